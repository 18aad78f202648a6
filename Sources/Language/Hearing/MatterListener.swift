import Programme

/// R1: a trouble or a wish told by itself.
struct MatterListener {
    private let heard: Utterance
    private let matters: MatterWeigher
    private var text: [UInt32] { heard.text }

    /// A text this long that speaks of public things is a letter.
    private static let letterGlyphs = 36
    private static let questionGlyphs = 19

    init(_ heard: Utterance, _ matters: MatterWeigher) {
        self.heard = heard
        self.matters = matters
    }

    func understood() -> Understanding? {
        let all = text.indices
        let isLong = text.count >= Self.letterGlyphs && matters.weight(of: text[all]) > 0
        if !isLong {
            if heard.has(.weather) || isElsewhere { return nil }
            // 小孩溺水的视频看了真吓人
            if heard.words.contains(where: { $0.cues.contains(.onlySaid) && text[$0.range.lowerBound] == 0x7684 }),
                heard.has(.grave)
            {
                return nil
            }
            // 注意别着火, 明天停电吗: advice and forecasts.
            if heard.words.contains(where: {
                $0.cues.contains(.onlySaid) && !$0.cues.contains(.negation) && !$0.cues.contains(.no)
            }), heard.has(.grave), !heard.has(.trouble), !heard.has(.want),
                PairWords.troubles.first(in: text, all) == nil
            {
                return nil
            }
            if heard.days.contains(where: \.isAhead), let last = text.last(where: { !$0.isBlank }),
                [0x5417, 0x4E0D].contains(last)
            {
                return nil
            }
            if isPolicyQuestion { return Understanding(.unknown) }
            if heard.has(.longAgo), heard.has(.grave), !heard.has(.want), !heard.has(.stillNot), !text.contains(0x8FD8)
            {
                return nil
            }  // 还
            guard matters.isMatter(heard, all) || tellsSomething || asksAtLength || reportsTopic || asksForThem else {
                return nil
            }
        }
        if heard.isOfficer, !heard.has(.trouble), !isLong { return nil }
        return reported()
    }

    /// A long text about public things that names no household by its number.
    func letter() -> Understanding? {
        guard text.count >= Self.letterGlyphs + 8, !heard.isOfficer, heard.mentions.allSatisfy({ $0.number == nil }),
            matters.weight(of: text[...]) > 0
        else { return nil }
        let isVisit =
            heard.words.contains { $0.cues.contains(.went) && $0.range.lowerBound <= 12 }
            && (!heard.mentions.isEmpty || heard.has(.well))
        return isVisit || isStoryOfVisit ? nil : reported()
    }

    /// 我提了把青菜去看老刘，他正在门口晒太阳…: told at length, and nothing is wanted.
    private var isStoryOfVisit: Bool {
        !heard.mentions.isEmpty && !heard.has(.want) && text.contains(0x6211)  // 我
            && VisitListener(heard, matters).visits().contains { $0.1 == .done }
    }

    /// Family chat and errands: no matter, but for one that is plainly told.
    private var isElsewhere: Bool {
        heard.has(.elsewhere) && !heard.has(.tells)
            && !(heard.has(.want) && (heard.has(.publicly) || !heard.mentions.isEmpty))
            && !(heard.has(.trouble) && heard.has(.publicly))
            && !heard.words.contains { $0.cues.contains(.trouble) && $0.range.count > 1 }
            && PairWords.troubles.first(in: text, text.indices) == nil
    }

    /// 低保要什么条件: asked of the rules, for nobody in particular.
    private var isPolicyQuestion: Bool {
        heard.has(.policyAsked) && (heard.mentions.isEmpty || isDayAsked) && text.count <= 18
            && !heard.words.contains {
                $0.cues.contains(.tells) && !$0.cues.contains(.asks) && $0.range.count > 1
                    || $0.cues.contains(.trouble) && $0.range.count > 1 && !$0.cues.contains(.policyAsked)
                        && !$0.cues.contains(.want)
            }
    }

    /// 5号发不发工资: the fifth, and no household.
    private var isDayAsked: Bool {
        guard let first = heard.mentions.first, heard.mentions.count == 1, first.name == nil, let number = first.number,
            (1...31).contains(number)
        else { return false }
        return heard.words.contains {
            $0.cues.contains(.policyAsked) && $0.range.lowerBound == first.range.upperBound
                && text[$0.range].contains(0x4E0D)  // 不
        }
    }

