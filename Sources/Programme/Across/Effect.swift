/// V6: one effect of an act, as it stands when it is to be taken back. Each room says what its effects are; undo asks
/// nothing else of them.
public struct Effect: Hashable, Sendable {
    /// What it was, for the reply.
    public enum Thing: Hashable, Sendable {
        case link(LinkEffect)
        case visit(VisitEffect)
        case report(ReportEffect)
        case discuss(DiscussEffect)
        case resolve(ResolveEffect)

        /// One phrase for several of a kind.
        func merged(with other: Thing) -> Thing? {
            switch (self, other) {
            case (.visit(let one), .visit(let other)): one.merged(with: other).map { .visit($0) }
            case (.report(let one), .report(let other)): one.merged(with: other).map { .report($0) }
            case (.link, _), (.visit, _), (.report, _), (.discuss, _), (.resolve, _): nil
            }
        }
    }

    public var thing: Thing
    /// What puts it back.
    public var changes: [Change]
    /// To those who were told of it: it is no longer so.
    public var notices: [Notice]
    /// Why it stays as it is: others have acted on it since.
    public var refusal: Refusal?

    public init(_ thing: Thing, changes: [Change], notices: [Notice] = [], refusal: Refusal? = nil) {
        self.thing = thing
        self.changes = changes
        self.notices = notices
        self.refusal = refusal
    }
}

/// Who takes something back, and when.
public struct Undoing: Sendable {
    public var person: Person
    public var now: Instant
    /// A11
    public var policyVersion: String

    public init(by person: Person, at now: Instant, policyVersion: String) {
        self.person = person
        self.now = now
        self.policyVersion = policyVersion
    }
}
