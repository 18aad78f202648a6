/// A meeting 会议 of one kind in one unit.
public struct Meeting: Hashable, Codable, Sendable {
    public var id: MeetingID
    /// A code of the policy.
    public var kind: String
    public var unit: UnitID
    public var convener: PersonID
    public var at: Instant
    public var place: String?

    public init(id: MeetingID, kind: String, unit: UnitID, convener: PersonID, at: Instant, place: String?) {
        self.id = id
        self.kind = kind
        self.unit = unit
        self.convener = convener
        self.at = at
        self.place = place
    }
}
