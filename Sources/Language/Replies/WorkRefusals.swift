import Programme

/// S1, S7: why a work or a promise is not so.
extension Speaker {
    func stepMissing(_ issue: IssueNumber, _ step: Deliberation.Step) -> String {
        say(
            "\(number(issue))是大事，要按四议两公开走，还差「\(stepName(step))」这一步，不能直接列入清单。",
            "\(number(issue))是大事，要按四議兩公開走，還差「\(stepName(step))」這一步，不能直接列入清單。",
            "\(capital(number(issue))) is a major matter: the step \"\(stepName(step))\" is still missing, so it cannot be listed yet."
        )
    }

    func notListed(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))不在办事清单上，没有动。\n看清单请回：办事清单", "\(number(issue))不在辦事清單上，沒有動。\n看清單請回：辦事清單",
            "\(capital(number(issue))) is not on the work list, nothing changed.\nTo see it send: work list")
    }

    func notEntitledToLead(_ issue: IssueNumber, _ name: String, _ leads: [NamedOfficer]) -> String {
        let names = list(leads.map(\.name))
        let example = leads.first?.name ?? name
        return say(
            "\(name)不是村支书，也不是两委，不能牵头。能牵头的：\(names)。\n请这样回：换人 \(issue.rawValue) \(example)",
            "\(name)不是村支書，也不是兩委，不能牽頭。能牽頭的：\(names)。\n請這樣回：換人 \(issue.rawValue) \(example)",
            "\(name) is neither the village secretary nor of the committee and cannot lead. Who can: \(names).\nSend: new lead \(issue.rawValue) \(example)"
        )
    }

    func whoLeads(_ issue: IssueNumber, _ leads: [NamedOfficer]) -> String {
        let names = list(leads.map(\.name))
        let example = leads.first?.name ?? "王强"
        return say(
            "换成谁牵头？能牵头的：\(names)。\n请这样回：换人 \(issue.rawValue) \(example)",
            "換成誰牽頭？能牽頭的：\(names)。\n請這樣回：換人 \(issue.rawValue) \(example)",
            "Who leads? Who can: \(names).\nSend: new lead \(issue.rawValue) \(example)")
    }

    func dayPast(_ issue: IssueNumber, _ day: Day) -> String {
        say(
            "\(date(day))已经过了，\(number(issue))没有动。请说一个今天以后的日子。",
            "\(date(day))已經過了，\(number(issue))沒有動。請說一個今天以後的日子。",
            "\(day.day)/\(day.month) is past: nothing changed for \(number(issue)). Please name a later day.")
    }

    func postponeHow(_ issue: IssueNumber, _ day: Day?) -> String {
        if let day {
            return say(
                "为什么要改？请这样回：改期 \(issue.rawValue) \(date(day)) 等水泥",
                "為什麼要改？請這樣回：改期 \(issue.rawValue) \(date(day)) 等水泥",
                "Why? Send: postpone \(issue.rawValue) \(english(day)) waiting for cement")
        }
        return say(
            "改到哪天？为什么？请这样回：改期 \(issue.rawValue) 12月20日 等水泥",
            "改到哪天？為什麼？請這樣回：改期 \(issue.rawValue) 12月20日 等水泥",
            "Until when, and why? Send: postpone \(issue.rawValue) Dec 20 waiting for cement")
    }

    func postponedBefore(_ issue: IssueNumber, above: NamedOfficer?, to day: Day) -> String {
        let officer = above.map { address($0) } ?? say("上一级", "上一級", "the level above")
        return say(
            "\(number(issue))已经改过一次期，再改要\(officer)定。请\(officer)回：改期 \(issue.rawValue) \(date(day)) 原因",
            "\(number(issue))已經改過一次期，再改要\(officer)定。請\(officer)回：改期 \(issue.rawValue) \(date(day)) 原因",
            "\(capital(number(issue))) was put off once already: now \(officer) decides, by: postpone \(issue.rawValue) \(english(day)) reason"
        )
    }

    func promiseHow(_ issue: IssueNumber, hasDay: Bool) -> String {
        let missing = hasDay ? say("打算怎么办？", "打算怎麼辦？", "What will be done?") : say("哪天前办好？", "哪天前辦好？", "By when?")
        return say(
            "\(missing)请这样回：承诺 \(issue.rawValue) 12月20日前 修好水管",
            "\(missing)請這樣回：承諾 \(issue.rawValue) 12月20日前 修好水管",
            "\(missing) Send: promise \(issue.rawValue) by Dec 20 mend the pipe")
    }

    func promisedBefore(_ issue: IssueNumber, day: Day, above: NamedOfficer?) -> String {
        let officer = above.map { address($0) } ?? say("上一级", "上一級", "the level above")
        return say(
            "\(number(issue))已经答应过\(date(day))，不能自己再往后推，要\(officer)来定，由他回：改期 \(issue.rawValue) 日子 原因\n办不了请回：上报 \(issue.rawValue) 原因",
            "\(number(issue))已經答應過\(date(day))，不能自己再往後推，要\(officer)來定，由他回：改期 \(issue.rawValue) 日子 原因\n辦不了請回：上報 \(issue.rawValue) 原因",
            "\(capital(number(issue))) is promised for \(day.day)/\(day.month) already; only \(officer) decides on another day, by: postpone \(issue.rawValue) day reason.\nIf it cannot be kept send: pass up \(issue.rawValue) reason"
        )
    }

    func workRefused(_ refusal: ResolveRefusal) -> String? {
        switch refusal {
        case .stepMissing(let issue, let step): return stepMissing(issue, step)
        case .notPassed(let issue):
            return say(
                "\(number(issue))还没有开会议过。会上通过了，再列入办事清单。",
                "\(number(issue))還沒有開會議過。會上通過了，再列入辦事清單。",
                "No meeting has passed \(number(issue)) yet. Once it is passed it goes onto the work list.")
        case .planChanged(let issue, let sum, let resolved):
            return say(
                "\(number(issue))原来定的是\(yuan(resolved))，现在要\(yuan(sum))，方案变了，要重新走四议两公开。请回：提交支委会 \(issue.rawValue)",
                "\(number(issue))原來定的是\(yuan(resolved))，現在要\(yuan(sum))，方案變了，要重新走四議兩公開。請回：提交支委會 \(issue.rawValue)",
                "\(capital(number(issue))) was resolved for \(yuan(resolved)) and now costs \(yuan(sum)): it takes the four deliberations anew. Send: submit \(issue.rawValue) to committee"
            )
        case .notEntitledToLead(let issue, let name, let leads): return notEntitledToLead(issue, name, leads)
        case .helpersFull(let issue, let limit):
            return say(
                "一件事最多请\(limit)个人协办，\(number(issue))没有动。", "一件事最多請\(limit)個人協辦，\(number(issue))沒有動。",
                "At most \(limit) people help with one work: nothing changed for \(number(issue)).")
        case .whoHelps(let issue):
            return say(
                "请谁协办？请这样回：协办 \(issue.rawValue) 王强", "請誰協辦？請這樣回：協辦 \(issue.rawValue) 王強",
                "Who helps? Send: helper \(issue.rawValue) 王强")
        case .whoLeads(let issue, let leads): return whoLeads(issue, leads)
        case .dayPast(let issue, let day): return dayPast(issue, day)
        case .postponeHow(let issue, let day): return postponeHow(issue, day)
        case .postponedBefore(let issue, let above, let day): return postponedBefore(issue, above: above, to: day)
        case .notListed(let issue): return notListed(issue)
        case .noWorkList:
            return say(
                "办事清单给村里的干部和监督员看。要问您报的事请回：我的事",
                "辦事清單給村裡的幹部和監督員看。要問您報的事請回：我的事",
                "The work list is for the village's officers and supervisors. For your own send: my matters")
        case .promiseHow(let issue, let hasDay): return promiseHow(issue, hasDay: hasDay)
        case .promisedBefore(let issue, let day, let above): return promisedBefore(issue, day: day, above: above)
        case .nobodyToAllow, .mayNotPause, .pausedAlready, .pauseHow, .pauseTooLong, .noPauseAsked, .notYoursToGrant,
            .notPaused,
            .pauseWaits:
            return pauseRefused(refusal)
        case .town, .list, .noteWhat, .handlerVisits, .visitHow, .nothingToVisit, .triedToday, .triesMissing,
            .notOneOfTheTwo,
            .confidentialWaits, .refuserExplains, .nothingToExplain, .nothingWaitsToBeExplained:
            return nil
        }
    }
}
