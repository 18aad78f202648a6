/// 去5号家, 到王婶屋里, 今天跑五户: verbs of going that tell of a visit by what stands behind them.
extension VisitListener {
    func goesThere(_ word: CueWord) -> Bool {
        // 去5号家, 到王婶屋里: the household right behind it.
        guard word.cues.contains(.goInto) || word.cues.contains(.go),
            !heard.days.contains(where: { $0.range.overlaps(word.range) })
        else { return false }
        let glyph = text[word.range.lowerBound]
        // 麻烦看看8号的电视: asked for.
        if glyph == 0x770B, Self.asked.contains(where: { text[..<word.range.lowerBound].suffix(2).elementsEqual($0) }) {
            return false
        }
        // 今天跑五户
        if word.range.count == 1, count != nil, Self.rounds.contains(glyph), word.range.upperBound < text.count,
            let (end, _) = SpokenNumerals.number(in: text, at: word.range.upperBound), end < text.count,
            text[end] == Glyph.household, heard.days.contains(where: { !$0.isAhead && !$0.isDeadline })
        {
            return true
        }
        if isReach(word) { return false }
        if isAtTable(word) || isCare(word) { return true }
        guard
            [
                0x53BB, 0x5230, 0x4E0A, 0x514B, 0x4ECE, 0x8D70, 0x770B, 0x966A, 0x5E2E, 0x7ED9, 0x6559, 0x66FF, 0x63A5,
                0x4EE3,
            ]
            .contains(glyph) || word.range.count > 1
        else { return false }
        guard
            let mention = heard.mentions.first(where: {
                $0.range.lowerBound >= word.range.upperBound
                    && ($0.range.lowerBound - word.range.upperBound <= 2 || isDescribed(word, $0))
            })
        else { return false }
        // 救护车去12号都开不进来
        if Self.vehicles.stands(
            in: Array(text[heard.clause(at: word.range.lowerBound).lowerBound..<word.range.lowerBound]))
        {
            return false
        }
        if isWay(behind: mention) { return false }
        // 去武汉: what is not done yet needs more than a name.
        if mention.number == nil, !isHome(mention) { return false }
        // 给10号 needs a deed.
        let helps = [0x966A, 0x5E2E, 0x7ED9, 0x6559, 0x66FF, 0x63A5, 0x4EE3].contains(glyph)
        if helps,
            mention.range.upperBound >= text.count - 2
                || Self.asking.contains(text[mention.range.upperBound])
                || heard.words.contains(where: {
                    $0.range.lowerBound >= mention.range.upperBound
                        && $0.range.lowerBound <= mention.range.upperBound + 1
                        && !$0.cues.isDisjoint(with: .of(.tells, .want, .trouble))
                })
        {
            return false
        }
        return !isWithin(word)
    }

    /// 给独居的婆婆劈了一捆柴, 帮残疾户把谷子收进屋了: done for somebody who needs it, whoever it was.
    func isCare(_ word: CueWord) -> Bool {
        guard word.range.count == 1, Self.caring.contains(text[word.range.lowerBound]) else { return false }
        let clause = heard.clause(at: word.range.lowerBound)
        let before = heard.trim(clause.lowerBound..<word.range.lowerBound)
        let leads =
            before.allSatisfy { index in
                heard.days.contains { $0.range.contains(index) } || Self.lead.contains(text[index])
            }
        guard leads, !heard.has(.want), !heard.has(.plan),
            let somebody = Range(from: word.range.upperBound, to: min(clause.upperBound, word.range.upperBound + 8))
                .lazy.compactMap({ NameLexicon.needy.longest(in: text, at: $0)?.end }).first
        else { return false }
        let rest = Range(from: somebody, to: clause.upperBound)
        return text[rest].contains { [0x4E86, 0x8FC7, 0x54D2, 0x5497].contains($0) }  // 了 过 哒 咗
            && !text[rest].contains { Self.ill.contains($0) } && !heard.has(.tells, in: rest)
    }
    private static let caring = Set("给帮替为".unicodeScalars.map(\.value))
    private static let lead = Set("我俺们又还也刚去就先".unicodeScalars.map(\.value))
    /// 停 断 扣 拆 砸 骂 罚 没 不
    private static let ill = Set("停断扣拆砸骂罚没不撤抢占骗".unicodeScalars.map(\.value))

