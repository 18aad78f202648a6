import Programme

/// V8: notices to many, and policies explained.
extension Speaker {
    /// Characters of a text that stand for it in a line.
    private static let shortLength = 18

    func short(_ text: String) -> String {
        text.count > Self.shortLength ? text.prefix(Self.shortLength) + "…" : text
    }

    // MARK: The preview

    func circularPreview(_ preview: SendCircular.Preview) -> String {
        let (draft, reach) = (preview.draft, preview.reach)
        let whom = list(draft.audiences.compactMap { policy.circulars.audience($0)?.named.names[tongue] })
        let units = list(draft.unitNames)
        let recounted =
            preview.isRecounted
            ? say("人数有变，请再看一遍。", "人數有變，請再看一遍。", "The numbers have changed, please look again.") : nil
        let between =
            draft.isToExplain && reach.people > reach.members
            ? say("和中间的书记", "和中間的書記", " and the secretaries between") : ""
        let title = say(
            "这条通知发给\(units)的\(whom)\(between)，共\(reach.people)人：",
            "這條通知發給\(units)的\(whom)\(between)，共\(reach.people)人：",
            "This goes to \(whom)\(between) of \(units), \(reach.people) people:")
        let text = circularPushed(
            Circular.Copy(
                Circular(
                    id: CircularID(0), text: draft.text, by: draft.by, place: draft.place, sent: Day(code: 0),
                    isToExplain: draft.isToExplain, isUrgent: draft.isUrgent)))
        return choice(
            lines(
                [recounted, title].compactMap(\.self) + reached(reach) + [
                    costs(reach, length: text.count), pace(preview),
                ]
                    + [say("发出去是这样：", "發出去是這樣：", "It will read:"), text]),
            [say("发", "發", "send it"), say("不发", "不發", "do not send it")])
    }

    /// Where the answer to a question changes nothing.
    func left(_ question: Question) -> String {
        guard case .visit(.sendCircular) = question else {
            return say("好的，就这样办。", "好的，就這樣辦。", "All right, it stays as it is.")
        }
        return say("好的，没有发。", "好的，沒有發。", "All right, it was not sent.")
    }

    private func reached(_ reach: Circular.Reach) -> [String] {
        let unbound = say(
            "\(reach.unbound)人没绑定，聊天收不到：发完把名单给组长，请组长当面说或打电话。",
            "\(reach.unbound)人沒綁定，聊天收不到：發完把名單給組長，請組長當面說或打電話。",
            "\(reach.unbound) have no account: their leaders get the list, to tell them or phone.")
        let muted = say(
            "\(reach.muted)人停了提醒，不打扰。", "\(reach.muted)人停了提醒，不打擾。",
            "\(reach.muted) have stopped reminders and are left alone.")
        let households = say(
            "要讲到\(reach.households)户。", "要講到\(reach.households)戶。", "\(reach.households) households are to be told.")
        return [
            say("\(reach.messages)人能收到。", "\(reach.messages)人能收到。", "\(reach.messages) get it."),
            reach.households > 0 ? households : nil, reach.unbound > 0 ? unbound : nil, reach.muted > 0 ? muted : nil,
        ].compactMap(\.self)
    }

    private func costs(_ reach: Circular.Reach, length: Int) -> String {
        var total = 0
        let paid = reach.channels.compactMap { channel -> String? in
            guard let cost = policy.circulars.costs.first(where: { $0.channel == channel.name }) else { return nil }
            let mills = cost.mills(people: channel.people, length: length)
            total += mills
            let sum = yuan(mills: mills)
            return say(
                "\(channel.name) \(channel.people)人\(sum)元", "\(channel.name) \(channel.people)人\(sum)元",
                "\(channel.name) \(channel.people) people \(sum) yuan")
        }
        guard !paid.isEmpty else { return say("费用：0元。", "費用：0元。", "Cost: nothing.") }
        let sum = yuan(mills: total)
        return say("费用：\(sum)元（\(list(paid))）。", "費用：\(sum)元（\(list(paid))）。", "Cost: \(sum) yuan (\(list(paid))).")
    }

    /// Thousandths of a yuan: 0.05, 12, 3.6.
    private func yuan(mills: Int) -> String {
        let rest = mills % 1000
        guard rest > 0 else { return "\(mills / 1000)" }
        var digits = String(1000 + rest).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(mills / 1000).\(digits)"
    }

