import Programme

extension Speaker {
    // What the room's further verbs are for, with an example to copy.

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
