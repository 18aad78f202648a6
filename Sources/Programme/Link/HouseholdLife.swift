/// L5: a family lives away or is back: `外出 3号 去广东了`, `3号回来了`. While it is away a call counts and nobody need
/// come to the door; everything else about it stays.
public enum SetResidence {
    public struct Request: Hashable, Codable, Sendable {
        public var households: [HouseholdMention]
        public var isResident: Bool
        /// Where to, as it was said.
        public var note: String

        public init(households: [HouseholdMention], isResident: Bool, note: String) {
            self.households = households
            self.isResident = isResident
            self.note = note
        }
    }

    public struct Done: Hashable, Codable, Sendable {
        public var households: [HouseholdLabel]
        public var isResident: Bool
        public var note: String
        /// As they were already.
        public var already: [HouseholdLabel]
        /// The sender looks after them.
        public var isOwn: Bool
    }

    public static func decide(_ request: Request, by person: Person, _ ground: LinkGround) -> Decision {
        guard !request.households.isEmpty else {
            return .refuse(.link(.household(request.isResident ? .homeHow : .awayHow)))
        }
        var found: [LinkBook.Household] = []
        var (unknown, foreign): ([String], [LinkBook.Household]) = ([], [])
        let isOfficer = person.posts.contains { Access.knowingHouseholds.contains($0.post) }
        for mention in request.households {
            if let household = ground.household(mention),
                ground.book.links[household.id] == person.id
                    || mention.candidates.contains(household.id)
                    || Access.leads(household.place, of: ground.village, person, as: Access.knowingHouseholds)
            {
                found.append(household)
            } else if let other = ground.household(mention), isOfficer {
                foreign.append(other)
            } else {
                unknown.append(mention.written)
            }
        }
        let fresh = found.filter { $0.isResident != request.isResident }
        let done = Done(
            households: fresh.map { HouseholdLabel($0) }, isResident: request.isResident, note: request.note,
            already: found.filter { $0.isResident == request.isResident }.map { HouseholdLabel($0) },
            isOwn: fresh.allSatisfy { ground.book.links[$0.id] == person.id })
        var decision = Decision()
        decision.changes = fresh.map {
            .link(.residence($0.id, isResident: request.isResident, note: request.note))
        }
        if !found.isEmpty { decision.answers.append(.link(.residence(done))) }
        if !foreign.isEmpty {
            let labels = foreign.map { HouseholdLabel($0) }
            decision.answers.append(.refused(.link(.household(.notYourUnit(labels)))))
        }
        if !unknown.isEmpty {
            decision.answers.append(
                .refused(.link(isOfficer ? .household(.noSuch(unknown)) : .notYourHousehold(unknown))))
        }
        let holders = Set(fresh.compactMap { ground.book.links[$0.id] }).subtracting([person.id])
        decision.notices = holders.sorted().map { holder in
            var own = done
            own.households = fresh.filter { ground.book.links[$0.id] == holder }.map { HouseholdLabel($0) }
            own.already = []
            own.isOwn = true
            return Notice(to: holder, .link(.residenceSet(own, by: person.name)))
        }
        return decision
    }
}

/// L5: two families become one, one becomes two, or there is none any more: `并户 3号 到 5号`, `分户 3号 张小明`,
/// `销户 3号 迁出`. The roster's own facts, so the grid's or the village's secretary says so.
public enum ReshapeHousehold {
    public enum Request: Hashable, Codable, Sendable {
        case merge(HouseholdMention?, into: HouseholdMention?)
        case split(HouseholdMention?, head: String)
        case end(HouseholdMention?, reason: String)

        public var verb: Verb {
            switch self {
            case .merge: .mergeHouseholds
            case .split: .splitHousehold
            case .end: .endHousehold
            }
        }
    }

    public enum Done: Hashable, Codable, Sendable {
        case merged(HouseholdLabel, into: HouseholdLabel, HouseholdWork.Count)
        case split(HouseholdLabel, new: HouseholdLabel, holder: String?)
        case ended(HouseholdLabel, reason: String, HouseholdWork.Count)
    }

    static let headCharacters = 1...20

