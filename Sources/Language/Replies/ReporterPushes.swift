import Programme

/// What who reported an issue reads about it.
extension Speaker {
    func pushedToReporter(_ notice: ReportNotice) -> String {
        switch notice {
        case .movedOn(let issue, let officer):
            say(
                "您报的 \(quoted(issue))已转到\(address(officer))。",
                "您報的 \(quoted(issue))已轉到\(address(officer))。",
                "Your \(quoted(issue)) has gone to \(address(officer)).")
        case .withdrawn(let issue, let name):
            say(
                "\(quoted(issue))已由\(name ?? "报事的人")撤回，不用办了。",
                "\(quoted(issue))已由\(name ?? "報事的人")撤回，不用辦了。",
                "\(capital(quoted(issue))) was taken back by \(name ?? "who reported it"). Nothing to do.")
        case .accepted(let issue, let officer, let due):
            say(
                "您报的 \(quoted(issue))，\(address(officer))受理了，\(date(due))前办。",
                "您報的 \(quoted(issue))，\(address(officer))受理了，\(date(due))前辦。",
                "\(address(officer)) has taken up your \(quoted(issue)), due \(date(due)).")
        case .resolved(let issue, let officer, let what):
            lines(
                say(
                    "您报的 \(quoted(issue))，\(address(officer))说办好了\(words(what))。",
                    "您報的 \(quoted(issue))，\(address(officer))說辦好了\(words(what))。",
                    "\(address(officer)) says your \(quoted(issue)) is done\(words(what))."),
                judgeExamples(issue.number))
        case .returnedToReporter(let issue, let officer, let reason):
            say(
                "\(quoted(issue))退回给您：\(address(officer))说，\(reason)。\n补好请回：上报 \(issue.number.rawValue)",
                "\(quoted(issue))退回給您：\(address(officer))說，\(reason)。\n補好請回：上報 \(issue.number.rawValue)",
                "\(capital(quoted(issue))) came back to you: \(address(officer)) says \(reason).\nWhen ready send: pass up \(issue.number.rawValue)"
            )
        case .refused(let issue, let officer, let ground, let explanation):
            say(
                "您报的 \(quoted(issue))，\(address(officer))没有受理：\(self.ground(ground))。\(explanation)\n不服请回：不满意 \(issue.number.rawValue) 原因",
                "您報的 \(quoted(issue))，\(address(officer))沒有受理：\(self.ground(ground))。\(explanation)\n不服請回：不滿意 \(issue.number.rawValue) 原因",
                "\(address(officer)) refused your \(quoted(issue)): \(self.ground(ground)). \(explanation)\nIf you disagree send: not satisfied \(issue.number.rawValue) reason"
            )
        case .merged(let issue, let into):
            say(
                "您报的 \(quoted(issue))和\(number(into.number))是同一件，合在一起办。\n问进度请回：\(into.number.rawValue)怎么样",
                "您報的 \(quoted(issue))和\(number(into.number))是同一件，合在一起辦。\n問進度請回：\(into.number.rawValue)怎麼樣",
                "Your \(quoted(issue)) is the same as \(number(into.number)), handled together.\nTo ask send: status \(into.number.rawValue)"
            )
        case .referred(let issue, let to):
            say(
                "您报的 \(quoted(issue))，已请\(body(to))来办。", "您報的 \(quoted(issue))，已請\(body(to))來辦。",
                "The \(body(to)) is asked to see to your \(quoted(issue)).")
        case .referralTakenBack(let issue, let to): notComing(body(to), issue)
        case .closed(let issue):
            say(
                "\(quoted(issue))住户满意，办结了，辛苦您！", "\(quoted(issue))住戶滿意，辦結了，辛苦您！",
                "\(capital(quoted(issue))) is confirmed and closed. Thank you!")
        case .newAtDesk, .passedUp, .returned, .joined, .taskAsked, .taskDone, .taskCancelled, .reopened,
            .reopenedElsewhere,
            .emergency,
            .acknowledged, .unacknowledged, .emergencyOver, .cluster, .complaint, .complaintTold, .attached,
            .attachmentLost:
            pushed(notice)
        }
    }

    private func notComing(_ body: String, _ issue: IssueSummary) -> String {
        say(
            "您报的 \(quoted(issue))，不用\(body)来了，另外想办法办。", "您報的 \(quoted(issue))，不用\(body)來了，另外想辦法辦。",
            "The \(body) is not coming for your \(quoted(issue)) after all; it is seen to another way.")
    }
}
