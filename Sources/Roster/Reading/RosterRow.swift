import Programme

/// One row of a file on its way into the roster. Each question either gives a valid value or notes what is wrong with
/// the cell and gives a stand-in, so that one reading finds every error; a reading with errors is never used.
struct RosterRow {
    let file: RosterFile
    let line: Int
    /// By position in the file's column list; "" where the file has no such column.
    let cells: [String]
    /// The header's own words, likewise.
    let headers: [String]
    let problems: ProblemList

    var storedLine: Roster.Line { Roster.Line(clamping: line) }

    func report(_ column: String, _ text: String) {
        let position = file.columns.firstIndex { $0.name == column }
        problems.add(
            RosterProblem(file: file.name, line: line, column: position.map { headers[$0] } ?? column, text: text))
    }

    func cell(_ column: String) -> String {
        guard let position = file.columns.firstIndex(where: { $0.name == column }) else { return "" }
        return cells[position]
    }

    /// A name as people say it; required.
    func name(_ column: String) -> String {
        let value = text(column, most: RosterLimit.nameCharacters)
        if value.isEmpty { report(column, "is empty; write the name") }
        return value
    }

    /// Free text; line breaks only where `mayBreak`.
    func text(_ column: String, most: Int = RosterLimit.textCharacters, mayBreak: Bool = false) -> String {
        let value = cell(column)
        if value.utf8.count > most, value.count > most {
            report(column, "has \(value.count) characters; write at most \(most)")
        }
        if let scalar = Written.invisible(in: value, mayBreak: mayBreak) {
            let code = String(scalar.value, radix: 16, uppercase: true)
            let name = scalar == "\n" ? "a line break" : "an invisible character (U+\(code))"
            report(column, "holds \(name); delete it")
        }
        return value
    }

    /// A code: nil, and noted, where it is none.
    func code(_ column: String) -> String? {
        let value = Written.halfWidth(cell(column))
        guard !value.isEmpty else {
            report(column, "is empty; write the code")
            return nil
        }
        guard Written.isCode(value) else {
            report(column, "\"\(Written.shown(value))\" is no code; use letters, digits, - _ . only, such as SX-QS")
            return nil
        }
        return value
    }

    func number(_ column: String, in range: ClosedRange<Int>) -> Int? {
        let value = Written.halfWidth(cell(column))
        guard let number = Written.number(value) else {
            let shown = value.isEmpty ? "is empty" : "\"\(Written.shown(value))\" is no number"
            report(column, "\(shown); write digits, such as 3")
            return nil
        }
        guard range.contains(number) else {
            report(column, "\(number) is out of range; write \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    func answer(_ column: String, empty: Bool) -> Bool {
        let value = Written.halfWidth(cell(column)).lowercased()
        guard !value.isEmpty else { return empty }
        if let answer = ChineseNames.answers[value] { return answer }
        report(column, "\"\(Written.shown(value))\" is neither yes nor no; write yes or no (是 or 否)")
        return empty
    }

    /// `2026-12-01`, or with strokes, or eight digits.
    func day(_ column: String, _ calendar: LocalCalendar) -> Day? {
        let value = Written.halfWidth(cell(column))
        var parts = value.split(whereSeparator: { "-/.年月日".contains($0) }).map { Int($0) }
        if parts.count == 1, value.count == 8, let code = Int(value) {
            parts = [code / 10_000, code / 100 % 100, code % 100]
        }
        if parts.count == 3, let year = parts[0], let month = parts[1], let number = parts[2],
            let day = calendar.day(year: year, month: month, day: number)
        {
            return day
        }
        let shown = value.isEmpty ? "is empty" : "\"\(Written.shown(value))\" is no day"
        report(column, "\(shown); write one such as 2026-12-01")
        return nil
    }

    /// The parts of a `;` list, each once.
    func parts(_ column: String) -> [String] {
        let value = text(column)
        guard !value.isEmpty else { return [] }
        var parts: [String] = []
        for part in value.split(whereSeparator: { ";；、".contains($0) }) {
            let part = Written.trimmed(part)
            if !part.isEmpty, !parts.contains(part) { parts.append(part) }
        }
        if parts.count > RosterLimit.partsOfAList {
            report(column, "lists \(parts.count) values; write at most \(RosterLimit.partsOfAList)")
        }
        return parts
    }

    func phone(_ column: String) -> String {
        let value = Written.halfWidth(cell(column))
        let digits = value.utf8.count { (0x30...0x39).contains($0) }
        let isPhone =
            value.unicodeScalars.allSatisfy { "0123456789+-() ".unicodeScalars.contains($0) }
            && RosterLimit.phoneDigits.contains(digits)
        if !value.isEmpty, !isPhone {
            report(column, "\"\(Written.shown(value))\" is no telephone number; write digits, such as 13800000000")
        }
        return value
    }
}
