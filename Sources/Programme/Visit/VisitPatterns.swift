/// V9: what deserves an officer's look, so that no household is forgotten and no member struggles alone: `走访情况`,
/// `visit patterns`. It ranks nobody and counts nobody's visits.
public enum VisitPatterns {
    public struct Contact: Hashable, Sendable {
        public var household: HouseholdID
        public var by: PersonID
        public var act: ActID
        public var day: Day
        public var isMet: Bool
        public var recorded: Instant
        /// Written down by somebody else (V10): a sheet is typed in at once by nature.
        public var isForAnother: Bool

        public init(
            household: HouseholdID, by: PersonID, act: ActID, day: Day, isMet: Bool, recorded: Instant,
            isForAnother: Bool
        ) {
            self.household = household
            self.by = by
            self.act = act
            self.day = day
            self.isMet = isMet
            self.recorded = recorded
            self.isForAnother = isForAnother
        }
    }

    public struct Home: Hashable, Sendable {
        public var id: HouseholdID
        public var label: HouseholdLabel
        public var member: String?

        public init(id: HouseholdID, label: HouseholdLabel, member: String?) {
            self.id = id
            self.label = label
            self.member = member
        }
    }

    public struct Burst: Hashable, Sendable {
        public var member: PersonID
        public var name: String
        public var day: Day
        public var visits: Int
    }

    public struct Found: Hashable, Sendable {
        /// Nobody home, so many times running.
        public var notHome: [Home]
        /// Met by nobody for months.
        public var unreached: [Home]
        public var bursts: [Burst]
        /// V7: households that said nobody had come; only how many.
        public var denied = 0

        public var isEmpty: Bool { notHome.isEmpty && unreached.isEmpty && bursts.isEmpty && denied == 0 }
    }

    /// `contacts` and `denied` since `first(today:)`, of the homes; `names` of those who made them.
    public static func decide(
        homes: [Home]?, contacts: [Contact], names: [PersonID: String], denied: Int, today: Today, policy: Policy
    ) -> Decision {
        guard let homes else { return .refuse(.visit(.notForUnits)) }
        var found = find(homes, contacts, names, today.calendar, policy.visits.patterns)
        found.denied = denied
        return .answer(.visit(.patterns(found)))
    }

    /// The first day looked at.
    public static func first(_ today: Today, policy: Policy) -> Day {
        today.calendar.adding(months: -policy.visits.patterns.unreachedMonths, to: today.day)
    }

    static func find(
        _ homes: [Home], _ contacts: [Contact], _ names: [PersonID: String], _ calendar: LocalCalendar,
        _ patterns: Policy.Patterns
    ) -> Found {
        let byHome = Dictionary(grouping: contacts, by: \.household).mapValues {
            $0.sorted { ($0.day, $0.recorded) < ($1.day, $1.recorded) }
        }
        var found = Found(notHome: [], unreached: [], bursts: [])
        for home in homes {
            let own = byHome[home.id] ?? []
            let last = own.suffix(patterns.notHomeTimes)
            if last.count == patterns.notHomeTimes, last.allSatisfy({ !$0.isMet }) {
                found.notHome.append(home)
            } else if !own.contains(where: \.isMet) {
                found.unreached.append(home)
            }
        }
        for (member, own) in Dictionary(grouping: contacts.filter { !$0.isForAnother }, by: \.by) {
            if let burst = burst(own, patterns) {
                found.bursts.append(
                    Burst(
                        member: member, name: names[member] ?? "", day: calendar.day(of: burst.recorded),
                        visits: burst.count))
            }
        }
        found.bursts.sort { $0.member < $1.member }
        return found
    }

    /// The latest run of single messages within so many seconds.
    private static func burst(_ contacts: [Contact], _ patterns: Policy.Patterns) -> (recorded: Instant, count: Int)? {
        var seen: Set<ActID> = []
        let times = contacts.filter { seen.insert($0.act).inserted }.map(\.recorded).sorted()
        var latest: (recorded: Instant, count: Int)?
        var start = 0
        for (index, time) in times.enumerated() {
            while times[start].adding(seconds: Int64(patterns.burstSeconds)) < time { start += 1 }
            if index - start + 1 >= patterns.burstVisits { latest = (time, index - start + 1) }
        }
        return latest
    }
}
