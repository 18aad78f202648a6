import Programme

/// V1, V3: who is still to be visited, each must-visit tag by itself.
extension Speaker {
    func remainingList(_ listing: RemainingVisits.Listing) -> String {
        let (month, count, total) = (listing.month, listing.left.count, listing.total)
        let due = dueFirst(listing.due, now: listing.now)
        guard let first = listing.left.first else {
            return lines(
                due,
                say(
                    "\(month)月\(total)户都走完了，辛苦您了！",
                    "\(month)月\(total)戶都走完了，辛苦您了！",
                    "All \(total) visited this month. Thank you!"))
        }
        let title = say(
            "\(month)月还剩\(count)户（共\(total)户）：",
            "\(month)月還剩\(count)戶（共\(total)戶）：",
            "\(count) of \(total) left this month:")
        return lines(
            due, title, lines(stillWanted(listing.left)),
            visitExample(listing.due.first?.household.number ?? first.household.number))
    }

    /// Households without a tag as they stand, then those of each tag under its own line.
    func stillWanted(_ left: [StillWanted]) -> [String] {
        var text: [String] = []
        var room = Self.lineLimit
        for tag in [nil] + policy.tags.map(\.code) {
            let own = left.filter { $0.tag == tag }
            guard !own.isEmpty, room > 0 else { continue }
            if let tag = policy.tag(tag ?? "") { text.append(tagTitle(tag)) }
            text += own.prefix(room).map { stillWantedLine($0) }
            room -= own.count
        }
        if room < 0 { text.append(more(-room)) }
        return text
    }

    private func tagTitle(_ tag: Policy.Tag) -> String {
        let (name, times) = (tagged(tag), tag.visitsPerMonth)
        return times == 1
            ? say("\(name)：", "\(name)：", "\(capital(name)):")
            : say("\(name)，每月走\(times)次：", "\(name)，每月走\(times)次：", "\(capital(name)), \(times) visits a month:")
    }

    /// 困难重病户
    func tagged(_ tag: Policy.Tag) -> String {
        let name = tag.names[tongue]
        guard tongue != .english, name.last != "户", name.last != "戶" else { return name }
        return say("\(name)户", "\(name)戶", name)
    }

    private func stillWantedLine(_ still: StillWanted) -> String {
        let away = still.isResident ? "" : say("（在外，打电话就行）", "（在外，打電話就行）", " (away, a call will do)")
        let more = still.had == 0 ? "" : timesMore(still)
        let (number, head) = (still.household.number, still.household.head)
        return say(
            "\(number)号 \(head)\(away)\(more)", "\(number)號 \(head)\(away)\(more)",
            "No. \(number) \(head)\(away)\(more)")
    }

    /// After a first of several visits.
    func timesMore(_ still: StillWanted) -> String {
        let (had, more) = (still.had, still.more)
        return say("（去过\(had)次，还要\(more)次）", "（去過\(had)次，還要\(more)次）", " (visited \(had), \(more) more)")
    }

    /// Under a visit to a household that wants more than one in the month.
    func again(_ again: [StillWanted]) -> String? {
        guard !again.isEmpty else { return nil }
        var groups: [(tag: String?, more: Int, numbers: [Int])] = []
        for still in again {
            if let index = groups.firstIndex(where: { $0.tag == still.tag && $0.more == still.more }) {
                groups[index].numbers.append(still.household.number)
            } else {
                groups.append((still.tag, still.more, [still.household.number]))
            }
        }
        let households = groups.map { group in
            let name = policy.tag(group.tag ?? "").map { tagged($0) } ?? ""
            let tag = name.isEmpty ? "" : say("（\(name)）", "（\(name)）", " (\(name))")
            let numbers = list(group.numbers.map { say("\($0)号", "\($0)號", "No. \($0)") })
            return say(
                "\(numbers)\(tag)这个月还要再去\(group.more)次",
                "\(numbers)\(tag)這個月還要再去\(group.more)次",
                "\(numbers)\(tag): \(group.more) more this month")
        }
        let all = households.joined(separator: say("；", "；", "; "))
        return say("\(all)，换一天去。", "\(all)，換一天去。", "\(all), on another day.")
    }

    /// V4: above the list of the month.
    func dueFirst(_ due: [VisitDue.Label], now: Instant) -> String? {
        guard !due.isEmpty else { return nil }
        return lines([say("请先走：", "請先走：", "Please visit first:")] + bounded(due) { dueLine($0, now: now) })
    }

    func dueLine(_ due: VisitDue.Label, now: Instant) -> String {
        let when =
            switch due.state(at: now, policy) {
            case .due: say("\(moment(due.due))前", "\(moment(due.due))前", "before \(moment(due.due))")
            case .overdue: say("已过时限，请尽快", "已過時限，請儘快", "overdue, please go soon")
            case .lapsed: say("已过期", "已過期", "lapsed")
            case .met: say("已走到", "已走到", "done")
            case .takenBack: say("已撤销", "已撤銷", "taken back")
            }
        return say(
            "\(label(due.household))（\(event(due.kind))，\(when)）",
            "\(label(due.household))（\(event(due.kind))，\(when)）",
            "\(label(due.household)) (\(event(due.kind)), \(when))")
    }
}
