/// S2: `请部门 1023 交通局 水利局 急`: the first department leads the issue, the others assist, one clock for all.
/// S3: `吹哨 1023 交通局 紧急`: departments are called and the issue stays where it is.
public enum CallDepartments {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// Codes of the policy, the one that leads first.
        public var departments: [String]
        /// A class of the policy; none: its first.
        public var kind: String?

        public init(numbers: [IssueNumber], departments: [String], kind: String?) {
            self.numbers = numbers
            self.departments = departments
            self.kind = kind
        }
    }

    public struct Facts: Sendable {
        /// Who speaks for each department, where anybody does.
        public var contacts: [String: Ladder.Attached]
        /// What is called for the issue already.
        public var calls: [Whistle]

        public init(contacts: [String: Ladder.Attached], calls: [Whistle]) {
            self.contacts = contacts
            self.calls = calls
        }
    }

    public struct Called: Hashable, Sendable {
        public var issue: IssueSummary
        public var calls: [Whistle]
        public var due: Instant
        /// S2: the first leads the issue now.
        public var isWay: Bool
        public var unreachable: [String]
    }

    /// What a department's contact is told.
    public struct Call: Hashable, Codable, Sendable {
        public var issue: IssueSummary
        public var department: String
        public var by: NamedOfficer
        public var kind: String
        public var due: Instant
        /// S2: nil for a whistle; else whether it leads.
        public var leads: Bool?
        public var isUrgent: Bool
    }

    /// S2
    public static func ask(_ request: Request, _ issue: IssueCase, _ facts: Facts) -> Decision {
        do throws(Stop) {
            let town = try issue.townDesk(for: .assist)
            var facts = facts
            // A way chosen anew ends the one before.
            let before = facts.calls
            facts.calls.removeAll(where: \.isWay)
            let calls = try calls(request, issue, facts, isOfTown: true, isWay: true)
            guard let lead = calls.first, let contact = facts.contacts[lead.department] else {
                throw Stop(.whichDepartments(issue.number, isWhistle: false))
            }
            var desk = town
            desk.unit = contact.unit
            desk.holder = lead.holder
            desk.officer = NamedOfficer(name: lead.holderName, post: .departmentContact)
            desk.since = issue.now
            desk.due = lead.due
            desk.isAccepted = false
            let way = TownCase.Way.departments(
                lead: lead.department, assistants: calls.dropFirst().map(\.department))
            let ending = issue.ending(before)
            return Decision(
                changes: ending.changes
                    + issue.move(
                        to: .withTown(TownCase(desk: desk, way: way, town: town)),
                        .departmentsAsked(calls.map(\.department), kind: lead.kind))
                    + [.resolve(.town(.called(calls)))],
                answers: [.resolve(.town(.called(called(issue, calls, facts, isWay: true))))],
                notices: ending.notices + pushes(calls, issue, by: issue.officer(at: town))
                    + issue.tellReporter(movedTo: .departments(calls.map(\.department)), besides: desk.holder))
        } catch {
            return error.decision
        }
    }

    /// S3
    public static func whistle(_ request: Request, _ issue: IssueCase, _ facts: Facts) -> Decision {
        do throws(Stop) {
            guard let desk = issue.file.state.desk, desk.holder == issue.person.id else {
                throw Stop(.refuse(.report(.notAtYourDesk(issue.number))))
            }
            guard !issue.file.isComplaint else { throw Stop(.complaintStays(issue.number)) }
            guard Access.whistlers.contains(desk.officer.post) else { throw Stop(.notOffered(.whistle)) }
            let isOfTown = Access.townOfficers.contains(desk.officer.post)
            let calls = try calls(request, issue, facts, isOfTown: isOfTown, isWay: false)
            let entry = issue.entry(.whistled(calls.map(\.department), kind: calls[0].kind))
            return Decision(
                changes: [.resolve(.town(.called(calls))), .resolve(.entered(issue.number, entry: entry))],
                answers: [.resolve(.town(.called(called(issue, calls, facts, isWay: false))))],
                notices: pushes(calls, issue, by: issue.officer(at: desk)))
        } catch {
            return error.decision
        }
    }

    private static func calls(
        _ request: Request, _ issue: IssueCase, _ facts: Facts, isOfTown: Bool, isWay: Bool
    ) throws(Stop) -> [Whistle] {
        let codes = request.departments.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard !codes.isEmpty,
            let kind = issue.policy.whistle(request.kind ?? "") ?? issue.policy.resolving.whistles.first
        else { throw Stop(.whichDepartments(issue.number, isWhistle: !isWay)) }
        let missing = codes.filter { code in
            facts.contacts[code].map { issue.file.accused.contains($0.holder.id) } ?? true
        }
        guard missing.isEmpty else { throw Stop(.noContact(issue.number, missing)) }
        let open = facts.calls.filter(\.isOpen).map(\.department)
        let repeated = codes.filter(open.contains)
        guard repeated.isEmpty else { throw Stop(.alreadyCalled(issue.number, repeated)) }
        let due = issue.policy.due(kind.within, from: issue.now)
        return codes.compactMap { code in
            facts.contacts[code].map { contact in
                Whistle(
                    id: Whistle.unsaved, issue: issue.summary, department: code,
                    holder: contact.holder.id, holderName: contact.holder.name, asker: issue.person.id,
                    isOfTown: isOfTown, isWay: isWay, kind: kind.named.code, called: issue.now, due: due)
            }
        }
    }

    private static func pushes(_ calls: [Whistle], _ issue: IssueCase, by officer: NamedOfficer) -> [Notice] {
        calls.filter { $0.holder != issue.person.id }.map { call in
            Notice(
                to: call.holder,
                .resolve(
                    .town(
                        .called(
                            Call(
                                issue: issue.summary, department: call.department, by: officer, kind: call.kind,
                                due: call.due, leads: call.isWay ? call.department == calls.first?.department : nil,
                                isUrgent: issue.policy.whistle(call.kind)?.isUrgent ?? false)))))
        }
    }

    private static func called(_ issue: IssueCase, _ calls: [Whistle], _ facts: Facts, isWay: Bool) -> Called {
        Called(
            issue: issue.summary, calls: calls, due: calls[0].due, isWay: isWay,
            unreachable: calls.filter { facts.contacts[$0.department]?.holder.isReachable == false }.map(\.holderName))
    }
}
