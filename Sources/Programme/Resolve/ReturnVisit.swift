/// S6 事必理、理必结、结必访: what is done waits for the word of one other person: the resident, else who reported it or
/// answers for the household, else the next leader above; never who did it.
public enum ReturnVisit {
    /// Whose word is waited for. Exactly one person is asked.
    public struct Asked: Hashable, Codable, Sendable {
        public enum Way: String, Codable, Sendable {
            /// They say it of their own household.
            case resident
            /// They reported it.
            case reporter
            /// They go and ask: the linked member, or an officer above.
            case member, officer
        }

        public var person: PersonID
        public var name: String
        public var way: Way
        /// How often so far.
        public var times: Int
        /// When they are asked again.
        public var again: Instant
    }

    /// A return visit that met nobody.
    public struct Try: Hashable, Codable, Sendable {
        public var by: PersonID
        public var on: Day
    }

    /// The first of the two who close it as not reached.
    public struct GivenUp: Hashable, Codable, Sendable {
        public var by: PersonID
        public var officer: NamedOfficer
    }

    /// Whom an issue concerns, as far as the choice goes.
    struct Concerned {
        var number: IssueNumber
        var reporter: PersonID
        var reporterName: String
        var residents: Set<PersonID>
        var member: Ladder.Holder?
        var accused: Set<PersonID> = []
        var isConfidential: Bool
        var ladder: Ladder
    }

    /// - Parameter isOnTheSpot: solved by who reported it: then a leader is asked for some of them only.
    static func whom(
        _ issue: Concerned, doneBy handler: PersonID, isOnTheSpot: Bool, times: Int = 1, now: Instant, policy: Policy
    ) -> Asked? {
        func may(_ person: PersonID) -> Bool { person != handler && !issue.accused.contains(person) }
        func asked(_ person: PersonID, _ name: String, _ way: Asked.Way) -> Asked {
            Asked(
                person: person, name: name, way: way, times: times,
                again: policy.due(policy.resolving.visitAgain, from: now))
        }
        let residents = issue.residents.filter(may)
        if residents.contains(issue.reporter) { return asked(issue.reporter, issue.reporterName, .resident) }
        if let resident = residents.min() { return asked(resident, "", .resident) }
        if may(issue.reporter) { return asked(issue.reporter, issue.reporterName, .reporter) }
        guard !issue.isConfidential, issue.accused.isEmpty else { return nil }
        if let member = issue.member, member.isReachable, may(member.id) {
            return asked(member.id, member.name, .member)
        }
        guard !isOnTheSpot || isSampled(issue.number, policy) else { return nil }
        let officers = issue.ladder.seats.compactMap(\.holder).filter { may($0.id) }
        return (officers.first(where: \.isReachable) ?? officers.first).map { asked($0.id, $0.name, .officer) }
    }

    /// The same numbers whenever it is asked.
    static func isSampled(_ number: IssueNumber, _ policy: Policy) -> Bool {
        var bits = UInt64(bitPattern: number.rawValue) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return Int((bits >> 41) % 1000) < policy.resolving.sampledCalls
    }

    /// An unanswered one is asked again by the clock; after the tries of the policy the village secretary, or who sits
    /// above, sees to it. Nil where nobody is to be asked.
    public static func askAgain(_ issue: IssueFile, ladder: Ladder, now: Instant, policy: Policy) -> Decision? {
        guard case .done(var done) = issue.state, let before = done.asked, before.again <= now else { return nil }
        let concerned = Concerned(issue, ladder)
        var next = whom(
            concerned, doneBy: done.by, isOnTheSpot: false, times: before.times + 1, now: now, policy: policy)
        if before.times >= policy.resolving.visitTries, !issue.isConfidential, issue.accused.isEmpty,
            let closer = closers(ladder, supervisors: [], handler: done.by).first
        {
            done.ask(closer, now: now, policy: policy)
            next = done.asked
        }
        guard let next else { return nil }
        done.asked = next
        let entry = IssueEntry(
            at: now, by: done.by, action: .askedAgain(of: next.person), policyVersion: policy.version)
        return Decision(
            changes: [.report(.moved(issue.number, from: nil, to: .done(done), entry: entry))],
            notices: [Notice(to: next.person, .resolve(.askedAgain([issue.summary], isOwn: next.isOwn)))])
    }

