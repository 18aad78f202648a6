/// Whom an officer names: a person to do it, or an office to take it.
struct PeopleFinder {
    private let heard: Utterance
    private let names: NameFinder
    private var text: [UInt32] { heard.text }

    init(_ heard: Utterance) {
        self.heard = heard
        names = NameFinder(text: heard.text, words: heard.words)
    }

    private static let officeTails = Trie(
        list: """
            局 站 所 公司 中心 政府 公所 办公室 办事处 服务中心 派出所 司法所 财政所 国土所 水利站 农技站 供电所 供电公司 电管站 水务局 水务公司 自来水公司 交通局 公路局 民政局 民政办 人社局 环保局 农业局 卫健局 城管 住建局 教育局 医保局 残联 电信 移动 联通 电信局 广电 燃气公司 邮政
            街道办 镇政府 县政府 包村领导 镇里 县里 镇上 县上 乡里 信访办 综治办 扶贫办 乡村振兴办 水库管理处 管理处 网格中心 综治中心 卫生院 学校 法庭 法院 公安 派出所 林业站 畜牧站 兽医站 应急办 消防队 农经站 国土局 林业局 水利局 供电局 电力公司 电业局 妇联 团委 武装部 民政所 民政 环卫所 环卫 交警 交警队 路政 运管所 城建办 城建所 规划办 村建站 农机站 财政局 纪委 信访局 县委 镇党委 镇纪委 bureau office station town county government 镇公所 乡公所 党委 镇党委 县委 村委会 村委
            """)

    /// 水利站, 交通局, 供电所: the name with what leads it, up to four glyphs.
    func office() -> String? {
        let found = offices()
        return (found.first { $0.isTo } ?? found.first)?.name
    }

    /// 请 报 转 交 呈 送 到 给: to whom it goes.
    private static let towards = Set("请报转交呈送".unicodeScalars.map(\.value))

    private func offices() -> [(name: String, isTo: Bool)] {
        text.indices.compactMap { index in
            name(ofOfficeAt: index).map { found in
                (found.name, found.start > 0 && Self.towards.contains(text[found.start - 1]))
            }
        }
    }

    private func name(ofOfficeAt index: Int) -> (name: String, start: Int)? {
        guard let tail = Self.officeTails.longest(in: text, at: index) else { return nil }
        let short = tail.end - index
        // 一个所, 派出: a tail alone needs a name before it.
        var start = index
        if short <= 1 {
            while start > 0, index - start < 4, text[start - 1].isHan, !isBoundary(start - 1),
                !heard.words.contains(where: {
                    $0.range.upperBound == start && !$0.cues.isDisjoint(with: .of(.handTo, .submitTo, .upwards))
                        && start < index
                })
            { start -= 1 }
            let isOther = text[index] == 0x6240 && index + 1 < text.count && [0x4EE5, 0x6709].contains(text[index + 1])
            if index - start < 1 || isOther || text[index] == 0x529E { return nil }  // 所以 所有, 办
        }
        // 县水利局
        if short > 1, start > 0, [0x53BF, 0x9547, 0x4E61, 0x5E02].contains(text[start - 1]) { start -= 1 }
        let said = heard.script.typed(start..<tail.end)
        let plain = Array(text[start..<tail.end])
        if plain.count == 2, plain[1] == 0x91CC || plain[1] == 0x4E0A {
            return (heard.script.typed(start..<start + 1), start)
        }
        return (said == "town" ? "镇" : said == "county" ? "县" : said, start)
    }

    private func isBoundary(_ index: Int) -> Bool {
        Self.boundaries.contains(text[index]) || SpokenNumerals.isNumeral(text[index]) || text[index].isDigit
    }

    private static let boundaries = Set("给到请找让由转交报送号事吧叫和的了去派呈往向，。 已归".unicodeScalars.map(\.value))

