/// The outcome of a meeting: who was expected and present, how they voted, what was decided.
struct VoteListener {
    private let heard: Utterance
    private let matters: MatterWeigher
    private let issues: [IssueFinder.Found]
    private var text: [UInt32] { heard.text }

    init(_ heard: Utterance, _ matters: MatterWeigher, _ issues: [IssueFinder.Found]) {
        self.heard = heard
        self.matters = matters
        self.issues = issues
    }

    private static let all = Cues.of(.expected, .present, .inFavour, .against, .abstain)

    func understood() -> Understanding? {
        let body = OfficerListener.bodies.first { heard.has($0.0) }?.1
        var (votes, used) = counted()
        let result = result(used)
        let isMeeting = body != nil || heard.has(.meeting)
        guard
            votes.count >= 2 || isMeeting && (votes.count >= 1 || result != nil && !isSubmission)
                || heard.has(.unanimous) && !issues.isEmpty && isFormal
        else { return nil }
        guard votes.count >= 1 || result != nil else { return nil }
        // 全部举手 19通过: more than there were is an issue's number.
        if let present = votes.present, let inFavour = votes.inFavour, inFavour > present,
            let issue = issues.first(where: { $0.number == inFavour })
        {
            votes.inFavour = nil
            used.removeAll { $0.overlaps(issue.range) }
        }
        // 5人全到, 9人都到齐了
        if votes.expected == nil, let present = votes.present, Self.allCame.stands(in: text) {
            votes.expected = present
        }
        if heard.has(.unanimous), votes.inFavour == nil, let present = votes.present { votes.inFavour = present }
        var understood = Understanding(.meetingVote)
        understood.body = body
        understood.votes = votes.count > 0 ? votes : nil
        understood.result = result
        understood.issues = issues.filter { issue in !used.contains { $0.overlaps(issue.range) } }.map(\.number).reduce(
            into: []) { if !$0.contains($1) { $0.append($1) } }
        if understood.issues.isEmpty { understood.issue = Topic.of(heard) }
        if let day = heard.days.first(where: { !$0.isAhead }) {
            understood.date = SaidDay(
                said: heard.typed(day.range), meaning: DayResolver(today: heard.today).meaning(day, isDue: false))
        }
        return understood
    }

    private static let allCame = Trie(
        patterns: "{全,都,全部,全体,全员,悉数}{到,来,到场,到会,到齐,参会,出席,来齐} 到齐 来齐 一个不缺 一个没缺 无一缺席 无人缺席 没有缺席 没人缺席")

    private var isFormal: Bool {
        heard.words.contains { $0.cues.contains(.unanimous) && $0.range.count >= 2 && !$0.cues.contains(.all) }
            && (text.contains(0x7968) || text.contains(0x4E00) || text.contains(0x5168) && !text.contains(0x90E8))
    }
    /// 提交支委会 and no result: it is only put to them.
    private var isSubmission: Bool {
        heard.words.contains {
            $0.cues.contains(.submitTo) && !$0.cues.contains(.postponed)
                && !text[$0.range].contains { Self.weighing.contains($0) }
        } && !heard.has(.unanimous)
            && !heard.words.contains {
                ($0.cues.contains(.passed) || $0.cues.contains(.rejected)) && $0.range.count > 2
            } && !heard.has(.meeting) && !heard.has(.postponed) && !text.contains(0x4E86)
    }

    /// 讨论 研究 商 议 决 定: what a body does itself.
    private static let weighing = Set("论究商议决定审".unicodeScalars.map(\.value))

    private func result(_ used: [Range<Int>]) -> Understanding.Result? {
        if heard.words.contains(where: { $0.cues.contains(.postponed) }) { return .postponed }
        if heard.words.contains(where: {
            $0.cues.contains(.rejected) && !($0.cues.contains(.against) && isCounted($0, used))
        }) {
            return .rejected
        }
        if heard.words.contains(where: {
            $0.cues.contains(.passed) && !isCounted($0, used) && !isInside($0) && !isNegated($0)
        }) {
            return .passed
        }
        if heard.has(.unanimous), !heard.words.contains(where: { $0.cues.contains(.unanimous) && isInside($0) }) {
            return .passed
        }
        return nil
    }

    private func isInside(_ word: CueWord) -> Bool {
        heard.words.contains {
            $0.range.count > word.range.count && $0.range.lowerBound <= word.range.lowerBound
                && word.range.upperBound <= $0.range.upperBound && !$0.cues.contains(.passed)
        }
    }

    private func isNegated(_ word: CueWord) -> Bool {
        word.range.lowerBound > 0 && [0x4E0D, 0x6CA1, 0x672A].contains(text[word.range.lowerBound - 1])
    }

    private func isCounted(_ word: CueWord, _ used: [Range<Int>]) -> Bool {
        [number(after: word.range.upperBound), number(before: word.range.lowerBound)].contains { found in
            guard let range = found?.0, used.contains(range) else { return false }
            // 赞成27 弃权2 通过25号: the number before it is another word's.
            return range.lowerBound >= word.range.upperBound
                || !text[Range(from: range.upperBound, to: word.range.lowerBound)].contains(where: \.isSpace)
        }
    }

