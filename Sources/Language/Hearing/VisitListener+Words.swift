import Programme

/// What each word of visiting says: done, planned, not done, heard of, asked about.
extension VisitListener {
    func visits() -> [(CueWord, Standing)] {
        var found: [(CueWord, Standing)] = []
        for word in heard.words where counts(word) {
            found.append((word, standing(word)))
            if found.count == Self.visitLimit { break }
        }
        return found
    }

    /// Words of visiting that one message is read by.
    private static let visitLimit = 24

    func counts(_ word: CueWord) -> Bool {
        // 没人上门办
        if Self.nobody.contains(where: { text[..<word.range.lowerBound].suffix($0.count).elementsEqual($0) }) {
            return false
        }
        if word.cues.contains(.went) { return !isOther(word) && !isAskedFor(word) }
        // 让帮忙换一个: asked for, and not done.
        if word.cues.contains(.deed), word.range.lowerBound > 0, Self.wished.contains(text[word.range.lowerBound - 1]) {
            return false
        }
        if word.cues.contains(.deed), isAskedFor(word) || isLacking(word) { return false }
        if word.cues.contains(.deed) { return !heard.mentions.isEmpty || isForSomebody(word) }
        if word.cues.contains(.phone) || word.cues.contains(.video) {
            // 有人冒充医保局打电话
            let clause = heard.clause(at: word.range.lowerBound)
            if Self.strangers.stands(in: Array(text[clause.lowerBound..<max(clause.lowerBound, word.range.lowerBound)]))
            {
                return false
            }
            // 14号没去成，改打的电话
            if text[clause.lowerBound..<word.range.lowerBound].contains(0x6539), heard.has(.notWent),
                !heard.mentions.isEmpty
            {
                return true
            }
            return isBesideHousehold(word) && !heard.has(.whoIs) && !isThingOnly(word)
                || word.range.count > 3 && text[word.range.lowerBound].isHan && !heard.has(.trouble)
        }
        return goesThere(word)
    }

    /// 没车接送
    private func isLacking(_ deed: CueWord) -> Bool {
        heard.words.contains { $0.cues.contains(.trouble) && $0.range.upperBound == deed.range.lowerBound }
    }

    /// 给五保老人挑了两担水: done for those who need it; 收了橘子不给钱 is no deed.
    private func isForSomebody(_ deed: CueWord) -> Bool {
        heard.has(.victim) || text[..<deed.range.lowerBound].contains { [0x7ED9, 0x5E2E, 0x66FF].contains($0) }
    }

    /// 证到期了，要人帮忙换; 想上门办: somebody is to come.
    private func isAskedFor(_ word: CueWord) -> Bool {
        let start = word.range.lowerBound
        if Self.somebody.contains(where: { text[..<start].suffix(2).elementsEqual($0) }) { return true }
        // 想 望 求; 上 帮
        return start > 0 && [0x60F3, 0x671B, 0x6C42].contains(text[start - 1])
            && [0x4E0A, 0x5E2E].contains(text[start]) && heard.has(.trouble)
    }
    private static let nobody = ["没人", "无人", "冇人", "没得人", "莫得人", "没有人", "没哪个", "没谁"].map { Script($0).plain }
    private static let somebody = ["要人", "请人", "找人", "叫人", "让人", "求人", "派人", "来人", "喊人", "要个"].map { Script($0).plain }

    private static let wished = Set("让请要求想能叫喊望可盼没不".unicodeScalars.map(\.value))

    /// 给10号打了电话, 电话访问 周小军: not 骗子打电话 and a household elsewhere.
    func isBesideHousehold(_ word: CueWord) -> Bool {
        heard.mentions.contains { mention in
            mention.range.lowerBound >= word.range.upperBound
                ? mention.range.lowerBound - word.range.upperBound <= 3
                : word.range.lowerBound - mention.range.upperBound <= 4
                    && word.range.lowerBound >= mention.range.lowerBound
        }
            || isWithHousehold(word)
            || !heard.mentions.isEmpty
                && heard.trim(heard.clause(at: word.range.lowerBound)).lowerBound == word.range.lowerBound
    }

