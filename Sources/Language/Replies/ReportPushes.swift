import Programme

/// What others than the sender read about an issue.
extension Speaker {
    func pushed(_ notice: ReportNotice) -> String {
        switch notice {
        case .newAtDesk(let issue, let officer, let like, let words):
            lines(newAtDesk(issue, from: officer, like: like), deskExamples(issue.number, words))
        case .passedUp(let issue, let officer, let reason, let like, let words):
            lines(passedToYou(issue, from: officer, reason: reason, like: like), deskExamples(issue.number, words))
        case .returned(let issue, let officer, let reason, let isResolved, let words):
            lines(
                returnedToYou(issue, from: officer, reason: reason), deskExamples(issue.number, words),
                isResolved ? resolvedBefore(issue.number) : nil)
        case .reopened(let issue, let reason, let times, let words):
            lines(reopenedToYou(issue, reason: reason, times: times), deskExamples(issue.number, words))
        case .reopenedElsewhere(let issue, let officer, let reason):
            say(
                "\(quoted(issue))住户说没办好\(words(reason))。已转\(address(officer))重办。",
                "\(quoted(issue))住戶說沒辦好\(words(reason))。已轉\(address(officer))重辦。",
                "\(capital(quoted(issue))) is not settled\(words(reason)). It is with \(address(officer)) now.")
        case .complaint(let issue, let officer, let reason, let words):
            lines(complaintToYou(issue, from: officer, reason: reason), deskExamples(issue.number, words))
        case .complaintTold(let issue):
            say(
                "有一件投诉已交镇里：\(number(issue.number))。请监督办理，注意保密。",
                "有一件投訴已交鎮裡：\(number(issue.number))。請監督辦理，注意保密。",
                "A complaint has gone to the town: \(number(issue.number)). Please watch over it in confidence.")
        case .emergency, .unacknowledged, .acknowledged, .emergencyOver: pushedOfEmergency(notice)
        case .taskAsked(let issue, let officer, let due): asked(of: issue, by: officer, due: due)
        case .taskDone(let issue, let name, let what):
            say(
                "\(quoted(issue))：\(name)说修好了\(words(what))。\n没问题请回：已办 \(issue.number.rawValue)",
                "\(quoted(issue))：\(name)說修好了\(words(what))。\n沒問題請回：已辦 \(issue.number.rawValue)",
                "\(capital(quoted(issue))): \(name) says it is fixed\(words(what)).\nIf so send: resolved \(issue.number.rawValue)"
            )
        case .taskCancelled(let issue):
            say(
                "\(quoted(issue))不用您办了，谢谢。", "\(quoted(issue))不用您辦了，謝謝。",
                "\(capital(quoted(issue))): no longer needed, thank you.")
        case .joined(let issue, let into):
            say(
                "\(quoted(issue))和\(number(into))是同一件，不用单独办。", "\(quoted(issue))和\(number(into))是同一件，不用單獨辦。",
                "\(capital(quoted(issue))) is the same as \(number(into)): nothing to do by itself.")
        case .cluster(let category, let count, let days):
            say(
                "村里\(days)天内有\(count)件「\(name(of: category))」的事，请您看看是不是一个根子。",
                "村裡\(days)天內有\(count)件「\(name(of: category))」的事，請您看看是不是一個根子。",
                "\(count) reports about \(name(of: category)) in \(days) days in your village: perhaps one cause.")
        case .attached(let issue): attachmentAdded(issue)
        case .attachmentLost(let issue, let kind, let loss): attachmentLost(issue, kind, loss)
        case .movedOn, .withdrawn, .accepted, .resolved, .returnedToReporter, .refused, .merged, .referred,
            .referralTakenBack,
            .closed:
            pushedToReporter(notice)
        }
    }

    private func asked(of issue: IssueSummary, by officer: NamedOfficer, due: Day) -> String {
        lines(
            say(
                "请您帮忙 \(number(issue.number))：\(issue.text)", "請您幫忙 \(number(issue.number))：\(issue.text)",
                "Please help with \(number(issue.number)): \(issue.text)"),
            say(
                "\(whose(issue))\(address(officer))请您\(date(due))前办。",
                "\(whose(issue))\(address(officer))請您\(date(due))前辦。",
                "\(whose(issue))asked by \(address(officer)), due \(date(due))."),
            attachmentLine(issue),
            say(
                "办好请回：已办 \(issue.number.rawValue)", "辦好請回：已辦 \(issue.number.rawValue)",
                "When done send: resolved \(issue.number.rawValue)"))
    }

