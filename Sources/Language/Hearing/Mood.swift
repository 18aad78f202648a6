import Programme

/// In what mood things are said. Only what its sender asserts of an own past act may be written: a question, an order, a
/// plan, a thing not done, another one's act, a story and a threat are none.
struct Mood {
    enum Sign: UInt16, CaseIterable {
        case asks, orders, supposes, ahead, undone, intended, story, latent, threat, meetingAhead, place, deferred
    }
    struct Word {
        var range: Range<Int>
        var signs: UInt16

        var isPlace: Bool { signs >> Sign.place.rawValue & 1 == 1 }
    }

    let heard: Utterance
    private let signs: UInt16
    private var words: [Word] { heard.moodWords }
    var text: [UInt32] { heard.text }

    init(_ heard: Utterance) {
        self.heard = heard
        signs = heard.moodWords.reduce(0) { $0 | $1.signs }
    }

    /// The words that tell a mood; looked for once in a message.
    static func words(in text: [UInt32]) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < text.count, words.count < wordLimit {
            guard let found = lexicon.longest(in: text, at: index) else { index += 1; continue }
            words.append(Word(range: index..<found.end, signs: found.value))
            // 你去 holds no other word, but a place behind it begins anew.
            index = found.value == 0 ? found.end : index + 1
        }
        return words
    }

    private static let wordLimit = 100
    private static let lexicon: Trie<UInt16> = {
        var words = TrieWords<UInt16>()
        for (sign, list) in MoodWords.all {
            for pattern in WordList.words(list) {
                words.add(pattern: pattern, sign.map { 1 << $0.rawValue } ?? 0)
            }
        }
        return Trie(words) { ($0 ?? 0) | $1 }
    }()

    func has(_ sign: Sign) -> Bool { signs >> sign.rawValue & 1 == 1 }
    func has(_ sign: Sign, in range: Range<Int>) -> Bool {
        has(sign)
            && words.contains {
                $0.signs >> sign.rawValue & 1 == 1 && range.lowerBound <= $0.range.lowerBound
                    && $0.range.upperBound <= range.upperBound
            }
    }

    // MARK: Visits

    /// What else than a visit done a word of visiting may tell, which looks done by itself.
    func standing(_ word: CueWord, isPast: Bool) -> VisitListener.Standing? {
        let clause = heard.clause(at: word.range.lowerBound)
        let before = Range(from: clause.lowerBound, to: word.range.lowerBound)
        let until = 0..<word.range.upperBound
        let isTold = tells(before: word.range.lowerBound)
        if asks(in: clause) || isTagged { return .asked }
        if has(.story, in: until), !isTold { return .hearsay }
        if has(.supposes, in: until), !isTold { return .planned }
        if has(.orders, in: before.lowerBound..<min(text.count, word.range.upperBound)), !isOwn(before), !isTold {
            return .planned
        }
        // 去了也白去
        if has(.supposes),
            words.contains(where: { $0.signs >> Sign.supposes.rawValue & 1 == 1 && $0.range.overlaps(word.range) })
        {
            return .notDone
        }
        if isOther(before) || isOfKin(before) || isNotMine(clause.lowerBound..<word.range.upperBound) || isQuoted(word)
            || isSubject(word) || comesToMe(word)
        {
            return .hearsay
        }
        if isErrand(word) { return .hearsay }
        let isUndone = has(.undone, in: Range(from: word.range.lowerBound, to: text.count))
        if isUndone, !isPast || has(.undone, in: clause) { return .notDone }
        // 本来到了5号门口，接个电话又走了
        if has(.intended, in: until), !isTold, Self.turnedBack.stands(in: text) { return .notDone }
        if has(.intended, in: until), !isTold, !isPast || has(.undone) || heard.has(.undo) { return .notDone }
        if !isPast, !isTold {
            if has(.ahead, in: before) || isNotice || isDateAhead(clause) || isToMany(word) { return .planned }
            if isYetToCome(word, before) { return .planned }
        }
        return nil
    }

    private static let turnedBack = Trie(
        list: "又走了 就走了 又回来了 又回去了 又折回 又转回 就回来了 就折回 就转回 转回来了 折返 掉头 没进去 没进门 被叫回 被喊回 叫回来 喊回来")

    private var isNotice: Bool {
        words.contains {
            $0.signs >> Sign.ahead.rawValue & 1 == 1
                && [0x5148, 0x63D0, 0x9884, 0x8BB0, 0x8BBE].contains(text[$0.range.lowerBound])
        }
    }

    private func tells(before index: Int) -> Bool {
        heard.words.contains { $0.cues.contains(.tells) && $0.range.upperBound <= index }
    }

    /// 我 我们 跟 和 陪 同 带 代: the sender took part.
    func isOwn(_ range: Range<Int>) -> Bool {
        range.contains { index in
            // 同志, 同事: no 同.
            Self.own.contains(text[index])
                && !(text[index] == 0x540C && index + 1 < text.count && Self.fellows.contains(text[index + 1]))
        }
    }
    private static let fellows = Set("志事学行村组乡伴".unicodeScalars.map(\.value))
    private static let own = Set("我俺咱跟和陪同代与随".unicodeScalars.map(\.value))

    /// A question asked in a clause, and not by those that were visited.
    func asks(in clause: Range<Int>) -> Bool {
        let isTold = { (index: Int) in
            heard.words.contains {
                ($0.cues.contains(.tells) || $0.cues.contains(.well)) && $0.range.upperBound <= index
            }
        }
        if words.contains(where: {
            $0.signs & 1 == 1 && clause.contains($0.range.lowerBound) && !isTold($0.range.lowerBound)
        }) {
            return true
        }
        let said = heard.trim(clause)
        guard let last = said.isEmpty ? nil : text[said.upperBound - 1] else { return false }
        // 3号算是走过了吧
        if heard.clauses.count == 1, last == 0x5427, said.count > 2,
            [0x4E86, 0x8FC7].contains(text[said.upperBound - 2])
        {
            return !isTold(said.upperBound - 1)
        }
        return [0x5417, 0x4E48].contains(last) && !isTold(said.upperBound - 1)
            && !(last == 0x4E48 && said.count > 1 && [0x4EC0, 0x90A3, 0x8FD9].contains(text[said.upperBound - 2]))
    }

    /// …，真的假的; …，是不是: a last clause that is nothing but a question.
    private var isTagged: Bool {
        guard heard.clauses.count > 1, let last = heard.clauses.last else { return false }
        let said = heard.trim(last)
        // 问批不批: asked by those that were visited.
        guard said.count <= Self.tagGlyphs, !heard.has(.tells, in: last) else { return false }
        return words.contains {
            $0.signs & 1 == 1 && said.contains($0.range.lowerBound) && $0.range.count * 2 >= said.count
        }
    }
    private static let tagGlyphs = 6

    /// 12月1号去3号家: said in November, of the December that comes.
    private func isDateAhead(_ clause: Range<Int>) -> Bool {
        heard.days.contains { day in
            guard clause.contains(day.range.lowerBound), case .date(nil, _, _) = day.kind,
                case .day(let next) = DayResolver(today: heard.today).meaning(day, isDue: true)
            else { return false }
            return next > heard.today.day && next <= heard.today.calendar.adding(days: Self.soon, to: heard.today.day)
        }
    }
    private static let soon = 60

    // MARK: Other writes

    /// What was understood, unless the mood forbids to write it.
    func checked(_ understood: Understanding) -> Understanding {
        if asksHow(understood.intent) { return Understanding(.help) }
        guard let doubt = doubt(understood) else { return understood }
        var unknown = Understanding(.unknown)
        unknown.doubt = doubt
        return unknown
    }

    /// 能不能撤销, 怎么停掉提醒: asked, and not yet wanted.
    private func asksHow(_ intent: Intent) -> Bool {
        switch intent {
        case .undo, .correct:
            !heard.has(.lastOne) && (heard.mentions.isEmpty || heard.has(.policyAsked))
                && heard.clauses.contains { asks(in: $0) }
        case .stop: Self.howToStop.stands(in: text)
        default: false
        }
    }
    private static let howToStop = Trie(list: "怎么停 如何停 咋停 怎么关 咋关 怎么退订 如何退订")

    private func doubt(_ understood: Understanding) -> Understanding.Doubt? {
        switch understood.intent {
        case .logVisit, .logVisitAndReport:
            let isAway =
                !understood.households.isEmpty
                && understood.households.allSatisfy { $0.number == nil && Self.isPlace($0.name ?? "") }
            if isAway || understood.households.isEmpty && understood.note == nil && goesToPlace { return .notDone }
            return isToSomebodyElse ? .hearsay : nil
        case .reportIssue: return ofReport()
        case .undo, .correct:
            if has(.intended), !heard.has(.lastOne), !heard.has(.wrong) { return .notDone }
            return nil
        case .submit where has(.meetingAhead): return .planned
        case .meetingVote where understood.result == .postponed: return nil
        case .agree, .submit, .assign, .resolve, .sendBack, .escalate, .meetingVote:
            if understood.intent == .escalate, heard.clauses.last.map({ asks(in: $0) }) == true { return .asked }
            if heard.has(.hearsay) { return .hearsay }
            if has(.deferred) { return .planned }
            if has(.supposes) || has(.threat) && text.contains(0x5C31) { return .asked }  // 就
            // 23退回，没写清是哪家: the reason asks nothing.
            let asking = heard.clauses.first { asks(in: $0) }
            guard understood.intent != .escalate, let asking else { return nil }
            return understood.intent == .sendBack && text[asking].contains(0x6CA1) ? nil : .asked  // 没
        default: return nil
        }
    }

    private func ofReport() -> Understanding.Doubt? {
        let isPlain = !heard.has(.want) && !heard.has(.tells)
        if has(.supposes), isPlain, text.count <= Self.shortGlyphs, heard.clauses.contains(where: { asks(in: $0) }) {
            return .asked
        }
        if has(.story, in: 0..<firstTrouble), isPlain, heard.mentions.isEmpty { return .hearsay }
        if isReminder { return .planned }
        if has(.intended) || has(.undone), !heard.mentions.isEmpty, heard.has(.go) || heard.has(.plan),
            !heard.has(.publicly)
        {
            return .notDone
        }
        // 我能不能明天再去3号
        if has(.ahead) || has(.asks), heard.has(.go) || heard.has(.plan), !heard.mentions.isEmpty,
            !heard.has(.publicly),
            !heard.has(.trouble),
            !heard.has(.tells)
        {
            return .planned
        }
        // 3号，路太滑没去
        let ends = heard.all(.notWent).contains {
            $0.range.upperBound == heard.trim(heard.clause(at: $0.range.lowerBound)).upperBound
                && !$0.cues.contains(.notHome)
        }
        return ends && isPlain && !heard.mentions.isEmpty ? .notDone : nil
    }
    private static let shortGlyphs = 24

    /// 娃没人管，天天打游戏 is no story.
    private var firstTrouble: Int {
        heard.words.first { $0.cues.contains(.trouble) && $0.range.count > 2 }?.range.lowerBound ?? text.count
    }

    /// Nothing that only sounds like a matter is one when it is ordered, planned or told of a story.
    var isNoMatter: Bool { has(.story) || has(.orders) || has(.supposes) || has(.intended) }

    private var goesToPlace: Bool {
        has(.place) && heard.mentions.allSatisfy { $0.number == nil } && !heard.has(.well)
            && heard.words.contains { went in
                went.cues.contains(.went)
                    && words.contains {
                        $0.signs >> Sign.place.rawValue & 1 == 1 && $0.range.lowerBound >= went.range.upperBound
                            && $0.range.lowerBound - went.range.upperBound <= 2
                    }
            }
    }

    private static func isPlace(_ name: String) -> Bool {
        let plain = Script(name).plain
        guard let found = plain.isEmpty ? nil : lexicon.longest(in: plain, at: 0) else { return false }
        // 学校旁边开小卖部那家 is a household.
        return found.value >> Sign.place.rawValue & 1 == 1 && !(plain.last == 0x5BB6 && plain.count > found.end + 2)
    }

    /// 老婆 你去…: called by a name that nobody gives the bot.
    private var isToSomebodyElse: Bool {
        guard let first = heard.clauses.first else { return false }
        let said = heard.trim(first)
        guard let called = said.isEmpty ? nil : Self.family.longest(in: text, at: said.lowerBound) else { return false }
        return called.end < text.count
            && (called.end == said.upperBound || [0x4F60, 0x60A8].contains(text[called.end]))
    }
    private static let family = Trie(
        list: "老婆 老公 妈 爸 妈妈 爸爸 儿子 闺女 女儿 媳妇 亲爱的 宝贝 爷爷 奶奶 哥 姐 弟 妹 老弟 老妹 兄弟 哥们 孩子他爸 孩子他妈 娃他爸 娃他妈")
}
