import Programme

/// R5: life or safety at stake now. Recall before precision: what is past, over, practised or only spoken of is left
/// out; everything else with a grave word is an emergency.
struct UrgentListener {
    let heard: Utterance
    private let matters: MatterWeigher
    private let mood: Mood
    /// 累得, 气死: looked for once, and asked of each grave word.
    private let feels: Bool
    /// 气死我了，快要爆炸了
    var isFelt: Bool { feels && heard.mentions.isEmpty && !heard.has(.victim) }

    /// A word that is grave only now stands alone, or nearly so.
    private static let shortGlyphs = 22

    init(_ heard: Utterance, _ matters: MatterWeigher) {
        self.heard = heard
        self.matters = matters
        mood = Mood(heard)
        feels = heard.has(.grave) && Self.feelings.stands(in: heard.text)
    }

    func understood() -> Understanding? {
        let grave = heard.has(.grave) ? heard.words.filter { $0.cues.contains(.grave) && isNow($0) } : []
        guard !grave.isEmpty || isState else { return nil }
        return emergency(grave)
    }

    /// Пожар, 火事: another language's cry is told on as it was typed.
    func cried() -> Understanding {
        var understood = Understanding(.urgent)
        understood.urgency = .emergency
        understood.issue = text()
        understood.issueHouseholds = heard.mentions.map(\.said)
        understood.category = matters.category(tellsOfIllness ? .illness : .danger)
        return understood
    }

    /// Somebody's or something's state is an emergency, which no single word says.
    private var isState: Bool {
        guard let state = PairWords.emergencies.first(in: heard.text, heard.text.indices),
            heard.has(.victim) || !Self.leftBehind.stands(in: Array(heard.text.prefix(state.upperBound + Self.behind)))
        else { return false }
        let clause = Range(from: heard.clause(at: state.lowerBound).lowerBound, to: state.upperBound)
        let isBefore = { (word: CueWord) in word.range.lowerBound < state.upperBound }
        return !isUnreal(clause) && !heard.has(.usual)
            && !heard.words.contains {
                $0.cues.contains(.longAgo) && isBefore($0)
                    || $0.cues.contains(.onlySaid) && isBefore($0) && !isDenied($0) && !$0.cues.contains(.negation)
                        && !$0.cues.contains(.no)
                    || $0.cues.contains(.isOver) && $0.range.lowerBound >= state.lowerBound
            }
    }

    /// Glyphs behind a state that may say that it is past.
    private static let behind = 6

    /// 电视剧里有人跳楼, 假如塘里淹了人, 迟早要出人命: told, supposed, feared.
    private func isUnreal(_ clause: Range<Int>) -> Bool {
        let until = 0..<clause.upperBound
        return mood.has(.story, in: until) || mood.has(.supposes, in: until) || mood.has(.latent, in: until)
    }

    /// 不是演习, 没骗你: that it is only said is denied.
    private func isDenied(_ only: CueWord) -> Bool {
        only.range.lowerBound > 0 && [0x662F, 0x975E, 0x4E0D].contains(heard.text[only.range.lowerBound - 1])
            && heard.text[..<only.range.lowerBound].suffix(2).contains { [0x4E0D, 0x975E].contains($0) }  // 不 非
    }

    private func emergency(_ grave: [CueWord]) -> Understanding {
        var understood = Understanding(.urgent)
        understood.urgency = .emergency
        understood.issue = text()
        understood.issueHouseholds = heard.mentions.map(\.said)
        let isIllness =
            (grave.contains { $0.cues.contains(.unwell) || Self.isIllness(heard, $0) } || tellsOfIllness)
            && !grave.contains { isDanger($0) && !$0.cues.contains(.calledFor) }
        understood.category = matters.category(isIllness ? .illness : .danger)
        return understood
    }

    private var tellsOfIllness: Bool {
        let whole = heard.glyphs(heard.text.indices)
        return Self.signs.contains(where: whole.contains)
    }
    private static let signs = ["疼", "痛", "晕", "昏", "吐", "喘", "抽筋", "抽搐", "中风", "心脏", "说不出话", "动不得", "动不了"]

    private func isDanger(_ word: CueWord) -> Bool {
        let glyphs = heard.text[word.range]
        return !glyphs.elementsEqual(Self.rolling) && glyphs.contains { Self.danger.contains($0) }
    }

    /// 痛得打滚
    private static let rolling = Script("打滚").plain
    private static let danger = Set("线杆桥摔跌血火烧燃烟煤炸水河塘刀砍打杀药毒跳电埋塌垮蛇狗撞火淹洪".unicodeScalars.map(\.value))
    private static let illness = Set("晕昏醒气喘吐心脑中抽断生反应知倒起梗".unicodeScalars.map(\.value))

    private static let ailments: Set<String> = [
        "unconscious", "breathing", "collapsed", "heart", "stroke", "fainted", "breathe", "birth", "labour", "bleeding",
    ]

