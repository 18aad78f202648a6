import Programme

/// What the room Discuss pushes.
extension Speaker {
    func pushed(_ notice: DiscussNotice) -> String {
        switch notice {
        case .convened(let meeting, let quorum, let agenda, let isRescheduled):
            return called(meeting, quorum, agenda, isRescheduled)
        case .cancelled(let meeting, let reason):
            let why = reason.map { say("：\($0)", "：\($0)", ": \($0)") } ?? ""
            return say(
                "\(title(meeting))不开了\(why)。原定\(whenAndWhere(meeting))。",
                "\(title(meeting))不開了\(why)。原定\(whenAndWhere(meeting))。",
                "The \(title(meeting)) (\(whenAndWhere(meeting))) is cancelled\(why).")
        case .submitted(let issue, let kind, let from, let ground, let day, let standing):
            return submittedPush(issue, kind, from, ground, day, standing)
        case .recalled(let issue, let ground, let reason, let words):
            return recalledPush(issue, ground, reason, words)
        case .minutes(let minutes): return minutesPage(minutes)
        case .invited(let meeting, let issue):
            let about = issue.map { say("，议\(quoted($0))", "，議\(quoted($0))", ", about \(quoted($0))") } ?? ""
            return say(
                "请您来\(title(meeting))\(about)：\(whenAndWhere(meeting))。\n到了请回：签到",
                "請您來\(title(meeting))\(about)：\(whenAndWhere(meeting))。\n到了請回：簽到",
                "You are asked to come to the \(title(meeting))\(about): \(whenAndWhere(meeting)).\nWhen there send: sign in"
            )
        case .stepPassed(let issue, let step, let next):
            return stepPassed(issue, step, next)
        case .solvedAt(let issue, let kind): return solvedAt(issue, kind)
        case .votedDown(let issue, let kind, let majority, let isToExplain):
            return lines(votedDownPush(issue, kind, majority), isToExplain ? explainExample(issue.number) : nil)
        case .promised(let issue, let kind, let day, let plan, let isYours):
            return promisedPush(issue, kind, day, plan, isYours)
        case .sentBack(let issue, let kind, let reason, let words):
            return lines(sentBackPush(issue, kind, reason), deskExamples(issue.number, words))
        case .sentOn(let issue, let kind, let from, let day, let isYours):
            return sentOnPush(issue, kind, from, day, isYours)
        case .discloseResult(let issue):
            let number = issue.number.rawValue
            return say(
                "\(quoted(issue))：住户满意。大事要公示结果才能销号，请回：公示结果 \(number)",
                "\(quoted(issue))：住戶滿意。大事要公示結果才能銷號，請回：公示結果 \(number)",
                "\(capital(quoted(issue))): its reporter is satisfied. A major matter closes with its result disclosed. Send: disclose result \(number)"
            )
        case .resultDisclosed(let issue):
            return say(
                "您报的 \(quoted(issue))，结果已公示，这件事销号了，谢谢您！", "您報的 \(quoted(issue))，結果已公示，這件事銷號了，謝謝您！",
                "\(capital(quoted(issue))), reported by you: its result is disclosed and it is closed. Thank you!")
        case .objected(let issue, let category, let words):
            let kind = policy.category(category)?.names[tongue] ?? category
            return say(
                "有人对公示的\(number(issue))（\(kind)）提异议：\(words)", "有人對公示的\(number(issue))（\(kind)）提異議：\(words)",
                "An objection to the disclosed \(number(issue)) (\(kind)): \(words)")
        case .leftOpen(let meeting, let until, let free): return leftOpen(meeting, until, free)
        case .closedByItself(let minutes, let next): return closedByItself(minutes, next)
        case .lapsed(let meeting, let waiting): return lapsed(meeting, waiting)
        case .takenBack(let effect, let name):
            return say(
                "\(name)撤销了一步：\(discussEffect(effect))。", "\(name)撤銷了一步：\(discussEffect(effect))。",
                "\(name) has taken back: \(discussEffect(effect)).")
        }
    }

    private func stepPassed(_ issue: IssueSummary, _ step: Deliberation.Step, _ next: Deliberation.Step?) -> String {
        let then = next.map { say("，下一步\(stepName($0))", "，下一步\(stepName($0))", "; next: \(stepName($0))") } ?? ""
        return say(
            "您报的 \(quoted(issue))：\(stepName(step))，通过了\(then)。",
            "您報的 \(quoted(issue))：\(stepName(step))，通過了\(then)。",
            "\(capital(quoted(issue))), reported by you: \(stepName(step)), passed\(then).")
    }

