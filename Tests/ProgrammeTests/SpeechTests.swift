import Foundation
import TestSupport
import Testing

@testable import Programme

/// D3: who spoke; and a meeting that nobody closes.
struct SpeechTests {
    private func council(_ code: String = "committee") throws -> Council {
        let policy = try Repository.policy()
        var council = Council(try #require(policy.meeting(code)), policy: policy, voters: 3)
        council.add(1001, category: "environment")
        _ = council.convene()
        council.now = try #require(council.record).meeting.at
        return council
    }

    private func speak(
        _ council: Council, _ item: Int? = nil, by person: PersonID = Council.chair, speaker: String? = nil,
        _ words: String? = "先修水渠"
    ) throws -> Decision {
        let request = NoteSpeech.Request(which: MeetingRequest(), item: item, speaker: speaker, words: words)
        return NoteSpeech.decide(request, try #require(council.meetingCase(by: person)))
    }

    @Test func theChairNotesAnybodyOthersThemselves() throws {
        var council = try council()
        #expect(try speak(council, by: PersonID(1)).isRefused, "has not signed in")
        council.apply(CheckIn.decide(try #require(council.meetingCase(by: PersonID(1)))))
        council.apply(try speak(council, by: PersonID(1)))
        #expect(try speak(council, by: PersonID(1), speaker: "老张").isRefused)
        council.apply(try speak(council, 1001, speaker: "老张"))
        #expect(council.record?.spoken.map(\.speaker) == ["人", "老张"])
        #expect(try speak(council, nil, nil).isRefused && speak(council, 1009).isRefused)
        #expect(try speak(council, by: Council.stranger).isRefused)
    }

    @Test func wordsOfWhatIsConfidentialAreNotKept() throws {
        var council = try council()
        council.issues[IssueNumber(1001)]?.isConfidential = true
        council.apply(try speak(council, speaker: "老张"))
        #expect(council.record?.spoken == [Speech(issue: IssueNumber(1001), speaker: "老张", words: nil)])
    }

    @Test func aMeetingKeepsSoManyAndNoMore() throws {
        var council = try council()
        for _ in 0..<NoteSpeech.limit { council.apply(try speak(council)) }
        #expect(council.record?.spoken.count == NoteSpeech.limit)
        let more = try speak(council)
        #expect(more.isRefused && more.changes.isEmpty)
    }

    // MARK: Left meetings

    private func end(_ council: Council) throws -> Decision {
        LeftMeeting.end(
            try #require(council.meetingCase(by: Council.chair)), CloseMeeting.Facts(items: council.items, names: [:]))
    }

    @Test func oneNeverOpenedLapsesAndItsItemsWait() throws {
        var council = try council()
        let decision = try end(council)
        council.apply(decision)
        #expect(council.record?.phase == .lapsed)
        guard case .awaitingMeeting(let awaited)? = council.issues[IssueNumber(1001)]?.state else {
            Issue.record("it waits")
            return
        }
        #expect(awaited.meeting == nil)
        #expect(Set(decision.told) == Set((1...3).map { PersonID($0) } + [Council.chair]))
        #expect(try end(council).changes.isEmpty, "once")
    }

    @Test(arguments: [true, false])
    func oneThatWasOpenedClosesWithWhatWasVoted(isVoted: Bool) throws {
        var council = try council()
        let count = CountPresent.Request(which: MeetingRequest(), count: 3)
        council.apply(CountPresent.decide(count, try #require(council.meetingCase(by: Council.chair))))
        council.apply(OpenMeeting.decide(try #require(council.meetingCase(by: Council.chair)), earlier: []))
        if isVoted {
            let vote = Vote.Request(which: MeetingRequest(), items: .all, said: .unanimous)
            council.apply(Vote.decide(vote, try #require(council.meetingCase(by: Council.chair)), earlier: []))
        }
        council.apply(try end(council))
        #expect(council.record?.phase == .closed)
        #expect(council.issues[IssueNumber(1001)]?.state.phase == (isVoted ? .listed : .awaitingMeeting))
    }

    /// Enough were there when it was opened, and are no more.
    @Test func withoutAQuorumAtTheEndNothingIsDecided() throws {
        var council = try council()
        let count = CountPresent.Request(which: MeetingRequest(), count: 3)
        council.apply(CountPresent.decide(count, try #require(council.meetingCase(by: Council.chair))))
        council.apply(OpenMeeting.decide(try #require(council.meetingCase(by: Council.chair)), earlier: []))
        council.record?.headcount = 1
        council.apply(try end(council))
        #expect(council.record?.phase == .lapsed)
        #expect(council.issues[IssueNumber(1001)]?.state.phase == .awaitingMeeting)
    }

    @Test func itsHourOrItsOpeningCounts() throws {
        var council = try council()
        let policy = council.policy
        let meeting = try #require(council.record).meeting
        #expect(LeftMeeting.remindAt(meeting, policy) < LeftMeeting.endAt(meeting, policy))
        council.record?.meeting.state = .open(since: meeting.at.adding(hours: 24))
        let opened = try #require(council.record).meeting
        #expect(LeftMeeting.endAt(opened, policy) == LeftMeeting.endAt(meeting, policy).adding(hours: 24))
    }
}
