import Programme

/// S6: what is said of return visits.
extension Speaker {
    /// Whose word is waited for, to who did it.
    func askedLine(_ asked: ReturnVisit.Asked?) -> String? {
        guard let asked else { return nil }
        return switch asked.way {
        case .resident: say("已请住户看看。", "已請住戶看看。", "The household is asked to confirm.")
        case .reporter: say("已请报事的人看看。", "已請報事的人看看。", "Who reported it is asked to confirm.")
        case .member, .officer:
            say("已请\(asked.name)回访。", "已請\(asked.name)回訪。", "\(asked.name) is asked to visit and see.")
        }
    }

    func visitTried(_ tried: VisitBack.Tried) -> String {
        let issue = tried.issue.number.rawValue
        let (quoted, tries, limit) = (quoted(tried.issue), tried.tries, tried.limit)
        guard tries >= limit else {
            return say(
                "记下了：\(quoted)第\(tries)次没访到人。改天请再去一次。",
                "記下了：\(quoted)第\(tries)次沒訪到人。改天請再去一次。",
                "Noted: nobody met for \(quoted), try \(tries) of \(limit). Please try again another day.")
        }
        guard !tried.isCloser else {
            return say(
                "记下了：\(quoted)\(tries)次都没访到人。属实请您也回：未访到 \(issue)",
                "記下了：\(quoted)\(tries)次都沒訪到人。屬實請您也回：未訪到 \(issue)",
                "Noted: nobody met for \(quoted) in \(tries) tries. If so please send too: not reached \(issue)")
        }
        return say(
            "记下了：\(quoted)\(tries)次都没访到人。已请村支书和村务监督核实，他们回：未访到 \(issue)",
            "記下了：\(quoted)\(tries)次都沒訪到人。已請村支書和村務監督核實，他們回：未訪到 \(issue)",
            "Noted: nobody met for \(quoted) in \(tries) tries. The village secretary and a supervisor are asked to send: not reached \(issue)"
        )
    }

    func givenUp(_ issue: IssueSummary, waitingFor others: [NamedOfficer]) -> String {
        let names = list(others.map { address($0) })
        return say(
            "好的，\(quoted(issue))您确认没访到人。还要\(names)也确认，才能结。",
            "好的，\(quoted(issue))您確認沒訪到人。還要\(names)也確認，才能結。",
            "Noted for \(quoted(issue)). \(names) must confirm it too before it is closed.")
    }

    func notReached(_ issue: IssueSummary) -> String {
        let (quoted, days) = (quoted(issue), policy.issues.reopenDays)
        return say(
            "\(quoted)几次回访都没找到人，记为「未访到」，先结了。住户有话，\(days)天内还可以说。",
            "\(quoted)幾次回訪都沒找到人，記為「未訪到」，先結了。住戶有話，\(days)天內還可以說。",
            "\(capital(quoted)) is closed as not reached: nobody could be asked. For \(days) days the household may reopen it."
        )
    }

    func visitExamples(_ issue: IssueNumber) -> String {
        let number = issue.rawValue
        return say(
            "办好了请回：回访 \(number) 满意\n没办好请回：回访 \(number) 不满意 原因\n没见到人请回：回访 \(number) 没人",
            "辦好了請回：回訪 \(number) 滿意\n沒辦好請回：回訪 \(number) 不滿意 原因\n沒見到人請回：回訪 \(number) 沒人",
            "If so send: return visit \(number) satisfied\nIf not: return visit \(number) not satisfied reason\nNobody there: return visit \(number) nobody home"
        )
    }

    // MARK: Pushes

    func visitBack(_ issue: IssueSummary, by officer: NamedOfficer, what: String?) -> String {
        let (quoted, handler) = (quoted(issue), address(officer))
        return lines(
            say(
                "请您回访 \(quoted)：\(handler)说办好了\(words(what))。",
                "請您回訪 \(quoted)：\(handler)說辦好了\(words(what))。",
                "Please visit about \(quoted): \(handler) says it is done\(words(what))."),
            household(of: issue), visitExamples(issue.number))
    }

    /// To the household, whose word is waited for.
    func askHome(_ issue: IssueSummary, by officer: NamedOfficer, what: String?) -> String {
        let (quoted, handler) = (quoted(issue), address(officer))
        return lines(
            say(
                "您家的 \(quoted)，\(handler)说办好了\(words(what))。",
                "您家的 \(quoted)，\(handler)說辦好了\(words(what))。",
                "\(handler) says \(quoted) of your household is done\(words(what))."), judgeExamples(issue.number))
    }

