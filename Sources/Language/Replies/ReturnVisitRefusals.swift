import Programme

/// S6: why a return visit or an explanation is not so.
extension Speaker {
    func visitRefused(_ refusal: ResolveRefusal) -> String? {
        switch refusal {
        case .handlerVisits(let issue):
            return say(
                "\(number(issue))是您办的，回访要由别人去。没有动。", "\(number(issue))是您辦的，回訪要由別人去。沒有動。",
                "You handled \(number(issue)) yourself: somebody else must visit. Nothing changed.")
        case .visitHow(let issue):
            return lines(
                say(
                    "\(number(issue))回访怎么样？", "\(number(issue))回訪怎麼樣？", "What did the visit find for \(number(issue))?"),
                visitExamples(issue))
        case .nothingToVisit:
            return say(
                "现在没有等您回访的事。要说哪一件，请带编号：回访 1001 满意", "現在沒有等您回訪的事。要說哪一件，請帶編號：回訪 1001 滿意",
                "No return visit waits for you. Please send the number: return visit 1001 satisfied")
        case .triedToday(let issue, let tries, let limit):
            return say(
                "\(number(issue))今天已经记过没访到人了（\(tries)次，共要\(limit)次），请改天再去。",
                "\(number(issue))今天已經記過沒訪到人了（\(tries)次，共要\(limit)次），請改天再去。",
                "Nobody met is noted for \(number(issue)) today already (\(tries) of \(limit)). Please try another day."
            )
        case .triesMissing(let issue, let tries, let limit): return triesMissing(issue, tries: tries, limit: limit)
        case .notOneOfTheTwo(let issue, let closers): return notOneOfTheTwo(issue, closers)
        case .confidentialWaits(let issue):
            return say(
                "\(number(issue))是保密报的，只等报事的人自己说满不满意，不用回访。", "\(number(issue))是保密報的，只等報事的人自己說滿不滿意，不用回訪。",
                "\(capital(number(issue))) was told in confidence: only its reporter is asked, nobody need visit.")
        case .refuserExplains(let issue):
            return say(
                "\(number(issue))是您定的不予受理，请由联户的人去解释。没有动。", "\(number(issue))是您定的不予受理，請由聯戶的人去解釋。沒有動。",
                "You refused \(number(issue)) yourself: the linked member explains it. Nothing changed.")
        case .nothingToExplain(let issue):
            return say(
                "\(number(issue))没有退掉，不用解释。看进度请回：\(issue.rawValue)怎么样",
                "\(number(issue))沒有退掉，不用解釋。看進度請回：\(issue.rawValue)怎麼樣",
                "\(capital(number(issue))) was not refused: nothing to explain. To ask send: status \(issue.rawValue)")
        case .nothingWaitsToBeExplained:
            return say(
                "现在没有等您去解释的事。\n回「我的事」看您的事。", "現在沒有等您去解釋的事。\n回「我的事」看您的事。",
                "Nothing waits to be explained.\nSend \"my matters\" for yours.")
        case .town, .list, .noteWhat, .stepMissing, .notPassed, .planChanged, .notEntitledToLead, .helpersFull,
            .whoHelps, .whoLeads,
            .dayPast,
            .postponeHow, .postponedBefore, .noWorkList, .notListed, .promiseHow, .promisedBefore, .nobodyToAllow,
            .mayNotPause,
            .pausedAlready, .pauseHow, .pauseTooLong, .noPauseAsked, .notYoursToGrant, .notPaused, .pauseWaits:
            return nil
        }
    }
}
