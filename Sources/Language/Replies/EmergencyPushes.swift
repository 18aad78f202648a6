import Programme

/// R5: what is pushed at once, at any hour.
extension Speaker {
    func pushedOfEmergency(_ notice: ReportNotice) -> String {
        switch notice {
        case .emergency(let issue, let kind, let officer): emergencyToYou(issue, kind, from: officer)
        case .unacknowledged(let issue, let kind):
            lines(
                say(
                    "急！\(number(issue.number))没人应：\(issue.text)", "急！\(number(issue.number))沒人應：\(issue.text)",
                    "Urgent! Nobody has answered \(number(issue.number)): \(issue.text)"),
                household(of: issue), callFirst(kind), takeExample(issue.number))
        case .acknowledged(let issue, let officer):
            say(
                "\(quoted(issue))\(address(officer))收到了，正赶去。", "\(quoted(issue))\(address(officer))收到了，正趕去。",
                "\(address(officer)) is on the way to \(quoted(issue)).")
        case .emergencyOver(let issue, let officer):
            say(
                "\(quoted(issue))\(address(officer))说没事了，您不用去了。", "\(quoted(issue))\(address(officer))說沒事了，您不用去了。",
                "\(address(officer)) says \(quoted(issue)) is over. You need not go.")
        case .newAtDesk, .passedUp, .movedOn, .withdrawn, .accepted, .resolved, .returned, .returnedToReporter,
            .refused,
            .merged, .joined, .referred, .taskAsked, .taskDone, .taskCancelled, .referralTakenBack, .closed, .reopened,
            .reopenedElsewhere,
            .cluster, .complaint, .complaintTold, .attached, .attachmentLost:
            pushed(notice)
        }
    }

    private func emergencyToYou(_ issue: IssueSummary, _ kind: String, from officer: NamedOfficer) -> String {
        lines(
            say(
                "急！\(number(issue.number))：\(issue.text)", "急！\(number(issue.number))：\(issue.text)",
                "Urgent! \(number(issue.number)): \(issue.text)"),
            say(
                "\(whose(issue))\(address(officer))报。", "\(whose(issue))\(address(officer))報。",
                "\(whose(issue))reported by \(address(officer))."),
            attachmentLine(issue), takeExample(issue.number))
    }

    private func takeExample(_ issue: IssueNumber) -> String {
        say(
            "您去处理请马上回：收到 \(issue.rawValue)", "您去處理請馬上回：收到 \(issue.rawValue)",
            "If you are going, send at once: got it \(issue.rawValue)")
    }
}
