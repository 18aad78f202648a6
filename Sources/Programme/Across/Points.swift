/// A5: what an act earns. The number is written down with the act, at the price and under the caps of that moment: a
/// later policy changes no earlier line (A11), and what is undone takes its line along (V6).
public enum Points {
    /// Something done that points may be given for.
    public struct Deed: Hashable, Sendable {
        public var person: PersonID
        public var kind: PointKind
        public var count: Int
        /// S6: given once for each issue.
        public var issue: IssueNumber?

        public init(person: PersonID, kind: PointKind, count: Int, issue: IssueNumber? = nil) {
            self.person = person
            self.kind = kind
            self.count = count
            self.issue = issue
        }
    }

    /// Why less was given than the rule says.
    public enum Cap: String, Codable, Sendable { case day, month }

    /// What one act earned of one kind.
    public struct Credit: Hashable, Sendable {
        public var kind: PointKind
        public var count: Int
        /// By the rule of that moment.
        public var each: Int
        public var given: Int
        public var cap: Cap?

        public init(kind: PointKind, count: Int, each: Int, given: Int, cap: Cap? = nil) {
            self.kind = kind
            self.count = count
            self.each = each
            self.given = given
            self.cap = cap
        }
    }

    /// What is counted of a decision before it is made true.
    /// - Parameters:
    ///   - isFirst: nobody of the household has been met on that day yet; a second visit on one day gives nothing.
    ///   - isMustVisit: the household has a must-visit tag.
    public static func deeds(
        of act: Act, _ decision: Decision, by person: PersonID, isFirst: (Visit) throws -> Bool,
        isMustVisit: (HouseholdID) throws -> Bool
    ) rethrows -> [Deed] {
        var deeds: [Deed] = []
        func add(_ kind: PointKind, to person: PersonID, issue: IssueNumber? = nil) {
            if issue == nil, let index = deeds.firstIndex(where: { $0.person == person && $0.kind == kind }) {
                deeds[index].count += 1
            } else {
                deeds.append(Deed(person: person, kind: kind, count: 1, issue: issue))
            }
        }
        let verb = act.verb
        for change in decision.changes {
            switch change {
            // A corrected visit keeps what it was first given (V6).
            case .visit(.logged(let visit)) where visit.outcome == .met && verb != .correct:
                guard try isFirst(visit) else { continue }
                add(try isMustVisit(visit.household) ? .mustVisit : .visit, to: visit.by)
            case .visit(.explained): add(.explained, to: person)
            // R9: what is said in confidence stands in no ledger.
            case .report(.opened(let issue, _)) where !issue.isConfidential && !issue.isComplaint:
                add(.report, to: issue.reporter)
            case .report(.moved(let number, _, let state, _)):
                if isVisitBack(act) { add(.returnVisit, to: person) }
                if case .closed(let done) = state { add(.solved, to: done.by, issue: number) }
            case .discuss(.saved) where verb == .checkIn: add(.meeting, to: person)
            case .link, .visit, .report, .discuss, .resolve, .across: continue
            }
        }
        return deeds
    }

    /// A return visit that met somebody.
    private static func isVisitBack(_ act: Act) -> Bool {
        guard case .resolve(.visitBack(let request)) = act else { return false }
        return request.outcome == .satisfied || request.outcome == .unsatisfied
    }

    /// - Parameters:
    ///   - today: points of the kind that the person has been given today.
    ///   - month: and in this month.
    public static func credit(_ deed: Deed, today: Int, month: Int, policy: Policy) -> Credit? {
        guard let rule = policy.points.rules[deed.kind], policy.points.isOn, rule.each > 0 else { return nil }
        let wanted = rule.each * deed.count
        let (dayRoom, monthRoom) = (max(rule.perDay - today, 0), max(rule.perMonth - month, 0))
        let given = min(wanted, dayRoom, monthRoom)
        let cap: Cap? = given == wanted ? nil : monthRoom <= dayRoom ? .month : .day
        return Credit(kind: deed.kind, count: deed.count, each: rule.each, given: given, cap: cap)
    }
}

extension Points.Credit {
    /// `visit:2:1:2`, `report:1:2:0:day`: as it is kept with the act.
    public var written: String {
        let plain = "\(kind.rawValue):\(count):\(each):\(given)"
        return cap.map { "\(plain):\($0.rawValue)" } ?? plain
    }

    public init?(written: Substring) {
        let parts = written.split(separator: ":")
        guard parts.count >= 4, let kind = PointKind(rawValue: String(parts[0])), let count = Int(parts[1]),
            let each = Int(parts[2]), let given = Int(parts[3])
        else { return nil }
        self.init(
            kind: kind, count: count, each: each, given: given,
            cap: parts.count > 4 ? Points.Cap(rawValue: String(parts[4])) : nil)
    }

    /// Several, as one act keeps them.
    public static func written(_ credits: [Self]) -> String { credits.map(\.written).joined(separator: ";") }
    public static func read(_ text: String) -> [Self] { text.split(separator: ";").compactMap { Self(written: $0) } }
}
