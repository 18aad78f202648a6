/// A household 农户 as its linked member knows it.
public struct Household: Hashable, Codable, Sendable {
    public var id: HouseholdID
    /// The roster's number, unique in its village, written `3号`.
    public var number: Int
    public var head: String
    /// What people call it: 王婶, 张大爷.
    public var called: [String]
    public var village: UnitID
    /// Filled in only for a person who serves several villages, where numbers repeat.
    public var villageName = ""
    /// The group it belongs to; the ladder starts there.
    public var unit: UnitID
    /// False while the family lives away (L5).
    public var isResident: Bool
    /// Must-visit tags, codes of the policy (V3).
    public var tags: [String]

    public init(
        id: HouseholdID, number: Int, head: String, called: [String] = [], village: UnitID,
        unit: UnitID, isResident: Bool = true, tags: [String] = []
    ) {
        self.id = id
        self.number = number
        self.head = head
        self.called = called
        self.village = village
        self.unit = unit
        self.isResident = isResident
        self.tags = tags
    }
}

/// A household as a message names it, with the sender's own households it may mean.
public struct HouseholdMention: Hashable, Codable, Sendable {
    /// As it was typed: `3号`, `张大爷`.
    public var written: String
    public var candidates: [HouseholdID]

    public init(written: String, candidates: [HouseholdID]) {
        self.written = written
        self.candidates = candidates
    }

    /// The number, where the household was named by it.
    var number: Int? { written.hasSuffix("号") ? Int(written.dropLast()) : nil }
}
