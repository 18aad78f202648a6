import Programme

/// What the sender of a report, or of a question about one, reads.
extension Speaker {
    func said(_ answer: ReportAnswer) -> String {
        switch answer {
        case .reported(let reported): issueReported(reported)
        case .emergency(let emergency): emergencyReported(emergency)
        case .solvedOnTheSpot(let issue, let asked):
            lines(
                say(
                    "已记 \(quoted(issue))，当场办好了，辛苦您！",
                    "已記 \(quoted(issue))，當場辦好了，辛苦您！",
                    "Noted \(quoted(issue)), solved on the spot. Thank you!"), askedLine(asked),
                attachedToReport(issue.attachments))
        case .kept(let issue):
            lines(
                say(
                    "\(quoted(issue))先留在您这里。\n要往上报请回：上报 \(issue.number.rawValue)",
                    "\(quoted(issue))先留在您這裡。\n要往上報請回：上報 \(issue.number.rawValue)",
                    "\(capital(quoted(issue))) stays with you.\nTo send it on: pass up \(issue.number.rawValue)"),
                attachedToReport(issue.attachments))
        case .mediatorsOffered(let names):
            say(
                "要人调解，可以找村里的调解员\(list(names))。",
                "要人調解，可以找村裡的調解員\(list(names))。",
                "The village's mediator can help: \(list(names)).")
        case .complaintReceived(let received): complaintReceived(received)
        case .errandTaken(let errand): receipt(errand)
        case .errandHandedBack(let errand):
            say(
                "代办\(errand.id.rawValue)「\(errand.what)」办好了，已交还\(label(errand.household))。",
                "代辦\(errand.id.rawValue)「\(errand.what)」辦好了，已交還\(label(errand.household))。",
                "Errand \(errand.id.rawValue) (\(errand.what)) is done and handed back to \(label(errand.household)).")
        case .errandPostponed(let errand):
            say(
                "代办\(errand.id.rawValue)「\(errand.what)」改到\(date(errand.due))前，请跟\(label(errand.household))说一声。",
                "代辦\(errand.id.rawValue)「\(errand.what)」改到\(date(errand.due))前，請跟\(label(errand.household))說一聲。",
                "Errand \(errand.id.rawValue) (\(errand.what)) is now due \(date(errand.due)); please tell \(label(errand.household))."
            )
        case .status(let status): issueStatus(status)
        case .matters(let listing): matterList(listing)
        case .attached(let attached): self.attached(attached)
        case .attachmentsLoose(let attachments): attachmentsLoose(attachments)
        case .attachmentsShown(let shown): attachmentsShown(shown)
        case .passedUp, .accepted, .resolved, .returned, .refused, .merged, .referred, .taskDone, .recategorised,
            .acknowledged, .closed, .reopened:
            saidOfDesk(answer)
        }
    }

    private func issueReported(_ reported: ReportIssue.Reported) -> String {
        let issue = reported.issue
        guard !reported.isOwnDesk else {
            let own = say(
                "已记 \(quoted(issue))（\(category(issue))），由您自己办。\n办好请回：已办 \(issue.number.rawValue)",
                "已記 \(quoted(issue))（\(category(issue))），由您自己辦。\n辦好請回：已辦 \(issue.number.rawValue)",
                "Noted \(number(issue.number)): \(issue.text) (\(category(issue))). It is yours to handle.\nWhen done send: resolved \(issue.number.rawValue)"
            )
            return lines(own, attachedToReport(issue.attachments))
        }
        let officer = address(reported.to)
        let secret = reported.isConfidential ? say("，不说是您报的", "，不說是您報的", ", without your name") : ""
        let done = say(
            "已报 \(quoted(issue))（\(category(issue))），已交\(officer)\(secret)。",
            "已報 \(quoted(issue))（\(category(issue))），已交\(officer)\(secret)。",
            "Reported \(number(issue.number)): \(issue.text) (\(category(issue))). It is with \(officer) now\(secret).")
        let example = say(
            "想知道办得怎样，回：\(issue.number.rawValue)怎么样",
            "想知道辦得怎樣，回：\(issue.number.rawValue)怎麼樣",
            "To ask how it goes send: status \(issue.number.rawValue)")
        return lines(
            done, attachedToReport(issue.attachments), reported.isReachable ? nil : notReachable(officer), example)
    }

