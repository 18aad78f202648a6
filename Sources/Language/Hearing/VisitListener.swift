import Programme

/// V2, V5: a visit that took place, with what was found and what was asked for. A plan, a visit that failed, hearsay
/// and a question are none.
struct VisitListener {
    private let heard: Utterance
    private let matters: MatterWeigher
    private var text: [UInt32] { heard.text }

    init(_ heard: Utterance, _ matters: MatterWeigher) {
        self.heard = heard
        self.matters = matters
    }

    /// What a word of visiting says of the visit.
    private enum Standing { case done, planned, notDone, hearsay, asked }

    func understood() -> Understanding? {
        let standings = visits()
        let done = standings.contains { $0.1 == .done }
        if !done {
            if let doubt = doubt(standings) { return unknown(doubt) }
            guard saysWithoutVerb else { return nil }
        }
        return logged(done: done, standings)
    }

    private func unknown(_ doubt: Understanding.Doubt) -> Understanding {
        var understood = Understanding(.unknown)
        understood.doubt = doubt
        return understood
    }

    private func doubt(_ standings: [(CueWord, Standing)]) -> Understanding.Doubt? {
        if heard.has(.notWent), !heard.has(.trouble) || heard.has(.go) && !heard.mentions.isEmpty, !heard.has(.notHome) || heard.mentions.isEmpty { return .notDone }
        switch standings.first?.1 {
        case .planned?: return .planned
        case .notDone?: return .notDone
        case .hearsay?: return .hearsay
        case .asked?: return .asked
        case .done?, nil: break
        }
        if heard.has(.ordered) { return .planned }
        let isAhead = heard.days.contains(where: \.isAhead) || heard.has(.plan)
        if isAhead, heard.has(.go) || heard.has(.goInto) && !heard.mentions.isEmpty, !heard.has(.trouble) || !heard.mentions.isEmpty && heard.has(.go), !heard.has(.want) || heard.has(.go), !heard.has(.well), !heard.has(.tells) { return .planned }
        return nil
    }

    // MARK: Each word of visiting

    private func visits() -> [(CueWord, Standing)] {
        var found: [(CueWord, Standing)] = []
        for word in heard.words where counts(word) { found.append((word, standing(word))) }
        return found
    }

    private func counts(_ word: CueWord) -> Bool {
        if word.cues.contains(.went) { return !isOther(word) }
        if word.cues.contains(.deed) { return !heard.mentions.isEmpty || text.contains(0x7ED9) || heard.has(.victim) }  // 给
        if word.cues.contains(.phone) || word.cues.contains(.video) {
            return isBesideHousehold(word) && !heard.has(.whoIs) && !isThingOnly(word) || word.range.count > 3 && text[word.range.lowerBound].isHan && !heard.has(.trouble)
        }
        // 去5号家, 到王婶屋里: the household right behind it.
        guard word.cues.contains(.goInto) || word.cues.contains(.go), !heard.days.contains(where: { $0.range.overlaps(word.range) }) else { return false }
        let glyph = text[word.range.lowerBound]
        guard [0x53BB, 0x5230, 0x4E0A, 0x514B, 0x4ECE, 0x8D70, 0x770B, 0x966A, 0x5E2E, 0x7ED9, 0x6559, 0x66FF, 0x63A5].contains(glyph) || word.range.count > 1 else { return false }
        guard let mention = heard.mentions.first(where: { $0.range.lowerBound >= word.range.upperBound && $0.range.lowerBound - word.range.upperBound <= 2 }) else { return false }
        // 到3号门口: no visit; 给10号 needs a deed.
        let helps = [0x966A, 0x5E2E, 0x7ED9, 0x6559, 0x66FF, 0x63A5].contains(glyph)
        if helps, mention.range.upperBound >= text.count - 2 || heard.words.contains(where: { $0.range.lowerBound >= mention.range.upperBound && $0.range.lowerBound <= mention.range.upperBound + 1 && !$0.cues.isDisjoint(with: .of(.tells, .want, .trouble)) }) { return false }
        return !isWithin(word)
    }

