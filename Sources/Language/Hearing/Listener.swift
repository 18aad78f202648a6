import Programme

/// The second reader: hears any text as a neighbour would. What the plain forms do not cover is weighed here: an
/// emergency first, then the answer to what was asked, then what an officer decides, edits, questions, visits and
/// matters. Where nothing is sure the intent is unknown: a wrong write is worse than a question.
public struct Listener: Sendable {
    let matters: MatterWeigher

    public init(_ categories: [Policy.Category]) {
        matters = MatterWeigher(categories)
        _ = GlyphTable.shared
        _ = CueLexicon.shared
        _ = PinyinText.shared
    }

    public func hear(
        _ text: String, asked: Asked? = nil, isOfficer: Bool = false, roll: HouseholdRoll? = nil, today: Today
    ) -> Understanding {
        let script = PinyinText.shared.read(Script(text))
        let heard = Utterance(script, roll: roll, today: today, isOfficer: isOfficer)
        if NoMessage.isHostile(heard) { return Understanding(.unknown) }
        if let urgent = UrgentListener(heard, matters).understood() { return urgent }
        if let asked, let reply = ReplyListener(heard, asked, self).understood() { return reply }
        return open(heard)
    }

    /// R5: whether grave words were said, all of them of what is past, practised or only feared.
    func deniesEmergency(_ text: String, today: Today) -> Bool {
        let heard = Utterance(PinyinText.shared.read(Script(text)), roll: nil, today: today, isOfficer: false)
        return heard.has(.grave) && heard.has(Cues.of(.longAgo, .onlySaid, .isOver))
            && UrgentListener(heard, matters).understood() == nil
    }

    /// Without regard to what was asked.
    func open(_ heard: Utterance) -> Understanding {
        if NoMessage.isEmpty(heard) || NoMessage.isSpam(heard) { return Understanding(.unknown) }
        if let service = ServiceListener(heard).understood() { return service }
        if heard.isOfficer, let act = OfficerListener(heard, matters).understood() { return act }
        return EditListener(heard, matters).understood()
            ?? QuestionListener(heard, matters).understood()
            ?? TalkListener.sure(heard)
            ?? MatterListener(heard, matters).letter()
            ?? VisitListener(heard, matters).understood()
            ?? MatterListener(heard, matters).understood()
            ?? TalkListener.likely(heard)
            ?? Understanding(.unknown)
    }
}
