import Programme

/// Questions about one's own: whom I have, who is left, how an issue stands.
struct QuestionListener {
    private let heard: Utterance
    private let matters: MatterWeigher
    private var text: [UInt32] { heard.text }

    private static let shortGlyphs = 24

    init(_ heard: Utterance, _ matters: MatterWeigher) {
        self.heard = heard
        self.matters = matters
    }

    func understood() -> Understanding? {
        let isLatin = text.contains { $0.isLatin } && !text.contains { $0.isHan }
        if !isAskedByThem, let issue = AskedIssue(heard).number() {
            var understood = Understanding(.issueStatus)
            understood.issues = [issue.number]
            return understood
        }
        guard heard.trim(text.indices).count <= Self.shortGlyphs * (isLatin ? 3 : 1) else { return nil }
        return status() ?? remaining() ?? mine()
    }

    /// Of words that ask where something is, those said only of issues: 在谁手上, 到哪一步, 卡在哪, 归谁, 谁牵头.
    private static let ofIssues = Set("手步级环卡归经进查牵办".unicodeScalars.map(\.value))

    private var isAsked: Bool { heard.has(.asks) || text.contains(0x3F) || text.contains(0xFF1F) }

    /// The issues' numbers: marked as such, or such as no household has, or asked of in words said only of issues.
    private func numbersAsked() -> [IssueFinder.Found] {
        var numbers = IssueFinder(text: text, days: heard.days, isOfficer: heard.isOfficer).found()
        // 1015现在啥情况: no household has such a number.
        if numbers.isEmpty, heard.has(.status) {
            numbers = IssueFinder(text: text, days: heard.days, isOfficer: true).found().filter {
                $0.number >= Int(IssueNumber.first.rawValue)
            }
        }
        // 17号现在在谁手上: only an issue lies with somebody.
        if numbers.isEmpty, heard.mentions.count == 1, heard.mentions[0].number != nil,
            heard.mentions[0].range.lowerBound <= 2,
            heard.all(.status).contains(where: { text[$0.range].contains { Self.ofIssues.contains($0) } })
        {
            numbers = IssueFinder(text: text, days: heard.days, isOfficer: true).found().filter {
                heard.mentions[0].range.contains($0.range.lowerBound)
            }
        }
        // what's the status of 25
        if numbers.isEmpty, heard.has(.status), !text.contains(where: \.isHan), heard.mentions.isEmpty {
            numbers = IssueFinder(text: text, days: heard.days, isOfficer: true).found()
        }
        return numbers
    }

    private func status() -> Understanding? {
        let numbers = numbersAsked()
        let named = numbers.filter(\.isNamed)
        let asks = heard.has(.status) || heard.has(.stillNot)
        let overdue =
            (heard.has(.overdue) || heard.isOfficer && Self.howMany.stands(in: text))
            && (heard.isOfficer || isAsked || heard.glyphs(text.indices).contains("几件"))
            && !heard.has(.went)
        let isPlainNumber =
            !named.isEmpty && uncovered(named) <= 1
            && heard.words.allSatisfy {
                !$0.cues.isDisjoint(with: .of(.filler, .asks, .plain, .reportedBefore, .lastOne, .status, .opener))
            } && !heard.has(.went)
        let before = heard.has(.reportedBefore)
        // 之前那个电线杆的呢
        let isOfLast = heard.has(.lastOne) && heard.has(.publicly) && text.last(where: { !$0.isBlank }) == 0x5462  // 呢
        let isLast = before && (isAsked || asks) || heard.has(.lastOne) && heard.has(.status) || isOfLast
        let isOfTopic = heard.has(.publicly) && (heard.has(.status) || before && isAsked)
        let isDueAgain = heard.has(.stillNot) && heard.has(.publicly) && isDue()
        guard
            overdue || isPlainNumber || isLast || isOfTopic || isDueAgain || isBareAsking
                || asks && (!numbers.isEmpty || before)
        else { return nil }
        guard
            overdue || !heard.has(.want) || isOfTopic && endsAsking || heard.has(.lastOne) && isOfTopic
                || !named.isEmpty || before,
            heard.mentions.isEmpty || before || asks
        else {
            return nil
        }
        if isAskedByThem || isOfWeather { return nil }
        // 电费多了一倍，查下表: what is to be looked at is the trouble.
        if numbers.isEmpty, !before, heard.has(.trouble), heard.has(.status), !heard.has(.stillNot),
            heard.all(.status).allSatisfy({ text[$0.range].first == 0x67E5 })
        {
            return nil
        }
        if heard.has(.policyAsked), !before, named.isEmpty { return nil }
        if heard.has(.askedWent), named.isEmpty { return nil }
        if heard.has(.weather) || heard.has(.elsewhere) { return nil }
        return statusAsked(named.isEmpty ? numbers.isEmpty ? bare() : numbers : named)
    }

