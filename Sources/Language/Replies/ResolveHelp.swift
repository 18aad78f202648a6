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
            .explainEnd: say(
                "跟住户解释过：已解释 \(issue)", "跟住戶解釋過：已解釋 \(issue)", "Explained it: explained to them \(issue)"),
        ]
    }
}
