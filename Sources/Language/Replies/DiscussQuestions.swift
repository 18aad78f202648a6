import Programme

extension Speaker {
    func askOfDiscuss(_ question: DiscussQuestion) -> String {
        switch question {
        case .whichMeeting(let options, _):
            choice(
                say("是哪个会？", "是哪個會？", "Which meeting?"), options.map { "\(title($0)) \(whenAndWhere($0))" })
        case .whichUnit(_, let names, _):
            choice(say("是哪里的会？", "是哪裡的會？", "Where?"), names)
        }
    }
}
