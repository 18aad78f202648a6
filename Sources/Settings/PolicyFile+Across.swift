import Programme

/// What the policy says of points and of practising.
extension PolicyFile {
    static func points(_ node: PolicyNode) -> Policy.Points {
        defer { node.end() }
        var rules: [PointKind: Policy.PointRule] = [:]
        for entry in node.child("rules").list("what points are given for") {
            defer { entry.end() }
            let written = entry.child("for")
            let text = written.text("what they are given for")
            let rule = Policy.PointRule(
                each: entry.child("points").number(0...100), perDay: entry.child("per_day").number(0...1000),
                perMonth: entry.child("per_month").number(0...10_000))
            guard let kind = PointKind(rawValue: text) else {
                let kinds = PointKind.allCases.map(\.rawValue).joined(separator: ", ")
                if !text.isEmpty { written.complain("\"\(text)\" is nothing points are given for; there are \(kinds)") }
                continue
            }
            if rules[kind] != nil { written.complain("\"\(text)\" stands twice; give it one rule") }
            if rule.perDay > rule.perMonth {
                entry.complain("\(rule.perDay) a day is more than \(rule.perMonth) a month; write the smaller first")
            }
            rules[kind] = rule
        }
        return Policy.Points(isOn: node.child("on").flag(), saysThanks: node.child("thanks").flag(), rules: rules)
    }

    static func practice(_ node: PolicyNode) -> Policy.Practice {
        defer { node.end() }
        return Policy.Practice(
            hours: node.child("hours").number(1...240), mostMessages: node.child("most_messages").number(10...500))
    }
}
