/// What stands in a message of a visit and is neither note nor matter: how it came about, what is to come, old times, and
/// help given already.
extension VisitContent {
    /// 没打招呼就去了, 我幺爸屋里去过了, 跟工作队去的: how, where and with whom.
    func isManner(_ before: Range<Int>) -> Bool {
        guard let first = text[before].first, let last = text[before].last else { return false }
        return [0x5C31, 0x4FBF, 0x624D, 0x5BB6, 0x5C4B].contains(last)
            || [0x8DDF, 0x966A, 0x540C, 0x968F].contains(first)
            || text[before].suffix(2).elementsEqual(Self.within)
    }
    /// 上星期二跟驻村队员去的: with whom.
    func isCompany(_ before: Range<Int>) -> Bool {
        !before.isEmpty && text[before].contains { Self.company.contains($0) } && !heard.has(.tells, in: before)
    }
    private static let company = Set("跟和同陪与随带".unicodeScalars.map(\.value))
    /// 13号和岔路口那户都看过了: another household, by where it lies.
    func isNextDoor(_ before: Range<Int>) -> Bool {
        Self.nextDoor.contains { text[before].suffix($0.count).elementsEqual($0) }
    }
    private static let nextDoor = ["那户都", "那家都", "那户也", "那家也", "那户", "那家", "那户全", "那家全"].map { Script($0).plain }

    private static let within = Script("屋里").plain

    /// 代老陈记一下; 上周日去吃酒，顺便看了13号; 她就是9号: beside the visit.
    func isBeside(_ clause: Range<Int>) -> Bool {
        let said = heard.trim(clause)
        guard let first = text[said].first else { return false }
        if [0x4EE3, 0x66FF].contains(first), text[said].contains(0x8BB0) { return true }  // 代 替, 记
        if let named = heard.namings.first(where: { $0.range.upperBound == said.upperBound && $0.number != nil }),
            named.range.lowerBound > said.lowerBound, text[named.range.lowerBound - 1] == 0x662F, said.count <= 10
        {
            return true
        }
        guard let next = heard.clauses.first(where: { $0.lowerBound >= clause.upperBound }) else { return false }
        let follows = heard.trim(next)
        return text[follows].first == 0x987A && text[said].contains(0x53BB)  // 顺, 去
            && !frame.contains { clause.contains($0.range.lowerBound) }
    }

    /// 之前一直没空，昨天总算去了2号: what kept the sender away.
    func isFailure(_ clause: Range<Int>) -> Bool {
        heard.has(.notWent, in: clause) && !heard.namings.contains { clause.contains($0.range.lowerBound) }
            && !heard.has(.notHome, in: clause) && !heard.has(.tells, in: clause)
    }

    /// 下次再去, 忘了记: says nothing of the visit.
    func isPlanOnly(_ clause: Range<Int>) -> Bool {
        var trimmed = heard.trim(clause)
        // 6号明天再去
        if let named = heard.namings.first(where: { $0.range.lowerBound == trimmed.lowerBound }) {
            trimmed = Range(from: named.range.upperBound, to: trimmed.upperBound)
        }
        if isLate(trimmed) { return true }
        guard trimmed.count <= 7, !heard.has(.trouble, in: clause) else { return false }
        if let day = heard.days.first(where: { trimmed.contains($0.range.lowerBound) }), day.isAhead,
            trimmed.count - day.range.count <= 2
        {
            return true
        }
        return heard.words.contains {
            clause.contains($0.range.lowerBound) && $0.cues.contains(.plan)
                && $0.range.lowerBound - trimmed.lowerBound <= 2
        } || text[trimmed].starts(with: Self.forgot)
    }