    /// 跟2号家的大儿子视频了, 给在外打工的周小军发了视频: with somebody of theirs.
    private func isWithHousehold(_ word: CueWord) -> Bool {
        let clause = heard.clause(at: word.range.lowerBound)
        return heard.mentions.contains { mention in
            clause.contains(mention.range.lowerBound) && mention.range.upperBound <= word.range.lowerBound
                && word.range.lowerBound - mention.range.upperBound <= 8
                && text[clause.lowerBound..<mention.range.lowerBound].contains { Self.withWhom.contains($0) }
        }
    }
    private static let withWhom = Set("跟和给与同".unicodeScalars.map(\.value))

    private static let telephone = Script("电话").plain
    private static let apart = Script("分别").plain
    private static let pastEnding = Script("ed").plain
    private static let saw = Script("saw").plain

    /// 电话打不出去: the telephone is the matter.
    func isThingOnly(_ word: CueWord) -> Bool {
        guard text[word.range].elementsEqual(Self.telephone) else { return false }
        // 张德才电话: the number is asked for.
        if heard.trim(text.indices).upperBound == word.range.upperBound { return true }
        let clause = heard.clause(at: word.range.lowerBound)
        return heard.words.contains {
            clause.contains($0.range.lowerBound) && $0.cues.contains(.trouble)
                && $0.range.lowerBound >= word.range.upperBound && $0.range.lowerBound - word.range.upperBound < 3
        }
            || heard.words.contains {
                $0.range.count > word.range.count && $0.range.overlaps(word.range) && !$0.cues.contains(.phone)
            }
    }

    func isWithin(_ word: CueWord) -> Bool {
        heard.words.contains {
            $0.range.count > word.range.count && $0.range.lowerBound <= word.range.lowerBound
                && word.range.upperBound <= $0.range.upperBound && !$0.cues.contains(.went) && !$0.cues.contains(.plain)
                && !$0.cues.contains(.filler)
        }
    }

    /// 走了 of a person, 看了病, 见到 of a thing: a weak word of visiting needs a household, a count or everyone.
    func isOther(_ word: CueWord) -> Bool {
        // visit my website: in English the verb alone says nothing.
        if isStrong(word), !text[word.range.lowerBound].isLatin { return false }
        return heard.mentions.isEmpty && count == nil && !saysEveryone
            && described(after: word) == nil && !heard.has(.well)
    }

    func isStrongOrDone(_ word: CueWord) -> Bool {
        !isStrong(word) && [0x53BB, 0x5230].contains(text[word.range.lowerBound])
    }

    static let strong = [
        "走访", "家访", "看望", "探望", "探访", "拜访", "入户", "回访", "慰问", "上门", "登门", "visited", "visit", "called on", "checked on",
    ].map { Script($0).plain }

    func isStrong(_ word: CueWord) -> Bool {
        let said = word.range
        return Self.strong.contains { lead in
            said.count >= lead.count
                && (said.lowerBound...said.upperBound - lead.count).contains {
                    text[$0] == lead[0] && text[$0..<$0 + lead.count].elementsEqual(lead)
                }
        }
    }

    func standing(_ word: CueWord) -> Standing {
        let clause = heard.clause(at: word.range.lowerBound)
        let before = clause.lowerBound..<max(clause.lowerBound, word.range.lowerBound)
        if heard.words.contains(where: { $0.cues.contains(.notWent) && $0.range.overlaps(word.range) }) {
            return .notDone
        }
        if heard.words.contains(where: {
            $0.cues.contains(.notWent) && clause.contains($0.range.lowerBound) && !$0.cues.contains(.notHome)
                && !isMadeUpFor($0, word) && $0.range.lowerBound - word.range.upperBound < Self.breath
        }) {
            return .notDone
        }
        if heard.words.contains(where: { $0.cues.contains(.askedWent) && $0.range.overlaps(word.range) }) {
            return .asked
        }
        if let last = text[before].last, [0x6CA1, 0x672A, 0x522B, 0x83AB, 0x4E0D].contains(last),
            !text[before].suffix(2).elementsEqual(Self.apart)
        {
            return .notDone
        }  // 没 未 别 莫 不
        if heard.has(.hearsay), let said = heard.word(.hearsay), said.range.lowerBound <= word.range.lowerBound,
            !isMine(before)
        {
            return .hearsay
        }
        if heard.words.contains(where: { $0.cues.contains(.ordered) && $0.range.lowerBound <= word.range.lowerBound }),
            !isPast(word)
        {
            return .planned
        }
        if saysOther(before) { return .hearsay }
        if heard.words.contains(where: { isPlan($0, word, clause) }) { return .planned }
        if heard.days.contains(where: {
            $0.isAhead && clause.contains($0.range.lowerBound) && $0.range.lowerBound < word.range.lowerBound
                && !heard.words.contains { told in
                    told.cues.contains(.tells) && told.range.lowerBound < word.range.lowerBound
                }
        }) {
            return .planned
        }
        if !isPast(word), heard.days.contains(where: { $0.isAhead && clause.contains($0.range.lowerBound) }),
            heard.days.allSatisfy(\.isAhead), !isStrong(word) || heard.clauses.count == 1 && !heard.has(.well)
        {
            return .planned
        }
        if text[before].contains(0x8C01) || isQuestion(clause, word) { return .asked }  // 谁
        return mood.standing(word, isPast: isPast(word)) ?? .done
    }

