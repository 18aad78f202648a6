import Programme

/// V10: the month sheet, as it is printed.
extension Speaker {
    public func monthSheet(_ sheet: MonthSheet) -> String {
        let (year, month) = (sheet.month.year, sheet.month.month)
        let title = say(
            "【\(year)年\(month)月走访登记】\(sheet.village)　\(sheet.member)　联系\(sheet.lines.count)户",
            "【\(year)年\(month)月走訪登記】\(sheet.village)　\(sheet.member)　聯繫\(sheet.lines.count)戶",
            "Visits in \(month)/\(year): \(sheet.member), \(sheet.village), \(sheet.lines.count) households")
        let how = say(
            "走一次在□里打√，写上几号；有事写在后面。", "走一次在□裡打√，寫上幾號；有事寫在後面。",
            "Tick a box for each visit and write the day; what there is to do goes behind it.")
        // Some of the numbers, as an example: who was visited is what the ticks say.
        let numbers = spans(
            sheet.lines.map(\.household.number).enumerated().filter { $0.offset % 3 < 2 }.map(\.element))
        let typed = say(
            "填好交给组长。组长照打√的户号发一句就记上了，比如：\(sheet.member) \(numbers)",
            "填好交給組長。組長照打√的戶號發一句就記上了，比如：\(sheet.member) \(numbers)",
            "Then hand it to the group leader, who types the ticked numbers in one line, such as: \(sheet.member) \(numbers)"
        )
        return lines([title, how] + sheet.lines.map { row($0) } + [typed])
    }

    private func row(_ line: MonthSheet.Line) -> String {
        let boxes = String(repeating: say("□__日 ", "□__日 ", "□ __ "), count: line.wanted)
        let notes = [
            line.isResident ? nil : say("在外，打电话", "在外，打電話", "away, call"),
            line.tag.flatMap { policy.tag($0) }.map { tagged($0) },
        ].compactMap { $0 }
        let remark = notes.isEmpty ? "" : say("（\(list(notes))）", "（\(list(notes))）", " (\(list(notes)))")
        let place = line.address.isEmpty ? "" : " " + line.address
        return "\(label(line.household))\(place)\(remark)  \(boxes)________________"
    }
}
