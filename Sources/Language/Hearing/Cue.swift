/// What a word of free speech is a sign of. One word may be a sign of several things; the words are data in `Words/`.
enum Cue: UInt8, CaseIterable, Sendable {
    // A visit: done, named only, not done, asked about, meant to be done
    case went, go, goInto, notWent, askedWent, plan, ordered, hearsay, deed
    case phone, video, notHome, well, unwell, everyone, except, join, through, atTheirs
    // A matter
    case trouble, want, tells, asks, policyAsked, publicly, pressing, missing
    // Edits
    case undo, wrong, changeTo, notBut, lastOne, unneeded
    // Questions about one's own
    case mine, households, whoIs, remaining, status, reportedBefore, stillNot, overdue
    // Service
    case help, human, stop, language, simplified, traditional, english
    // Talk
    case greeting, thanks, chat, media, weather
    // Answers
    case yes, no, drop, all, none, ordinal, wait
    // Officers
    case agree, sendBack, resolved, handTo, submitTo, upwards, cannot, level, doing
    // Meetings
    case committee, groupMeeting, partyMeeting, council, representatives, meeting
    case expected, present, inFavour, against, abstain, passed, rejected, postponed, unanimous
    // A resident's verdict
    case satisfied, neutral, unsatisfied
    // Life and safety
    case grave, graveIfNow, calledFor, longAgo, usual, isOver, onlySaid, victim
    // No message to the bot
    case hostile, spam, elsewhere
    // Pieces that carry nothing
    case filler, opener, closer, negation
    // A right word that another one must not be heard in
    case plain
}

/// A set of cues.
struct Cues: Sendable, Hashable {
    private var bits: UInt128 = 0

    init() {}
    init(_ cue: Cue) { bits = 1 << UInt128(cue.rawValue) }

    mutating func insert(_ other: Cues) { bits |= other.bits }
    func union(_ other: Cues) -> Cues {
        var both = self
        both.insert(other)
        return both
    }
    func contains(_ cue: Cue) -> Bool { bits >> UInt128(cue.rawValue) & 1 == 1 }
    func isDisjoint(with other: Cues) -> Bool { bits & other.bits == 0 }
    var isEmpty: Bool { bits == 0 }
    var first: Cue? { isEmpty ? nil : Cue(rawValue: UInt8(bits.trailingZeroBitCount)) }

    static func of(_ cues: Cue...) -> Cues {
        var set = Cues()
        for cue in cues { set.insert(Cues(cue)) }
        return set
    }
}
