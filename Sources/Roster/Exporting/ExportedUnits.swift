import Database

/// The units of today in the order in which files list them: from the top down, then by code.
struct ExportedUnits {
    struct Unit {
        var id: Int64
        var code: String
        var level: String
        var name: String
        var parentID: Int64?
        /// The parent's code; "" at the top.
        var parent = ""
        var depth = 0
    }

    let ordered: [Unit]
    /// By id, where it stands in `ordered`.
    let positions: [Int64: Int]

    init(_ connection: any Connection) throws {
        var units = try connection.query(
            "SELECT id, code, level, name, parent_id FROM units WHERE ended_at IS NULL"
        ) {
            Unit(id: $0.int(0), code: $0.text(1), level: $0.text(2), name: $0.text(3), parentID: $0.optionalInt(4))
        }
        let byID = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0) })
        for index in units.indices {
            units[index].parent = units[index].parentID.flatMap { byID[$0]?.code } ?? ""
            var above = units[index].parentID
            // A ring among the parents would never end; no tree is deeper than its units are many.
            while let id = above, units[index].depth < units.count {
                units[index].depth += 1
                above = byID[id]?.parentID
            }
        }
        ordered = units.sorted { ($0.depth, $0.code) < ($1.depth, $1.code) }
        positions = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.id, $0) })
    }
}
