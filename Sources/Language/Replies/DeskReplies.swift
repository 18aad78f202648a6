import Programme

/// What an officer reads who has decided on an issue, and who judges a result.
extension Speaker {
    func saidOfDesk(_ answer: ReportAnswer) -> String {
        switch answer {
        case .passedUp(let passed): return issuePassedUp(passed)
        case .accepted(let accepted):
            let due = date(accepted.due)
            return lines(
                say(
                    "\(quoted(accepted.issue))您已受理，\(due)前办。", "\(quoted(accepted.issue))您已受理，\(due)前辦。",
                    "\(capital(quoted(accepted.issue))) is yours now, due \(due)."),
                deskExamples(accepted.issue.number, accepted.words))
        case .resolved(let resolved):
            let asked = askedLine(resolved.asked).map { say($0, $0, " \($0)") } ?? ""
            return say(
                "好的，\(quoted(resolved.issue))记为办好了。\(asked)", "好的，\(quoted(resolved.issue))記為辦好了。\(asked)",
                "Thank you, \(quoted(resolved.issue)) is noted as done.\(asked)")
        case .returned(let returned):
            let to = returned.to.map { address($0) } ?? say("报事的人", "報事的人", "who reported it")
            return say(
                "\(quoted(returned.issue))已退回\(to)：\(returned.reason)。",
                "\(quoted(returned.issue))已退回\(to)：\(returned.reason)。",
                "\(capital(quoted(returned.issue))) went back to \(to): \(returned.reason).")
        case .refused(let refused):
            let told = refused.isReporterTold ? say("，已告诉报事的人", "，已告訴報事的人", " Who reported it has been told.") : ""
            return say(
                "\(quoted(refused.issue))不予受理（\(ground(refused.ground))）\(told)。",
                "\(quoted(refused.issue))不予受理（\(ground(refused.ground))）\(told)。",
                "\(capital(quoted(refused.issue))) is refused (\(ground(refused.ground))).\(told)")
        case .merged(let merged):
            return say(
                "\(quoted(merged.issue))并到\(quotedWithAttachments(merged.into))一起办。",
                "\(quoted(merged.issue))併到\(quotedWithAttachments(merged.into))一起辦。",
                "\(capital(quoted(merged.issue))) joins \(quotedWithAttachments(merged.into)).")
        case .referred(let referred): return issueReferred(referred)
        case .taskDone(let issue):
            return say(
                "好的，\(quoted(issue))记为修好了，谢谢！", "好的，\(quoted(issue))記為修好了，謝謝！",
                "Thank you, \(quoted(issue)) is noted as fixed.")
        case .recategorised(let issue):
            return say(
                "\(quoted(issue))改为\(category(issue))。", "\(quoted(issue))改為\(category(issue))。",
                "\(capital(quoted(issue))) is now under \(category(issue)).")
        case .acknowledged(let acknowledged): return emergencyTaken(acknowledged)
        case .closed(let issue):
            return say(
                "\(quoted(issue))办结了，谢谢您！", "\(quoted(issue))辦結了，謝謝您！",
                "\(capital(quoted(issue))) is closed. Thank you!")
        case .reopened(let reopened):
            return say(
                "知道了，\(quoted(reopened.issue))重新办，交\(address(reopened.to))。",
                "知道了，\(quoted(reopened.issue))重新辦，交\(address(reopened.to))。",
                "\(capital(quoted(reopened.issue))) is open again, with \(address(reopened.to)).")
        case .reported, .emergency, .solvedOnTheSpot, .kept, .mediatorsOffered, .complaintReceived, .errandTaken,
            .errandHandedBack, .errandPostponed, .status, .matters, .attached, .attachmentsLoose,
            .attachmentsShown:
            return said(answer)
        }
    }

    private func issuePassedUp(_ passed: PassUp.Passed) -> String {
        let officer = address(passed.to)
        let told = passed.isReporterTold ? say("，也告诉了报事的人", "，也告訴了報事的人", " The reporter has been told.") : ""
        let done = say(
            "\(quoted(passed.issue))已转交\(officer)\(told)。",
            "\(quoted(passed.issue))已轉交\(officer)\(told)。",
            "Passed \(quoted(passed.issue)) to \(officer).\(told)")
        let why = passed.returnsSpent.map { count in
            say(
                "已经退过\(count)次，这次由上一级定。", "已經退過\(count)次，這次由上一級定。",
                "It has gone back \(count) times: now the level above decides.")
        }
        return lines(why, done, passed.isReachable ? nil : notReachable(officer))
    }

    private func issueReferred(_ referred: ReferIssue.Referred) -> String {
        let to = "\(body(referred.to)) \(referred.holder.name)"
        let due = date(referred.due)
        return lines(
            say(
                "\(quoted(referred.issue))已请\(to)，\(due)前办。事还在您手里，他办好会告诉您。",
                "\(quoted(referred.issue))已請\(to)，\(due)前辦。事還在您手裡，他辦好會告訴您。",
                "\(to) is asked to see to \(quoted(referred.issue)), due \(due). It stays at your desk."),
            referred.isReachable ? nil : notReachable(referred.holder.name))
    }

    private func emergencyTaken(_ acknowledged: Emergency.Acknowledged) -> String {
        let issue = quoted(acknowledged.issue)
        if let officer = acknowledged.by {
            return say(
                "\(issue)\(address(officer))已经在处理了，谢谢！", "\(issue)\(address(officer))已經在處理了，謝謝！",
                "\(address(officer)) is already on the way to \(issue). Thank you!")
        }
        let number = acknowledged.issue.number.rawValue
        return say(
            "好的，\(issue)由您处理，已告诉大家。注意安全！\n办完请回：已办 \(number)",
            "好的，\(issue)由您處理，已告訴大家。注意安全！\n辦完請回：已辦 \(number)",
            "Thank you, \(issue) is with you and all are told. Take care!\nWhen done send: resolved \(number)")
    }
}
