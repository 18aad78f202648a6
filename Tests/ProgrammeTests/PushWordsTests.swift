import TestSupport
import Testing

@testable import Programme

/// A2, S6: what a push to the reporter, or to whoever is asked for a return visit, offers is not refused to its reader,
/// nor what the pushes after it offer.
struct PushWordsTests {
    typealias Fixture = ReportFixture

    private static let supervisors = [Fixture.holder(Fixture.supervisor)]
    private static let words = IssueRequest(numbers: [], words: "原因")

    /// Something that was said, as the kind of push that offered it.
    private struct Offered {
        var kind: String
        var say: (IssueCase) -> Decision
    }

    private static func judging(_ kind: String, isSatisfied: [Bool] = [true, false]) -> [Offered] {
        isSatisfied.map { isSatisfied in
            Offered(kind: kind) {
                JudgeResult.decide(JudgeResult.Request(numbers: [], isSatisfied: isSatisfied, words: "原因"), $0)
            }
        }
    }

    private static func visiting(_ kind: String, _ outcomes: [VisitBack.Outcome]) -> [Offered] {
        outcomes.map { outcome in
            Offered(kind: kind) {
                VisitBack.decide(
                    VisitBack.Request(numbers: [], outcome: outcome, words: "原因"), $0, supervisors: supervisors)
            }
        }
    }

    private static func givingUp(_ kind: String) -> Offered {
        Offered(kind: kind) { CloseNotReached.decide(words, $0, supervisors: supervisors) }
    }

    private static func explaining(_ kind: String) -> Offered {
        Offered(kind: kind) { ExplainEnd.decide(words, $0) }
    }

    /// What the push prints behind 请回.
    private static func offers(_ notice: Notice.Content) -> [Offered] {
        switch notice {
        case .report(.resolved): judging("resolved")
        case .resolve(.askHome): judging("askHome")
        case .report(.refused): judging("refused", isSatisfied: [false])
        case .report(.returnedToReporter): [Offered(kind: "returnedToReporter") { PassUp.decide(words, $0) }]
        case .resolve(.visitBack): visiting("visitBack", [.satisfied, .unsatisfied, .notMet])
        case .resolve(.triesSpent): [givingUp("triesSpent")]
        case .resolve(.givenUp): [givingUp("givenUp")] + visiting("givenUp", [.satisfied])
        case .resolve(.readBack): [explaining("readBack")] + judging("readBack", isSatisfied: [false])
        default: []
        }
    }

    private static func file(_ file: IssueFile, after decision: Decision) -> IssueFile? {
        guard let state = decision.landed else { return nil }
        var file = file
        file.state = state
        file.endedAt = state.phase.isOpen ? nil : Fixture.now
        file.carriers.formUnion(state.carriers)
        return file
    }

    /// Follows what each push offers, and the pushes of that; a day goes by between.
    private static func follow(
        _ decision: Decision, of before: IssueFile, _ fixture: Fixture, day: Int, seen: inout Set<String>,
        _ place: String
    ) {
        guard !decision.isRefused, day < 6, let file = file(before, after: decision) else { return }
        for notice in decision.notices {
            for offered in offers(notice.content) {
                seen.insert(offered.kind)
                let now = Fixture.now.adding(hours: 24 * day)
                let said = offered.say(fixture.issue(file, by: notice.to, at: now))
                let place = "\(place), \(offered.kind) to \(notice.to.rawValue)"
                #expect(!said.isRefused, "\(said.answers), \(place)")
                follow(said, of: file, fixture, day: day + 1, seen: &seen, place)
                // S6: nobody is met, day after day.
                if offered.kind == "visitBack", case .resolve(.visitTried)? = said.answers.first {
                    tryAgain(said, of: file, by: notice.to, fixture, day: day + 1, seen: &seen, place)
                }
            }
        }
    }

    private static func tryAgain(
        _ decision: Decision, of before: IssueFile, by person: PersonID, _ fixture: Fixture, day: Int,
        seen: inout Set<String>, _ place: String
    ) {
        guard day < 6, decision.notices.isEmpty, let file = file(before, after: decision),
            let again = visiting("again", [.notMet]).first
        else { return }
        let said = again.say(fixture.issue(file, by: person, at: Fixture.now.adding(hours: 24 * day)))
        #expect(!said.isRefused, "\(said.answers), \(place)")
        follow(said, of: file, fixture, day: day + 1, seen: &seen, place)
        tryAgain(said, of: file, by: person, fixture, day: day + 1, seen: &seen, place)
    }

    @Test func whatIsOfferedIsDone() {
        var seen: Set<String> = []
        let fixture = Fixture()
        let ground = Fixture.policy.issues.grounds.first?.code
        DeskWordsTests.everyDesk { issue, place in
            for residents in [[], [Fixture.resident]] as [Set<PersonID>] {
                for member in [nil, Fixture.holder(Fixture.neighbour)] {
                    var file = issue.file
                    file.residents = residents
                    file.linkedMember = member
                    file.summary.household = HouseholdLabel(number: 3, head: "张德才")
                    let own = IssueCase(
                        file: file, by: issue.person, ladder: issue.ladder, now: issue.now, policy: issue.policy)
                    let refusing = RefuseIssue.Request(numbers: [], ground: ground, words: "原因")
                    for said in [
                        ResolveIssue.decide(Self.words, own), ReturnIssue.decide(Self.words, own),
                        RefuseIssue.decide(refusing, own),
                    ] {
                        Self.follow(
                            said, of: file, fixture, day: 1, seen: &seen,
                            "\(place), residents \(residents.count), member \(member != nil)")
                    }
                }
            }
        }
        #expect(
            seen == [
                "resolved", "askHome", "refused", "returnedToReporter", "visitBack", "triesSpent", "givenUp",
                "readBack",
            ])
    }
}
