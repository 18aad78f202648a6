import Programme

extension Speaker {
    func resolveHelp(_ page: Help.Page) -> [Verb: String] {
        let issue = (page.issue ?? .first).rawValue
        return [
            .noteProgress: say(
                "说进展：进展 \(issue) 路基已平整", "說進展：進展 \(issue) 路基已平整",
                "How far: progress \(issue) roadbed levelled")
        ].merging(townHelp(issue)) { own, _ in own }.merging(listHelp) { own, _ in own }
    }
}
