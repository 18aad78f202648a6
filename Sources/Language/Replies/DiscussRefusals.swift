import Programme

/// Why the room Discuss refuses. Each shows the sum, or names the step or the word that is missing.
extension Speaker {
    func refused(_ refusal: DiscussRefusal) -> String {
        switch refusal {
        case .meetingUnknown(let kinds, let example): meetingUnknown(kinds, example)
        case .mayNotConvene(let kind): mayNotConvene(kind)
        case .timeMissing(let kind, let day): timeMissing(kind, day)
        case .newTimeMissing(let kind, let day): newTimeMissing(kind, day)
        case .meetingInPast(let kind, let free):
            say(
                "这个时间已经过了，没有定。请说以后的日子，比如：\(convening(kind, free))",
                "這個時間已經過了，沒有定。請說以後的日子，比如：\(convening(kind, free))",
                "That time is past; nothing is convened. Send a later one, such as: \(convening(kind, free))")
        case .noticeTooShort(let kind, let days, let earliest, let free): noticeTooShort(kind, days, earliest, free)
        case .wrongDistance(let kind, let before, let days, let free): wrongDistance(kind, before, days, free)
        case .sameDay(let meeting, let free): sameDay(meeting, free)
        case .nobodyEntitled:
            say("名册里还没有能到这个会的人，开不了。", "名冊裡還沒有能到這個會的人，開不了。", "The roster has nobody entitled to such a meeting.")
        case .noMeeting, .noMeetingToRun, .noMinutes, .notYourMeeting, .meetingNotNow: refusedMeeting(refusal)
        case .submitWhere(let issue): submitWhere(issue)
        case .complaintsNever(let issue): complaintsNever(issue)
        case .alreadyWaiting(let issue, let kind): alreadyWaiting(issue, kind)
        case .onAgenda(let issue, let kind): onAgenda(issue, kind)
        case .noSuchMeetingHere(let issue, let kind): noSuchMeetingHere(issue, kind)
        case .smallMatter(let issue, let kind, let with): smallMatter(issue, kind, with)
        case .majorBegins(let issue, let kind, let ground, let with): majorBegins(issue, kind, ground, with)
        case .notInItsPower(let issue, let kind): notInItsPower(issue, kind)
        case .motionBeyondPower, .returnedEnough, .voteItDown, .listedWhenVoted, .majorNotPromised:
            refusedMotion(refusal)
        case .stepMissing(let issue, let step, let day): stepMissing(issue, step, day)
        case .stepsDone(let issue): stepsDone(issue)
        case .notOnAnyAgenda(let issue): notOnAnyAgenda(issue)
        case .preReviewIsTheConveners(let issue): preReviewIsTheConveners(issue)
        case .whyNotAdmitted(let issue): whyNotAdmitted(issue)
        case .amountMissing(let issue): amountMissing(issue)
        case .notEntitled(let meeting): notEntitled(meeting)
        case .tooEarly(let meeting): tooEarly(meeting)
        case .chairCounts(let meeting): chairCounts(meeting)
        case .countMissing: say("到了几人？请这样回：到会 9人", "到了幾人？請這樣回：到會 9人", "How many are there? Send: present 9")
        case .tooManyPresent(let count, let entitled): tooManyPresent(count, entitled)
        case .moreSignedIn(let count, let signed): moreSignedIn(count, signed)
        case .moreVoted(let count, let voted): moreVoted(count, voted)
        case .noQuorum(let meeting, let quorum): noQuorum(meeting, quorum)
        case .emptyAgenda(let meeting): emptyAgenda(meeting)
        case .whichItem(let lines): whichItem(lines)
        case .notOnAgenda(let number, let lines): notOnAgenda(number, lines)
        case .sumIsWrong(let tally, let present): sumIsWrong(tally, present)
        case .signInFirst(let meeting): signInFirst(meeting)
        case .spokeWhat(let issue): spokeWhat(issue)
        case .speechesFull(let limit): speechesFull(limit)
        case .inviteWhom, .confidentialReporter, .comesAnyway, .notInvitable, .nobodyHolds, .noExperts, .guestsFull,
            .guestUnknown:
            refusedInvitation(refusal)
        case .notDeliberated(let issue): notDeliberated(issue)
        case .workNotDone(let issue): workNotDone(issue)
        case .objectToWhat: say("对哪一件？请这样回：异议 1023 原因", "對哪一件？請這樣回：異議 1023 原因", "To which? Send: object 1023 reason")
        case .objectWhy(let issue): objectWhy(issue)
        case .nothingDisclosed(let issue): nothingDisclosed(issue)
        case .objectionTooLate(let issue, let until): objectionTooLate(issue, until)
        case .changedSince(let effect): changedSince(effect)
        }
    }
}

