import Foundation
import Programme

/// L2: a proposal as a table to read and change: one row a resident household, who has it and who should. Only the
/// column `proposed` is meant to be changed; `present` tells, when it comes back, whether the village is still the same.
public enum ProposalTable {
    /// A person as files name them.
    public struct Named: Sendable {
        public var code: String
        public var name: String

        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    static let columns = [
        RosterFile.Column("village", "村", required: true), RosterFile.Column("number", "户号", required: true),
        RosterFile.Column("head", "户主"), RosterFile.Column("present", "现责任人", required: true),
        RosterFile.Column("present_name", "现姓名"), RosterFile.Column("proposed", "新责任人", required: true),
        RosterFile.Column("proposed_name", "新姓名"), RosterFile.Column("reason", "理由"),
        RosterFile.Column("changed", "变动"),
    ]

    /// Writes a proposal for the village of this code; returns the rows.
    @discardableResult
    public static func write(
        _ proposal: Proposal, village: String, people: [PersonID: Named], to target: URL
    ) throws -> Int {
        struct Line {
            var household: LinkBook.Household
            var present: PersonID?
            var proposed: PersonID?
            var reason: String
        }
        var lines = proposal.assignments.map {
            Line(household: $0.household, present: $0.present, proposed: $0.member, reason: $0.reason.rawValue)
        }
        // Who has no room for a household goes on with it until somebody has.
        lines += proposal.uncovered.map {
            let present = proposal.book.links[$0.id]
            return Line(household: $0, present: present, proposed: present, reason: "no_room")
        }
        let writer = try CSVWriter(columns: columns, to: target)
        for line in lines.sorted(by: { $0.household.number < $1.household.number }) {
            let present = line.present.flatMap { people[$0] }
            let proposed = line.proposed.flatMap { people[$0] }
            try writer.write([
                village, String(line.household.number), line.household.head, present?.code ?? "", present?.name ?? "",
                proposed?.code ?? "", proposed?.name ?? "", line.reason, line.present == line.proposed ? "no" : "yes",
            ])
        }
        try writer.finish()
        return lines.count
    }

    /// A table as it came back, before it is held against the village.
    public struct Reading: Sendable {
        public struct Row: Sendable {
            public var line: Int
            public var village: String
            public var number: String
            public var present: String
            public var proposed: String
        }

        public var file: String
        public var rows: [Row] = []
        public var problems: [RosterProblem] = []
        /// The village all rows are of; nil where they differ or there are none.
        public var village: String? {
            let codes = Set(rows.map(\.village))
            return codes.count == 1 ? codes.first : nil
        }
    }

    /// Rows that a village may have.
    static let mostRows = 20_000

    public static func read(_ url: URL) -> Reading {
        var reading = Reading(file: url.lastPathComponent)
        func note(_ line: Int?, _ text: String) {
            reading.problems.append(RosterProblem(file: reading.file, line: line, text: text))
        }
        let bytes: [UInt8]
        do {
            bytes = try FileText.read(url)
        } catch {
            note(error.line, error.text)
            return reading
        }
        var scanner = CSVScanner(bytes)
        guard let header = scanner.next() else {
            note(1, "the file is empty; `lianhu propose` writes one")
            return reading
        }
        let words = header.fields.map { Written.halfWidth($0).lowercased() }
        var places: [String: Int] = [:]
        for column in columns {
            places[column.name] = words.firstIndex { $0 == column.name || column.chinese.contains($0) }
            if column.isRequired, places[column.name] == nil {
                note(
                    header.line,
                    "column \(column.name) (\(column.chinese[0])) is missing; take the table as it was written")
            }
        }
        guard reading.problems.isEmpty else { return reading }
        while let record = scanner.next() {
            guard reading.rows.count < mostRows else {
                note(record.line, "the file has more than \(mostRows) rows; a table is of one village")
                break
            }
            for fault in record.faults { note(record.line, "value \(fault.field + 1) \(fault.text)") }
            func cell(_ column: String) -> String {
                let place = places[column]!
                return place < record.fields.count ? record.fields[place] : ""
            }
            reading.rows.append(
                Reading.Row(
                    line: record.line, village: cell("village"), number: Written.halfWidth(cell("number")),
                    present: cell("present"), proposed: cell("proposed")))
        }
        if reading.rows.isEmpty { note(nil, "the table has no rows; `lianhu propose` writes one") }
        if !reading.rows.isEmpty, reading.village == nil {
            note(nil, "the rows are of several villages; a table is of one")
        }
        return reading
    }
}
