import Foundation
import Programme
import Yams

/// What the policy says of visits, of keeping data, and of the days that are worked.
extension PolicyFile {
    static func tags(_ node: PolicyNode) -> [Policy.Tag] {
        let tags = node.list("the must-visit tags").map { entry in
            defer { entry.end() }
            return Policy.Tag(
                code: entry.child("code").text(), names: names(entry.child("name")),
                visitsPerMonth: entry.child("visits_per_month").number(1...31),
                isPriorityCare: entry.child("priority_care").flag())
        }
        complainOfRepeats(tags.map(\.code), node)
        return tags
    }

    static func visits(_ node: PolicyNode) -> Policy.Visits {
        defer { node.end() }
        let patterns = node.child("patterns")
        defer { patterns.end() }
        let confirmation = node.child("confirmation")
        defer { confirmation.end() }
        return Policy.Visits(
            perMonth: node.child("per_month").number(1...31), explainDays: node.child("explain_days").number(1...366),
            patterns: Policy.Patterns(
                notHomeTimes: patterns.child("not_home_times").number(2...20),
                unreachedMonths: patterns.child("unreached_months").number(1...12),
                burstVisits: patterns.child("burst_visits").number(2...100),
                burstSeconds: patterns.child("burst_seconds").number(1...3600)),
            confirmation: Policy.Confirmation(
                perThousand: confirmation.child("per_thousand").number(0...1000),
                hour: confirmation.child("hour").number(0...23)))
    }

    static func events(_ node: PolicyNode) -> Policy.Events {
        defer { node.end() }
        let kinds = named(node.child("kinds"), "the must-attend events")
        let helped = node.child("offered_as_help")
        let codes = helped.list("codes of the kinds below").map { $0.text() }
        for code in codes where !kinds.contains(where: { $0.code == code }) {
            helped.complain("\"\(code)\" is no code of a must-attend event")
        }
        return Policy.Events(
            kinds: kinds, visitWithin: node.child("visit_within").deadline(),
            lapseAfter: node.child("lapse_after").deadline(), offeredAsHelp: codes)
    }

    static func retention(_ node: PolicyNode) -> Policy.Retention {
        defer { node.end() }
        return Policy.Retention(
            rawMessageDays: node.child("raw_message_days").number(1...3660),
            sentMessageDays: node.child("sent_message_days").number(1...3660))
    }

    static func attachments(_ node: PolicyNode) -> Policy.Attachments {
        defer { node.end() }
        let kinds = node.child("kinds").list("the kinds of media that are kept").map { entry in
            let text = entry.text("a kind of media")
            let kind = AttachmentKind(rawValue: text)
            if kind == nil, !text.isEmpty {
                let kinds = AttachmentKind.allCases.map(\.rawValue).joined(separator: ", ")
                entry.complain("\"\(text)\" is no kind of media; there are \(kinds)")
            }
            return kind
        }
        return Policy.Attachments(
            mostBytes: node.child("most_bytes").number(1...1_000_000_000), kinds: Set(kinds.compactMap { $0 }),
            mostPerIssue: node.child("most_per_issue").number(1...1000),
            keepDays: node.child("keep_days").number(1...3660),
            belongMinutes: node.child("belong_minutes").number(1...1440))
    }

    /// S5: the data file of holidays and of days worked instead, beside the policy.
    static func workDays(_ node: PolicyNode) -> WorkDays {
        let nothing = WorkDays(holidays: [], shifted: [])
        let name = node.text("the name of a file beside this one, such as workdays.yaml")
        guard !name.isEmpty else { return nothing }
        let path = node.beside(name)
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let composed = try? Yams.compose(yaml: text)
        else {
            node.complain("\(path) cannot be read as YAML")
            return nothing
        }
        let root = PolicyNode(composed, path: "", line: 1, node.collector(for: path))
        defer { root.end() }
        return WorkDays(
            holidays: Set(root.child("holidays").list("days such as 2026-10-01").compactMap(day)),
            shifted: Set(root.child("worked_instead").list("days such as 2026-10-10").compactMap(day)))
    }

    private static func day(_ node: PolicyNode) -> Day? {
        let text = node.text("a day such as 2026-10-01")
        let parts = text.split(separator: "-").map { Int($0) }
        let calendar = LocalCalendar(timeZone: TimeZone(identifier: "UTC")!)
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            let found = calendar.day(year: year, month: month, day: day)
        else {
            if !text.isEmpty { node.complain("\"\(text)\" is no day; write one such as 2026-10-01") }
            return nil
        }
        return found
    }
}
