import Programme

extension Speaker {
    func refused(_ refusal: LeaveRefusal) -> String {
        switch refusal {
        case .how:
            say(
                "哪天到哪天外出，谁来代？请这样回：请假 20号到25号 王小明代",
                "哪天到哪天外出，誰來代？請這樣回：請假 20號到25號 王小明代",
                "Which days, and who stands in? Send: leave 20 to 25 Wang Xiaoming")
        case .inPast:
            say(
                "请假要从今天或以后算起。请这样回：请假 明天到周日 王小明代",
                "請假要從今天或以後算起。請這樣回：請假 明天到週日 王小明代",
                "Leave begins today or later. Send: leave tomorrow to Sunday Wang Xiaoming")
        case .endsFirst(let from, let to):
            say(
                "\(date(to))在\(date(from))前面，日子反了吧？请再说一遍。",
                "\(date(to))在\(date(from))前面，日子反了吧？請再說一遍。",
                "It would end \(date(to)), before it begins \(date(from)). Please send the days again.")
        case .tooLong(let days):
            say(
                "请假最长\(days)天。更久请让组长办交接。",
                "請假最長\(days)天。更久請讓組長辦交接。",
                "Leave lasts at most \(days) days. For longer ask your leader to hand your households over.")
        case .alreadyAway(let from, let to):
            say(
                "您\(span(from, to))已经请过假了。提前回来请回：销假",
                "您\(span(from, to))已經請過假了。提前回來請回：銷假",
                "You are already on leave \(span(from, to)). If you are back early send: back")
        case .standsIn(let name, let from, let to):
            say(
                "您\(span(from, to))正代\(name)，先请\(name)换个人代，再请假。",
                "您\(span(from, to))正代\(name)，先請\(name)換個人代，再請假。",
                "You stand in for \(name) \(span(from, to)). They need somebody else first.")
        case .substituteAway(let name, let from, let to):
            say(
                "\(name)\(span(from, to))自己也外出，请换个人。",
                "\(name)\(span(from, to))自己也外出，請換個人。",
                "\(name) is away too, \(span(from, to)). Please choose somebody else.")
        case .fromOwnOffice(let names) where names.isEmpty:
            say(
                "您这里没有别的人能代，请先请上级安排。", "您這裡沒有別的人能代，請先請上級安排。",
                "Nobody else of your office could stand in. Please ask your superior first.")
        case .fromOwnOffice(let names):
            say(
                "要请本单位的人代：\(list(names))。\n请这样回：请假 20号到25号 \(names[0])代",
                "要請本單位的人代：\(list(names))。\n請這樣回：請假 20號到25號 \(names[0])代",
                "Somebody of your own office stands in: \(list(names)).\nSend: leave 20 to 25 \(names[0])")
        case .awayNow(let substitute, let until):
            say(
                "您请假到\(date(until))，现在由\(substitute)代管，没有记。\n提前回来请先回：销假",
                "您請假到\(date(until))，現在由\(substitute)代管，沒有記。\n提前回來請先回：銷假",
                "You are on leave (until \(until.day)/\(until.month)) and \(substitute) stands in; nothing noted."
                    + "\nIf you are back early send: back")
        case .notAway:
            say(
                "您没有请假。要请假请回：请假 20号到25号 王小明代",
                "您沒有請假。要請假請回：請假 20號到25號 王小明代",
                "You are not on leave. To take leave send: leave 20 to 25 Wang Xiaoming")
        }
    }

    /// By number alone: whose it is, is not the sender's to know.
    private func notYourUnit(_ households: [HouseholdLabel]) -> String {
        let numbers = list(households.map { mention("\($0.number)号") })
        return say(
            "\(numbers)不归您管，没有动。请找管那一片的组长或书记。",
            "\(numbers)不歸您管，沒有動。請找管那一片的組長或書記。",
            "\(numbers): not yours to change, nothing was done. Please ask their leader or secretary.")
    }