// MARK: Convening

extension Speaker {
    private func meetingUnknown(_ kinds: [String], _ example: Convene.Example?) -> String {
        let names = list(kinds.map { meetingName($0) })
        return lines(
            say("开什么会？您可以召集：\(names)。", "開什麼會？您可以召集：\(names)。", "Which meeting? You may convene: \(names)."),
            example.map { example in
                let words = convening(example.kind, example.day)
                return say("请这样回：\(words)", "請這樣回：\(words)", "Send: \(words)")
            })
    }

    private func mayNotConvene(_ code: String?) -> String {
        guard let kind = code.flatMap({ policy.meeting($0) }) else {
            return say(
                "召集会议要由组长、支书或理事长来。有事请回：上报 路灯坏了", "召集會議要由組長、支書或理事長來。有事請回：上報 路燈壞了",
                "Meetings are convened by group leaders, secretaries and the council chair. To report send: report street light broken"
            )
        }
        let posts = list(kind.convenedBy.map { $0.name(in: tongue) })
        let name = kind.named.names[tongue]
        return say("\(name)由\(posts)召集，您不能召集。", "\(name)由\(posts)召集，您不能召集。", "The \(name) is convened by: \(posts).")
    }

    private func timeMissing(_ code: String, _ day: Day) -> String {
        let (name, example) = (meetingName(code), convening(code, day))
        return say(
            "\(name)哪天几点开？请这样回：\(example) 村部", "\(name)哪天幾點開？請這樣回：\(example) 村部",
            "Which day and hour? Send: \(example) village office")
    }

    private func newTimeMissing(_ code: String, _ day: Day) -> String {
        let (name, time) = (meetingName(code), sevenOClock(day))
        return say(
            "改到哪天几点？请这样回：改期 \(name) \(time)", "改到哪天幾點？請這樣回：改期 \(name) \(time)",
            "To which day and hour? Send: reschedule \(name) \(time)")
    }

    private func noticeTooShort(_ code: String, _ days: Int, _ earliest: Day, _ free: Day) -> String {
        let (name, example) = (meetingName(code), convening(code, free))
        return say(
            "\(name)要提前\(days)天通知，最早\(date(earliest))。\n请回：\(example)",
            "\(name)要提前\(days)天通知，最早\(date(earliest))。\n請回：\(example)",
            "The \(name) needs \(days) days' notice; the earliest day is \(english(earliest)).\nSend: \(example)")
    }

    private func wrongDistance(_ code: String, _ before: Meeting?, _ days: [Day], _ free: Day) -> String {
        let (name, example) = (meetingName(code), convening(code, free))
        let theme = policy.monthDays.theme
        let what =
            before.map {
                say(
                    "\(title($0))（\(date(dayOf($0)))）", "\(title($0))（\(date(dayOf($0)))）",
                    "the \(title($0)) (\(date(dayOf($0))))")
            }
            ?? say("主题党日（每月\(theme)日）", "主題黨日（每月\(theme)日）", "the theme day (day \(theme) of the month)")
        let range = policy.meeting(code)?.before?.days
        let (least, most) = (range?.lowerBound ?? 0, range?.upperBound ?? 0)
        guard let first = days.first, let last = days.last else {
            return say(
                "\(name)要在\(what)前\(least)到\(most)天开，已经来不及了。\n以后再开请回：\(example)",
                "\(name)要在\(what)前\(least)到\(most)天開，已經來不及了。\n以後再開請回：\(example)",
                "The \(name) is held \(least) to \(most) days before \(what), and it is too late for that.\nTo meet afterwards send: \(example)"
            )
        }
        return say(
            "\(name)要在\(what)前\(least)到\(most)天开，可以定\(date(first))到\(date(last))。\n请回：\(example)",
            "\(name)要在\(what)前\(least)到\(most)天開，可以定\(date(first))到\(date(last))。\n請回：\(example)",
            "The \(name) is held \(least) to \(most) days before \(what): \(english(first)) to \(english(last)).\nSend: \(example)"
        )
    }

    private func dayOf(_ meeting: Meeting) -> Day { policy.calendar.day(of: meeting.at) }

    private func sameDay(_ meeting: Meeting, _ free: Day) -> String {
        let (name, time) = (meetingName(meeting.kind), sevenOClock(free))
        return say(
            "那天已经有\(title(meeting))：\(whenAndWhere(meeting))。\n要改时间请回：改期 \(name) \(time)",
            "那天已經有\(title(meeting))：\(whenAndWhere(meeting))。\n要改時間請回：改期 \(name) \(time)",
            "There is one that day: \(title(meeting)), \(whenAndWhere(meeting)).\nTo move it send: reschedule \(name) \(time)"
        )
    }
}