    /// 给10号打了电话, 电话访问 周小军: not 骗子打电话 and a household elsewhere.
    private func isBesideHousehold(_ word: CueWord) -> Bool {
        heard.mentions.contains { mention in
            mention.range.lowerBound >= word.range.upperBound ? mention.range.lowerBound - word.range.upperBound <= 3 : word.range.lowerBound - mention.range.upperBound <= 4 && word.range.lowerBound >= mention.range.lowerBound
        } || !heard.mentions.isEmpty && heard.trim(heard.clause(at: word.range.lowerBound)).lowerBound == word.range.lowerBound
    }

    /// 电话打不出去: the telephone is the matter.
    private func isThingOnly(_ word: CueWord) -> Bool {
        guard text[word.range].elementsEqual(Script("电话").plain) else { return false }
        let clause = heard.clause(at: word.range.lowerBound)
        return heard.words.contains { clause.contains($0.range.lowerBound) && $0.cues.contains(.trouble) && $0.range.lowerBound >= word.range.upperBound && $0.range.lowerBound - word.range.upperBound < 3 } || heard.words.contains { $0.range.count > word.range.count && $0.range.overlaps(word.range) && !$0.cues.contains(.phone) }
    }

    private func isWithin(_ word: CueWord) -> Bool {
        heard.words.contains { $0.range.count > word.range.count && $0.range.lowerBound <= word.range.lowerBound && word.range.upperBound <= $0.range.upperBound && !$0.cues.contains(.went) && !$0.cues.contains(.plain) }
    }

    /// 走了 of a person, 看了病, 见到 of a thing: a weak word of visiting needs a household, a count or everyone.
    private func isOther(_ word: CueWord) -> Bool {
        if isStrong(word) { return false }
        return heard.mentions.isEmpty && count() == nil && !heard.has(.everyone) && !heard.has(.everyone) && described(after: word) == nil && !heard.has(.well)
    }

    private func isStrongOrDone(_ word: CueWord) -> Bool { !isStrong(word) && [0x53BB, 0x5230].contains(text[word.range.lowerBound]) }

    private static let strong = ["走访", "家访", "看望", "探望", "探访", "拜访", "入户", "回访", "慰问", "上门", "登门", "visited", "visit", "called on", "checked on"].map { Script($0).plain }

    private func isStrong(_ word: CueWord) -> Bool {
        let said = Array(text[word.range])
        return Self.strong.contains { lead in said.count >= lead.count && (0...(said.count - lead.count)).contains { said[$0..<$0 + lead.count].elementsEqual(lead) } }
    }

    private func standing(_ word: CueWord) -> Standing {
        let clause = heard.clause(at: word.range.lowerBound)
        let before = clause.lowerBound..<max(clause.lowerBound, word.range.lowerBound)
        if heard.words.contains(where: { $0.cues.contains(.notWent) && $0.range.overlaps(word.range) }) { return .notDone }
        if heard.words.contains(where: { $0.cues.contains(.notWent) && clause.contains($0.range.lowerBound) && !$0.cues.contains(.notHome) }) { return .notDone }
        if heard.words.contains(where: { $0.cues.contains(.askedWent) && $0.range.overlaps(word.range) }) { return .asked }
        if let last = text[before].last, [0x6CA1, 0x672A, 0x522B, 0x83AB, 0x4E0D].contains(last) { return .notDone }  // 没 未 别 莫 不
        if heard.has(.hearsay), let said = heard.word(.hearsay), said.range.lowerBound <= word.range.lowerBound, !isMine(before) { return .hearsay }
        if heard.words.contains(where: { $0.cues.contains(.ordered) && $0.range.lowerBound <= word.range.lowerBound }), !isPast(word) { return .planned }
        if saysOther(before) { return .hearsay }
        if heard.words.contains(where: { isPlan($0, word, clause) }) { return .planned }
        if heard.days.contains(where: { $0.isAhead && clause.contains($0.range.lowerBound) && $0.range.lowerBound < word.range.lowerBound && !heard.words.contains { told in told.cues.contains(.tells) && told.range.lowerBound < word.range.lowerBound } }) { return .planned }
        if !isPast(word), heard.days.contains(where: { $0.isAhead && clause.contains($0.range.lowerBound) }), heard.days.allSatisfy(\.isAhead), !isStrong(word) || heard.clauses.count == 1 && !heard.has(.well) { return .planned }
        if isQuestion(clause, word) { return .asked }
        return .done
    }

