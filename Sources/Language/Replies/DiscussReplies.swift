import Programme

/// What the room Discuss says.
extension Speaker {
    func said(_ answer: DiscussAnswer) -> String {
        switch answer {
        case .convened(let meeting): meetingName(meeting.kind)
        }
    }

    func refused(_ refusal: DiscussRefusal) -> String {
        switch refusal {
        case .meetingUnknown:
            say(
                "开什么会？请这样回：开会 支委会 28号晚7点", "開什麼會？請這樣回：開會 支委會 28號晚7點",
                "Which meeting? Send: meeting committee 28 19:00")
        }
    }

    func pushed(_ notice: DiscussNotice) -> String {
        switch notice {
        case .convened(let meeting): meetingName(meeting.kind)
        }
    }
}
