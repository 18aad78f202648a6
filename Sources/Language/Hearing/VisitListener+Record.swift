import Programme

/// What is written down of a visit: whom, whom not, how, and what was found.
extension VisitListener {
    func logged(done: Bool, _ standings: [(CueWord, Standing)]) -> Understanding? {
        let content = VisitContent(heard, matters, frame: standings.filter { $0.1 == .done }.map(\.0))
        var understood = Understanding(content.issue == nil ? .logVisit : .logVisitAndReport)
        var mentions = remaining(done: done, standings, &understood)
        understood.everyone = saysEveryone
        dates(&understood, &mentions, standings)
        understood.households = visited(mentions).map(\.said)
        understood.householdCount = count
        if understood.households.isEmpty, understood.householdCount == nil, !understood.everyone,
            let word = standings.first(where: { $0.1 == .done })?.0, let name = described(after: word)
        {
            understood.households = [SaidHousehold(number: nil, name: heard.typed(name))]
        }
        understood.mode = mode(standings)
        if heard.has(.notHome), !isAway { understood.outcome = .notHome }
        understood.note = note(content, understood)
        raise(content, &understood)
        let saysNothing =
            understood.households.isEmpty && understood.householdCount == nil && understood.note == nil
            && understood.issue == nil && !understood.everyone && understood.except.isEmpty
        if saysGone(understood, standings, Self.gone) { understood.certainty = .visitOrDeath }
        if saysGone(understood, standings, Self.run) { understood.certainty = .likely }
        return saysNothing ? Understanding(.unknown) : understood
    }

    /// The same without what was found: a visit that the plain forms have read needs only to be known as one. What might
    /// be none, for it names nobody or may mean a death, is heard whole.
    func whose(done: Bool, _ standings: [(CueWord, Standing)]) -> Understanding? {
        guard !standings.contains(where: { Self.gone.contains(heard.glyphs($0.0.range)) }) else {
            return logged(done: done, standings)
        }
        var understood = Understanding(.logVisit)
        var mentions = remaining(done: done, standings, &understood)
        understood.everyone = saysEveryone
        dates(&understood, &mentions, standings)
        understood.households = visited(mentions).map(\.said)
        understood.householdCount = count
        let namesSome = !understood.households.isEmpty || understood.everyone || count != nil
        return namesSome ? understood : logged(done: done, standings)
    }

    /// 3号走了, 老李头走了哒: nothing else says whether somebody went there, or died.
    private func saysGone(
        _ understood: Understanding, _ standings: [(CueWord, Standing)], _ words: Set<String>
    ) -> Bool {
        guard standings.count == 1, let word = standings.first?.0, understood.households.count == 1,
            understood.note == nil, understood.issue == nil, understood.mode == nil, understood.outcome == nil,
            words.contains(heard.glyphs(word.range)),
            let household = heard.namings.first, household.range.upperBound <= word.range.lowerBound
        else { return false }
        return heard.trim(text.indices).upperBound <= word.range.upperBound + 1
            && !text[..<household.range.lowerBound].contains(0x6211)  // 我
    }

    /// 3号跑了: called on, or run away.
    private static let run: Set<String> = ["跑了", "跑哒", "跑咗", "跑啦", "跑咯"]
    private static let gone: Set<String> = ["走了", "走哒", "走咗", "走啦", "走咯"]

    /// The households but for those left out: 除了8号, 8号×, and 5号没去成，去了6号.
    private func remaining(
        done: Bool, _ standings: [(CueWord, Standing)], _ understood: inout Understanding
    ) -> [HeardHousehold] {
        var mentions = heard.mentions
        func leaveOut(_ out: [HeardHousehold]) {
            understood.except += out.map(\.said)
            mentions.removeAll { mention in
                out.contains { $0.range == mention.range && $0.said == mention.said }
            }
        }
        let failed = standings.filter { $0.1 != .done }.map(\.0)
        if done, !failed.isEmpty || heard.has(.notWent) {
            let clauses = (failed + heard.all(.notWent)).map { heard.clause(at: $0.range.lowerBound) }
            let good = standings.filter { $0.1 == .done }.map { heard.clause(at: $0.0.range.lowerBound) }
            let dropped = mentions.filter { mention in
                clauses.contains { $0.contains(mention.range.lowerBound) }
                    && !good.contains { $0.contains(mention.range.lowerBound) }
            }
            if dropped.count < mentions.count { leaveOut(dropped) }
        }
        leaveOut(mentions.filter { one in heard.namings.contains { $0.said == one.said && isExcepted($0) } })
        // 2号走过了，11号明天去: what is yet to be is none of it.
        let ahead =
            heard.days.filter(\.isAhead).map { heard.clause(at: $0.range.lowerBound) }
            + heard.all(.plan).map { heard.clause(at: $0.range.lowerBound) }
        if done, !ahead.isEmpty {
            let good = standings.filter { $0.1 == .done }.map { heard.clause(at: $0.0.range.lowerBound) }
            let later = mentions.filter { mention in
                let clause = heard.clause(at: mention.range.lowerBound)
                return ahead.contains(clause) && !good.contains(clause)
                    && (heard.has(.go, in: clause) || heard.has(.plan, in: clause)
                        || isOnlyDay(clause, behind: mention))
            }
            if later.count < mentions.count {
                mentions.removeAll { mention in later.contains { $0.range == mention.range } }
            }
        }
        return mentions
    }

