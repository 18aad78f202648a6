/// L2: who should be answerable for whom in a village: nearest and best known first (the present holder, the group, the
/// grid, the village), nobody beyond what they would take, ordinary members before cadres; cadres get what nobody else
/// has room for and the priority-care households 末位选择. It is read, changed and then applied, never applied silently.
///
/// Of 212 households and 21 members: 3号 stays with 周建国, 8号 goes to 李秀英 of the same group, 40号 (priority-care) to
/// the secretary; shortage 0; 王桂兰 is left with 4, under the least.
///
/// The rules weigh as `ProposalCost` declares them, and no other assignment within the limits costs less.
/// - A present holder keeps their households, unless a weightier rule speaks: their maximum, a cadre who holds what an
///   ordinary member has room for, a member short of the least.
/// - Who declines gets none and keeps none; to keep some is to state a maximum.
/// - A household that nobody has room for stays with its present holder, if it has one: `moves` ends no link.
public struct Proposal: Hashable, Sendable {
    public enum Reason: String, Hashable, Codable, CaseIterable, Sendable {
        /// The present holder.
        case keeps
        /// To a cadre, because it is priority-care.
        case priorityCare = "priority_care"
        /// To a cadre, because nobody else has room.
        case leftOver = "left_over"
        case sameGroup = "same_group"
        case sameGrid = "same_grid"
        /// Elsewhere in the village.
        case village
        /// By the hand of whoever reviewed the proposal.
        case chosen
    }

    public struct Assignment: Hashable, Sendable {
        public var household: LinkBook.Household
        public var member: PersonID
        /// Who has it today.
        public var present: PersonID?
        public var reason: Reason

        public var isChanged: Bool { member != present }
    }

    /// A link to be made, in the place of another or of none.
    public struct Move: Hashable, Sendable {
        public var household: HouseholdID
        public var from: PersonID?
        public var to: PersonID

        public init(household: HouseholdID, from: PersonID?, to: PersonID) {
            self.household = household
            self.from = from
            self.to = to
        }
    }

    /// Why a change was not made.
    public enum Objection: Hashable, Sendable {
        case unknownHousehold
        /// L5: its family lives away; there is nothing to propose.
        case away
        case unknownMember
        case declines
        /// In households, all told.
        case full(most: Int)
        /// Nothing to exchange: nobody has it yet.
        case uncovered
    }

    public let book: LinkBook
    /// The policy's `householdsPerMember` it was made under.
    public let bounds: ClosedRange<Int>
    /// Covered households, by number.
    public private(set) var assignments: [Assignment] = []
    /// Households that nobody has room for, by number. They stay with whoever has them today.
    public private(set) var uncovered: [LinkBook.Household] = []
    public private(set) var cost = ProposalCost.zero

    private var holders: [HouseholdID: PersonID]
    private var chosen: Set<HouseholdID> = []

    /// The cheapest proposal: the same book gives the same one, in whatever order it lists its parts.
    /// - Parameters:
    ///   - book: one village.
    ///   - bounds: the policy's `householdsPerMember`.
    public init(for book: LinkBook, bounds: ClosedRange<Int>) {
        self.book = book
        self.bounds = bounds
        holders = ProposalNetwork.cheapest(for: book, bounds: bounds)
        settle()
    }

    /// How many resident households nobody has room for.
    public var shortage: Int { uncovered.count }

    /// What applying it changes; away households are not touched.
    public var moves: [Move] {
        assignments.filter(\.isChanged).map { Move(household: $0.household.id, from: $0.present, to: $0.member) }
    }

    /// The coverage it would bring; its `under` names the members left under the least. A household that nobody has room
    /// for counts as with nobody here, even while its present holder goes on.
    public var coverage: Coverage {
        var proposed = book
        for household in book.households where household.isResident {
            proposed.links[household.id] = holders[household.id]
        }
        return Coverage(of: proposed, bounds: bounds)
    }

    /// Gives a household to another member, whatever it costs, within what they would take: `8号给李秀英`.
    /// - Returns: nil when done.
    public mutating func reassign(_ household: HouseholdID, to member: PersonID) -> Objection? {
        if let objection = objection(to: household) { return objection }
        guard let taker = book.members.first(where: { $0.id == member }) else { return .unknownMember }
        guard !taker.declines else { return .declines }
        guard holders[household] != member else { return nil }
        let load = holders.values.count { $0 == member }
        guard load < taker.capacity(bounds) else { return .full(most: taker.most(bounds)) }
        holders[household] = member
        chosen.insert(household)
        settle()
        return nil
    }

    /// Exchanges the members of two households, for when both are full.
    /// - Returns: nil when done.
    public mutating func exchange(_ one: HouseholdID, with other: HouseholdID) -> Objection? {
        if let objection = objection(to: one) ?? objection(to: other) { return objection }
        guard let first = holders[one], let second = holders[other] else { return .uncovered }
        guard first != second else { return nil }
        (holders[one], holders[other]) = (second, first)
        chosen.formUnion([one, other])
        settle()
        return nil
    }

    private func objection(to household: HouseholdID) -> Objection? {
        guard let household = book.households.first(where: { $0.id == household }) else { return .unknownHousehold }
        return household.isResident ? nil : .away
    }

    /// Brings the table, the shortage and the cost in line with the holders.
    private mutating func settle() {
        assignments.removeAll(keepingCapacity: true)
        uncovered.removeAll()
        let members = Dictionary(uniqueKeysWithValues: book.members.map { ($0.id, $0) })
        for household in book.households.filter(\.isResident).sorted(by: LinkBook.Household.byNumber) {
            guard let member = holders[household.id].flatMap({ members[$0] }) else {
                uncovered.append(household)
                continue
            }
            let present = book.links[household.id]
            assignments.append(
                Assignment(
                    household: household, member: member.id, present: present,
                    reason: reason(for: household, with: member, present: present)))
        }
        cost = ProposalCost(of: holders, in: book, bounds: bounds)
    }

    private func reason(
        for household: LinkBook.Household, with member: LinkBook.Member, present: PersonID?
    ) -> Reason {
        if member.id == present { return .keeps }
        if chosen.contains(household.id) { return .chosen }
        if member.isCadre { return household.isPriorityCare ? .priorityCare : .leftOver }
        switch member.nearness(to: household.place) {
        case .sameGroup: return .sameGroup
        case .sameGrid: return .sameGrid
        case .village: return .village
        }
    }
}
