import Foundation
import TestSupport
import Testing

@testable import Programme

/// A made-up council of one unit, its meetings and the issues that wait for them, kept as the store keeps them.
struct Council {
    let policy: Policy
    let kind: Policy.Meeting
    var electors: Electors
    var now: Instant
    var issues: [IssueNumber: IssueFile] = [:]
    var weights: [IssueNumber: IssueWeight] = [:]
    var record: MeetingRecord?
    var disclosures: [Disclosure] = []
    static let (unit, chair, stranger) = (UnitID(3), PersonID(900), PersonID(901))

    init(_ kind: Policy.Meeting, policy: Policy, voters: Int, probationary: Int = 0) {
        self.policy = policy
        self.kind = kind
        now = policy.calendar.instant(Day(code: 20_261_201), hour: 9)
        let people = (0..<voters + probationary).map {
            Electors.Elector(id: PersonID(Int64($0 + 1)), name: "人\($0 + 1)", isProbationary: $0 >= voters)
        }
        electors =
            kind.attendedBy == .households
            ? Electors(people: people, households: voters) : Electors(people: people)
    }

    func person(_ id: PersonID) -> Person {
        let post = kind.convenedBy[0]
        return Person(
            id: id, name: "人", posts: id == Self.chair ? [PostHeld(post: post, unit: Self.unit)] : [])
    }

    /// The village secretary's desk stands for every rung.
    var desk: Desk {
        Desk(
            rung: 2, unit: Self.unit, holder: Self.chair,
            officer: NamedOfficer(name: "李明德", post: .villageSecretary), since: now, due: now)
    }

    mutating func add(_ number: Int64, category: String, state: IssueState? = nil, weight: IssueWeight? = nil) {
        let summary = IssueSummary(number: IssueNumber(number), text: "事", category: category, household: nil)
        let state = state ?? .awaitingMeeting(AwaitedMeeting(desk: desk, kind: kind.named.code))
        issues[IssueNumber(number)] = IssueFile(
            summary: summary, state: state, unit: Self.unit, reporter: PersonID(800), reporterName: "报",
            reportedAt: now,
            endedAt: nil, emergency: nil, acknowledgedAt: nil, isConfidential: false)
        weights[IssueNumber(number)] = weight
    }

    func issue(_ number: IssueNumber, by id: PersonID = chair) -> IssueCase? {
        let holder = Ladder.Holder(id: Self.chair, name: "李明德", isReachable: true)
        let seat = Ladder.Seat(
            rung: 2, post: .villageSecretary, within: Deadline(3, .days), unit: Self.unit, holder: holder)
        return issues[number].map {
            IssueCase(file: $0, by: person(id), ladder: Ladder(seats: [seat]), now: now, policy: policy)
        }
    }

    func meetingCase(by id: PersonID) -> MeetingCase? {
        record.map {
            MeetingCase(
                record: $0, kind: kind, electors: electors, issues: issues, weights: weights, by: person(id), now: now,
                policy: policy)
        }
    }

    var items: [IssueCase] { record?.items.compactMap { issue($0.issue) } ?? [] }

    /// On the first day that will do.
    mutating func convene() -> Decision {
        let day = policy.firstDay(for: kind, from: now, ofProposal: true)
        let at = policy.calendar.instant(day, hour: 19)
        let facts = Convene.Facts(
            id: MeetingID(1), unit: Self.unit, unitName: "青山村", electors: electors,
            waiting: issues.keys.sorted().compactMap { issue($0) }, weights: weights, others: [])
        let request = Convene.Request(kind: kind.named.code, at: at, place: nil)
        let decision = Convene.decide(request, by: person(Self.chair), facts, now: now, policy: policy)
        apply(decision)
        return decision
    }

    mutating func apply(_ decision: Decision) {
        for change in decision.changes {
            switch change {
            case .discuss(.saved(let record)): self.record = record
            case .discuss(.disclosed(let disclosure)): disclosures.append(disclosure)
            case .report(.moved(let number, _, let state, _)): issues[number]?.state = state
            case .discuss, .report, .link, .visit, .resolve, .across: break
            }
        }
    }
}
