import Programme

/// V8: why a notice is not sent; what was explained.
extension Speaker {
    func refused(_ refusal: CircularRefusal) -> String {
        switch refusal {
        case .notForYou:
            say(
                "发通知要村支书、镇里或县里来发。您要报事情请回：上报 路灯坏了", "發通知要村支書、鎮裡或縣裡來發。您要報事情請回：上報 路燈壞了",
                "Notices are sent by the village secretary, the town or the county. To report something send: report street light broken"
            )
        case .notUrgent:
            say(
                "紧急通知您这里发不了，没有发。白天发请回：通知 全村 明天停水", "緊急通知您這裡發不了，沒有發。白天發請回：通知 全村 明天停水",
                "Your post sends no urgent notices, nothing was sent. By day send: notice village water off tomorrow")
        case .how:
            say(
                "通知谁、通知什么？请这样回：通知 全村 明天下午停水，或者：通知 联户员 明早八点开会",
                "通知誰、通知什麼？請這樣回：通知 全村 明天下午停水，或者：通知 聯戶員 明早八點開會",
                "Whom, and of what? Send: notice village water off tomorrow afternoon, or: notice members meeting at eight"
            )
        case .policyHow:
            say(
                "送什么政策？请这样回：送政策 医保缴费：今年每人400元，12月底前交", "送什麼政策？請這樣回：送政策 醫保繳費：今年每人400元，12月底前交",
                "Which policy? Send: send policy medical insurance is 400 yuan this year, due in December")
        case .tooLong(let count, let most):
            say(
                "一条通知最多\(most)个字，您写了\(count)个，没有发。请写短些再发。", "一條通知最多\(most)個字，您寫了\(count)個，沒有發。請寫短些再發。",
                "A notice has at most \(most) characters, yours has \(count). Nothing was sent, please shorten it.")
        case .notYours(let unit):
            say(
                "\(unit)不归您管，没有发。只能发给您自己的村组。", "\(unit)不歸您管，沒有發。只能發給您自己的村組。",
                "\(unit) is not among your units, nothing was sent.")
        case .notYoursAll(let level): notYoursAll(level)
        case .whichUnit(let level): whichUnit(level)
        case .whichOf(let name):
            say(
                "有好几个\(name)，没有发。请连村一起写：通知 青山村\(name) 明天停水", "有好幾個\(name)，沒有發。請連村一起寫：通知 青山村\(name) 明天停水",
                "Several units are called \(name), nothing was sent. Please write the village first.")
        case .nobodyBelow:
            say("这里还没有可以通知的人，没有发出去。", "這裡還沒有可以通知的人，沒有發出去。", "There is nobody there to tell, nothing was sent.")
        case .nothingSent:
            say(
                "没有这样的通知。要发请回：通知 全村 明天下午停水", "沒有這樣的通知。要發請回：通知 全村 明天下午停水",
                "There is no such notice. To send one: notice village water off tomorrow")
        case .allSent(let told):
            say(
                "这条通知已经发完了，\(told)人都收到了。要更正请再发一条，刚发的也可以回：撤销",
                "這條通知已經發完了，\(told)人都收到了。要更正請再發一條，剛發的也可以回：撤銷",
                "It has all been sent, \(told) people have got it. Send a new one to correct it, or for a recent one: undo"
            )
        case .stoppedBefore(let text):
            say("「\(short(text))」已经停发过了。", "「\(short(text))」已經停發過了。", "\"\(short(text))\" is stopped already.")
        }
    }

    private func levelName(_ level: String) -> String {
        policy.levels.first { $0.code == level }?.names[tongue] ?? level
    }

    private func notYoursAll(_ level: String) -> String {
        let name = levelName(level)
        return say(
            "全\(name)不归您管，没有发。只能发给您自己的村组。", "全\(name)不歸您管，沒有發。只能發給您自己的村組。",
            "You answer for no whole \(name), nothing was sent.")
    }

    private func whichUnit(_ level: String) -> String {
        let name = levelName(level)
        return say(
            "是哪个\(name)？请写出名字：通知 青山村 明天停水", "是哪個\(name)？請寫出名字：通知 青山村 明天停水",
            "Which \(name)? Write its name: notice 青山村 water off tomorrow")
    }

    // MARK: Explained

    func policyExplained(_ explained: ExplainPolicy.Explained) -> String {
        let what = short(explained.text)
        let noted =
            explained.households.isEmpty
            ? nil
            : say(
                "已记：「\(what)」讲给了\(labels(explained.households))。", "已記：「\(what)」講給了\(labels(explained.households))。",
                "Noted: \"\(what)\" explained to \(labels(explained.households)).")
        let already =
            explained.already.isEmpty
            ? nil
            : say(
                "\(labels(explained.already))已经记过了。", "\(labels(explained.already))已經記過了。",
                "\(labels(explained.already)): already noted.")
        let unknown =
            explained.unknown.isEmpty
            ? nil
            : say(
                "\(list(explained.unknown.map { mention($0) }))不在您联系的户里，没有记。",
                "\(list(explained.unknown.map { mention($0) }))不在您聯繫的戶裡，沒有記。",
                "\(list(explained.unknown.map { mention($0) })): not among your households, nothing noted.")
        let numbers = list(explained.left.prefix(Self.lineLimit).map { mention("\($0.number)号") })
        let left =
            explained.left.isEmpty
            ? say("您的户都讲到了，辛苦您了！", "您的戶都講到了，辛苦您了！", "All your households know. Thank you!")
            : say(
                "还有\(explained.left.count)户没讲：\(numbers)。", "還有\(explained.left.count)戶沒講：\(numbers)。",
                "\(explained.left.count) left: \(numbers).")
        return lines(noted, already, unknown, left)
    }
}
