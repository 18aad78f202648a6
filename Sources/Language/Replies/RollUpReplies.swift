import Programme

/// S4: the county's roll-up of a month, for the chat and for the standing committee.
extension Speaker {
    /// - Parameter limit: items shown of each kind.
    public func rollUp(_ report: CountyRollUp.Report, limit: Int) -> [String] {
        let (year, month) = (report.month.year, report.month.month)
        let open = report.items.filter { !$0.isAnswered }.count
        guard !report.items.isEmpty else {
            return [
                say(
                    "\(year)年\(month)月，各镇没有报县里的事，也没有等答复的。", "\(year)年\(month)月，各鎮沒有報縣裡的事，也沒有等答覆的。",
                    "\(month)/\(year): no town has reported anything, and nothing waits for an answer.")
            ]
        }
        let title = say(
            "\(year)年\(month)月报县里的事：共\(report.items.count)件，\(open)件等答复。",
            "\(year)年\(month)月報縣裡的事：共\(report.items.count)件，\(open)件等答覆。",
            "Reported to the county, \(month)/\(year): \(report.items.count), of them \(open) wait for an answer.")
        return [title] + report.kinds.flatMap { kind($0, month: report.month, limit: limit) }
    }

    private func kind(_ kind: CountyRollUp.Kind, month: Day, limit: Int) -> [String] {
        let name = policy.category(kind.category)?.names[tongue] ?? kind.category
        let general = kind.isGeneral ? say("，面上的事", "，面上的事", ", general") : ""
        let title = say(
            "【\(name)】\(kind.items.count)件，\(kind.towns)个镇\(general)",
            "【\(name)】\(kind.items.count)件，\(kind.towns)個鎮\(general)",
            "[\(name)] \(kind.items.count) in \(kind.towns) town\(kind.towns == 1 ? "" : "s")\(general)")
        let shown = kind.items.prefix(limit).map { item in
            let state =
                item.isAnswered
                ? say("已答复", "已答覆", "answered")
                : item.month < month
                    ? say(
                        "\(item.month.month)月报的，等答复", "\(item.month.month)月報的，等答覆",
                        "from month \(item.month.month), waits")
                    : say("等答复", "等答覆", "waits")
            let number = number(item.issue)
            return say(
                "\(number) \(item.text)（\(item.town)，\(state)）", "\(number) \(item.text)（\(item.town)，\(state)）",
                "\(capital(number)): \(item.text) (\(item.town), \(state))")
        }
        return [title] + shown + (kind.items.count > limit ? [more(kind.items.count - limit)] : [])
    }

    /// How to answer, with a number and a kind to copy.
    func rollUpHow(_ report: CountyRollUp.Report) -> [String] {
        guard let kind = report.kinds.first(where: { !$0.unanswered.isEmpty }), let item = kind.unanswered.first else {
            return []
        }
        let name = policy.category(kind.category)?.names[tongue] ?? kind.category
        let number = item.issue.rawValue
        return [
            say(
                "答复一件请回：答复 \(number) 列入明年计划\n一类一起答复：答复 \(name) 列入明年计划",
                "答覆一件請回：答覆 \(number) 列入明年計劃\n一類一起答覆：答覆 \(name) 列入明年計劃",
                "To answer one send: county answers \(number) planned for next year\nA whole kind: county answers \(name), planned for next year"
            )
        ]
    }
}
