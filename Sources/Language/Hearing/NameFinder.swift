import Programme

/// Finds what a person or household is called at a place in a text.
struct NameFinder {
    enum Kind { case kin, post, full, old }

    let text: [UInt32]
    let words: [CueWord]

    /// 王婶, 李会计, 张寡妇, 老王, 老刘头, 小李, 张德才 beginning at `index`. A full name counts only where `isPlace`
    /// says that a name is due there.
    func name(at index: Int, isPlace: Bool) -> (end: Int, kind: Kind)? {
        guard index < text.count, text[index].isHan, !isInsideWord(index) else { return nil }
        if let found = old(at: index, isPlace: isPlace) ?? elder(at: index, isPlace: isPlace) { return found }
        // 姨婆家, but not 我舅妈家
        if isPlace, index == 0 || ![0x6211, 0x4FFA].contains(text[index - 1]),
            let title = NameLexicon.kinAlone.longest(in: text, at: index), isHome(title.end)
        {
            return (title.end, .kin)
        }
        if isPlace, NameLexicon.wordSurnames.contains(text[index]),
            let title = NameLexicon.kin.longest(in: text, at: index + 1), title.end - index > 2 || isHome(title.end),
            !isWordHere(index, title.end)
        {
            return (title.end, .kin)
        }
        guard NameLexicon.surnames.contains(text[index]), index + 1 < text.count else { return nil }
        if let title = NameLexicon.kin.longest(in: text, at: index + 1), !isWordHere(index, title.end) {
            return (title.end, .kin)
        }
        // 徐家嫂子
        if text[index + 1] == 0x5BB6, index + 2 < text.count,
            let title = NameLexicon.kin.longest(in: text, at: index + 2), !isWordHere(index, index + 2)
        {
            return (title.end, .kin)
        }
        if let title = NameLexicon.posts.longest(in: text, at: index + 1) { return (title.end, .post) }
        if isPlace, let title = NameLexicon.kinSounds.longest(in: text, at: index + 1), endsHere(title.end) {
            return (title.end, .kin)
        }
        return full(at: index, isPlace: isPlace) ?? surname(at: index, isPlace: isPlace)
    }

    /// 去了史家: the surname alone, where 家 ends it.
    private func surname(at index: Int, isPlace: Bool) -> (end: Int, kind: Kind)? {
        guard isPlace, isHome(index + 1), !isWordHere(index, index + 2) else { return nil }
        let after = index + 2
        guard after == text.count || !text[after].isHan || NameLexicon.afterHome.contains(text[after]) else {
            return nil
        }
        return (index + 1, .kin)
    }

    /// 幺婆婆, 三爹, 细叔: kin by rank.
    private func elder(at index: Int, isPlace: Bool) -> (end: Int, kind: Kind)? {
        guard isPlace, NameLexicon.ranks.contains(text[index]), index + 1 < text.count,
            let title = NameLexicon.kin.longest(in: text, at: index + 1), !isWordHere(index, title.end)
        else { return nil }
        return endsHere(title.end) ? (title.end, .kin) : nil
    }

    /// 养老金 holds no 老金.
    private func isInsideWord(_ index: Int) -> Bool {
        words.contains {
            $0.range.lowerBound < index && index < $0.range.upperBound
                && !$0.cues.isDisjoint(with: .of(.publicly, .plain, .trouble)) && $0.range.count > 2
        }
    }

    /// A right word of two glyphs or more begins here, so this is no surname: 高兴, 周边, 公路.
    private func isWordHere(_ index: Int, _ end: Int) -> Bool {
        words.contains {
            $0.range.lowerBound == index && $0.range.count >= end - index && $0.range.count > 1
                && !$0.cues.contains(.victim)
        }
    }

    /// 老王, 老刘头, 小李, 阿珍
    private func old(at index: Int, isPlace: Bool) -> (end: Int, kind: Kind)? {
        let (old, small, a): (UInt32, UInt32, UInt32) = (0x8001, 0x5C0F, 0x963F)
        guard [old, small, a].contains(text[index]), index + 1 < text.count,
            NameLexicon.surnames.contains(text[index + 1]) || isPlace && text[index] == a && text[index + 1].isHan
        else { return nil }
        guard !isWordHere(index, index + 2), text[index] != a || !Self.parents.contains(text[index + 1]) else {
            return nil
        }
        var end = index + 2
        if text[index] == old, let title = Self.oldTails.longest(in: text, at: min(end, text.count - 1)),
            end < text.count,
            // 老马四户: they are counted.
            !(title.end < text.count && text[title.end] == Glyph.household
                && SpokenNumerals.isNumeral(text[title.end - 1]))
        {
            end = title.end
        }
        if !isPlace, !endsHere(end), !isCounted(behind: end) { return nil }
        return (end, .old)
    }

    /// 老马四户: several, counted behind the last.
    private func isCounted(behind end: Int) -> Bool {
        end + 1 < text.count && SpokenNumerals.isNumeral(text[end]) && [0x6237, 0x5BB6].contains(text[end + 1])  // 户 家
    }

    /// 阿妈 is the sender's own.
    private static let parents = Set("妈爸爹娘爷".unicodeScalars.map(\.value))
    private static let oldTails = Trie(list: "头 汉 太 师傅 爷子 婆子 爹 伯 太太 三 四 五 幺 二")

    private func full(at index: Int, isPlace: Bool) -> (end: Int, kind: Kind)? {
        guard !words.contains(where: { $0.range.lowerBound == index && $0.range.count > 1 }) else { return nil }
        for length in [3, 2] {
            let end = index + length
            guard end <= text.count, !NameLexicon.noNameEnd.contains(text[end - 1]),
                text[index + 1..<end].allSatisfy({
                    $0.isHan && !NameLexicon.noName.contains($0)
                        && (isPlace && length == 2 || !SpokenNumerals.isNumeral($0))
                })
            else { continue }
            guard
                !words.contains(where: {
                    $0.range.count > 1 && $0.range.lowerBound > index && $0.range.lowerBound < end
                })
            else { continue }
            if isHome(end) || isPlace && endsHere(end) { return (end, .full) }
        }
        return nil
    }

    /// 家, 屋里 behind it.
    private func isHome(_ end: Int) -> Bool {
        guard end < text.count else { return false }
        return text[end] == 0x5BB6
            || text[end] == 0x5C4B && end + 1 < text.count && [0x91CC, 0x5934, 0x4F01].contains(text[end + 1])
    }

    private func endsHere(_ end: Int) -> Bool {
        guard end < text.count else { return true }
        if !text[end].isHan { return true }
        if NameLexicon.ends.longest(in: text, at: end) != nil { return true }
        return words.contains { $0.range.lowerBound == end && $0.range.count > 1 }
    }
}
