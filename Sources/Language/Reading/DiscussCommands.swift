import Programme

/// Discuss 议民事: what its verbs need beside their word. Their words begin other sentences too, so that what does not
/// fit is left to the other readers.
enum DiscussCommands {
    private static let acts: [Verb: @Sendable (Command, PolicyWords) -> DiscussAct?] = [
        .convene: { convene($0, $1) },
        .reschedule: { reschedule($0, $1) },
        .cancelMeeting: { .cancelMeeting(meeting($0, $1)) },
        .agenda: { alone($0, $1).map(DiscussAct.agenda) },
        .submitIssue: { submit($0, $1) },
        .recallIssue: { command, _ in
            .recall(RecallIssue.Request(numbers: command.issues, isPreReview: false, words: command.rest))
        },
        .keepOffAgenda: { command, words in
            .recall(
                RecallIssue.Request(
                    numbers: command.issues, ground: command.rest.flatMap { ground($0, words) }, isPreReview: true,
                    words: command.rest))
        },
        .weighIssue: { command, _ in weigh(command) },
        .checkIn: { alone($0, $1).map(DiscussAct.checkIn) },
        .countPresent: { command, _ in present(command) },
        .noteSpeech: { command, _ in speech(command) },
        .openMeeting: { alone($0, $1).map(DiscussAct.openMeeting) },
        .vote: { command, _ in VoteReader.read(command) },
        .closeMeeting: { alone($0, $1).map(DiscussAct.closeMeeting) },
        .minutes: { alone($0, $1).map(DiscussAct.minutes) },
        .invite: { command, _ in invite(command) },
        .disclose: { command, _ in
            guard !command.issues.isEmpty || command.rest == nil else { return nil }
            let isResult = results.contains { contains($0, in: command.sentence.script.plain) }
            return .disclose(Disclose.Request(numbers: command.issues, kind: isResult ? .result : .decision))
        },
        .objectTo: { command, _ in
            guard !command.issues.isEmpty || command.rest == nil else { return nil }
            return .objectTo(IssueRequest(numbers: command.issues, words: command.rest))
        },
    ]

    static func read(_ command: Command, _ words: PolicyWords) -> Reading? {
        acts[command.verb].flatMap { $0(command, words) }.map { .acts([.discuss($0)]) }
    }

    // MARK: Meetings

    private static func said(_ command: Command, _ words: PolicyWords, withTime: Bool) -> MeetingWords {
        MeetingWords(command.afterVerb, words, today: command.sentence.context.today, withTime: withTime)
    }

    private static func meeting(_ command: Command, _ words: PolicyWords) -> MeetingRequest {
        let said = said(command, words, withTime: false)
        return MeetingRequest(kind: said.kind, words: said.rest)
    }

    /// The verb with nothing but perhaps the name of a meeting.
    private static func alone(_ command: Command, _ words: PolicyWords) -> MeetingRequest? {
        let said = said(command, words, withTime: false)
        return said.rest == nil && command.numbersBefore.isEmpty ? MeetingRequest(kind: said.kind) : nil
    }

    private static func convene(_ command: Command, _ words: PolicyWords) -> DiscussAct? {
        let said = said(command, words, withTime: true)
        guard said.kind != nil || said.day != nil || said.rest == nil else { return nil }
        let today = command.sentence.context.today
        return .convene(Convene.Request(kind: said.kind, day: said.day, at: said.at(today), place: said.rest))
    }

    private static func reschedule(_ command: Command, _ words: PolicyWords) -> DiscussAct? {
        let said = said(command, words, withTime: true)
        let today = command.sentence.context.today
        return .reschedule(
            Reschedule.Request(
                which: MeetingRequest(kind: said.kind), day: said.day, at: said.at(today), place: said.rest,
                postpone: said.kind == nil ? WorkCommands.postpone(command) : nil))
    }

    // MARK: Issues

    /// `提交支委会 1023`, `1023 提交支委会`, `submit 1023 to committee`.
    private static func submit(_ command: Command, _ words: PolicyWords) -> DiscussAct? {
        let said = said(command, words, withTime: false)
        guard said.kind != nil || !command.issues.isEmpty && command.rest == nil else { return nil }
        return .submit(
            SubmitIssue.Request(numbers: command.allNumbers.map { IssueNumber(Int64($0)) }, kind: said.kind))
    }

    /// `金额 1023 80000`, `金额 1023 8万`, `重大 1023`.
    private static func weigh(_ command: Command) -> DiscussAct? {
        let numbers = command.allNumbers
        guard !numbers.isEmpty || command.rest == nil else { return nil }
        let issues = numbers.first.map { [IssueNumber(Int64($0))] } ?? []
        if marks.contains(where: { command.word.starts(with: $0) }) {
            guard numbers.count == command.issues.count, command.rest == nil else { return nil }
            return .weigh(WeighIssue.Request(numbers: command.issues, yuan: nil, isMarked: true))
        }
        if unmarks.contains(where: { command.word.starts(with: $0) }) {
            return .weigh(WeighIssue.Request(numbers: command.issues, yuan: nil, isMarked: false))
        }
        let sum = Amount.yuan(in: command.afterVerb ?? "")
        return .weigh(
            WeighIssue.Request(numbers: issues, yuan: sum ?? (numbers.count > 1 ? numbers[1] : nil), isMarked: nil))
    }

    /// `发言 1023 老张：先修水渠`, `发言 先修水渠`: who spoke stands before a colon.
    private static func speech(_ command: Command) -> DiscussAct {
        let said = command.rest
        var (speaker, words): (String?, String?) = (nil, said)
        if let said, let colon = said.firstIndex(where: { colons.contains($0) }) {
            let name = said[..<colon].trimmingPrefix(while: { $0 == " " })
            let rest = said[said.index(after: colon)...].trimmingPrefix(while: { $0 == " " })
            if name.count <= longestName {
                speaker = name.isEmpty ? nil : String(name)
                words = rest.isEmpty ? nil : String(rest)
            }
        }
        return .noteSpeech(
            NoteSpeech.Request(
                which: MeetingRequest(), item: command.issues.first.map { Int($0.rawValue) }, speaker: speaker,
                words: words))
    }

    private static let colons: Set<Character> = ["：", ":"]
    /// Glyphs.
    private static let longestName = 20

    private static func ground(_ text: String, _ words: PolicyWords) -> RecallIssue.Ground? {
        let plain = Script(text).plain
        if let own = grounds.first(where: { entry in entry.words.contains { contains($0, in: plain) } }) {
            return own.ground
        }
        return words.ground(named: text) == nil ? nil : .settledByLaw
    }

    static func contains(_ word: [UInt32], in plain: [UInt32]) -> Bool {
        guard !word.isEmpty, word.count <= plain.count else { return false }
        return (0...(plain.count - word.count)).contains { plain[$0...].starts(with: word) }
    }

    static func plain(_ words: String...) -> [[UInt32]] { words.map { Script($0).plain } }

    private static let results = plain("结果", "result")
    private static let marks = plain("重大", "major")
    private static let unmarks = plain("不是重大", "not major")
    private static let grounds: [(ground: RecallIssue.Ground, words: [[UInt32]])] = [
        (.villageRules, plain("村规", "village rule")),
        (.unprepared, plain("没准备", "没有准备", "材料", "不成熟", "没摸清", "没想好", "unprepared", "not ready", "papers")),
        (.settledByLaw, plain("政策", "法律", "法规", "已有规定", "policy", "law")),
    ]
}
