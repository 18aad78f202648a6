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
        let policy = Policy(
            version: root.child("version").text(), timeZone: timeZone(root.child("time_zone")), levels: levels,
            householdsPerMember: range(root.child("households_per_member")),
            visitDaysBack: root.child("visit_days_back").number(1...366),
            undoHours: root.child("undo_hours").number(1...240),
            questionHours: root.child("question_hours").number(1...720),
            ladder: ladder(root.child("ladder"), levels), categories: categories(root.child("categories")),
            tags: tags(root.child("tags")), binding: binding(root.child("binding")),
            reminders: reminders(root.child("reminders")))
        root.end()
        guard collector.problems.isEmpty else { throw Problems(collector.problems) }
        return policy
    }

    private static func timeZone(_ node: PolicyNode) -> TimeZone {
        let name = node.text("the name of a time zone, such as Asia/Shanghai")
        guard let zone = TimeZone(identifier: name) else {
            if !name.isEmpty { node.complain("\"\(name)\" is no time zone; write one such as Asia/Shanghai") }
            return TimeZone(identifier: "UTC")!
        }
        return zone
    }

    private static func names(_ node: PolicyNode) -> Policy.Names {
        defer { node.end() }
        return Policy.Names(
            simplified: node.child("zh-Hans").text(), traditional: node.child("zh-Hant").text(),
            english: node.child("en").text())
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

    private static func ladder(_ node: PolicyNode, _ levels: [Policy.Level]) -> [Policy.Rung] {
        let codes = levels.map(\.code)
        var below = codes.count
        return node.list("the desks an issue climbs, lowest first").map { entry in
            defer { entry.end() }
            let post = entry.child("post").text("a post")
            let level = entry.child("level").text("a level")
            let known = Post(rawValue: post)
            if known == nil, !post.isEmpty {
                let posts = Post.allCases.map(\.rawValue).joined(separator: ", ")
                entry.complain("\"\(post)\" is no post; there are \(posts)")
            }
            if let position = codes.firstIndex(of: level) {
                if position > below {
                    entry.complain("level \(level) lies below the desk before it; write the lowest first")
                }
                below = position
            } else if !level.isEmpty {
                entry.complain("\"\(level)\" is no level; there are \(codes.joined(separator: ", "))")
            }
            return Policy.Rung(
                post: known ?? .groupLeader, level: level, hours: entry.child("hours").number(1...8760))
        }
    }

    private static func categories(_ node: PolicyNode) -> [Policy.Category] {
        let entries = node.list("the kinds of issues")
        let categories = entries.map { entry in
            defer { entry.end() }
            return Policy.Category(
                code: entry.child("code").text(), names: names(entry.child("name")),
                words: entry.child("words").list("the words that suggest it").map { $0.text() })
        }
        complainOfRepeats(categories.map(\.code), node)
        return categories
    }

    private static func tags(_ node: PolicyNode) -> [Policy.Tag] {
        let tags = node.list("the must-visit tags").map { entry in
            defer { entry.end() }
            return Policy.Tag(code: entry.child("code").text(), names: names(entry.child("name")))
        }
        complainOfRepeats(tags.map(\.code), node)
        return tags
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
        return Policy.Reminders(
            quietFrom: node.child("quiet_from").number(0...23), quietUntil: node.child("quiet_until").number(0...23),
            monthListDay: node.child("month_list_day").number(1...28),
            midMonthDay: node.child("mid_month_day").number(1...28), hour: node.child("hour").number(0...23),
            lateDays: node.child("late_days").number(1...14))
    }

    private static func complainOfRepeats(_ codes: [String], _ node: PolicyNode) {
        var seen: Set<String> = []
        for code in codes where !seen.insert(code).inserted && !code.isEmpty {
            node.complain("the code \"\(code)\" stands twice; give each its own")
        }
    }
}
