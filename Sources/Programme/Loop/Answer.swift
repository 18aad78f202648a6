/// What the sender is told, before it is put into words.
public enum Answer: Hashable, Sendable {
    case visit(LogVisit.Logged)
    case households(MyHouseholds.Listing)
    case remaining(RemainingVisits.Listing)
    case reported(ReportIssue.Reported)
    case passedUp(PassUp.Passed)
    case status(IssueStatus.Status)
    case matters(MyMatters.Listing)
    case undone(Undo.Undone)
    case help(Help.Page)
    case languageSet
    case muted(Bool)
    case bound(name: String)
    case refused(Refusal)
}

/// Why something was not done. Each says, in words, what to do instead.
public enum Refusal: Hashable, Codable, Sendable {
    /// V2: what was named is none of the sender's households.
    case notYourHousehold([String])
    /// V2: a visit that has not happened yet.
    case visitInFuture
    /// V2: a visit older than the policy takes.
    case visitTooOld(days: Int)
    case noHouseholds
    /// V2: a visit without a household.
    case visitOfWhom
    /// R1: a report without words.
    case reportOfWhat
    /// R8: unknown, or not the sender's to see: the same words for both.
    case issueNotFound(IssueNumber)
    case noIssues
    /// R4: not at the sender's desk.
    case notAtYourDesk(IssueNumber)
    case nothingAtYourDesk
    /// R3: nobody above holds a post that could take it.
    case nobodyAbove(IssueNumber)
    /// V6: nothing to take back within the time.
    case nothingToUndo(hours: Int)
    /// V6: somebody has already acted on it.
    case othersHaveActed(IssueNumber)
    /// L7
    case codeWrong
    case codeExpired
    case tooManyAttempts(minutes: Int)
    case alreadyBound(name: String)
    case bindHow
}
