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
        let nobody = Circular.Reach(channels: [], unbound: 0, muted: 0, members: 0, households: 0)
        let draft = Circular.Draft(
            text: "新农合", units: [UnitID(1)], unitNames: ["新区"], by: "人", place: "新区", audiences: ["members"],
            isToExplain: true,
            isUrgent: false, policy.circulars)
        #expect(
            SendCircular.decide(
                draft, confirmed: nil, reach: nobody, next: CircularID(1), now: Instant(milliseconds: 0), today: today,
                policy: policy) == .refuse(.visit(.circular(.nobodyBelow))))
    }

    @Test func aNameThatSeveralUnitsHave() {
        let address = SendCircular.Address(
            levels: [], units: [], ambiguous: "第一网格", audiences: [], isToExplain: false, text: "扫雪")
        let own = [SendCircular.OwnUnit(id: UnitID(2), name: "清河镇", level: "town")]
        let draft = SendCircular.draft(
            address, isUrgent: false, by: ReportFixture.person(PersonID(5)), own: own, policy: policy)
        #expect(draft == .failure(SendCircular.Refused(.circular(.whichOf("第一网格")))))
    }

    @Test func theCoverageOfNobody() {
        let facts = CoverageReport.Facts(unit: UnitID(1), name: "新区", extent: .villages([]))
        #expect(
            CoverageReport.decide(facts, by: ReportFixture.person(PersonID(5)))
                == .refuse(.link(.unit(.noHouseholds("新区")))))
    }

    @Test func aMeetingThatNobodyIsEntitledTo() throws {
        let kind = try #require(policy.meeting("representatives"))
        var council = Council(kind, policy: policy, voters: 0)
        #expect(council.convene() == .refuse(.discuss(.nobodyEntitled("representatives"))))
        council.electors.people = [Electors.Elector(id: PersonID(1), name: "人")]
        #expect(!council.convene().isRefused)
    }

    @Test func anAdviserThatTheRosterHasNot() throws {
        let kind = try #require(policy.meeting("committee"))
        var council = Council(kind, policy: policy, voters: 3)
        _ = council.convene()
        let meetingCase = try #require(council.meetingCase(by: Council.chair))
        func invite(_ holders: [PersonID]) -> Decision {
            Invite.decide(
                Invite.Request(which: MeetingRequest(), numbers: [], post: .legalAdviser), meetingCase,
                Invite.Facts(holders: holders.map { ReportFixture.holder($0) }))
        }
        #expect(invite([]) == .refuse(.discuss(.nobodyHolds(.legalAdviser))))
        #expect(!invite([Council.stranger]).isRefused)
        #expect(
            invite([PersonID(1)])
                == .refuse(.discuss(.comesAnyway(ReportFixture.name(PersonID(1)), meetingCase.meeting))),
            "who has a vote needs no invitation")
    }

    @Test func moreExpertsThanAMeetingTakes() throws {
        var council = Council(try #require(policy.meeting("committee")), policy: policy, voters: 3)
        _ = council.convene()
        func invite(_ name: String) throws -> Decision {
            let request = Invite.Request(which: MeetingRequest(), numbers: [], post: nil, guest: Guest(name: name))
            return Invite.decide(
                request, try #require(council.meetingCase(by: Council.chair)), Invite.Facts(holders: []))
        }
        for number in 1...Guest.limit {
            let invited = try invite("专家\(number)")
            #expect(!invited.isRefused)
            council.apply(invited)
        }
        #expect(try invite("王建军") == .refuse(.discuss(.guestsFull(limit: Guest.limit))))
        #expect(!(try invite("专家1").isRefused), "asked again")
        #expect(council.record?.present == 0, "guests have no vote")
    }

    @Test func aCountyWithoutAnOrganiser() {
        let fixture = ReportFixture()
        let issue = fixture.issue(fixture.file(.atDesk(fixture.desk(3))), by: ReportFixture.clerk)
        func report(_ organiser: Ladder.Attached?) -> Decision {
            ReportToCounty.decide(
                IssueRequest(numbers: [], words: "要立项"), issue, organiser: organiser, calls: [])
        }
        #expect(report(nil) == .refuse(.resolve(.town(.nobodyAtCounty(issue.number)))))
        let organiser = Ladder.Attached(holder: ReportFixture.holder(ReportFixture.organiser), unit: UnitID(20))
        #expect(!report(organiser).isRefused)
    }

    @Test func aVillageWithoutATownLeader() {
        let fixture = ReportFixture()
        let issue = fixture.issue(fixture.file(.atDesk(fixture.desk(2))), by: ReportFixture.village)
        func report(_ leader: Ladder.Attached?) -> Decision {
            PassUp.toTownLeader(
                IssueRequest(numbers: [], words: "村里没钱"), issue, leader: leader, seen: [])
        }
        #expect(report(nil) == .refuse(.resolve(.town(.noTownLeader(issue.number)))))
        let leader = Ladder.Attached(holder: ReportFixture.holder(ReportFixture.townSecretary), unit: UnitID(8))
        #expect(report(leader).landed?.desk?.holder == ReportFixture.townSecretary)
    }

    @Test func aVillageWithoutASecretary() {
        func push(_ secretary: Ladder.Holder?) -> Decision {
            PushMandate.decide(
                PushMandate.Request(
                    village: PersonMention(written: "青山村", plain: "青山村"), text: "防汛值守", basis: PushMandate.Basis.none,
                    due: nil),
                by: ReportFixture.person(ReportFixture.clerk),
                PushMandate.Facts(
                    village: (UnitID(8), "青山村"), villages: ["青山村"], secretary: secretary, id: MandateID(1)),
                now: ReportFixture.now, policy: policy)
        }
        #expect(push(nil) == .refuse(.resolve(.list(.nobodyInVillage("青山村")))))
        #expect(!push(ReportFixture.holder(ReportFixture.village)).isRefused)
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
