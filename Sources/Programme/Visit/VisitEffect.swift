/// V6: what an act did in the room Visit, to be taken back with it.
public enum VisitEffect: Hashable, Sendable {
    case logged([HouseholdLabel])
    /// Superseded by a correction: it counts again as it was first written down.
    case superseded([HouseholdLabel])
    case event(VisitDue.Label)
    case delivery(what: String)
    case handedOver([HouseholdLabel])
    case circular(Circular)
    case explained([HouseholdLabel])
    /// V7
    case confirmation

    func merged(with other: VisitEffect) -> VisitEffect? {
        switch (self, other) {
        case (.logged(let one), .logged(let other)): .logged(one + other)
        case (.superseded(let one), .superseded(let other)): .superseded(one + other)
        case (.logged, _), (.superseded, _), (.event, _), (.delivery, _), (.handedOver, _), (.circular, _),
            (.explained, _), (.confirmation, _):
            nil
        }
    }
}

extension Effect {
    /// V10: the visit of another is taken back from what was written down for them, and they are told.
    public static func logged(
        _ visit: VisitID, by member: PersonID, at household: HouseholdLabel, _ undoing: Undoing
    ) -> Effect {
        let scribe = undoing.person
        let told = VisitNotice.takenBackForYou(by: scribe.name, [household], [])
        return Effect(
            .visit(.logged([household])), changes: [.visit(.undone(visit))],
            notices: member == scribe.id ? [] : [Notice(to: member, .visit(told))])
    }

    public static func superseded(
        _ visit: VisitID, by member: PersonID, at household: HouseholdLabel, _ undoing: Undoing
    ) -> Effect {
        let told = VisitNotice.restoredForYou(by: undoing.person.name, [household])
        return Effect(
            .visit(.superseded([household])), changes: [.visit(.restored(visit))],
            notices: member == undoing.person.id ? [] : [Notice(to: member, .visit(told))])
    }

    /// V4
    public static func event(
        _ id: DueID, _ due: VisitDue.Label, _ answerable: Answerable, _ undoing: Undoing
    ) -> Effect {
        Effect(
            .visit(.event(due)), changes: [.visit(.eventTakenBack(id))],
            notices: answerable.others(than: undoing.person).map {
                Notice(to: $0, .visit(.eventTakenBack(due, by: undoing.person.name)))
            })
    }

    /// V11. `isBegun`: somebody has handed something over.
    public static func delivery(
        _ id: DeliveryID, what: String, members: [PersonID], isBegun: Bool, _ undoing: Undoing
    ) -> Effect {
        Effect(
            .visit(.delivery(what: what)), changes: [.visit(.deliveryCancelled(id))],
            notices: members.filter { $0 != undoing.person.id }.map {
                Notice(to: $0, .visit(.deliveryCancelled(what: what, by: undoing.person.name)))
            }, refusal: isBegun ? .visit(.othersHaveBegun) : nil)
    }

    /// V11. `completed`: whose plans were complete with it; they were told so.
    public static func handedOver(
        _ households: [HouseholdLabel], act: ActID, completed: [(what: String, planner: PersonID)], _ undoing: Undoing
    ) -> Effect {
        Effect(
            .visit(.handedOver(households)), changes: [.visit(.handOversTakenBack(act))],
            notices: completed.filter { $0.planner != undoing.person.id }.map {
                Notice(to: $0.planner, .visit(.deliveryReopened(what: $0.what, households, by: undoing.person.name)))
            })
    }

    /// V8. `isBegun`: somebody has explained it. Those who were told hear of it page by page.
    public static func circular(_ circular: Circular, isBegun: Bool) -> Effect {
        Effect(
            .visit(.circular(circular)), changes: [.visit(.circularStopped(circular.id))],
            refusal: isBegun ? .visit(.othersHaveBegun) : nil)
    }

    public static func explained(_ households: [HouseholdLabel], act: ActID) -> Effect {
        Effect(.visit(.explained(households)), changes: [.visit(.explainedTakenBack(act))])
    }

    /// V7
    public static func confirmation(of visit: VisitID) -> Effect {
        Effect(.visit(.confirmation), changes: [.visit(.confirmationTakenBack(visit))])
    }
}

/// V6: what one effect of this room is put back to, where its act alone does not tell.
public enum VisitReversal: Hashable, Codable, Sendable {
    /// By a correction.
    case superseded(VisitID)
    /// V7
    case confirmation(VisitID)
}
