/// S8: a need and a resource become work, with a day: `对接 需3 资5 李强 12月1日前`. Without a name who offered does it.
public enum MatchNeed {
    public struct Request: Hashable, Codable, Sendable {
        public var need: NeedID?
        public var resource: ResourceID?
        public var doer: PersonMention?
        public var due: Day?

        public init(need: NeedID?, resource: ResourceID?, doer: PersonMention?, due: Day?) {
            self.need = need
            self.resource = resource
            self.doer = doer
            self.due = due
        }
    }

    public struct Facts: Sendable {
        /// Those that the sender's units show.
        public var need: Need?
        public var resource: Resource?
        /// People of the sender's units by this name.
        public var doers: [NamedPerson]
        public var id: MatchID

        public init(need: Need?, resource: Resource?, doers: [NamedPerson], id: MatchID) {
            self.need = need
            self.resource = resource
            self.doers = doers
            self.id = id
        }
    }

    public static func decide(
        _ request: Request, by person: Person, _ facts: Facts, today: Day, policy: Policy, now: Instant
    )
        -> Decision
    {
        guard let needID = request.need, let resourceID = request.resource else { return refuse(.matchHow) }
        guard let need = facts.need else { return refuse(.noSuchNeed(needID)) }
        guard let resource = facts.resource else { return refuse(.noSuchResource(resourceID)) }
        guard let matched = need.phase.after(.match) else { return refuse(.needNotOpen(need.id)) }
        guard let taken = resource.phase.after(.take) else { return refuse(.resourceTaken(resource.id)) }
        if let due = request.due, due < today { return refuse(.dayPast(due)) }
        var doer = (id: resource.offerer, name: resource.offererName)
        if let mention = request.doer {
            guard let found = facts.doers.first else { return refuse(.noSuchPerson(mention.written)) }
            guard facts.doers.count == 1 else {
                return Decision(
                    question: .whichPerson(
                        written: mention.written, options: facts.doers, act: .resolve(.list(.match(request)))))
            }
            doer = (id: found.id, name: found.name)
        }
        let due = request.due ?? policy.calendar.day(of: policy.due(policy.resolving.work, from: now))
        let match = Match(
            id: facts.id, need: need, resource: resource, doer: doer.id, doerName: doer.name, asker: person.id,
            due: due)
        var notices = [Notice(to: doer.id, .resolve(.list(.assigned(match))))]
        if need.asker != doer.id { notices.append(Notice(to: need.asker, .resolve(.list(.arranged(match))))) }
        if resource.offerer != doer.id, resource.offerer != need.asker {
            notices.append(Notice(to: resource.offerer, .resolve(.list(.lent(match)))))
        }
        return Decision(
            changes: [
                .resolve(.list(.matched(match))),
                .resolve(
                    .list(
                        .moved([
                            .need(need.id, from: need.phase, to: matched),
                            .resource(resource.id, from: resource.phase, to: taken),
                            .match(match.id, from: nil, to: match.phase),
                        ]))),
            ], answers: [.resolve(.list(.matched(match)))], notices: notices.filter { $0.to != person.id })
    }

    private static func refuse(_ refusal: ListRefusal) -> Decision { .refuse(.resolve(.list(refusal))) }
}

/// S8: who does it says that it is done, `办好 对7`; the village that it has come, `收到 对7`.
public enum EndMatch {
    /// `matches`: the sender's own that are still assigned.
    public static func finish(_ id: MatchID?, by person: Person, matches: [Match]) -> Decision {
        let open = matches.filter { $0.doer == person.id && $0.phase.after(.finish) != nil }
        return choose(id, open, isReceipt: false) { match in
            Decision(
                changes: [.resolve(.list(.moved([.match(match.id, from: match.phase, to: .done)])))],
                answers: [.resolve(.list(.matchDone(match)))],
                notices: tell([match.need.asker], by: person, .matchDone(match)))
        }
    }

    /// `matches`: of the sender's village that have not been received.
    public static func receive(_ id: MatchID?, by person: Person, matches: [Match]) -> Decision {
        let open = matches.filter { $0.phase.after(.receive) != nil }
        // Without a number the one that is said to be done is meant.
        let done = open.filter { $0.phase == .done }
        return choose(id, id == nil && !done.isEmpty ? done : open, isReceipt: true) { match in
            Decision(
                changes: [
                    .resolve(
                        .list(
                            .moved(
                                [.need(match.need.id, from: match.need.phase, to: .met)]
                                    + [.match(match.id, from: match.phase, to: .received)])))
                ], answers: [.resolve(.list(.received(match)))],
                notices: tell([match.doer, match.asker], by: person, .received(match)))
        }
    }

    private static func tell(_ people: Set<PersonID>, by person: Person, _ notice: ListNotice) -> [Notice] {
        people.subtracting([person.id]).sorted().map { Notice(to: $0, .resolve(.list(notice))) }
    }

    private static func choose(
        _ id: MatchID?, _ open: [Match], isReceipt: Bool, _ decide: (Match) -> Decision
    ) -> Decision {
        if let id {
            return open.first { $0.id == id }.map(decide) ?? .refuse(.resolve(.list(.noSuchMatch(id))))
        }
        guard open.count < 2 else { return .refuse(.resolve(.list(.whichMatch(open, isReceipt: isReceipt)))) }
        return open.first.map(decide) ?? .refuse(.resolve(.list(.noSuchMatch(nil))))
    }
}
