import Programme

/// What an officer decides of an issue: agree, send back, close, hand to a person, put to a body, raise.
struct OfficerListener {
    private let heard: Utterance
    private let matters: MatterWeigher
    private let issues: [IssueFinder.Found]
    private let people: PeopleFinder
    private var text: [UInt32] { heard.text }

    static let bodies: [(Cue, String)] = [
        (.representatives, "村民代表会"), (.committee, "支委会"), (.groupMeeting, "党小组会"), (.partyMeeting, "党员大会"),
        (.council, "议事会"),
    ]

    init(_ heard: Utterance, _ matters: MatterWeigher) {
        self.heard = heard
        self.matters = matters
        issues = IssueFinder(text: heard.text, days: heard.days, isOfficer: true).found()
        people = PeopleFinder(heard)
    }

    func understood() -> Understanding? {
        if let vote = VoteListener(heard, matters, issues).understood() { return vote }
        if NoMessage.isEmpty(heard) { return nil }
        if isAsking { return nil }
        return submitted() ?? sentBack() ?? raised() ?? handed() ?? resolved() ?? agreed() ?? finished()
    }

    /// The message taken for one of their acts.
    func meant(_ intent: Intent) -> Understanding? {
        switch intent {
        case .meetingVote: return VoteListener(heard, matters, issues).understood()
        case .assign:
            var understood = start(.assign)
            understood.due = due()
            return handed() ?? understood
        case .submit:
            var understood = start(.submit)
            understood.body = body
            return understood
        case .escalate:
            var understood = start(.escalate)
            understood.to = people.office() ?? level()
            understood.reason = cannotReason()
            return understood
        case .sendBack: return sentBack() ?? start(.sendBack)
        case .resolve: return resolved() ?? start(.resolve)
        default: return start(intent)
        }
    }

    private var isAsking: Bool {
        if issues.isEmpty, Self.howMany.stands(in: text) { return true }
        return
            (heard.has(.status) || heard.has(.overdue) || heard.has(.remaining) || heard.has(.mine)
            || heard.has(.stillNot))
            && !heard.has(.cannot) && !heard.has(.sendBack)
            && !heard.words.contains { $0.cues.contains(.resolved) && !$0.cues.contains(.status) && isFree($0) }
            || text.contains(0x5417) || (text.last == 0x3F || text.last == 0xFF1F) && !heard.has(.sendBack)
    }

    /// 办结了多少件, 退回了几件
    private static let howMany = Trie(patterns: "多少{件,个,条,起,桩,宗,} {几,哪几}{件,个,条,起,桩,宗} 好多件 哪些件 哪些事")

    private func isFree(_ word: CueWord) -> Bool {
        !heard.words.contains {
            $0.range.count > word.range.count && $0.range.overlaps(word.range)
                && ($0.cues.contains(.status) || $0.cues.contains(.stillNot) || $0.cues.contains(.overdue))
        }
    }

    private func start(_ intent: Intent) -> Understanding {
        var understood = Understanding(intent)
        understood.issues = issues.filter { !isComparedTo($0) }.map(\.number).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
        if heard.has(.pressing) { understood.urgency = .high }
        return understood
    }

    /// 十七号退了，跟十九号是一回事: the other one is only named.
    private func isComparedTo(_ issue: IssueFinder.Found) -> Bool {
        guard issues.count > 1, issue.range.lowerBound > 0,
            Self.with.contains(text[issue.range.lowerBound - 1]),
            issues.first?.range.lowerBound ?? 0 < issue.range.lowerBound
        else { return false }
        return Self.alike.stands(in: Array(text[issue.range.upperBound...].prefix(8)))
    }
    private static let with = Set("跟和与同".unicodeScalars.map(\.value))
    private static let alike = Trie(list: "一回事 一样 重复 同一 重了 一个事 一件事 是一起 一码事 雷同 相同 撞了")

    private var body: String? { Self.bodies.first { heard.has($0.0) }?.1 }

    private func due() -> SaidDay? {
        let day =
            heard.days.first { $0.isDeadline } ?? heard.days.first { $0.isAhead } ?? heard.days.first { isTo($0) }
            ?? heard.days.first
        return day.map {
            SaidDay(said: heard.typed($0.range), meaning: DayResolver(today: heard.today).meaning($0, isDue: true))
        }
    }

