import Database
import Foundation
import Programme
import Store

/// What a month came to.
public struct Figures: Sendable {
    public var lines: [(name: String, value: String)] = []

    mutating func add(_ name: String, _ value: String) { lines.append((name, value)) }

    public var text: String { lines.map { "\($0.name): \($0.value)" }.joined(separator: "\n") }
}

extension SimulatedMonth {
    /// To be read after `run`.
    public func figures() async throws -> Figures {
        var figures = Figures()
        try await addSizes(to: &figures)
        try await addVisits(to: &figures)
        try await addIssues(to: &figures)
        try await addMeetings(to: &figures)
        try await addMessages(to: &figures)
        addReadings(to: &figures)
        let perMessage = cost.cpuSeconds / Double(max(messages, 1)) * 1e6
        figures.add(
            "time", "\(Int(cost.wallSeconds)) s, CPU \(Int(cost.cpuSeconds)) s, \(Int(perMessage)) µs of CPU a message")
        figures.add("memory", "\(Int(Cost.peakMegabytes)) MB at most, the simulated people among it")
        return figures
    }

    /// The share of resident households that somebody has met.
    public func coverage() async throws -> Double {
        let resident = try await count("SELECT COUNT(*) FROM households WHERE is_resident = 1 AND ended_at IS NULL")
        return Double(try await count(Self.met)) / Double(max(resident, 1))
    }

    public func issues(in state: String) async throws -> Int {
        try await count("SELECT COUNT(*) FROM issues WHERE state = '\(state)'")
    }

    public func meetingsHeld() async throws -> Int {
        try await count("SELECT COUNT(*) FROM meetings WHERE state = 'closed'")
    }

    private static let met = """
        SELECT COUNT(*) FROM households h WHERE h.is_resident = 1 AND h.ended_at IS NULL AND EXISTS (
            SELECT 1 FROM visits v WHERE v.household_id = h.id AND v.outcome = 'met' AND v.undone_at IS NULL)
        """

    func count(_ sql: String) async throws -> Int { Int(try await database.read { try $0.count(sql) }) }

    private func table(_ sql: String) async throws -> String {
        try await database.read { connection in
            try connection.query(sql) { "\($0.text(0)) \($0.int(1))" }.joined(separator: ", ")
        }
    }

    private func addSizes(to figures: inout Figures) async throws {
        let people = try await count("SELECT COUNT(*) FROM people WHERE ended_at IS NULL")
        let resident = try await count("SELECT COUNT(*) FROM households WHERE is_resident = 1 AND ended_at IS NULL")
        let members = try await count("SELECT COUNT(DISTINCT person_id) FROM links WHERE ended_at IS NULL")
        figures.add("units", try await table("SELECT level, COUNT(*) FROM units GROUP BY level ORDER BY COUNT(*)"))
        figures.add("people", "\(people) with phones, \(members) linked members, \(resident) resident households")
    }

    private func addVisits(to figures: inout Figures) async throws {
        let resident = try await count("SELECT COUNT(*) FROM households WHERE is_resident = 1 AND ended_at IS NULL")
        let visited = try await count(Self.met)
        let visits = try await table(
            "SELECT mode || '/' || outcome, COUNT(*) FROM visits WHERE undone_at IS NULL GROUP BY mode, outcome")
        let share = Double(visited) / Double(max(resident, 1)) * 100
        figures.add("coverage", String(format: "%d of %d resident households met, %.1f %%", visited, resident, share))
        figures.add("visits", visits)
        let policy = try await count("SELECT COUNT(*) FROM circular_explained WHERE undone_at IS NULL")
        figures.add("households told of the policy", "\(policy)")
    }

