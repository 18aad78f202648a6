/// R7, S5: what a utility or the village's network assistant is asked to do for an issue; a record of its own with a
/// clock of its own. The issue stays at its desk.
public struct UtilityTask: Hashable, Sendable {
    public var id: UtilityTaskID
    public var issue: IssueSummary
    /// A code of the policy; nil where the network assistant 网协员 does it.
    public var utility: String?
    public var holder: PersonID
    public var asker: PersonID
    public var asked: Instant
    public var due: Instant
    public var phase: Phase

    public init(
        id: UtilityTaskID, issue: IssueSummary, utility: String?, holder: PersonID, asker: PersonID, due: Instant,
        phase: Phase, asked: Instant
    ) {
        self.id = id
        self.issue = issue
        self.utility = utility
        self.holder = holder
        self.asker = asker
        self.asked = asked
        self.due = due
        self.phase = phase
    }

    public enum Phase: String, CaseIterable, Codable, Sendable { case asked, done, cancelled }
    public enum Move: String, CaseIterable, Sendable { case finish, cancel }
}

extension UtilityTask.Phase {
    public func after(_ move: UtilityTask.Move) -> UtilityTask.Phase? {
        switch (self, move) {
        case (.asked, .finish): .done
        case (.asked, .cancel): .cancelled
        case (.done, .finish), (.done, .cancel), (.cancelled, .finish), (.cancelled, .cancel): nil
        }
    }
}

/// R7: `转供电 1023`, `转网协员 1023`; who was asked says `已办 1023 线换好了`.
public enum ReferIssue {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var to: To?

        public init(numbers: [IssueNumber], to: To?) {
            self.numbers = numbers
            self.to = to
        }
    }

    public enum To: Hashable, Codable, Sendable {
        case utility(String)
        case networkAssistant
    }

    public struct Referred: Hashable, Sendable {
        public var issue: IssueSummary
        public var to: To
        public var holder: NamedOfficer
        public var due: Day
        public var isReachable: Bool
    }

    /// `contact`: who would do it, if there is anybody.
    public static func decide(_ request: Request, _ issue: IssueCase, contact: Ladder.Holder?, isAsked: Bool)
        -> Decision
    {
        guard let desk = issue.file.state.desk, desk.holder == issue.person.id else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        guard let to = request.to else {
            return .refuse(.report(.referWhere(issue.number, suggestion: suggestion(issue))))
        }
        guard !isAsked else { return .refuse(.report(.alreadyReferred(issue.number))) }
        guard let contact, !contact.isOf(issue.file.accused) else {
            return .refuse(.report(.nobodyToRefer(issue.number, to)))
        }
        let (utility, post, within): (String?, Post, Deadline) =
            switch to {
            case .utility(let code):
                (
                    code, .utilityContact,
                    issue.policy.utility(code)?.within ?? issue.policy.issues.networkAssistantWithin
                )
            case .networkAssistant: (nil, .networkAssistant, issue.policy.issues.networkAssistantWithin)
            }
        let due = issue.policy.due(within, from: issue.now)
        let day = issue.policy.calendar.day(of: due)
        let referred = Referred(
            issue: issue.summary, to: to, holder: NamedOfficer(name: contact.name, post: post), due: day,
            isReachable: contact.isReachable)
        return Decision(
            changes: [
                .report(
                    .taskAsked(
                        issue.number, utility: utility, of: contact.id, due: due,
                        entry: issue.entry(.referred(utility: utility ?? post.rawValue))))
            ], answers: [.report(.referred(referred))],
            notices: [contact.id].filter { $0 != issue.person.id }
                .map { Notice(to: $0, .report(.taskAsked(issue.summary, from: issue.officer(at: desk), due: day))) }
                + issue.tellReporter(.referred(issue.summary, to: to), besides: contact.id))
    }

    /// Whoever was asked says that it is done; the desk closes the issue.
    public static func finish(_ request: IssueRequest, _ task: UtilityTask, _ issue: IssueCase) -> Decision {
        guard task.phase.after(.finish) != nil else { return .refuse(.report(.notAtYourDesk(issue.number))) }
        let change = ReportChange.taskDone(
            task.id, of: issue.number,
            entry: issue.entry(.taskDone(utility: task.utility ?? Post.networkAssistant.rawValue, what: request.words)))
        var notices: [Notice] = []
        if let holder = issue.file.state.desk?.holder, holder != issue.person.id {
            notices.append(
                Notice(to: holder, .report(.taskDone(issue.summary, by: issue.person.name, what: request.words))))
        }
        return Decision(changes: [.report(change)], answers: [.report(.taskDone(issue.summary))], notices: notices)
    }

    private static func suggestion(_ issue: IssueCase) -> String? {
        issue.policy.category(issue.summary.category)?.utility
    }
}