    private func solvedAt(_ issue: IssueSummary, _ kind: String) -> String {
        let name = meetingName(kind)
        let first = say(
            "您报的 \(quoted(issue))，\(name)说定了，已办好。", "您報的 \(quoted(issue))，\(name)說定了，已辦好。",
            "\(capital(quoted(issue))), reported by you: settled by the \(name).")
        return lines(first, judgeExamples(issue.number))
    }

    private func closedByItself(_ minutes: Minutes, _ next: [CloseMeeting.Next]) -> String {
        let first = say(
            "\(title(minutes.meeting))一直没散会，按已报的票自动散会了。", "\(title(minutes.meeting))一直沒散會，按已報的票自動散會了。",
            "Nobody closed the \(title(minutes.meeting)); it is closed with what was voted.")
        return lines([first, minutesPage(minutes)] + stepsAfter(minutes, next))
    }

    private func leftOpen(_ meeting: Meeting, _ until: Day, _ free: Day) -> String {
        let (kind, day, time) = (meetingName(meeting.kind), date(until), sevenOClock(free))
        guard meeting.state.phase == .convened else {
            return say(
                "\(title(meeting))（\(whenAndWhere(meeting))）还没散会。开完了请回：散会\n到\(day)还没散会，就按已报的票自动散会。",
                "\(title(meeting))（\(whenAndWhere(meeting))）還沒散會。開完了請回：散會\n到\(day)還沒散會，就按已報的票自動散會。",
                "The \(title(meeting)) (\(whenAndWhere(meeting))) is still open. To close it send: close meeting\nOn \(english(until)) it closes by itself with what was voted."
            )
        }
        return say(
            "\(title(meeting))（\(whenAndWhere(meeting))）开了吗？开了请报人数和表决，再回：散会\n没开请回：改期 \(kind) \(time)，或：取消会议 \(kind)\n到\(day)没有消息就算没开成，议题等下一次会。",
            "\(title(meeting))（\(whenAndWhere(meeting))）開了嗎？開了請報人數和表決，再回：散會\n沒開請回：改期 \(kind) \(time)，或：取消會議 \(kind)\n到\(day)沒有消息就算沒開成，議題等下一次會。",
            "Was the \(title(meeting)) (\(whenAndWhere(meeting))) held? Then tell who was there and how it voted, and send: close meeting\nIf not: reschedule \(kind) \(time), or: cancel meeting \(kind)\nOn \(english(until)) it lapses and its items wait for the next one."
        )
    }

    private func lapsed(_ meeting: Meeting, _ waiting: Int) -> String {
        let items =
            waiting == 0
            ? nil : say("\(waiting)件议题等下一次会。", "\(waiting)件議題等下一次會。", "\(waiting) items wait for the next one.")
        return lines(
            say(
                "\(title(meeting))（\(whenAndWhere(meeting))）没开成，已作废。",
                "\(title(meeting))（\(whenAndWhere(meeting))）沒開成，已作廢。",
                "The \(title(meeting)) (\(whenAndWhere(meeting))) was not held and has lapsed."), items)
    }

    private func called(_ meeting: Meeting, _ quorum: Quorum, _ agenda: [AgendaLine], _ isRescheduled: Bool) -> String {
        let first =
            isRescheduled
            ? say(
                "改期：\(title(meeting))改到\(whenAndWhere(meeting))。", "改期：\(title(meeting))改到\(whenAndWhere(meeting))。",
                "Moved: \(title(meeting)), now \(whenAndWhere(meeting)).")
            : say(
                "请来开会：\(title(meeting))，\(whenAndWhere(meeting))。", "請來開會：\(title(meeting))，\(whenAndWhere(meeting))。",
                "Please come: \(title(meeting)), \(whenAndWhere(meeting)).")
        let last =
            quorum.isOfHouseholds
            ? say("一户来一人。请也告诉您联系的户。", "一戶來一人。請也告訴您聯繫的戶。", "One from each household. Please tell yours too.")
            : say("到了请回：签到", "到了請回：簽到", "When there send: sign in")
        return lines([first] + agendaLines(agenda) + [last])
    }

    private func submittedPush(
        _ issue: IssueSummary, _ kind: String, _ from: NamedOfficer, _ ground: MajorGround?, _ day: Day,
        _ standing: Meeting?
    ) -> String {
        let name = meetingName(kind)
        let number = issue.number.rawValue
        let major = ground.map { say("\(why($0))。", "\(why($0))。", "\(capital(why($0))).") }
        let meet =
            standing.map { mayJoin($0) }
            ?? say(
                "召集请回：\(convening(kind, day))", "召集請回：\(convening(kind, day))",
                "To convene send: \(convening(kind, day))")
        return lines(
            say(
                "\(address(from))提交\(name)：\(quoted(issue))（\(category(issue))）",
                "\(address(from))提交\(name)：\(quoted(issue))（\(category(issue))）",
                "From \(address(from)), for the \(name): \(quoted(issue)) (\(category(issue)))"), major, meet,
            say(
                "不该上会请回：不上会 \(number) 材料不全",
                "不該上會請回：不上會 \(number) 材料不全",
                "Not for a meeting? Send: keep off agenda \(number) not ready"
            ))
    }

