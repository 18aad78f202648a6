import Foundation
import Programme

/// L1: what is to be fixed in a unit, as a table: households with nobody, members with too many or too few.
public final class CoverageTable {
    static let columns = [
        RosterFile.Column("village", "村"), RosterFile.Column("kind", "问题"), RosterFile.Column("number", "户号"),
        RosterFile.Column("name", "姓名"), RosterFile.Column("households", "户数"), RosterFile.Column("limit", "应有"),
    ]

    private let writer: CSVWriter

    public init(to target: URL) throws { writer = try CSVWriter(columns: Self.columns, to: target) }

    public func add(_ coverage: Coverage, village: String) throws {
        for household in coverage.nobody {
            try writer.write([village, "nobody", String(household.number), household.head, "", ""])
        }
        for load in coverage.loads {
            let (kind, limit): (String, String)
            switch load.standing {
            case .within: continue
            case .under(let least): (kind, limit) = ("under", String(least))
            case .over(let most, _): (kind, limit) = ("over", String(most))
            case .declining: (kind, limit) = ("declining", "0")
            }
            try writer.write([village, kind, "", load.member.name, String(load.residents), limit])
        }
    }

    /// Returns the rows.
    public func finish() throws -> Int {
        try writer.finish()
        return writer.rows
    }
}
