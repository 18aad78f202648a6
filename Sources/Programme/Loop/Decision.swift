/// What a verb decided: what changes, what the sender is told, who else is told, what is asked.
public struct Decision: Hashable, Sendable {
    public var changes: [Change]
    public var answers: [Answer]
    public var notices: [Notice]
    public var question: Question?

    public init(changes: [Change] = [], answers: [Answer] = [], notices: [Notice] = [], question: Question? = nil) {
        self.changes = changes
        self.answers = answers
        self.notices = notices
        self.question = question
    }

    public static func refuse(_ refusal: Refusal) -> Decision { Decision(answers: [.refused(refusal)]) }
    public static func answer(_ answer: Answer) -> Decision { Decision(answers: [answer]) }
}

/// A fact that becomes true when the turn commits. Kept by reference: it is handed through many rooms, and wide.
public indirect enum Change: Hashable, Sendable {
    case link(LinkChange)
    case visit(VisitChange)
    case report(ReportChange)
    case discuss(DiscussChange)
    case resolve(ResolveChange)
    case across(AcrossChange)

    /// V8: members are still to be told of it, page by page.
    public var isSentDown: Bool {
        if case .visit(let change) = self { change.isSentDown } else { false }
    }
}
