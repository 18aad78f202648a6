import Foundation
import Testing

@testable import Programme

/// A village of few people with its town and county, and issues of it in any state.
struct ReportFixture: Sendable {
    /// Friday.
    static let now = policy.calendar.instant(Day(code: 20_261_120), hour: 9)
    static let group = UnitID(5)
    static let (member, leader, grid, village, clerk) =
        (PersonID(1), PersonID(2), PersonID(3), PersonID(4), PersonID(5))
    static let (supervisor, townSecretary, organiser) = (PersonID(6), PersonID(7), PersonID(8))
    static let (assistant, duty, resident, contact, neighbour) =
        (PersonID(9), PersonID(10), PersonID(11), PersonID(12), PersonID(13))
    static let everybody = (1...13).map { PersonID(Int64($0)) }
    static let text = "路灯坏了"

    /// Who sits at each rung; nil where nobody holds the post.
    var holders: [PersonID?] = [leader, grid, village, clerk]
    var dutyOfficer: PersonID? = duty
    var unreachable: Set<PersonID> = []
    /// L4: for whom somebody stands in.
    var standIns: [PersonID: PersonID] = [:]
    var policy = Self.policy

    var ladder: Ladder { ladder(policy.ladder, holders) }
    var complaintDesks: Ladder {
        ladder(policy.issues.complaintDesks, [Self.townSecretary, holders.last ?? nil, Self.organiser])
    }
    var dutyLadder: Ladder {
        let rules = policy.issues.emergency
        let rung = Policy.Rung(post: rules.duty, level: rules.dutyLevel, within: rules.acknowledgeWithin)
        return ladder([rung], [dutyOfficer])
    }

    func ladder(_ rungs: [Policy.Rung], _ holders: [PersonID?]) -> Ladder {
        Ladder(
            seats: rungs.indices.map { index in
                Ladder.Seat(
                    rung: index, post: rungs[index].post, within: rungs[index].within,
                    unit: UnitID(Int64(10 - index)),
                    holder: holders[index].map {
                        Ladder.Holder(
                            id: $0, name: Self.name($0), isReachable: !unreachable.contains($0),
                            standsInFor: standIns[$0])
                    })
            })
    }

    /// The desk of a rung, with the desks below it that it came up by.
    func desk(_ rung: Int, below: [Int] = [], returns: Int = 0, isAccepted: Bool = false) -> Desk {
        let seat = ladder.seats[rung]
        return Desk(
            rung: rung, unit: seat.unit!, holder: seat.holder!.id,
            officer: NamedOfficer(name: seat.holder!.name, post: seat.post), since: Self.now.adding(hours: -1),
            due: Self.now.adding(hours: 1), isAccepted: isAccepted, below: below.map { desk($0) }, returns: returns)
    }

    func file(
        _ state: IssueState, reporter: PersonID = member, number: Int64 = 1001, emergency: String? = nil,
        isComplaint: Bool = false, accused: Set<PersonID> = [], carriers: Set<PersonID> = [],
        residents: Set<PersonID> = []
    ) -> IssueFile {
        let desks = (state.lastDesk.map { [$0] + $0.below } ?? []).map(\.holder)
        return IssueFile(
            summary: Self.summary(number), state: state, unit: Self.group, reporter: reporter,
            reporterName: Self.name(reporter), reportedAt: Self.now.adding(hours: -48),
            endedAt: state.phase.isOpen ? nil : Self.now.adding(hours: -24), emergency: emergency,
            acknowledgedAt: nil, isConfidential: isComplaint, isComplaint: isComplaint, accused: accused,
            carriers: carriers.union(desks), residents: residents)
    }

    func issue(_ file: IssueFile, by person: PersonID, at now: Instant = now) -> IssueCase {
        IssueCase(
            file: file, by: Self.person(person), ladder: file.isComplaint ? complaintDesks : ladder, now: now,
            policy: policy)
    }

    /// A report of the member's own, or of another's.
    func report(
        _ request: ReportIssue.Request = ReportFixture.request(), by person: PersonID = member,
        earlier: [Similarity.Report] = [], sameKind: Int = 0
    ) -> Decision {
        let facts = ReportIssue.Facts(
            households: [], number: IssueNumber(1001), unit: Self.group, ladder: ladder, earlier: earlier,
            sameKind: sameKind)
        return ReportIssue.decide(request, by: Self.person(person), facts, now: Self.now, policy: policy)
    }

    static func request(emergency: String? = nil, way: ReportIssue.Request.Way = .onwards) -> ReportIssue.Request {
        ReportIssue.Request(household: nil, text: text, category: "power", way: way, emergency: emergency)
    }

    static func summary(_ number: Int64, _ text: String = text) -> IssueSummary {
        IssueSummary(number: IssueNumber(number), text: text, category: "power", household: nil)
    }

    static func name(_ person: PersonID) -> String { "人\(person.rawValue)" }
    static func holder(_ id: PersonID, standingInFor owner: PersonID? = nil) -> Ladder.Holder {
        Ladder.Holder(id: id, name: name(id), isReachable: true, standsInFor: owner)
    }
    static func person(_ id: PersonID) -> Person { Person(id: id, name: name(id)) }
    static func officer(_ person: PersonID, _ post: Post) -> NamedOfficer {
        NamedOfficer(name: name(person), post: post)
    }
}

extension Decision {
    struct Move: Equatable {
        var from: IssueState?
        var to: IssueState
        var entry: IssueEntry
    }

    var moves: [Move] {
        changes.compactMap {
            guard case .report(.moved(_, let from, let to, let entry)) = $0 else { return nil }
            return Move(from: from, to: to, entry: entry)
        }
    }

    var opened: Programme.Issue? {
        for case .report(.opened(let issue, _)) in changes { return issue }
        return nil
    }

    /// Where the issue lies now.
    var landed: IssueState? { moves.last?.to ?? opened?.state }
    /// What its history says of it.
    var actions: [IssueEntry.Action] { (opened?.entries ?? []).map(\.action) + moves.map(\.entry.action) }
    var told: [PersonID] { notices.map(\.to) }

    var refusal: ReportRefusal? {
        for case .refused(.report(let refusal)) in answers { return refusal }
        return nil
    }

    var isRefused: Bool {
        answers.contains {
            guard case .refused = $0 else { return false }
            return true
        }
    }

    /// Refused, and nothing else came of it.
    var isRefusedOutright: Bool { isRefused && answers.count == 1 && changes.isEmpty && notices.isEmpty }
}
