/// A2: what whoever has an issue at their desk can send of it; a push offers no other words.
public struct DeskWords: OptionSet, Hashable, Codable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// 已办
    public static let resolve = DeskWords(rawValue: 1)
    /// 上报
    public static let passUp = DeskWords(rawValue: 2)
    /// 退回
    public static let sendBack = DeskWords(rawValue: 4)
    /// S2: 镇办, 请部门
    public static let solveInTown = DeskWords(rawValue: 8)
    /// S4: 报县
    public static let rollUp = DeskWords(rawValue: 16)
    /// S4: 答复
    public static let answer = DeskWords(rawValue: 32)

    /// - Parameter goesOn: somebody sits above this desk.
    /// - Parameter mayReturn: there is somebody to send it back to.
    init(at desk: Desk, in phase: IssueState.Phase, goesOn: Bool, mayReturn: Bool, isComplaint: Bool) {
        func knows(_ move: IssueMove) -> Bool { !phase.after(move).isEmpty }
        var words: DeskWords = []
        if knows(.resolve) { words.insert(.resolve) }
        if knows(.passUp), goesOn { words.insert(.passUp) }
        if knows(.return), mayReturn { words.insert(.sendBack) }
        if Access.townOfficers.contains(desk.officer.post), !isComplaint {
            // While a way is tried, whoever tries it is asked, not the town.
            if knows(.assist), phase == .atDesk { words.insert(.solveInTown) }
            if knows(.rollUp), phase == .atDesk { words.insert(.rollUp) }
        }
        if knows(.answer) { words.insert(.answer) }
        self = words
    }
}

extension Ladder {
    /// - Parameter desk: of an issue that this ladder is of, in that state.
    func words(
        at desk: Desk, in phase: IssueState.Phase, reporter: PersonID, isUnanswered: Bool, isComplaint: Bool,
        returnLimit: Int
    ) -> DeskWords {
        let goesOn = goesOn(above: desk)
        let below = desk.below.contains { below in
            !seats.contains { $0.rung == below.rung && $0.post == below.officer.post && $0.isAvoided }
        }
        // R4: after too many returns it goes up instead.
        let mayReturn =
            desk.returns < returnLimit ? below || reporter != desk.holder && !isUnanswered : goesOn
        return DeskWords(at: desk, in: phase, goesOn: goesOn, mayReturn: mayReturn, isComplaint: isComplaint)
    }
}

extension Ladder {
    func words(of file: IssueFile, at desk: Desk, _ policy: Policy) -> DeskWords {
        words(
            at: desk, in: .atDesk, reporter: file.reporter, isUnanswered: false, isComplaint: file.isComplaint,
            returnLimit: policy.issues.returnLimit)
    }
}

extension IssueCase {
    /// What the holder of a desk can send once the issue lies there.
    func words(at desk: Desk, in phase: IssueState.Phase = .atDesk) -> DeskWords {
        let toTown: Bool
        switch file.state {
        case .withTown(let town) where phase == .withTown:
            // S2: a helper of the town's sends it back to the town.
            toTown = asHeldNow(town.town)?.holder != desk.holder
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
            .closed, .notReached, .refused, .merged, .withdrawn:
            toTown = false
        }
        let words = ladder.words(
            at: desk, in: phase, reporter: file.reporter, isUnanswered: isUnanswered, isComplaint: file.isComplaint,
            returnLimit: policy.issues.returnLimit)
        return toTown ? words.union(.sendBack) : words
    }

    /// What the sender can send of it now; nothing where it is not at their desk.
    public var ownWords: DeskWords {
        // D2: what waits for a meeting rests until then.
        guard let desk = file.state.desk, desk.holder == person.id, !file.state.waitsForMeeting else { return [] }
        return words(at: desk, in: file.state.phase)
    }
}
