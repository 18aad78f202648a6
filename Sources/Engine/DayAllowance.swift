import Programme

/// How much of what a channel takes in a day each precedence may still use. A class and all below it may use only their
/// share of what those above it leave, so that a broadcast never eats what replies and emergencies need.
struct DayAllowance {
    /// In hundredths; emergencies always pass, even beyond the day's limit.
    static func share(_ precedence: Precedence) -> Int {
        switch precedence {
        case .emergency: 100
        case .reply: 95
        case .push: 80
        case .reminder: 65
        case .circular: 50
        }
    }

    let limit: Int
    private var sent: [Int]

    init(limit: Int, sent counts: [Precedence: Int]) {
        self.limit = limit
        sent = Precedence.allCases.map { counts[$0] ?? 0 }
    }

    /// How many of a precedence may go now; whoever is bound by a share is bound by those of the classes above too.
    func room(_ precedence: Precedence) -> Int {
        guard precedence != .emergency else { return .max }
        let bounds = Precedence.allCases.filter { .emergency < $0 && $0 <= precedence }.map { bound in
            let above = sent[..<bound.rawValue].reduce(0, +)
            let below = sent[bound.rawValue...].reduce(0, +)
            return max(0, limit - above) * Self.share(bound) / 100 - below
        }
        return max(0, bounds.min() ?? 0)
    }

    mutating func use(_ count: Int, _ precedence: Precedence) { sent[precedence.rawValue] += count }
}