    func ground(_ ground: RecallIssue.Ground) -> String {
        switch ground {
        case .unprepared: say("还没准备好", "還沒準備好", "not prepared yet")
        case .settledByLaw: say("法律政策已有规定", "法律政策已有規定", "law or policy settles it")
        case .villageRules: say("村规民约已有规定", "村規民約已有規定", "the village rules settle it")
        }
    }

    private func recalledPush(
        _ issue: IssueSummary, _ ground: RecallIssue.Ground?, _ reason: String?, _ words: DeskWords?
    ) -> String {
        guard let words else {
            return say(
                "\(quoted(issue))不上会了，已撤回。", "\(quoted(issue))不上會了，已撤回。",
                "\(capital(quoted(issue))) was taken off the agenda.")
        }
        let why = [ground.map { self.ground($0) }, reason].compactMap(\.self).joined(separator: say("，", "，", ", "))
        return lines(
            say(
                "\(quoted(issue))不上会，回到您手里：\(why)。", "\(quoted(issue))不上會，回到您手裡：\(why)。",
                "\(capital(quoted(issue))) is not for the meeting and back with you: \(why)."),
            deskExamples(issue.number, words))
    }

    private func votedDownPush(_ issue: IssueSummary, _ kind: String, _ majority: Majority) -> String {
        let name = meetingName(kind)
        return say(
            "您报的 \(quoted(issue))，\(name)议过，没有通过：\(counted(majority.tally))；\(reason(majority))。\n有话要说请回：不满意 \(issue.number.rawValue) 原因",
            "您報的 \(quoted(issue))，\(name)議過，沒有通過：\(counted(majority.tally))；\(reason(majority))。\n有話要說請回：不滿意 \(issue.number.rawValue) 原因",
            "\(capital(quoted(issue))), reported by you: the \(name) did not pass it: \(counted(majority.tally)); \(reason(majority)).\nTo answer send: not satisfied \(issue.number.rawValue) reason"
        )
    }

    private func sentOnPush(_ issue: IssueSummary, _ kind: String, _ from: String, _ day: Day, _ isYours: Bool)
        -> String
    {
        let (name, before) = (meetingName(kind), meetingName(from))
        let first = say(
            "\(quoted(issue))在\(before)上没定，转到\(name)议。", "\(quoted(issue))在\(before)上沒定，轉到\(name)議。",
            "\(capital(quoted(issue))) was not settled at the \(before) and goes to the \(name).")
        return lines(
            first,
            isYours
                ? say(
                    "召集请回：\(convening(kind, day))", "召集請回：\(convening(kind, day))",
                    "To convene send: \(convening(kind, day))") : nil)
    }

    /// V6
    func discussEffect(_ effect: DiscussEffect) -> String {
        switch effect {
        case .meeting(let meeting, let phase):
            switch phase {
            case nil: say("\(title(meeting))不开了", "\(title(meeting))不開了", "the \(title(meeting)) is off")
            case .convened:
                say(
                    "\(title(meeting))还是\(whenAndWhere(meeting))", "\(title(meeting))還是\(whenAndWhere(meeting))",
                    "the \(title(meeting)) is \(whenAndWhere(meeting)) again")
            case .open: say("\(title(meeting))还在开", "\(title(meeting))還在開", "the \(title(meeting)) is open again")
            case .closed, .cancelled, .lapsed: title(meeting)
            }
        case .noted(let meeting):
            say("\(title(meeting))上刚才记的", "\(title(meeting))上剛才記的", "what was just noted at the \(title(meeting))")
        case .invitation(let meeting):
            say("不用来\(title(meeting))了", "不用來\(title(meeting))了", "the invitation to the \(title(meeting))")
        case .weight(let issue):
            say("\(number(issue))的金额和轻重", "\(number(issue))的金額和輕重", "what \(number(issue)) weighs")
        case .disclosed(let issue):
            say("\(number(issue))的公示", "\(number(issue))的公示", "the disclosure of \(number(issue))")
        case .objected(let issue):
            say("对\(number(issue))的异议", "對\(number(issue))的異議", "the objection to \(number(issue))")
        }
    }
}