    /// 10号等下周: behind the household stands when, and nothing else.
    private func isOnlyDay(_ clause: Range<Int>, behind mention: HeardHousehold) -> Bool {
        guard let day = heard.days.first(where: { $0.isAhead && clause.contains($0.range.lowerBound) }) else {
            return false
        }
        return heard.trim(clause).upperBound <= day.range.upperBound + 2
            && day.range.lowerBound - mention.range.upperBound <= 2
    }

    /// 都走完了, 全部走访; 大家都去了 is of people, and 都去了 alone of whom was named before.
    static func saysEveryone(_ heard: Utterance) -> Bool {
        guard heard.has(.everyone) else { return false }
        let whole = heard.glyphs(heard.text.indices)
        if Self.crowds.contains(where: whole.contains) { return false }
        return heard.words.contains { $0.cues.contains(.everyone) && !Self.vague.contains(heard.glyphs($0.range)) }
            || heard.has(.except) || heard.text.contains(Glyph.household)
    }

    private static let crowds = ["大家", "他们", "她们", "我们都", "人人", "村民都", "党员都", "群众都"]
    private static let vague: Set<String> = ["都去了", "都走了", "都跑了", "其他都", "其余都", "别的都", "其他的都", "其余的都", "剩下的都", "其它都"]

    private func mode(_ standings: [(CueWord, Standing)]) -> Visit.Mode? {
        let words = standings.map(\.0)
        if words.contains(where: { $0.cues.contains(.video) }) { return .video }
        guard words.contains(where: { $0.cues.contains(.phone) }) else { return nil }
        // 去了，锁着门，打电话说在镇上: the call came with the visit.
        let isHome = standings.contains {
            !$0.0.cues.contains(.phone) && $0.0.cues.contains(.went) && $0.1 == .done && isStrongOrDone($0.0)
        }
        let isUnanswered = heard.all(.notHome).contains { Self.unanswered.contains(text[$0.range].last!) }
        return isHome || heard.has(.notHome) && heard.clauses.count > 1 && !isUnanswered ? nil : .phone
    }

    private func note(_ content: VisitContent, _ understood: Understanding) -> String? {
        // 给独居的婆婆劈了一捆柴: what was done is all there is.
        if understood.households.isEmpty, heard.words.contains(where: { counts($0) && isCare($0) }) {
            return heard.typed(text.indices)
        }
        if isOneSoundAgain { return nil }
        if content.note == nil, let act = visitingAct() { return act }
        if let note = content.note, !isOfWhoTheyAre(note) {
            let isOfExcepted =
                understood.except.contains { $0.number.map { note.contains(String($0)) } ?? false }
                || !understood.except.isEmpty && note.hasPrefix("没")
            if isOfExcepted || isRepeated { return nil }
            return understood.outcome == .notHome && isBareAbsence(note) ? nil : note
        }
        guard understood.outcome == .notHome, let word = heard.word(.notHome) else { return nil }
        let clause = heard.trim(heard.clause(at: word.range.lowerBound))
        guard word.range.count >= 3 || clause.count > word.range.count + 3,
            !heard.mentions.contains(where: {
                clause.contains($0.range.lowerBound) && clause.count < word.range.count + 8
            })
        else { return nil }
        return heard.typed(clause)
    }

    /// 坐了半个钟头，拉了拉家常: how the visit was spent, where nothing else is said of it.
    private func visitingAct() -> String? {
        guard let first = heard.namings.last else { return nil }
        let acts = heard.words.filter {
            $0.range.lowerBound >= first.range.upperBound && Self.acts.contains(text[$0.range.lowerBound])
                && $0.cues.contains(.went) && $0.range.count > 1
        }
        guard let start = acts.first, let end = acts.last.map({ heard.clause(at: $0.range.lowerBound).upperBound }),
            heard.mentions.count == 1
        else { return nil }
        let said = heard.trim(Range(from: start.range.lowerBound, to: end))
        return said.count >= 4 && !text[said].contains(0x7B97) ? heard.typed(said) : nil  // 算
    }
    private static let acts = Set("坐聊拉唠喝吃谈说摆扯串".unicodeScalars.map(\.value))

