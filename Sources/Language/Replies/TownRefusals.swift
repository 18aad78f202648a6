import Programme

/// Why something with town or county was not done, and what to do instead.
extension Speaker {
    func refused(_ refusal: TownRefusal) -> String {
        switch refusal {
        case .notOffered(let verb): return notOffered(verb)
        case .notYourTownDesk(let issue):
            return say(
                "\(number(issue))不在您镇里的桌上，没有动。\n回「我的事」看等您办的。", "\(number(issue))不在您鎮裡的桌上，沒有動。\n回「我的事」看等您辦的。",
                "\(capital(number(issue))) is not at your town's desk, nothing changed.\nSend \"my matters\" to see what waits."
            )
        case .waysOfTown(let issue):
            let number = issue.rawValue
            return say(
                "\(self.number(issue))到镇里就不再往上转，有这几条路：\n镇里自己办：镇办 \(number)\n请部门：请部门 \(number) 交通局\n报县领导：报县领导 \(number) 原因\n报县里：报县 \(number) 原因",
                "\(self.number(issue))到鎮裡就不再往上轉，有這幾條路：\n鎮裡自己辦：鎮辦 \(number)\n請部門：請部門 \(number) 交通局\n報縣領導：報縣領導 \(number) 原因\n報縣裡：報縣 \(number) 原因",
                "Nothing is above the town for \(self.number(issue)). You can send:\ntown solves \(number)\nask departments \(number) transport\nreport to leader \(number) reason\nreport to county \(number) reason"
            )
        case .complaintStays(let issue):
            return say(
                "\(number(issue))是投诉，只在这里办，不转给别人。办好请回：已办 \(issue.rawValue)",
                "\(number(issue))是投訴，只在這裡辦，不轉給別人。辦好請回：已辦 \(issue.rawValue)",
                "\(capital(number(issue))) is a complaint and is decided here. When done send: resolved \(issue.rawValue)"
            )
        case .leadUnknown(let issue, let written, let names):
            let known = list(names)
            let example = names.first ?? written
            return say(
                "镇里没有叫「\(written)」的，没有动。有：\(known)。\n请这样回：镇办 \(issue.rawValue) \(example) 周五前",
                "鎮裡沒有叫「\(written)」的，沒有動。有：\(known)。\n請這樣回：鎮辦 \(issue.rawValue) \(example) 周五前",
                "Nobody at the town is called \(written), nothing changed. There are: \(known).\nSend: town solves \(issue.rawValue) \(example) by friday"
            )
        case .dayPast(let issue, let day):
            return say(
                "\(date(day))已经过了。请说一个以后的日子：镇办 \(issue.rawValue) 周五前",
                "\(date(day))已經過了。請說一個以後的日子：鎮辦 \(issue.rawValue) 周五前",
                "\(capital(date(day))) is past. Name a day to come: town solves \(issue.rawValue) by friday")
        case .reasonMissing(let issue, let verb): return townReasonMissing(issue, verb)
        case .nobodyAtCounty(let issue):
            return say(
                "县里还没有人能接，\(number(issue))没有动。请打电话给县委组织部。", "縣裡還沒有人能接，\(number(issue))沒有動。請打電話給縣委組織部。",
                "Nobody at the county can take \(number(issue)), nothing changed. Please phone them.")
        case .answerWhat(let issue):
            let target = issue.map { "\($0.rawValue)" } ?? say("道路", "道路", "roads")
            return say(
                "要答复什么？请这样回：答复 \(target) 列入明年计划", "要答覆什麼？請這樣回：答覆 \(target) 列入明年計劃",
                "What is the answer? Send: county answers \(target) planned for next year")
        case .nothingToAnswer(let category):
            let name = category.map { policy.category($0)?.names[tongue] ?? $0 } ?? ""
            return say(
                "没有等您答复的\(name)事。看全部请回：县汇总", "沒有等您答覆的\(name)事。看全部請回：縣匯總",
                "Nothing of \(name.isEmpty ? "any kind" : name) waits for your answer. To see all send: county rollup")
        case .nothingToRate, .rateWhich, .rateHow, .notDoneYet, .ratedAlready: return notRated(refusal)
        case .whichDepartments, .noContact, .noLeader, .noTownLeader, .notYetTown, .alreadyCalled, .notCalled, .noCalls,
            .callBegun:
            return notCalled(refusal)
        }
    }