    /// How something stands, of whatever is named.
    func statusAsked() -> Understanding {
        statusAsked(IssueFinder(text: text, days: heard.days, isOfficer: heard.mentions.isEmpty).found())
    }

    private func statusAsked(_ issues: [IssueFinder.Found]) -> Understanding {
        var understood = Understanding(.issueStatus)
        understood.issues = issues.map(\.number)
        if understood.issues.isEmpty { understood.issue = Topic.of(heard) }
        if let day = heard.days.first(where: { !$0.isAhead }), understood.issues.isEmpty {
            understood.date = SaidDay(
                said: heard.typed(day.range), meaning: DayResolver(today: heard.today).meaning(day, isDue: false))
        }
        return understood
    }

    /// 今年雨水多，你们那儿咋样: chat.
    private var isOfWeather: Bool { Self.yours.stands(in: text) && !heard.has(.reportedBefore) }
    private static let yours = Trie(list: "你们那儿 你们那里 你们那边 你们那 你那边 你那里 你那儿 你屋里")

    /// 4号问养老金怎么还没发: a household asks.
    private var isAskedByThem: Bool {
        // 高龄补贴少了一半 问啥情况
        let isPassedOn = heard.all(.status).contains {
            $0.range.lowerBound > 0 && text[$0.range.lowerBound - 1] == 0x95EE
        }
        if isPassedOn, !heard.mentions.isEmpty { return true }
        guard let first = heard.mentions.first, first.range.lowerBound <= 2, !heard.has(.reportedBefore) else {
            return false
        }
        return heard.words.contains {
            $0.cues.contains(.tells) && (0...1).contains($0.range.lowerBound - first.range.upperBound)
        }
    }

    private static let howMany = Trie(
        patterns:
            "{办,办结,受理,退回,退,处理,同意,上报,交办,批,接,转,提交,结,完成,收}{了,的,过,到,}{有,}{多少,几,好多}{件,个,条,起,桩,} {多少,几}{件,个,条}没{办,批,结,处理,受理} {多少,几}没{办,批,结,处理,受理}"
    )

    /// 进展如何, 我上次报的那个事: nothing else is said.
    private var isBareAsking: Bool {
        if heard.isOnly(.of(.status)) { return true }
        let isShort = heard.trim(text.indices).count <= Self.bareGlyphs
        if isShort, heard.has(.status), heard.mentions.isEmpty, !heard.has(.mine), !heard.has(.remaining) {
            return true
        }
        // 报 映
        let reported = heard.words.contains {
            $0.cues.contains(.reportedBefore) && text[$0.range].contains { [0x62A5, 0x6620].contains($0) }
        }
        return reported && heard.isOnly(.of(.reportedBefore, .lastOne))
    }

    private static let bareGlyphs = 8

    /// 19怎么样了: the number that leads the question.
    private func bare() -> [IssueFinder.Found] {
        guard heard.has(.status), heard.mentions.isEmpty else { return [] }
        let found = IssueFinder(text: text, days: heard.days, isOfficer: true).found()
        let end = heard.trim(text.indices).upperBound
        return found.filter {
            text[$0.range.lowerBound].isDigit && ($0.range.lowerBound <= 1 || $0.range.upperBound == end)
        }
    }

    /// Glyphs that no word and no number covers.
    private func uncovered(_ numbers: [IssueFinder.Found]) -> Int {
        text.indices.filter { index in
            text[index].isHan && !numbers.contains { $0.range.contains(index) }
                && !heard.words.contains { $0.range.contains(index) }
        }.count
    }

    /// 啥时候修 asked again, or of what was reported: the issue is known.
    private func isDue() -> Bool {
        heard.mentions.isEmpty && !heard.has(.tells) && heard.has(.stillNot) && text.count <= 14
            && !heard.words.contains { trouble in
                trouble.cues.contains(.trouble) && !trouble.cues.contains(.stillNot) && trouble.range.count > 1
                    && !heard.words.contains { $0.cues.contains(.stillNot) && $0.range.overlaps(trouble.range) }
            }
    }

