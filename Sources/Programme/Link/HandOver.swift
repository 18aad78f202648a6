/// L4: households go to another linked member at once: `交接 3号 5号 给 王小明`, or all that a member has:
/// `交接 周建国 给 王小明`. The old holder loses access with it; what they did stays theirs.
public enum HandOver {
    public struct Request: Hashable, Codable, Sendable {
        public var households: [HouseholdMention]
        /// Everything this person holds.
        public var from: PersonMention?
        public var to: PersonMention?

        public init(households: [HouseholdMention], from: PersonMention?, to: PersonMention?) {
            self.households = households
            self.from = from
            self.to = to
        }
    }

    public struct Done: Hashable, Codable, Sendable {
        public var households: [HouseholdLabel]
        /// Nil where the households had nobody, or several.
        public var from: String?
        public var to: String
        /// Resident households the new holder has now.
        public var total: Int

        public init(households: [HouseholdLabel], from: String?, to: String, total: Int) {
            self.households = households
            self.from = from
            self.to = to
            self.total = total
        }
    }

    public static func decide(
        _ request: Request, by person: Person, _ ground: LinkGround, today: Today, policy: Policy
    ) -> Decision {
        guard let target = request.to, request.from != nil || !request.households.isEmpty else {
            return .refuse(.link(.handing(.how)))
        }
        let act = Act.link(.handOver(request))
        var households: [LinkBook.Household] = []
        if let mention = request.from {
            switch ground.find(mention, whoseWord: act) {
            case .decided(let decision): return decision
            case .one(let holder):
                households = ground.book.households.filter { ground.book.links[$0.id] == holder.id }
                guard !households.isEmpty else { return .refuse(.link(.handing(.holdsNothing(name: holder.name)))) }
            }
        } else {
            let unknown = request.households.filter { ground.household($0) == nil }
            guard unknown.isEmpty else { return .refuse(.link(.household(.noSuch(unknown.map(\.written))))) }
            households = request.households.compactMap { ground.household($0) }
        }
        let foreign = households.filter {
            !Access.leads($0.place, of: ground.village, person, as: Access.handingOver)
        }
        guard foreign.isEmpty else {
            return .refuse(.link(.household(.notYourUnit(foreign.map { HouseholdLabel($0) }))))
        }
        switch ground.find(target, whoseWord: act, where: { $0.holds(.linkedMember) }) {
        case .decided(let decision): return decision
        case .one(let taker):
            households.removeAll { ground.book.links[$0.id] == taker.id }
            return move(households, to: taker, by: person, ground, today, policy)
        }
    }

    private static func move(
        _ households: [LinkBook.Household], to taker: LinkGround.Local, by person: Person, _ ground: LinkGround,
        _ today: Today, _ policy: Policy
    ) -> Decision {
        guard !households.isEmpty else { return .refuse(.link(.handing(.holdsThemAlready(name: taker.name)))) }
        if let away = ground.absences.first(where: { $0.person == taker.id && $0.covers(today.day) }) {
            return .refuse(.link(.leave(.substituteAway(name: taker.name, from: away.from, to: away.to))))
        }
        let member = ground.book.member(taker.id) ?? LinkBook.Member(id: taker.id, name: taker.name)
        let held = ground.book.load(of: taker.id)
        let most = member.most(policy.householdsPerMember)
        let total = held + households.count(where: \.isResident)
        guard total <= most else {
            return .refuse(
                .link(.handing(.tooMany(name: taker.name, held: held, more: total - held, most: most))))
        }
        let moves = households.map {
            LinkMove(
                household: $0.id, label: HouseholdLabel($0), from: ground.book.links[$0.id], to: taker.id)
        }
        return Decision(
            changes: [.link(.moved(moves))],
            answers: [.link(.handedOver(done(moves, to: taker.name, total: total, ground)))],
            notices: notices(of: moves, by: person, ground, held: { $0 == taker.id ? total : nil }))
    }

    /// The old holders and the new ones are told, each of their own.
    static func notices(
        of moves: [LinkMove], by person: Person, _ ground: LinkGround, held: (PersonID) -> Int?
    ) -> [Notice] {
        var notices: [Notice] = []
        for taker in Set(moves.compactMap(\.to)).sorted() where taker != person.id {
            let own = moves.filter { $0.to == taker }
            notices.append(
                Notice(to: taker, .link(.householdsGiven(done(own, to: "", total: held(taker) ?? 0, ground)))))
        }
        for giver in Set(moves.compactMap(\.from)).sorted() where giver != person.id {
            let own = moves.filter { $0.from == giver }
            let takers = Set(own.compactMap(\.to))
            let name = takers.count == 1 ? ground.name(of: takers.first!) : ""
            notices.append(Notice(to: giver, .link(.householdsTaken(own.map(\.label), to: name, by: person.name))))
        }
        return notices
    }

    private static func done(_ moves: [LinkMove], to name: String, total: Int, _ ground: LinkGround) -> Done {
        let givers = Set(moves.map(\.from))
        let from = givers.count == 1 ? givers.first!.map { ground.name(of: $0) } : nil
        return Done(households: moves.map(\.label), from: from, to: name, total: total)
    }
}

/// A link that ends and one that begins in its place.
public struct LinkMove: Hashable, Codable, Sendable {
    public var household: HouseholdID
    public var label: HouseholdLabel
    public var from: PersonID?
    public var to: PersonID?

    public init(household: HouseholdID, label: HouseholdLabel, from: PersonID?, to: PersonID?) {
        self.household = household
        self.label = label
        self.from = from
        self.to = to
    }
}