    private func pace(_ preview: SendCircular.Preview) -> String {
        let minutes = max(preview.minutes, 1)
        guard let from = preview.from else {
            return say("约\(minutes)分钟发完。", "約\(minutes)分鐘發完。", "It takes about \(minutes) min.")
        }
        return say(
            "现在不打扰大家，\(moment(from))开始发，约\(minutes)分钟发完。",
            "現在不打擾大家，\(moment(from))開始發，約\(minutes)分鐘發完。",
            "Nobody is disturbed now: it begins \(moment(from)) and takes about \(minutes) min.")
    }

    func circularSent(_ sent: SendCircular.Sent) -> String {
        let (reach, from) = (sent.preview.reach, sent.preview.from)
        let begun =
            from.map {
                say("\(moment($0))开始发", "\(moment($0))開始發", "begins \(moment($0))")
            } ?? say("开始发了", "開始發了", "is on its way")
        let watch =
            sent.preview.draft.isToExplain
            ? say("看进度请回：送政策进度", "看進度請回：送政策進度", "To see how it goes send: policy progress")
            : say(
                "看情况请回：通知情况 \(sent.id.rawValue)", "看情況請回：通知情況 \(sent.id.rawValue)",
                "To see how it goes send: notice progress \(sent.id.rawValue)")
        return lines(
            say(
                "通知\(sent.id.rawValue)：\(begun)，\(reach.messages)人。",
                "通知\(sent.id.rawValue)：\(begun)，\(reach.messages)人。",
                "Notice \(sent.id.rawValue) \(begun), \(reach.messages) people."),
            say("不发了请回：停发", "不發了請回：停發", "To stop it send: stop notice"), watch)
    }

    func circularStopped(_ standing: StopCircular.Standing) -> String {
        let (text, told, left) = (short(standing.circular.text), standing.told, standing.left)
        return lines(
            say(
                "通知\(standing.circular.id.rawValue)「\(text)」停发了，还有\(left)人不再发。",
                "通知\(standing.circular.id.rawValue)「\(text)」停發了，還有\(left)人不再發。",
                "Notice \(standing.circular.id.rawValue) \"\(text)\" is stopped, \(left) people will not get it."),
            told == 0
                ? say("还没有人收到。", "還沒有人收到。", "Nobody had got it.")
                : say(
                    "已经收到的\(told)人，会告诉他们作废。", "已經收到的\(told)人，會告訴他們作廢。",
                    "The \(told) who had got it are told that it no longer holds."))
    }

    // MARK: Pushes

    func circularPushed(_ copy: Circular.Copy) -> String {
        let circular = copy.circular
        let from = "\(circular.place) \(circular.by)"
        let title =
            circular.isUrgent
            ? say("【紧急通知】\(from)：", "【緊急通知】\(from)：", "URGENT NOTICE from \(from):")
            : circular.isToExplain
                ? say("【送政策】\(from)：", "【送政策】\(from)：", "A policy from \(from):")
                : say("【通知】\(from)：", "【通知】\(from)：", "Notice from \(from):")
        let explain = copy.household.map { household in
            say(
                "请讲给您联系的户。讲到一户回：讲了 \(household)号\n都讲完了回：讲了 全部",
                "請講給您聯繫的戶。講到一戶回：講了 \(household)號\n都講完了回：講了 全部",
                "Please explain it to your households. When done send: explained \(household), or: explained everyone")
        }
        let watch = copy.share.map { share in
            say(
                "已发给\(share.unit)\(share.members)位联户责任人，要讲到\(share.households)户。请您帮着讲、看着进度，看进度请回：送政策进度",
                "已發給\(share.unit)\(share.members)位聯戶責任人，要講到\(share.households)戶。請您幫著講、看著進度，看進度請回：送政策進度",
                "In \(share.unit) \(share.members) linked members are to explain it to \(share.households) households. Please help; to see how far it has come send: policy progress"
            )
        }
        return lines(title, circular.text, explain, watch)
    }

    func circularStoppedPushed(_ circular: Circular) -> String {
        circular.isToExplain
            ? say(
                "\(circular.by)撤回了政策：\(circular.text)\n不用讲了。", "\(circular.by)撤回了政策：\(circular.text)\n不用講了。",
                "\(circular.by) has taken back this policy, no need to explain it: \(circular.text)")
            : say(
                "\(circular.by)停发了这条通知，不作数了：\(circular.text)\n请等新的通知。",
                "\(circular.by)停發了這條通知，不作數了：\(circular.text)\n請等新的通知。",
                "\(circular.by) has withdrawn this notice, please wait for a new one: \(circular.text)")
    }

