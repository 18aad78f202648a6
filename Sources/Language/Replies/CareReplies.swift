import Programme

/// V9 and what is refused of V4, V8, V10, V11.
extension Speaker {
    func patterns(_ found: VisitPatterns.Found) -> String {
        guard !found.isEmpty else {
            return say("没有要特别留意的，走访都正常。", "沒有要特別留意的，走訪都正常。", "Nothing needs special attention.")
        }
        let patterns = policy.visits.patterns
        var text: [String] = []
        if !found.notHome.isEmpty {
            let times = patterns.notHomeTimes
            text.append(
                say(
                    "连着\(times)次没见到人，可以换个时间去或打电话：", "連著\(times)次沒見到人，可以換個時間去或打電話：",
                    "Nobody home \(times) times running; another hour or a call may help:"))
            text += bounded(found.notHome) { homeLine($0) }
        }
        if !found.unreached.isEmpty {
            let months = patterns.unreachedMonths
            text.append(
                say(
                    "\(months)个月没走到，请安排人去看看：", "\(months)個月沒走到，請安排人去看看：",
                    "Not reached in \(months) months; please see that somebody goes:"))
            text += bounded(found.unreached) { homeLine($0) }
        }
        if !found.bursts.isEmpty {
            text.append(
                say(
                    "一下子记了好几户，可能是攒着一起记的，问问是不是要人帮忙：", "一下子記了好幾戶，可能是攢著一起記的，問問是不是要人幫忙：",
                    "Several visits written down at once, perhaps saved up; ask whether help is needed:"))
            text += bounded(found.bursts) { burst in
                say(
                    "\(burst.name)，\(date(burst.day))，\(burst.visits)条",
                    "\(burst.name)，\(date(burst.day))，\(burst.visits)條",
                    "\(burst.name), \(date(burst.day)), \(burst.visits) messages")
            }
        }
        if found.denied > 0 {
            text.append(
                say(
                    "抽问时有\(found.denied)户说当天没见到来走访，可能是记错了户，问问大家要不要帮忙。",
                    "抽問時有\(found.denied)戶說當天沒見到來走訪，可能是記錯了戶，問問大家要不要幫忙。",
                    "Asked at random, \(found.denied) said that nobody had come that day. A wrong number perhaps; ask whether help is needed."
                ))
        }
        return lines(text)
    }

    private func homeLine(_ home: VisitPatterns.Home) -> String {
        let member = home.member ?? say("没有联户责任人", "沒有聯戶責任人", "nobody linked")
        return say(
            "\(label(home.label))（\(member)）", "\(label(home.label))（\(member)）", "\(label(home.label)) (\(member))")
    }

