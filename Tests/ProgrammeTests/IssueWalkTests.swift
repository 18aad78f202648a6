import TestSupport
import Testing

@testable import Programme

/// What must hold of every issue, whatever anybody says of it in whatever order.
struct IssueWalkTests {
    /// What the verbs of the room Report lead to.
    private static let doorstep: Set<IssueState.Phase> = [
        .kept, .atDesk, .done, .closed, .refused, .merged, .withdrawn,
    ]

    typealias Fixture = ReportFixture

    /// Ten thousand steps; a failure names its seed, and `LIANHU_TEST_SEED` repeats it.
    @Test(arguments: SplitMix.seeds(25))
    func everyIssueIsInOnePlace(seed: UInt64) {
        var walk = IssueWalk(seed: seed)
        for number in 0..<400 {
            guard let step = walk.step() else { continue }
            let place = "seed \(seed), step \(number): \(step.verb) by \(step.actor.rawValue)"
            checkTelling(step, place)
            checkOffers(step, walk, place)
            checkMove(step, walk, place)
            for file in walk.files { checkState(file, walk, place) }
            checkHistory(step, walk, place)
        }
    }

    /// A2: a push offers what its reader's desk can do, and no more.
    private func checkOffers(_ step: IssueWalk.Step, _ walk: IssueWalk, _ place: String) {
        for notice in step.decision.notices {
            guard let offered = notice.offered, let file = walk.files.first(where: { $0.number == offered.issue })
            else { continue }
            let issue = walk.village.issue(file, by: notice.to, at: walk.now)
            #expect(offered.words == issue.ownWords, "\(notice.content), \(place)")
        }
    }

    /// The walk is worth its name: each verb is carried out and refused, and each phase is reached.
    @Test func everythingComesUp() {
        var (done, refused, phases): (Set<IssueWalk.Verb>, Set<IssueWalk.Verb>, Set<IssueState.Phase>) = ([], [], [])
        var moves = 0
        for seed in UInt64(1)...25 {
            var walk = IssueWalk(seed: seed)
            for _ in 0..<400 {
                guard let step = walk.step() else { continue }
                moves += step.decision.moves.isEmpty ? 0 : 1
                if !step.decision.changes.isEmpty { done.insert(step.verb) }
                if step.decision.isRefused { refused.insert(step.verb) }
                phases.formUnion(walk.files.map(\.state.phase))
            }
        }
        #expect(moves > 1000)
        #expect(Set(IssueWalk.Verb.allCases).subtracting(done) == [])
        let unrefused: Set<IssueWalk.Verb> = [.report, .reportEmergency, .complain, .wait, .passed, .undo]
        #expect(Set(IssueWalk.Verb.allCases).subtracting(refused.union(unrefused)) == [])
        #expect(phases == Self.doorstep.union([.listed, .promised, .notReached]))
    }

