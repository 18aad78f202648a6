import Database
import Foundation
import Programme
import Store
import Testing

/// What must hold of a county at any time.
enum CountyWalkChecks {
    // MARK: Of each decision

    static func check(_ verb: Verb, _ decision: Decision, _ policy: Policy, _ place: Comment) {
        // What comes with a message may be refused beside what is done (R11).
        let isRefused = decision.answers.allSatisfy { if case .refused = $0 { true } else { false } }
        if isRefused, !decision.answers.isEmpty {
            #expect(decision.changes.isEmpty && decision.notices.isEmpty, "refused \(verb), \(place)")
        }
        for change in decision.changes {
            switch change {
            case .report(.moved(_, let from?, let to, let entry)): checkMove(from, to, entry, policy, place)
            case .discuss(.saved(let record)): checkMeeting(record, policy, place)
            case .report, .discuss, .link, .visit, .resolve, .across: break
            }
        }
    }

    private static func checkMove(
        _ from: IssueState, _ to: IssueState, _ entry: IssueEntry, _ policy: Policy, _ place: Comment
    ) {
        let isKnown = IssueMove.allCases.contains { from.phase.after($0).contains(to.phase) }
        #expect(isKnown || from.phase == to.phase, "\(from.phase) to \(to.phase), \(place)")
        if case .inDeliberation(let deliberation) = to {
            let steps = deliberation.passed.map(\.step)
            #expect(steps == Array(Deliberation.Step.allCases.prefix(steps.count)), "a step is left out, \(place)")
        }
        guard case .done(let done) = from else { return }
        switch to {
        case .closed: checkWord(done, entry, place)
        case .notReached(let ended):
            let first = ended.givenUp?.by
            #expect(ended.tries.count >= policy.resolving.visitTries, place)
            #expect(first != nil && first != entry.by && first != done.by && entry.by != done.by, place)
        case .atDesk: #expect(entry.by != done.by || entry.isTakingBack, "judged by who did it, \(place)")
        case .kept, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done, .refused,
            .merged, .withdrawn:
            break
        }
    }

    /// S6: by a word of somebody else; of a major matter it came before the disclosure (D6).
    private static func checkWord(_ done: IssueState.Done, _ entry: IssueEntry, _ place: Comment) {
        switch entry.action {
        case .satisfied, .visitedBack: #expect(entry.by != done.by, "closed by who did it, \(place)")
        case .disclosed(.result): #expect(done.isSatisfied, "closed without a word, \(place)")
        default: Issue.record("closed by \(entry.action), \(place)")
        }
        #expect(done.deliberated.isEmpty || done.isResultDisclosed || entry.isDisclosure, "not disclosed, \(place)")
    }

