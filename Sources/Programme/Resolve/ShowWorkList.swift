/// S1: the village's work list, what is late first, a page at a time: `办事清单`, `清单2`.
public enum ShowWorkList {
    public struct Line: Hashable, Sendable {
        /// Without its household: the list is the village's.
        public var issue: IssueSummary
        public var lead: NamedOfficer
        public var due: Instant
        public var urgency: Work.Grade
        public var difficulty: Work.Grade
        public var isPaused: Bool
    }

    public struct Page: Hashable, Sendable {
        public var lines: [Line]
        /// The number of the first line.
        public var first: Int
        public var next: Int?
        public var now: Instant
    }

    /// Lines that one reply shows.
    public static let pageSize = 8

    /// `files`: from the page's first on, one more than it shows if there is one.
    public static func decide(page: Int, _ files: [IssueFile], now: Instant) -> Decision {
        let lines = files.prefix(pageSize).compactMap { file -> Line? in
            guard case .listed(let work) = file.state else { return nil }
            var summary = file.summary
            summary.household = nil
            return Line(
                issue: summary, lead: work.desk.officer, due: work.desk.due, urgency: work.urgency,
                difficulty: work.difficulty, isPaused: work.desk.pause?.isGranted == true)
        }
        return .answer(
            .resolve(
                .workList(
                    Page(
                        lines: lines, first: (page - 1) * pageSize + 1,
                        next: files.count > pageSize ? page + 1 : nil, now: now))))
    }
}
