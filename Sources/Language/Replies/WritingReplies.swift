import Programme

/// V6, V10: what is written down for others, and what is set right.
extension Speaker {
    func writtenForMember(_ done: OnBehalf.Done) -> String {
        let member = done.member
        let text = reply(to: done.answers, asking: nil)
        guard done.isWritten else { return text }
        return lines(
            say("替\(member)记：", "替\(member)記：", "For \(member):"), text,
            memberTold(member, isReachable: done.isReachable))
    }

    private func corrections(_ corrected: Correct.Corrected) -> String {
        let changes = corrected.changes.map { change in
            guard change.wasOn != change.nowOn else { return wasNow(label(change.was), label(change.now)) }
            guard change.was == change.now else {
                return wasNow(
                    "\(label(change.was)) \(date(change.wasOn))", "\(label(change.now)) \(date(change.nowOn))")
            }
            let days = wasNow(date(change.wasOn), date(change.nowOn))
            return say("\(label(change.was))，\(days)", "\(label(change.was))，\(days)", "\(label(change.was)), \(days)")
        }
        return changes.joined(separator: say("；", "；", "; "))
    }

    func setRight(_ corrected: Correct.Corrected) -> String {
        let text = corrections(corrected)
        var kept = corrected.staying.map { quoted($0) }
        if !corrected.stayingHandedOver.isEmpty {
            let households = labels(corrected.stayingHandedOver)
            kept.append(say("\(households)的慰问送到", "\(households)的慰問送到", "handing over to \(households)"))
        }
        let staying = kept.isEmpty ? nil : staying(list(kept))
        guard let member = corrected.member else {
            return lines(say("改好了：\(text)。", "改好了：\(text)。", "Corrected: \(text)."), staying)
        }
        return lines(
            say("替\(member)改好了：\(text)。", "替\(member)改好了：\(text)。", "Corrected for \(member): \(text)."), staying,
            memberTold(member, isReachable: corrected.isMemberReachable))
    }

    private func memberTold(_ member: String, isReachable: Bool) -> String {
        isReachable
            ? say("已告诉\(member)。", "已告訴\(member)。", "\(member) has been told.")
            : say(
                "\(member)还没绑定，请当面说一声。", "\(member)還沒綁定，請當面說一聲。", "\(member) has no chat account yet: please tell them."
            )
    }

    /// To the member.
    func correctedForYou(_ corrected: Correct.Corrected, _ scribe: String) -> String {
        let text = corrections(corrected)
        return say(
            "\(scribe)替您记的改了：\(text)。\n不对请告诉\(scribe)。", "\(scribe)替您記的改了：\(text)。\n不對請告訴\(scribe)。",
            "\(scribe) has corrected what was noted for you: \(text).\nIf this is wrong tell \(scribe).")
    }

    func restoredForYou(_ scribe: String, _ households: [HouseholdLabel]) -> String {
        say(
            "\(scribe)替您记的改回来了：走访\(labels(households))。", "\(scribe)替您記的改回來了：走訪\(labels(households))。",
            "\(scribe) has changed what was noted for you back to: visit to \(labels(households)).")
    }

    private func wasNow(_ was: String, _ now: String) -> String {
        say("原来\(was)，现在\(now)", "原來\(was)，現在\(now)", "was \(was), now \(now)")
    }

    private func staying(_ text: String) -> String {
        return say(
            "同时记的\(text)没有动。户不对的话，请回：撤销，再重新记。",
            "同時記的\(text)沒有動。戶不對的話，請回：撤銷，再重新記。",
            "What came with it stays as it was: \(text).")
    }

