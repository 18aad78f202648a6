import Programme

/// What the room Resolve says.
extension Speaker {
    func said(_ answer: ResolveAnswer) -> String {
        switch answer {
        case .progressNoted(let issue):
            let quoted = quoted(issue)
            return say(
                "已记下\(quoted)的进展，报的人也会收到。", "已記下\(quoted)的進展，報的人也會收到。",
                "Noted for \(quoted); who reported it is told.")
        case .visitTried(let tried): return visitTried(tried)
        case .givenUp(let issue, let others): return givenUp(issue, waitingFor: others)
        case .notReached(let issue): return notReached(issue)
        case .listed(let listed): return workListed(listed)
        case .helped(let helped): return self.helped(helped)
        case .leadChanged(let issue, let officer, let isReachable):
            return leadChanged(issue, to: officer, isReachable: isReachable)
        case .postponed(let issue, let day):
            return say(
                "\(quoted(issue))改到\(date(day))前办好，都告诉了。", "\(quoted(issue))改到\(date(day))前辦好，都告訴了。",
                "\(capital(quoted(issue))) is due \(date(day)) now; all are told.")
        case .workList(let page): return workList(page)
        case .promised(let promised): return self.promised(promised)
        case .pauseAsked(let issue, let officer): return pauseAsked(issue, of: officer)
        case .pauseAnswered(let answered): return pauseAnswered(answered)
        case .resumed(let issue, let due): return resumed(issue, due: due)
        case .explained(let issue):
            return say(
                "记下了，\(quoted(issue))已跟住户解释，辛苦您！", "記下了，\(quoted(issue))已跟住戶解釋，辛苦您！",
                "Noted: \(quoted(issue)) is explained to the household. Thank you!")
        case .town(let answer): return said(answer)
        case .list(let answer): return said(answer)
        }
    }

    func refused(_ refusal: ResolveRefusal) -> String {
        switch refusal {
        case .noteWhat(let issue):
            return say(
                "办到哪一步了？请这样回：进展 \(issue.rawValue) 路基已平整", "辦到哪一步了？請這樣回：進展 \(issue.rawValue) 路基已平整",
                "How far is it? Send: progress \(issue.rawValue) roadbed levelled")
        case .handlerVisits, .visitHow, .nothingToVisit, .triedToday, .triesMissing, .notOneOfTheTwo,
            .confidentialWaits,
            .refuserExplains, .nothingToExplain, .nothingWaitsToBeExplained:
            return visitRefused(refusal) ?? ""
        case .stepMissing, .notPassed, .planChanged, .notEntitledToLead, .helpersFull, .whoHelps, .whoLeads, .dayPast,
            .postponeHow,
            .postponedBefore, .noWorkList, .notListed, .promiseHow, .promisedBefore, .nobodyToAllow, .mayNotPause,
            .pausedAlready,
            .pauseHow,
            .pauseTooLong, .noPauseAsked, .notYoursToGrant, .notPaused, .pauseWaits:
            return workRefused(refusal) ?? ""
        case .town(let refusal): return refused(refusal)
        case .list(let refusal): return refused(refusal)
        }
    }

    func pushed(_ notice: ResolveNotice) -> String {
        switch notice {
        case .movedOverdue(let issue, let officer):
            let to = address(officer)
            return say(
                "\(quoted(issue))到期没办完，按规定转给\(to)了。您不用再办，知道情况请跟\(to)说一声。",
                "\(quoted(issue))到期沒辦完，按規定轉給\(to)了。您不用再辦，知道情況請跟\(to)說一聲。",
                "\(capital(quoted(issue))) ran out of time and has gone to \(to). Please tell them what you know of it."
            )
        case .progress(let issue, let by, let note):
            let quoted = quoted(issue)
            let officer = address(by)
            return say(
                "\(quoted)有进展：\(note)（\(officer)）", "\(quoted)有進展：\(note)（\(officer)）",
                "\(capital(quoted)), from \(officer): \(note)")
        case .done(let issue, let officer, let what): return doneTold(issue, by: officer, what: what)
        case .askHome(let issue, let officer, let what): return askHome(issue, by: officer, what: what)
        case .visitBack(let issue, let officer, let what): return visitBack(issue, by: officer, what: what)
        case .askedAgain(let issues, let isOwn): return askedAgain(issues, isOwn: isOwn)
        case .triesSpent(let issue, let tries): return triesSpent(issue, tries: tries)
        case .givenUp(let issue, let officer): return givenUp(issue, by: officer)
        case .notReached(let issue): return notReached(issue)
        case .readBack(let issue, let decided): return readBack(issue, decided)
        case .explained(let issue, let name):
            return say(
                "\(quoted(issue))，\(name)已跟住户解释过了。", "\(quoted(issue))，\(name)已跟住戶解釋過了。",
                "\(name) has explained \(quoted(issue)) to the household.")
        case .listedForLead(let issue, let due, let words): return listedForLead(issue, due: due, words: words)
        case .listedForReporter(let issue, let lead, let due): return listedForReporter(issue, lead: lead, due: due)
        case .workChanged(let issue, let lead, let due): return workChanged(issue, lead: lead, due: due)
        case .leadElsewhere(let issue, let officer):
            return say(
                "\(quoted(issue))以后由\(address(officer))牵头，您不用再办了，辛苦您！",
                "\(quoted(issue))以後由\(address(officer))牽頭，您不用再辦了，辛苦您！",
                "\(address(officer)) leads \(quoted(issue)) from now on. Thank you for your work!")
        case .helperAsked(let issue, let lead, let due): return helperAsked(issue, lead: lead, due: due)
        case .postponed(let issue, let day, let reason):
            return say(
                "\(quoted(issue))改到\(date(day))前办好：\(reason)。", "\(quoted(issue))改到\(date(day))前辦好：\(reason)。",
                "\(capital(quoted(issue))) is due \(date(day)) now: \(reason).")
        case .promised(let issue, let officer, let day, let plan):
            return promisedToYou(issue, by: officer, day: day, plan: plan)
        case .pauseAsked(let issue, let officer, let pause): return pauseWanted(issue, by: officer, pause)
        case .pauseAnswered(let issue, let officer, let until, let reason):
            return pauseDecided(issue, by: officer, until: until, reason: reason)
        case .resumed(let issue, let due): return resumed(issue, due: due)
        case .noteTakenBack(let issue):
            return say(
                "\(quoted(issue))刚才那条收回了，不算。看现在怎样请回：\(issue.number.rawValue)怎么样",
                "\(quoted(issue))剛才那條收回了，不算。看現在怎樣請回：\(issue.number.rawValue)怎麼樣",
                "What was just told of \(quoted(issue)) was taken back. To ask send: status \(issue.number.rawValue)")
        case .takenBack(let issue, let name):
            return say(
                "\(quoted(issue))：\(name)收回了刚才的话，先不用您办了。", "\(quoted(issue))：\(name)收回了剛才的話，先不用您辦了。",
                "\(name) took back what was said of \(quoted(issue)): nothing to do for now.")
        case .town(let notice): return pushed(notice)
        case .list(let notice): return pushed(notice)
        }
    }
}
