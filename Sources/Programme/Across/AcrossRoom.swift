/// What goes across all rooms of the loop: taking back, help, language, silence.
public enum AcrossAct: Hashable, Codable, Sendable {
    case undo
    /// The page, from 1.
    case help(page: Int)
    case setLanguage(Tongue)
    case mute(Bool)
    /// A1
    case setReminderHour(Int)

    public var verb: Verb {
        switch self {
        case .undo: .undo
        case .help: .help
        case .setLanguage: .setLanguage
        case .mute: .mute
        case .setReminderHour: .setReminderHour
        }
    }
}

public enum AcrossAnswer: Hashable, Sendable {
    case undone(Undo.Undone)
    case help(Help.Page)
    case languageSet
    case muted(Bool)
    case reminderHourSet(Int)
}

public enum AcrossRefusal: Hashable, Codable, Sendable {
    /// V6: nothing to take back within the time.
    case nothingToUndo(hours: Int)
    /// V6: others have changed all of it since.
    case nothingLeftOfIt
    /// V6: somebody has already acted on it.
    case othersHaveActed(IssueNumber)
    /// A1: an hour in which nobody is reminded.
    case quietHour(Int, from: Int, until: Int)
}

public enum AcrossChange: Hashable, Sendable {
    /// From here on undo no longer reaches this act.
    case actUndone(ActID)
    case languageSet(Tongue)
    case muted(Bool)
    case reminderHourSet(Int)
}

public enum AcrossNotice: Hashable, Codable, Sendable {
    /// A1
    case day(DayMessage)

    /// Whether 停止 silences it (A1): what lies at one's desk it does not.
    var isReminder: Bool {
        switch self {
        case .day(let message): !message.lines.contains { $0.content.isOfDesk }
        }
    }
}