    func circularUnreached(_ unreached: Circular.Unreached) -> String {
        let names = list(unreached.names)
        let more =
            unreached.more > 0
            ? say(
                "等\(unreached.names.count + unreached.more)人", "等\(unreached.names.count + unreached.more)人",
                " and \(unreached.more) more")
            : ""
        return lines(
            say(
                "\(unreached.unit)的\(names)\(more)没绑定，收不到这条通知。请您当面说或打电话：",
                "\(unreached.unit)的\(names)\(more)沒綁定，收不到這條通知。請您當面說或打電話：",
                "\(names)\(more) of \(unreached.unit) have no account and did not get this. Please tell or phone them:"),
            unreached.circular.text)
    }

    // MARK: How it went

    func circularProgress(_ progress: CircularProgress.Progress) -> String {
        let hint =
            progress.circular.isToExplain
            ? say("看还差谁请回：送政策还差谁", "看還差誰請回：送政策還差誰", "To see who still waits send: policy who is left")
            : say(
                "看还差谁请回：通知还差谁 \(progress.circular.id.rawValue)", "看還差誰請回：通知還差誰 \(progress.circular.id.rawValue)",
                "To see who still waits send: notice who is left \(progress.circular.id.rawValue)")
        return lines([title(progress)] + bounded(progress.lines) { unitLine($0) } + [hint])
    }

    private func title(_ progress: CircularProgress.Progress) -> String {
        let circular = progress.circular
        let state =
            switch progress.state {
            case .sending: say("，还在发", "，還在發", ", still being sent")
            case .sent: ""
            case .stopped: say("，已停发", "，已停發", ", stopped")
            }
        let text = short(circular.text)
        return say(
            "通知\(circular.id.rawValue)「\(text)」（\(date(circular.sent))，\(circular.by)\(state)）：",
            "通知\(circular.id.rawValue)「\(text)」（\(date(circular.sent))，\(circular.by)\(state)）：",
            "Notice \(circular.id.rawValue) \"\(text)\" (\(circular.by), \(date(circular.sent))\(state)):")
    }

    private func unitLine(_ line: CircularProgress.UnitLine) -> String {
        let got = line.receipts[.got, default: 0]
        let people = line.receipts.values.reduce(0, +)
        let rest = CircularProgress.Receipt.allCases.filter { $0 != .got }.compactMap { receipt in
            line.receipts[receipt].map { "\(named(receipt))\(say("", "", " "))\($0)" }
        }
        let reached =
            people == 0
            ? nil
            : say("\(got)/\(people)人收到", "\(got)/\(people)人收到", "\(got) of \(people) got it")
                + (rest.isEmpty ? "" : say("（\(list(rest))）", "（\(list(rest))）", " (\(list(rest)))"))
        let explained =
            line.households == 0
            ? nil
            : say(
                "\(line.households)户讲到\(line.explained)户", "\(line.households)戶講到\(line.explained)戶",
                "\(line.explained) of \(line.households) households know")
        let parts = [reached, explained].compactMap(\.self).joined(separator: say("，", "，", ", "))
        return say("\(line.unit)：\(parts)", "\(line.unit)：\(parts)", "\(line.unit): \(parts)")
    }

    private func named(_ receipt: CircularProgress.Receipt) -> String {
        switch receipt {
        case .got: say("收到", "收到", "got it")
        case .coming: say("还没发到", "還沒發到", "on its way")
        case .unbound: say("没绑定", "沒綁定", "no account")
        case .muted: say("停了提醒", "停了提醒", "stopped reminders")
        case .undelivered: say("没送到", "沒送到", "not delivered")
        case .stopped: say("停发没收到", "停發沒收到", "stopped before")
        }
    }

    func circularWaiting(_ progress: CircularProgress.Progress) -> String {
        let waiting = progress.waiting.map { waiting in
            let what =
                waiting.receipt.map { named($0) }
                ?? say("还有\(waiting.left)户没讲", "還有\(waiting.left)戶沒講", "\(waiting.left) households left")
            return say(
                "\(waiting.unit) \(waiting.member)：\(what)", "\(waiting.unit) \(waiting.member)：\(what)",
                "\(waiting.unit) \(waiting.member): \(what)")
        }
        let residents =
            progress.residents > 0
            ? say(
                "还有\(progress.residents)位村民没收到。", "還有\(progress.residents)位村民沒收到。",
                "\(progress.residents) residents have not got it.") : nil
        let nobody =
            waiting.isEmpty && residents == nil
            ? progress.circular.isToExplain
                ? say("都讲到了。", "都講到了。", "All households know.") : say("都收到了。", "都收到了。", "Everybody has got it.")
            : nil
        return lines(
            [title(progress)] + waiting
                + [progress.more > 0 ? more(progress.more) : nil, residents, nobody].compactMap(\.self))
    }
}
