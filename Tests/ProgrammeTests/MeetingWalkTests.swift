import Foundation
import TestSupport
import Testing

@testable import Programme

/// Random meetings of every kind (D1–D7): nothing is decided without a quorum, no vote exceeds those present, no step of
/// 四议 is left out, and every item has one outcome when the meeting closes.
struct MeetingWalkTests {
    static let kinds = (try? Repository.policy().meetings.map(\.named.code)) ?? []
    static let seed =
        ProcessInfo.processInfo.environment["LIANHU_TEST_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)
    static let walks: UInt64 = 60
    static let steps = 40

    @Test(arguments: kinds)
    func keepsTheRules(code: String) throws {
        let policy = try Repository.policy()
        let kind = try #require(policy.meeting(code))
        var outcomes: Set<String> = []
        for walk in 0..<Self.walks {
            var random = SplitMix(seed: Self.seed &+ walk)
            var council = Council(
                kind, policy: policy, voters: .random(in: 1...12, using: &random),
                probationary: .random(in: 0...2, using: &random))
            fill(&council, &random)
            let before = council.issues
            let convened = council.convene()
            #expect(!convened.isRefused, "seed \(Self.seed) walk \(walk): \(convened.answers)")
            if random.chance(percent: 90) { council.now = council.record?.meeting.at ?? council.now }
            for step in 0..<Self.steps {
                let place: Comment = "seed \(Self.seed) walk \(walk) step \(step) of \(code)"
                let old = council
                let decision = act(council, &random)
                if decision.isRefused {
                    #expect(decision.changes.isEmpty && decision.notices.isEmpty && decision.answers.count == 1, place)
                }
                council.apply(decision)
                check(from: old, to: council, decision, place)
                let at = council.record?.meeting.at ?? council.now
                if at > council.now, random.chance(percent: 80) { council.now = at }
            }
            outcomes.formUnion(
                council.record?.items.compactMap { $0.outcome.map { "\($0)".prefix { $0 != "(" } } }.map(String.init)
                    ?? [])
            check(before, council, "seed \(Self.seed) walk \(walk) of \(code)")
        }
        #expect(outcomes.count > 1, "too little came of it with seed \(Self.seed): \(outcomes)")
    }

    private func fill(_ council: inout Council, _ random: inout SplitMix) {
        let categories = council.policy.categories.map(\.code)
        for number in 1001...Int64.random(in: 1001...1006, using: &random) {
            let yuan = [nil, 500, 30_000, 200_000].randomElement(using: &random) ?? nil
            var state: IssueState?
            let isOfSteps = council.kind.powers.isDisjoint(with: [.resolve, .list])
            if random.chance(percent: isOfSteps ? 95 : 30) {
                let own = Deliberation.Step.allCases.firstIndex {
                    $0 != .propose && $0.power.map(council.kind.powers.contains) == true
                }
                let count = random.chance(percent: 70) ? own ?? 1 : Int.random(in: 1...4, using: &random)
                let steps = Deliberation.Step.allCases.prefix(count)
                let passed = steps.map {
                    Deliberation.Passed(step: $0, meeting: MeetingID(9), tally: nil, at: council.now)
                }
                state = .inDeliberation(Deliberation(desk: council.desk, passed: Array(passed)))
            }
            council.add(
                number, category: categories.randomElement(using: &random) ?? "", state: state,
                weight: IssueWeight(yuan: yuan, isMarked: random.chance(percent: 15)))
        }
    }

    /// Something that somebody says, fitting or not.
    private func act(_ council: Council, _ random: inout SplitMix) -> Decision {
        let anybody = council.electors.people.map(\.id) + [Council.stranger]
        let who = random.chance(percent: 70) ? Council.chair : anybody.randomElement(using: &random) ?? Council.chair
        guard let meeting = council.meetingCase(by: who) else { return Decision() }
        let which = MeetingRequest()
        let present = meeting.record.present
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<3:
            let count = Int.random(in: 0...council.electors.entitled + 1, using: &random)
            return CountPresent.decide(CountPresent.Request(which: which, count: count), meeting)
        case 3..<7:
            let voter = anybody.randomElement(using: &random) ?? who
            return council.meetingCase(by: voter).map { CheckIn.decide($0) } ?? Decision()
        case 7: return OpenMeeting.decide(meeting, earlier: [])
        case 8 where random.chance(percent: 25):
            guard let chairs = council.meetingCase(by: Council.chair) else { return Decision() }
            return LeftMeeting.end(chairs, CloseMeeting.Facts(items: council.items, names: [:]))
        case 8: return CloseMeeting.decide(meeting, CloseMeeting.Facts(items: council.items, names: [:]))
        case 9 where random.chance(percent: 20):
            return CancelMeeting.decide(which, meeting, items: council.items)
        case 9, 10:
            let at = council.now.adding(hours: .random(in: -24...240, using: &random))
            return Reschedule.decide(
                Reschedule.Request(which: which, at: at, place: nil), meeting, items: council.items,
                Reschedule.Facts(waiting: [], weights: [:], others: []))
        case 11, 12: return put(council, meeting, by: who, &random)
        default:
            let inFavour = Int.random(in: 0...present, using: &random)
            let said: Vote.Said =
                random.chance(percent: 20)
                ? .unanimous
                : .counted(
                    inFavour: inFavour, against: random.chance(percent: 80) ? present - inFavour : 1, abstained: nil)
            let numbers = [Int.random(in: 1...7, using: &random), Int.random(in: 1001...1007, using: &random)]
            let items: Vote.Items =
                random.chance(percent: 20) ? .all : .numbered(random.chance(percent: 50) ? [numbers[0]] : [numbers[1]])
            return Vote.decide(Vote.Request(which: which, items: items, said: said), meeting, earlier: [])
        }
    }

