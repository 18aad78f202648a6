/// What a person's posts let their words mean; it changes only with the posts, so it is kept with them.
public struct Standing: Sendable {
    /// R3: issues may lie at their desk, so that 上报 may mean passing up.
    public var holdsDesk: Bool
    /// V10: they may write for members.
    public var writesForOthers: Bool
    /// D3: they may run meetings.
    public var runsMeetings: Bool
    /// V8: they send notices.
    public var sendsCirculars: Bool

    public init(
        holdsDesk: Bool = false, writesForOthers: Bool = false, runsMeetings: Bool = false, sendsCirculars: Bool = false
    ) {
        self.holdsDesk = holdsDesk
        self.writesForOthers = writesForOthers
        self.runsMeetings = runsMeetings
        self.sendsCirculars = sendsCirculars
    }

    public init(_ person: Person, _ policy: Policy) {
        holdsDesk = Access.holdsDesk(person, policy)
        writesForOthers = Access.membersWrittenFor(by: person) != nil
        runsMeetings = Access.convenesMeetings(person, policy)
        sendsCirculars = Access.unitsFollowed(by: person, policy: policy) != nil
    }
}
