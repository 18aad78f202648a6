/// A failure of the database itself. A rule that says no is never one of these.
/// The description carries the engine's code and SQL, never an argument.
public enum DatabaseError: Error, Equatable, Sendable {
    /// Another process holds the lock longer than the busy timeout.
    case busy
    /// No room on the disk.
    case full
    /// The disk answered with an error, or the file cannot be opened.
    case unreachable(code: Int)
    case corrupt
    /// A constraint of the schema said no.
    case constraint(String)
    case other(code: Int, String)

    /// Worth trying again once the outer trouble has passed.
    public var isTransient: Bool {
        switch self {
        case .busy, .full, .unreachable: true
        case .corrupt, .constraint, .other: false
        }
    }
}

extension DatabaseError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .busy: "the database is locked by another process"
        case .full: "the disk holding the database is full"
        case .unreachable(let code): "the database file cannot be read or written (code \(code))"
        case .corrupt: "the database file is damaged"
        case .constraint(let what): "a constraint of the database refused: \(what)"
        case .other(let code, let what): "database error \(code): \(what)"
        }
    }
}
