import TestSupport
import Testing

@testable import Programme

/// The room's decisions on a small village: two groups of one grid, a homonym, a secretary.
struct LinkVerbTests {
    let policy: Policy
    let today: Today
    static let (village, grid, one, two) = (UnitID(1), UnitID(2), UnitID(3), UnitID(4))

    init() throws {
        policy = try Repository.policy()
        today = Today(Village.now(policy), policy.calendar)
    }

    static func local(_ id: Int64, _ name: String, _ posts: (Post, UnitID)...) -> LinkGround.Local {
        LinkGround.Local(
            id: PersonID(id), name: name, posts: posts.map { PostHeld(post: $0.0, unit: $0.1) },
            places: posts.map { place($0.1) })
    }

    static func place(_ unit: UnitID) -> LinkBook.Place {
        unit == village ? .init() : unit == grid ? .init(grid: grid) : .init(grid: grid, group: unit)
    }

    static let people = [
        local(1, "周建国", (.linkedMember, one)), local(2, "王小明", (.linkedMember, one)),
        local(3, "王小明", (.linkedMember, two)), local(4, "王德胜", (.groupLeader, one)),
        local(5, "李明德", (.villageSecretary, village)),
    ]

    /// 1–6 with 周建国 in the first group, 7–8 in the second with the second 王小明, 9 with nobody.
    func ground(absences: [Absence] = [], capacity: Int? = nil) -> LinkGround {
        let households = (1...9).map {
            LinkBook.Household(
                id: HouseholdID(Int64($0)), number: $0, head: "户主\($0)", place: Self.place($0 < 7 ? Self.one : Self.two)
            )
        }
        let members = Self.people.filter { $0.holds(.linkedMember) }.map {
            LinkBook.Member(
                id: $0.id, name: $0.name, places: $0.places, ownMaximum: $0.id == PersonID(2) ? capacity : nil)
        }
        var links: [HouseholdID: PersonID] = [:]
        for number in 1...8 { links[HouseholdID(Int64(number))] = PersonID(number < 7 ? 1 : 3) }
        return LinkGround(
            village: Self.village, names: [Self.village: "青山村", Self.one: "李家塆", Self.two: "陈家塆"],
            book: LinkBook(households: households, members: members, links: links), people: Self.people,
            absences: absences)
    }

    func person(_ id: Int64) -> Person {
        let local = Self.people.first { $0.id == PersonID(id) }!
        return Person(id: local.id, name: local.name, posts: local.posts)
    }

    func mention(_ number: Int) -> HouseholdMention { HouseholdMention(written: "\(number)号", candidates: []) }
    func name(_ name: String) -> PersonMention { PersonMention(written: name, plain: name) }
    func day(_ code: Int) -> Day { Day(code: 20_261_100 + code) }

    func handOver(_ numbers: [Int], to: String, by id: Int64, _ ground: LinkGround? = nil) -> Decision {
        HandOver.decide(
            HandOver.Request(households: numbers.map(mention), from: nil, to: name(to)), by: person(id),
            ground ?? self.ground(), today: today, policy: policy)
    }

    @Test func asksWhichOfTwoPeopleOfOneName() throws {
        let decision = handOver([1], to: "王小明", by: 5)
        guard case .whichPerson(_, let options, _)? = decision.question else { throw Failure() }
        #expect(options.map(\.place) == ["李家塆", "陈家塆"])
        #expect(decision.changes.isEmpty)
        let acts = decision.question!.acts(choosing: 2)
        guard case .link(.handOver(let request))? = acts.first else { throw Failure() }
        let chosen = HandOver.decide(request, by: person(5), ground(), today: today, policy: policy)
        guard case .link(.moved(let moves))? = chosen.changes.first else { throw Failure() }
        #expect(moves.map(\.to) == [PersonID(3)])
        #expect(Set(chosen.notices.map(\.to)) == [PersonID(1), PersonID(3)])
    }

    struct Failure: Error {}

