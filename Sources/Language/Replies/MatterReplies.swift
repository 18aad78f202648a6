import Programme

/// What waits for whom: `我的事`.
extension Speaker {
    func matterList(_ listing: MyMatters.Listing) -> String {
        var text = [dueFirst(listing.due, now: listing.now)].compactMap(\.self)
        text += deskLines(listing) + wordLines(listing) + listLines(listing)
        if !listing.own.isEmpty {
            text.append(say("您报的：", "您報的：", "Reported by you:"))
            text += listing.own.map { own in
                let line = matterLine(own.issue)
                let place = place(own.state)
                return say("\(line)（\(place)）", "\(line)（\(place)）", "\(line) (\(place))")
            }
        }
        text += errandLines(listing.errands)
        guard !text.isEmpty else {
            return say(
                "您手里没有要办的事，也没有报过事。\n要报事请回：上报 路灯坏了",
                "您手裡沒有要辦的事，也沒有報過事。\n要報事請回：上報 路燈壞了",
                "Nothing waits for you and you have reported nothing.\nTo report send: report street light broken")
        }
        if listing.more > 0 { text.append(more(listing.more)) }
        return lines(text)
    }

    /// A title, a line for each, and what to say of the first; nothing where there is none.
    private func part<T>(
        _ items: [T], _ title: @autoclosure () -> String, _ line: (T) -> String, _ example: (T) -> String?
    ) -> [String] {
        guard let first = items.first else { return [] }
        return [title()] + items.map(line) + [example(first)].compactMap(\.self)
    }

    private func deskLines(_ listing: MyMatters.Listing) -> [String] {
        part(listing.atDesk, say("等您办的：", "等您辦的：", "Waiting for you:"), matterLine) {
            deskExamples($0.number, listing.words)
        }
            + part(listing.tasks, say("请您帮忙修的：", "請您幫忙修的：", "Asked of you:"), matterLine) {
                guard listing.atDesk.isEmpty else { return nil }
                return say(
                    "办好请回：已办 \($0.number.rawValue)", "辦好請回：已辦 \($0.number.rawValue)",
                    "Done? Send: resolved \($0.number.rawValue)")
            }
    }

    /// S5, S6: whose word is waited for.
    private func wordLines(_ listing: MyMatters.Listing) -> [String] {
        part(
            listing.toAllow, say("等您同意暂停的：", "等您同意暫停的：", "May these rest? Your word is awaited:"), matterLine
        ) { allowExamples($0.number) }
            + part(
                listing.toJudge, say("说办好了，等您一句话的：", "說辦好了，等您一句話的：", "Said to be done, your word is awaited:"),
                matterLine
            ) { judgeExamples($0.number) }
            + part(listing.toVisit, say("请您回访的：", "請您回訪的：", "To be visited by you:"), matterLine) {
                visitExamples($0.number)
            }
            + part(
                listing.toExplain, say("请跟住户解释的：", "請跟住戶解釋的：", "To be explained to the household:"), matterLine
            ) {
                say(
                    "说过了请回：已解释 \($0.number.rawValue)", "說過了請回：已解釋 \($0.number.rawValue)",
                    "Then send: explained to them \($0.number.rawValue)")
            }
    }

    /// S8, S9
    private func listLines(_ listing: MyMatters.Listing) -> [String] {
        part(listing.matches, say("请您对接办的：", "請您對接辦的：", "Arranged with you:"), matchLine) {
            say(
                "办好请回：办好 对\($0.id.rawValue)", "辦好請回：辦好 對\($0.id.rawValue)",
                "Done? Send: finish match \($0.id.rawValue)")
        }
            + part(listing.arrived, say("说送到了，等您收的：", "說送到了，等您收的：", "Said to have come:"), matchLine) {
                say(
                    "收到请回：收到 对\($0.id.rawValue)", "收到請回：收到 對\($0.id.rawValue)",
                    "Has it come? Send: received match \($0.id.rawValue)")
            }
            + part(listing.mandates, say("镇里下派的：", "鎮裡下派的：", "Pushed down to your village:"), mandateLine) {
                taskExamples($0)
            }
    }

    private func mandateLine(_ task: Mandate) -> String {
        let (number, day) = (number(task.id), date(task.due))
        return say(
            "\(number) \(task.text)（\(day)前）", "\(number) \(task.text)（\(day)前）",
            "\(capital(number)): \(task.text) (due \(day))")
    }

    private func matchLine(_ match: Match) -> String {
        let (number, day) = (number(match.id), date(match.due))
        return say(
            "\(number) \(match.need.villageName)要「\(match.need.text)」，用「\(match.resource.text)」（\(day)前）",
            "\(number) \(match.need.villageName)要「\(match.need.text)」，用「\(match.resource.text)」（\(day)前）",
            "\(capital(number)): \(match.need.text) for \(match.need.villageName), with \(match.resource.text) (due \(day))"
        )
    }

    private func errandLines(_ errands: [Errand]) -> [String] {
        part(errands, say("您代办的：", "您代辦的：", "Your errands:"), errandLine) { _ in nil }
    }

    private func errandLine(_ errand: Errand) -> String {
        say(
            "代办\(errand.id.rawValue) \(label(errand.household))「\(errand.what)」（\(date(errand.due))前）",
            "代辦\(errand.id.rawValue) \(label(errand.household))「\(errand.what)」（\(date(errand.due))前）",
            "\(errand.id.rawValue): \(label(errand.household)), \(errand.what) (due \(date(errand.due)))")
    }

    private func matterLine(_ issue: IssueSummary) -> String {
        let number = number(issue.number)
        let with = issue.attachments.map { say("，有\(counted($0))", "，有\(counted($0))", ", \(counted($0))") } ?? ""
        return say(
            "\(number) \(issue.text)\(with)", "\(number) \(issue.text)\(with)",
            "\(capital(number)): \(issue.text)\(with)")
    }
}
