import Programme

/// V2, V5: a visit that took place, with what was found and what was asked for. A plan, a visit that failed, hearsay
/// and a question are none.
struct VisitListener {
    let heard: Utterance
    let matters: MatterWeigher
    let mood: Mood
    var text: [UInt32] { heard.text }

    /// Asked of each word of visiting.
    let saysEveryone: Bool
    let count: Int?

    init(_ heard: Utterance, _ matters: MatterWeigher) {
        self.heard = heard
        self.matters = matters
        mood = Mood(heard)
        saysEveryone = Self.saysEveryone(heard)
        count = Self.count(heard)
    }

    /// What a word of visiting says of the visit.
    enum Standing { case done, planned, notDone, hearsay, asked }

    func understood(onlyWhether: Bool = false) -> Understanding? {
        if isCallToRepeat { return unknown(.planned) }
        let standings = visits().filter { !isToldAtTheDoor($0.0) }
        let done = standings.contains { $0.1 == .done }
        if !done {
            if let doubt = doubt(standings) { return unknown(doubt) }
            guard saysWithoutVerb else { return nil }
        }
        return onlyWhether ? whose(done: done, standings) : logged(done: done, standings)
    }

    /// 13号 门锁着 邻居说走亲戚去了: who was met there says where they went.
    private func isToldAtTheDoor(_ word: CueWord) -> Bool {
        guard heard.has(.notHome), !heard.mentions.isEmpty else { return false }
        let clause = heard.clause(at: word.range.lowerBound)
        return heard.words.contains {
            $0.cues.contains(.tells) && clause.contains($0.range.lowerBound)
                && $0.range.upperBound <= word.range.lowerBound
                && $0.range.lowerBound > clause.lowerBound && !mood.isOwn(clause.lowerBound..<$0.range.lowerBound)
                && !heard.has(.notHome, in: clause)
        }
    }

    /// 打了3号电话没人接改天再去: nobody was reached, and it is to be tried again.
    private var isCallToRepeat: Bool {
        guard heard.has(.phone), heard.has(.plan), !heard.mentions.isEmpty,
            let missed = heard.words.first(where: {
                $0.cues.contains(.notHome) && Self.unanswered.contains(text[$0.range].last!)
            })
        else { return false }
        return heard.words.contains { $0.cues.contains(.plan) && $0.range.lowerBound >= missed.range.upperBound }
    }
    /// 没人接, 没打通, 没接电话
    static let unanswered = Set("接通话听".unicodeScalars.map(\.value))

    func unknown(_ doubt: Understanding.Doubt) -> Understanding {
        var understood = Understanding(.unknown)
        understood.doubt = doubt
        return understood
    }

    func doubt(_ standings: [(CueWord, Standing)]) -> Understanding.Doubt? {
        // 路上堵车没走成: why it came to nothing is no matter.
        if !heard.has(.tells),
            heard.all(.notWent).contains(where: { $0.range.count > 2 && text[$0.range].last == 0x6210 })
        {
            return .notDone
        }
        if heard.has(.notWent), !heard.has(.trouble) || !heard.mentions.isEmpty && (heard.has(.go) || isRefused),
            !heard.has(.notHome) || heard.mentions.isEmpty
        {
            return .notDone
        }
        switch standings.first?.1 {
        case .planned?: return .planned
        case .notDone?: return .notDone
        // 有人上门卖假药骗老人: what others do there is the matter.
        case .hearsay? where heard.has(.trouble) && Self.strangers.stands(in: text): return nil
        case .hearsay?: return .hearsay
        case .asked?: return .asked
        case .done?, nil: break
        }
        if heard.has(.ordered) { return .planned }
        let isAhead = heard.days.contains(where: \.isAhead) || heard.has(.plan)
        // 卫生室搬走了，看病要走十里
        if heard.mentions.isEmpty, isAhead, PairWords.troubles.first(in: text, text.indices) != nil { return nil }
        if isAhead, heard.has(.go) || heard.has(.goInto) && !heard.mentions.isEmpty,
            !heard.has(.trouble) || !heard.mentions.isEmpty && heard.has(.go), !heard.has(.want) || heard.has(.go),
            !heard.has(.well), !heard.has(.tells)
        {
            return .planned
        }
        return nil
    }