    private func isTo(_ day: HeardDay) -> Bool { if case .within = day.kind { true } else { false } }

    // MARK: Acts

    private func submitted() -> Understanding? {
        if body == nil, !issues.isEmpty,
            Self.toMeeting.contains(where: { word in text.indices.contains { text[$0...].starts(with: word) } })
        {
            return start(.submit)
        }
        guard let body, heard.has(.submitTo) || issues.count > 0 && !heard.has(.resolved) && !heard.has(.agree) else {
            return nil
        }
        var understood = start(.submit)
        understood.body = body
        return understood
    }

    private static let toMeeting = ["上会", "开会研究", "开会讨论", "开会定", "上党委会", "两委会"].map { Script($0).plain }

    private func sentBack() -> Understanding? {
        let words = heard.words.filter { $0.cues.contains(.sendBack) && !isInsideOther($0) }
        // 材料不齐，打回: the act, and then the reason.
        guard let word = words.first(where: { text[$0.range].contains { Self.sending.contains($0) } }) ?? words.first
        else { return nil }
        // 同意退回: agreed to be sent back all the same.
        var understood = start(.sendBack)
        let acts = words.filter { text[$0.range].contains { Self.sending.contains($0) } }
        understood.reason = rest(after: acts.isEmpty ? [word] : acts)
        return understood
    }

    /// 退 打 驳 拒 批 受 意
    private static let sending = Set("退打驳拒批受意".unicodeScalars.map(\.value))

    /// 不同意 holds 同意, 没修好 holds 修好.
    private func isInsideOther(_ word: CueWord) -> Bool {
        heard.words.contains {
            $0.range.count > word.range.count && $0.range.lowerBound <= word.range.lowerBound
                && word.range.upperBound <= $0.range.upperBound
        }
    }

    private func raised() -> Understanding? {
        let office = people.office()
        let isUp =
            heard.has(.upwards) || heard.has(.cannot) || office != nil && (heard.has(.handTo) || heard.has(.submitTo))
            || office != nil && heard.has(.level)
        guard isUp, !(heard.has(.resolved) && !heard.has(.upwards) && !heard.has(.cannot) && office == nil) else {
            return nil
        }
        if !heard.has(.upwards), !heard.has(.cannot), office == nil { return nil }
        if office == nil, !heard.has(.upwards), !heard.has(.cannot) { return nil }
        if !issues.isEmpty || !heard.has(.trouble) || heard.has(.cannot) {
            var understood = start(.escalate)
            understood.to = office ?? level()
            understood.reason = cannotReason()
            return understood
        }
        return nil
    }

    private func level() -> String? {
        guard heard.has(.level) || heard.has(.upwards) else { return nil }
        if heard.glyphs(text.indices).contains("报村") || heard.glyphs(text.indices).contains("交村") { return "村" }
        if text.contains(0x53BF) { return "县" }  // 县
        if text.contains(0x9547) { return "镇" }  // 镇
        if heard.has(.level), text.contains(0x4E61) { return "乡" }
        if heard.script.typed(text.indices).lowercased().contains("county") { return "县" }
        if heard.script.typed(text.indices).lowercased().contains("town") { return "镇" }
        return nil
    }

    private func cannotReason() -> String? {
        guard let word = heard.word(.cannot) else {
            let acts = heard.words.filter { !$0.cues.isDisjoint(with: .of(.upwards, .level, .handTo, .submitTo)) }.map {
                heard.clause(at: $0.range.lowerBound)
            }
            let said = heard.clauses.filter { clause in
                !acts.contains(clause)
                    && !issues.contains {
                        $0.range.upperBound >= clause.upperBound && $0.range.lowerBound <= clause.lowerBound
                    } && heard.trim(clause).count >= 3
            }
            return said.first.map { heard.typed($0) }
        }
        let clause = heard.clause(at: word.range.lowerBound)
        var start = clause.lowerBound
        for lead in heard.words where lead.range.lowerBound == start && lead.cues.contains(.reportedBefore) {
            start = lead.range.upperBound
        }
        for issue in issues
        where issue.range.lowerBound >= clause.lowerBound && issue.range.upperBound <= word.range.lowerBound {
            start = max(start, issue.range.upperBound)
        }
        return heard.typed(start..<max(word.range.upperBound, min(clause.upperBound, word.range.upperBound)))
    }

