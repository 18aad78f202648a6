/// S2: the town solves it itself, and one of its people leads: `镇办 1023 李强 周五前`.
public enum SolveInTown {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// None: the sender.
        public var lead: PersonMention?
        public var due: Day?

        public init(numbers: [IssueNumber], lead: PersonMention?, due: Day?) {
            self.numbers = numbers
            self.lead = lead
            self.due = due
        }
    }

    /// Somebody with a post at the town, or attached by it to the village (L8).
    public struct Staff: Hashable, Sendable {
        public var id: PersonID
        public var name: String
        public var post: Post
        public var isReachable: Bool
        public var unit: UnitID
        /// Its name.
        public var place: String

        public init(id: PersonID, name: String, post: Post, isReachable: Bool, unit: UnitID, place: String) {
            self.id = id
            self.name = name
            self.post = post
            self.isReachable = isReachable
            self.unit = unit
            self.place = place
        }
    }

    public struct Solving: Hashable, Sendable {
        public var issue: IssueSummary
        /// Nil: the sender.
        public var lead: NamedOfficer?
        public var due: Day
        public var isReachable: Bool
    }

    public static func decide(_ request: Request, _ issue: IssueCase, staff: [Staff], calls: [Whistle]) -> Decision {
        do throws(Stop) {
            return try solve(request, issue, staff, calls)
        } catch {
            return error.decision
        }
    }

    private static func solve(_ request: Request, _ issue: IssueCase, _ staff: [Staff], _ calls: [Whistle])
        throws(Stop) -> Decision
    {
        let town = try issue.townDesk(for: .assist)
        let today = issue.policy.calendar.day(of: issue.now)
        if let due = request.due, due < today { throw Stop(.dayPast(issue.number, due)) }
        var desk = town
        var lead: Staff?
        if let mention = request.lead {
            let known = staff.filter { !issue.file.accused.contains($0.id) }
            let meant = known.filter { staff in
                mention.chosen.map { $0 == staff.id } ?? mention.means(staff.name)
            }
            guard let found = meant.first else {
                let names = known.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                throw Stop(.leadUnknown(issue.number, written: mention.written, names: names))
            }
            let others = Set(meant.map(\.id))
            guard others.count == 1 else {
                let options = others.sorted().compactMap { id in
                    meant.first { $0.id == id }.map { NamedPerson(id: id, name: $0.name, place: $0.place) }
                }
                throw Stop(
                    Decision(
                        question: .whichPerson(
                            written: mention.written, options: options, act: .resolve(.town(.solve(request))))))
            }
            lead = found.id == issue.person.id ? nil : found
        }
        if let lead {
            desk.holder = lead.id
            desk.unit = lead.unit
            desk.officer = NamedOfficer(name: lead.name, post: lead.post)
            desk.isAccepted = false
        }
        desk.since = issue.now
        desk.due =
            request.due.map { issue.policy.calendar.instant($0, hour: endOfDay.hour, minute: endOfDay.minute) }
            ?? issue.due(at: town)
        let day = issue.policy.calendar.day(of: desk.due)
        let by = issue.officer(at: town)
        let solving = Solving(
            issue: issue.summary, lead: lead == nil ? nil : desk.officer, due: day,
            isReachable: lead?.isReachable ?? true)
        return Decision(
            changes: issue.move(
                to: .withTown(TownCase(desk: desk, way: .local, town: town)),
                .solvedInTown(lead: desk.holder, due: day)),
            answers: [.resolve(.town(.solving(solving)))],
            notices: (lead.map { [Notice(to: $0.id, .resolve(.town(.lead(issue.summary, by: by, due: day))))] } ?? [])
                + issue.tellReporter(.movedOn(issue.summary, to: desk.officer), besides: desk.holder)
        ).adding(issue.ending(calls))
    }

    /// A day means until it ends.
    static let endOfDay = (hour: 23, minute: 59)
}