    func refused(_ refusal: HouseholdRefusal) -> String {
        switch refusal {
        case .noSuch(let written):
            say(
                "村里没有\(list(written.map { mention($0) }))，没有动。请看看户号。",
                "村裡沒有\(list(written.map { mention($0) }))，沒有動。請看看戶號。",
                "The village has no household \(list(written.map { mention($0) })); nothing changed. Please check the number."
            )
        case .notYourUnit(let households): notYourUnit(households)
        case .awayHow:
            say(
                "哪一户外出了？请这样回：外出 3号 去广东了",
                "哪一戶外出了？請這樣回：外出 3號 去廣東了",
                "Which household is away? Send: away 3 gone to Guangdong")
        case .homeHow:
            say("哪一户回来了？请这样回：回来 3号", "哪一戶回來了？請這樣回：回來 3號", "Which household is back? Send: home 3")
        case .mergeHow:
            say(
                "哪一户并到哪一户？请这样回：并户 3号 到 5号",
                "哪一戶併到哪一戶？請這樣回：併戶 3號 到 5號",
                "Which household joins which? Send: merge 3 into 5")
        case .splitHow:
            say(
                "哪一户分家，新户主叫什么？请这样回：分户 3号 张小明",
                "哪一戶分家，新戶主叫什麼？請這樣回：分戶 3號 張小明",
                "Which household splits, and who heads the new one? Send: split 3 Zhang Xiaoming")
        case .endHow:
            say(
                "要销哪一户，为什么？请这样回：销户 3号 迁出",
                "要銷哪一戶，為什麼？請這樣回：銷戶 3號 遷出",
                "Which household ends, and why? Send: close household 3 moved out")
        }
    }

    func refused(_ refusal: PersonRefusal) -> String {
        switch refusal {
        case .nobodyCalled(let name, let village):
            say(
                "\(village)没有找到能办这事的「\(name)」，没有动。请看看名字。",
                "\(village)沒有找到能辦這事的「\(name)」，沒有動。請看看名字。",
                "Nobody called \"\(name)\" in \(village) could do this; nothing changed. Please check the name.")
        case .notYours(let name):
            say(
                "\(name)不归您管，没有动。请找村支书。",
                "\(name)不歸您管，沒有動。請找村支書。",
                "\(name) is not in your unit, nothing changed. Please ask the village secretary.")
        case .yourself:
            say("这个人要是别人，不能是您自己。", "這個人要是別人，不能是您自己。", "This must be somebody else than you.")
        case .unbindHow:
            say("要解绑谁？请这样回：解绑 周建国", "要解綁誰？請這樣回：解綁 周建國", "Whom? Send: unbind Zhou Jianguo")
        case .notBound(let name):
            say("\(name)没有绑定手机，不用解绑。", "\(name)沒有綁定手機，不用解綁。", "\(name) has no phone connected.")
        case .servicePostHow:
            say(
                "给谁什么岗位？请这样回：岗位 周建国 调解员\n可选：\(servicePostNames)",
                "給誰什麼崗位？請這樣回：崗位 周建國 調解員\n可選：\(servicePostNames)",
                "Whom, and which post? Send: service post 周建国 调解员\nPosts: \(servicePostNames)")
        }
    }

    private var servicePostNames: String { list(policy.servicePosts.map { $0.names[tongue] }) }

    func refused(_ refusal: ResidentRefusal) -> String {
        switch refusal {
        case .codeHow:
            say("给哪一户？请这样回：户码 3号", "給哪一戶？請這樣回：戶碼 3號", "For which household? Send: code 3")
        case .enough(let household, let most):
            say(
                "\(label(household))已有\(most)人绑定，不能再多了。",
                "\(label(household))已有\(most)人綁定，不能再多了。",
                "\(label(household)) has \(most) people connected already.")
        case .may:
            say(
                "您可以报事、问进度。请这样回：\n上报 路灯坏了\n我的事\n其他事请找联系您家的人。",
                "您可以報事、問進度。請這樣回：\n上報 路燈壞了\n我的事\n其他事請找聯繫您家的人。",
                "You can report and ask how it goes. Send:\nreport street light broken\nmy matters\nFor the rest please ask your linked member."
            )
        }
    }
}
