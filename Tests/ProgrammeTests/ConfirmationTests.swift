import TestSupport
import Testing

@testable import Programme

/// V7: who is drawn, and when they may be asked.
struct ConfirmationTests {
    let policy: Policy

    init() throws {
        var policy = try Repository.policy()
        policy.visits.confirmation.perThousand = 100
        self.policy = policy
    }

    func candidate(_ visit: Int64, household: Int64) -> VisitConfirmation.Candidate {
        VisitConfirmation.Candidate(
            asked: VisitConfirmation.Asked(visit: VisitID(visit), member: "周建国"), household: HouseholdID(household),
            resident: PersonID(household))
    }

    func drawn(_ visits: ClosedRange<Int64>, secret: UInt64) -> [VisitID] {
        VisitConfirmation.drawn(
            from: visits.map { candidate($0, household: $0) }, secret: secret, policy: policy
        ).map(\.asked.visit)
    }

    @Test(arguments: [1, 2, 0x1234_5678_9ABC_DEF0] as [UInt64])
    func aboutSoManyOfAThousandAreDrawn(secret: UInt64) {
        let count = drawn(1...100_000, secret: secret).count
        #expect((9_500...10_500).contains(count), "\(count)")
    }

    @Test func lookingAgainDrawsTheSameAndAnotherSecretOthers() {
        #expect(drawn(1...1000, secret: 7) == drawn(1...1000, secret: 7))
        #expect(drawn(1...1000, secret: 7) != drawn(1...1000, secret: 8))
    }

    @Test func oneOfEachHousehold() {
        var policy = policy
        policy.visits.confirmation.perThousand = 1000
        let candidates = [candidate(1, household: 3), candidate(2, household: 3), candidate(3, household: 5)]
        let drawn = VisitConfirmation.drawn(from: candidates, secret: 1, policy: policy)
        #expect(drawn.map(\.asked.visit) == [VisitID(1), VisitID(3)])
    }

    @Test func inTheEveningAndNeverInTheQuietHours() {
        var policy = policy
        func isTime(_ hour: Int, _ minute: Int = 0) -> Bool {
            VisitConfirmation.isTime(policy.calendar.instant(Day(code: 20_261_120), hour: hour, minute: minute), policy)
        }
        #expect(!isTime(9) && !isTime(17, 59))
        #expect(isTime(18) && isTime(20, 59))
        #expect(!isTime(21) && !isTime(23))
        policy.visits.confirmation.perThousand = 0
        #expect(!isTime(18))
    }

    @Test func onlyWhoWasAskedAnswers() {
        let asked = VisitConfirmation.Asked(visit: VisitID(4), member: "周建国")
        let change = Change.visit(.confirmationAnswered(VisitID(4), .denied))
        #expect(ConfirmVisit.decide(.init(came: false), asked: asked).changes == [change])
        #expect(ConfirmVisit.decide(.init(came: true), asked: nil).changes.isEmpty)
        #expect(ConfirmVisit.decide(.init(came: true, visit: VisitID(3)), asked: asked).changes.isEmpty)
    }
}