    private static func isIllness(_ heard: Utterance, _ word: CueWord) -> Bool {
        heard.text[word.range].contains { illness.contains($0) }
            || heard.script.typed(word.range).lowercased().split(separator: " ").contains {
                ailments.contains(String($0))
            }
    }

    private func isNow(_ word: CueWord) -> Bool {
        let clause = heard.clause(at: word.range.lowerBound)
        let isCalled = heard.has(.calledFor)
        let isCry = heard.words.contains { $0.cues.contains(.calledFor) && $0.cues.contains(.grave) }
        if isLeft(word) || isDenied(word, clause) || isThingOnly(word) || isHyperbole(word) || isKnown(word, clause)
            || isLoss(word) || isInvitation(word) || isRockfall(word) || isPartly(word)
        {
            return false
        }
        if !isCry, isUnreal(clause.lowerBound..<word.range.upperBound) { return false }
        if heard.words.contains(where: { $0.cues.contains(.longAgo) && $0.range.lowerBound < word.range.lowerBound }),
            !isCry
        {
            return false
        }
        if heard.words.contains(where: {
            // 喊不醒了 is no 醒了.
            $0.cues.contains(.isOver) && !$0.cues.contains(.grave)
                && ($0.range.lowerBound >= word.range.upperBound || isGoneDown($0, word))
        }), !isCry {
            return false
        }
        if !isCry,
            heard.words.contains(where: { only in
                only.cues.contains(.onlySaid) && !isDenied(only)
                    && (clause.contains(only.range.lowerBound)
                        || only.range.lowerBound < word.range.lowerBound && !only.cues.contains(.negation)
                            && !only.cues.contains(.notBut))
                    && !only.cues.contains(.grave)
            })
        {
            return false
        }
        // 盖子不见了，小娃在旁边玩: who is gone stands before the word.
        if Self.gone.contains(Array(heard.text[word.range])),
            !heard.words.contains(where: {
                $0.cues.contains(.victim) && $0.range.upperBound <= word.range.lowerBound
            }) && !heard.mentions.contains(where: { $0.range.upperBound <= word.range.lowerBound })
        {
            return false
        }
        if isOverflow(word) || isPoured(word) || isOfThing(word) || isOfPrice(word) { return false }
        if heard.has(.usual), !isCry { return false }
        if isOfWorks(word, clause), !isCalled { return false }
        guard word.cues.contains(.graveIfNow), !isCalled else { return true }
        if heard.has(Cues.of(.hearsay, .asks)) && heard.text.count > Self.shortGlyphs { return false }
        if heard.has(.unwell) || heard.has(.want) && !heard.has(.victim) { return false }
        return heard.text.count <= Self.shortGlyphs * (heard.text.contains { $0.isHan } ? 1 : 3)
    }

    /// 屋后边坡掉石头，请加固: stones that fall now and then, and what is wanted of it.
    private func isRockfall(_ word: CueWord) -> Bool {
        heard.text[word.range].contains(0x77F3) && heard.has(.want) && !heard.has(.of(.calledFor, .victim))  // 石
    }

    /// 三缺一 快来; 这线路我们动不了, of an officer: called to table, or unable to act.
    private func isInvitation(_ word: CueWord) -> Bool {
        if heard.isOfficer, word.cues.contains(.cannot) { return true }
        return Self.comes.contains(heard.glyphs(word.range)) && heard.has(.of(.elsewhere, .chat))
            && !heard.words.contains { $0.cues.contains(.grave) && !Self.comes.contains(heard.glyphs($0.range)) }
    }
    private static let comes: Set<String> = ["快来", "快点来", "来人", "快来啊", "快过来", "赶紧来", "马上来"]

    /// 半夜有人撬门，丢了两只鸡: they are gone, and something with them.
    private func isLoss(_ word: CueWord) -> Bool {
        heard.text[word.range].contains { Self.thieving.contains($0) } && Self.lost.stands(in: heard.text)
            && !heard.has(Cues.of(.calledFor)) && !Self.stillThere.stands(in: heard.text)
    }
    private static let thieving = Set("撬砸入进贼偷翻闯窃盗".unicodeScalars.map(\.value))
    private static let lost = Trie(
        patterns:
            "{丢,少,偷,被偷,牵,捉,搬,抱,拿,顺,抓,拖,骑,开,卷,撬}{了,走,走了,去,去了}{一,两,三,四,五,六,七,八,十,几,好几,好多,我,我家,钱,鸡,鸭,鹅,狗,羊,牛,猪,米,东西,车,电,不少,些,个,只} 被偷了 偷走了 不见了一 少了东西 丢了东西"
    )
    private static let stillThere = Trie(list: "还在 没走 正在 在屋里 堵在 抓住 拿刀 躲在 现在 打人 伤")

