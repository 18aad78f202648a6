import Programme

extension RosterReader {
    mutating func readUnits() {
        guard var table = open(.units) else { return }
        var rows: [(unit: Roster.Unit, row: RosterRow)] = []
        var lines: [String: Int] = [:]
        while let row = table.next() {
            guard let unit = unit(row) else { continue }
            if let line = lines[unit.code] {
                row.report("code", "\"\(unit.code)\" is on line \(line) too; give each unit a code of its own")
                continue
            }
            lines[unit.code] = row.line
            rows.append((unit, row))
        }
        places.settle(rows)
        let tree = places
        roster.units = rows.map(\.unit).sorted {
            (tree.depth(of: $0.code), $0.line) < (tree.depth(of: $1.code), $1.line)
        }
    }

    private func unit(_ row: RosterRow) -> Roster.Unit? {
        let code = row.code("code")
        let written = row.cell("level")
        let level = vocabulary.levels.contains(written) ? written : ChineseNames.levels[written] ?? ""
        if !vocabulary.levels.contains(level) {
            row.report(
                "level", "\"\(Written.shown(written))\" is no level; write \(vocabulary.levels.joined(separator: ", "))"
            )
        }
        let name = row.name("name")
        let parent = row.cell("parent").isEmpty ? nil : row.code("parent")
        guard let code else { return nil }
        return Roster.Unit(line: row.storedLine, code: code, level: level, name: name, parent: parent)
    }

    mutating func readHouseholds() {
        guard var table = open(.households) else { return }
        let ranks = Dictionary(uniqueKeysWithValues: vocabulary.tags.enumerated().map { ($1, $0) })
        var lines: [HouseholdKey: Int] = [:]
        while let row = table.next() {
            guard let household = household(row, tagRanks: ranks) else { continue }
            let key = HouseholdKey(village: household.village, number: household.number)
            if let line = lines[key] {
                row.report("number", "\(key.number) is on line \(line) too; numbers are unique in their village")
                continue
            }
            lines[key] = row.line
            roster.households.append(household)
        }
        householdLines = lines
    }

    private func household(_ row: RosterRow, tagRanks: [String: Int]) -> Roster.Household? {
        let village = village(row)
        let number = row.number("number", in: 1...RosterLimit.householdNumber)
        let unit = places.unit(named: "unit", of: row)
        if let village, let unit, !places.lies(unit, in: village) {
            row.report("unit", "\"\(unit)\" does not lie in village \"\(village)\"; correct one of the two")
        }
        let head = row.name("head")
        let called = row.parts("called")
        let address = row.text("address", mayBreak: true)
        let phone = row.phone("phone")
        let isResident = row.answer("resident", empty: true)
        let tags = row.parts("tags").map(Written.halfWidth)
        for tag in tags where tagRanks[tag] == nil {
            row.report(
                "tags", "\"\(Written.shown(tag))\" is no tag; write \(vocabulary.tags.joined(separator: ", "))")
        }
        guard let village, let number else { return nil }
        return Roster.Household(
            line: row.storedLine, village: village, number: number, unit: unit ?? "", head: head,
            called: called.joined(separator: ";"), address: address, phone: phone, isResident: isResident,
            tags: tags.sorted { tagRanks[$0] ?? 0 < tagRanks[$1] ?? 0 }.joined(separator: ";"))
    }

    /// Numbers count within the village, so only a village may stand here: what holds grids and groups.
    private func village(_ row: RosterRow) -> String? {
        guard let code = places.unit(named: "village", of: row) else { return nil }
        guard let level = places.level(of: code), level != "village", vocabulary.levels.contains("village") else {
            return code
        }
        row.report("village", "\"\(code)\" is a \(level), not a village; write the village's code")
        return nil
    }

    mutating func readLinks() {
        guard var table = open(.links) else { return }
        var lines: [HouseholdKey: Int] = [:]
        while let row = table.next() {
            let person = knownPerson(row)
            let village = places.unit(named: "village", of: row)
            let number = row.number("number", in: 1...RosterLimit.householdNumber)
            guard let village, let number else { continue }
            let key = HouseholdKey(village: village, number: number)
            if let householdLines, householdLines[key] == nil {
                row.report("number", "village \(village) has no household \(number); add it to households.csv")
            }
            if let line = lines[key] {
                row.report(
                    "number", "household \(number) is linked on line \(line) already; it has one linked member (L1)")
                continue
            }
            lines[key] = row.line
            guard let person else { continue }
            roster.links.append(Roster.Link(line: row.storedLine, village: village, number: number, person: person))
        }
    }

    /// A12
    mutating func readDuties() {
        guard var table = open(.duties) else { return }
        var lines: [String: Int] = [:]
        while let row = table.next() {
            let person = knownPerson(row)
            let unit = places.unit(named: "unit", of: row)
            let day = row.day("day", vocabulary.calendar)
            guard let person, let unit, let day else { continue }
            if let line = lines["\(unit)/\(day.code)"] {
                row.report("day", "somebody is on duty that day on line \(line) already; a unit has one a day")
                continue
            }
            lines["\(unit)/\(day.code)"] = row.line
            roster.duties.append(Roster.Duty(line: row.storedLine, unit: unit, day: day, person: person))
        }
    }
}