    /// Of departments and leaders called.
    private func notCalled(_ refusal: TownRefusal) -> String {
        switch refusal {
        case .whichDepartments(let issue, let isWhistle): return whichDepartments(issue, isWhistle: isWhistle)
        case .noContact(let issue, let codes):
            let names = list(codes.map { department($0) })
            return say(
                "名册里没有\(names)的联系人，\(number(issue))没有动。请打电话，或报县领导：报县领导 \(issue.rawValue) 原因",
                "名冊裡沒有\(names)的聯繫人，\(number(issue))沒有動。請打電話，或報縣領導：報縣領導 \(issue.rawValue) 原因",
                "Nobody is known at \(names), nothing changed. Phone them, or: report to leader \(issue.rawValue) reason"
            )
        case .noLeader(let issue):
            return say(
                "这个村和镇没有包联的县领导，\(number(issue))没有动。可以报县里：报县 \(issue.rawValue) 原因",
                "這個村和鎮沒有包聯的縣領導，\(number(issue))沒有動。可以報縣裡：報縣 \(issue.rawValue) 原因",
                "No county leader is attached here, nothing changed. You can send: report to county \(issue.rawValue) reason"
            )
        case .noTownLeader(let issue):
            return say(
                "这个村没有包村的镇领导，\(number(issue))没有动。可以报镇里：上报 \(issue.rawValue) 原因",
                "這個村沒有包村的鎮領導，\(number(issue))沒有動。可以報鎮裡：上報 \(issue.rawValue) 原因",
                "No town leader is attached here, nothing changed. To report it to the town send: pass up \(issue.rawValue) reason"
            )
        case .notYetTown(let issue):
            return say(
                "\(number(issue))还不到报镇里的时候，没有动。先转上一级请回：上报 \(issue.rawValue) 原因",
                "\(number(issue))還不到報鎮裡的時候，沒有動。先轉上一級請回：上報 \(issue.rawValue) 原因",
                "\(capital(number(issue))) is not for the town yet, nothing changed. To the next desk: pass up \(issue.rawValue) reason"
            )
        case .alreadyCalled(let issue, let codes):
            let names = list(codes.map { department($0) })
            return say(
                "\(number(issue))已经请过\(names)，还没办完，不用再请。", "\(number(issue))已經請過\(names)，還沒辦完，不用再請。",
                "\(names) is called to \(number(issue)) already and has not finished.")
        case .notCalled(let issue):
            return say(
                "\(number(issue))没有请您那边，或者已经办完了。回「我的事」看等您办的。", "\(number(issue))沒有請您那邊，或者已經辦完了。回「我的事」看等您辦的。",
                "You are not called to \(number(issue)), or it is done. Send \"my matters\" to see what waits.")
        case .noCalls:
            return say("现在没有人吹哨请您。", "現在沒有人吹哨請您。", "Nobody has called you now.")
        case .callBegun(let issue):
            return say(
                "\(number(issue))请的部门已经来了，撤不回来。请直接跟他们说。", "\(number(issue))請的部門已經來了，撤不回來。請直接跟他們說。",
                "The department has come for \(number(issue)): it cannot be taken back. Please tell them.")
        case .notOffered, .notYourTownDesk, .waysOfTown, .complaintStays, .leadUnknown, .dayPast, .reasonMissing,
            .nobodyAtCounty,
            .answerWhat, .nothingToAnswer, .nothingToRate, .rateWhich, .rateHow, .notDoneYet, .ratedAlready:
            return refused(refusal)
        }
    }

    private func notRated(_ refusal: TownRefusal) -> String {
        switch refusal {
        case .nothingToRate(let issue):
            return say(
                "\(number(issue))您没有请过部门或企业，没有什么要您评的。", "\(number(issue))您沒有請過部門或企業，沒有什麼要您評的。",
                "You called no department or utility to \(number(issue)): nothing to rate.")
        case .rateWhich(let issue, let bodies):
            let names = list(bodies.map { bodyName($0) })
            let first = bodies.first.map { bodyName($0) } ?? ""
            return say(
                "\(number(issue))请过\(names)，评哪一个？请这样回：评 \(issue.rawValue) \(first) 好",
                "\(number(issue))請過\(names)，評哪一個？請這樣回：評 \(issue.rawValue) \(first) 好",
                "You called \(names) to \(number(issue)). Which? Send: rate \(issue.rawValue) \(first) good")
        case .rateHow(let issue, let body):
            let name = body.isEmpty ? say("交通局", "交通局", "transport") : bodyName(body)
            return say(
                "评得怎么样？好、一般、差，或1到5分。请这样回：评 \(issue.rawValue) \(name) 好",
                "評得怎麼樣？好、一般、差，或1到5分。請這樣回：評 \(issue.rawValue) \(name) 好",
                "How was it? good, fair, poor, or 1 to 5. Send: rate \(issue.rawValue) \(name) good")
        case .notDoneYet(let issue, let body):
            return say(
                "\(bodyName(body))还没说办好\(number(issue))，办好了再评。", "\(bodyName(body))還沒說辦好\(number(issue))，辦好了再評。",
                "\(bodyName(body)) has not finished \(number(issue)) yet. Please rate it then.")
        case .ratedAlready(let issue, let body, let hours):
            return say(
                "\(number(issue))的\(bodyName(body))您评过了，超过\(hours)小时不能再改。",
                "\(number(issue))的\(bodyName(body))您評過了，超過\(hours)小時不能再改。",
                "You rated \(bodyName(body)) on \(number(issue)) over \(hours) hours ago: it stays.")
        case .notOffered, .notYourTownDesk, .waysOfTown, .complaintStays, .leadUnknown, .dayPast, .reasonMissing,
            .whichDepartments,
            .noContact, .noLeader, .noTownLeader, .notYetTown, .alreadyCalled, .notCalled, .noCalls, .nobodyAtCounty,
            .answerWhat,
            .nothingToAnswer, .callBegun:
            return refused(refusal)
        }
    }