    private func remaining() -> Understanding? {
        let asksWho = heard.words.contains {
            $0.cues.contains(.asks) && text[$0.range].contains { [0x8C01, 0x54EA, 0x51E0].contains($0) }
                && !($0.range.upperBound < text.count && [0x90FD, 0x5BB6].contains(text[$0.range.upperBound])
                    && heard.glyphs(text.indices).contains("家都"))
        }
        let askedDone = heard.has(.askedWent) || heard.has(.notWent) && asksWho && heard.mentions.isEmpty
        let isAllAsked =
            heard.has(.everyone) && isAsked && (heard.has(.mine) || heard.has(.went))
            && (text.contains(0x6CA1) || text.contains(0x5417))
        // 哪几户我这月已经去过了
        let isWhich =
            asksWhich && heard.has(.went)
            && heard.mentions.isEmpty && !heard.has(.tells)
        guard heard.has(.remaining) || askedDone || isAllAsked || isWhich else { return nil }
        guard
            !heard.has(.trouble) || heard.words.contains(where: { $0.cues.contains(.remaining) && $0.range.count > 3 })
                || askedDone
        else { return nil }
        // 除了8号还有谁: a question; 还差8号没走, 其他都走了: told.
        if heard.has(.except), heard.has(.everyone), !isAsked { return nil }
        if !isAsked, !heard.mentions.isEmpty, heard.has(.went) || heard.has(.well), !askedDone { return nil }
        // 打算下周把剩下几户走完: a plan.
        if heard.has(.plan), !isAsked, heard.text.first.map({ ![0x8FD8, 0x4EF2].contains($0) }) ?? true { return nil }
        var understood = Understanding(.remainingVisits)
        understood.households = heard.mentions.map(\.said)
        if let day = heard.days.first(where: { isMonth($0) }) {
            understood.date = SaidDay(
                said: heard.typed(day.range), meaning: DayResolver(today: heard.today).meaning(day, isDue: false))
        }
        return understood
    }

    private func isMonth(_ day: HeardDay) -> Bool {
        switch day.kind {
        case .month, .namedMonth: true
        default: false
        }
    }

    /// 低保的申请批下来没: the question is the last word.
    private var endsAsking: Bool {
        let end = heard.trim(text.indices).upperBound
        return heard.all(.status).contains { $0.range.upperBound == end && $0.range.count > 1 }
    }

    /// 哪家都没走 asks nothing.
    private var asksWhich: Bool {
        Self.which.contains { word in
            text.indices.contains { index in
                let end = index + word.count
                return text[index...].starts(with: word)
                    && !(end < text.count && [0x90FD, 0x4E5F].contains(text[end]))  // 都 也
            }
        }
    }
    private static let which = ["哪几家", "哪几户", "哪些户", "哪些家", "哪户", "哪家", "哪些人家"].map { Script($0).plain }

    /// 低保名单上没有我: a list of what the programme gives.
    private var isOfBenefit: Bool {
        heard.words.contains { list in
            list.cues.contains(.mine) && text[list.range].first == 0x540D  // 名
                && heard.words.contains { $0.cues.contains(.publicly) && $0.range.upperBound == list.range.lowerBound }
        }
    }

    private func mine() -> Understanding? {
        let isList =
            heard.has(.households) && heard.trim(text.indices).count <= 12 && text.contains(0x540D)
            && text.contains(where: { [0x53D1, 0x770B, 0x7ED9].contains($0) })
            && heard.words.contains { $0.cues.contains(.mine) || $0.cues.contains(.households) && $0.range.count > 1 }
        // 把我联系的户发给我看看
        let isSent =
            heard.words.contains {
                $0.cues.contains(.mine) && text[$0.range].contains { [0x6237, 0x5BB6].contains($0) }  // 户 家
            } && text.contains { [0x53D1, 0x770B, 0x5217].contains($0) }  // 发 看 列
        let isMine =
            isList || isSent
            || heard.has(.mine)
                && (heard.has(.households) || isAsked || heard.has(.whoIs)
                    || heard.trim(text.indices).count <= (text.contains { $0.isHan } ? 10 : 40))
        let asksNumber =
            heard.mentions.count == 1 && heard.word(.phone)?.range.upperBound == heard.trim(text.indices).upperBound
            && !heard.has(.went)
        let isWho = asksNumber || heard.has(.whoIs) && (!heard.mentions.isEmpty || heard.has(.mine))
        // 哪几家是孤寡老人
        let isWhich =
            asksWhich
            && text.contains(0x662F) && heard.mentions.isEmpty && !heard.has(.tells)
        guard isMine || isWho || isWhich, !heard.has(.trouble), !isOfBenefit,
            !heard.glyphs(text.indices).contains("公示"),
            !heard.has(.went) || heard.has(.mine) && isAsked,
            !heard.has(.plan) || isAsked
        else { return nil }
        var understood = Understanding(.myHouseholds)
        understood.households = heard.mentions.map(\.said)
        return understood
    }
}
