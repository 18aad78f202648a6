import Programme

extension Speaker {
    func discussHelp(_ page: Help.Page) -> [Verb: String] {
        [.convene: say("开会：开会 支委会 28号晚7点", "開會：開會 支委會 28號晚7點", "Convene: meeting branch committee 28 19:00")]
    }
}