    private func handed() -> Understanding? {
        guard let person = people.person() else { return nil }
        var understood = start(.assign)
        understood.assignee = heard.typed(person)
        understood.due = due()
        return understood
    }

    private func resolved() -> Understanding? {
        guard
            let word = heard.words.first(where: { $0.cues.contains(.resolved) && !isInsideOther($0) && !isNegated($0) })
        else { return nil }
        guard !issues.isEmpty || !heard.has(.went) else { return nil }
        var understood = start(.resolve)
        let closing = heard.words.filter { Self.closing.contains(heard.glyphs($0.range)) }
        // 路补好了，请销号: what was done is the note.
        let frames =
            closing.isEmpty
            ? heard.words.filter { $0.cues.contains(.resolved) && $0.range.lowerBound <= word.range.upperBound }
            : closing
        understood.note = rest(after: frames, atLeast: 3)
        return understood
    }

    /// 23已经换灯泡了: whatever was done, it is.
    private func finished() -> Understanding? {
        guard issues.count == 1, issues[0].range.lowerBound <= 2, let done = text.firstIndex(of: 0x5DF2),
            text.last == 0x4E86
                || done + 2 < text.count && text[(done + 1)...(done + 2)].contains(where: { Self.doing.contains($0) }),
            !heard.has(.trouble)
        else { return nil }  // 已 了
        var understood = start(.resolve)
        understood.note = heard.typed(done..<text.count)
        return understood
    }

    /// 换 修 装 通 清 补 发 拉 建 铺 挖
    private static let doing = Set("换修装通清补发拉建铺挖运改".unicodeScalars.map(\.value))

    private static let closing: Set<String> = [
        "办结", "办结了", "销掉吧", "销掉", "销了", "销号", "销案", "结案", "结案了", "关闭", "关单", "结单", "已办结", "已办", "办好", "办好了", "闭环",
        "resolved", "closed",
        "close", "done", "完结", "请销号", "可以销号", "可以办结",
    ]

    private func isNegated(_ word: CueWord) -> Bool {
        word.range.lowerBound > 0 && [0x4E0D, 0x6CA1, 0x672A].contains(text[word.range.lowerBound - 1])
    }

    private func agreed() -> Understanding? {
        guard let word = heard.words.first(where: { $0.cues.contains(.agree) && !isInsideOther($0) && !isNegated($0) })
        else { return nil }
        if text.contains(0x8FD8) { return nil }  // 还
        let length = heard.trim(text.indices).count
        let weak = word.range.count == 1
        guard
            !issues.isEmpty && length <= 30 || heard.isOnly(.of(.agree, .yes, .all)) && !heard.isOnly(.of(.thanks))
                || !weak && length <= 12 && !heard.has(.went) && !heard.isOnly(.of(.thanks, .agree))
        else { return nil }
        if weak, heard.has(.went) || heard.has(.trouble) || heard.has(.level) && heard.has(.went) { return nil }
        return start(.agree)
    }

    /// What is left beside the words, the issues and small words.
    private func rest(after words: [CueWord], atLeast: Int = 2) -> String? {
        var taken = [Bool](repeating: false, count: text.count)
        for range in words.map(\.range) + issues.map(\.range) { for index in range { taken[index] = true } }
        for index in text.indices where text[index] == 0x77 || text[index] == 0x2D || text[index] == 0x23 {
            if index + 1 < text.count, text[index + 1].isDigit || text[index + 1] == 0x2D { taken[index] = true }
        }
        let leads = Script("编号事项工单请把这个予以给妥当了准的已去吧").plain
        var best: Range<Int>?
        var start: Int?
        for index in 0...text.count {
            let isOpen = index < text.count && !taken[index]
            if isOpen, start == nil { start = index }
            if !isOpen, let from = start {
                let range = heard.trim(from..<index)
                if range.count > best?.count ?? 0,
                    !text[range].allSatisfy({ leads.contains($0) || $0.isBlank })
                {
                    best = range
                }
                start = nil
            }
        }
        guard let best, best.count >= atLeast else { return nil }
        return heard.typed(best)
    }
}