    /// 不想去3号，他家狗凶: right behind the refusal stands the household.
    private var isRefused: Bool {
        heard.all(.notWent).contains { word in
            heard.mentions.contains { (0...1).contains($0.range.lowerBound - word.range.upperBound) }
        }
    }

    static let strangers = Trie(list: "有人 骗子 推销 陌生人 生人 外地人 外乡人 小偷 不认识的人 贩子 传销 冒充")

    // MARK: Without a verb

    /// `3号 身体好`, `敲了半天门没人应，9号`, `7号户：在家3人`, `六户都好`.
    var saysWithoutVerb: Bool {
        guard !heard.isOfficer else { return false }
        let isKnown = !heard.mentions.isEmpty || count != nil
        if isList { return true }
        guard isKnown, !mood.has(.supposes), !heard.days.contains(where: \.isAhead) || heard.has(.well) else {
            return false
        }
        let isForm =
            heard.clauses.count > 1 && heard.mentions.first?.range.lowerBound == 0
            && (text.contains(0x3A) || text.contains(0xFF1A)) && (heard.has(.tells) || heard.clauses.count > 3)
        if isForm { return !isReport }
        if heard.has(.notHome) {
            // 王婶说她没见到我
            if heard.words.contains(where: {
                $0.cues.contains(.notHome) && $0.range.upperBound < text.count && text[$0.range.upperBound] == 0x6211
            }) {
                return false
            }
            return !heard.words.contains { plan in
                plan.cues.contains(.plan)
                    && heard.words.contains {
                        $0.cues.contains(.notHome)
                            && heard.clause(at: plan.range.lowerBound).contains($0.range.lowerBound)
                    }
            }
        }
        if heard.has(.well) { return !heard.has(.whoIs) && !wellIsOfMatter }
        if heard.has(.except), heard.has(.everyone) { return true }
        return false
    }

    /// 12号反应：电视收不到台: the household lets it be told, and nobody was there.
    private var isReport: Bool {
        guard let first = heard.mentions.first, !heard.has(.went), !heard.has(.well), !heard.has(.notHome),
            let told = heard.words.first(where: {
                $0.cues.contains(.tells) && (0...2).contains($0.range.lowerBound - first.range.upperBound)
            })
        else { return false }
        return heard.clauses.first?.contains(told.range.lowerBound) == true
    }

    /// `前天5号，昨天6号`, `3√ 5√ 9×`: days beside households, or households ticked off, and nothing else.
    private var isList: Bool {
        let isTicked = text.contains { Glyph.ticks.contains($0) }
        let days = heard.days.filter { !$0.isAhead && !$0.isDeadline }
        let isNoted = !days.isEmpty && Self.noted.longest(in: text, at: heard.trim(text.indices).lowerBound) != nil
        guard !heard.mentions.isEmpty, isTicked || isNoted || days.count > 1,
            days.count == heard.days.count, heard.mentions.count >= days.count
        else { return false }
        return text.indices.allSatisfy { index in
            text[index].isBlank || Glyph.ticks.contains(text[index]) || Glyph.crosses.contains(text[index])
                || Glyph.joiners.contains(text[index])
                || heard.mentions.contains { $0.range.contains(index) } || days.contains { $0.range.contains(index) }
                || isNoted && heard.words.contains { $0.cues.contains(.filler) && $0.range.contains(index) }
        }
    }

    /// 记一下，上午8号
    private static let noted = Trie(list: "记一下 记个 记上 补一户 补一下 补个 再补 补记 补登 登一下 登记一下 再记")

    /// 都好 said of nothing but a matter: 水不好.
    var wellIsOfMatter: Bool { heard.has(.hearsay) || heard.has(.status) }
}
