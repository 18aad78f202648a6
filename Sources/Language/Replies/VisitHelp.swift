import Programme

extension Speaker {
    // What the room's further verbs are for, with an example to copy.

    var helpOnLogForMember: String {
        say(
            "替人记走访：代周建国 走访3号，或抄表：周建国 1-6 8 10",
            "替人記走訪：代周建国 走訪3號，或抄表：周建国 1-6 8 10",
            "Log for a member: for 周建国 visit 3, or a sheet: 周建国 1-6 8 10")
    }

    var helpOnCorrect: String {
        say("改记录：刚才是6号不是8号", "改記錄：剛才是6號不是8號", "Set right: it was 6 not 8")
    }

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
        }
    }
}