    /// The state table says nothing that never happens; that it says all that does, every walk shows.
    @Test func theTableSaysNoMoreThanHappens() {
        struct Way: Hashable {
            var from: IssueState.Phase
            var move: IssueMove
            var to: IssueState.Phase
        }
        var happened: Set<Way> = []
        for seed in UInt64(1)...80 {
            var walk = IssueWalk(seed: seed)
            for _ in 0..<400 {
                guard let step = walk.step(), let file = step.file, let to = step.decision.landed?.phase else {
                    continue
                }
                let from = file.state.phase
                for move in step.verb.moves(from: from) where from.after(move).contains(to) {
                    happened.insert(Way(from: from, move: move, to: to))
                }
            }
        }
        for from in IssueState.Phase.allCases {
            for move in IssueMove.allCases {
                for to in from.after(move) where Self.doorstep.isSuperset(of: [from, to]) {
                    #expect(
                        happened.contains(Way(from: from, move: move, to: to)),
                        "\(from) \(move.rawValue) \(to) never happens")
                }
            }
        }
    }

    /// Refused decisions change nothing; nobody is pushed their own words, twice the same, or a complaint about them.
    private func checkTelling(_ step: IssueWalk.Step, _ place: String) {
        let decision = step.decision
        if decision.isRefused { #expect(decision.isRefusedOutright && decision.question == nil, "\(place)") }
        if decision.question != nil { #expect(decision.changes.isEmpty || decision.opened != nil, "\(place)") }
        // The clock tells whom it concerns.
        if step.verb != .wait { #expect(!decision.told.contains(step.actor), "\(place)") }
        #expect(Set(decision.notices).count == decision.notices.count, "\(place)")
        let accused = step.file?.accused ?? Set(decision.opened?.accused ?? [])
        #expect(accused.isDisjoint(with: decision.told), "\(place)")
        #expect(decision.isRefusedOutright || !accused.contains(step.actor), "\(place)")
    }

    /// Every move is one that the table knows, and kept for undo as it was.
    private func checkMove(_ step: IssueWalk.Step, _ walk: IssueWalk, _ place: String) {
        guard let file = step.file else { return }
        for move in step.decision.moves {
            let isKnown = step.verb.moves(from: file.state.phase).contains {
                file.state.phase.after($0).contains(move.to.phase)
            }
            // A try, a pause or an explanation leaves it where it is.
            #expect(isKnown || move.to.phase == file.state.phase, "\(place): \(file.state.phase) to \(move.to.phase)")
            if step.verb != .undo { checkEnd(move, file, place) }
            #expect(move.from == nil || move.from == file.state, "\(place)")
            #expect(move.to == step.decision.landed, "\(place)")
            #expect(move.entry.at == walk.now && move.entry.by == step.actor, "\(place)")
            #expect(move.entry.policyVersion == walk.village.policy.version, "\(place)")
        }
        if step.decision.moves.isEmpty { #expect(now(file, walk)?.state == file.state, "\(place)") }
    }

    /// S6: nothing done closes by who did it, nor without a word.
    private func checkEnd(_ move: Decision.Move, _ file: IssueFile, _ place: String) {
        guard case .done(let done) = file.state else { return }
        switch move.to.phase {
        case .closed, .notReached, .atDesk: #expect(move.entry.by != done.by, "\(place): judged by who did it")
        case .kept, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done, .refused,
            .merged, .withdrawn:
            break
        }
        if case .notReached(let ended) = move.to {
            #expect(
                ended.tries.count >= 3 && ended.givenUp!.by != move.entry.by && ended.givenUp!.by != done.by, "\(place)"
            )
            #expect(Set(ended.tries.map(\.on)).count == ended.tries.count, "\(place): tries of one day")
        }
    }

    private func now(_ file: IssueFile, _ walk: IssueWalk) -> IssueFile? {
        walk.files.first { $0.number == file.number }
    }

    // MARK: Where an issue lies

    private func checkState(_ file: IssueFile, _ walk: IssueWalk, _ place: String) {
        let holders: Set<IssueState.Phase> = [
            .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised,
        ]
        #expect((file.state.desk != nil) == holders.contains(file.state.phase), "\(place)")
        checkClock(file, walk, place)
        #expect((file.endedAt == nil) == file.state.phase.isOpen, "\(place)")
        if case .kept(let returns) = file.state {
            #expect(returns <= walk.village.policy.issues.returnLimit, "\(place)")
        }
        guard let desk = file.state.lastDesk else { return }
        #expect(desk.returns <= walk.village.policy.issues.returnLimit, "\(place)")
        #expect(desk.since <= walk.now, "\(place)")
        for desk in [desk] + desk.below {
            #expect(desk.due >= desk.since, "\(place): due before it began")
            #expect(
                isHeld(desk, walk, isComplaint: file.isComplaint),
                "\(place): \(desk.holder) is not \(desk.officer.post)")
            #expect(!file.accused.contains(desk.holder), "\(place)")
            #expect(file.carriers.contains(desk.holder), "\(place)")
        }
        let rungs = (desk.below + [desk]).map(\.rung)
        #expect(rungs == rungs.sorted(), "\(place): came down on its way up, \(rungs)")
        #expect(desk.below.allSatisfy { $0.below.isEmpty }, "\(place)")
    }

    /// S5, S6: a clock that rests does so by another's word, and ends; whose word is awaited is not who did it.
    private func checkClock(_ file: IssueFile, _ walk: IssueWalk, _ place: String) {
        if let asked = file.state.asked {
            #expect(asked != file.state.handler && !file.accused.contains(asked), "\(place)")
            #expect((file.state.askedAgain != nil) == (file.state.phase == .done), "\(place)")
        }
        guard let desk = file.state.desk, let pause = desk.pause else { return }
        #expect(file.state.mayPause, "\(place): \(file.state.phase)")
        #expect(pause.isGranted || pause.approver != desk.holder, "\(place)")
        if let granted = pause.granted { #expect(desk.due >= granted.wasDue, "\(place)") }
    }

    private func isHeld(_ desk: Desk, _ walk: IssueWalk, isComplaint: Bool) -> Bool {
        let village = walk.village
        if walk.ground.leads.contains(where: { $0.post == desk.officer.post && $0.id == desk.holder }) { return true }
        // A complaint lies at desks of its own, everything else at the others.
        let seats = isComplaint ? village.complaintDesks.seats : village.ladder.seats + village.dutyLadder.seats
        return seats.contains { $0.post == desk.officer.post && $0.holder?.id == desk.holder }
    }

    // MARK: What its history says

    private func checkHistory(_ step: IssueWalk.Step, _ walk: IssueWalk, _ place: String) {
        guard let number = step.file?.number ?? step.decision.opened?.number,
            let file = walk.files.first(where: { $0.number == number }), let history = walk.histories[number]
        else { return }
        #expect(history.first?.action == .reported, "\(place)")
        #expect(zip(history, history.dropFirst()).allSatisfy { $0.at <= $1.at }, "\(place)")
        if let entry = step.decision.moves.last?.entry {
            #expect(Self.explains(entry.action, file.state), "\(place): \(entry.action), \(file.state.phase)")
        } else if let before = step.file {
            #expect(before.state == file.state, "\(place): moved without an entry")
        }
        checkWayUp(step, file, walk.village, place)
        // R4: counted from the last time the resident's word has reopened it.
        let since = (walk.standing[number] ?? []).reversed().prefix { !Self.isReopening($0.action) }
        let returns = since.count {
            guard case .returned = $0.action else { return false }
            return true
        }
        #expect(returns <= walk.village.policy.issues.returnLimit, "\(place): \(returns) returns")
    }

    /// R3: why an issue went by each desk between stands in its history, whichever way it went up.
    private func checkWayUp(_ step: IssueWalk.Step, _ file: IssueFile, _ village: Fixture, _ place: String) {
        guard let desk = file.state.desk, let last = step.decision.actions.last, Self.goesUp(last) else { return }
        let from = step.file?.state.lastDesk?.rung ?? -1
        let ladder = file.isComplaint ? village.complaintDesks : village.ladder
        let between = ladder.seats.filter { seat in
            seat.rung > from && (seat.rung < desk.rung || seat.rung == desk.rung && seat.post != desk.officer.post)
        }
        let said = step.decision.actions.compactMap(Self.goneBy)
        #expect(said == between.map(\.post), "\(place): \(step.decision.actions)")
    }

    private static func goneBy(_ action: IssueEntry.Action) -> Post? {
        switch action {
        case .skipped(let post), .passedThrough(let post), .avoided(let post), .jumped(let post): post
        default: nil
        }
    }

    /// Emergencies are acknowledged from wherever somebody is.
    private static func goesUp(_ action: IssueEntry.Action) -> Bool {
        switch action {
        case .reported, .skipped, .passedThrough, .avoided, .passedUp, .unacknowledged, .unsatisfied, .reopened: true
        default: false
        }
    }

    /// Whether the last entry says where the issue is.
    private static func explains(_ action: IssueEntry.Action, _ state: IssueState) -> Bool {
        switch (action, state) {
        case (.passedUp(let post, _), .atDesk(let desk)), (.unacknowledged(let post), .atDesk(let desk)),
            (.unsatisfied(_, let post), .atDesk(let desk)), (.reopened(_, let post), .atDesk(let desk)),
            (.acknowledged(let post), .atDesk(let desk)):
            desk.officer.post == post
        case (.accepted(let post), .atDesk(let desk)): desk.officer.post == post && desk.isAccepted
        case (.returned(let post?, _), .atDesk(let desk)): desk.officer.post == post
        case (.returned(nil, _), .kept), (.kept, .kept), (.satisfied, .closed): true
        case (.resolved(let post, _), .done(let done)): done.officer.post == post
        case (.refused(let post, _, _), .refused(let refused)): refused.officer.post == post
        case (.merged(let into), .merged(let other, _)): into == other
        case (.withdrawn, .withdrawn), (.takenBack(nil), _): true
        case (.takenBack(let post?), let state): state.desk?.officer.post == post
        case (.visitedBack, .closed), (.notMet, .done), (.askedAgain, .done), (.givenUp, .done),
            (.notReached, .notReached), (.explained, .refused), (.explained, .merged), (.promised, .promised),
            (.listed, .listed), (.helped, .listed), (.leadChanged, .listed), (.postponed, .listed),
            (.postponed, .promised),
            // R5: what is promised stays promised when somebody says they are coming.
            (.acknowledged, .promised):
            true
        case (.pauseAsked, let state): state.pauseAsked != nil
        case (.paused, let state): state.pausedUntil != nil
        case (.pauseDenied, let state), (.resumed, let state): state.desk != nil && state.desk?.pause == nil
        default: false
        }
    }

    private static func isReopening(_ action: IssueEntry.Action) -> Bool {
        if case .unsatisfied = action { return true }
        if case .reopened = action { return true }
        return false
    }
}
