import Programme
import Testing

/// A3: each question that the bot asks back is asked in some transcript, so that somebody has read its words and answers.
struct QuestionTests {
    /// Questions that no reply asks, or that the village gives no cause for.
    static let elsewhere: [String: String] = [
        "VisitQuestion.wasVisited": "the clock asks it: confirm-visit.md",
        "VisitQuestion.whichMember": "no two of its linked members have one name: OnBehalfTests",
    ]

    private static let cases = CaseNames(kind: "Question")

    @Test func everyQuestionIsAsked() async throws {
        var asked: Set<String> = []
        for file in TranscriptTests.files {
            asked.formUnion(try await PlayedTranscripts.shared.outcome(of: file).questions.map(Self.cases.of))
        }
        let all = try Self.cases.all()
        #expect(all.count > 12, "the sources are read")
        #expect(asked.isSubset(of: all), "\(asked.subtracting(all).sorted())")
        let missing = all.subtracting(asked).subtracting(Self.elsewhere.keys)
        #expect(missing.isEmpty, "no transcript asks \(missing.sorted())")
        #expect(
            asked.isDisjoint(with: Self.elsewhere.keys), "asked after all: \(asked.intersection(Self.elsewhere.keys))")
    }
}
