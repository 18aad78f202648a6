import Database

/// A kind of rows as files and database both have it: a key, and fields written as the files write them.
protocol ImportedTable {
    var kind: RosterKind { get }
    /// Names of the columns, in the order of `fields`.
    var fieldNames: [String] { get }
    /// What an absent column means for a new row.
    var defaults: [String] { get }
    /// True where the row itself stays and is only marked as ended; false where each holding is a row of its own.
    var revives: Bool { get }

    /// The rows of the file.
    var count: Int { get }
    func key(_ row: Int) -> String
    func line(_ row: Int) -> Int
    /// Nil for what the file says nothing about.
    func fields(_ row: Int) -> [String?]
    /// Remembered along with the fields: the topmost unit that a person without posts came in under.
    var remembered: [String: String] { get }

    /// Why this row cannot be active, if it cannot: its person or household was ended over the chat.
    func obstacle(_ row: Int) -> String?
    /// Whether a row that no file ever named has to end with what it belongs to.
    func mustEnd(_ key: String) -> Bool
    /// Whether a remembered row that the database no longer has lies in these units.
    func covers(remembered key: String) -> Bool

    /// `household 青山村 3`
    func title(_ key: String, _ fields: [String]) -> String
    /// A value as a person reads it: a person's code with the name.
    func shown(_ value: String) -> String

    /// The rows of the database.
    func forEachCurrent(_ connection: any Connection, _ body: (CurrentRow) throws -> Void) throws

    func add(_ row: Int, _ values: [String], _ writer: RosterWriter) throws
    func change(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws
    func revive(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws
    func end(_ id: Int64, _ writer: RosterWriter) throws
}

extension ImportedTable {
    var revives: Bool { true }
    var remembered: [String: String] { [:] }
    func obstacle(_ row: Int) -> String? { nil }
    func mustEnd(_ key: String) -> Bool { false }
    func covers(remembered key: String) -> Bool { false }
    func shown(_ value: String) -> String { value }

    func values(_ row: Int) -> [String] { zip(fields(row), defaults).map { $0 ?? $1 } }
}

/// A row as the database has it now.
struct CurrentRow {
    /// Whether it lies in the units that the files name.
    enum Reach { case inside, outside, asRemembered }

    var key: String
    var id: Int64
    var isEnded: Bool
    var reach: Reach
    var fields: [String]
}
