import Programme

extension Speaker {
    func askOfVisit(_ question: VisitQuestion) -> String {
        switch question {
        case .whichMember(let options, _):
            choice(
                say("是哪一位\(options[0].name)？", "是哪一位\(options[0].name)？", "Which \(options[0].name)?"),
                options.map { say("\($0.unit) \($0.name)", "\($0.unit) \($0.name)", "\($0.name), \($0.unit)") })
        case .whichEvent(let kinds, _):
            choice(say("是哪一种？", "是哪一種？", "Which kind?"), kinds.map { event($0) })
        case .whichDelivery(let options, _):
            choice(say("是哪一样慰问？", "是哪一樣慰問？", "Which delivery?"), options.map(\.what))
        case .whichPolicy(let options, _):
            choice(say("讲的是哪一条政策？", "講的是哪一條政策？", "Which policy?"), options.map { short($0.text) })
        case .sendCircular(let preview): circularPreview(preview)
        case .wasVisited(let asked): wasVisited(asked)
        }
    }

    // MARK: V7

    func wasVisited(_ asked: VisitConfirmation.Asked) -> String {
        say(
            "\(asked.member)今天来您家走访过吗？\n来过回1，没来过回2\n随便问几家，照实回就好，不会怪谁。",
            "\(asked.member)今天來您家走訪過嗎？\n來過回1，沒來過回2\n隨便問幾家，照實回就好，不會怪誰。",
            "Did \(asked.member) visit you today?\nIf so send 1, if not send 2\nA few homes are asked. Just say how it was; nobody is blamed."
        )
    }

    func confirmationNoted(_ came: Bool) -> String {
        came
            ? say("记下了，谢谢您！", "記下了，謝謝您！", "Noted, thank you!")
            : say(
                "记下了，谢谢您照实说。可能是记错了门牌，不会怪谁。\n家里有事请这样报：上报 路灯坏了",
                "記下了，謝謝您照實說。可能是記錯了門牌，不會怪誰。\n家裡有事請這樣報：上報 路燈壞了",
                "Noted, thank you. It may have been the wrong number; nobody is blamed.\nIf you need something send: report street light broken"
            )
    }
}