    func doneTold(_ issue: IssueSummary, by officer: NamedOfficer, what: String?) -> String {
        say(
            "您报的 \(quoted(issue))，\(address(officer))说办好了\(words(what))，正在请人看看。",
            "您報的 \(quoted(issue))，\(address(officer))說辦好了\(words(what))，正在請人看看。",
            "\(address(officer)) says your \(quoted(issue)) is done\(words(what)); somebody is asked to see.")
    }

    func askedAgain(_ issues: [IssueSummary], isOwn: Bool) -> String {
        let title =
            isOwn
            ? say("这几件事说办好了，还等您一句话：", "這幾件事說辦好了，還等您一句話：", "Said to be done, your word is awaited:")
            : say("这几件事办好了，还没有人回访：", "這幾件事辦好了，還沒有人回訪：", "Done, and nobody has visited yet:")
        let examples = issues.first.map { isOwn ? judgeExamples($0.number) : visitExamples($0.number) }
        return lines([title] + bounded(issues) { quoted($0) } + [examples].compactMap { $0 })
    }

    func triesSpent(_ issue: IssueSummary, tries: Int) -> String {
        let number = issue.number.rawValue
        return lines(
            say(
                "\(quoted(issue))办好了，回访\(tries)次都没找到人。",
                "\(quoted(issue))辦好了，回訪\(tries)次都沒找到人。",
                "\(capital(quoted(issue))) is done, but nobody was met in \(tries) visits."), household(of: issue),
            say(
                "核实后请回：未访到 \(number)\n村支书和村务监督都回了，才能结。",
                "核實後請回：未訪到 \(number)\n村支書和村務監督都回了，才能結。",
                "If that is so send: not reached \(number)\nThe secretary and a supervisor must both say so."))
    }

    func givenUp(_ issue: IssueSummary, by officer: NamedOfficer) -> String {
        let number = issue.number.rawValue
        return say(
            "\(address(officer))确认 \(quoted(issue))没访到人，等您也看一下。\n属实请回：未访到 \(number)\n找到人了请回：回访 \(number) 满意",
            "\(address(officer))確認 \(quoted(issue))沒訪到人，等您也看一下。\n屬實請回：未訪到 \(number)\n找到人了請回：回訪 \(number) 滿意",
            "\(address(officer)) says nobody can be reached for \(quoted(issue)); your word is needed too.\nIf so send: not reached \(number)\nIf somebody was met: return visit \(number) satisfied"
        )
    }

    func readBack(_ issue: IssueSummary, _ decided: ReportNotice) -> String {
        lines(pushedToReporter(decided), explainExample(issue.number))
    }

    func explainExample(_ issue: IssueNumber) -> String {
        say(
            "请跟住户说清楚，说过了请回：已解释 \(issue.rawValue)", "請跟住戶說清楚，說過了請回：已解釋 \(issue.rawValue)",
            "Please explain it to the household, then send: explained to them \(issue.rawValue)")
    }

    // MARK: Refusals

    func triesMissing(_ issue: IssueNumber, tries: Int, limit: Int) -> String {
        say(
            "\(number(issue))要回访\(limit)次都没访到才能这样结，现在记了\(tries)次，还差\(limit - tries)次。\n没见到人请回：回访 \(issue.rawValue) 没人",
            "\(number(issue))要回訪\(limit)次都沒訪到才能這樣結，現在記了\(tries)次，還差\(limit - tries)次。\n沒見到人請回：回訪 \(issue.rawValue) 沒人",
            "\(capital(number(issue))) needs \(limit) visits that met nobody; \(tries) are noted, \(limit - tries) to go.\nNobody there? Send: return visit \(issue.rawValue) nobody home"
        )
    }

    func notOneOfTheTwo(_ issue: IssueNumber, _ closers: [NamedOfficer]) -> String {
        let names = list(closers.map { "\($0.name)（\($0.post.name(in: tongue))）" })
        return say(
            "\(number(issue))没访到人，要由村支书和村务监督一起结：\(names)。没有动。",
            "\(number(issue))沒訪到人，要由村支書和村務監督一起結：\(names)。沒有動。",
            "\(capital(number(issue))) is closed as not reached by the village secretary and a supervisor together: \(names). Nothing changed."
        )
    }
}
