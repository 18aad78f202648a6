import Programme

/// Whose act a visit was: the sender's own, or another one's.
extension Mood {
    /// 李主任去过9号, 昨天你们去5号: who went is not the sender.
    func isOther(_ before: Range<Int>) -> Bool {
        guard !before.isEmpty, !isOwn(before), !isOnBehalf(before.lowerBound) else { return false }
        var index = heard.trim(before).lowerBound
        while index < before.upperBound {
            if let day = heard.days.first(where: { $0.range.lowerBound == index }) {
                index = max(day.range.upperBound, index + 1); continue
            }
            if let end = agent(at: index, before.upperBound) {
                let rest = Range(from: end, to: before.upperBound)
                return rest.allSatisfy { isAdverb($0) }
            }
            index += 1
        }
        return false
    }

    /// 代老陈记一下，他昨天走了6号: told for somebody who went.
    private func isOnBehalf(_ start: Int) -> Bool {
        text[..<start].contains { [0x4EE3, 0x66FF].contains($0) } && text[..<start].contains(0x8BB0)  // 代 替, 记
    }

    private func isAdverb(_ index: Int) -> Bool {
        Self.adverbs.contains(text[index]) || text[index].isBlank
            || heard.days.contains { $0.range.contains(index) } || heard.mentions.contains { $0.range.contains(index) }
    }
    private static let adverbs = Set("已经也都又刚才还就早先自己去到把将昨今前天上下午晚一次回趟说讲带人队着来给帮替为".unicodeScalars.map(\.value))

    private func agent(at index: Int, _ end: Int) -> Int? {
        var after: Int?
        if let found = Self.agents.longest(in: text, at: index) { after = found.end }
        if NameLexicon.surnames.contains(text[index]), index + 1 < end,
            let post = NameLexicon.posts.longest(in: text, at: index + 1)
        {
            after = post.end
        }
        // 小孙
        if text[index] == 0x5C0F, index + 1 < end, NameLexicon.surnames.contains(text[index + 1]) { after = index + 2 }
        guard let after, after <= end else { return nil }
        // 他家, 她那里 is a place, but 老师家访了; 跟你说 is not said of you.
        if after < text.count, Self.ofPlace.contains(text[after]),
            !heard.words.contains(where: {
                $0.range.lowerBound == after && $0.cues.contains(.went) && $0.range.count > 1
            })
        {
            return nil
        }
        if index > 0, Self.towards.contains(text[index - 1]) { return nil }
        return after
    }
    /// 5号走亲戚去了, 王婶去看病了: the household went somewhere itself.
    func isErrand(_ word: CueWord) -> Bool {
        guard !word.cues.isDisjoint(with: .of(.went, .go, .goInto)) else { return false }
        guard
            heard.namings.contains(where: {
                (0...2).contains(word.range.lowerBound - $0.range.upperBound)
                    && $0.range.lowerBound == heard.trim(text.indices).lowerBound
            })
        else { return hasGoneItself(word) }
        let clause = heard.clause(at: word.range.lowerBound)
        return (max(0, word.range.lowerBound - 2)..<min(text.count, word.range.upperBound + 3)).contains {
            clause.contains($0) && Self.errands.longest(in: text, at: $0) != nil
        } || has(.place, in: word.range.lowerBound..<min(text.count, word.range.upperBound + 5))
    }
    /// 5号走亲戚去了, 3号儿媳妇坐月子去了: between the household, which leads, and 去了 at the end stands what it went for.
    private func hasGoneItself(_ word: CueWord) -> Bool {
        let whole = heard.trim(text.indices)
        guard word.range.upperBound == whole.upperBound, word.range.count == 2, text[word.range].first == 0x53BB,
            heard.clauses.count == 1, heard.mentions.count == 1,
            let household = heard.namings.first, household.range.lowerBound == whole.lowerBound
        else { return false }
        let between = Range(from: household.range.upperBound, to: word.range.lowerBound)
        guard !isOwn(between) else { return false }
        let unknown = between.filter { index in
            text[index].isHan && !isAdverb(index)
                && !heard.words.contains {
                    $0.range.contains(index)
                        && !$0.cues.isDisjoint(with: .of(.atTheirs, .join, .phone, .video, .everyone))
                        && $0.cues.isDisjoint(with: .of(.go, .goInto))
                }
        }
        return unknown.count > 1
    }

