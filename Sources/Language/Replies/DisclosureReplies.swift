import Programme

/// D6, A6: what is disclosed; built from kinds, votes and days alone.
extension Speaker {
    func disclosed(_ disclosed: Disclose.Disclosed) -> String {
        var text = [say("已公示：", "已公示：", "Disclosed:"), disclosureText(disclosed.disclosure)]
        if let lead = disclosed.lead, let due = disclosed.due {
            let who = address(lead)
            text.append(
                say(
                    "已列入办事清单，\(who)牵头，\(date(due))前办好。", "已列入辦事清單，\(who)牽頭，\(date(due))前辦好。",
                    "On the work list, led by \(who), due \(date(due))."))
        }
        if disclosed.isClosed {
            text.append(say("住户已说满意，这件事销号了。", "住戶已說滿意，這件事銷號了。", "Its reporter is satisfied: closed."))
        }
        return lines(text)
    }

    /// What the village reads.
    public func disclosureText(_ disclosure: Disclosure) -> String {
        let kind = policy.category(disclosure.category)?.names[tongue] ?? disclosure.category
        let number = number(disclosure.issue)
        let sum = disclosure.yuan.map { say("，\(yuan($0))", "，\(yuan($0))", ", \(yuan($0))") } ?? ""
        let title =
            switch disclosure.kind {
            case .decision:
                say(
                    "\(disclosure.unitName)决议公示：\(number)（\(kind)\(sum)）",
                    "\(disclosure.unitName)決議公示：\(number)（\(kind)\(sum)）",
                    "\(disclosure.unitName), decision on \(number) (\(kind)\(sum))")
            case .result:
                say(
                    "\(disclosure.unitName)结果公示：\(number)（\(kind)\(sum)）已办好。",
                    "\(disclosure.unitName)結果公示：\(number)（\(kind)\(sum)）已辦好。",
                    "\(disclosure.unitName), result of \(number) (\(kind)\(sum)): done.")
            }
        let steps = disclosure.passed.compactMap { passed in
            passed.tally.map { tally in
                let day = date(policy.calendar.day(of: passed.at))
                return say(
                    "\(day)\(stepName(passed.step))：\(counted(tally))",
                    "\(day)\(stepName(passed.step))：\(counted(tally))",
                    "\(day) \(stepName(passed.step)): \(counted(tally))")
            }
        }
        let until = date(disclosure.until)
        let last = say(
            "公示到\(until)。有异议请回：异议 \(disclosure.issue.rawValue) 原因",
            "公示到\(until)。有異議請回：異議 \(disclosure.issue.rawValue) 原因",
            "Until \(english(disclosure.until)). To object send: object \(disclosure.issue.rawValue) reason")
        return lines([title] + steps + [last])
    }
}