    @Test func aLeaderMovesOnlyTheGroupsOwn() {
        #expect(
            handOver([7], to: "周建国", by: 4).answers == [
                .refused(.link(.household(.notYourUnit([HouseholdLabel(number: 7, head: "户主7")]))))
            ])
        #expect(!handOver([7, 9], to: "周建国", by: 5).changes.isEmpty)
        #expect(handOver([1], to: "王小明", by: 1).changes.isEmpty)
    }

    @Test func nobodyGetsMoreThanTheyWouldTake() throws {
        var request = HandOver.Request(households: [1, 2, 3].map(mention), from: nil, to: name("王小明"))
        request.to?.chosen = PersonID(2)
        let refused = HandOver.decide(request, by: person(4), ground(capacity: 2), today: today, policy: policy)
        #expect(refused.answers == [.refused(.link(.handing(.tooMany(name: "王小明", held: 0, more: 3, most: 2))))])
        let done = HandOver.decide(request, by: person(4), ground(capacity: 3), today: today, policy: policy)
        #expect(done.changes.count == 1)
    }

    @Test func awayHouseholdsTakeNoRoom() {
        var ground = ground(capacity: 1)
        ground.book.households[0].isResident = false
        var request = HandOver.Request(households: [1, 2].map(mention), from: nil, to: name("王小明"))
        request.to?.chosen = PersonID(2)
        #expect(!HandOver.decide(request, by: person(4), ground, today: today, policy: policy).changes.isEmpty)
    }

    // MARK: Absences

    func absence(_ person: Int64, _ substitute: Int64, _ from: Int, _ to: Int, _ state: Absence.State) -> Absence {
        Absence(
            id: AbsenceID(1), person: PersonID(person), substitute: PersonID(substitute), from: day(from), to: day(to),
            state: state)
    }

    @Test func anAbsenceRunsWithTheDays() {
        let announced = absence(1, 4, 21, 23, .announced)
        #expect(announced.next(on: day(20)) == nil)
        #expect(announced.next(on: day(21)) == .running)
        // The program slept through it.
        #expect(announced.next(on: day(24)) == .over)
        let running = absence(1, 4, 21, 23, .running)
        #expect(running.next(on: day(23)) == nil)
        #expect(running.next(on: day(24)) == .over)
        #expect(absence(1, 4, 21, 23, .over).next(on: day(22)) == nil)
        #expect(absence(1, 4, 21, 23, .takenBack).next(on: day(22)) == nil)
        #expect((20...24).map { announced.covers(day($0)) } == [false, true, true, true, false])
        #expect(!absence(1, 4, 21, 23, .takenBack).covers(day(22)))
    }

    @Test func noChainsOfSubstitutes() {
        func take(_ id: Int64, _ from: Int, _ to: Int, _ name: String, _ absences: [Absence]) -> Decision {
            TakeLeave.decide(
                TakeLeave.Request(from: day(from), to: day(to), substitute: self.name(name)), by: person(id),
                ground(absences: absences), today: today, policy: policy)
        }
        let away = absence(1, 4, 22, 25, .announced)
        // 周建国 is away: cannot stand in, nor go away again; 王德胜 stands in: cannot go away.
        #expect(take(4, 25, 26, "周建国", [away]).changes.isEmpty)
        #expect(take(1, 25, 26, "李明德", [away]).changes.isEmpty)
        #expect(take(4, 21, 22, "李明德", [away]).changes.isEmpty)
        #expect(!take(4, 26, 27, "周建国", [away]).changes.isEmpty)
        #expect(!take(4, 20, 21, "李明德", [away]).changes.isEmpty)
        // Who holds households needs a linked member.
        #expect(take(1, 26, 27, "李明德", []).changes.isEmpty)
        #expect(take(5, 26, 27, "周建国", []).changes.count == 1)
    }

    @Test func theLeaderWhoIsAwayIsToldThroughTheSubstitute() {
        let ground = ground(absences: [absence(4, 5, 20, 25, .running)])
        #expect(ground.leaders(of: [Self.place(Self.one)], on: day(20)) == [PersonID(5)])
        #expect(ground.leaders(of: [Self.place(Self.one)], on: day(26)) == [PersonID(4)])
    }

    // MARK: Coverage and proposals

    @Test func aGroupsBookCountsWhatItsMembersHoldBeside() throws {
        var book = ground().book
        book.links[HouseholdID(9)] = PersonID(1)
        let own = book.within(Self.two)
        #expect(own.households.map(\.number) == [7, 8, 9])
        let zhou = try #require(own.members.first { $0.id == PersonID(1) })
        #expect(zhou.heldElsewhere == 6)
        let whole = Coverage(of: book, bounds: policy.householdsPerMember)
        let part = Coverage(of: own, bounds: policy.householdsPerMember)
        #expect(part.loads.first { $0.member.id == PersonID(1) }?.residents == 7)
        #expect(whole.loads.first { $0.member.id == PersonID(1) }?.residents == 7)
    }

    @Test func figuresAddUp() {
        let coverage = Coverage(of: ground().book, bounds: policy.householdsPerMember)
        var twice = coverage.sum
        twice.add(coverage.sum)
        #expect(twice.nobody == 2 && twice.residents == 18 && twice.members == 6)
    }

    @Test func aConfirmedProposalMustStillBeTheSame() throws {
        let asked = ApplyProposal.decide(ApplyProposal.Request(), by: person(5), ground(), policy: policy)
        guard case .applyProposal(let moves, _)? = asked.question else { throw Failure() }
        #expect(asked.changes.isEmpty && !moves.isEmpty)
        let yes = ApplyProposal.decide(
            ApplyProposal.Request(confirmed: moves), by: person(5), ground(), policy: policy)
        #expect(yes.changes == [.link(.moved(moves))])
        let stale = ApplyProposal.decide(
            ApplyProposal.Request(confirmed: Array(moves.dropLast())), by: person(5), ground(), policy: policy)
        #expect(stale.answers == [.refused(.link(.handing(.villageHasChanged)))])
        #expect(asked.question!.acts(choosing: 2).isEmpty)
        let leader = ApplyProposal.decide(ApplyProposal.Request(), by: person(4), ground(), policy: policy)
        #expect(leader.answers == [.refused(.link(.unit(.secretaryOnly)))])
    }

    // MARK: Residents

    @Test func aResidentMayDoLittle() {
        let resident = Person(id: PersonID(9), name: "张德才", posts: [PostHeld(post: .resident, unit: Self.one)])
        let offered = Verb.allCases.filter {
            Access.offers($0, to: resident, holdsHouseholds: true, policy: policy)
        }
        #expect(
            Set(offered) == [
                .reportIssue, .issueStatus, .myMatters, .judgeResult, .undo, .help, .setLanguage, .mute,
                .setReminderHour,
                .objectTo,
            ])
    }

    @Test func aHouseholdBindsOnlySoMany() {
        func bind(_ residents: Int, _ name: String = "张小明", expired: Bool = false) -> Bind.Outcome {
            let now = Village.now(policy)
            let home = Bind.Home(
                household: HouseholdID(3), label: HouseholdLabel(number: 3, head: "张德才"),
                expires: expired ? now : now.adding(hours: 1), residents: residents, holder: PersonID(1))
            let facts = Bind.Facts(
                owner: nil, home: home, boundNames: ["周建国"], failuresHere: 0, failuresOverall: 0, leader: nil)
            return Bind.decide(Bind.Request(code: "483920", name: name), facts, now: now, policy: policy)
        }
        func isAdmitted(_ outcome: Bind.Outcome) -> Bool { if case .admitted = outcome { true } else { false } }
        #expect(isAdmitted(bind(policy.links.residentsPerHousehold - 1)))
        #expect(!isAdmitted(bind(policy.links.residentsPerHousehold)))
        #expect(!isAdmitted(bind(0, expired: true)))
        #expect(!isAdmitted(bind(0, "周建国")))
        #expect(!isAdmitted(bind(0, "张")))
    }
}