    /// - Parameters:
    ///   - free: the next number of the village that no household has had.
    ///   - work: what is open at the first household, as far as the second would take it over.
    public static func decide(
        _ request: Request, by person: Person, _ ground: LinkGround, free: Int,
        work: (HouseholdID, HouseholdID?) throws -> HouseholdWork
    ) rethrows -> Decision {
        switch request {
        case .merge(let one, let other): try merge(one, other, person, ground, work)
        case .split(let mention, let head): split(mention, head, person, ground, free)
        case .end(let mention, let reason): try end(mention, reason, person, ground, work)
        }
    }

    private static func merge(
        _ one: HouseholdMention?, _ other: HouseholdMention?, _ person: Person, _ ground: LinkGround,
        _ work: (HouseholdID, HouseholdID?) throws -> HouseholdWork
    ) rethrows -> Decision {
        guard let one, let other else { return .refuse(.link(.household(.mergeHow))) }
        let (gone, kept) = (find(one, person, ground), find(other, person, ground))
        guard case .one(let gone) = gone else { return gone.refusal }
        guard case .one(let kept) = kept else { return kept.refusal }
        guard gone.id != kept.id else { return .refuse(.link(.household(.mergeHow))) }
        let work = try work(gone.id, kept.id)
        let done = Done.merged(HouseholdLabel(gone), into: HouseholdLabel(kept), work.count)
        var decision = decision(
            [.merged(gone.id, into: kept.id, work)], done, by: person,
            telling: [ground.book.links[gone.id], ground.book.links[kept.id]])
        decision.notices += work.notices(of: done, HouseholdLabel(gone), by: person)
        return decision
    }

    private static func split(
        _ mention: HouseholdMention?, _ head: String, _ person: Person, _ ground: LinkGround, _ free: Int
    ) -> Decision {
        guard let mention, headCharacters.contains(head.count) else { return .refuse(.link(.household(.splitHow))) }
        let found = find(mention, person, ground)
        guard case .one(let household) = found else { return found.refusal }
        let holder = ground.book.links[household.id]
        let new = HouseholdLabel(number: free, head: head)
        let done = Done.split(HouseholdLabel(household), new: new, holder: holder.map { ground.name(of: $0) })
        return decision([.split(household.id, new: new)], done, by: person, telling: [holder])
    }

    private static func end(
        _ mention: HouseholdMention?, _ reason: String, _ person: Person, _ ground: LinkGround,
        _ work: (HouseholdID, HouseholdID?) throws -> HouseholdWork
    ) rethrows -> Decision {
        guard let mention, !reason.isEmpty else { return .refuse(.link(.household(.endHow))) }
        let found = find(mention, person, ground)
        guard case .one(let household) = found else { return found.refusal }
        let work = try work(household.id, nil)
        let done = Done.ended(HouseholdLabel(household), reason: reason, work.count)
        var decision = decision(
            [.ended(household.id, reason: reason, work)], done, by: person,
            telling: [ground.book.links[household.id]])
        decision.notices += work.notices(of: done, HouseholdLabel(household), by: person)
        return decision
    }

    private static func decision(
        _ changes: [LinkChange], _ done: Done, by person: Person, telling holders: [PersonID?]
    ) -> Decision {
        Decision(
            changes: changes.map { .link($0) }, answers: [.link(.reshaped(done))],
            notices: Set(holders.compactMap(\.self)).subtracting([person.id]).sorted().map {
                Notice(to: $0, .link(.reshaped(done, by: person.name)))
            })
    }

    private enum Found {
        case one(LinkBook.Household)
        case none(LinkRefusal)

        var refusal: Decision {
            switch self {
            case .one: preconditionFailure("a household was found")
            case .none(let refusal): .refuse(.link(refusal))
            }
        }
    }

    private static func find(_ mention: HouseholdMention, _ person: Person, _ ground: LinkGround) -> Found {
        guard let household = ground.household(mention) else { return .none(.household(.noSuch([mention.written]))) }
        guard Access.leads(household.place, of: ground.village, person, as: Access.keepingRoster) else {
            let isSecretary = person.posts.contains { Access.keepingRoster.contains($0.post) }
            return .none(isSecretary ? .household(.notYourUnit([HouseholdLabel(household)])) : .unit(.secretaryOnly))
        }
        return .one(household)
    }
}