    /// 今天中午在9号吃酒, 在李婶家帮忙: at their home, and what was done there.
    private func isAtTable(_ word: CueWord) -> Bool {
        guard word.range.count == 1, text[word.range.lowerBound] == 0x5728,  // 在
            let mention = heard.mentions.first(where: { (0...1).contains($0.range.lowerBound - word.range.upperBound) }
            ),
            heard.days.allSatisfy({ !$0.isAhead }), !heard.has(.plan)
        else { return false }
        return (mention.range.upperBound...mention.range.upperBound + 2).contains {
            Self.together.longest(in: text, at: $0) != nil
        }
    }
    private static let together = Trie(
        patterns:
            "{吃,喝}{酒,饭,席,茶,面,了,的,个,顿,早饭,中饭,晚饭,午饭,年饭,杀猪饭,喜酒,寿酒,满月酒} 坐席 坐了 坐坐 坐着 聊 帮忙 帮厨 帮着 帮 歇 拉家常 烤火 看电视 扯白 说话 说了 打牌 包饺子 包粽子 剥 摘 待了 呆了 开了 开会 喝茶 拉呱 唠 摆龙门阵 谈"
    )

    /// 给瘫痪的老龚擦了身子, 帮眼睛看不见的陈大爷收了衣服: between the verb and the name stands how they are.
    private func isDescribed(_ word: CueWord, _ mention: HeardHousehold) -> Bool {
        let between = Range(from: word.range.upperBound, to: mention.range.lowerBound)
        return Self.helping.contains(text[word.range.lowerBound]) && between.count <= 9 && text[between].last == 0x7684
            && text[between].allSatisfy(\.isHan)
            && heard.clause(at: word.range.lowerBound) == heard.clause(at: mention.range.lowerBound)
    }
    private static let helping = Set("给帮替为陪看".unicodeScalars.map(\.value))

    /// 1到4号: from one to the other.
    private func isReach(_ word: CueWord) -> Bool {
        guard text[word.range.lowerBound] == 0x5230, word.range.lowerBound > 0,
            !heard.days.contains(where: { $0.range.upperBound == word.range.lowerBound })
        else { return false }
        let before = text[word.range.lowerBound - 1]
        // 挨到6号屋顶, 流到3号门口: a thing gets there.
        return before.isDigit || SpokenNumerals.isNumeral(before) || before == Glyph.number
            || Self.touching.contains(before)
    }

    private static let asked = ["麻烦", "帮忙", "来人", "派人", "劳烦", "叫人", "请人", "找人"].map { Script($0).plain }
    private static let rounds = Set("走跑访看去".unicodeScalars.map(\.value))
    private static let vehicles = Trie(
        list: "路车 路公交 公交 客车 大巴 中巴 面的 出租车 摩的 网约车 快递车 洒水车 救护车 消防车 收割机 校车 大车 货车 拖拉机 公交车 班车 垃圾车 挖机 吊车")
    /// 替9号问下
    private static let asking = Set("问催报说反记填登".unicodeScalars.map(\.value))
    private static let touching = Set("挨流倒砸掉压搭烧漫伸塌滚淹排垂靠碰拉接引通修扯牵架铺轮等看拖".unicodeScalars.map(\.value))

    /// 去6号的小路叫水冲断了: the way there is spoken of.
    private func isWay(behind mention: HeardHousehold) -> Bool {
        let rest = text[mention.range.upperBound...].prefix(5)
        guard let first = rest.first, [0x7684, 0x90A3, 0x5BB6].contains(first) else { return false }  // 的 那 家
        return rest.dropFirst().contains { Self.ways.contains($0) } && !rest.contains(0x4E0A)  // 上
    }
    private static let ways = Set("路桥坡沟坎巷道".unicodeScalars.map(\.value))

    private func isHome(_ mention: HeardHousehold) -> Bool {
        if text[mention.range].last == 0x5BB6 { return true }  // 家
        if mention.range.upperBound < text.count, [0x5BB6, 0x5C4B, 0x90A3].contains(text[mention.range.upperBound]) {
            return true
        }
        let name = text[mention.range]
        return name.first == 0x8001 || NameLexicon.kin.longest(in: text, at: mention.range.lowerBound + 1) != nil
    }
}
