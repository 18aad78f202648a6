import Database

/// Compares one kind three ways: what the file says, what it said at the last import, and what the database has now.
///
/// The file changed and the database did not → apply. The database changed (over the chat) and the file did not → keep.
/// Both changed, and differ → conflict. The same holds for whether a row is there at all.
struct ThreeWay<Table: ImportedTable> {
    let table: Table
    private let memory = ImportMemory()
    private var rowsByKey: [String: Int] = [:]
    private var current: [CurrentState]
    private var base: [BaseState]
    /// Of the database, but not of the file.
    private var unnamed: [String: CurrentRow] = [:]

    private(set) var counts = RosterCounts()
    private(set) var steps: [RosterStep] = []
    private(set) var lines: [String] = []
    private(set) var conflicts: [RosterConflict] = []
    /// Ended by this plan; their keys and fields as they were.
    private(set) var ended: [CurrentRow] = []
    /// Field values given up by changed rows: the person that a link leaves.
    private(set) var left: [(reach: CurrentRow.Reach, fields: [String])] = []
    /// Keys of rows that the file names and that stay ended.
    private(set) var staysEnded: Set<String> = []

    private enum CurrentState {
        case absent
        case same(id: Int64)
        case other(CurrentRow)
    }

    private enum BaseState {
        case absent
        case same
        case other(String)
    }

    init(_ table: Table) {
        self.table = table
        current = Array(repeating: .absent, count: table.count)
        base = Array(repeating: .absent, count: table.count)
        rowsByKey.reserveCapacity(table.count)
        for row in 0..<table.count { rowsByKey[table.key(row)] = row }
    }

    /// `mayEnd`: false to hold a vanished row back; the caller then says why.
    mutating func compare(_ connection: any Connection, mayEnd: (CurrentRow) -> Bool = { _ in true }) throws {
        try loadCurrent(connection)
        let vanished = try loadBase(connection)
        for row in 0..<table.count { try compare(row) }
        for found in vanished.sorted(by: { $0.key < $1.key }) where mayEnd(found) { end(found) }
        for found in unnamed.values.filter({ table.mustEnd($0.key) }).sorted(by: { $0.key < $1.key }) { end(found) }
    }

    private mutating func loadCurrent(_ connection: any Connection) throws {
        try table.forEachCurrent(connection) { found in
            if !found.isEnded, found.reach == .inside { counts.active += 1 }
            guard let row = rowsByKey[found.key] else {
                if found.reach != .outside { unnamed[found.key] = found }
                return
            }
            let isSame = !found.isEnded && zip(table.fields(row), found.fields).allSatisfy { $0 == nil || $0 == $1 }
            current[row] = isSame ? .same(id: found.id) : .other(found)
        }
    }

    /// Gives the rows that the last import named and this one does not.
    private mutating func loadBase(_ connection: any Connection) throws -> [CurrentRow] {
        var vanished: [CurrentRow] = []
        try memory.forEach(table.kind, connection) { key, text in
            if let row = rowsByKey[key] {
                base[row] = text == (try memory.text(said(row))) ? .same : .other(text)
            } else if let found = unnamed[key] {
                if found.reach == .asRemembered {
                    guard let root = try memory.fields(text)[ImportMemory.rootKey] else { return }
                    guard table.covers(remembered: root) else { return }
                }
                unnamed[key] = nil
                if found.isEnded { steps.append(.forget(key: key)) } else { vanished.append(found) }
            } else if !table.revives, table.covers(remembered: key) {
                steps.append(.forget(key: key))
            }
        }
        return vanished
    }

    /// What the file says of a row, to be remembered.
    private func said(_ row: Int) -> [String: String] {
        var said = table.remembered
        for (name, value) in zip(table.fieldNames, table.fields(row)) { said[name] = value }
        return said
    }

    private mutating func compare(_ row: Int) throws {
        switch (current[row], base[row]) {
        case (.same, .same), (.other, .same):
            if case .other(let found) = current[row], found.isEnded { staysEnded.insert(found.key) }
        case (.same, .absent), (.same, .other):
            try remember(row, said(row))
        case (.absent, .absent):
            try add(row)
        case (.absent, .same):
            // Of a row that is only marked, the mark is what tells an end; a missing one was never there.
            if table.revives { try add(row) }
        case (.absent, .other(let text)):
            if table.revives { try add(row) } else { try dispute(row, ended: true, base: text) }
        case (.other(let found), .absent):
            if found.isEnded { try revive(row, found) } else { try settle(row, found, base: [:]) }
        case (.other(let found), .other(let text)):
            if found.isEnded {
                staysEnded.insert(found.key)
                try dispute(row, ended: true, base: text)
            } else {
                try settle(row, found, base: try memory.fields(text))
            }
        }
    }

