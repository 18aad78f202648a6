import Programme

extension Speaker {
    func resolveHelp(_ page: Help.Page) -> [Verb: String] {
        let issue = (page.issue ?? .first).rawValue
        return [
            .noteProgress: say(
                "说进展：进展 \(issue) 路基已平整", "說進展：進展 \(issue) 路基已平整",
                "How far: progress \(issue) roadbed levelled"),
            .visitBack: say(
                "说回访：回访 \(issue) 满意", "說回訪：回訪 \(issue) 滿意", "Tell of a visit: return visit \(issue) satisfied"),
            .closeNotReached: say(
                "几次没访到人：未访到 \(issue)", "幾次沒訪到人：未訪到 \(issue)", "Nobody to be reached: not reached \(issue)"),
            .listWork: say(
                "上清单：列入清单 \(issue) 李明德 周五前", "上清單：列入清單 \(issue) 李明德 週五前",
                "Put on the list: put on list \(issue) 李明德 by Friday"),
            .workList: say("看办事清单：清单", "看辦事清單：清單", "See the work list: work list"),
            .addHelper: say("请人协办：协办 \(issue) 王强", "請人協辦：協辦 \(issue) 王強", "Somebody helps: helper \(issue) 王强"),
            .changeLead: say("换牵头人：换人 \(issue) 王强", "換牽頭人：換人 \(issue) 王強", "Another leads: new lead \(issue) 王强"),
            .postponeWork: say(
                "改日子：改期 \(issue) 12月20日 等水泥", "改日子：改期 \(issue) 12月20日 等水泥",
                "Another day: postpone \(issue) Dec 20 waiting for cement"),
            .makePromise: say(
                "答应日子：承诺 \(issue) 12月20日前 修好水管", "答應日子：承諾 \(issue) 12月20日前 修好水管",
                "Promise a day: promise \(issue) by Dec 20 mend the pipe"),
            .pauseClock: say(
                "请求暂停：暂停 \(issue) 等雨停 到12月1日", "請求暫停：暫停 \(issue) 等雨停 到12月1日",
                "Let its clock rest: pause \(issue) too much rain until Dec 1"),
            .answerPause: say("同意暂停：同意暂停 \(issue)", "同意暫停：同意暫停 \(issue)", "Agree to a rest: allow pause \(issue)"),
            .resumeClock: say("接着办：继续 \(issue)", "接著辦：繼續 \(issue)", "Go on: go on \(issue)"),
            .explainEnd: say(
                "跟住户解释过：已解释 \(issue)", "跟住戶解釋過：已解釋 \(issue)", "Explained it: explained to them \(issue)"),
        ].merging(townHelp(issue)) { own, _ in own }.merging(listHelp) { own, _ in own }
    }
}