    private func addIssues(to figures: inout Figures) async throws {
        figures.add(
            "issues", try await table("SELECT state, COUNT(*) FROM issues GROUP BY state ORDER BY COUNT(*) DESC"))
        let levels = try await database.read { connection in
            let county = County(connection)
            let numbers = try connection.query(
                "SELECT number FROM issues WHERE state IN ('done', 'closed', 'not_reached') ORDER BY number"
            ) { IssueNumber($0.int(0)) }
            var levels: [String: Int] = [:]
            for number in numbers {
                guard let file = try county.issue(number) else { continue }
                switch file.state {
                case .done(let done), .closed(let done), .notReached(let done):
                    levels[done.desk == nil ? "on the spot" : done.officer.post.rawValue, default: 0] += 1
                case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised,
                    .refused, .merged, .withdrawn:
                    break
                }
            }
            return levels
        }
        figures.add("solved by", Self.ranked(levels))
        let late = try await count("SELECT COUNT(*) FROM issues WHERE late_told_id IS NOT NULL OR ran_out IS NOT NULL")
        let urgent = try await table(
            "SELECT CASE WHEN acknowledged_at IS NULL THEN 'unanswered' ELSE 'acknowledged' END, COUNT(*) FROM issues "
                + "WHERE emergency IS NOT NULL GROUP BY 1")
        figures.add("clocks that ran out", "\(late)")
        figures.add("emergencies", urgent)
        figures.add("whistles and calls", try await table("SELECT state, COUNT(*) FROM whistles GROUP BY state"))
    }

    private func addMeetings(to figures: inout Figures) async throws {
        figures.add(
            "meetings",
            try await table("SELECT kind || '/' || state, COUNT(*) FROM meetings GROUP BY kind, state ORDER BY 1"))
        figures.add(
            "agenda items",
            try await table("SELECT COALESCE(outcome, 'not voted'), COUNT(*) FROM agenda_items GROUP BY 1 ORDER BY 1"))
    }

    private func addMessages(to figures: inout Figures) async throws {
        let pushes = try await count("SELECT COUNT(*) FROM outbox WHERE notice IS NOT NULL AND state <> 'muted'")
        let day = try await count("SELECT COUNT(*) FROM outbox WHERE \(Self.isDayMessage) AND state <> 'muted'")
        figures.add("messages", "\(messages) in, \(pushes) pushes out, \(day) of them the message of a day")
        // Of whoever is somewhere in the roster, on every day, also the quiet ones.
        let people = try await count("SELECT COUNT(*) FROM people WHERE ended_at IS NULL")
        let start = start
        let counts = try await database.read { connection in
            try connection.query(
                """
                SELECT person_id, (ended_at - \(start.milliseconds)) / 86400000, COUNT(*) FROM outbox
                WHERE notice IS NOT NULL AND state = 'delivered' GROUP BY 1, 2
                """
            ) { Int($0.int(2)) }
        }.sorted()
        let personDays = people * options.days
        func share(_ fits: (Int) -> Bool) -> String {
            String(format: "%.2f %%", Double(counts.filter(fits).count) / Double(max(personDays, 1)) * 100)
        }
        let mean = Double(counts.reduce(0, +)) / Double(max(personDays, 1))
        figures.add(
            "pushes a person a day",
            String(format: "%.3f in the mean, %d at most; ", mean, counts.last ?? 0)
                + "none on \(String(format: "%.2f %%", Double(personDays - counts.count) / Double(max(personDays, 1)) * 100))"
                + ", one \(share { $0 == 1 }), two \(share { $0 == 2 }), three to five \(share { (3...5).contains($0) })"
                + ", more \(share { $0 > 5 })")
        figures.add(
            "reminders dropped as stale",
            "\(try await count("SELECT COALESCE(SUM(value), 0) FROM counters WHERE name = 'reminders_dropped'"))")
        figures.add("refusals", Self.ranked(refused.byKind))
    }

    /// The JSON of a notice begins with its rooms.
    static let isDayMessage = "notice LIKE '{\"across\":{\"_0\":{\"day\"%'"

    private func addReadings(to figures: inout Figures) {
        let said = forms.values.map(\.said).reduce(0, +)
        let missed = forms.values.map(\.missed).reduce(0, +)
        figures.add("texts whose reply was another than hoped for", "\(missed) of \(said)")
        for (form, counts) in forms.sorted(by: { ($0.value.missed, $0.key) > ($1.value.missed, $1.key) }).prefix(40)
        where counts.missed > 0 {
            figures.add(
                "  \(form)", "\(counts.missed) of \(counts.said), so: \(counts.example.replacing("\n", with: " / "))")
        }
    }

    private static func ranked(_ counts: [String: Int]) -> String {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(
            separator: ", ")
    }
}
