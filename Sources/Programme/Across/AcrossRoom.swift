/// What goes across all rooms of the loop: taking back, help, language, silence.
public enum AcrossAct: Hashable, Codable, Sendable {
    case undo
    /// The page, from 1.
    case help(page: Int)
    case setLanguage(Tongue)
    case mute(Bool)
    /// A1
    case setReminderHour(Int)
    case showPoints(ShowPoints.Request)
    case practise
    case endPractice

    public var verb: Verb {
        switch self {
        case .undo: .undo
        case .help: .help
        case .setLanguage: .setLanguage
        case .mute: .mute
        case .setReminderHour: .setReminderHour
        case .showPoints(let request): request.person == nil ? .myPoints : .pointsOf
        case .practise: .practise
        case .endPractice: .endPractice
        }
    }

    /// The same act, with it settled whom a name means.
    func replacing(_ written: String, with person: PersonID) -> AcrossAct {
        switch self {
        case .showPoints(var request):
            if request.person?.written == written { request.person?.chosen = person }
            return .showPoints(request)
        case .undo, .help, .setLanguage, .mute, .setReminderHour, .practise, .endPractice: return self
        }
    }
}

public enum AcrossAnswer: Hashable, Sendable {
    case undone(Undo.Undone)
    case help(Help.Page)
    case languageSet
    case muted(Bool)
    case reminderHourSet(Int)
    /// A5: what the message was given.
    case thanks(points: Int)
    case points(ShowPoints.Ledger)
    case practiceBegun(Practise.Begun)
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
    /// A5: the policy gives none.
    case noPoints
    /// A5: for the village secretary only.
    case pointsOfOthers
    /// A10
    case notPractising
    /// A10, R5: a real emergency waits for the sender.
    case emergencyFirst
}

public enum AcrossChange: Hashable, Sendable {
    /// From here on undo no longer reaches this act.
    case actUndone(ActID)
    case languageSet(Tongue)
    case muted(Bool)
    case practiceBegun
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
