import Testing

@testable import Programme

/// R10: papers and procedures taken on, with a receipt, a due day and hand-back.
struct ErrandTests {
    typealias Fixture = ReportFixture

    static func household(_ id: Int64, _ number: Int, _ head: String) -> Household {
        Household(
            id: HouseholdID(id), number: number, head: head, village: UnitID(3), unit: Fixture.group)
    }
    static let households = [household(3, 3, "张德才"), household(9, 9, "张有福")]

    func take(_ candidates: [Int64]?, _ what: String = "残疾证", at now: Instant = Fixture.now) -> Decision {
        let mention = candidates.map { HouseholdMention(written: "张大爷", candidates: $0.map { HouseholdID($0) }) }
        return TakeErrand.decide(
            TakeErrand.Request(household: mention, what: what), by: Fixture.person(Fixture.member),
            households: Self.households, id: ErrandID(12), now: now, policy: Fixture.policy)
    }

    func errand(_ id: Int64) -> Errand {
        Errand(
            id: ErrandID(id), household: HouseholdLabel(number: 3, head: "张德才"), holder: Fixture.member, what: "残疾证",
            taken: Day(code: 20_261_120), due: Day(code: 20_261_201), phase: .taken)
    }

    func handBack(_ id: Int64?, of errands: [Errand]) -> Decision {
        HandBackErrand.decide(HandBackErrand.Request(id: id.map { ErrandID($0) }), errands: errands)
    }

    @Test func takenWithADueDay() throws {
        let decision = take([3])
        guard case .report(.errandTaken(let errand, let household)) = decision.changes[0] else {
            throw TestFailure("\(decision.changes)")
        }
        #expect(household == HouseholdID(3) && errand.household == HouseholdLabel(number: 3, head: "张德才"))
        #expect(errand.id == ErrandID(12) && errand.holder == Fixture.member && errand.phase == .taken)
        #expect(errand.taken == Day(code: 20_261_120))
        // Seven working days after a Friday.
        #expect(errand.due == Day(code: 20_261_201))
        #expect(decision.answers == [.report(.errandTaken(errand))])
        #expect(decision.notices.isEmpty)
    }

    @Test func whatIsUnclear() throws {
        #expect(take([3], "").refusal == .errandOfWhat)
        #expect(take(nil).refusal == .errandOfWhat)
        #expect(take([]).isRefusedOutright)
        #expect(take([77]).isRefusedOutright)
        let question = try #require(take([3, 9]).question)
        guard case .report(.takeErrand(let request)) = question.acts(choosing: 2).first else {
            throw TestFailure("\(question)")
        }
        #expect(request.household?.candidates == [HouseholdID(9)])
        #expect(take([3, 9]).changes.isEmpty)
    }

    @Test func handedBack() throws {
        let two = [errand(12), errand(13)]
        #expect(handBack(13, of: two).changes == [.report(.errandHandedBack(ErrandID(13)))])
        #expect(handBack(nil, of: [errand(12)]).changes == [.report(.errandHandedBack(ErrandID(12)))])
        #expect(handBack(14, of: two).refusal == .noSuchErrand(ErrandID(14)))
        #expect(handBack(nil, of: []).refusal == .noErrands)
        let question = try #require(handBack(nil, of: two).question)
        #expect(question.acts(choosing: 2) == [.report(.handBackErrand(HandBackErrand.Request(id: ErrandID(13))))])
    }
}
