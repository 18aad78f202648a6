import Programme

/// A10: what is said around a practice; what is practised says its own words.
extension Speaker {
    private var mark: String { say("【练习】", "【練習】", "[Practice] ") }

    func practiceBegun(_ begun: Practise.Begun) -> String {
        lines(
            mark
                + say(
                    "好，现在是练习：随便发，不算数，也不会真的发给别人。",
                    "好，現在是練習：隨便發，不算數，也不會真的發給別人。",
                    "All right, this is practice: send what you like, nothing counts and nobody is told."),
            say(
                "练习户：\(labels(begun.households))", "練習戶：\(labels(begun.households))",
                "Households: \(labels(begun.households))"),
            say("先试试发：\(example(begun.first))", "先試試發：\(example(begun.first))", "Try: \(example(begun.first))"),
            say(
                "真有急事：先打电话，再发「真的」和什么事。",
                "真有急事：先打電話，再發「真的」和什麼事。",
                "A real emergency: phone first, then send: real, and what has happened."),
            say(
                "练完请回：结束练习（不回的话\(begun.hours)小时后自动结束）",
                "練完請回：結束練習（不回的話\(begun.hours)小時後自動結束）",
                "When done send: end practice (by itself after \(begun.hours) hours)"))
    }

    /// One message of a practice: what the phone would have shown, what others would have got, what to try next.
    /// - Parameter officer: the pretend officer who spoke; nil: the person.
    public func practised(
        _ reply: String, as officer: NamedOfficer?, pushes: [String], realIssue: IssueNumber?, next: Practise.Step?
    ) -> String {
        let read = officer.map { officer in
            let name = address(officer)
            return say("\(name)会看到：\n\(reply)", "\(name)會看到：\n\(reply)", "\(name) reads:\n\(reply)")
        }
        let real = realIssue.map { issue in
            say(
                "\(number(issue))不在练习里。要办真的事，先回：结束练习",
                "\(number(issue))不在練習裡。要辦真的事，先回：結束練習",
                "\(capital(number(issue))) is no part of the practice. For real things send first: end practice")
        }
        return mark + lines([read ?? reply] + pushes + [real, next.map { practiceNext($0) }].compactMap(\.self))
    }

    /// What a pretend officer would have got; the first line says what it is.
    public func practisedPush(_ text: String, to officer: NamedOfficer) -> String {
        let lines = text.split(separator: "\n")
        let short = (lines.first.map(String.init) ?? "") + (lines.count > 1 ? "…" : "")
        let name = address(officer)
        return say("（\(name)会收到：\(short)）", "（\(name)會收到：\(short)）", "(\(name) would get: \(short))")
    }

    /// What the person would have got.
    public func practisedPush(_ text: String) -> String {
        say("您会收到：\n\(text)", "您會收到：\n\(text)", "You would get:\n\(text)")
    }

    public func practiceGoesOn(next: Practise.Step) -> String {
        mark + lines(say("您正在练习。", "您正在練習。", "You are practising."), practiceNext(next))
    }

    public var practiceEnded: String {
        say(
            "练习结束了，刚才的都不算数，什么也没留下。想再试请回：练习",
            "練習結束了，剛才的都不算數，什麼也沒留下。想再試請回：練習",
            "Practice is over: nothing of it counts, nothing is kept. To try again send: practice")
    }

    /// Leads the reply to a message that is no longer practice.
    public func practiceEnded(_ end: Practise.End) -> String {
        switch end {
        case .timeOver(let hours):
            say(
                "练习满\(hours)小时，已自动结束。下面这条是真的：",
                "練習滿\(hours)小時，已自動結束。下面這條是真的：",
                "Your practice ended by itself after \(hours) hours. This one is real:")
        case .tooLong(let messages):
            say(
                "练习满\(messages)条，已自动结束。下面这条是真的：",
                "練習滿\(messages)條，已自動結束。下面這條是真的：",
                "Your practice ended by itself after \(messages) messages. This one is real:")
        case .emergencyWaits:
            say(
                "有真的急事在等您，练习先停了。下面这条是真的：",
                "有真的急事在等您，練習先停了。下面這條是真的：",
                "A real emergency waits for you, so the practice has ended. This one is real:")
        case .isReal:
            say("练习结束了，这件是真的：", "練習結束了，這件是真的：", "The practice has ended, this is real:")
        }
    }