    private func newAtDesk(_ issue: IssueSummary, from officer: NamedOfficer?, like: IssueSummary?) -> String {
        let number = number(issue.number)
        let title = say(
            "新事项 \(number)：\(issue.text)（\(category(issue))）",
            "新事項 \(number)：\(issue.text)（\(category(issue))）",
            "New \(number): \(issue.text) (\(category(issue)))")
        let from = officer.map { address($0) } ?? say("群众", "群眾", "a resident")
        let whence = say("\(whose(issue))\(from)报。", "\(whose(issue))\(from)報。", "\(whose(issue))reported by \(from).")
        return lines(
            title, whence, attachmentLine(issue), like.map { joinExample(issue.number, $0) })
    }

    private func passedToYou(
        _ issue: IssueSummary, from officer: NamedOfficer, reason: String?, like: IssueSummary?
    ) -> String {
        let (number, from) = (number(issue.number), address(officer))
        let title = say(
            "转来 \(number)：\(issue.text)（\(category(issue))）",
            "轉來 \(number)：\(issue.text)（\(category(issue))）",
            "Passed to you, \(number): \(issue.text) (\(category(issue)))")
        let why = reason.map { say("，说：\($0)", "，說：\($0)", ": \($0)") } ?? ""
        let whence = say(
            "\(whose(issue))\(from)转来\(why)。",
            "\(whose(issue))\(from)轉來\(why)。",
            "\(whose(issue))from \(from)\(why).")
        return lines(
            title, whence, attachmentLine(issue), like.map { joinExample(issue.number, $0) })
    }

    /// R6
    private func joinExample(_ issue: IssueNumber, _ like: IssueSummary) -> String {
        let (own, other) = (issue.rawValue, like.number.rawValue)
        return say(
            "像\(quoted(like))。是同一件请回：\(own) 同 \(other)", "像\(quoted(like))。是同一件請回：\(own) 同 \(other)",
            "Perhaps \(quoted(like)). If so send: \(own) same as \(other)")
    }

    private func complaintToYou(_ issue: IssueSummary, from officer: NamedOfficer?, reason: String?) -> String {
        let why = reason.map { say("，说：\($0)", "，說：\($0)", ": \($0)") } ?? ""
        return lines(
            say(
                "投诉 \(number(issue.number))：\(issue.text)", "投訴 \(number(issue.number))：\(issue.text)",
                "Complaint, \(number(issue.number)): \(issue.text)"),
            officer.map {
                say("\(address($0))转来\(why)。", "\(address($0))轉來\(why)。", "From \(address($0))\(why).")
            },
            say("请您处理，注意保密。", "請您處理，注意保密。", "Please see to it, in confidence."),
            attachmentLine(issue))
    }

    /// D6: a major work that came back.
    private func resolvedBefore(_ issue: IssueNumber) -> String {
        let number = issue.rawValue
        return say(
            "原来的决议还算数，重办不用再走四议两公开，请回：列入清单 \(number)\n方案变了才重新议，请回：提交支委会 \(number)",
            "原來的決議還算數，重辦不用再走四議兩公開，請回：列入清單 \(number)\n方案變了才重新議，請回：提交支委會 \(number)",
            "What was resolved still stands. To do it again send: list \(number)\nA new plan is deliberated anew. Send: submit \(number) to committee"
        )
    }

    private func returnedToYou(_ issue: IssueSummary, from officer: NamedOfficer, reason: String) -> String {
        lines(
            say(
                "退回 \(quoted(issue))：\(address(officer))说，\(reason)。",
                "退回 \(quoted(issue))：\(address(officer))說，\(reason)。",
                "Sent back, \(quoted(issue)): \(address(officer)) says \(reason)."), attachmentLine(issue))
    }

    private func reopenedToYou(_ issue: IssueSummary, reason: String?, times: Int) -> String {
        let again = say("已经\(times)次说没办好。", "已經\(times)次說沒辦好。", "It was said \(times) times that it is not settled.")
        return lines(
            say(
                "要重办 \(quoted(issue))：没办好\(words(reason))。",
                "要重辦 \(quoted(issue))：沒辦好\(words(reason))。",
                "Open again, \(quoted(issue)): not settled\(words(reason))."), times > 1 ? again : nil,
            household(of: issue),
            attachmentLine(issue))
    }

    func words(_ what: String?) -> String { what.map { say("，\($0)", "，\($0)", ", \($0)") } ?? "" }

    func household(of issue: IssueSummary) -> String? { issue.household.map { label($0) } }

    private func name(of category: String) -> String { policy.category(category)?.names[tongue] ?? category }

    func whose(_ issue: IssueSummary) -> String {
        guard let household = issue.household else { return "" }
        return say("\(label(household))，", "\(label(household))，", "\(label(household)), ")
    }
}
