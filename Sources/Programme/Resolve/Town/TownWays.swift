/// S2: what the town's three ways have in common: the desk they start from and come back to.
struct Stop: Error {
    var decision: Decision
    init(_ refusal: TownRefusal) { decision = .refuse(.resolve(.town(refusal))) }
    init(_ decision: Decision) { self.decision = decision }
}

extension IssueCase {
    /// The town's desk, if the sender sits at it: before a way is chosen, or behind the one chosen.
    func townDesk(for move: IssueMove) throws(Stop) -> Desk {
        guard let found = file.state.townDesk else { throw Stop(.notYourTownDesk(number)) }
        let desk = asHeldNow(found)
        guard desk.holder == person.id else { throw Stop(.notYourTownDesk(number)) }
        guard desk.rung != nil else { throw Stop(.complaintStays(number)) }
        guard Access.townOfficers.contains(desk.officer.post) else { throw Stop(.notYourTownDesk(number)) }
        guard file.state.phase.after(move) != nil else {
            throw Stop(.refuse(.report(.notNow(number, file.state.phase))))
        }
        return desk
    }

    /// At the town's desk again, with its clock anew.
    func backAtTown(_ town: Desk) -> Desk {
        var desk = asHeldNow(town)
        desk.since = now
        desk.due = due(at: desk)
        return desk
    }

    /// Who reported it and whose household it is, but for the sender and `besides`.
    func tellReporter(movedTo: MovedTo, besides: PersonID) -> [Notice] {
        file.residents.union([file.reporter]).subtracting([person.id, besides]).sorted()
            .map { Notice(to: $0, .resolve(.town(.movedToReporter(summary, movedTo)))) }
    }

    /// Calls that were the town's way end with it, and who was called is told.
    func ending(_ calls: [Whistle]) -> Decision {
        let ended = calls.filter { $0.isWay && $0.isOpen }
        return Decision(
            changes: ended.map { .resolve(.town(.whistle($0.id, to: .cancelled))) },
            notices: Set(ended.map(\.holder)).subtracting([person.id]).sorted().map {
                Notice(to: $0, .resolve(.town(.callCancelled(summary, by: person.name))))
            })
    }
}

extension Decision {
    func adding(_ other: Decision) -> Decision {
        var decision = self
        decision.changes += other.changes
        decision.notices += other.notices
        return decision
    }
}

extension IssueState {
    /// S2: the town's desk that a way was chosen at, or that the issue lies at.
    var townDesk: Desk? {
        switch self {
        case .atDesk(let desk): desk
        case .withTown(let town): town.town
        case .kept, .awaitingMeeting, .inDeliberation, .listed, .withCounty, .promised, .done, .closed, .notReached,
            .refused, .merged, .withdrawn:
            nil
        }
    }