    /// Who may together close it as not reached: the village secretary, or who sits above where they did it; and a
    /// supervisor, or who sits above again where there is none.
    static func closers(_ ladder: Ladder, supervisors: [Ladder.Holder], handler: PersonID)
        -> [(id: PersonID, officer: NamedOfficer)]
    {
        let village = ladder.seats.firstIndex { $0.post == .villageSecretary } ?? 0
        let seats = ladder.seats[village...].compactMap { seat in
            seat.holder.map { (id: $0.id, officer: NamedOfficer(name: $0.name, post: seat.post)) }
        }.filter { $0.id != handler }
        guard let first = seats.first else { return [] }
        let seconds = supervisors.filter { $0.id != handler && $0.id != first.id }
            .map { (id: $0.id, officer: NamedOfficer(name: $0.name, post: .supervisor)) }
        return [first] + (seconds.isEmpty ? Array(seats.dropFirst().filter { $0.id != first.id }.prefix(1)) : seconds)
    }
}

extension ReturnVisit.Asked {
    /// They speak for themselves rather than go and ask.
    var isOwn: Bool {
        switch way {
        case .resident, .reporter: true
        case .member, .officer: false
        }
    }
}

extension ReturnVisit.Concerned {
    init(_ issue: IssueFile, _ ladder: Ladder) {
        self.init(
            number: issue.number, reporter: issue.reporter, reporterName: issue.reporterName,
            residents: issue.residents, member: issue.linkedMember, accused: issue.accused,
            isConfidential: issue.isConfidential, ladder: ladder)
    }
}

extension IssueState.Done {
    /// Whose word it is that is missing now.
    mutating func ask(_ officer: (id: PersonID, officer: NamedOfficer)?, now: Instant, policy: Policy) {
        guard let officer else { return }
        asked = ReturnVisit.Asked(
            person: officer.id, name: officer.officer.name, way: .officer, times: (asked?.times ?? 0) + 1,
            again: policy.due(policy.resolving.visitAgain, from: now))
    }
}

extension IssueCase {
    struct Finished {
        var state: IssueState
        var asked: ReturnVisit.Asked?
        var notices: [Notice]
    }

    /// S6: done by the sender; one other person is asked for their word, and whom it concerns is told.
    func finish(as officer: NamedOfficer, what: String?, at desk: Desk?) -> Finished {
        let asked = ReturnVisit.whom(
            ReturnVisit.Concerned(file, ladder), doneBy: person.id, isOnTheSpot: desk == nil, now: now, policy: policy)
        let done = IssueState.Done(
            by: person.id, officer: officer, what: what, at: now, desk: desk, asked: asked,
            deliberated: file.state.deliberated)
        var notices = file.residents.union([file.reporter]).subtracting([person.id]).sorted().map { reader in
            guard reader == asked?.person else {
                return Notice(to: reader, .resolve(.done(summary, by: officer, what: what)))
            }
            return Notice(
                to: reader,
                reader == file.reporter
                    ? .report(.resolved(summary, by: officer, what: what))
                    : .resolve(.askHome(summary, by: officer, what: what)))
        }
        if let asked, !asked.isOwn {
            notices.append(Notice(to: asked.person, .resolve(.visitBack(summary, by: officer, what: what))))
        }
        return Finished(state: .done(done), asked: asked, notices: notices)
    }
}

extension ReturnVisit {
    /// One message to each person who is asked again.
    public static func gathered(_ notices: [Notice]) -> [Notice] {
        var issues: [PersonID: [Bool: [IssueSummary]]] = [:]
        for notice in notices {
            guard case .resolve(.askedAgain(let summaries, let isOwn)) = notice.content else { continue }
            issues[notice.to, default: [:]][isOwn, default: []] += summaries
        }
        return issues.sorted { $0.key < $1.key }.flatMap { person, kinds in
            [true, false].compactMap { isOwn in
                kinds[isOwn].map { Notice(to: person, .resolve(.askedAgain($0, isOwn: isOwn))) }
            }
        }
    }
}
