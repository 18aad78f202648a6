import Programme

/// D3: `1023 赞成7 反对1 弃权1`, `1023 1025 全票`, `全部同意`, `1 3 同意`.
enum VoteReader {
    static func read(_ command: Command) -> DiscussAct? {
        let plain = command.sentence.script.plain
        let counts = (
            count(after: inFavour, in: plain), count(after: against, in: plain), count(after: abstained, in: plain)
        )
        // 同意 1 3 5 names items; 同意7票 counts.
        let isList = counts.1 == nil && counts.2 == nil && !plain.contains(ballot) && loose.contains(command.word)
        let isCounted = !isList && (counts.0 != nil || counts.1 != nil || counts.2 != nil)
        let isAll = all.contains { contains($0, in: plain) }
        guard isCounted else {
            // Without a count 同意 is said of many things; of a meeting only by who runs it.
            guard command.sentence.context.standing.runsMeetings, unanimous.contains(command.word) else { return nil }
            let numbers = command.numbersBefore + command.issues.map { Int($0.rawValue) }
            guard isAll || command.rest == nil else { return nil }
            return .vote(
                Vote.Request(
                    which: MeetingRequest(), items: isAll ? .all : .numbered(unique(numbers)), said: .unanimous))
        }
        return .vote(
            Vote.Request(
                which: MeetingRequest(),
                items: isAll ? .all : .numbered(unique(command.numbersBefore + named(command))),
                said: .counted(inFavour: counts.0, against: counts.1, abstained: counts.2)))
    }

    /// `表决 1023 赞成7`: the items stand after the verb.
    private static func named(_ command: Command) -> [Int] {
        command.word == vote[0] || command.word == vote[1] ? command.issues.map { Int($0.rawValue) } : []
    }

    private static func unique(_ numbers: [Int]) -> [Int] {
        numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The number that follows one of the words.
    private static func count(after words: [[UInt32]], in plain: [UInt32]) -> Int? {
        for word in words where word.count <= plain.count {
            for start in 0...(plain.count - word.count) where plain[start...].starts(with: word) {
                var index = start + word.count
                while index < plain.count, plain[index].isSpace || between.contains(plain[index]) { index += 1 }
                if let (_, number) = Numerals.digits(in: plain, at: index) { return number }
                if let (_, number) = Numerals.chinese(in: plain, at: index) { return number }
            }
        }
        return nil
    }

    private static func contains(_ word: [UInt32], in plain: [UInt32]) -> Bool {
        guard word.count <= plain.count else { return false }
        return (0...(plain.count - word.count)).contains { plain[$0...].starts(with: word) }
    }

    private static func plain(_ words: [String]) -> [[UInt32]] { words.map { Script($0).plain } }

    private static let inFavour = plain(["赞成", "同意", "in favour", "in favor", "for", "agreed"])
    private static let against = plain(["不同意", "反对", "against"])
    private static let abstained = plain(["弃权", "abstained", "abstain", "abstentions"])
    private static let all = plain(["全部", "都同意", "all agreed"])
    private static let unanimous = plain([
        "同意", "全票", "全票通过", "一致同意", "一致通过", "全部同意", "全部赞成", "全部通过", "都同意", "agreed", "unanimous", "all agreed",
    ])
    private static let vote = plain(["表决", "vote"])
    private static let loose = plain(["同意", "agreed", "全票", "全部同意"])
    /// 票
    private static let ballot: UInt32 = 0x7968
    /// 票 ：:
    private static let between: Set<UInt32> = [0x7968, 0x3A, 0xFF1A]
}
