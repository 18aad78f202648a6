/// Why the room Discuss does not do what was asked; each shows the sum or names the missing step.
public enum DiscussRefusal: Hashable, Codable, Sendable {
    // Convening (D1)
    /// The words name no kind of meeting; those that the sender convenes.
    case meetingUnknown([String], Convene.Example?)
    case mayNotConvene(String?)
    case timeMissing(String, Day)
    case newTimeMissing(String, Day)
    // `free`: a day that would do.
    case meetingInPast(String, free: Day)
    case noticeTooShort(String, days: Int, earliest: Day, free: Day)
    /// The first and last day that would do, none where it is too late; `before` nil: the theme day.
    case wrongDistance(String, before: Meeting?, days: [Day], free: Day)
    case sameDay(Meeting, free: Day)
    case nobodyEntitled(String)
    // Which meeting
    case noMeeting(String?)
    case noMeetingToRun(Convene.Example?)
    case noMinutes
    case notYourMeeting(Meeting)
    /// Its state does not allow it any more, or not yet.
    case meetingNotNow(Meeting)
    // The agenda (D2, D4–D6)
    case submitWhere(IssueNumber)
    case complaintsNever(IssueNumber)
    case alreadyWaiting(IssueNumber, String)
    case onAgenda(IssueNumber, String)
    /// It belongs to no unit of the level that such a meeting is of.
    case noSuchMeetingHere(IssueNumber, String)
    /// D4 小事大议: `with` has to review it first.
    case smallMatter(IssueNumber, String, with: String?)
    /// D5 该议没议: it begins with the proposal of `with`.
    case majorBegins(IssueNumber, String, MajorGround, with: String?)
    case notInItsPower(IssueNumber, String)
    case motionBeyondPower(IssueNumber, String, Policy.Power)
    /// R4: the level above decides.
    case returnedEnough(IssueNumber, times: Int)
    /// D3: what a meeting does not want is voted down.
    case voteItDown(IssueNumber, present: Int)
    /// D7: of what the meeting has not voted on, nobody says who leads it.
    case listedWhenVoted(IssueNumber, present: Int)
    /// D5
    case majorNotPromised(IssueNumber, MajorGround)
    /// D6
    case stepMissing(IssueNumber, Deliberation.Step, from: Day?)
    case stepsDone(IssueNumber)
    case notOnAnyAgenda(IssueNumber)
    case preReviewIsTheConveners(IssueNumber)
    case whyNotAdmitted(IssueNumber)
    case amountMissing(IssueNumber?)
    // Holding it (D3)
    case notEntitled(Meeting)
    case tooEarly(Meeting)
    case chairCounts(Meeting)
    case countMissing(Meeting)
    case tooManyPresent(Int, entitled: Int)
    case moreSignedIn(Int, signed: Int)
    case moreVoted(Int, voted: Int)
    case noQuorum(Meeting, Quorum)
    case emptyAgenda(Meeting)
    case whichItem([AgendaLine])
    case notOnAgenda(Int, [AgendaLine])
    case sumIsWrong(Tally, present: Int)
    case signInFirst(Meeting)
    case spokeWhat(IssueNumber)
    case speechesFull(limit: Int)
    // Inviting
    case inviteWhom(IssueNumber?)
    case confidentialReporter(IssueNumber)
    case comesAnyway(String, Meeting)
    case notInvitable(Post, String, may: [Post])
    case nobodyHolds(Post)
    case noExperts(String)
    case guestsFull(limit: Int)
    case guestUnknown(String, [Guest])
    // Disclosing (D6, A6)
    case notDeliberated(IssueNumber)
    case workNotDone(IssueNumber)
    case objectToWhat
    case objectWhy(IssueNumber)
    case nothingDisclosed(IssueNumber)
    case objectionTooLate(IssueNumber, until: Day)
    /// V6
    case changedSince(DiscussEffect)
}