    /// R5: what sounds grave is asked about before anything else; the number to call comes first.
    public func practiceIsItReal(_ kind: String) -> String {
        lines(
            callFirst(kind),
            mark
                + say(
                    "您现在在练习，这件事还没有报出去！是真的吗？\n1）是真的，马上报\n2）不是真的，只是练习\n请回数字。",
                    "您現在在練習，這件事還沒有報出去！是真的嗎？\n1）是真的，馬上報\n2）不是真的，只是練習\n請回數字。",
                    "You are practising: this has NOT been reported yet. Is it real?\n1) It is real, report it now\n2) Only practice\nReply with the number."
                ))
    }

    /// R11: nothing is fetched for a practice.
    public var practiceKeepsNoMedia: String {
        say("（练习不收照片和语音）", "（練習不收照片和語音）", "(practice takes no pictures or voices)")
    }

    private func practiceNext(_ step: Practise.Step) -> String {
        let example = example(step)
        return switch step {
        case .othersResolve(let other), .passUp(let other), .memberReports(let other):
            say(
                "再试试替\(address(other.officer))发：\(example)", "再試試替\(address(other.officer))發：\(example)",
                "Now try, as \(address(other.officer)): \(example)")
        case .end: say("练完请回：\(example)", "練完請回：\(example)", "When done send: \(example)")
        case .visit, .visitWithTrouble, .whoIsLeft, .status, .notHome, .undo, .mine, .satisfied, .resolve:
            say("再试试发：\(example)", "再試試發：\(example)", "Now try: \(example)")
        }
    }

    private func example(_ step: Practise.Step) -> String {
        let issue = PretendCounty.firstIssue.rawValue
        return switch step {
        case .visit: say("走访1号 都好", "走訪1號 都好", "visit 1 fine")
        case .visitWithTrouble: say("走访3号 老人身体好 路灯坏了", "走訪3號 老人身體好 路燈壞了", "visit 3 fine, street light broken")
        case .whoIsLeft: say("还有谁没走", "還有誰沒走", "who is left")
        case .status: say("\(issue)怎么样", "\(issue)怎麼樣", "status \(issue)")
        case .notHome: say("走访5号 没人在家", "走訪5號 沒人在家", "visit 5 nobody home")
        case .undo: say("撤销", "撤銷", "undo")
        case .mine: say("我的事", "我的事", "my matters")
        case .end: say("结束练习", "結束練習", "end practice")
        case .satisfied: say("满意 \(issue)", "滿意 \(issue)", "satisfied \(issue)")
        case .resolve: say("已办 \(issue) 换了灯泡", "已辦 \(issue) 換了燈泡", "resolved \(issue) new bulb")
        case .othersResolve(let other):
            saying(other, say("已办 \(issue) 换了灯泡", "已辦 \(issue) 換了燈泡", "resolved \(issue) new bulb"))
        case .passUp(let other):
            saying(other, say("上报 \(issue) 钱不够", "上報 \(issue) 錢不夠", "pass up \(issue) no money"))
        case .memberReports(let other):
            saying(other, say("上报 村口路灯坏了", "上報 村口路燈壞了", "report street light broken"))
        }
    }

    /// `王组长：已办 …`
    private func saying(_ other: PretendCounty.Someone, _ text: String) -> String {
        say(
            "\(other.officer.chineseAddress)：\(text)", "\(address(other.officer))：\(text)", "\(other.name): \(text)")
    }
}
