import Testing

@testable import Programme

/// S5: clocks that rest, and how they stand at a moment.
struct ClockTests {
    typealias Fixture = ReportFixture

    static func instant(_ day: Int, _ hour: Int = 9) -> Instant {
        Fixture.policy.calendar.instant(Day(code: day), hour: hour)
    }

    func desk(_ since: Instant, _ due: Instant) -> Desk {
        var desk = Fixture().desk(0)
        (desk.since, desk.due) = (since, due)
        return desk
    }

    func ask(_ desk: Desk, until: Int, at now: Instant) -> Decision {
        let fixture = Fixture()
        return PauseClock.decide(
            PauseClock.Request(numbers: [], reason: "等雨停", until: Day(code: until)),
            fixture.issue(fixture.file(.atDesk(desk)), by: Fixture.leader, at: now), atTop: [])
    }

    func answer(_ state: IssueState, at now: Instant, isGranted: Bool = true, by person: PersonID = Fixture.grid)
        -> Decision
    {
        let fixture = Fixture()
        return AnswerPause.decide(
            AnswerPause.Request(numbers: [], isGranted: isGranted, words: nil),
            fixture.issue(fixture.file(state), by: person, at: now), atTop: [])
    }

    /// What is left when it begins to rest is left when it goes on, over the end of a month and of a year too.
    @Test(arguments: [
        (20_261_120, 20_261_123, 20_261_201), (20_261_130, 20_261_203, 20_261_215),
        (20_261_228, 20_270_104, 20_270_110), (20_260_930, 20_261_007, 20_261_010),
    ])
    func aPausePutsOffWhatIsLeft(start: Int, due: Int, until: Int) throws {
        let (now, due) = (Self.instant(start), Self.instant(due))
        let asked = ask(desk(now, due), until: until, at: now)
        #expect(asked.told == [Fixture.grid])
        let waiting = try #require(asked.landed?.desk)
        #expect(waiting.due == due, "until it is granted the clock runs on")
        let granted = try #require(answer(asked.landed!, at: now).landed?.desk)
        let end = Fixture.policy.end(of: Day(code: until))
        #expect(granted.due.milliseconds - end.milliseconds == due.milliseconds - now.milliseconds)
        // By itself after its day, not before.
        let file = Fixture().file(.atDesk(granted))
        #expect(ResumeClock.end(file, now: end.adding(seconds: -1), policy: Fixture.policy) == nil)
        let over = try #require(ResumeClock.end(file, now: end, policy: Fixture.policy))
        #expect(over.landed?.desk?.due == granted.due && over.landed?.desk?.pause == nil)
        #expect(over.told == [Fixture.leader])
        // Or by a word, two days on.
        let later = now.adding(hours: 48)
        let fixture = Fixture()
        let resumed = ResumeClock.decide(
            IssueRequest(numbers: []), fixture.issue(file, by: Fixture.leader, at: later))
        #expect(resumed.landed?.desk?.due == due.adding(hours: 48))
    }