    /// The person: after 交给, 让, 由; or before 办, 负责; or alone beside the number.
    func person() -> Range<Int>? {
        for index in text.indices where text[index].isHan || text[index].isLatin {
            if heard.days.contains(where: { $0.range.contains(index) }) { continue }
            let isAfterHand = heard.words.contains {
                $0.cues.contains(.handTo) && $0.range.upperBound == skipped(index)
            }
            if text[index].isLatin {
                guard
                    isAfterHand
                        || heard.words.contains(where: { $0.cues.contains(.handTo) && $0.range.upperBound + 1 == index }
                        ), let end = latinName(at: index)
                else { continue }
                return index..<end
            }
            guard
                let name = names.name(at: index, isPlace: true)
                    ?? (isAfterHand ? short(at: index) ?? between(index) : nil)
            else { continue }
            let end = withBrackets(name.end)
            let isBeforeDo =
                heard.words.contains {
                    $0.cues.contains(.doing) && ($0.range.lowerBound == end || $0.range.lowerBound == end + 1)
                } || isTheirs(index..<end)
            let isAlone =
                index > 0 && (text[index - 1].isDigit || text[index - 1].isBlank || text[index - 1] == Glyph.number)
                && (name.end == text.count || text[name.end].isBlank || isBeforeDo)
            guard isAfterHand || isBeforeDo || isAlone && (name.kind != .full || name.end - index >= 2) else {
                continue
            }
            // 电工老赵
            let own = name.kind == .post ? names.name(at: name.end, isPlace: true)?.end : nil
            return index..<withBrackets(own ?? name.end)
        }
        return nil
    }

    private func skipped(_ index: Int) -> Int { index > 0 && text[index - 1].isSpace ? index - 1 : index }

    /// 转曹会明办理: a surname right behind the handing, and the doing right behind the name.
    private func between(_ index: Int) -> (end: Int, kind: NameFinder.Kind)? {
        guard NameLexicon.surnames.contains(text[index]) else { return nil }
        return [index + 3, index + 2].first { end in
            end < text.count && text[index..<end].allSatisfy(\.isHan)
                && (heard.words.contains {
                    $0.cues.contains(.doing) && $0.range.lowerBound == end && $0.range.count > 1
                }
                    || text[end].isBlank || [0x5934].contains(text[end]))
        }.map { ($0, .full) }
    }

    /// 23是小冉的事, 25归小彭管
    private func isTheirs(_ name: Range<Int>) -> Bool {
        name.lowerBound > 0 && [0x662F, 0x5F52, 0x7B97, 0x6B78].contains(text[name.lowerBound - 1])  // 是 归 算
            && Self.theirs.longest(in: text, at: name.upperBound) != nil
    }
    private static let theirs = Trie(list: "的事 的活 的任务 的责任 管 办 负责 跟 处理 的 盯")

    /// 交给村医, 让网格员去
    private func short(at index: Int) -> (end: Int, kind: NameFinder.Kind)? {
        for word in [
            "网格员", "村医", "电工", "管水员", "网协员", "护林员", "保洁员", "调解员", "治保主任", "妇联主任", "民兵连长", "会计", "文书", "驻村干部", "第一书记",
            "工作队", "网格长",
        ] {
            let plain = Script(word).plain
            if text[index...].starts(with: plain) { return (index + plain.count, .post) }
        }
        return nil
    }

    private func latinName(at index: Int) -> Int? {
        let words = text[index...].split(maxSplits: 2, omittingEmptySubsequences: true) { !$0.isLatin }
        guard let first = words.first, first.startIndex == index, !Self.noNames.contains(Array(first)) else {
            return nil
        }
        guard words.count > 1, words[1].startIndex == first.endIndex + 1, !Self.noNames.contains(Array(words[1])) else {
            return first.endIndex
        }
        return words[1].endIndex
    }

    private static let noNames: Set<[UInt32]> = Set(
        [
            "the", "by", "to", "before", "on", "for", "town", "county", "it", "please", "issue", "case", "and",
            "within", "w", "no", "committee", "at",
        ].map { Script($0).plain })

    /// 老赵(电工)
    private func withBrackets(_ end: Int) -> Int {
        guard end < text.count, text[end] == 0x28, let close = text[end...].firstIndex(of: 0x29), close - end <= 8
        else { return end }
        return close + 1
    }
}
