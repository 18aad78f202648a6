import Programme

/// Households that a name says.
extension HouseholdFinder {
    func named(into found: inout [HeardHousehold]) {
        var index = 0
        while index < text.count {
            if let end = english(at: index) {
                found.append(HeardHousehold(range: index..<end, name: utterance.script.typed(index..<end)))
                index = end
                continue
            }
            guard text[index].isHan, !utterance.days.contains(where: { $0.range.contains(index) }) else {
                index += 1; continue
            }
            // 苏州, 武汉: no surname there.
            if utterance.moodWords.contains(where: { $0.range.lowerBound == index && $0.isPlace }) {
                index += 1; continue
            }
            if let (end, _) = rolled(at: index) {
                found.append(HeardHousehold(range: index..<end, name: utterance.script.typed(index..<end)))
                index = end
                continue
            }
            guard let name = names.name(at: index, isPlace: isPlace(index)),
                counts(name, index) || isInRow(name, index, found.last)
            else {
                index += 1; continue
            }
            found.append(HeardHousehold(range: index..<name.end, name: utterance.script.typed(index..<name.end)))
            index = name.end
        }
    }

    /// 老吴 老徐 小胡: one of several names.
    private func isInRow(_ name: (end: Int, kind: NameFinder.Kind), _ index: Int, _ last: HeardHousehold?) -> Bool {
        guard case .old = name.kind, let last, last.name != nil, last.number == nil else { return false }
        let gap = Range(from: last.range.upperBound, to: index)
        return (1...2).contains(gap.count) && text[gap].allSatisfy { Glyph.joiners.contains($0) || $0.isBlank }
    }

    /// grandma wu, mrs wang: an English title and the name.
    private func english(at index: Int) -> Int? {
        guard text[index].isLatin, let title = NameLexicon.titles.longest(in: text, at: index),
            title.end + 1 < text.count,
            text[title.end].isSpace, text[title.end + 1].isLatin, isPlace(index)
        else { return nil }
        var end = title.end + 1
        while end < text.count, text[end].isLatin { end += 1 }
        let isName =
            CueLexicon.shared.words.longest(in: text, at: title.end + 1) == nil
            && NameLexicon.nobody.longest(in: text, at: title.end + 1) == nil
        return isName ? end : nil
    }

    private func rolled(at index: Int) -> (Int, [HouseholdID])? {
        guard let roll else { return nil }
        var best: (Int, [HouseholdID])?
        for name in roll.names where name.first == text[index] && index + name.plain.count <= text.count {
            let end = index + name.plain.count
            if end > best?.0 ?? 0, text[index..<end].elementsEqual(name.plain) { best = (end, name.households) }
        }
        return best
    }

    private static let anyElder = Set("公婆伯姨叔爷嬷嫲".unicodeScalars.map(\.value))

    /// An officer is no household, unless it is their home: 王会计家.
    private func counts(_ name: (end: Int, kind: NameFinder.Kind), _ index: Int) -> Bool {
        // 阿公困在楼上: any old man, where no visit leads to him.
        if text[index] == 0x963F, index + 1 < text.count, Self.anyElder.contains(text[index + 1]),
            index + 2 == name.end,
            !utterance.words.contains(where: {
                $0.cues.contains(.went) || $0.cues.contains(.go) && $0.range.upperBound == index
            }),
            !(name.end < text.count && [0x5BB6, 0x5C4B].contains(text[name.end]))
        {
            return false
        }
        switch name.kind {
        case .kin, .full: return true
        case .post: return name.end < text.count && (text[name.end] == 0x5BB6 || text[name.end] == 0x5C4B)
        case .old:
            return text[index] != 0x5C0F
                || name.end < text.count && (text[name.end] == 0x5BB6 || text[name.end] == 0x5C4B)
        }
    }
}
