/// What the room Link 联万家 is asked, answers, refuses, changes and pushes.
public enum LinkAct: Hashable, Codable, Sendable {
    case myHouseholds

    public var verb: Verb {
        switch self {
        case .myHouseholds: .myHouseholds
        }
    }
}

public enum LinkAnswer: Hashable, Sendable {
    case households(MyHouseholds.Listing)
    case bound(name: String)
}

public enum LinkRefusal: Hashable, Codable, Sendable {
    /// What was named is none of the sender's households.
    case notYourHousehold([String])
    case noHouseholds
    /// L7
    case codeWrong
    case codeExpired
    case tooManyAttempts(minutes: Int)
    case alreadyBound(name: String)
    case bindHow
}

public enum LinkNotice: Hashable, Codable, Sendable {
    /// L7: the leader is told of each binding.
    case memberBound(name: String)

    /// Whether 停止 silences it (A1).
    var isReminder: Bool {
        switch self {
        case .memberBound: true
        }
    }
}
