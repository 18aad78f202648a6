import Programme

/// A5: thanks, and the ledger that says what for.
extension Speaker {
    func thanks(_ points: Int) -> String { say("谢谢，+\(points)分", "謝謝，+\(points)分", "Thanks, +\(points)") }

    func pointsLedger(_ ledger: ShowPoints.Ledger) -> String {
        let whose = ledger.name.map { say("\($0)的", "\($0)的", "\($0): ") } ?? ""
        let month = ledger.month.month
        let when = say("\(month)月", "\(month)月", "month \(month)")
        guard !ledger.entries.isEmpty else {
            return say(
                "\(whose)\(when)还没有积分。", "\(whose)\(when)還沒有積分。", "\(capital("\(whose)\(when)")): no points yet.")
        }
        let title = say(
            "\(whose)\(when)积分：\(ledger.total)分", "\(whose)\(when)積分：\(ledger.total)分",
            "\(capital("\(whose)\(when)")): \(ledger.total) points")
        var days: [(day: Day, lines: [String])] = []
        for entry in ledger.entries {
            if days.last?.day == entry.day {
                days[days.count - 1].lines.append(line(entry))
            } else {
                days.append((entry.day, [line(entry)]))
            }
        }
        let text = days.map { day in
            let lines = day.lines.joined(separator: say("；", "；", "; "))
            return say("\(day.day.day)日：\(lines)", "\(day.day.day)日：\(lines)", "\(day.day.day)/\(month): \(lines)")
        }
        return lines([title] + text + [ledger.name == nil ? pointsForWhom : nil].compactMap(\.self))
    }

    private var pointsForWhom: String {
        say("只有您和村支书看得到。", "只有您和村支書看得到。", "Only you and the village secretary see this.")
    }

    /// 走访3号、5号 +2（每户1分）
    private func line(_ entry: ShowPoints.Entry) -> String {
        let credit = entry.credit
        let what = deed(entry)
        let cap =
            switch credit.cap {
            case nil: ""
            case .day: say("，当天到上限了", "，當天到上限了", ", the most for a day")
            case .month: say("，这个月到上限了", "，這個月到上限了", ", the most for a month")
            }
        let price = say("每次\(credit.each)分\(cap)", "每次\(credit.each)分\(cap)", "\(credit.each) each\(cap)")
        return say(
            "\(what) +\(credit.given)（\(price)）", "\(what) +\(credit.given)（\(price)）",
            "\(what) +\(credit.given) (\(price))")
    }

    private func deed(_ entry: ShowPoints.Entry) -> String {
        let count = entry.credit.count
        // A visit taken back and set right is of another household than it was; then only how many is known.
        let households =
            entry.households.isEmpty
            ? say("\(count)户", "\(count)戶", "\(count)")
            : list(entry.households.map { say("\($0)号", "\($0)號", "\($0)") })
        let issues =
            entry.issues.isEmpty ? say("\(count)件", "\(count)件", "\(count)") : list(entry.issues.map { number($0) })
        return switch entry.credit.kind {
        case .visit: say("走访\(households)", "走訪\(households)", "visited \(households)")
        case .mustVisit: say("走访必访户\(households)", "走訪必訪戶\(households)", "must-visit \(households)")
        case .report: say("报事 \(issues)", "報事 \(issues)", "reported \(issues)")
        case .solved: say("办结 \(issues)", "辦結 \(issues)", "solved \(issues)")
        case .returnVisit: say("回访 \(issues)", "回訪 \(issues)", "return visit \(issues)")
        case .explained: say("讲政策\(households)", "講政策\(households)", "explained to \(households)")
        case .meeting: say("参加会议", "參加會議", "meeting attended")
        }
    }
}
