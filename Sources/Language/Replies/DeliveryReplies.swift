import Programme

/// V11: what is handed to households.
extension Speaker {
    func deliveryPlanned(_ planned: PlanDelivery.Planned) -> String {
        let count = planned.households.count
        var text = [
            say(
                "已安排慰问「\(planned.what)」，\(count)户：\(bounded(planned.households))。",
                "已安排慰問「\(planned.what)」，\(count)戶：\(bounded(planned.households))。",
                "Planned: \(planned.what) for \(count) households: \(bounded(planned.households)).")
        ]
        text.append(
            say(
                "已告诉联户责任人。看进度请回：慰问", "已告訴聯戶責任人。看進度請回：慰問",
                "Their linked members have been told. To see how it goes send: deliveries"))
        if !planned.unlinked.isEmpty {
            let households = bounded(planned.unlinked)
            text.append(
                say(
                    "没有联户责任人，请另外安排人送：\(households)。", "沒有聯戶責任人，請另外安排人送：\(households)。",
                    "Nobody is linked to these, please send somebody: \(households)."))
        }
        if !planned.unreachable.isEmpty {
            let names = list(planned.unreachable)
            text.append(
                say("\(names)还没绑定，请当面说一声。", "\(names)還沒綁定，請當面說一聲。", "\(names): no chat account yet, please tell them."))
        }
        if !planned.unknown.isEmpty { text.append(noSuchHouseholds(planned.unknown)) }
        return lines(text)
    }

    private func bounded(_ households: [HouseholdLabel]) -> String {
        let text = labels(Array(households.prefix(Self.lineLimit)))
        let rest = households.count - Self.lineLimit
        return rest > 0 ? text + say("等", "等", " and \(rest) more") : text
    }

    func noSuchHouseholds(_ numbers: [Int]) -> String {
        let text = list(numbers.map { mention("\($0)号") })
        return say(
            "\(text)不在您管的范围里，没有安排。", "\(text)不在您管的範圍裡，沒有安排。",
            "\(text): not among the households of your units, left out.")
    }

    func handedOver(_ done: Deliver.Done) -> String {
        let noted = say(
            "已记送到：\(labels(done.households))，\(done.what)。", "已記送到：\(labels(done.households))，\(done.what)。",
            "Handed over: \(labels(done.households)), \(done.what).")
        let left =
            done.left.isEmpty
            ? say("您这边都送到了，辛苦您了！", "您這邊都送到了，辛苦您了！", "That was the last one. Thank you!")
            : say(
                "还有\(done.left.count)户：\(bounded(done.left))。", "還有\(done.left.count)戶：\(bounded(done.left))。",
                "Left: \(bounded(done.left)).")
        return lines(noted, done.without.isEmpty ? nil : nothingFor(done.without), left)
    }

    func nothingFor(_ written: [String]) -> String {
        let text = list(written.map { mention($0) })
        return say("\(text)没有要送的慰问，没有记。", "\(text)沒有要送的慰問，沒有記。", "\(text): nothing to hand over there, nothing noted.")
    }

    func deliveryLists(_ listing: Deliveries.Listing) -> String {
        var text: [String] = []
        for (_, items) in Dictionary(grouping: listing.yours, by: \.delivery).sorted(by: { $0.key < $1.key }) {
            let households = bounded(items.map(\.label))
            text.append(
                say(
                    "请您送「\(items[0].what)」：\(households)。", "請您送「\(items[0].what)」：\(households)。",
                    "Please hand over \(items[0].what): \(households)."))
        }
        if let first = listing.yours.first { text.append(handOverExample(first.label.number)) }
        text += listing.planned.map { planned($0) }
        return lines(text)
    }

    private func planned(_ state: Deliveries.State) -> String {
        let done = state.total - state.left.count
        guard !state.left.isEmpty else {
            return say(
                "「\(state.what)」\(state.total)户都送到了。", "「\(state.what)」\(state.total)戶都送到了。",
                "\(capital(state.what)): all \(state.total) handed over.")
        }
        let title = say(
            "「\(state.what)」送到\(done)户（共\(state.total)户），还剩：", "「\(state.what)」送到\(done)戶（共\(state.total)戶），還剩：",
            "\(capital(state.what)): \(done) of \(state.total) handed over. Left:")
        return lines(
            [title]
                + bounded(state.left) { item in
                    let member = item.member.map { say("（\($0)）", "（\($0)）", " (\($0))") } ?? ""
                    return label(item.label) + member
                })
    }

    private func handOverExample(_ number: Int) -> String {
        say("送到后回：送到 \(number)号", "送到後回：送到 \(number)號", "When it is done send: delivered \(number)")
    }

    func deliveryPushed(_ notice: VisitNotice) -> String {
        switch notice {
        case .deliver(let what, let households, let by):
            lines(
                say(
                    "\(by)请您送慰问「\(what)」：\(bounded(households))。", "\(by)請您送慰問「\(what)」：\(bounded(households))。",
                    "\(by) asks you to hand over \(what): \(bounded(households))."),
                handOverExample(households.first?.number ?? 1))
        case .deliveryCancelled(let what, let by):
            say(
                "\(by)撤回了慰问「\(what)」，不用送了。", "\(by)撤回了慰問「\(what)」，不用送了。",
                "\(by) has taken back the delivery of \(what).")
        case .deliveryDone(let what):
            say("慰问「\(what)」都送到了。", "慰問「\(what)」都送到了。", "\(capital(what)): everything has been handed over.")
        case .deliveryReopened(let what, let households, let by):
            say(
                "\(by)撤销了：慰问「\(what)」还没送到\(bounded(households))。", "\(by)撤銷了：慰問「\(what)」還沒送到\(bounded(households))。",
                "\(by) has taken it back: \(what) has not yet reached \(bounded(households)).")
        case .writtenForYou, .takenBackForYou, .correctedForYou, .restoredForYou, .eventForYou,
            .eventInYourGroup, .eventTakenBack,
            .eventsOverdue, .eventsLapsed, .circular, .circularStopped, .circularUnreached, .wasVisited:
            pushed(notice)
        }
    }

    /// V10
    func calls(_ months: [CallCount.Month]) -> String {
        let title = say("您打过的电话（含视频）：", "您打過的電話（含視頻）：", "Your calls, video calls included:")
        return lines(
            [title]
                + months.map { month in
                    let (year, number) = (month.code / 100, month.code % 100)
                    return say(
                        "\(year)年\(number)月：打给在外户\(month.away)次，一共\(month.calls)次",
                        "\(year)年\(number)月：打給在外戶\(month.away)次，一共\(month.calls)次",
                        "\(number)/\(year): \(month.away) to households living away, \(month.calls) in all")
                })
    }
}
