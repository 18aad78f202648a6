/// What the room Discuss 议民事 is asked, answers, refuses, changes and pushes.
public enum DiscussAct: Hashable, Codable, Sendable {
    case convene(Convene.Request)

    public var verb: Verb {
        switch self {
        case .convene: .convene
        }
    }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> DiscussAct {
        switch self {
        case .convene: self
        }
    }
}

public enum DiscussAnswer: Hashable, Sendable {
    case convened(Meeting)
}

public enum DiscussRefusal: Hashable, Codable, Sendable {
    /// The words name no kind of meeting.
    case meetingUnknown
}

public enum DiscussChange: Hashable, Sendable {
    case convened(Meeting)
}

public enum DiscussNotice: Hashable, Codable, Sendable {
    case convened(Meeting)

    /// Whether it passes the quiet hours (A1).
    var isUrgent: Bool {
        switch self {
        case .convened: false
        }
    }
}
