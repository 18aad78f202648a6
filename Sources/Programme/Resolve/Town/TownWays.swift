/// S2: what the town's three ways have in common: the desk they start from and come back to.
struct Stop: Error {
    var decision: Decision
    init(_ refusal: TownRefusal) { decision = .refuse(.resolve(.town(refusal))) }
    init(_ decision: Decision) { self.decision = decision }
}

extension IssueCase {
    /// The town's desk, if the sender sits at it: before a way is chosen, or behind the one chosen.
    func townDesk(for move: IssueMove) throws(Stop) -> Desk {
        guard let desk = file.state.townDesk.flatMap(asHeldNow), desk.holder == person.id else {
            throw Stop(.notYourTownDesk(number))
        }
        guard !file.isComplaint else { throw Stop(.complaintStays(number)) }
        guard Access.townOfficers.contains(desk.officer.post) else { throw Stop(.notYourTownDesk(number)) }
        guard !file.state.phase.after(move).isEmpty else {
            throw Stop(.refuse(.report(.notNow(number, file.state.phase))))
        }
        return desk
    }

    /// At the town's desk again, with its clock anew.
    func backAtTown(_ town: Desk) -> Desk {
        var desk = asHeldNow(town) ?? town
        desk.since = now
        desk.due = due(at: desk)
        return desk
    }

    /// Who reported it and whose household it is, but for the sender and `besides`.
    func tellReporter(movedTo: MovedTo, besides: PersonID) -> [Notice] {
        file.residents.union([file.reporter]).subtracting([person.id, besides]).sorted()
            .map { Notice(to: $0, .resolve(.town(.movedToReporter(summary, movedTo)))) }
    }

    /// Calls that were the town's way end with it, and who was called is told.
    func ending(_ calls: [Whistle]) -> Decision {
        let ended = calls.filter { $0.isWay && $0.isOpen }
        return Decision(
            changes: ended.map { .resolve(.town(.whistle($0.id, to: .cancelled))) },
            notices: Set(ended.map(\.holder)).subtracting([person.id]).sorted().map {
                Notice(to: $0, .resolve(.town(.callCancelled(summary, by: person.name))))
            })
    }
}

extension Decision {
    func adding(_ other: Decision) -> Decision {
        var decision = self
        decision.changes += other.changes
        decision.notices += other.notices
        return decision
    }
}

extension IssueState {
    /// S2: the town's desk that a way was chosen at, or that the issue lies at.
    var townDesk: Desk? {
        switch self {
        case .atDesk(let desk): desk
        case .withTown(let town): town.town
        case .kept, .awaitingMeeting, .inDeliberation, .listed, .withCounty, .promised, .done, .closed, .notReached,
            .refused, .merged, .withdrawn:
            nil
        }
    }

    /// The desk of the ladder that answers for it: a reopened issue goes on from there. Departments, leaders and the
    /// county act for the town.
    var ladderDesk: Desk? {
        switch self {
        case .withTown(let town): town.town
        case .withCounty(let county): county.town
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .promised, .done, .closed, .notReached,
            .refused, .merged, .withdrawn:
            desk
        }
    }
}

extension Ladder {
    /// Who acts from beside the ladder for a unit, and where their post is.
    public struct Attached: Hashable, Sendable {
        public var holder: Holder
        public var unit: UnitID

        public init(holder: Holder, unit: UnitID) {
            self.holder = holder
            self.unit = unit
        }
    }
}