    /// The desk of the ladder that answers for it: a reopened issue goes on from there. Departments, leaders and the
    /// county act for the town.
    var ladderDesk: Desk? {
        switch self {
        case .withTown(let town): town.town
        case .withCounty(let county): county.town
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .promised, .done, .closed, .notReached,
            .refused, .merged, .withdrawn:
            desk
        }
    }
}

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

    /// Somebody with a post at the town.
    public struct Staff: Hashable, Sendable {
        public var id: PersonID
        public var name: String
        public var post: Post
        public var isReachable: Bool
        /// The name of the unit.
        public var place: String

        public init(id: PersonID, name: String, post: Post, isReachable: Bool, place: String) {
            self.id = id
            self.name = name
            self.post = post
            self.isReachable = isReachable
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
            let known = staff.filter { $0.id != issue.file.accused }
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

/// S2: the town reports it to the county leader attached to the village or to itself, who instructs:
/// `报县领导 1023 原因`, then `批示 1023 由交通局先修`.
public enum ReportToLeader {
    public static func decide(
        _ request: IssueRequest, _ issue: IssueCase, leader: Ladder.Attached?, calls: [Whistle]
    ) -> Decision {
        do throws(Stop) {
            let town = try issue.townDesk(for: .assist)
            guard let reason = request.words else { throw Stop(.reasonMissing(issue.number, .reportToLeader)) }
            guard let leader, leader.holder.id != issue.file.accused, leader.holder.id != issue.person.id else {
                throw Stop(.noLeader(issue.number))
            }
            var desk = town
            desk.unit = leader.unit
            desk.holder = leader.holder.id
            desk.officer = NamedOfficer(name: leader.holder.name, post: .countyLeader)
            desk.since = issue.now
            desk.due = issue.due(at: town)
            desk.isAccepted = false
            return Decision(
                changes: issue.move(
                    to: .withTown(TownCase(desk: desk, way: .leader(desk.holder), town: town)),
                    .reportedToLeader(reason: reason)),
                answers: [
                    .resolve(
                        .town(
                            .reportedToLeader(
                                issue.summary, leader: desk.officer, due: issue.policy.calendar.day(of: desk.due),
                                isReachable: leader.holder.isReachable)))
                ],
                notices: [
                    Notice(
                        to: desk.holder,
                        .resolve(.town(.toLeader(issue.summary, from: issue.officer(at: town), reason: reason))))
                ] + issue.tellReporter(movedTo: .leader(desk.officer), besides: desk.holder)
            ).adding(issue.ending(calls))
        } catch {
            return error.decision
        }
    }
}

/// S2: the county leader's word, with which it goes back to the town: `批示 1023 由交通局先修`.
public enum Instruct {
    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        guard case .withTown(let town) = issue.file.state, case .leader = town.way,
            town.desk.holder == issue.person.id
        else { return .refuse(.report(.notAtYourDesk(issue.number))) }
        guard let words = request.words else {
            return .refuse(.resolve(.town(.reasonMissing(issue.number, .instruct))))
        }
        let desk = issue.backAtTown(town.town)
        let by = issue.officer(at: town.desk)
        return Decision(
            changes: issue.move(to: .atDesk(desk), .instructed(words)),
            answers: [.resolve(.town(.instructed(issue.summary, to: desk.officer)))],
            notices: [Notice(to: desk.holder, .resolve(.town(.instructed(issue.summary, by: by, words: words))))]
                .filter { $0.to != issue.person.id }
                + issue.tellReporter(.movedOn(issue.summary, to: desk.officer), besides: desk.holder))
    }
}

/// S2, R4: who helps the town and cannot sends it back to the town's desk: `退回 1023 不归我们管`.
public enum SendBackToTown {
    /// Nil: not with a helper of the town's.
    public static func decide(_ request: IssueRequest, _ issue: IssueCase, calls: [Whistle]) -> Decision? {
        guard case .withTown(let town) = issue.file.state, town.desk.holder == issue.person.id,
            issue.asHeldNow(town.town).holder != issue.person.id
        else { return nil }
        guard let reason = request.words else { return .refuse(.report(.reasonMissing(issue.number))) }
        let desk = issue.backAtTown(town.town)
        let from = issue.officer(at: town.desk)
        return Decision(
            changes: issue.move(to: .atDesk(desk), .returned(to: desk.officer.post, reason: reason)),
            answers: [.resolve(.town(.sentBack(issue.summary, to: desk.officer, reason: reason)))],
            notices: [Notice(to: desk.holder, .report(.returned(issue.summary, from: from, reason: reason)))]
                + issue.tellReporter(.movedOn(issue.summary, to: desk.officer), besides: desk.holder)
        ).adding(issue.ending(calls))
    }
}

extension Ladder {
    /// Who acts from beside the ladder for a unit, and where their post is.
    public struct Attached: Hashable, Sendable {
        public var holder: Holder
        public var unit: UnitID

        public init(holder: Holder, unit: UnitID) {
            self.holder = holder
            self.unit = unit
        }
    }
}
