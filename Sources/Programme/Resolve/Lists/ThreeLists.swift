public struct NeedID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct ResourceID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct MatchID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// S8: what a village needs 需求, written `需3`.
public struct Need: Hashable, Codable, Sendable {
    public enum Phase: String, CaseIterable, Codable, Sendable { case open, matched, met, cancelled }
    public enum Move: String, CaseIterable, Sendable { case match, meet, reopen, cancel }

    public var id: NeedID
    public var village: UnitID
    public var villageName: String
    public var asker: PersonID
    public var text: String
    public var phase: Phase

    public init(
        id: NeedID, village: UnitID, villageName: String, asker: PersonID, text: String, phase: Phase = .open
    ) {
        self.id = id
        self.village = village
        self.villageName = villageName
        self.asker = asker
        self.text = text
        self.phase = phase
    }
}

extension Need.Phase {
    public func after(_ move: Need.Move) -> Need.Phase? {
        switch (self, move) {
        case (.open, .match): .matched
        case (.matched, .meet): .met
        case (.matched, .reopen): .open
        case (.open, .cancel), (.matched, .cancel): .cancelled
        case (.open, .meet), (.open, .reopen), (.matched, .match), (.met, .match), (.met, .meet), (.met, .reopen),
            (.met, .cancel), (.cancelled, .match), (.cancelled, .meet), (.cancelled, .reopen), (.cancelled, .cancel):
            nil
        }
    }
}

/// S8: what somebody can give or lend 资源, written `资5`.
public struct Resource: Hashable, Codable, Sendable {
    public enum Phase: String, CaseIterable, Codable, Sendable { case offered, taken, cancelled }
    public enum Move: String, CaseIterable, Sendable { case take, free, cancel }

    public var id: ResourceID
    /// Villages below it, and the units above it, see it.
    public var unit: UnitID
    public var unitName: String
    public var offerer: PersonID
    public var offererName: String
    public var text: String
    public var phase: Phase

    public init(
        id: ResourceID, unit: UnitID, unitName: String, offerer: PersonID, offererName: String, text: String,
        phase: Phase = .offered
    ) {
        self.id = id
        self.unit = unit
        self.unitName = unitName
        self.offerer = offerer
        self.offererName = offererName
        self.text = text
        self.phase = phase
    }
}

extension Resource.Phase {
    public func after(_ move: Resource.Move) -> Resource.Phase? {
        switch (self, move) {
        case (.offered, .take): .taken
        case (.taken, .free): .offered
        case (.offered, .cancel): .cancelled
        case (.offered, .free), (.taken, .take), (.taken, .cancel), (.cancelled, .take), (.cancelled, .free),
            (.cancelled, .cancel):
            nil
        }
    }
}

/// S8: a need met by a resource, as work of somebody's 责任, written `对7`.
public struct Match: Hashable, Codable, Sendable {
    public enum Phase: String, CaseIterable, Codable, Sendable { case assigned, done, received, cancelled }
    public enum Move: String, CaseIterable, Sendable { case finish, receive, cancel }

    public var id: MatchID
    public var need: Need
    public var resource: Resource
    public var doer: PersonID
    public var doerName: String
    public var asker: PersonID
    public var due: Day
    public var phase: Phase

    public init(
        id: MatchID, need: Need, resource: Resource, doer: PersonID, doerName: String, asker: PersonID, due: Day,
        phase: Phase = .assigned
    ) {
        self.id = id
        self.need = need
        self.resource = resource
        self.doer = doer
        self.doerName = doerName
        self.asker = asker
        self.due = due
        self.phase = phase
    }
}

extension Match.Phase {
    public func after(_ move: Match.Move) -> Match.Phase? {
        switch (self, move) {
        case (.assigned, .finish): .done
        // What has come has come, whoever forgot to say so.
        case (.assigned, .receive), (.done, .receive): .received
        case (.assigned, .cancel), (.done, .cancel): .cancelled
        case (.done, .finish), (.received, .finish), (.received, .receive), (.received, .cancel), (.cancelled, .finish),
            (.cancelled, .receive), (.cancelled, .cancel):
            nil
        }
    }
}

/// S8: the three lists of the sender's units 三张清单: `三张清单`; `资源 挖机一台，11月可用`, `需求 修渠缺挖机`.
public enum ThreeLists {
    public struct Listing: Hashable, Sendable {
        public var needs: [Need]
        public var resources: [Resource]
        public var matches: [Match]
        public var mayMatch: Bool

        public init(needs: [Need], resources: [Resource], matches: [Match], mayMatch: Bool) {
            self.needs = needs
            self.resources = resources
            self.matches = matches
            self.mayMatch = mayMatch
        }
    }

    public static func offer(_ text: String?, by person: Person, unit: UnitID, unitName: String, id: ResourceID)
        -> Decision
    {
        guard let text else { return .refuse(.resolve(.list(.offerWhat))) }
        let resource = Resource(
            id: id, unit: unit, unitName: unitName, offerer: person.id, offererName: person.name, text: text)
        return Decision(changes: [.resolve(.list(.offered(resource)))], answers: [.resolve(.list(.offered(resource)))])
    }

    /// `town`: who is told at the town.
    public static func need(
        _ text: String?, by person: Person, village: UnitID, villageName: String, id: NeedID, town: [PersonID]
    ) -> Decision {
        guard let text else { return .refuse(.resolve(.list(.needWhat))) }
        let need = Need(id: id, village: village, villageName: villageName, asker: person.id, text: text)
        let told = Set(town).subtracting([person.id])
        return Decision(
            changes: [.resolve(.list(.stated(need)))],
            answers: [.resolve(.list(.stated(need, isTownTold: !told.isEmpty)))],
            notices: told.sorted().map { Notice(to: $0, .resolve(.list(.needed(need)))) })
    }
}

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