    private func isPlan(_ plan: CueWord, _ word: CueWord, _ clause: Range<Int>) -> Bool {
        guard plan.cues.contains(.plan), plan.range.lowerBound <= word.range.lowerBound else { return false }
        // 说准备去武汉: what somebody in the household plans.
        if heard.words.contains(where: { $0.cues.contains(.tells) && $0.range.upperBound <= plan.range.lowerBound }) { return false }
        if clause.contains(plan.range.lowerBound) { return !(plan.range.count == 1 && text[plan.range.lowerBound] == 0x5C06 && isPast(word)) }
        // 本来要去7号的，临时有事: the plan leads the message and nothing done follows.
        return !isPast(word) && plan.range.upperBound <= clause.lowerBound && heard.clauses.first?.contains(plan.range.lowerBound) == true
    }

    /// 了, 过, -ed: it happened.
    private func isPast(_ word: CueWord) -> Bool {
        let said = text[word.range]
        if said.contains(where: { [0x4E86, 0x8FC7, 0x5B8C, 0x54D2, 0x54AF, 0x5497].contains($0) }) { return true }  // 了 过 完 哒 咯 咗
        let next = word.range.upperBound < text.count ? text[word.range.upperBound] : 0
        return [0x4E86, 0x8FC7, 0x5B8C, 0x54D2, 0x5497].contains(next) || said.suffix(2).elementsEqual(Script("ed").plain) || said.elementsEqual(Script("saw").plain)
    }

    private func isMine(_ range: Range<Int>) -> Bool { text[range].contains(0x6211) || text[range].contains(0x4FFA) }  // 我 俺

    /// 小李说他去过4号: another one's visit.
    private func saysOther(_ before: Range<Int>) -> Bool {
        guard let told = heard.words.last(where: { $0.cues.contains(.tells) && before.contains($0.range.lowerBound) && text[$0.range].contains(0x8BF4) || $0.cues.contains(.tells) && before.contains($0.range.lowerBound) && text[$0.range].contains(0x8BB2) }) else { return false }
        return !text[told.range.upperBound..<before.upperBound].contains(0x6211) && !heard.words.contains { $0.cues.contains(.went) && $0.range.upperBound <= told.range.lowerBound }
    }

    private func isQuestion(_ clause: Range<Int>, _ word: CueWord) -> Bool {
        let rest = heard.trim(word.range.upperBound..<max(clause.upperBound, word.range.upperBound))
        guard let last = rest.isEmpty ? nil : text[rest.upperBound - 1] else { return false }
        let asksAtEnd = [0x6CA1, 0x5417, 0x4E0D].contains(last) || [0x6CA1].contains(last) || clause.upperBound < text.count && [0x3F, 0xFF1F].contains(text[clause.upperBound]) || last == 0x3F
        if asksAtEnd { return !heard.words.contains { $0.cues.contains(.tells) && rest.contains($0.range.lowerBound) } && !heard.has(.well) }
        return false
    }

    // MARK: Without a verb

    /// `3号 身体好`, `敲了半天门没人应，9号`, `7号户：在家3人`, `六户都好`.
    private var saysWithoutVerb: Bool {
        guard !heard.isOfficer else { return false }
        let isKnown = !heard.mentions.isEmpty || count() != nil
        guard isKnown, !heard.days.contains(where: \.isAhead) || heard.has(.well) else { return false }
        let isForm = heard.clauses.count > 1 && heard.mentions.first?.range.lowerBound == 0 && (text.contains(0x3A) || text.contains(0xFF1A)) && heard.has(.tells)
        if isForm { return true }
        if heard.has(.notHome) { return !heard.has(.asks) || !heard.has(.plan) }
        if heard.has(.well) { return !heard.has(.whoIs) && !wellIsOfMatter }
        if heard.has(.except), heard.has(.everyone) { return true }
        return false
    }

