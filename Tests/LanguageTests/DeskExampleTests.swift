import Programme
import TestSupport
import Testing

@testable import Language

/// A2, A3: what a push offers is read as the verb it stands for, in each language.
struct DeskExampleTests {
    static let verbs: [(words: DeskWords, verbs: [Verb])] = [
        (.resolve, [.resolveIssue]), (.passUp, [.passUp]), (.sendBack, [.returnIssue]),
        (.solveInTown, [.solveInTown, .askDepartments]), (.rollUp, [.reportToCounty]), (.answer, [.answerDown]),
    ]

    @Test(arguments: Tongue.allCases)
    func isReadAsItsVerb(tongue: Tongue) throws {
        let policy = try Repository.policy()
        let speaker = Speaker(tongue, policy: policy)
        let reader = Reader(policy: policy)
        let context = ReadingContext(
            roll: HouseholdRoll(Village.households), standing: Standing(holdsDesk: true),
            issuesAtDesk: [IssueNumber(1001)],
            today: Today(Village.now(policy), policy.calendar))
        for (words, verbs) in Self.verbs {
            let text = try #require(speaker.deskExamples(IssueNumber(1001), words))
            let examples = text.split(separator: "\n").compactMap { line in
                (line.range(of: "回：") ?? line.range(of: "Send: ")).map { String(line[$0.upperBound...]) }
            }
            #expect(examples.count == verbs.count, "\(text)")
            for (example, verb) in zip(examples, verbs) {
                guard case .acts(let acts) = reader.read(example, context) else {
                    Issue.record("\(example) is not read")
                    continue
                }
                #expect(acts.map(\.verb) == [verb], "\(example)")
            }
        }
        #expect(speaker.deskExamples(IssueNumber(1001), []) == nil)
    }
}
