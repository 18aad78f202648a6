import Foundation
import TestSupport
import Testing

@testable import Programme

/// D4–D6: the two guards and the order of 四议两公开.
struct DeliberationTests {
    let policy: Policy

    init() throws { policy = try Repository.policy() }

    /// Whatever meetings are held in whatever order, a major matter comes to the work list by the five steps alone.
    @Test(arguments: 0..<20)
    func noStepIsLeftOut(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let village = policy.meetings.filter { $0.level == "village" }
        var council = Council(try #require(policy.meeting(for: .propose)), policy: policy, voters: 5)
        council.add(1001, category: "roads", weight: IssueWeight(isMarked: true))
        let number = IssueNumber(1001)
        for _ in 0..<40 {
            let kind = try #require(village.randomElement(using: &random))
            var meeting = Council(kind, policy: policy, voters: 5)
            (meeting.now, meeting.issues, meeting.weights) = (council.now, council.issues, council.weights)
            _ = meeting.convene()
            meeting.now = meeting.record?.meeting.at ?? meeting.now
            meeting.record?.headcount = 5
            hold(&meeting)
            (council.issues, council.now) = (meeting.issues, meeting.now.adding(hours: 24))
            let issue = try #require(council.issue(number))
            let disclose = Disclose.Request(numbers: [number], kind: .decision)
            council.apply(Disclose.decide(disclose, issue, Disclose.Facts(unitName: "青山村", weight: nil)))
            switch try #require(council.issues[number]).state {
            case .awaitingMeeting: break
            case .inDeliberation(let deliberation):
                let steps = deliberation.passed.map(\.step)
                #expect(steps == Array(Deliberation.Step.allCases.prefix(steps.count)))
            case .listed(let work):
                #expect(work.deliberated.map(\.step) == Deliberation.Step.allCases)
                #expect(work.deliberated.dropLast().allSatisfy { $0.tally != nil && $0.meeting != nil })
                #expect(council.disclosures.count == 1)
                return
            case .kept, .atDesk, .withTown, .withCounty, .promised, .done, .closed, .notReached, .refused, .merged,
                .withdrawn:
                Issue.record("it went astray: \(try #require(council.issues[number]).state.phase)")
            }
        }
    }

    private func hold(_ meeting: inout Council) {
        let vote = Vote.Request(which: MeetingRequest(), items: .all, said: .unanimous)
        if let open = meeting.meetingCase(by: Council.chair) { meeting.apply(Vote.decide(vote, open, earlier: [])) }
        guard let close = meeting.meetingCase(by: Council.chair), close.record.phase == .open else { return }
        meeting.apply(CloseMeeting.decide(close, CloseMeeting.Facts(items: meeting.items, names: [:])))
    }

    @Test(arguments: [
        ("修路要80000元", "roads", true), ("修路要1.5万元", "roads", false), ("修路要2万", "roads", true),
        ("买药要5万元", "health", false),
        ("看病花了十万块", "health", true), ("宅基地", "land", true), ("it costs 120,000 yuan", "health", true),
        ("12户要修路", "roads", false),
    ])
    func whatIsMajor(text: String, category: String, isMajor: Bool) throws {
        let code = policy.category(category) == nil ? "other" : category
        let summary = IssueSummary(number: IssueNumber(1001), text: text, category: code, household: nil)
        #expect((policy.weight(of: summary, nil) != nil) == isMajor, "\(text) in \(code)")
        #expect(policy.weight(of: summary, IssueWeight(isMarked: true)) == .marked)
    }

    @Test(arguments: [
        (1, 2, true, 17, 9), (1, 2, true, 16, 9), (2, 3, false, 6, 4), (2, 3, false, 7, 5), (1, 2, true, 1, 1),
    ])
    func sharesAreExact(numerator: Int, denominator: Int, isOver: Bool, whole: Int, needed: Int) {
        let share = Policy.Share(numerator, denominator, isOver: isOver, of: .entitled)
        #expect(share.needed(of: whole) == needed)
    }

    /// A post in two units: the bot asks, and the answer completes the act.
    @Test func theUnitIsAsked() throws {
        let request = Convene.Request(kind: "group_meeting", at: Instant(milliseconds: 0), place: nil)
        let question = Question.discuss(
            .whichUnit(options: [UnitID(5), UnitID(6)], names: ["李家塆", "陈家塆"], request))
        guard case .discuss(.convene(let chosen))? = question.acts(choosing: 2).first else {
            Testing.Issue.record("no act")
            return
        }
        #expect(chosen.unit == UnitID(6))
        #expect(question.optionCount == 2)
    }

    @Test(arguments: MeetingState.Phase.allCases, MeetingMove.allCases)
    func whatHasEndedStaysSo(phase: MeetingState.Phase, move: MeetingMove) {
        if !phase.isLive { #expect(phase.after(move) == nil) }
        if move == .close { #expect(phase.after(move) == (phase == .open ? .closed : nil)) }
    }
}
