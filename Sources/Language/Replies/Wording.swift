import Programme

/// Everything the bot says, in one language. A language that lacks a phrase does not compile.
protocol Wording: Sendable {
    var tongue: Tongue { get }

    // Pieces
    func household(_ label: HouseholdLabel) -> String
    func officer(_ officer: NamedOfficer) -> String
    func issue(_ number: IssueNumber) -> String
    func day(_ day: Day) -> String
    func list(_ items: [String]) -> String
    func post(_ post: Post) -> String
    var today: String { get }
    func more(_ count: Int) -> String

    // Visit
    func visitLogged(_ households: String, _ day: String, _ manner: VisitManner, note: String) -> String
    func alreadyLogged(_ households: String, _ day: String) -> String
    func leftThisMonth(_ count: Int) -> String
    var allVisited: String { get }
    func householdsTitle(_ count: Int, month: Int) -> String
    func householdLine(_ household: Household, isVisited: Bool) -> String
    func householdsExample(_ number: Int) -> String
    func remainingTitle(_ count: Int, of total: Int, month: Int) -> String
    func remainingLine(_ household: Household) -> String
    func remainingNone(month: Int, total: Int) -> String

    // Report
    func reported(_ issue: String, _ text: String, category: String, to officer: String) -> String
    func reportedOwnDesk(_ issue: String, _ text: String, category: String) -> String
    func notReachable(_ officer: String) -> String
    func askStatus(_ number: IssueNumber) -> String
    func passedUp(_ issue: String, _ text: String, to officer: String, isReporterTold: Bool) -> String
    func statusAtDesk(_ issue: String, _ text: String, officer: String, since: String, due: String) -> String
    func statusYours(_ issue: String, _ text: String, since: String, due: String, number: IssueNumber) -> String
    func statusWithdrawn(_ issue: String, _ text: String) -> String
    var mattersAtDesk: String { get }
    var mattersOwn: String { get }
    var mattersNone: String { get }
    func matterLine(_ issue: String, _ text: String, where place: String?) -> String
    func mattersExample(_ number: IssueNumber) -> String
    var withdrawnPlace: String { get }
    func atPlace(_ officer: String) -> String

    // Across
    func undone(visits: String?, issues: String?) -> String
    func helpTitle() -> String
    func helpLine(_ verb: Verb, household: Int?, issue: IssueNumber) -> String
    var languageSet: String { get }
    func muted(_ muted: Bool) -> String
    func bound(_ name: String) -> String
    var smalltalk: String { get }
    var dropped: String { get }
    func refused(_ refusal: Refusal) -> String
    func hint(_ hint: Reading.Hint) -> String
    func apology() -> String

    // Questions
    func whichHousehold(_ written: String) -> String
    var whichIssue: String { get }
    func passUpOrReport(_ issue: String, _ text: String) -> (ask: String, passUp: String, report: String)
    var whoAreYou: String { get }
    func option(_ number: Int, _ text: String) -> String
    var answerWithNumber: String { get }

    // Pushes
    func newAtDesk(
        _ issue: String, _ text: String, category: String, household: String?, from: String, number: IssueNumber
    )
        -> String
    func passedUpToYou(
        _ issue: String, _ text: String, category: String, household: String?, from: String, reason: String?,
        number: IssueNumber
    ) -> String
    func movedOn(_ issue: String, _ text: String, to officer: String) -> String
    func withdrawn(_ issue: String, _ text: String, by name: String) -> String
    func memberBound(_ name: String) -> String
    func monthList(_ list: MonthList, _ households: String) -> String
    func midMonth(_ list: MonthList, _ households: String) -> String
}

/// How a visit was made and what came of it.
struct VisitManner {
    var mode: Visit.Mode
    var outcome: Visit.Outcome
}
