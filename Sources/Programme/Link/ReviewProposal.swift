/// L2: the village secretary reads what a new assignment would bring: `分配建议`. Nothing is changed by it.
public enum ReviewProposal {
    public struct Summary: Hashable, Sendable {
        public var village: String
        public var moves: [LinkMove]
        /// To whom each household goes, by the member's name.
        public var names: [PersonID: String]
        /// Resident households nobody has room for.
        public var shortage: Int
        public var uncovered: [HouseholdLabel]
        /// Members left under the least.
        public var under: [String]
        /// More moves than the policy's are read as a table and applied from the command line.
        public var isSmall: Bool
    }

    public static func decide(by person: Person, _ ground: LinkGround, policy: Policy) -> Decision {
        guard Access.maySettleLinks(of: ground.village, person) else { return .refuse(.link(.unit(.secretaryOnly))) }
        return .answer(.link(.proposal(summary(ground, policy))))
    }

    static func summary(_ ground: LinkGround, _ policy: Policy) -> Summary {
        let proposal = Proposal(for: ground.book, bounds: policy.householdsPerMember)
        let moves = moves(proposal.moves, ground)
        return Summary(
            village: ground.names[ground.village] ?? "", moves: moves,
            names: Dictionary(uniqueKeysWithValues: ground.book.members.map { ($0.id, $0.name) }),
            shortage: proposal.shortage, uncovered: proposal.uncovered.map { HouseholdLabel($0) },
            under: proposal.coverage.under.map(\.member.name),
            isSmall: moves.count <= policy.links.movesByChat)
    }

    static func moves(_ moves: [Proposal.Move], _ ground: LinkGround) -> [LinkMove] {
        moves.compactMap { move in
            ground.book.household(move.household).map {
                LinkMove(household: $0.id, label: HouseholdLabel($0), from: move.from, to: move.to)
            }
        }
    }
}

/// L2: a proposal is carried out, after a question that shows how much it changes: `照办分配建议`.
public enum ApplyProposal {
    public struct Request: Hashable, Codable, Sendable {
        /// The moves that were confirmed; nil before the question.
        public var confirmed: [LinkMove]?

        public init(confirmed: [LinkMove]? = nil) { self.confirmed = confirmed }
    }

    public static func decide(_ request: Request, by person: Person, _ ground: LinkGround, policy: Policy) -> Decision {
        guard Access.maySettleLinks(of: ground.village, person) else { return .refuse(.link(.unit(.secretaryOnly))) }
        let summary = ReviewProposal.summary(ground, policy)
        guard !summary.moves.isEmpty else { return .answer(.link(.proposal(summary))) }
        guard summary.isSmall else {
            return .refuse(
                .link(.handing(.proposalTooLarge(moves: summary.moves.count, most: policy.links.movesByChat))))
        }
        guard let confirmed = request.confirmed else {
            let takers = summary.moves.map { $0.to.flatMap { summary.names[$0] } ?? "" }
            return Decision(question: .applyProposal(moves: summary.moves, takers: takers))
        }
        guard Set(confirmed) == Set(summary.moves) else { return .refuse(.link(.handing(.villageHasChanged))) }
        return decision(for: summary.moves, by: person, ground)
    }

    /// The moves with everybody who is told, from the chat as from a reviewed table.
    public static func decision(for moves: [LinkMove], by person: Person, _ ground: LinkGround) -> Decision {
        var loads: [PersonID: Int] = [:]
        for taker in Set(moves.compactMap(\.to)) {
            var book = ground.book
            for move in moves { book.links[move.household] = move.to }
            loads[taker] = book.load(of: taker)
        }
        return Decision(
            changes: [.link(.moved(moves))], answers: [.link(.proposalApplied(moves: moves.count))],
            notices: HandOver.notices(of: moves, by: person, ground, held: { loads[$0] }))
    }
}
