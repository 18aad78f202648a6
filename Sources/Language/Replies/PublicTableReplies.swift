import Programme

/// L6: the public table of a village.
extension Speaker {
    public func publicTable(_ page: PublicTable.Page) -> String {
        let title = say(
            "【\(page.village)联户公示】\(page.members)位联户责任人，联系\(page.households)户",
            "【\(page.village)聯戶公示】\(page.members)位聯戶責任人，聯繫\(page.households)戶",
            "\(page.village), public table: \(page.members) linked members, \(page.households) households")
        let next = page.next.map { say("更多请回：联户公示\($0)", "更多請回：聯戶公示\($0)", "For more send: public table \($0)") }
        return lines([title] + page.rows.map { publicRow($0) } + [next].compactMap { $0 })
    }

    private func publicRow(_ row: PublicTable.Row) -> String {
        let (count, numbers) = (row.households.count, spans(row.households))
        let posts = list(row.servicePosts.map { servicePost($0) })
        let contact = [
            posts.isEmpty ? nil : say("岗位：\(posts)", "崗位：\(posts)", "Serves as: \(posts)"),
            row.phone.map { say("电话：\($0)", "電話：\($0)", "Phone: \($0)") },
        ].compactMap { $0 }.joined(separator: say("；", "；", "; "))
        return lines(
            say(
                "\(row.name)（\(row.group)）：\(numbers)号，共\(count)户",
                "\(row.name)（\(row.group)）：\(numbers)號，共\(count)戶",
                "\(row.name) (\(row.group)): No. \(numbers), \(count) households"),
            contact.isEmpty ? nil : contact,
            row.pledge.map { say("承诺：\($0)", "承諾：\($0)", "Pledge: \($0)") })
    }

    /// 1-14、20
    func spans(_ numbers: [Int]) -> String {
        var spans: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = spans.last, last.upperBound + 1 == number {
                spans[spans.count - 1] = last.lowerBound...number
            } else {
                spans.append(number...number)
            }
        }
        return list(spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" })
    }
}