    @Test func onlyTheLevelAboveSaysSo() throws {
        let asked = try #require(
            ask(
                desk(Self.instant(20_261_120), Self.instant(20_261_123)), until: 20_261_201,
                at: Self.instant(20_261_120)
            ).landed)
        for person in Fixture.everybody where person != Fixture.grid {
            #expect(answer(asked, at: Self.instant(20_261_121), by: person).isRefusedOutright)
        }
        let denied = answer(asked, at: Self.instant(20_261_121), isGranted: false)
        #expect(denied.landed?.desk?.pause == nil && denied.landed?.desk?.due == Self.instant(20_261_123))
        #expect(denied.told == [Fixture.leader])
    }

    /// Sixty days at the most, not into the past, and not where a day is promised or a meeting waited for.
    @Test func whatMayNotRest() {
        let desk = desk(Self.instant(20_261_120), Self.instant(20_261_123))
        #expect(!ask(desk, until: 20_270_119, at: Self.instant(20_261_120)).isRefused)
        #expect(ask(desk, until: 20_270_120, at: Self.instant(20_261_120)).isRefusedOutright)
        #expect(ask(desk, until: 20_261_120, at: Self.instant(20_261_120)).isRefusedOutright)
        let fixture = Fixture()
        for phase in IssueState.Phase.allCases {
            let file = fixture.file(DeskTests.state(phase))
            let decision = PauseClock.decide(
                PauseClock.Request(numbers: [], reason: "等雨停", until: Day(code: 20_261_201)),
                fixture.issue(file, by: Fixture.grid),
                atTop: [(Ladder.Holder(id: PersonID(70), name: "甲", isReachable: true), .countyOrganiser)])
            #expect((decision.landed != nil) == file.state.mayPause)
            if decision.landed == nil { #expect(decision.isRefusedOutright) }
        }
    }

    /// Where no desk is above: the first of the policy's posts that another holds, and nobody complained of.
    @Test func atTheTopThePolicySaysWho() throws {
        let fixture = Fixture()
        let (secretary, organiser) = (PersonID(70), PersonID(71))
        func holders(_ ids: [PersonID]) -> [(holder: Ladder.Holder, post: Post)] {
            ids.map {
                (
                    Ladder.Holder(id: $0, name: "甲", isReachable: true),
                    $0 == organiser ? .countyOrganiser : .townSecretary
                )
            }
        }
        func asked(_ file: IssueFile, _ top: [PersonID]) -> Decision {
            PauseClock.decide(
                PauseClock.Request(numbers: [], reason: "等款", until: Day(code: 20_261_201)),
                fixture.issue(file, by: Fixture.clerk, at: Self.instant(20_261_120)), atTop: holders(top))
        }
        let file = fixture.file(.atDesk(fixture.desk(3)))
        #expect(asked(file, [Fixture.clerk, secretary, organiser]).told == [secretary])
        #expect(asked(file, [Fixture.clerk]).isRefusedOutright)
        var complaint = file
        complaint.accused = [secretary]
        #expect(asked(complaint, [secretary, organiser]).told == [organiser])
        let state = try #require(asked(file, [secretary, organiser]).landed)
        for (person, top, mayGrant) in [
            (secretary, [secretary], true), (organiser, [secretary, organiser], true),
            (Fixture.clerk, [secretary], false),
            (Fixture.village, [secretary], false),
        ] {
            let answer = AnswerPause.decide(
                AnswerPause.Request(numbers: [], isGranted: true, words: nil),
                fixture.issue(fixture.file(state), by: person, at: Self.instant(20_261_120)), atTop: holders(top))
            #expect((answer.landed != nil) == mayGrant, "\(person)")
        }
    }

    // MARK: The list

    /// Half-time, soon, overdue: over the end of a month, and over the holidays of October.
    @Test func howAClockStands() {
        let policy = Fixture.policy
        func standing(_ since: Int, _ due: Instant, _ now: Instant) -> DueList.Standing {
            DueList.standing(of: desk(Self.instant(since), due), at: now, policy: policy)
        }
        let week = Self.instant(20_261_203)
        #expect(standing(20_261_126, week, Self.instant(20_261_129)) == .running)
        #expect(standing(20_261_126, week, Self.instant(20_261_130)) == .half)
        #expect(standing(20_261_126, week, Self.instant(20_261_202)) == .soon)
        #expect(standing(20_261_126, week, Self.instant(20_261_203)) == .overdue)
        // Three working days from 30 September end on Saturday 10 October, which is worked.
        let worked = policy.due(Deadline(3, .workingDays), from: Self.instant(20_260_930))
        #expect(policy.calendar.day(of: worked) == Day(code: 20_261_010))
        #expect(standing(20_260_930, worked, Self.instant(20_261_007)) == .half)
        #expect(standing(20_260_930, worked, Self.instant(20_261_010, 10)) == .overdue)
    }

    @Test func whatRestsIsNotLate() throws {
        let now = Self.instant(20_261_120)
        let asked = try #require(ask(desk(now, Self.instant(20_261_121)), until: 20_261_201, at: now).landed)
        let granted = try #require(answer(asked, at: now).landed)
        var list = DueList()
        let fixture = Fixture()
        for (number, state) in [granted, DeskTests.state(.promised), DeskTests.state(.atDesk), .kept(returns: 0)]
            .enumerated()
        {
            list.add(
                fixture.file(state, number: Int64(1001 + number)), ladder: { fixture.ladder },
                now: Self.instant(20_261_130), policy: fixture.policy)
        }
        #expect(list.count(.paused) == 1 && list.count(.overdue) == 2 && list.lines.count == 3)
        #expect(list.lines.map(\.climbsTo) == [nil, .villageSecretary, .villageSecretary])
        #expect(list.groups.map(\.lines.count) == [2, 1] || list.groups.map(\.lines.count) == [1, 2])
    }
}