    /// Glyphs behind which, without a stop, something else is spoken of.
    private static let breath = 16

    /// 好久没去看老刘了就提了把青菜过去: what was not done until then.
    private func isMadeUpFor(_ missed: CueWord, _ word: CueWord) -> Bool {
        missed.range.upperBound <= word.range.lowerBound
            && Self.turns.stands(in: Array(text[missed.range.upperBound..<word.range.lowerBound]))
    }
    private static let turns = Trie(list: "就提 就带 就拎 就买 就拿 就去 就过 就到 就骑 就走 就抽空 于是 这才 今天才 今天就 今天总算 今天终于 总算 终于")

    private static let onTheWay = Script("路上").plain

    func isPlan(_ plan: CueWord, _ word: CueWord, _ clause: Range<Int>) -> Bool {
        guard plan.cues.contains(.plan) else { return false }
        // 去3号的路上: on the way.
        if plan.range.lowerBound > word.range.lowerBound {
            return clause.contains(plan.range.lowerBound) && text[plan.range].suffix(2).elementsEqual(Self.onTheWay)
        }
        // 没吃饭就去了, 有空就先去了: done at once.
        if plan.range.overlaps(word.range), isPast(word), Self.atOnce.contains(text[plan.range.lowerBound]) {
            return false
        }
        // 说准备去武汉: what somebody in the household plans.
        if heard.words.contains(where: { $0.cues.contains(.tells) && $0.range.upperBound <= plan.range.lowerBound }) {
            return false
        }
        if clause.contains(plan.range.lowerBound) {
            if isMadeUpFor(plan, word) { return false }
            return !(plan.range.count == 1 && text[plan.range.lowerBound] == 0x5C06 && isPast(word))
        }
        // 本来要去7号的，临时有事: the plan leads the message and nothing done follows.
        return !isPast(word) && plan.range.upperBound <= clause.lowerBound
            && heard.clauses.first?.contains(plan.range.lowerBound) == true
    }

    private static let atOnce = Set("就先再快又".unicodeScalars.map(\.value))

    /// 了, 过, -ed: it happened.
    func isPast(_ word: CueWord) -> Bool {
        let said = text[word.range]
        // 了 过 完 哒 咯 咗
        if said.contains(where: { [0x4E86, 0x8FC7, 0x5B8C, 0x54D2, 0x54AF, 0x5497].contains($0) }) { return true }
        let next = word.range.upperBound < text.count ? text[word.range.upperBound] : 0
        return [0x4E86, 0x8FC7, 0x5B8C, 0x54D2, 0x5497].contains(next)
            || said.suffix(2).elementsEqual(Self.pastEnding) || said.elementsEqual(Self.saw)
    }

    // 我 俺
    func isMine(_ range: Range<Int>) -> Bool { text[range].contains(0x6211) || text[range].contains(0x4FFA) }

    /// 小李说他去过4号: another one's visit.
    func saysOther(_ before: Range<Int>) -> Bool {
        guard
            let told = heard.words.last(where: {
                $0.cues.contains(.tells) && before.contains($0.range.lowerBound) && text[$0.range].contains(0x8BF4)
                    || $0.cues.contains(.tells) && before.contains($0.range.lowerBound)
                        && text[$0.range].contains(0x8BB2)
            })
        else { return false }
        return !text[Range(from: told.range.upperBound, to: before.upperBound)].contains(0x6211)
            && !heard.words.contains { $0.cues.contains(.went) && $0.range.upperBound <= told.range.lowerBound }
    }
}
