import Programme

/// D3: what is said of who spoke at a meeting.
extension Speaker {
    func spoken(_ noted: NoteSpeech.Noted) -> String {
        let number = number(noted.line.issue.number)
        return lines(
            say(
                "已记 \(number)的发言，\(speech(noted.speech))", "已記 \(number)的發言，\(speech(noted.speech))",
                "Noted for \(number), \(speech(noted.speech))"),
            noted.speech.words == nil
                ? say(
                    "这件是保密的，只记谁发了言，不记内容。", "這件是保密的，只記誰發了言，不記內容。",
                    "It is confidential: only who spoke is kept, no words.")
                : nil)
    }

    /// 老张：先修水渠
    func speech(_ speech: Speech) -> String {
        guard let words = speech.words else { return speech.speaker }
        return say("\(speech.speaker)：\(words)", "\(speech.speaker)：\(words)", "\(speech.speaker): \(words)")
    }

    func signInFirst(_ meeting: Meeting) -> String {
        say(
            "您还没到\(title(meeting))签到，先回：签到", "您還沒到\(title(meeting))簽到，先回：簽到",
            "You have not signed in at the \(title(meeting)). First send: sign in")
    }

    func spokeWhat(_ issue: IssueNumber) -> String {
        let number = issue.rawValue
        return say(
            "谁说了什么？请这样回：发言 \(number) 老张：先修水渠", "誰說了什麼？請這樣回：發言 \(number) 老張：先修水渠",
            "Who said what? Send: spoke \(number) Zhang: the ditch first")
    }

    func speechesFull(_ limit: Int) -> String {
        say(
            "一次会最多记\(limit)条发言，这条没记。", "一次會最多記\(limit)條發言，這條沒記。",
            "A meeting keeps at most \(limit) speeches; this one is not kept.")
    }
}