    /// 都好 said of nothing but a matter: 水不好.
    private var wellIsOfMatter: Bool { heard.has(.hearsay) || heard.has(.status) }

    // MARK: What was found

    private func logged(done: Bool, _ standings: [(CueWord, Standing)]) -> Understanding? {
        let content = VisitContent(heard, matters, frame: standings.filter { $0.1 == .done }.map(\.0))
        var mentions = heard.mentions
        var understood = Understanding(content.issue == nil ? .logVisit : .logVisitAndReport)
        let failed = standings.filter { $0.1 != .done }.map(\.0)
        // 5号没去成，去了6号: what lies in the clause of the visit that failed is left out.
        if done, !failed.isEmpty || heard.has(.notWent) {
            let clauses = (failed + heard.all(.notWent)).map { heard.clause(at: $0.range.lowerBound) }
            let good = standings.filter { $0.1 == .done }.map { heard.clause(at: $0.0.range.lowerBound) }
            let dropped = mentions.filter { mention in clauses.contains { $0.contains(mention.range.lowerBound) } && !good.contains { $0.contains(mention.range.lowerBound) } }
            if dropped.count < mentions.count { mentions.removeAll { mention in dropped.contains { $0.range == mention.range } }; understood.except = dropped.map(\.said) }
        }
        let excepted = mentions.filter { isExcepted($0) }
        if !excepted.isEmpty {
            understood.except += excepted.map(\.said)
            mentions.removeAll { mention in excepted.contains { $0.range == mention.range } }
        }
        understood.everyone = heard.has(.everyone)
        dates(&understood, &mentions, standings)
        understood.households = visited(mentions, content).map(\.said)
        understood.householdCount = count()
        if understood.households.isEmpty, understood.householdCount == nil, !understood.everyone, let word = standings.first(where: { $0.1 == .done })?.0, let name = described(after: word) {
            understood.households = [SaidHousehold(number: nil, name: heard.typed(name))]
        }
        understood.mode = heard.has(.video) && standings.contains { $0.0.cues.contains(.video) } ? .video : standings.contains(where: { $0.0.cues.contains(.phone) }) && !standings.contains(where: { !$0.0.cues.contains(.phone) && $0.0.cues.contains(.went) && $0.1 == .done && isStrongOrDone($0.0) }) && !(heard.has(.notHome) && heard.clauses.count > 1) ? .phone : nil
        if heard.has(.notHome), !isAway { understood.outcome = .notHome }
        understood.note = excepted.isEmpty && understood.except.isEmpty ? content.note : content.note.flatMap { note in understood.except.contains { $0.number.map { note.contains(String($0)) } ?? false } || note.hasPrefix("没") ? nil : note }
        if understood.note == nil, understood.outcome == .notHome, let word = heard.words.first(where: { $0.cues.contains(.notHome) }) {
            let clause = heard.trim(heard.clause(at: word.range.lowerBound))
            if word.range.count >= 3 || clause.count > word.range.count + 3, !heard.mentions.contains(where: { clause.contains($0.range.lowerBound) && clause.count < word.range.count + 8 }) { understood.note = heard.typed(clause) }
        }
        if let issue = content.issue {
            understood.issue = issue
            understood.category = matters.category(of: issue.contains { $0.isASCII && $0.isLetter } && text.contains { $0.isHan } ? heard.glyphs(text.indices) : issue)
            let own = content.issueHouseholds.map(\.said).filter { understood.households.contains($0) || understood.except.contains($0) }
            understood.issueHouseholds = own.isEmpty && understood.households.count == 1 ? understood.households : own
        }
        if understood.households.isEmpty, understood.householdCount == nil, understood.note == nil, understood.issue == nil, !understood.everyone, understood.except.isEmpty, understood.date == nil { return Understanding(.unknown) }
        return understood
    }

