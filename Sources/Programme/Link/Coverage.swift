/// L1: every resident household has exactly one linked member, and a member holds as many as the policy says (5–15).
/// Of a village of 212 resident households: 209 covered, 3号 8号 40号 with nobody, 周建国 with 17 over his 15.
///
/// Loads are counted in resident households: one that lives away costs a call, not a visit (L5).
public struct Coverage: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
        case within
        case under(least: Int)
        /// `isOwn`: the member's own maximum, below the policy's.
        case over(most: Int, isOwn: Bool)
        /// Has declined and still holds some.
        case declining
    }

    public struct Load: Hashable, Sendable {
        public var member: LinkBook.Member
        /// Resident households held, here and elsewhere.
        public var residents: Int
        /// Households of this book that live away.
        public var away: Int
        public var standing: Standing
    }

    public var residents: Int
    public var covered: Int
    public var away: Int
    /// Resident households without a linked member, by number.
    public var nobody: [LinkBook.Household]
    /// Every member, in the order of their ids.
    public var loads: [Load]

    /// - Parameter bounds: the policy's `householdsPerMember`.
    public init(of book: LinkBook, bounds: ClosedRange<Int>) {
        let members = Set(book.members.map(\.id))
        var held: [PersonID: (residents: Int, away: Int)] = [:]
        var (residents, away) = (0, 0)
        var nobody: [LinkBook.Household] = []
        for household in book.households {
            let holder = book.links[household.id].flatMap { members.contains($0) ? $0 : nil }
            if household.isResident {
                residents += 1
                if let holder { held[holder, default: (0, 0)].residents += 1 } else { nobody.append(household) }
            } else {
                away += 1
                if let holder { held[holder, default: (0, 0)].away += 1 }
            }
        }
        self.residents = residents
        self.away = away
        self.covered = residents - nobody.count
        self.nobody = nobody.sorted(by: LinkBook.Household.byNumber)
        self.loads = book.members.sorted { $0.id < $1.id }.map { member in
            let own = held[member.id, default: (0, 0)]
            let total = own.residents + member.heldElsewhere
            return Load(
                member: member, residents: total, away: own.away,
                standing: Self.standing(of: member, holding: total, bounds: bounds))
        }
    }

    public var under: [Load] {
        loads.filter {
            switch $0.standing {
            case .under: true
            case .within, .over, .declining: false
            }
        }
    }

    public var over: [Load] {
        loads.filter {
            switch $0.standing {
            case .over: true
            case .within, .under, .declining: false
            }
        }
    }

    /// L3: who holds households and serves at no post 岗位 yet.
    public var withoutPost: [Load] { loads.filter { !$0.member.hasServicePost && $0.residents > 0 } }

    /// To be relieved: they declined and still hold some.
    public var declining: [Load] { loads.filter { $0.standing == .declining } }

    /// Whether L1 holds: nothing to fix.
    public var isWhole: Bool { nobody.isEmpty && loads.allSatisfy { $0.standing == .within } }

    private static func standing(of member: LinkBook.Member, holding count: Int, bounds: ClosedRange<Int>) -> Standing {
        if member.declines { return count > 0 ? .declining : .within }
        let most = member.most(bounds)
        if count > most { return .over(most: most, isOwn: most < bounds.upperBound) }
        let least = member.least(bounds)
        return count < least ? .under(least: least) : .within
    }
}
