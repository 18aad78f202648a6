/// What goes across all rooms of the loop: taking back, help, language, silence.
public enum AcrossAct: Hashable, Codable, Sendable {
    case undo
    /// The page, from 1.
    case help(page: Int)
    case setLanguage(Tongue)
    case mute(Bool)

    public var verb: Verb {
        switch self {
        case .undo: .undo
        case .help: .help
        case .setLanguage: .setLanguage
        case .mute: .mute
        }
    }
}

public enum AcrossAnswer: Hashable, Sendable {
    case undone(Undo.Undone)
    case help(Help.Page)
    case languageSet
    case muted(Bool)
}

public enum AcrossRefusal: Hashable, Codable, Sendable {
    /// V6: nothing to take back within the time.
    case nothingToUndo(hours: Int)
    /// V6: others have changed all of it since.
    case nothingLeftOfIt
    /// V6: somebody has already acted on it.
    case othersHaveActed(IssueNumber)
}

public enum AcrossChange: Hashable, Sendable {
    /// From here on undo no longer reaches this act.
    case actUndone(ActID)
    case languageSet(Tongue)
    case muted(Bool)
}
