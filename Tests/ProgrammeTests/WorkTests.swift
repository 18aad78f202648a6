import Testing

@testable import Programme

/// S1, S7: works on the village's list, and promises.
struct WorkTests {
    typealias Fixture = ReportFixture
    static let (committee, helper) = (PersonID(20), PersonID(21))

    static let ground = WorkGround(
        villageName: "青山村",
        workers: [
            worker(Fixture.village, .villageSecretary), worker(committee, .committeeMember),
            worker(helper, .linkedMember), worker(Fixture.leader, .groupLeader),
        ])

    static func worker(_ id: PersonID, _ post: Post) -> WorkGround.Worker {
        WorkGround.Worker(id: id, name: Fixture.name(id), post: post, unit: UnitID(8), place: "青山村")
    }

    static func mention(_ id: PersonID) -> PersonMention {
        PersonMention(written: Fixture.name(id), plain: Fixture.name(id))
    }

    static func listed(lead: PersonID = Fixture.village) -> IssueState {
        var desk = Fixture().desk(2, below: [0, 1])
        desk.holder = lead
        desk.officer = Fixture.officer(lead, lead == Fixture.village ? .villageSecretary : .committeeMember)
        return .listed(Work(desk: desk))
    }

    func list(
        _ request: ListWork.Request, _ state: IssueState, by person: PersonID = Fixture.village,
        _ facts: ListWork.Facts = ListWork.Facts()
    ) -> Decision {
        let fixture = Fixture()
        return ListWork.decide(
            request, fixture.issue(fixture.file(state), by: person), Self.ground, facts,
            act: .resolve(.listWork(request)))
    }

    @Test func leadDayGradesAndHelpers() throws {
        let request = ListWork.Request(
            numbers: [], lead: Self.mention(Self.committee), due: Day(code: 20_261_204), urgency: .high,
            difficulty: .low, helpers: [Self.mention(Self.helper)])
        let decision = list(request, Self.listed())
        guard case .listed(let work)? = decision.landed else { throw Missing() }
        #expect(work.desk.holder == Self.committee && work.desk.rung == 2 && work.desk.below.count == 2)
        #expect(Fixture.policy.calendar.day(of: work.desk.due) == Day(code: 20_261_204))
        #expect(work.urgency == .high && work.difficulty == .low && work.helpers.map(\.id) == [Self.helper])
        #expect(Set(decision.told) == [Self.committee, Self.helper, Fixture.member])
        #expect(list(request, .listed(work)).changes.isEmpty, "said twice")
    }

    struct Missing: Error {}

    @Test func whoMayLeadAndSaySo() {
        let wrong = ListWork.Request(numbers: [], lead: Self.mention(Self.helper))
        #expect(list(wrong, Self.listed()).isRefusedOutright)
        let right = ListWork.Request(numbers: [], lead: Self.mention(Self.committee))
        for person in [Fixture.leader, Fixture.member, Fixture.clerk, Fixture.neighbour] {
            #expect(list(right, Self.listed(), by: person).isRefusedOutright)
        }
        let stranger = ListWork.Request(numbers: [], lead: Self.mention(Fixture.contact))
        #expect(list(stranger, Self.listed()).isRefusedOutright)
        let past = ListWork.Request(numbers: [], due: Day(code: 20_261_119))
        #expect(list(past, Self.listed()).isRefusedOutright)
    }

    /// D5, D6, D7: by its meeting, and a major matter by all its steps.
    @Test func onlyWhatWasPassed() throws {
        let request = ListWork.Request(numbers: [])
        for phase in IssueState.Phase.allCases where ![.listed, .inDeliberation].contains(phase) {
            #expect(list(request, DeskTests.state(phase)).isRefusedOutright, "\(phase)")
        }
        var passed: [Deliberation.Passed] = []
        for step in Deliberation.Step.allCases {
            let waiting = IssueState.inDeliberation(Deliberation(desk: Fixture().desk(2), passed: passed))
            #expect(list(request, waiting).isRefusedOutright, "before \(step)")
            passed.append(Deliberation.Passed(step: step, meeting: nil, tally: nil, at: Fixture.now))
        }
        let through = list(request, .inDeliberation(Deliberation(desk: Fixture().desk(2), passed: passed)))
        guard case .listed(let work)? = through.landed else { throw Missing() }
        #expect(work.deliberated == passed && work.desk.holder == Fixture.village)
        #expect(work.desk.due == Fixture.policy.due(Fixture.policy.resolving.work, from: Fixture.now))
    }

