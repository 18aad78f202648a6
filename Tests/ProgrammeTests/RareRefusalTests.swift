import TestSupport
import Testing

@testable import Programme

/// Refusals that the village of the transcripts is too small, or too well kept, for.
struct RareRefusalTests {
    let policy: Policy
    let today: Today

    init() throws {
        policy = try Repository.policy()
        today = Today(Village.now(policy), policy.calendar)
    }

    @Test func aDeliveryToMoreHouseholdsThanOneListTakes() {
        let targets = (1...PlanDelivery.limit + 1).map { number in
            Delivery.Target(
                household: Household(
                    id: HouseholdID(Int64(number)), number: number, head: "户主", village: UnitID(1), unit: UnitID(1)),
                member: nil, isReachable: true)
        }
        func plan(_ numbers: ClosedRange<Int>) -> Decision {
            PlanDelivery.decide(
                PlanDelivery.Request(what: "大米", numbers: Array(numbers), tags: []),
                by: ReportFixture.person(PersonID(5)),
                targets)
        }
        #expect(
            plan(1...PlanDelivery.limit + 1)
                == .refuse(.visit(.tooManyHouseholds(limit: PlanDelivery.limit))))
        #expect(!plan(1...PlanDelivery.limit).isRefused)
    }

    @Test func aPolicyForNobody() {
        let nobody = SendPolicy.Facts(members: 0, households: 0, unreachable: 0)
        #expect(
            SendPolicy.decide("新农合", units: [UnitID(1)], nobody, today: today) == .refuse(.visit(.nobodyBelow)))
    }

    @Test func theCoverageOfNobody() {
        let facts = CoverageReport.Facts(unit: UnitID(1), name: "新区", extent: .villages([]))
        #expect(
            CoverageReport.decide(facts, by: ReportFixture.person(PersonID(5)))
                == .refuse(.link(.unit(.noHouseholds("新区")))))
    }

    @Test func aProposalTooLargeForAChat() throws {
        let tests = try LinkVerbTests()
        var policy = policy
        policy.links.movesByChat = 0
        let decision = ApplyProposal.decide(
            ApplyProposal.Request(), by: tests.person(5), tests.ground(), policy: policy)
        guard case .refused(.link(.handing(.proposalTooLarge(let moves, most: 0)))) = decision.answers.first else {
            throw TestFailure("\(decision)")
        }
        #expect(moves > 0)
    }
}