    private static func checkMeeting(_ record: MeetingRecord, _ policy: Policy, _ place: Comment) {
        for item in record.items where item.tally != nil { #expect(item.tally!.sum <= record.present, place) }
        guard record.phase == .closed else { return }
        let isDecided = record.items.contains { item in
            switch item.outcome {
            case .listed, .passed, .solved, .votedDown, .sentBack, .promised: true
            case .waitsOn, .sentOn, .elsewhere, nil: false
            }
        }
        #expect(!isDecided || record.quorum?.isReached == true, "decided without a quorum, \(place)")
        #expect(record.items.allSatisfy { $0.outcome != nil }, "an item without an outcome, \(place)")
    }

    /// D5, D6: what came onto the list is no major matter, or has all the steps behind it.
    static func checkWeights(_ decision: Decision, _ county: TestCounty, _ place: Comment) async throws {
        for case .report(.moved(let number, let from?, .listed(let work), _)) in decision.changes {
            guard from.phase != .listed, from.phase != .done, work.deliberated.isEmpty else { continue }
            let policy = county.policy
            let ground = try await county.database.read { connection in
                let county = County(connection)
                return try county.issue(number).flatMap { policy.weight(of: $0.summary, try county.weight(of: number)) }
            }
            #expect(ground == nil || from.phase == .promised, "a major matter without the four steps, \(place)")
        }
    }

    /// A2, A3: what a phone has just been offered is not refused for where the issue lies, for its day, nor for
    /// who says it.
    static func checkOffer(_ decision: Decision, _ place: Comment) {
        for case .refused(let refusal) in decision.answers {
            #expect(!isOfItsPlace(refusal), "offered and refused: \(refusal), \(place)")
        }
    }

    private static func isOfItsPlace(_ refusal: Refusal) -> Bool {
        switch refusal {
        case .report(.notNow), .report(.notAtYourDesk), .report(.nobodyAbove), .report(.nobodyBelow),
            .resolve(.town(.waysOfTown)), .resolve(.town(.notYourTownDesk)), .discuss(.noticeTooShort),
            .discuss(.wrongDistance), .discuss(.meetingInPast),
            .discuss(.sameDay):
            true
        // S6, S5: whose word is asked for may say it.
        case .report(.notYoursToJudge), .resolve(.handlerVisits), .resolve(.nothingToVisit),
            .resolve(.notOneOfTheTwo), .resolve(.triesMissing), .resolve(.confidentialWaits),
            .resolve(.refuserExplains), .resolve(.nothingToExplain), .resolve(.noPauseAsked),
            .resolve(.notYoursToGrant), .resolve(.notListed):
            true
        default: false
        }
    }

    // MARK: Of the county as it stands

    static func check(_ county: TestCounty, _ place: Comment) async throws {
        for (sql, why) in CountyWalkQueries.none {
            let count = try await county.count(sql.replacing("NOW", with: "\(county.clock.now.milliseconds)"))
            #expect(count == 0, "\(why), \(place)")
        }
        let most = county.policy.attachments.mostPerIssue
        #expect(try await county.count(CountyWalkQueries.crowded(most)) == 0, "too many attachments, \(place)")
        let found = try await county.database.read { connection in
            let county = County(connection)
            let numbers = try connection.query("SELECT number FROM issues") { IssueNumber($0.int(0)) }
            return try numbers.map { number in
                let file = try county.issue(number)!
                let holders = try file.state.desk.map { try connection.count(CountyWalkQueries.holding($0)) }
                var words: Int64?
                switch file.state {
                case .closed(let done), .notReached(let done):
                    words = try connection.count(CountyWalkQueries.words(of: number, since: done))
                default: break
                }
                return (file: file, broken: try county.firstBrokenLink(of: number), holders: holders, words: words)
            }
        }
        for (file, broken, holders, words) in found {
            #expect(words != 0, "issue \(file.number.rawValue) has ended without another person's word, \(place)")
            #expect(broken == nil, "issue \(file.number.rawValue) has a gap in its history, \(place)")
            #expect(
                holders != 0, "\(file.number.rawValue) lies with whose post does not give it: \(file.state), \(place)")
            check(file, county.policy, place)
        }
        try await checkMeetings(county, place)
    }

    private static func check(_ file: IssueFile, _ policy: Policy, _ place: Comment) {
        if let desk = file.state.desk {
            #expect(desk.due >= desk.since || desk.pause != nil, "\(file.number.rawValue), \(place)")
            #expect(!file.accused.contains(desk.holder), "with who is complained of, \(place)")
            #expect(desk.returns <= policy.issues.returnLimit, place)
        }
        #expect(file.isComplaint || file.accused.isEmpty, place)
        if case .done(let done) = file.state { #expect(done.asked?.person != done.by, place) }
    }

    /// D2: what waits for a meeting stands on its agenda, and the meeting is to come or under way.
    private static func checkMeetings(_ county: TestCounty, _ place: Comment) async throws {
        let now = county.clock.now
        let (waiting, live) = try await county.database.read { connection in
            let county = County(connection)
            let numbers = try connection.query(
                "SELECT number FROM issues WHERE state IN ('awaiting_meeting', 'in_deliberation')"
            ) { IssueNumber($0.int(0)) }
            let waiting = try numbers.compactMap { number -> (IssueNumber, MeetingRecord?)? in
                let meeting: MeetingID? =
                    switch try county.issue(number)?.state {
                    case .awaitingMeeting(let awaited): awaited.meeting
                    case .inDeliberation(let deliberation): deliberation.meeting
                    default: nil
                    }
                return try meeting.map { (number, try county.meetingRecord($0)) }
            }
            return (waiting, try county.meetingsPast(now, reminded: nil, limit: 1000))
        }
        for (number, record) in waiting {
            #expect(record?.phase.isLive == true, "\(number.rawValue) waits for a meeting that is over, \(place)")
            #expect(record?.items.contains { $0.issue == number } == true, "\(number.rawValue), \(place)")
        }
        // The clock looks now and then.
        let late = live.filter { LeftMeeting.endAt($0, county.policy).adding(hours: 24 * 9) < now }
        #expect(late.isEmpty, "a meeting that nobody closes, \(place)")
    }
}

extension IssueEntry {
    fileprivate var isTakingBack: Bool { if case .takenBack = action { true } else { false } }
    fileprivate var isDisclosure: Bool { if case .disclosed = action { true } else { false } }
}