    @Test func helpersAreBounded() {
        let many = (0..<20).map { Self.worker(PersonID(100 + $0), .linkedMember) }
        let ground = WorkGround(villageName: "", workers: Self.ground.workers + many)
        let request = AddHelper.Request(numbers: [], helpers: many.map { Self.mention($0.id) })
        let fixture = Fixture()
        let issue = fixture.issue(fixture.file(Self.listed()), by: Fixture.village)
        #expect(AddHelper.decide(request, issue, ground, act: .across(.undo)).isRefusedOutright)
    }

    /// Two people of one name: which one, is asked.
    @Test func whichOfTwo() {
        var twin = Self.worker(PersonID(30), .committeeMember)
        twin.name = Fixture.name(Self.committee)
        let ground = WorkGround(villageName: "", workers: Self.ground.workers + [twin])
        let fixture = Fixture()
        let request = ChangeLead.Request(numbers: [], lead: Self.mention(Self.committee))
        let decision = ChangeLead.decide(
            request, fixture.issue(fixture.file(Self.listed()), by: Fixture.village), ground,
            act: .resolve(.changeLead(request)))
        #expect(decision.changes.isEmpty)
        guard case .resolve(.changeLead(let chosen))? = decision.question?.acts(choosing: 2).first else {
            Testing.Issue.record("no question")
            return
        }
        #expect(chosen.lead?.chosen == twin.id)
    }

    /// Once by the lead, then by the level above.
    @Test func putOffOnce() throws {
        let fixture = Fixture()
        func postpone(_ state: IssueState, by person: PersonID) -> Decision {
            PostponeWork.decide(
                PostponeWork.Request(numbers: [], day: Day(code: 20_261_220), reason: "等水泥"),
                fixture.issue(fixture.file(state, carriers: [person]), by: person))
        }
        let once = postpone(Self.listed(lead: Self.committee), by: Self.committee)
        #expect(once.told == [Fixture.member])
        let state = try #require(once.landed)
        #expect(postpone(state, by: Self.committee).isRefusedOutright)
        #expect(postpone(state, by: Fixture.clerk).isRefusedOutright)
        #expect(postpone(state, by: Fixture.village).landed?.phase == .listed, "a committee member's level above")
        #expect(postpone(Self.listed(), by: Fixture.clerk).landed?.phase == .listed, "the secretary's level above")
    }

    /// S2: what the village cannot do goes up to the town from whoever leads it.
    @Test(arguments: [Fixture.village, committee])
    func fromTheListToTheTown(lead: PersonID) {
        let fixture = Fixture()
        let decision = PassUp.decide(
            IssueRequest(numbers: [], words: "村里没钱"), fixture.issue(fixture.file(Self.listed(lead: lead)), by: lead))
        #expect(decision.landed?.desk?.holder == Fixture.clerk)
        #expect(decision.told == [Fixture.clerk, Fixture.member])
    }

