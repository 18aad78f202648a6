import Programme
import Testing

/// A3: why something is not done is said in some transcript for each reason there is, so that somebody has read the words.
struct RefusalTests {
    /// Reasons that the village of the transcripts gives no cause for. `RareRefusalTests` has them.
    static let elsewhere: [String: String] = [
        "UnitRefusal.noHouseholds": "every unit of the village has households",
        "CircularRefusal.whichOf": "no two of its units have one name",
        "VisitRefusal.tooManyHouseholds": "it has fewer than a delivery takes",
        "HandingRefusal.proposalTooLarge": "it is too well linked for so many moves",
        "DiscussRefusal.nobodyEntitled": "every meeting has somebody who may come, if only who convenes it",
        "DiscussRefusal.speechesFull": "nobody speaks so often",
        "DiscussRefusal.guestsFull": "a meeting there asks one expert",
        "DiscussRefusal.nobodyHolds": "somebody holds each post that may be invited",
        "TownRefusal.nobodyAtCounty": "the county has its organiser",
        "TownRefusal.noTownLeader": "the town has attached somebody to it",
        "ListRefusal.nobodyInVillage": "the village has its secretary",
        "LinkRefusal.bindHow": "the welcome of a stranger is made of it, in three languages, and bind.md has it",
    ]

    private static let cases = CaseNames(kind: "Refusal")

    @Test func everyReasonIsTold() async throws {
        var told: Set<String> = []
        for file in TranscriptTests.files {
            told.formUnion(try await PlayedTranscripts.shared.outcome(of: file).refusals.map(Self.cases.of))
        }
        let all = try Self.cases.all()
            .subtracting(["Refusal.link", "Refusal.visit", "Refusal.report", "Refusal.across"])
        #expect(all.count > 50, "the sources are read")
        #expect(told.isSubset(of: all), "\(told.subtracting(all).sorted())")
        let missing = all.subtracting(told).subtracting(Self.elsewhere.keys)
        #expect(missing.isEmpty, "no transcript tells \(missing.sorted())")
        #expect(told.isDisjoint(with: Self.elsewhere.keys), "told after all: \(told.intersection(Self.elsewhere.keys))")
    }
}
