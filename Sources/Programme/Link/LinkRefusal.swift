/// Why the room Link 联万家 did not do something.
public enum LinkRefusal: Hashable, Codable, Sendable {
    /// What was named is none of the sender's households.
    case notYourHousehold([String])
    case noHouseholds
    /// L7
    case codeWrong
    case codeExpired
    case tooManyAttempts(minutes: Int)
    case alreadyBound(name: String)
    case bindHow
    case leave(LeaveRefusal)
    case handing(HandingRefusal)
    case household(HouseholdRefusal)
    case person(PersonRefusal)
    case resident(ResidentRefusal)
    case unit(UnitRefusal)
    /// V6: others have acted on it since.
    case changedSince(LinkEffect)
}

/// L1: which units, and with which posts.
public enum UnitRefusal: Hashable, Codable, Sendable {
    case noSuch(String)
    case noHouseholds(String)
    case officersOnly
    case secretaryOnly
    case linkedMembersOnly
    case villageOfficersOnly
}

/// L2, L4: why no household changed hands.
public enum HandingRefusal: Hashable, Codable, Sendable {
    case how
    case holdsNothing(name: String)
    case holdsThemAlready(name: String)
    case tooMany(name: String, held: Int, more: Int, most: Int)
    case proposalTooLarge(moves: Int, most: Int)
    /// The moves confirmed are not those of now.
    case villageHasChanged
}

/// L3, L7: why nothing was done about a person.
public enum PersonRefusal: Hashable, Codable, Sendable {
    case nobodyCalled(String, in: String)
    case notYours(name: String)
    case yourself
    case unbindHow
    case notBound(name: String)
    case servicePostHow
}

/// L9
public enum ResidentRefusal: Hashable, Codable, Sendable {
    case codeHow
    case enough(HouseholdLabel, most: Int)
    /// What residents may do, where they asked for something else.
    case may
}

/// L4: why an absence was not announced or ended.
public enum LeaveRefusal: Hashable, Codable, Sendable {
    case how
    case inPast
    case endsFirst(from: Day, to: Day)
    case tooLong(days: Int)
    case alreadyAway(from: Day, to: Day)
    /// The sender stands in for somebody else in these days.
    case standsIn(name: String, from: Day, to: Day)
    case substituteAway(name: String, from: Day, to: Day)
    /// Above the villages: who of the sender's own office could stand in.
    case fromOwnOffice(could: [String])
    case notAway
    /// Who is on leave holds nothing until they are back.
    case awayNow(substitute: String, until: Day)
}

/// L5: why nothing was done with a household.
public enum HouseholdRefusal: Hashable, Codable, Sendable {
    case noSuch([String])
    case notYourUnit([HouseholdLabel])
    case awayHow
    case homeHow
    case mergeHow
    case splitHow
    case endHow
}
