/// A5: the ledger of one person's month, a line a day that says what each point was for: `我的积分`, `10月积分`,
/// `my points`. Beside the person only the village secretary reads it, one person at a time: `积分 周建国`.
public enum ShowPoints {
    public struct Request: Hashable, Codable, Sendable {
        /// Nil: the sender's own.
        public var person: PersonMention?
        /// The first day of the month; nil for this one.
        public var month: Day?

        public init(person: PersonMention?, month: Day?) {
            self.person = person
            self.month = month
        }
    }

    /// What one act earned, and what of.
    public struct Entry: Hashable, Sendable {
        public var day: Day
        public var credit: Points.Credit
        /// The numbers of the households visited.
        public var households: [Int]
        public var issues: [IssueNumber]

        public init(day: Day, credit: Points.Credit, households: [Int], issues: [IssueNumber]) {
            self.day = day
            self.credit = credit
            self.households = households
            self.issues = issues
        }
    }

    public struct Ledger: Hashable, Sendable {
        /// Nil: the reader's own.
        public var name: String?
        /// The first day of the month.
        public var month: Day
        public var isThisMonth: Bool
        public var total: Int
        /// By day, then by kind.
        public var entries: [Entry]
    }

    /// `entries`: of one person, in the order they came about; what is undone is not among them.
    public static func decide(_ entries: [Entry], of name: String?, month: Day, today: Today, policy: Policy)
        -> Decision
    {
        guard policy.points.isOn else { return .refuse(.across(.noPoints)) }
        var merged: [Entry] = []
        for entry in entries {
            let same = merged.firstIndex { $0.day == entry.day && $0.credit.isOne(with: entry.credit) }
            guard let same else {
                merged.append(entry)
                continue
            }
            merged[same].credit.count += entry.credit.count
            merged[same].credit.given += entry.credit.given
            merged[same].credit.cap = entry.credit.cap ?? merged[same].credit.cap
            merged[same].households += entry.households.filter { !merged[same].households.contains($0) }
            merged[same].issues += entry.issues.filter { !merged[same].issues.contains($0) }
        }
        let ledger = Ledger(
            name: name, month: month, isThisMonth: month == today.day.firstOfMonth,
            total: entries.reduce(0) { $0 + $1.credit.given }, entries: merged)
        return .answer(.across(.points(ledger)))
    }

    /// One person of the secretary's village.
    /// - Parameter entries: what somebody has been given in the month.
    public static func decide(
        _ mention: PersonMention, _ request: Request, by person: Person, _ ground: LinkGround, month: Day,
        today: Today, policy: Policy, entries: (PersonID) throws -> [Entry]
    ) rethrows -> Decision {
        guard policy.points.isOn else { return .refuse(.across(.noPoints)) }
        guard Access.mayReadPoints(inVillage: ground.village, person) else {
            return .refuse(.across(.pointsOfOthers))
        }
        switch ground.find(mention, whoseWord: .across(.showPoints(request))) {
        case .decided(let decision): return decision
        case .one(let found):
            return decide(try entries(found.id), of: found.name, month: month, today: today, policy: policy)
        }
    }
}

extension Points.Credit {
    /// Of one kind at one price: one line.
    fileprivate func isOne(with other: Self) -> Bool { kind == other.kind && each == other.each }
}
