/// One thing wrong in the files: `households.csv:14 number: "3a" is no number; write digits, such as 3`.
public struct RosterProblem: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// The line where the row begins, from 1; nil where the file as a whole is meant.
    public let line: Int?
    /// As the file's own header writes it.
    public let column: String?
    /// What is wrong, and what to write instead.
    public let text: String

    public init(file: String, line: Int? = nil, column: String? = nil, text: String) {
        self.file = file
        self.line = line
        self.column = column
        self.text = text
    }

    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + (column.map { " \($0)" } ?? "") + ": " + text
    }
}

/// Gathers problems while reading goes on; bounded, but every one is counted.
final class ProblemList {
    private(set) var kept: [RosterProblem] = []
    private(set) var count = 0

    func add(_ problem: RosterProblem) {
        count += 1
        if kept.count < RosterLimit.problems { kept.append(problem) }
    }

    /// In the order of the files and their lines, with the number of those left out.
    var all: [RosterProblem] {
        let order = Dictionary(uniqueKeysWithValues: RosterFile.allCases.enumerated().map { ($1.name, $0) })
        let sorted = kept.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (order[a.file] ?? -1, a.line ?? 0, left.offset) < (order[b.file] ?? -1, b.line ?? 0, right.offset)
        }.map(\.element)
        guard count > kept.count else { return sorted }
        let more = RosterProblem(file: "all files", text: "\(count - kept.count) more problems; mend these first")
        return sorted + [more]
    }
}
