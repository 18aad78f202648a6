public struct WhistleID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// S3: a department called to an issue 吹哨报到; a record of its own with a clock of its own. The issue stays where it is.
public struct Whistle: Hashable, Codable, Sendable {
    public enum Phase: String, CaseIterable, Codable, Sendable { case called, reported, done, cancelled }
    public enum Move: String, CaseIterable, Sendable { case reportIn = "report in", finish, cancel }

    /// Until the store has given it a number.
    static let unsaved = WhistleID(0)

    public var id: WhistleID
    public var issue: IssueSummary
    /// A code of the policy.
    public var department: String
    public var holder: PersonID
    public var holderName: String
    public var asker: PersonID
    /// S3: whether the rating it ends in is the town's or a village's.
    public var isOfTown: Bool
    /// S2: called as the town's way with the issue, not beside it.
    public var isWay: Bool
    /// A code of the policy.
    public var kind: String
    public var called: Instant
    /// Until it has reported in.
    public var due: Instant
    public var phase: Phase

    public init(
        id: WhistleID, issue: IssueSummary, department: String, holder: PersonID, holderName: String, asker: PersonID,
        isOfTown: Bool, isWay: Bool, kind: String, called: Instant, due: Instant, phase: Phase = .called
    ) {
        self.id = id
        self.issue = issue
        self.department = department
        self.holder = holder
        self.holderName = holderName
        self.asker = asker
        self.isOfTown = isOfTown
        self.isWay = isWay
        self.kind = kind
        self.called = called
        self.due = due
        self.phase = phase
    }

    public var isOpen: Bool { phase == .called || phase == .reported }
}

extension Whistle.Phase {
    public func after(_ move: Whistle.Move) -> Whistle.Phase? {
        switch (self, move) {
        case (.called, .reportIn): .reported
        // Who has done it has been there.
        case (.called, .finish), (.reported, .finish): .done
        case (.called, .cancel), (.reported, .cancel): .cancelled
        case (.reported, .reportIn), (.done, .reportIn), (.done, .finish), (.done, .cancel), (.cancelled, .reportIn),
            (.cancelled, .finish), (.cancelled, .cancel):
            nil
        }
    }
}

/// S3: the department says that it is there: `报到 1023`.
public enum ReportIn {
    public static func decide(_ issue: IssueCase, calls: [Whistle]) -> Decision {
        guard let call = calls.first(where: { $0.issue.number == issue.number && $0.holder == issue.person.id }) else {
            return .refuse(.resolve(.town(.notCalled(issue.number))))
        }
        guard let next = call.phase.after(.reportIn) else { return .answer(.resolve(.town(.reportedIn(call)))) }
        return Decision(
            changes: [
                .resolve(.town(.whistle(call.id, to: next))),
                .resolve(.entered(issue.number, entry: issue.entry(.reportedIn(department: call.department)))),
            ], answers: [.resolve(.town(.reportedIn(call)))],
            notices: [call.asker].filter { $0 != issue.person.id }.map {
                Notice(
                    to: $0,
                    .resolve(
                        .town(.reportedIn(issue.summary, department: call.department, name: issue.person.name))))
            })
    }
}

/// S2, S3: a department says that its part is done: `已办 1023 路基修好了`. The desk closes the issue.
public enum FinishCall {
    public static func decide(_ request: IssueRequest, _ call: Whistle, _ issue: IssueCase) -> Decision {
        guard let next = call.phase.after(.finish) else { return .refuse(.resolve(.town(.notCalled(issue.number)))) }
        let told = Set([call.asker, issue.file.state.desk?.holder].compactMap(\.self)).subtracting([issue.person.id])
        return Decision(
            changes: [
                .resolve(.town(.whistle(call.id, to: next))),
                .resolve(
                    .noted(
                        issue.number,
                        entry: issue.entry(.departmentDone(department: call.department, what: request.words)))),
            ], answers: [.resolve(.town(.partDone(call)))],
            notices: told.sorted().map {
                Notice(
                    to: $0,
                    .resolve(
                        .town(
                            .partDone(
                                issue.summary, department: call.department, name: issue.person.name,
                                what: request.words, isRated: $0 == call.asker))))
            })
    }

    /// The department that leads closes the issue itself: its own call ends with it.
    public static func closing(_ decision: Decision, _ call: Whistle, by person: Person, what: String?) -> Decision {
        guard !decision.changes.isEmpty, let next = call.phase.after(.finish) else { return decision }
        var decision = decision
        decision.changes.append(.resolve(.town(.whistle(call.id, to: next))))
        if call.asker != person.id {
            decision.notices.append(
                Notice(
                    to: call.asker,
                    .resolve(
                        .town(
                            .partDone(
                                call.issue, department: call.department, name: person.name, what: what,
                                isRated: true)))))
        }
        return decision
    }
}

/// S2: who leads for the town, or the county leader, says that it is done: the town's desk is told.
public enum FinishForTown {
    public static func telling(_ decision: Decision, _ issue: IssueCase, what: String?) -> Decision {
        guard case .withTown(let town) = issue.file.state, !decision.changes.isEmpty else { return decision }
        let desk = issue.asHeldNow(town.town) ?? town.town
        guard desk.holder != issue.person.id else { return decision }
        var decision = decision
        decision.notices.append(
            Notice(
                to: desk.holder,
                .resolve(.town(.helperDone(issue.summary, by: issue.officer(at: town.desk), what: what)))))
        return decision
    }
}

/// S3: who does not report in within the time of the class is told of one level up, once.
public enum WhistleClimb {
    public static func decide(_ call: Whistle, told: [PersonID], policy: Policy) -> Decision {
        let isUrgent = policy.whistle(call.kind)?.isUrgent ?? false
        return Decision(
            changes: [.resolve(.town(.climbed(call.id)))],
            notices: Set(told).subtracting([call.holder]).sorted().map {
                Notice(
                    to: $0,
                    .resolve(
                        .town(
                            .notReportedIn(
                                call.issue, department: call.department, due: call.due, isUrgent: isUrgent))))
            })
    }
}