    private mutating func add(_ row: Int) throws {
        if let obstacle = table.obstacle(row) { return refuse(row, obstacle) }
        steps.append(.add(row: row))
        let title = table.title(table.key(row), table.values(row))
        counts.added += 1
        keep(line: "\(title): added", counts.added)
        try remember(row, said(row))
    }

    private mutating func revive(_ row: Int, _ found: CurrentRow) throws {
        if let obstacle = table.obstacle(row) { return refuse(row, obstacle) }
        let values = zip(table.fields(row), found.fields).map { $0 ?? $1 }
        steps.append(.revive(row: row, id: found.id, values: values))
        counts.revived += 1
        keep(line: "\(table.title(found.key, values)): came back", counts.revived)
        try remember(row, said(row))
    }

    /// Field by field.
    private mutating func settle(_ row: Int, _ found: CurrentRow, base: [String: String]) throws {
        var values = found.fields
        var remembered = table.remembered.merging(base) { $1 }
        var differences: [String] = []
        for (index, (name, file)) in zip(table.fieldNames, table.fields(row)).enumerated() {
            guard let file else { continue }
            let (before, now) = (base[name], found.fields[index])
            if file == now {
                remembered[name] = file
            } else if before == now {
                if let obstacle = table.obstacle(row) { return refuse(row, obstacle) }
                remembered[name] = file
                values[index] = file
                differences.append("\(name) \(empty(table.shown(now))) → \(empty(table.shown(file)))")
            } else if before != file {
                dispute(row, name, (before.map(table.shown), table.shown(file), table.shown(now)))
            }
        }
        if !differences.isEmpty {
            steps.append(.change(row: row, id: found.id, values: values))
            left.append((found.reach, found.fields))
            counts.changed += 1
            keep(
                line: "\(table.title(found.key, found.fields)): \(differences.joined(separator: ", "))", counts.changed)
        }
        if remembered != base || base.isEmpty { try remember(row, remembered) }
    }

    mutating func end(_ found: CurrentRow) {
        steps.append(.end(id: found.id))
        steps.append(.forget(key: found.key))
        ended.append(found)
        counts.ended += 1
        keep(line: "\(table.title(found.key, found.fields)): ended", counts.ended)
    }

    private mutating func remember(_ row: Int, _ fields: [String: String]) throws {
        var fields = fields
        if case .other(let text) = base[row] {
            // A column that this file lacks keeps what the last one said of it.
            for (name, value) in try memory.fields(text) where fields[name] == nil || name == ImportMemory.rootKey {
                fields[name] = value
            }
            guard try memory.text(fields) != text else { return }
        }
        steps.append(.remember(key: table.key(row), fields: try memory.text(fields)))
    }

    private mutating func dispute(_ row: Int, ended: Bool, base text: String) throws {
        // A column added or dropped is no change of what the row says.
        let before = try memory.fields(text)
        let isChanged = zip(table.fieldNames, table.fields(row)).contains { $1 != nil && before[$0] != $1 }
        if isChanged { dispute(row, nil, ("active", "active", "ended")) }
    }

    /// The file no longer names a row that the chat has put to use.
    mutating func disputeEnd(of found: CurrentRow, holding: Int) {
        note(
            RosterConflict(
                kind: table.kind, line: nil, title: table.title(found.key, found.fields), field: nil,
                imported: "active", file: "not named", database: "holds \(holding) posts or links given over the chat"))
    }

    private mutating func refuse(_ row: Int, _ obstacle: String) {
        dispute(row, nil, (nil, "active", obstacle))
    }

    private mutating func dispute(_ row: Int, _ field: String?, _ values: (String?, String, String)) {
        note(
            RosterConflict(
                kind: table.kind, line: table.line(row), title: table.title(table.key(row), table.values(row)),
                field: field, imported: values.0, file: values.1, database: values.2))
    }

    private mutating func note(_ conflict: RosterConflict) {
        counts.conflicts += 1
        if conflicts.count < RosterPlan.linesKept { conflicts.append(conflict) }
    }

    private mutating func keep(line: String, _ number: Int) {
        if number < RosterPlan.linesKept {
            lines.append(line)
        } else if number == RosterPlan.linesKept {
            lines.append("\(line) (and more, counted below)")
        }
    }

    private func empty(_ value: String) -> String { value.isEmpty ? "(empty)" : value }
}