    /// 到我亲家那边打了个转 就是8号: who they are, said by the way.
    private func isOfWhoTheyAre(_ note: String) -> Bool {
        guard let named = heard.mentions.first, heard.mentions.count == 1, named.number != nil,
            named.range.lowerBound > 1, text[named.range.lowerBound - 1] == 0x662F  // 是
        else { return false }
        return heard.clauses.first.map { heard.typed($0).contains(note) } ?? false
    }

    /// 好好好好好好…
    private var isOneSoundAgain: Bool { text.filter(\.isHan).count > 40 && Set(text.filter(\.isHan)).count <= 12 }

    /// The same clause again and again says nothing.
    private var isRepeated: Bool {
        guard heard.clauses.count > Self.repeats else { return false }
        var seen: [ArraySlice<UInt32>: Int] = [:]
        for clause in heard.clauses where clause.count > 3 { seen[text[clause], default: 0] += 1 }
        return seen.values.contains { $0 > Self.repeats }
    }
    private static let repeats = 3

    /// 没人, 未遇: the outcome says it already.
    private func isBareAbsence(_ note: String) -> Bool {
        let said = Script(note).plain.filter { !$0.isBlank }
        return heard.words.contains { $0.cues.contains(.notHome) && $0.range.count + 1 >= said.count }
            && !said.contains { Self.shut.contains($0) } && !said.contains { $0.isLatin }
            && said.count <= 7
    }

    /// 锁 关 敲 门 叫 喊 应: how it was found shut is worth a word.
    private static let shut = Set("锁关敲门叫喊应扑".unicodeScalars.map(\.value))

    private func raise(_ content: VisitContent, _ understood: inout Understanding) {
        guard let issue = content.issue else { return }
        understood.issue = issue
        // Pinyin is weighed as the glyphs it stands for.
        let isSpelled = issue.contains { $0.isASCII && $0.isLetter } && text.contains { $0.isHan }
        understood.category = matters.category(of: isSpelled ? heard.glyphs(text.indices) : issue)
        let own = content.issueHouseholds.map(\.said).filter {
            understood.households.contains($0) || understood.except.contains($0)
        }
        // 都说野猪糟蹋红薯
        let saysAll = text.indices.contains { Self.allSay.longest(in: text, at: $0) != nil }
        if saysAll, understood.households.count > 1 {
            understood.issueHouseholds = understood.households
            return
        }
        understood.issueHouseholds = own.isEmpty && understood.households.count == 1 ? understood.households : own
    }

    private static let allSay = Trie(list: "都说 都讲 都反映 都提 都问 都抱怨 都要求 都希望 都嫌 都喊 都有意见 都想")

    /// 儿子不在家: somebody else's absence.
    var isAway: Bool {
        guard let word = heard.words.first(where: { $0.cues.contains(.notHome) }) else { return false }
        let clause = heard.clause(at: word.range.lowerBound)
        return isSomebodyElseHome(word)
            || heard.words.contains {
                clause.contains($0.range.lowerBound) && $0.range.upperBound <= word.range.lowerBound
                    && Self.others.contains(Array(text[$0.range]))
            }
            || Self.others.contains { other in
                (clause.lowerBound..<max(clause.lowerBound, word.range.lowerBound)).contains {
                    text[$0...].starts(with: other)
                }
            }
    }

    /// 6号老头不在，老婆婆在: one of them was met.
    private func isSomebodyElseHome(_ word: CueWord) -> Bool {
        let clause = heard.clause(at: word.range.lowerBound)
        let isOfOne =
            heard.mentions.contains { $0.number != nil }
            || Range(from: clause.lowerBound, to: word.range.lowerBound).contains {
                Self.dwellers.longest(in: text, at: $0) != nil
            }
        return isOfOne
            && Range(from: word.range.upperBound, to: text.count).contains { index in
                guard let person = Self.dwellers.longest(in: text, at: index), person.end < text.count,
                    text[person.end] == 0x5728  // 在
                else { return false }
                let next = person.end + 1
                return next == text.count || !text[next].isHan || Self.athome.contains(text[next])
            }
    }
    private static let dwellers = Trie(
        list:
            "老婆婆 婆婆 老头 老头子 老汉 老伴 老太太 老太婆 老人 老人家 老娘 老爹 爹爹 爷爷 奶奶 大爷 大妈 媳妇 媳妇儿 儿媳 儿媳妇 儿子 女儿 孙子 孙女 娃 孩子 伢 小孩 女的 男的 女人 男人 女主人 男主人 妻子 丈夫 老婆 老公 他妈 他爸 她妈 她爸 家属 家里人 屋里人 堂客 婶子 嫂子"
    )
    private static let athome = Set("家屋带做看烧煮喂洗剥晒，".unicodeScalars.map(\.value))

    static let others: Set<[UInt32]> = Set(
        ["儿子", "女儿", "孙子", "媳妇", "老公", "丈夫", "老伴", "男人", "孩子", "娃", "伢", "son", "daughter", "husband"].map {
            Script($0).plain
        })
}