    /// 一直没补上, 当时没顾上报: why it is told only now.
    private func isLate(_ said: Range<Int>) -> Bool {
        guard !heard.has(.tells, in: said), !heard.has(.publicly, in: said) else { return false }
        return said.contains { index in
            (index == said.lowerBound || Self.then.contains(text[index - 1]))
                && (Self.late.longest(in: text, at: index).map { $0.end + 3 >= said.upperBound } ?? false)
        }
    }
    /// 当时没顾上报, 那天忘了登
    private static let then = Set("时天来上我都也还晚当忙机".unicodeScalars.map(\.value))
    private static let late = Trie(
        patterns: """
            {漏,忘,忘了,忘记,忘记了,搞忘,搞忘了,没,没有,没来得及,没顾上,没顾得上,没空,没得空,没时间,没工夫,没功夫,没想起来,未,未及时,一直没,一直忘,一直没有}{登,记,报,录,填,补,发,上传,登记,上报,补记,补登,补录,打卡,写,录入,传}
            {现在,今天,这会,这会儿,今儿,才,这才,刚,重新,}{补,补个,补一,补报,补记,补登,补录,补上,补发,来补,想起来}
            """)
    private static let forgot = Script("忘").plain

    /// 听老爷子讲当年发大水冲走好多人: nothing to be done about it.
    func isOfOldTimes(_ said: Range<Int>, _ clause: Range<Int>) -> Bool {
        if Mood(heard).has(.story, in: clause) { return !heard.has(.want, in: said) }
        guard
            let past = heard.words.first(where: { clause.contains($0.range.lowerBound) && $0.cues.contains(.longAgo) })
        else { return false }
        return text[clause.lowerBound..<past.range.lowerBound].contains { [0x542C, 0x8BB2].contains($0) }  // 听 讲
    }

    /// 帮他申请了低保, 灯泡坏了我给换了, 漏水已帮忙修好: done already by the visitor.
    func isHelpGiven(_ said: Range<Int>) -> Bool {
        if text[said].starts(with: Self.settled[0]) || text[said].starts(with: Self.settled[1]) { return true }
        let clause = heard.trim(heard.clause(at: said.lowerBound))
        if isCare(clause) { return true }
        if let mine = (said.lowerBound..<said.upperBound).last(where: { Self.byMe.longest(in: text, at: $0) != nil }),
            let did = (mine..<said.upperBound).first(where: { Self.mended.longest(in: text, at: $0) != nil }),
            text[did..<said.upperBound].contains(where: { [0x4E86, 0x597D, 0x5B8C].contains($0) }),  // 了 好 完
            !text[mine..<did].contains(where: { [0x6CA1, 0x4E0D].contains($0) })  // 没 不
        {
            return true
        }
        guard let help = text[said].firstIndex(of: 0x5E2E) ?? text[said].firstIndex(of: 0x7ED9),
            help - said.lowerBound <= 2
        else { return false }  // 帮 给
        return text[help..<said.upperBound].contains(0x4E86) && !text[help..<said.upperBound].contains(0x6CA1)  // 了 没
    }

    /// 给14号换了煤气罐, 给中风的老张喂了饭: what was done for them.
    private func isCare(_ clause: Range<Int>) -> Bool {
        guard [0x7ED9, 0x5E2E, 0x66FF, 0x4E3A].contains(text[clause.lowerBound]),
            let household = heard.namings.first(where: { clause.contains($0.range.lowerBound) })
        else { return false }
        let rest = Range(from: household.range.upperBound, to: clause.upperBound)
        return text[rest].contains { [0x4E86, 0x597D, 0x8FC7].contains($0) } && !heard.has(.tells, in: rest)  // 了 好 过
            && !heard.has(.want, in: rest) && !text[rest].contains(0x6CA1)  // 没
    }

    private static let settled = ["劝和", "调解"].map { Script($0).plain }
    private static let byMe = Trie(
        list: "我给 我帮 我们给 我们帮 我替 我来 我当场 当场 我已 已帮 已给 已替 顺手 帮忙 帮着 帮他 帮她 给他 给她 已经帮 已经给 我就 我把 我找人")
    private static let mended = Trie(
        list: "修 换 弄 搞 接 装 补 通 清 扫 疏 解决 处理 办 钉 拧 绑 搬 拉 抬 背 买 送 代")
}