    /// 给中风的老张喂了饭: what somebody is known by who is cared for.
    private func isKnown(_ word: CueWord, _ clause: Range<Int>) -> Bool {
        guard word.range.upperBound < heard.text.count, heard.text[word.range.upperBound] == 0x7684 else {
            return false
        }
        let before = heard.text[clause.lowerBound..<max(clause.lowerBound, word.range.lowerBound)].suffix(3)
        return before.contains { Self.caring.contains($0) }
    }
    private static let caring = Set("给帮替陪看望访问照扶护".unicodeScalars.map(\.value))

    /// 洪水退了: the word for it holds the end of the grave one.
    private func isGoneDown(_ over: CueWord, _ word: CueWord) -> Bool {
        over.range.lowerBound > word.range.lowerBound && [0x6C34, 0x706B].contains(heard.text[over.range.lowerBound])
    }

    /// 灭火器过期了, 煤气罐换不到: the thing alone is no danger.
    private func isThingOnly(_ word: CueWord) -> Bool {
        Self.things.contains(Array(heard.text[word.range]))
            && !heard.words.contains {
                $0.cues.contains(.calledFor) && $0.range.count > 1
                    || $0.cues.contains(.grave) && !Self.things.contains(Array(heard.text[$0.range]))
            }
    }
    private static let things = Set(["灭火器", "煤气罐", "救护车", "菜刀", "炸药", "老鼠药", "敌敌畏", "百草枯"].map { Script($0).plain })

    /// 吵得我想跳楼: so it feels.
    private func isHyperbole(_ word: CueWord) -> Bool {
        if isFelt { return true }
        // 救命，这个怎么用
        if heard.has(.help), word.cues.contains(.calledFor) { return true }
        return heard.text[max(0, word.range.lowerBound - 3)..<word.range.lowerBound].contains(0x5F97)
            && heard.text[word.range].contains { Self.felt.contains($0) }
    }

    private static let felt = Set("跳死想撞火炸".unicodeScalars.map(\.value))
    private static let feelings = Trie(list: "累得 困得 气死 笑死 热死 累死 烦死 急死 气炸 脾气 脑壳要炸 头要炸 手机要炸 群里炸 炸锅 炸群")

    /// Grave only where somebody is named.
    private static let gone = ["不见了", "找不到人", "找不着人", "人找不到"].map { Script($0).plain }

    /// 没着火, 不会爆炸, 着火那家
    private func isDenied(_ word: CueWord, _ clause: Range<Int>) -> Bool {
        let before = heard.text[clause.lowerBound..<max(clause.lowerBound, word.range.lowerBound)].suffix(3)
        // 没 未 防 别 莫; 老打火花, 总冒烟: time and again
        if let last = before.last, [0x6CA1, 0x672A, 0x9632, 0x522B, 0x83AB, 0x8001, 0x603B].contains(last) {
            return true
        }
        if before.suffix(2).elementsEqual(Script("没有").plain) || before.suffix(2).elementsEqual(Script("不会").plain)
            || before.suffix(2).elementsEqual(Script("不是").plain)
        {
            return true
        }
        let after = heard.text[min(word.range.upperBound, heard.text.count)...].prefix(3)
        if Script("的那").plain == Array(after.prefix(2)) || Script("那家").plain == Array(after.prefix(2))
            || Script("那次").plain == Array(after.prefix(2))
        {
            return true
        }
        return Script("怎么预").plain == Array(after) || Script("演").plain == Array(after.prefix(1))
    }

    /// The words of the emergency, without the cry for help around them.
    private func text() -> String {
        var clauses = heard.clauses.filter { clause in
            let said = heard.trim(clause)
            return !said.isEmpty && !isCry(said)
        }
        // 着火了！三组老王家着火了: said again with more.
        if clauses.count > 1 {
            let first = Array(heard.text[heard.trim(clauses[0])])
            if heard.text[clauses[1]].count > first.count, contains(Array(heard.text[clauses[1]]), first) {
                clauses.removeFirst()
            }
        }
        guard let first = clauses.first, let last = clauses.last else { return heard.typed(heard.text.indices) }
        let range = heard.trim(Range(from: first.lowerBound, to: last.upperBound))
        var end = range.upperBound
        if let closer = heard.words.last(where: {
            $0.cues.contains(.closer) && $0.range.upperBound == end && $0.range.lowerBound > range.lowerBound
        }) {
            end = closer.range.lowerBound
        }
        return heard.typed(Range(from: range.lowerBound, to: end))
    }

    private func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<$0 + part.count].elementsEqual(part) }
    }

    private func isCry(_ range: Range<Int>) -> Bool {
        guard heard.clauses.count > 1 else { return false }
        let covered = heard.words.filter {
            range.contains($0.range.lowerBound)
                && ($0.cues.contains(.calledFor) || $0.cues.contains(.closer) || $0.cues.contains(.opener))
        }
        .map(\.range.count).reduce(0, +)
        return covered * 3 >= range.count * 2
    }
}
