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
        _ = IntentModel.shared
    }

    public func hear(
        _ text: String, asked: Asked? = nil, isOfficer: Bool = false, roll: HouseholdRoll? = nil, today: Today
    ) -> Understanding {
        hear(Script(text), asked: asked, isOfficer: isOfficer, roll: roll, today: today)
    }

    func hear(
        _ script: Script, asked: Asked? = nil, isOfficer: Bool = false, roll: HouseholdRoll? = nil, today: Today
    ) -> Understanding {
        let heard = Utterance(PinyinText.shared.read(script), roll: roll, today: today, isOfficer: isOfficer)
        return beyondDoubt(heard)
            ?? SecondOpinion(heard, asked, matters).weighed(
                listened(heard, asked: asked, roll: roll, onlyWhether: false))
    }

    /// What the listeners alone make of it. `onlyWhether`: of a visit it is enough to know that it took place, whose it was
    /// and when.
    func listened(_ script: Script, roll: HouseholdRoll?, today: Today, onlyWhether: Bool) -> Understanding {
        let heard = Utterance(PinyinText.shared.read(script), roll: roll, today: today, isOfficer: false)
        return beyondDoubt(heard) ?? listened(heard, asked: nil, roll: roll, onlyWhether: onlyWhether)
    }

    private func beyondDoubt(_ heard: Utterance) -> Understanding? {
        if ForeignCries.stand(in: heard) { return UrgentListener(heard, matters).cried() }
        return NoMessage.isHostile(heard) ? Understanding(.unknown) : nil
    }

    private func listened(_ heard: Utterance, asked: Asked?, roll: HouseholdRoll?, onlyWhether: Bool) -> Understanding {
        if let urgent = UrgentListener(heard, matters).understood() { return urgent }
        if let asked, let reply = ReplyListener(heard, asked, self).understood() { return reply }
        let understood = open(heard, onlyWhether: onlyWhether)
        guard understood.intent == .unknown,
            understood.doubt == nil || understood.doubt == .notDone && heard.mentions.isEmpty,
            Self.mayBeHeardAgain(heard)
        else {
            return understood
        }
        return mistyped(heard, roll: roll) ?? (understood.doubt == nil ? matter(heard) : nil) ?? understood
    }

    /// Glyphs of a text that is worth a second hearing.
    private static let heardAgain = 3...40

    private static func mayBeHeardAgain(_ heard: Utterance) -> Bool {
        let text = heard.text.filter { !$0.isBlank }
        // 老张: a name alone is no other word.
        guard text.count > heard.namings.map(\.range.count).reduce(0, +) else { return false }
        return (heardAgain.contains(text.count) || text.count == 2) && text.allSatisfy { $0.isHan || $0.isDigit }
            && !NoMessage.isSpam(heard) && !heard.has(.of(.elsewhere, .weather, .hearsay, .ordered))
    }

    /// 停指, 我得户: what makes no sense as it is typed, heard by its sound.
    private func mistyped(_ heard: Utterance, roll: HouseholdRoll?) -> Understanding? {
        let again = Utterance(
            heard.script, roll: roll, today: heard.today, isOfficer: heard.isOfficer, mending: .any)
        guard again.text != heard.text else { return nil }
        var understood = UrgentListener(again, matters).understood() ?? open(again)
        understood.certainty = .likely
        // 消防车下周来: a sound in a longer text takes nothing back and stops nothing.
        let takesBack = [.undo, .stop, .correct].contains(understood.intent) && heard.text.count > Self.undoGlyphs
        let isOfficersMatter = heard.isOfficer && understood.intent == .reportIssue
        // 今晚球赛几点: what is asked tells of no trouble, however it sounds.
        let isAsked = understood.intent == .reportIssue && heard.clauses.contains { Mood(heard).asks(in: $0) }
        return understood.intent == .unknown || takesBack || isOfficersMatter || isAsked ? nil : understood
    }

    /// No word of trouble was known, but it sounds like what people report.
    private func matter(_ heard: Utterance) -> Understanding? {
        guard !heard.isOfficer, heard.text.count >= Self.matterGlyphs, heard.mentions.isEmpty, !heard.has(.went),
            !heard.has(.plan), !heard.has(.hearsay), !heard.has(.policyAsked), !heard.has(.onlySaid),
            !heard.has(.longAgo), !heard.has(.chat), !isShortQuestion(heard), heard.days.allSatisfy({ !$0.isAhead }),
            !Mood(heard).isNoMatter,
            matters.soundsLikeMatter(heard)
        else { return nil }
        var understood = MatterListener(heard, matters).reported()
        understood.certainty = .likely
        return understood
    }
    /// 你们几点上班, 今晚球赛几点: asked, and of nothing public.
    private func isShortQuestion(_ heard: Utterance) -> Bool {
        heard.text.count <= Self.questionGlyphs && !heard.has(.of(.trouble, .publicly))
            && heard.clauses.contains { Mood(heard).asks(in: $0) }
    }
    private static let questionGlyphs = 12
    private static let matterGlyphs = 6
    private static let undoGlyphs = 8

    /// Whether a text may tell of a matter at all.
    func mayTellOfMatter(_ script: Script) -> Bool { matters.mayTell(script.plain) }

    /// R5: whether grave words were said, all of them of what is past, practised or only feared.
    func deniesEmergency(_ text: String, today: Today) -> Bool {
        let heard = Utterance(PinyinText.shared.read(Script(text)), roll: nil, today: today, isOfficer: false)
        return heard.has(.grave) && heard.has(Cues.of(.longAgo, .onlySaid, .isOver))
            && UrgentListener(heard, matters).understood() == nil
    }

    /// S6: a verdict said in so many words, and what it says beside; a trouble alone, or thanks alone, is none.
    func verdict(_ text: String, today: Today) -> (Understanding.Verdict, words: String?)? {
        let heard = Utterance(PinyinText.shared.read(Script(text)), roll: nil, today: today, isOfficer: false)
        guard heard.mentions.isEmpty, !heard.has(.went), !heard.has(.help), !NoMessage.isHostile(heard),
            heard.words.contains(where: {
                $0.range.count > 1 && !$0.cues.isDisjoint(with: .of(.satisfied, .unsatisfied, .neutral))
                    && $0.cues.isDisjoint(with: .of(.thanks, .yes, .no, .greeting, .well))
            }),
            let verdict = VerdictListener(heard).understood()?.verdict
        else { return nil }
        return (verdict, verdict == .satisfied ? nil : heard.typed(heard.text.indices))
    }

    /// Without regard to what was asked; nothing is written that its mood forbids.
    func open(_ heard: Utterance, onlyWhether: Bool = false) -> Understanding {
        Mood(heard).checked(meant(heard, onlyWhether))
    }

    private func meant(_ heard: Utterance, _ onlyWhether: Bool) -> Understanding {
        if NoMessage.isEmpty(heard) || NoMessage.isSpam(heard) { return Understanding(.unknown) }
        if let service = ServiceListener(heard).understood() { return service }
        if heard.isOfficer, let act = OfficerListener(heard, matters).understood() { return act }
        return EditListener(heard, matters).understood()
            ?? QuestionListener(heard, matters).understood()
            ?? TalkListener.sure(heard)
            ?? MatterListener(heard, matters).letter()
            ?? VisitListener(heard, matters).understood(onlyWhether: onlyWhether)
            ?? MatterListener(heard, matters).understood()
            ?? TalkListener.likely(heard)
            ?? Understanding(.unknown)
    }
}
