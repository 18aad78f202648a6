/// One value of the common SQL dialect, on its way into a statement.
public enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(stringLiteral value: String) { self = .text(value) }
    public init(booleanLiteral value: Bool) { self = .integer(value ? 1 : 0) }
}

/// What can stand as an argument of a statement.
public protocol SQLConvertible {
    var sql: SQLValue { get }
}

extension Int64: SQLConvertible { @inlinable public var sql: SQLValue { .integer(self) } }
extension Int: SQLConvertible { @inlinable public var sql: SQLValue { .integer(Int64(self)) } }
extension Bool: SQLConvertible { @inlinable public var sql: SQLValue { .integer(self ? 1 : 0) } }
extension Double: SQLConvertible { @inlinable public var sql: SQLValue { .real(self) } }
extension String: SQLConvertible { @inlinable public var sql: SQLValue { .text(self) } }
extension [UInt8]: SQLConvertible { @inlinable public var sql: SQLValue { .blob(self) } }
extension RawRepresentable where RawValue: SQLConvertible { @inlinable public var sql: SQLValue { rawValue.sql } }
extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    @inlinable public var sql: SQLValue { self?.sql ?? .null }
}
extension Optional where Wrapped: RawRepresentable, Wrapped.RawValue: SQLConvertible {
    @inlinable public var sql: SQLValue { self?.rawValue.sql ?? .null }
}