    /// A question of some length about public things: 咨询村干部退休待遇，如何计算.
    private var asksAtLength: Bool {
        text.count >= Self.questionGlyphs && (heard.has(.asks) || heard.has(.want) || heard.has(.policyAsked))
            && !heard.has(.went) && matters.weight(of: text[...]) > 0
    }

    /// 报修，路灯
    private var reportsTopic: Bool {
        heard.words.contains {
            $0.cues.contains(.tells) && $0.range.count > 1 && text[$0.range].contains { [0x62A5, 0x6620].contains($0) }
        }
            && heard.has(.publicly) && !heard.has(.well) && !heard.has(.status)
    }

    private var tellsSomething: Bool {
        heard.words.contains {
            $0.cues.contains(.tells) && $0.range.count > 1 && $0.range.lowerBound <= 6 && !heard.has(.well)
        } && heard.trim(text.indices).count >= 8 && matters.weight(of: text[...]) > 0
    }

    /// 13号让问下慢病卡在哪里办: a household has it asked.
    private var asksForThem: Bool {
        guard let first = heard.mentions.first, first.range.lowerBound <= 2, heard.has(.publicly), !heard.has(.well)
        else {
            return false
        }
        return heard.words.contains {
            $0.cues.contains(.tells) && (0...1).contains($0.range.lowerBound - first.range.upperBound)
                && text[$0.range].contains { [0x95EE, 0x50AC, 0x6258].contains($0) }  // 问 催 托
        }
    }

    func reported() -> Understanding {
        var understood = Understanding(.reportIssue)
        let said = told()
        understood.issue = heard.typed(said)
        understood.category = matters.category(of: heard.glyphs(text.indices))
        understood.issueHouseholds = heard.mentions.map(\.said)
        if heard.words.contains(where: {
            $0.cues.contains(.pressing)
                && ($0.range.count > 1 || heard.trim(heard.clause(at: $0.range.lowerBound)) == $0.range)
        }) {
            understood.urgency = .high
        }
        return understood
    }

    /// The text without greetings before it and thanks behind it.
    private func told() -> Range<Int> {
        var range = heard.trim(text.indices)
        var moved = true
        while moved, !range.isEmpty {
            moved = false
            range = heard.trim(range)
            if let word = heard.words.filter({
                $0.range.lowerBound == range.lowerBound
                    && ($0.cues.contains(.opener) || $0.cues.contains(.greeting) && $0.range.count > 1)
                    && $0.range.upperBound < range.upperBound
            }).max(by: { $0.range.count < $1.range.count }) {
                range = Range(from: word.range.upperBound, to: range.upperBound)
                moved = true
            } else if let lead = leading(range) {
                range = Range(from: lead, to: range.upperBound)
                moved = true
            }
        }
        while let word = heard.words.last(where: {
            $0.range.upperBound == range.upperBound
                && ($0.cues.contains(.closer)
                    || $0.cues.contains(.thanks) && $0.range.count > 1 && text[$0.range.lowerBound - 1].isBlank)
                && $0.range.lowerBound > range.lowerBound + 2
        }) {
            range = heard.trim(Range(from: range.lowerBound, to: word.range.lowerBound))
        }
        return range
    }

    /// 5号家让我问问: whose matter it is, and that it is asked.
    private func leading(_ range: Range<Int>) -> Int? {
        guard let mention = heard.mentions.first(where: { $0.range.lowerBound == range.lowerBound }) else { return nil }
        guard
            let told = heard.words.filter({
                $0.cues.contains(.tells) && $0.range.lowerBound >= mention.range.upperBound
                    && $0.range.lowerBound - mention.range.upperBound <= 2 && $0.range.upperBound < range.upperBound - 1
            })
            .max(by: { $0.range.upperBound < $1.range.upperBound })
        else {
            // 4号家网断了: the number goes, a name stays.
            guard mention.name == nil, text[mention.range.upperBound...].first != 0x7684 else { return nil }
            var end = mention.range.upperBound
            if end < text.count, text[end] == 0x5BB6 { end += 1 }
            return end < range.upperBound - 2 ? end : nil
        }
        return told.range.upperBound
    }
}