    /// Each word of counting with the number beside it: 赞成30, 6票反对, 8个人来了6个.
    private func counted() -> (SaidVotes, [Range<Int>]) {
        var votes = SaidVotes()
        var used: [Range<Int>] = []
        func set(_ path: WritableKeyPath<SaidVotes, Int?>, _ found: (Range<Int>, Int)) {
            guard votes[keyPath: path] == nil, !used.contains(where: { $0.overlaps(found.0) }) else { return }
            votes[keyPath: path] = found.1
            used.append(found.0)
        }
        let paths: [(Cue, WritableKeyPath<SaidVotes, Int?>)] = [
            (.against, \.against), (.abstain, \.abstained), (.expected, \.expected), (.present, \.present),
            (.inFavour, \.inFavour),
        ]
        ratio(&votes, &used)
        let words = heard.words.filter { !$0.cues.isDisjoint(with: Self.all) && !isSwallowed($0) }
        let ballots = words.filter { $0.cues.isDisjoint(with: .of(.expected, .present)) }
        let after = ballots.filter { followsClosely($0) }.count
        let before = ballots.filter { word in
            number(before: word.range.lowerBound).map {
                !text[Range(from: $0.0.upperBound, to: word.range.lowerBound)].contains { $0.isBlank && $0 != 0x3A }
            } ?? false
        }.count
        for pass in 0..<2 {
            for word in words {
                // Who came is mostly said before the number: 来了6个, 实到31.
                let leads = !word.cues.isDisjoint(with: .of(.expected, .present)) && followsClosely(word)
                let found =
                    leads || (pass == 0) == (after >= before)
                    ? number(after: word.range.upperBound) : number(before: word.range.lowerBound)
                guard let found, !used.contains(where: { $0.overlaps(found.0) }) else { continue }
                for (cue, path) in paths where word.cues.contains(cue) && votes[keyPath: path] == nil {
                    set(path, found); break
                }
            }
        }
        bare(&votes, &used)
        if heard.words.contains(where: { $0.cues.contains(.unanimous) && text[$0.range].contains(0x53CD) }) {
            votes.against = nil
        }  // 无人反对
        return (votes, used)
    }

    private func followsClosely(_ word: CueWord) -> Bool {
        number(after: word.range.upperBound).map {
            !text[Range(from: word.range.upperBound, to: $0.0.lowerBound)].contains { $0.isBlank && $0 != 0x3A }
        } ?? false
    }

    /// 不同意 holds 同意.
    private func isSwallowed(_ word: CueWord) -> Bool {
        word.range.lowerBound > 0 && word.cues.contains(.inFavour) && !word.cues.contains(.against)
            && [0x4E0D, 0x5514].contains(text[word.range.lowerBound - 1])
    }

    /// 票数3:1
    private func ratio(_ votes: inout SaidVotes, _ used: inout [Range<Int>]) {
        for index in text.indices where text[index] == 0x3A || text[index] == 0xFF1A || text[index] == 0x6BD4 {  // : 比
            guard index > 0, index + 1 < text.count, let (end, against) = SpokenNumerals.number(in: text, at: index + 1)
            else { continue }
            var start = index
            while start > 0, text[start - 1].isDigit || SpokenNumerals.isNumeral(text[start - 1]) { start -= 1 }
            guard start < index, let (_, favour) = SpokenNumerals.number(in: text, at: start), votes.inFavour == nil
            else { continue }
            votes.inFavour = favour
            votes.against = against
            used.append(start..<end)
            // 7:2:1
            if end < text.count, text[end] == text[index], end + 1 < text.count,
                let (last, abstained) = SpokenNumerals.number(in: text, at: end + 1)
            {
                votes.abstained = abstained
                used.append(end..<last)
            }
        }
    }

    /// 8个人来了6个: the first number of people is how many there are.
    private func bare(_ votes: inout SaidVotes, _ used: inout [Range<Int>]) {
        guard heard.has(.meeting) || OfficerListener.bodies.contains(where: { heard.has($0.0) }) else { return }
        for index in text.indices {
            guard let (end, number) = SpokenNumerals.number(in: text, at: index),
                !used.contains(where: { $0.overlaps(index..<end) }),
                !heard.days.contains(where: { $0.range.overlaps(index..<end) })
            else { continue }
            let next = text[end...].prefix(2)
            guard
                next.first == 0x4EBA || next.first == Glyph.household || next.elementsEqual(Script("个人").plain)
                    || next.elementsEqual(Script("名党").plain)
                    || next.elementsEqual(Script("户代").plain) || next.elementsEqual(Script("位代").plain)
            else { continue }  // 人
            if votes.present == nil { votes.present = number } else if votes.expected == nil { votes.expected = number }
            used.append(index..<end)
        }
        if let expected = votes.expected, let present = votes.present, expected < present {
            (votes.expected, votes.present) = (present, expected)
        }
    }

    private func number(after index: Int) -> (Range<Int>, Int)? {
        var start = index
        while start < text.count, start - index < 3,
            text[start].isSpace || text[start] == 0x3A || Self.thin.contains(text[start])
        { start += 1 }
        guard start < text.count, let (end, number) = SpokenNumerals.number(in: text, at: start),
            !(end < text.count && [Glyph.number, 0x534A].contains(text[end]))
        else { return nil }
        if heard.days.contains(where: { $0.range.contains(start) }) { return nil }
        return (start..<end, number)
    }

    private func number(before index: Int) -> (Range<Int>, Int)? {
        var end = index
        while end > 0, index - end < 4, text[end - 1].isSpace || Self.counters.contains(text[end - 1]) { end -= 1 }
        var start = end
        while start > 0, text[start - 1].isDigit || SpokenNumerals.isNumeral(text[start - 1]) { start -= 1 }
        guard start < end, let (_, number) = SpokenNumerals.number(in: text, at: start) else { return nil }
        if heard.days.contains(where: { $0.range.contains(start) }) { return nil }
        return (start..<end, number)
    }

    private static let thin = Set("了的有：:是为票人数约共".unicodeScalars.map(\.value))
    private static let counters = Set("个人票名位户都的投全".unicodeScalars.map(\.value))
}
