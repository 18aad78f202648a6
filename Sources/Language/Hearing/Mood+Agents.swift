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
    private static let adverbs = Set("已经也都又刚才还就早先自己去到把将昨今前天上下午晚一次回趟说讲带人队着".unicodeScalars.map(\.value))

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
        // 他家, 她那里 is a place; 跟你说 is not said of you.
        if after < text.count, Self.ofPlace.contains(text[after]) { return nil }
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
        return (max(0, word.range.lowerBound - 2)..<min(text.count, word.range.upperBound + 3)).contains {
            Self.errands.longest(in: text, at: $0) != nil
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

    private static let errands = Trie(list: "亲戚 看病 打工 赶集 住院 开会 吃酒 喝酒 上班 读书 旅游 做客 打牌 进城 取钱 干活 做工 赶场 趁墟")

    /// 小张替我去了, 我爸去了3号: neither did I.
    func isOfKin(_ before: Range<Int>) -> Bool {
        let said = Array(text[before])
        return Self.forMe.stands(in: said) || Self.mine.stands(in: said) && !said.contains { Self.with.contains($0) }
    }
    private static let mine = Trie(
        list: "我老婆 我老公 我爸 我妈 我爹 我娘 我儿 我儿子 我女儿 我媳妇 我哥 我弟 我姐 我妹 我爷爷 我奶奶 我孙子 我老伴 我同事 我邻居 我家属 我屋里人 我爱人")
    private static let with = Set("跟和陪同带与随".unicodeScalars.map(\.value))
    private static let forMe = Trie(list: "替我 代我 帮我 替俺 帮俺")
    private static let agents = Trie(
        list:
            "你 您 你们 他 她 他们 她们 人家 别人 工作队 村干部 镇干部 组长 村长 书记 主任 会计 网格员 村医 医生 驻村队 同事 别的干部 邻组 上面的人 有人 外人 邻居 亲戚 村民 群众 骗子 小偷 推销的 的人 村的人 志愿者 学生 老师"
    )
    private static let ofPlace = Set("家屋那这的院门里".unicodeScalars.map(\.value))
    private static let towards = Set("跟给向对替叫让把帮看望访去到走其带陪随和同与".unicodeScalars.map(\.value))
}