    func refusedCare(_ refusal: VisitRefusal) -> String {
        switch refusal {
        case .eventOfWhom:
            say("哪一户有事？请这样回：必到 5号 喜事", "哪一戶有事？請這樣回：必到 5號 喜事", "Which household? Send: event 5 wedding")
        case .eventKnown(let due): eventKnown(due)
        case .notForUnits:
            say(
                "这要组长、网格或村里来办。您自己的户请回：我的户", "這要組長、網格或村裡來辦。您自己的戶請回：我的戶",
                "This is for group leaders, the grid or the village. For your own households send: my households")
        case .deliveryHow:
            say(
                "送什么、送给谁？请这样回：发慰问 棉被一床 3号 5号，或者：发慰问 大米10斤 困难户",
                "送什麼、送給誰？請這樣回：發慰問 棉被一床 3號 5號，或者：發慰問 大米10斤 困難戶",
                "What, and for whom? Send: plan delivery quilt 3 5")
        case .noSuchHouseholds(let numbers):
            numbers.isEmpty
                ? say("您管的范围里没有这样的户，没有安排。", "您管的範圍裡沒有這樣的戶，沒有安排。", "No such households in your units, nothing planned.")
                : noSuchHouseholds(numbers)
        case .tooManyHouseholds(let limit):
            say(
                "一次最多安排\(limit)户，请分几次发。", "一次最多安排\(limit)戶，請分幾次發。",
                "At most \(limit) households at a time, please split it.")
        case .noDelivery:
            say(
                "现在没有要送的慰问。去看望过请回：慰问3号 都好", "現在沒有要送的慰問。去看望過請回：慰問3號 都好",
                "Nothing is to be handed over. For a visit send: visit 3 fine")
        case .handOverOfWhom(let household):
            say(
                "送到了哪一户？请这样回：送到 \(household.number)号，或者：送到 全部", "送到了哪一戶？請這樣回：送到 \(household.number)號，或者：送到 全部",
                "Which household? Send: delivered \(household.number)")
        case .nothingFor(let written): nothingFor(written)
        case .noCalls:
            say(
                "还没有记过电话。打过电话请回：打电话给3号了 都好", "還沒有記過電話。打過電話請回：打電話給3號了 都好",
                "No calls yet. After a call send: phoned 3 fine")
        case .circular(let refusal): refused(refusal)
        case .noPolicy:
            say("现在没有要讲的政策。", "現在沒有要講的政策。", "No policy is being explained now.")
        case .explainedToWhom(let number):
            say(
                "讲给了哪几户？请这样回：讲了 \(number)号，或者：讲了 全部", "講給了哪幾戶？請這樣回：講了 \(number)號，或者：講了 全部",
                "To which households? Send: explained \(number), or: explained everyone")
        case .nothingToConfirm:
            say("现在没有要您回答的，谢谢您！", "現在沒有要您回答的，謝謝您！", "There is nothing for you to answer now, thank you.")
        case .othersHaveBegun:
            say(
                "别人已经照着办了，撤不回来。请直接跟他们说。", "別人已經照著辦了，撤不回來。請直接跟他們說。",
                "Others have acted on it and it cannot be taken back. Please tell them.")
        case .inFuture, .tooOld, .ofWhom, .notForOthers, .noSuchMember, .notTheirHousehold, .whatOf, .nothingToCorrect,
            .correctHow:
            refused(refusal)
        }
    }

    private func eventKnown(_ due: VisitDue.Label) -> String {
        say(
            "\(label(due.household))的\(event(due.kind))已经记过了，\(moment(due.due))前去一趟就行。",
            "\(label(due.household))的\(event(due.kind))已經記過了，\(moment(due.due))前去一趟就行。",
            "\(label(due.household)), \(event(due.kind)): already noted, a visit is due before \(moment(due.due)).")
    }

    /// V6: what was taken back.
    func effect(_ effect: VisitEffect) -> String {
        switch effect {
        case .logged(let households):
            say("\(labels(households))的走访", "\(labels(households))的走訪", "visit to \(labels(households))")
        case .superseded(let households):
            say("改回\(labels(households))", "改回\(labels(households))", "it is \(labels(households)) again")
        case .event(let due):
            say(
                "\(label(due.household))的必到（\(event(due.kind))）",
                "\(label(due.household))的必到（\(event(due.kind))）",
                "visit due to \(label(due.household)) (\(event(due.kind)))")
        case .delivery(let what): say("慰问「\(what)」", "慰問「\(what)」", "delivery of \(what)")
        case .circular(let circular):
            circular.isToExplain
                ? say(
                    "政策「\(short(circular.text))」", "政策「\(short(circular.text))」", "policy \"\(short(circular.text))\"")
                : say(
                    "通知「\(short(circular.text))」", "通知「\(short(circular.text))」", "notice \"\(short(circular.text))\"")
        case .confirmation: say("您的回答", "您的回答", "your answer")
        case .handedOver(let households):
            say("\(labels(households))的慰问送到", "\(labels(households))的慰問送到", "handing over to \(labels(households))")
        case .explained(let households):
            say("\(labels(households))的政策讲解", "\(labels(households))的政策講解", "explaining to \(labels(households))")
        }
    }
}
