/// The kinds of rows that an import compares.
public enum RosterKind: String, CaseIterable, Sendable {
    case unit, person, household, post, link, duty

    /// The file that names them.
    public var fileName: String { file.name }

    var file: RosterFile {
        switch self {
        case .unit: .units
        case .person: .people
        case .household: .households
        case .post: .posts
        case .link: .links
        case .duty: .duties
        }
    }
}

/// How many rows of a kind an import touches.
public struct RosterCounts: Hashable, Sendable {
    public var added = 0
    public var changed = 0
    /// Ended before, named again.
    public var revived = 0
    public var ended = 0
    public var conflicts = 0
    /// Rows in these units that were active before.
    public var active = 0

    public var isNothing: Bool { added + changed + revived + ended == 0 }
}

/// A value that both the file and the chat have changed since the last import; the database's stays.
public struct RosterConflict: Hashable, Sendable, CustomStringConvertible {
    public let kind: RosterKind
    public let line: Int?
    /// `household 青山村 3`
    public let title: String
    /// The column; nil where the question is whether the row is there at all.
    public let field: String?
    /// What the last import said; nil if there was none.
    public let imported: String?
    public let file: String
    public let database: String

    public var description: String {
        let place = kind.fileName + (line.map { ":\($0)" } ?? "") + (field.map { " \($0)" } ?? "")
        let before = imported.map { "the last import said \"\($0)\"" } ?? "no import has said it before"
        return "\(place): \(title): \(before), the file says \"\(file)\", the database \"\(database)\"; "
            + "left as it is: put the right one into the file, or change it over the chat"
    }
}
