/// V6: what one effect of this room is put back to.
public enum LinkReversal: Hashable, Codable, Sendable {
    case moved([LinkMove])
    case leaveAnnounced(AbsenceID, policyVersion: String)
    case leaveEnded(AbsenceID, was: Absence.State, policyVersion: String)
    case residence(HouseholdID, was: Bool)
    case merged(HouseholdID, into: HouseholdID, holder: PersonID?, HouseholdWork)
    case split(HouseholdID)
    case ended(HouseholdID, holder: PersonID?, HouseholdWork)
    case unbound(PersonID, accounts: [Int64])
    case codeIssued(HouseholdID, at: Instant)
    case servicePost(PersonID, String, was: Bool)
}

/// What was put back, as people are told.
public enum LinkEffect: Hashable, Codable, Sendable {
    case moved([HouseholdLabel])
    case leave(name: String, from: Day, to: Day)
    case leaveEnded(name: String)
    case residence(HouseholdLabel, wasResident: Bool)
    case merged(HouseholdLabel, into: HouseholdLabel)
    case split(HouseholdLabel)
    case ended(HouseholdLabel)
    case unbound(name: String)
    case code(HouseholdLabel)
    case servicePost(name: String, String)
}

extension Effect {
    /// `told`: who was told of it.
    public static func link(
        _ effect: LinkEffect, _ reversal: LinkReversal, told: [PersonID], isActedOn: Bool, _ undoing: Undoing
    ) -> Effect {
        Effect(
            .link(effect), changes: [.link(.putBack(reversal))],
            notices: told.filter { $0 != undoing.person.id }.map {
                Notice(to: $0, .link(.takenBack(effect, by: undoing.person.name)))
            }, refusal: isActedOn ? .link(.changedSince(effect)) : nil)
    }
}
