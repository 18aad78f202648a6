public enum VisitRefusal: Hashable, Codable, Sendable {
    /// V2: a visit that has not happened yet.
    case inFuture
    /// V2: a visit older than the policy takes.
    case tooOld(days: Int)
    /// V2: a visit without a household.
    case ofWhom
    /// V10: no post of the sender's lets them write for others.
    case notForOthers
    /// V10: nobody of that name in the sender's units holds households.
    case noSuchMember(String)
    case notTheirHousehold(member: String, [String])
    /// V10: the member is clear, what they did is not.
    case whatOf(member: String)
    /// V6: no visit of the sender's within the time.
    case nothingToCorrect(hours: Int)
    /// V6: which of these, or to which.
    case correctHow([HouseholdLabel], right: String?)
    /// V4
    case eventOfWhom
    /// V4: due there already.
    case eventKnown(VisitDue.Label)
    /// V8, V9, V11: no post of the sender's answers for a unit.
    case notForUnits
    /// V11: without the goods or without the households.
    case deliveryHow
    case noSuchHouseholds([Int])
    case tooManyHouseholds(limit: Int)
    /// V11: nothing is to be handed over.
    case noDelivery
    case handOverOfWhom(HouseholdLabel)
    case nothingFor([String])
    /// V10
    case noCalls
    /// V8
    case circular(CircularRefusal)
    case noPolicy
    case explainedToWhom(Int)
    /// V7: the sender was not asked, or has answered.
    case nothingToConfirm
    /// V6: others have handed over or explained.
    case othersHaveBegun
}