    /// A motion on some item.
    private func put(_ council: Council, _ meeting: MeetingCase, by who: PersonID, _ random: inout SplitMix) -> Decision
    {
        guard let item = council.record?.items.randomElement(using: &random),
            let issue = council.issue(item.issue, by: who), case .awaitingMeeting = issue.file.state
        else { return Decision() }
        guard random.chance(percent: 50) else {
            return PutMotion.sendBack(IssueRequest(numbers: [], words: "没说清"), issue, meeting, earlier: [])
        }
        let request = MakePromise.Request(numbers: [], day: council.policy.calendar.day(of: council.now), plan: "修好")
        return PutMotion.promise(request, issue, meeting, earlier: [])
    }

    private func check(from old: Council, to new: Council, _ decision: Decision, _ place: Comment) {
        guard let was = old.record, let record = new.record else { return }
        #expect(record.present <= new.electors.entitled, place)
        if was.phase != record.phase {
            let ways = MeetingMove.allCases.compactMap { was.phase.after($0) }
            #expect(ways.contains(record.phase), place)
        }
        let quorum = old.kind.quorum.needed(of: old.electors.entitled)
        if was.phase == .convened, record.phase == .open { #expect(record.present >= quorum, place) }
        for (item, earlier) in zip(record.items, was.items) where item.tally != earlier.tally && item.tally != nil {
            #expect(was.present >= quorum, "a vote without a quorum, \(place)")
            #expect(item.tally?.sum == was.present, place)
        }
        for item in record.items { #expect((item.tally?.sum ?? 0) <= new.electors.entitled, place) }
        guard record.phase == .closed, was.phase != .closed else {
            #expect(decision.moves.allSatisfy { $0.to.phase == $0.from?.phase }, place)
            return
        }
        for item in record.items {
            let outcome = item.outcome
            #expect(outcome != nil, place)
            guard let tally = item.tally else {
                #expect(outcome == .waitsOn || outcome == new.kind.unsolvedTo.map { .sentOn(to: $0) }, place)
                continue
            }
            let whole = new.kind.majority.of == .entitled ? new.electors.entitled : was.present
            let isPassed = tally.inFavour >= new.kind.majority.needed(of: whole)
            guard let motion = item.motion else {
                #expect(isPassed == (outcome != .votedDown && outcome != .waitsOn), place)
                continue
            }
            let carried: AgendaItem.Outcome =
                switch motion {
                case .sendBack(let reason): .sentBack(reason: reason)
                case .promise(let day, let plan): .promised(day: day, plan: plan)
                case .sendOn(let next): .sentOn(to: next)
                }
            #expect(outcome == (isPassed ? carried : new.kind.unsolvedTo.map { .sentOn(to: $0) } ?? .waitsOn), place)
        }
    }

    private func check(_ before: [IssueNumber: IssueFile], _ council: Council, _ place: Comment) {
        for (number, file) in council.issues {
            switch file.state {
            case .inDeliberation(let deliberation):
                let steps = deliberation.passed.map(\.step)
                #expect(steps == Array(Deliberation.Step.allCases.prefix(steps.count)), place)
            case .listed:
                #expect(council.policy.weight(of: file.summary, council.weights[number]) == nil, place)
                #expect(council.kind.powers.contains(.list), place)
                #expect(before[number]?.state.phase == .awaitingMeeting, place)
            case .done: #expect(council.kind.powers.contains(.resolve), place)
            case .refused: #expect(council.kind.powers.contains(.refuse), place)
            case .atDesk(let desk):
                #expect(council.kind.powers.contains(.sendBack), place)
                #expect(desk.returns == 1, place)
            case .promised:
                #expect(council.kind.powers.contains(.promise), place)
                #expect(council.policy.weight(of: file.summary, council.weights[number]) == nil, place)
            case .awaitingMeeting, .kept, .withTown, .withCounty, .closed, .notReached, .merged,
                .withdrawn:
                break
            }
        }
    }
}
