/// One household and the member who looks after it.
public struct RosterLine: Sendable, Equatable {
    /// The account behind `telegram:<account>`.
    public let account: Int
    public let memberName: String
    public let household: Int
    public let householdHead: String

    public init(account: Int, memberName: String, household: Int, householdHead: String) {
        self.account = account
        self.memberName = memberName
        self.household = household
        self.householdHead = householdHead
    }
}
