import Programme

/// What a word does in a message. The words themselves are data, a file per language.
enum WordClass: Hashable, Sendable {
    // Visit
    case visit, arrived, done, notVisited, question, planned
    case phone, video, notHome, everyHousehold, except, unit, listJoin, rangeJoin
    /// V11: 送到
    case handedOver
    // Report
    case report, complains, trouble, mended, allWell
    // Days
    case today, yesterday, dayBefore, threeDaysAgo, future, timeOfDay
    // Whole messages
    case help, myHouseholds, remaining, undo, myMatters, stop, resume, status, issue, bind
    case simplified, traditional, english
    case greeting, thanks, never
    /// Leads a command.
    case command(Verb)
    // Words that change nothing: 请, 了, 一下, the
    case filler
}
