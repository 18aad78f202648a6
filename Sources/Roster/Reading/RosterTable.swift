import Foundation

/// One file opened: its header understood, its rows handed out in the order of the file's column list.
struct RosterTable {
    let file: RosterFile
    private let problems: ProblemList
    private var scanner: CSVScanner
    /// Per column of the file's list, where it stands in the rows.
    private var positions: [Int?] = []
    /// Per column of the file's list, the header's own word.
    private var headers: [String]
    private var width = 0
    private var rows = 0

    /// Nil, and noted, where the file cannot be read at all.
    init?(_ file: RosterFile, in directory: URL, _ problems: ProblemList) {
        self.file = file
        self.problems = problems
        headers = file.columns.map(\.name)
        do {
            scanner = CSVScanner(try FileText.read(directory.appendingPathComponent(file.name)))
        } catch {
            problems.add(RosterProblem(file: file.name, line: error.line, text: error.text))
            return nil
        }
        guard readHeader() else { return nil }
    }

    /// Columns that the header names.
    var stated: Set<String> {
        Set(zip(file.columns, positions).compactMap { column, position in position.map { _ in column.name } })
    }

    mutating func next() -> RosterRow? {
        while let record = scanner.next() {
            rows += 1
            guard rows <= RosterLimit.rowsPerFile else {
                note(record.line, "the file has more than \(RosterLimit.rowsPerFile) rows; import the county in parts")
                return nil
            }
            if let row = row(of: record) { return row }
        }
        return nil
    }

    private func row(of record: CSVScanner.Record) -> RosterRow? {
        for fault in record.faults {
            let column = positions.firstIndex(of: fault.field).map { headers[$0] }
            problems.add(
                RosterProblem(
                    file: file.name, line: record.line, column: column ?? "value \(fault.field + 1)", text: fault.text))
        }
        guard record.faults.isEmpty else { return nil }
        let surplus = record.fields.dropFirst(width)
        guard record.fields.count >= width, surplus.allSatisfy(\.isEmpty) else {
            note(
                record.line,
                "has \(record.fields.count) values where the header has \(width); check the commas, and quote values that hold one"
            )
            return nil
        }
        let cells = positions.map { $0.map { record.fields[$0] } ?? "" }
        return RosterRow(file: file, line: record.line, cells: cells, headers: headers, problems: problems)
    }

    private mutating func readHeader() -> Bool {
        let columns = file.columns
        let allowed = columns.map { "\($0.name) \($0.chinese[0])" }.joined(separator: ", ")
        guard let record = scanner.next() else {
            note(1, "the file is empty; its first line names the columns: \(allowed)")
            return false
        }
        var found = [Int?](repeating: nil, count: columns.count)
        var isRight = true
        // A spreadsheet may leave empty columns at the right.
        width = (record.fields.lastIndex { !$0.isEmpty } ?? -1) + 1
        for (position, header) in record.fields.prefix(width).enumerated() {
            let word = Written.halfWidth(header).lowercased()
            guard let index = columns.firstIndex(where: { $0.name == word || $0.chinese.contains(word) }) else {
                note(record.line, "unknown column \"\(Written.shown(header))\"; the columns are \(allowed)")
                isRight = false
                continue
            }
            if found[index] != nil {
                note(record.line, "column \"\(Written.shown(header))\" is there twice; keep one")
                isRight = false
            }
            found[index] = position
            headers[index] = header
        }
        for (index, column) in columns.enumerated() where column.isRequired && found[index] == nil {
            note(record.line, "column \(column.name) (\(column.chinese[0])) is missing; add it")
            isRight = false
        }
        positions = found
        return isRight
    }

    private func note(_ line: Int, _ text: String) {
        problems.add(RosterProblem(file: file.name, line: line, text: text))
    }
}
