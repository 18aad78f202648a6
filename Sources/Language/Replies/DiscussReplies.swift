import Programme

/// What the room Discuss answers.
extension Speaker {
    func said(_ answer: DiscussAnswer) -> String {
        switch answer {
        case .convened(let convened): self.convened(convened)
        case .rescheduled(let meeting, let told, let added, let guests):
            lines(
                say(
                    "\(title(meeting))改到\(whenAndWhere(meeting))，已告诉\(told)人。",
                    "\(title(meeting))改到\(whenAndWhere(meeting))，已告訴\(told)人。",
                    "The \(title(meeting)) is moved to \(whenAndWhere(meeting)); \(told) people are told."),
                added.isEmpty
                    ? nil
                    : say(
                        "新加议题：\(list(added.map { number($0.issue.number) }))",
                        "新加議題：\(list(added.map { number($0.issue.number) }))",
                        "New on its agenda: \(list(added.map { number($0.issue.number) }))"),
                tellGuests(guests))
        case .cancelled(let meeting, let waiting, let told, let guests):
            lines(
                say(
                    "\(title(meeting))不开了，已告诉\(told)人。", "\(title(meeting))不開了，已告訴\(told)人。",
                    "The \(title(meeting)) is cancelled; \(told) people are told."),
                waiting == 0
                    ? nil
                    : say(
                        "\(waiting)件议题等下一次会。", "\(waiting)件議題等下一次會。",
                        "\(waiting) items wait for the next one."), tellGuests(guests))
        case .agenda(let shown): agenda(shown)
        case .submitted(let submitted): self.submitted(submitted)
        case .recalled(let recalled): self.recalled(recalled)
        case .weighed(let weighed): self.weighed(weighed)
        case .cameIn(let came): cameIn(came)
        case .counted(let meeting, let quorum): counted(meeting, quorum)
        case .opened(let opened): self.opened(opened)
        case .spoken(let noted): spoken(noted)
        case .put(let put): self.put(put)
        case .voted(let voted): self.voted(voted)
        case .closed(let minutes, let next): closed(minutes, next)
        case .planned(let planned): self.planned(planned)
        case .minutes(let minutes): minutesPage(minutes)
        case .invited(let invited): self.invited(invited)
        case .guestCame(let meeting, let guest): guestCame(meeting, guest)
        case .disclosed(let disclosed): self.disclosed(disclosed)
        case .objected(let issue):
            say(
                "\(number(issue))的异议已记下，告诉了村支书和村务监督，没有说是谁提的。",
                "\(number(issue))的異議已記下，告訴了村支書和村務監督，沒有說是誰提的。",
                "Your objection to \(number(issue)) is noted; the village secretary and the supervisors are told, without your name."
            )
        case .satisfiedUntilDisclosed(let issue):
            say(
                "您说\(quoted(issue))办好了，谢谢！这是大事，结果公示以后就销号。",
                "您說\(quoted(issue))辦好了，謝謝！這是大事，結果公示以後就銷號。",
                "Thank you: \(quoted(issue)) is done. It is a major matter and closes once its result is disclosed.")
        }
    }

    private func convened(_ convened: Convene.Convened) -> String {
        let meeting = convened.meeting
        let untold = list(convened.untold)
        let missing = convened.untold.isEmpty
        var text = [
            say(
                "已定：\(title(meeting))，\(whenAndWhere(meeting))。", "已定：\(title(meeting))，\(whenAndWhere(meeting))。",
                "Convened: \(title(meeting)), \(whenAndWhere(meeting))."),
            required(convened.quorum),
        ]
        text += agendaLines(convened.agenda)
        text += convened.heldBack.map { heldBack($0) }
        text.append(
            say("已通知\(convened.told)人。", "已通知\(convened.told)人。", "\(convened.told) people are told."))
        if !missing {
            text.append(
                say("没连手机，请您带个话：\(untold)", "沒連手機，請您帶個話：\(untold)", "No phone connected, please tell them: \(untold)"))
        }
        if let later = convened.later {
            let name = meetingName(later)
            text.append(
                say(
                    "后面的\(name)还没定日子，请记得安排。", "後面的\(name)還沒定日子，請記得安排。",
                    "The \(name) that follows has no day yet."))
        }
        return lines(text)
    }

    private func heldBack(_ held: HeldBack) -> String {
        let number = number(held.issue)
        switch held.reason {
        case .proposalDays(let days):
            return say(
                "\(number)这次没上：提议要提前\(days)天送给大家。", "\(number)這次沒上：提議要提前\(days)天送給大家。",
                "\(capital(number)) is left out: a proposal is sent \(days) days ahead.")
        case .stepFirst(let step):
            return say(
                "\(number)这次没上：还要先过「\(stepName(step))」。", "\(number)這次沒上：還要先過「\(stepName(step))」。",
                "\(capital(number)) is left out: first \(stepName(step)).")
        }
    }

