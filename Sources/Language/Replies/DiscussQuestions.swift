import Programme

extension Speaker {
    func askOfDiscuss(_ question: DiscussQuestion) -> String {
        switch question {
        case .whichMeeting(let options, _):
            choice(
                say("是哪个会？", "是哪個會？", "Which meeting?"), options.map { "\(title($0)) \(whenAndWhere($0))" })
        case .whichUnit(_, let names, _):
            choice(say("是哪里的会？", "是哪裡的會？", "Where?"), names)
        case .whichDay(let options, _):
            choice(say("改哪一件的日子？", "改哪一件的日子？", "The day of which one?"), options.map { dated($0) })
        }
    }

    private func dated(_ dated: Dated) -> String {
        switch dated {
        case .meeting(let meeting): "\(title(meeting)) \(whenAndWhere(meeting))"
        case .issue(let issue): quoted(issue)
        case .errand(let errand):
            say(
                "代办\(errand.id.rawValue) \(label(errand.household))「\(errand.what)」",
                "代辦\(errand.id.rawValue) \(label(errand.household))「\(errand.what)」",
                "errand \(errand.id.rawValue), \(label(errand.household)): \(errand.what)")
        }
    }
}