    @Test func aPromiseIsNotPutOffByAnother() throws {
        let fixture = Fixture()
        func promise(_ state: IssueState, by person: PersonID, _ day: Int = 20_261_220) -> Decision {
            MakePromise.decide(
                MakePromise.Request(numbers: [], day: Day(code: day), plan: "修水管"),
                fixture.issue(fixture.file(state), by: person))
        }
        for phase in IssueState.Phase.allCases {
            let state = DeskTests.state(phase)
            let decision = promise(state, by: Fixture.grid)
            let isNew = !phase.after(.promise).isEmpty && phase != .promised
            #expect(decision.landed?.phase == (isNew ? .promised : nil), "\(phase)")
            if !isNew { #expect(decision.isRefusedOutright) }
        }
        #expect(promise(DeskTests.state(.atDesk), by: Fixture.grid, 20_261_119).isRefusedOutright)
        let promised = try #require(promise(DeskTests.state(.atDesk), by: Fixture.grid).landed)
        #expect(fixture.policy.calendar.day(of: promised.desk!.due) == Day(code: 20_261_220))
        #expect(promise(promised, by: Fixture.grid, 20_261_231).isRefusedOutright)
        let above = PassUp.decide(
            IssueRequest(numbers: [], words: "延后"), fixture.issue(fixture.file(promised), by: Fixture.grid))
        #expect(promise(try #require(above.landed), by: Fixture.village, 20_261_231).landed?.phase == .promised)
    }

    // MARK: Works that came back

    static func passed(_ steps: some Sequence<Deliberation.Step> = Deliberation.Step.allCases) -> [Deliberation.Passed]
    {
        steps.map { Deliberation.Passed(step: $0, meeting: MeetingID(4), tally: nil, at: Fixture.now) }
    }

    /// D6: what was resolved stands through contradiction, the way up and the way back; a part of the steps does not.
    @Test func aResolutionOutlivesAContradiction() throws {
        let fixture = Fixture()
        let work = Work(desk: fixture.desk(2, below: [0, 1]), deliberated: Self.passed())
        let done = ResolveIssue.decide(
            IssueRequest(numbers: []), fixture.issue(fixture.file(.listed(work)), by: Fixture.village))
        let reopened = JudgeResult.decide(
            JudgeResult.Request(numbers: [], isSatisfied: false, words: "又坏了"),
            fixture.issue(fixture.file(try #require(done.landed)), by: Fixture.member))
        let town = try #require(reopened.landed?.desk)
        #expect(town.officer.post == .townClerk && town.below.map(\.holder) == [Fixture.village])
        let back = ReturnIssue.decide(
            IssueRequest(numbers: [], words: "村里先办"),
            fixture.issue(fixture.file(.atDesk(town)), by: town.holder))
        let state = try #require(back.landed)
        #expect(state.deliberated == Self.passed() && state.desk?.holder == Fixture.village)
        guard case .listed(let again)? = list(ListWork.Request(numbers: []), state).landed else { throw Missing() }
        #expect(again.deliberated == Self.passed() && again.meeting == MeetingID(4))
    }

    @Test func aPartOfTheStepsDoesNotStandNorACostlierPlan() throws {
        var desk = Fixture().desk(2)
        desk.deliberated = Self.passed([.propose, .consult])
        #expect(list(ListWork.Request(numbers: []), .atDesk(desk)).isRefusedOutright)
        desk.deliberated = Self.passed()
        let resolved = Disclosure(
            issue: .first, kind: .decision, category: "power", unitName: "青山村", yuan: 50_000, passed: [],
            from: Day(code: 20_261_120), until: Day(code: 20_261_125))
        for (yuan, isListed) in [(nil, true), (50_000, true), (50_001, false)] {
            let facts = ListWork.Facts(disclosed: resolved, weight: IssueWeight(yuan: yuan))
            let decision = list(ListWork.Request(numbers: []), .atDesk(desk), facts)
            #expect((decision.landed?.phase == .listed) == isListed)
            #expect(decision.isRefusedOutright != isListed)
        }
        for person in [Fixture.leader, Fixture.clerk, Self.committee] {
            #expect(list(ListWork.Request(numbers: []), .atDesk(desk), by: person).isRefusedOutright)
        }
    }

    /// S7: a promised day is for the level above to move.
    @Test func aPromiseIsPutOffByTheLevelAbove() throws {
        let fixture = Fixture()
        let promise = IssueState.promised(Promise(desk: fixture.desk(1), plan: "换管", day: Day(code: 20_261_201)))
        let request = PostponeWork.Request(numbers: [], day: Day(code: 20_261_220), reason: "等材料")
        let own = PostponeWork.decide(request, fixture.issue(fixture.file(promise), by: Fixture.grid))
        #expect(own.isRefusedOutright)
        let above = PostponeWork.decide(request, fixture.issue(fixture.file(promise), by: Fixture.village))
        guard case .promised(let moved)? = above.landed else { throw Missing() }
        #expect(moved.day == Day(code: 20_261_220) && moved.desk.due == fixture.policy.end(of: moved.day))
        #expect(Set(above.told) == [Fixture.grid, Fixture.member])
    }
}