    private func emergencyReported(_ emergency: ReportIssue.Emergency) -> String {
        let issue = number(emergency.issue.number)
        let call = callFirst(emergency.kind)
        guard !emergency.told.isEmpty else {
            return lines(
                call,
                say(
                    "已记\(issue)，村里的人还没绑定，请马上打电话叫人。",
                    "已記\(issue)，村裡的人還沒綁定，請馬上打電話叫人。",
                    "Noted as \(issue), but no officer has a chat account: phone them at once."))
        }
        let told = list(emergency.told.map { address($0) })
        let missing = list(emergency.unreachable.map { address($0) })
        return lines(
            call,
            say(
                "已急报 \(issue)，马上通知了\(told)。",
                "已急報 \(issue)，馬上通知了\(told)。",
                "Urgent \(issue): \(told) have been told at once."),
            attachedToReport(emergency.issue.attachments), missing.isEmpty ? nil : notReachable(missing))
    }

    /// R5: the number to call comes first.
    func callFirst(_ kind: String) -> String {
        let rule = policy.issues.emergency.kinds.first { $0.named.code == kind }
        let call = rule?.call ?? "110"
        return say("先打\(call)！人先到安全的地方。", "先打\(call)！人先到安全的地方。", "Call \(call) first! Get to safety.")
    }

    private func complaintReceived(_ received: Complain.Received) -> String {
        let (issue, officer) = (number(received.number), address(received.to))
        let isKept = received.isAccusedKnown
        let kept = isKept ? say("，被投诉的人看不到", "，被投訴的人看不到", ". The person complained of cannot see it") : ""
        let ask = received.number.rawValue
        return lines(
            say(
                "收到您的投诉，编号\(issue)，直接交\(officer)\(kept)。", "收到您的投訴，編號\(issue)，直接交\(officer)\(kept)。",
                "Your complaint is \(issue), with \(officer)\(kept)."),
            attachedToReport(received.attachments), received.isReachable ? nil : notReachable(officer),
            isKept ? nil : accusedUnknown(received.to),
            say("进度请回：\(ask)怎么样", "進度請回：\(ask)怎麼樣", "To ask: status \(ask)"))
    }

    /// R9: whoever is not recognised cannot be kept away.
    private func accusedUnknown(_ officer: NamedOfficer) -> String {
        say(
            "没认出您说的是谁。说的要是\(address(officer))，请马上回：撤销，再写上全名投诉。",
            "沒認出您說的是誰。說的要是\(address(officer))，請馬上回：撤銷，再寫上全名投訴。",
            "I cannot tell whom you mean. If it is \(address(officer)), send at once: undo. Then complain with the full name."
        )
    }

    private func receipt(_ errand: Errand) -> String {
        say(
            "收据：代办\(errand.id.rawValue)，\(label(errand.household))「\(errand.what)」，\(date(errand.taken))收，\(date(errand.due))前办好交还。\n办好请回：交回 代办\(errand.id.rawValue)",
            "收據：代辦\(errand.id.rawValue)，\(label(errand.household))「\(errand.what)」，\(date(errand.taken))收，\(date(errand.due))前辦好交還。\n辦好請回：交回 代辦\(errand.id.rawValue)",
            "Receipt: errand \(errand.id.rawValue), \(label(errand.household)), \(errand.what), taken \(date(errand.taken)), to be handed back by \(errand.due.day)/\(errand.due.month).\nWhen done send: hand back \(errand.id.rawValue)"
        )
    }

    func notReachable(_ officer: String) -> String {
        say(
            "\(officer)还没绑定，请当面说一声。",
            "\(officer)還沒綁定，請當面說一聲。",
            "\(officer) has no chat account yet: please tell them.")
    }
}
