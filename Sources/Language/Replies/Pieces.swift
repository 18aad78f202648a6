import Programme

/// What the phrases of every room are made of.
extension Speaker {
    /// 3号 张德才家
    func label(_ household: HouseholdLabel) -> String {
        say(
            "\(household.number)号 \(household.head)家",
            "\(household.number)號 \(household.head)家",
            "No. \(household.number) \(household.head)")
    }

    func labels(_ households: [HouseholdLabel]) -> String { list(households.map { label($0) }) }

    /// A mention, written `3号` by the reader, as this language writes it.
    func mention(_ written: String) -> String {
        guard written.hasSuffix("号") else { return written }
        return say(written, "\(written.dropLast())號", "\(written.dropLast())")
    }

    /// 事1001
    func number(_ issue: IssueNumber) -> String {
        say("事\(issue.rawValue)", "事\(issue.rawValue)", "issue \(issue.rawValue)")
    }

    /// 事1001「路灯坏了」
    func quoted(_ issue: IssueSummary) -> String {
        say(
            "\(number(issue.number))「\(issue.text)」",
            "\(number(issue.number))「\(issue.text)」",
            "\(number(issue.number)) (\(issue.text))")
    }

    func category(_ issue: IssueSummary) -> String {
        policy.category(issue.category)?.names[tongue] ?? issue.category
    }

    func date(_ day: Day) -> String {
        say("\(day.month)月\(day.day)日", "\(day.month)月\(day.day)日", "on \(day.day)/\(day.month)")
    }

    func list(_ items: [String]) -> String { items.joined(separator: say("、", "、", ", ")) }

    func more(_ count: Int) -> String { say("……还有\(count)条", "……還有\(count)條", "…and \(count) more") }

    /// A line for each item up to the limit, then how many more there are.
    func bounded<T>(_ items: [T], _ line: (T) -> String) -> [String] {
        var text = items.prefix(Self.lineLimit).map(line)
        if items.count > Self.lineLimit { text.append(more(items.count - Self.lineLimit)) }
        return text
    }

    func lines(_ text: [String]) -> String { text.joined(separator: "\n") }

    /// The lines that there are.
    func lines(_ text: String?...) -> String { lines(text.compactMap { $0 }) }

    /// English words at the beginning of a sentence.
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