    private static let errands = Trie(
        list: "亲戚 看病 打工 赶集 住院 开会 吃酒 喝酒 上班 读书 旅游 做客 打牌 进城 取钱 上街 下地 上山 回娘家 走娘家 买菜 卖菜 买药 接娃 接孙 跳舞 钓鱼 相亲 吃席 喝喜酒 干活 做工 赶场 趁墟"
    )

    /// 老刘在群里发：3号5号我走完了; 看到公示栏写着3号已走访: another one's words.
    func isQuoted(_ word: CueWord) -> Bool {
        let before = Array(text[..<word.range.lowerBound])
        guard before.count > 2, !before.contains(0x6211) || before.contains(0x7FA4) else { return false }  // 我 群
        if Self.forwarded.stands(in: before) { return true }
        // 群里老王发的
        guard let group = before.indices.dropLast().first(where: { before[$0] == 0x7FA4 && before[$0 + 1] == 0x91CC })
        else { return false }
        return before[group...].prefix(9).contains { [0x53D1, 0x8BF4, 0x62A5, 0x8F6C].contains($0) }  // 发 说 报 转
    }
    private static let forwarded = Trie(
        list: "群里发 群里说 群里报 群里讲 群里转 群里写 群里@ 发在群里 发到群里 转来的 转发的 转过来的 转给我的 发来的 发给我的 公示栏写 公示栏上 表上写 上面写 墙上写 写着 截图")

    /// 王婶去7号家串门了: whoever stands right before the verb went there.
    func isSubject(_ word: CueWord) -> Bool {
        let clause = heard.clause(at: word.range.lowerBound)
        return heard.words.contains {
            clause.contains($0.range.lowerBound) && $0.range.lowerBound <= word.range.lowerBound && isLed($0)
        }
    }

    private func isLed(_ word: CueWord) -> Bool {
        guard [0x53BB, 0x5230, 0x6765].contains(text[word.range.lowerBound]),  // 去 到 来
            let subject = heard.namings.first(where: {
                $0.range.upperBound == word.range.lowerBound && $0.number == nil
            }), text[subject.range].last != 0x5BB6,  // 家
            !heard.words.contains(where: { $0.cues.contains(.went) && $0.range.upperBound <= subject.range.lowerBound })
        else { return false }
        let isAlong = text[..<subject.range.lowerBound].contains { Self.leading.contains($0) }
        return !isAlong
            && heard.namings.contains {
                $0.said != subject.said && (0...2).contains($0.range.lowerBound - word.range.upperBound)
            }
    }
    /// 跟 和 陪 同 带 与 随 我 是: the sender went along.
    private static let leading = Set("跟和陪同带与随我俺".unicodeScalars.map(\.value))

    /// 3号来我家了，坐了会: they came to the sender.
    func comesToMe(_ word: CueWord) -> Bool {
        Self.toMe.stands(in: Array(text[..<min(text.count, word.range.upperBound + 2)]))
    }
    private static let toMe = Trie(list: "来我家 来我这 来我屋 到我家 上我家 到我这 来找我 跑我家 来俺家 来俺屋")

    /// 小张替我去了, 我爸去了3号: neither did I.
    func isOfKin(_ before: Range<Int>) -> Bool {
        let said = Array(text[before])
        return Self.forMe.stands(in: said) || Self.mine.stands(in: said) && !said.contains { Self.with.contains($0) }
    }
    private static let mine = Trie(
        list: "我老婆 我老公 我爸 我妈 我爹 我娘 我儿 我儿子 我女儿 我媳妇 我哥 我弟 我姐 我妹 我爷爷 我奶奶 我孙子 我老伴 我同事 我邻居 我家属 我屋里人 我爱人")
    private static let with = Set("跟和陪同带与随".unicodeScalars.map(\.value))
    /// 不是我去的3号
    func isNotMine(_ range: Range<Int>) -> Bool { Self.notMine.stands(in: Array(text[range])) }
    private static let notMine = Trie(patterns: "{不是,并非,又不是,不系,唔系}{我,俺,我们}{,本人,自己}{去,走,跑,看,访,到,上,打}")
    private static let forMe = Trie(list: "替我 代我 帮我 替俺 帮俺")
    private static let agents = Trie(patterns: AgentWords.all)
    private static let ofPlace = Set("家屋那这的院门里".unicodeScalars.map(\.value))
    private static let towards = Set("跟给向对替叫让把帮看望访去到走其带陪随和同与在于从往".unicodeScalars.map(\.value))
}