    private func agenda(_ shown: ShowAgenda.Shown) -> String {
        let meeting = shown.meeting
        var text = [
            say(
                "\(title(meeting))，\(whenAndWhere(meeting))。", "\(title(meeting))，\(whenAndWhere(meeting))。",
                "\(capital(title(meeting))), \(whenAndWhere(meeting))."), arithmetic(shown.quorum) + say("。", "。", "."),
        ]
        text += agendaLines(shown.agenda)
        for line in shown.agenda {
            guard let majority = shown.votes[line.position] else { continue }
            text.append("\(line.position) → \(counted(majority.tally))")
        }
        if shown.isYours, shown.quorum.present > 0,
            let first = shown.agenda.first(where: { shown.votes[$0.position] == nil })
        {
            let number = first.issue.number.rawValue
            text.append(
                say(
                    "报票请回：\(number) 赞成\(shown.quorum.present) 反对0 弃权0",
                    "報票請回：\(number) 贊成\(shown.quorum.present) 反對0 棄權0",
                    "For a vote send: \(number) in favour \(shown.quorum.present) against 0"))
        }
        return lines(text)
    }

    private func submitted(_ submitted: SubmitIssue.Submitted) -> String {
        let name = meetingName(submitted.kind)
        let first = say(
            "\(quoted(submitted.issue))已提交\(name)，等开会再议，您手里的时限先停。",
            "\(quoted(submitted.issue))已提交\(name)，等開會再議，您手裡的時限先停。",
            "\(capital(quoted(submitted.issue))) now waits for the \(name); your own clock rests.")
        let major = submitted.ground.map {
            say(
                "\(why($0))：支委会只能提议，再走四议两公开。", "\(why($0))：支委會只能提議，再走四議兩公開。",
                "\(capital(why($0))): the committee may only propose it.")
        }
        let due = date(submitted.due)
        let next =
            submitted.isOwnMeeting
            ? submitted.standing.map { mayJoin($0) }
                ?? say(
                    "\(due)前要开会议。开会请回：开会 \(name) \(submitted.suggested.month)月\(submitted.suggested.day)日晚7点",
                    "\(due)前要開會議。開會請回：開會 \(name) \(submitted.suggested.month)月\(submitted.suggested.day)日晚7點",
                    "Meet before \(english(submitted.due)). Send: meeting \(name) \(english(submitted.suggested)) 19:00"
                )
            : say(
                "\(due)前会上议。要拿回来请回：撤议题 \(submitted.issue.number.rawValue)",
                "\(due)前會上議。要拿回來請回：撤議題 \(submitted.issue.number.rawValue)",
                "Due \(due). To take it back send: take off agenda \(submitted.issue.number.rawValue)")
        return lines(first, major, next)
    }

    private func recalled(_ recalled: RecallIssue.Recalled) -> String {
        let issue = quoted(recalled.issue)
        let to = address(recalled.to)
        let first =
            recalled.isYours
            ? say(
                "\(issue)已从会上撤下，回到您手里。", "\(issue)已從會上撤下，回到您手裡。",
                "\(capital(issue)) is off the agenda and with you again.")
            : say(
                "\(number(recalled.issue.number))不上会，已退给\(to)，原因也说了。",
                "\(number(recalled.issue.number))不上會，已退給\(to)，原因也說了。",
                "\(capital(number(recalled.issue.number))) is not admitted and goes back to \(to) with the reason.")
        return lines(first, recalled.isYours ? deskExamples(recalled.issue.number, recalled.words) : nil)
    }

    private func weighed(_ weighed: WeighIssue.Weighed) -> String {
        let sum = weighed.yuan.map { say("，\(yuan($0))", "，\(yuan($0))", ", \(yuan($0))") } ?? ""
        let first = say(
            "已记：\(quoted(weighed.issue))\(sum)。", "已記：\(quoted(weighed.issue))\(sum)。",
            "Noted: \(quoted(weighed.issue))\(sum).")
        let ground = weighed.ground.map {
            say(
                "\(why($0))，要走四议两公开。", "\(why($0))，要走四議兩公開。", "\(capital(why($0))), so it takes the four deliberations."
            )
        }
        return lines(
            first, ground ?? say("不算重大事项，支委会可以定。", "不算重大事項，支委會可以定。", "Not a major matter; the committee may decide it.")
        )
    }

    private func invited(_ invited: Invite.Invited) -> String {
        if let guest = invited.guest { return guestInvited(guest, invited.meeting) }
        let names = list(invited.names)
        let unreached = list(invited.unreached)
        return lines(
            say(
                "已请\(names)来\(title(invited.meeting))，没有表决权。", "已請\(names)來\(title(invited.meeting))，沒有表決權。",
                "\(names): asked to come to the \(title(invited.meeting)), without a vote."),
            invited.unreached.isEmpty
                ? nil
                : say(
                    "没连手机，请您带个话：\(unreached)", "沒連手機，請您帶個話：\(unreached)",
                    "No phone connected, please tell them: \(unreached)"))
    }
}
