import Programme

/// Which visits in a plain form are heard once more by the `Listener`: the others cost only a look at their glyphs.
enum PlainDoubt {
    /// Glyphs beside which a plain form may be no visit: 听说, 梦见, 准备, 如果, 让, 说, 没, 要, 想; 你, 他, 谁, 吗, 算, 替, 取:
    /// another one, a question, a thing.
    private static let doubtful = GlyphSet(doubtfulGlyphs)
    private static let doubtfulGlyphs = "听梦准打计如要想让叫说没未假万等本几末初旬节近周礼星阵腊你您他她谁哪吗么呢算替代取订原剧帮喊派别该还吧主书队白"
    /// The same behind a number: 六户 and 三家 are counts, 3号楼 and 5号柜 are things. 提前 and 提醒 are of what was to come.
    private static let doubtfulBehindNumbers = GlyphSet("户家楼柜线桌窗")
    private static let ahead: UInt32 = 0x63D0
    private static let numbers = GlyphSet("0123456789号一二两三四五六七八九十百来多挨每各全家户 ")

    /// All that is looked at more closely: most glyphs are not.
    private static let suspicious = GlyphSet(doubtfulGlyphs + "户家楼柜线桌窗提午晚傍月走")

    /// Whether a visit in a plain form may be none. 走了 may mean that somebody has gone.
    static func mayBeNoVisit(_ sentence: Sentence) -> Bool {
        let text = sentence.script.plain
        let frame = frame(sentence)
        return text.indices.contains { index in
            guard suspicious.contains(text[index]) else { return false }
            return doubtful.contains(text[index]) && !(index > frame && (isNeed(text, index) || isErrand(text, index)))
                || index <= frame
                    && (text[index] == ahead
                        || doubtfulBehindNumbers.contains(text[index]) && index > 0
                            && numbers.contains(text[index - 1]))
                || partsOfDay.contains(text[index]) && isBareGoing(text)
                || text[index] == 0x6708 && isOfTwoDays(text)  // 月
                || text[index] == 0x8D70 && index + 1 < text.count && [0x4E86, 0x54D2].contains(text[index + 1])
        }
    }

    /// 需要代买药品: something that is needed, said behind the household of a visit. 需要明天去 is a plan.
    private static func isNeed(_ text: [UInt32], _ index: Int) -> Bool {
        text[index] == 0x8981 && text[index - 1] == 0x9700 && index + 1 < text.count && !plans.contains(text[index + 1])
    }
    private static let plans = GlyphSet("走访去来到上看再明后下改择另入")

    /// 需要代买药品: done for the household, where 代我走访 would be another one's visit.
    private static func isErrand(_ text: [UInt32], _ index: Int) -> Bool {
        text[index] == 0x4EE3 && index + 1 < text.count && errands.contains(text[index + 1])  // 代
    }
    private static let errands = GlyphSet("买购办缴交领写煎养")

    /// 下午去12号: to come or done.
    private static let partsOfDay = GlyphSet("午晚傍")
    private static let told = GlyphSet("了过的访看好")
    private static func isBareGoing(_ text: [UInt32]) -> Bool {
        text.contains { [0x53BB, 0x5230].contains($0) } && !text.contains { told.contains($0) }  // 去 到
    }

    /// 11月3号、4号走访: the second is a day as well.
    private static func isOfTwoDays(_ text: [UInt32]) -> Bool {
        text.contains { [0x3001, 0x548C].contains($0) } && text.count { $0 == Glyph.number } == 2  // 、 和
    }

    /// 6号老头不在，老婆婆在: somebody may have been met all the same.
    static func mayBeHome(_ acts: [Act], _ sentence: Sentence) -> Bool {
        guard acts.count == 1, case .visit(.logVisit(let visit)) = acts[0], visit.outcome == .notHome else {
            return false
        }
        return sentence.script.plain.count { $0 == 0x5728 } > 1  // 在
    }

    /// The glyph behind `走访3号`, where a message begins so: what is counted further on is no household. Else the last one.
    private static func frame(_ sentence: Sentence) -> Int {
        let words = sentence.meaningful
        guard words.count > 1, words[0].word == .visit, words[1].number != nil else {
            return sentence.script.plain.count
        }
        return words.count > 2 && words[2].range.lowerBound == words[1].range.upperBound
            ? words[2].range.upperBound : words[1].range.upperBound
    }

    /// A visit with a note this long is told, not noted: it is heard whole, for there may be a trouble in it.
    static func isLong(_ acts: [Act]) -> Bool {
        guard acts.count == 1, case .visit(.logVisit(let visit)) = acts[0] else { return false }
        return visit.note.count >= toldGlyphs
    }
    private static let toldGlyphs = 15

    /// V5: whether a visit's note has more in it than that somebody is well. What the member will see to is theirs: 需要
    /// 代买药品，明天再来.
    static func mayTellOfMore(_ acts: [Act], _ sentence: Sentence) -> Bool {
        guard acts.count == 1, case .visit(.logVisit(let visit)) = acts[0], visit.outcome == .met, !visit.note.isEmpty,
            !sentence.has(.future), !sentence.has(.planned)
        else { return false }
        let tokens = sentence.tokens
        return tokens.indices.contains { index in
            tokens[index].kind == .other && !(index + 1 < tokens.count && tokens[index + 1].word == .allWell)
        }
    }
}