    /// A8: who may, in words.
    func notOffered(_ verb: Verb) -> String {
        guard let who = whoMay[verb] else { return say("这件事不归您办。", "這件事不歸您辦。", "This is not for your post.") }
        return say(
            "这件事由\(who)来办，没有动。看您能办的请回：帮助", "這件事由\(who)來辦，沒有動。看您能辦的請回：幫助",
            "This is for \(who), nothing changed. To see what you can do send: help")
    }

    private var whoMay: [Verb: String] {
        let town = say("镇里的干部", "鎮裡的幹部", "officers of the town")
        let village = say("村支书和村两委", "村支書和村兩委", "the village committee")
        let secretary = say("村支书", "村支書", "the village secretary")
        let county = say("县委组织部", "縣委組織部", "the county organiser")
        return [
            .solveInTown: town, .askDepartments: town, .reportToLeader: town, .reportToCounty: town,
            .reportToTownLeader: village,
            .instruct: say("包联的县领导", "包聯的縣領導", "attached county leaders"),
            .whistle: say("村支书和镇里的干部", "村支書和鎮裡的幹部", "village secretaries and town officers"),
            .reportIn: say("部门联系人", "部門聯繫人", "departments' contacts"),
            .rateDepartment: say("请部门或企业来的人", "請部門或企業來的人", "who called a department or utility"),
            .departmentRatings: say("镇党委书记和县委组织部", "鎮黨委書記和縣委組織部", "town secretaries and the county organiser"),
            .countyRollUp: county, .answerDown: county,
            .stateNeed: village, .receiveMatch: village,
            .matchNeed: say("村支书和镇里的干部", "村支書和鎮裡的幹部", "village secretaries and town officers"),
            .pushMandate: town, .takeMandate: secretary, .refuseMandate: secretary, .finishMandate: secretary,
            .mandates: say("村支书、村两委和镇里的干部", "村支書、村兩委和鎮裡的幹部", "officers of village and town"),
            .accessList: say("村支书、村两委和镇里的干部", "村支書、村兩委和鎮裡的幹部", "officers of village and town"),
            .assignDuty: say("村支书和镇里", "村支書和鎮裡", "the village secretary and the town"),
        ]
    }

    private func townReasonMissing(_ issue: IssueNumber, _ verb: Verb) -> String {
        let number = issue.rawValue
        let example =
            verb == .instruct
            ? say("批示 \(number) 由交通局先修", "批示 \(number) 由交通局先修", "instruct \(number) transport repairs it first")
            : verb == .reportToCounty
                ? say("报县 \(number) 要县里立项", "報縣 \(number) 要縣裡立項", "report to county \(number) needs a project")
                : verb == .reportToTownLeader
                    ? say(
                        "报包村领导 \(number) 村里没钱", "報包村領導 \(number) 村裡沒錢",
                        "report to town leader \(number) the village has no money")
                    : verb == .passUp
                        ? say("上报 \(number) 村里没钱", "上報 \(number) 村裡沒錢", "pass up \(number) the village has no money")
                        : say(
                            "报县领导 \(number) 要县里协调", "報縣領導 \(number) 要縣裡協調",
                            "report to leader \(number) needs the county")
        return verb == .instruct
            ? say("请说怎么办，这样回：\(example)", "請說怎麼辦，這樣回：\(example)", "Please say what is to be done: \(example)")
            : say("请说个原因，这样回：\(example)", "請說個原因，這樣回：\(example)", "Please say why: \(example)")
    }

    /// The department that examples name.
    var departmentToName: String? {
        (policy.departments.first { $0.code == "transport" } ?? policy.departments.first)?.names[tongue]
    }

    private func whichDepartments(_ issue: IssueNumber, isWhistle: Bool) -> String {
        let names = list(policy.departments.map { $0.names[tongue] })
        let name = departmentToName ?? ""
        let command = isWhistle ? say("吹哨", "吹哨", "whistle") : say("请部门", "請部門", "ask departments")
        let urgent = policy.resolving.whistles.first(where: \.isUrgent)?.named.names[tongue] ?? ""
        return say(
            "请哪个部门？有：\(names)。\n请这样回：\(command) \(issue.rawValue) \(name)\n急的加「\(urgent)」",
            "請哪個部門？有：\(names)。\n請這樣回：\(command) \(issue.rawValue) \(name)\n急的加「\(urgent)」",
            "Which department? There are: \(names).\nSend: \(command) \(issue.rawValue) \(name)\nIf it cannot wait add: \(urgent)"
        )
    }
}
