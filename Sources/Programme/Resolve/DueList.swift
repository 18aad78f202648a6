/// S5: how the clocks stand at a moment, whose they are and what would follow; nothing of texts or households.
public struct DueList: Sendable {
    /// How far a clock has run.
    public enum Standing: String, CaseIterable, Sendable {
        case overdue
        case soon = "due soon"
        case half = "past half-time"
        case running, paused
    }

    public struct Line: Hashable, Sendable {
        public var number: IssueNumber
        public var phase: IssueState.Phase
        public var post: Post
        public var unit: UnitID
        public var due: Instant
        public var standing: Standing
        /// Whose it becomes, or who is told, when it is overdue; nil where nobody sits above.
        public var climbsTo: Post?
    }

    public struct Group: Hashable, Sendable {
        public var unit: UnitID
        public var post: Post
    }

    public private(set) var lines: [Line] = []

    public init() {}

    /// - Parameter ladder: of the issue's unit; asked for where it is overdue.
    public mutating func add(
        _ file: IssueFile, ladder: () throws -> Ladder, now: Instant, policy: Policy
    ) rethrows {
        guard let desk = file.state.desk else { return }
        let standing = Self.standing(of: desk, at: now, policy: policy)
        let climb = standing == .overdue ? Self.above(file, desk, try ladder(), now, policy) : nil
        lines.append(
            Line(
                number: file.number, phase: file.state.phase, post: desk.officer.post, unit: desk.unit,
                due: desk.due, standing: standing, climbsTo: climb))
    }

    public static func standing(of desk: Desk, at now: Instant, policy: Policy) -> Standing {
        if desk.pause?.isGranted == true { return .paused }
        if desk.due <= now { return .overdue }
        if desk.due <= policy.due(policy.resolving.dueSoon, from: now) { return .soon }
        let half = desk.since.milliseconds + (desk.due.milliseconds - desk.since.milliseconds) / 2
        return half <= now.milliseconds ? .half : .running
    }

    private static func above(
        _ file: IssueFile, _ desk: Desk, _ ladder: Ladder, _ now: Instant, _ policy: Policy
    ) -> Post? {
        let holder = Person(id: desk.holder, name: desk.officer.name)
        return IssueCase(file: file, by: holder, ladder: ladder, now: now, policy: policy).above(desk)?.officer.post
    }

    /// Each post's lines in each unit, what is late first.
    public var groups: [(group: Group, lines: [Line])] {
        Dictionary(grouping: lines) { Group(unit: $0.unit, post: $0.post) }
            .map { (group: $0, lines: $1.sorted { ($0.due, $0.number) < ($1.due, $1.number) }) }
            .sorted { ($0.group.unit, $0.group.post.rawValue) < ($1.group.unit, $1.group.post.rawValue) }
    }

    public func count(_ standing: Standing) -> Int { lines.count { $0.standing == standing } }
}