    /// 儿子不在家: somebody else's absence.
    private var isAway: Bool {
        guard let word = heard.words.first(where: { $0.cues.contains(.notHome) }) else { return false }
        let clause = heard.clause(at: word.range.lowerBound)
        return heard.words.contains { clause.contains($0.range.lowerBound) && $0.range.upperBound <= word.range.lowerBound && Self.others.contains(Array(text[$0.range])) }
            || Self.others.contains { other in (clause.lowerBound..<max(clause.lowerBound, word.range.lowerBound)).contains { text[$0...].starts(with: other) } }
    }

    private static let others: Set<[UInt32]> = Set(["儿子", "女儿", "孙子", "媳妇", "老公", "丈夫", "老伴", "男人", "孩子", "娃", "伢", "son", "daughter", "husband"].map { Script($0).plain })

    /// 走访3号，5号家狗咬人: 5号 may be of the matter only; it is visited all the same when it stands beside the verb.
    private func visited(_ mentions: [HeardHousehold], _ content: VisitContent) -> [HeardHousehold] {
        let own = mentions.filter { !isThirdParty($0) && !isPersonInNote($0, mentions) }
        return own.isEmpty ? mentions : own
    }

    /// 去了4号家，刘大爷在喂猪: the person met there.
    private func isPersonInNote(_ mention: HeardHousehold, _ mentions: [HeardHousehold]) -> Bool {
        guard mention.number == nil, let first = mentions.first, first.range != mention.range else { return false }
        let clause = heard.clause(at: mention.range.lowerBound)
        if clause.contains(first.range.lowerBound) || heard.words.contains(where: { clause.contains($0.range.lowerBound) && $0.cues.contains(.went) }) { return false }
        let rest = heard.trim(mention.range.upperBound..<max(clause.upperBound, mention.range.upperBound))
        return rest.count >= 3 && !(text[rest.lowerBound] == 0x5BB6 && rest.count < 5)
    }

    /// A person the household speaks of: 说隔壁老王占了地.
    private func isThirdParty(_ mention: HeardHousehold) -> Bool {
        heard.words.contains { word in
            word.cues.contains(.tells) && word.range.upperBound <= mention.range.lowerBound && heard.clause(at: mention.range.lowerBound).contains(word.range.lowerBound)
        } && mention.number == nil
    }

    private func isExcepted(_ mention: HeardHousehold) -> Bool {
        let clause = heard.clause(at: mention.range.lowerBound)
        if let word = heard.words.last(where: { $0.cues.contains(.except) && $0.range.upperBound <= mention.range.lowerBound && clause.contains($0.range.lowerBound) }) {
            return !heard.words.contains { $0.cues.contains(.went) && $0.range.lowerBound >= word.range.upperBound && $0.range.upperBound <= mention.range.lowerBound }
        }
        // 8号×
        return mention.range.upperBound < text.count && [0xD7, 0x2717, 0x2718, 0x274C].contains(text[mention.range.upperBound])
    }

    // MARK: Days and counts

    private func dates(_ understood: inout Understanding, _ mentions: inout [HeardHousehold], _ standings: [(CueWord, Standing)]) {
        let resolver = DayResolver(today: heard.today)
        let frames = standings.filter { $0.1 == .done }.map { heard.clause(at: $0.0.range.lowerBound) } + heard.mentions.map { heard.clause(at: $0.range.lowerBound) }
        var days = heard.days.filter { day in
            !day.isAhead && !day.isDeadline && (frames.contains { $0.contains(day.range.lowerBound) } || heard.trim(heard.clause(at: day.range.lowerBound)) == day.range || day.range.lowerBound <= 1 || isBare(day)) && !isOfSaying(day)
        }
        if days.isEmpty { numberedDay(&days, &mentions, standings) }
        let meanings = days.map { resolver.meaning($0, isDue: false) }
        let distinct = meanings.reduce(into: [SaidDay.Meaning]()) { if !$0.contains($1) { $0.append($1) } }
        guard let first = days.first else { return }
        if distinct.count > 1, days.count > 1 {
            let raw = days.map { heard.typed($0.range) }.joined(separator: "/")
            understood.date = SaidDay(said: raw, meaning: .vague)
        } else {
            understood.date = SaidDay(said: heard.typed(first.range), meaning: meanings[0])
        }
    }

