import Programme

extension Speaker {
    func discussHelp(_ page: Help.Page) -> [Verb: String] {
        let issue = (page.issue ?? .first).rawValue
        // Without a person there is no day that would do; any shows the form.
        let kind = meetingName(
            page.meeting?.kind ?? policy.meetings.first { $0.level == policy.villageLevel }?.named.code ?? "")
        let time = page.meeting.map { sevenOClock($0.day) } ?? say("12号晚7点", "12號晚7點", "12 19:00")
        return [
            .convene: say("开会：开会 \(kind) \(time)", "開會：開會 \(kind) \(time)", "Convene: meeting \(kind) \(time)"),
            .reschedule: say(
                "会议改期：改期 \(kind) \(time)", "會議改期：改期 \(kind) \(time)", "Move a meeting: reschedule \(kind) \(time)"),
            .cancelMeeting: say("会不开了：取消会议 \(kind)", "會不開了：取消會議 \(kind)", "Call a meeting off: cancel meeting \(kind)"),
            .agenda: say("看议程：议程", "看議程：議程", "The agenda: agenda"),
            .submitIssue: say(
                "提交上会：提交支委会 \(issue)", "提交上會：提交支委會 \(issue)", "For a meeting: submit \(issue) to committee"),
            .recallIssue: say("撤回议题：撤议题 \(issue)", "撤回議題：撤議題 \(issue)", "Take back: take off agenda \(issue)"),
            .keepOffAgenda: say(
                "会前把关：不上会 \(issue) 材料不全", "會前把關：不上會 \(issue) 材料不全", "Not admitted: keep off agenda \(issue) not ready"),
            .weighIssue: say("记金额：金额 \(issue) 80000", "記金額：金額 \(issue) 80000", "What it costs: amount \(issue) 80000"),
            .checkIn: say("到会签到：签到", "到會簽到：簽到", "Sign in: sign in"),
            .countPresent: say("报到会人数：到会 9人", "報到會人數：到會 9人", "Who is there: present 9"),
            .noteSpeech: say(
                "记发言：发言 \(issue) 老张：先修水渠", "記發言：發言 \(issue) 老張：先修水渠", "Who spoke: spoke \(issue) Zhang: the ditch first"
            ),
            .openMeeting: say("宣布开会：开始", "宣布開會：開始", "Open it: open meeting"),
            .vote: say(
                "报表决：\(issue) 赞成7 反对1 弃权1", "報表決：\(issue) 贊成7 反對1 棄權1",
                "A vote: \(issue) in favour 7 against 1 abstained 1"),
            .closeMeeting: say("会开完了：散会", "會開完了：散會", "Close it: close meeting"),
            .minutes: say("看纪要：会议纪要", "看紀要：會議紀要", "Minutes: minutes"),
            .invite: say("请人到会：邀请 法律顾问", "請人到會：邀請 法律顧問", "Ask somebody in: invite legal adviser"),
            .disclose: say("公示决议：公示 \(issue)", "公示決議：公示 \(issue)", "Disclose: disclose \(issue)"),
            .objectTo: say("对公示提异议：异议 \(issue) 太贵了", "對公示提異議：異議 \(issue) 太貴了", "Object: object \(issue) too dear"),
        ]
    }
}
