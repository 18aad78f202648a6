/// An id of one kind of thing; ids of different kinds do not mix.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Codable, Sendable where RawValue == Int64 {
    init(rawValue: Int64)
}

extension Identifier {
    public init(_ rawValue: Int64) { self.init(rawValue: rawValue) }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(Int64.self))
    }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// A node of the tree of organisations 组织.
public struct UnitID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Anyone in the roster 人员.
public struct PersonID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct HouseholdID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct VisitID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A visit that an event has made due (V4).
public struct DueID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One thing a person did by one message, and can take back (V6).
public struct ActID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// An absence of a member or officer (L4).
public struct AbsenceID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The county-wide number of an issue, from 1001, written `事1023`.
public struct IssueNumber: Identifier {
    public static let first = IssueNumber(1001)
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// R10: a paper or procedure taken on, written `代办12`.
public struct ErrandID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// R11: a picture, voice or file that came with a message.
public struct MediaID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct UtilityTaskID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A6: an objection to what was disclosed.
public struct ObjectionID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A meeting 会议 that was convened.
public struct MeetingID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}