    private func isBare(_ day: HeardDay) -> Bool {
        let clause = heard.trim(heard.clause(at: day.range.lowerBound))
        return clause.count - day.range.count <= 3
    }

    /// 说昨天停了水: the day is of what was said.
    private func isOfSaying(_ day: HeardDay) -> Bool {
        let clause = heard.clause(at: day.range.lowerBound)
        return heard.words.contains { $0.cues.contains(.tells) && clause.contains($0.range.lowerBound) && $0.range.upperBound <= day.range.lowerBound }
    }

    /// 3号去的: the third; 15号去了4号家: the fifteenth.
    private func numberedDay(_ days: inout [HeardDay], _ mentions: inout [HeardHousehold], _ standings: [(CueWord, Standing)]) {
        guard let first = mentions.first, let number = first.number, first.name == nil, (1...31).contains(number), first.isMarked, let word = standings.first(where: { $0.1 == .done })?.0 else { return }
        let gap = first.range.upperBound..<max(first.range.upperBound, word.range.lowerBound)
        guard word.range.lowerBound >= first.range.upperBound, text[gap].allSatisfy({ $0.isBlank }) else { return }
        let isOf = text[word.range].last == 0x7684 || word.range.upperBound < text.count && text[word.range.upperBound] == 0x7684  // 的
        let another = mentions.dropFirst().contains { $0.range.lowerBound >= word.range.upperBound && $0.range.lowerBound - word.range.upperBound <= 3 }
        guard isOf || another else { return }
        days = [HeardDay(range: first.range, kind: .dayOfMonth(number, monthsOn: nil))]
        mentions.removeFirst()
    }

    /// 走了六户, 三家: how many, when they are counted.
    private func count() -> Int? {
        for index in text.indices {
            guard let (end, number) = SpokenNumerals.number(in: text, at: index), end < text.count, (1...500).contains(number), !heard.namings.contains(where: { $0.range.contains(index) && $0.number == nil }), !heard.days.contains(where: { $0.range.contains(index) }) else { continue }
            let next = text[end] == 0x4E2A && end + 1 < text.count ? end + 1 : end  // 个
            let isHouseholds = text[next] == Glyph.household || text[next] == 0x5BB6 && (next + 1 == text.count || text[next + 1] != 0x4EBA)
            if isHouseholds, index == 0 || text[index - 1] != 0x7B2C { return number }
            for word in ["households", "families", "homes"] where text[min(end + 1, text.count)...].starts(with: Script(word).plain) { return number }
        }
        return nil
    }

    /// 去了村东头那家: who they are, when neither number nor name says it.
    private func described(after word: CueWord) -> Range<Int>? {
        guard heard.mentions.isEmpty, word.cues.contains(.went), text[word.range.lowerBound].isHan else { return nil }
        let clause = heard.clause(at: word.range.lowerBound)
        // 去小卖部那家坐了会
        if word.range.lowerBound > clause.lowerBound + 3, [0x53BB, 0x5230, 0x4E0A, 0x514B].contains(text[clause.lowerBound]),
            let home = (clause.lowerBound..<word.range.lowerBound).last(where: { text[$0] == 0x5BB6 || text[$0] == 0x5C4B }), home - clause.lowerBound <= 10, home > clause.lowerBound + 2
        {
            return clause.lowerBound + 1..<home + 1
        }
        guard let home = (word.range.upperBound..<max(clause.upperBound, word.range.upperBound)).first(where: { text[$0] == 0x5BB6 || text[$0] == 0x5C4B }), home > word.range.upperBound + 1, home - word.range.upperBound <= 10 else { return nil }
        return word.range.upperBound..<home + 1
    }
}
