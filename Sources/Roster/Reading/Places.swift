/// The tree of units that the files and the database make together, as far as it is read.
struct Places {
    private struct Place {
        var line: Int?
        var rank: Int?
        var parent: String?
    }

    private let levels: [String]
    private var places: [String: Place]
    /// False while units.csv cannot be read: then nothing can be said of references to it.
    private(set) var isRead = false

    init(levels: [String], known: KnownUnits) {
        self.levels = levels
        places = known.byCode.mapValues { unit in
            Place(line: nil, rank: levels.firstIndex(of: unit.level), parent: unit.parent)
        }
    }

    /// Takes in all units of the file, and notes what is wrong between them.
    mutating func settle(_ rows: [(unit: Roster.Unit, row: RosterRow)]) {
        isRead = true
        for (unit, row) in rows {
            let kept = places[unit.code]?.parent
            places[unit.code] = Place(
                line: row.line, rank: levels.firstIndex(of: unit.level), parent: unit.parent ?? kept)
        }
        for (unit, row) in rows {
            guard let parent = unit.parent else { continue }
            guard let above = places[parent] else {
                row.report(
                    "parent", "no unit has the code \"\(parent)\"; add it to units.csv, or correct the code")
                continue
            }
            guard let rank = places[unit.code]?.rank, let higher = above.rank else { continue }
            if higher >= rank {
                row.report(
                    "parent",
                    "\"\(parent)\" is a \(levels[higher]), which a \(levels[rank]) cannot lie in; name a unit of a higher level"
                )
            }
        }
    }

    /// The line of units.csv that names it.
    func line(of code: String) -> Int? { places[code]?.line }

    /// A unit that units.csv names; noted where it does not.
    func unit(named column: String, of row: RosterRow) -> String? {
        guard let code = row.code(column) else { return nil }
        if isRead, places[code]?.line == nil {
            row.report(column, "units.csv has no \"\(code)\"; add the unit there, or correct the code")
            return nil
        }
        return code
    }

    /// Whether `unit` is `village` or lies in it. True where units.csv could not be read.
    func lies(_ unit: String, in village: String) -> Bool {
        guard isRead else { return true }
        var code: String? = unit
        // A tree is never deeper than its levels; a ring in the parents is noted elsewhere.
        for _ in 0...levels.count {
            guard let current = code else { return false }
            if current == village { return true }
            code = places[current]?.parent
        }
        return false
    }

    func level(of code: String) -> String? { places[code]?.rank.map { levels[$0] } }

    /// How deep below the top; parents sort before children.
    func depth(of code: String) -> Int { places[code]?.rank ?? levels.count }
}