    func refusedWriting(_ refusal: VisitRefusal) -> String {
        switch refusal {
        case .notForOthers:
            say(
                "替别人记走访，要组长、网协员或村里来记。您自己的请回：走访3号 都好",
                "替別人記走訪，要組長、網協員或村裡來記。您自己的請回：走訪3號 都好",
                "Only a group leader, a network assistant or the village writes for others. For yourself send: visit 3 fine"
            )
        case .noSuchMember(let name):
            say(
                "在您管的范围里没有找到联户责任人「\(name)」。请写全名，比如：代周建国 走访3号 都好",
                "在您管的範圍裡沒有找到聯戶責任人「\(name)」。請寫全名，比如：代周建国 走訪3號 都好",
                "No linked member called \(name) in your units. Write the full name, as in: for 周建国 visit 3 fine")
        case .notTheirHousehold(let member, let written):
            say(
                "\(list(written.map { mention($0) }))不是\(member)联系的户，没有记。",
                "\(list(written.map { mention($0) }))不是\(member)聯繫的戶，沒有記。",
                "\(list(written.map { mention($0) })): not among the households of \(member), nothing noted.")
        case .whatOf(let member):
            say(
                "没看懂要替\(member)记什么，什么都没记。请这样回：代\(member) 走访3号 都好",
                "沒看懂要替\(member)記什麼，什麼都沒記。請這樣回：代\(member) 走訪3號 都好",
                "What did \(member) do? Nothing was noted. Send: for \(member) visit 3 fine")
        case .nothingToCorrect(let hours):
            say(
                "\(hours)小时内没有您记的走访可以改。要新记请回：走访3号 都好",
                "\(hours)小時內沒有您記的走訪可以改。要新記請回：走訪3號 都好",
                "No visit of yours from the last \(hours) hours to correct. For a new one send: visit 3 fine")
        case .correctHow(let households, let right): correctHow(households, right)
        case .inFuture, .tooOld, .ofWhom, .eventOfWhom, .eventKnown, .notForUnits, .deliveryHow, .noSuchHouseholds,
            .tooManyHouseholds, .noDelivery, .handOverOfWhom, .nothingFor, .noCalls, .circular, .noPolicy,
            .explainedToWhom, .nothingToConfirm, .othersHaveBegun:
            refused(refusal)
        }
    }

    private func correctHow(_ households: [HouseholdLabel], _ right: String?) -> String {
        let wrong = households.first?.number ?? 8
        let right = right.map { mention($0) } ?? mention("\(wrong == 6 ? 7 : 6)号")
        return say(
            "刚才记的是\(labels(households))，还没改。哪一户要改？请这样回：是\(right)不是\(wrong)号\n日子不对请回：刚才是昨天去的",
            "剛才記的是\(labels(households))，還沒改。哪一戶要改？請這樣回：是\(right)不是\(wrong)號\n日子不對請回：剛才是昨天去的",
            "Last noted: \(labels(households)). Nothing was changed. Which one? Send: it was \(right) not \(wrong)")
    }

    // MARK: Pushes

    func writtenForYou(_ written: OnBehalf.Written) -> String {
        let visits = written.visits.map { visit in
            let note = visit.note.isEmpty ? "" : say("，\(visit.note)", "，\(visit.note)", ", \(visit.note)")
            return say(
                "\(labels(visit.households))，\(date(visit.day))走访\(note)。",
                "\(labels(visit.households))，\(date(visit.day))走訪\(note)。",
                "\(labels(visit.households)), visited \(date(visit.day))\(note).")
        }
        let issues = written.issues.map { say("报了\(quoted($0))。", "報了\(quoted($0))。", "Reported \(quoted($0)).") }
        return lines(
            [say("\(written.by)替您记了：", "\(written.by)替您記了：", "\(written.by) has noted for you:")] + visits + issues
                + [wrongForYou(written)])
    }

    private func wrongForYou(_ written: OnBehalf.Written) -> String {
        guard let number = written.visits.first?.households.first?.number else {
            return say("不对请告诉\(written.by)。", "不對請告訴\(written.by)。", "If this is wrong tell \(written.by).")
        }
        let other = number == 6 ? 7 : 6
        return say(
            "不对请告诉\(written.by)，或者这样改：是\(other)号不是\(number)号",
            "不對請告訴\(written.by)，或者這樣改：是\(other)號不是\(number)號",
            "If this is wrong tell \(written.by), or send: it was \(other) not \(number)")
    }

    func takenBackForYou(_ scribe: String, _ visits: [HouseholdLabel], _ issues: [IssueSummary]) -> String {
        var what = issues.map { quoted($0) }
        if !visits.isEmpty {
            what.insert(say("走访\(labels(visits))", "走訪\(labels(visits))", "visit to \(labels(visits))"), at: 0)
        }
        let all = what.joined(separator: say("；", "；", "; "))
        return say(
            "\(scribe)替您记的撤销了：\(all)。", "\(scribe)替您記的撤銷了：\(all)。",
            "\(scribe) has taken back what was noted for you: \(all).")
    }
}
