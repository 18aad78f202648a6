import Foundation
import Programme
import Yams

/// Reads `config/programme.yaml` into a policy, or into everything that is wrong with it.
public enum PolicyFile {
    /// - Throws: `Problems`, each with its line and what to write.
    public static func load(_ path: String) throws -> Policy {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Problems([Problem(path, "cannot be read as UTF-8 text; `policy.file` names the policy")])
        }
        return try read(text, named: path)
    }

    public static func read(_ text: String, named file: String) throws -> Policy {
        let collector = PolicyNode.Collector(file: file)
        let composed: Yams.Node?
        do {
            composed = try Yams.compose(yaml: text)
        } catch {
            throw Problems([Problem(file, "is no YAML: \(error)")])
        }
        let root = PolicyNode(composed, path: "", line: 1, collector)
        let levels = levels(root.child("levels"))
        let utilities = utilities(root.child("utilities"))
        let categories = categories(root.child("categories"), utilities: utilities.map(\.named.code))
        let policy = Policy(
            version: root.child("version").text(), timeZone: timeZone(root.child("time_zone")), levels: levels,
            householdsPerMember: range(root.child("households_per_member")),
            links: links(root.child("links")), visitDaysBack: root.child("visit_days_back").number(1...366),
            undoHours: root.child("undo_hours").number(1...240),
            questionHours: root.child("question_hours").number(1...720),
            ladder: ladder(root.child("ladder"), levels),
            categories: categories,
            issues: issues(root.child("issues"), levels), tags: tags(root.child("tags")),
            visits: visits(root.child("visits")), circulars: circulars(root.child("circulars")),
            events: events(root.child("events")),
            servicePosts: named(root.child("service_posts"), "the service posts"),
            utilities: utilities, departments: named(root.child("departments"), "the departments of the county"),
            binding: binding(root.child("binding")), reminders: reminders(root.child("reminders")),
            retention: retention(root.child("retention")), attachments: attachments(root.child("attachments")),
            workDays: workDays(root.child("work_days")), meetings: meetings(root.child("meetings"), levels),
            leftMeetings: leftMeetings(root.child("left_meetings")),
            major: major(root.child("major"), categories.map(\.code)), monthDays: monthDays(root.child("month_days")),
            resolving: resolving(root.child("resolving")), points: points(root.child("points")),
            practice: practice(root.child("practice")))
        root.end()
        guard collector.problems.isEmpty else { throw Problems(collector.problemsByLine) }
        return policy
    }

    private static func links(_ node: PolicyNode) -> Policy.Links {
        defer { node.end() }
        return Policy.Links(
            leaveDays: node.child("leave_days").number(1...366),
            movesByChat: node.child("moves_by_chat").number(1...50),
            residentsPerHousehold: node.child("residents_per_household").number(1...20))
    }

    private static func timeZone(_ node: PolicyNode) -> TimeZone {
        let name = node.text("the name of a time zone, such as Asia/Shanghai")
        guard let zone = TimeZone(identifier: name) else {
            if !name.isEmpty { node.complain("\"\(name)\" is no time zone; write one such as Asia/Shanghai") }
            return TimeZone(identifier: "UTC")!
        }
        return zone
    }

    static func names(_ node: PolicyNode) -> Policy.Names {
        defer { node.end() }
        return Policy.Names(
            simplified: node.child("zh-Hans").text(), traditional: node.child("zh-Hant").text(),
            english: node.child("en").text())
    }

    /// Codes, names and words of one kind.
    static func named(_ node: PolicyNode, _ what: String) -> [Policy.Named] {
        let all = node.list(what).map { entry in
            defer { entry.end() }
            return named(entry)
        }
        complainOfRepeats(all.map(\.code), node)
        return all
    }

    static func named(_ entry: PolicyNode) -> Policy.Named {
        Policy.Named(
            code: entry.child("code").text(), names: names(entry.child("name")),
            words: entry.child("words").list("the words that mean it").map { $0.text() })
    }

    private static func levels(_ node: PolicyNode) -> [Policy.Level] {
        let levels = node.list("the levels from the county down").map { entry in
            defer { entry.end() }
            return Policy.Level(code: entry.child("code").text(), names: names(entry.child("name")))
        }
        complainOfRepeats(levels.map(\.code), node)
        return levels
    }

    private static func range(_ node: PolicyNode) -> ClosedRange<Int> {
        defer { node.end() }
        let least = node.child("least").number(1...1000)
        let most = node.child("most").number(1...1000)
        guard least <= most else {
            node.complain("least \(least) is more than most \(most); write the smaller first")
            return most...least
        }
        return least...most
    }

    private static func binding(_ node: PolicyNode) -> Policy.Binding {
        defer { node.end() }
        return Policy.Binding(
            codeDays: node.child("code_days").number(1...365),
            attemptsPerAccount: node.child("attempts_per_account").number(1...100),
            attemptsOverall: node.child("attempts_overall").number(1...100_000),
            attemptMinutes: node.child("attempt_minutes").number(1...1440),
            repliesToStrangersPerDay: node.child("replies_to_strangers_per_day").number(1...1000),
            sharedPhoneMinutes: node.child("shared_phone_minutes").number(1...1440))
    }

    private static func reminders(_ node: PolicyNode) -> Policy.Reminders {
        defer { node.end() }
        let reminders = Policy.Reminders(
            quietFrom: node.child("quiet_from").number(0...23), quietUntil: node.child("quiet_until").number(0...23),
            hour: node.child("hour").number(0...23), monthListDay: node.child("month_list_day").number(1...28),
            midMonthDay: node.child("mid_month_day").number(1...28),
            monthEndDays: node.child("month_end_days").number(1...14), lateDays: node.child("late_days").number(1...14),
            shortClock: node.child("short_clock").deadline(),
            overdueAgainDays: node.child("overdue_again_days").number(1...60),
            sentBackDays: node.child("sent_back_days").number(1...60),
            besideTheMessage: node.child("beside_the_message").number(0...20))
        if reminders.isQuiet(reminders.hour) {
            node.child("hour").complain(
                "lies within the quiet hours; write an hour from quiet_until to before quiet_from, such as 9")
        }
        return reminders
    }

    static func complainOfRepeats(_ codes: [String], _ node: PolicyNode) {
        var seen: Set<String> = []
        for code in codes where !seen.insert(code).inserted && !code.isEmpty {
            node.complain("the code \"\(code)\" stands twice; give each its own")
        }
    }
}
