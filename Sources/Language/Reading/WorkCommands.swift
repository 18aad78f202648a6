import Programme

/// Resolve 解民难, the work list, promises and clocks: what their verbs need beside their word.
enum WorkCommands {
    static let acts: [Verb: @Sendable (Command, PolicyWords) -> ResolveAct?] = [
        .listWork: { command, _ in .listWork(list(command)) },
        .addHelper: { command, _ in
            .addHelper(AddHelper.Request(numbers: issues(command), helpers: people(said(command).pieces)))
        },
        .changeLead: { command, _ in
            .changeLead(ChangeLead.Request(numbers: issues(command), lead: people(said(command).pieces).first))
        },
        .postponeWork: { command, _ in .postponeWork(postpone(command)) },
        .workList: { command, _ in .workList(page: max(1, command.allNumbers.first ?? 1)) },
        .makePromise: { command, _ in
            let said = said(command)
            return .makePromise(MakePromise.Request(numbers: issues(command), day: said.day, plan: said.rest))
        },
        .pauseClock: { command, _ in
            let said = said(command)
            return .pauseClock(PauseClock.Request(numbers: issues(command), reason: said.rest, until: said.day))
        },
        .answerPause: { command, _ in
            .answerPause(
                AnswerPause.Request(
                    numbers: issues(command), isGranted: command.isPositive && !command.isDenial,
                    words: said(command).rest))
        },
        // 继续走访 is none of it.
        .resumeClock: { command, _ in
            issues(command).isEmpty && command.afterVerb != nil
                ? nil : .resumeClock(IssueRequest(numbers: issues(command)))
        },
    ]

    static func namesWork(_ command: Command) -> Bool { !issues(command).isEmpty || errand(command) != nil }

    static func postpone(_ command: Command) -> PostponeWork.Request {
        let said = said(command)
        return PostponeWork.Request(
            numbers: issues(command), errand: errand(command), day: said.day, reason: said.rest)
    }

    /// `代办3`
    private static func errand(_ command: Command) -> ErrandID? {
        let plain = Script(command.afterVerb ?? "").plain
        for mark in errandMarks {
            guard let start = plain.indices.first(where: { plain[$0...].starts(with: mark) }) else { continue }
            var at = start + mark.count
            while at < plain.count, plain[at].isSpace { at += 1 }
            if at < plain.count, plain[at].isDigit, let found = Numerals.digits(in: plain, at: at) {
                return ErrandID(Int64(found.number))
            }
        }
        return nil
    }

    private static let errandMarks = ["代办", "errand"].map { Script($0).plain }

    /// Days are numbers too.
    private static func issues(_ command: Command) -> [IssueNumber] { command.issues.filter { $0 >= .first } }

    private static func said(_ command: Command) -> DatedWords {
        DatedWords(command.afterVerb ?? "", today: command.sentence.context.today)
    }

    /// `列入清单 1023 刘明 周五前 急 难 协办 王强`
    private static func list(_ command: Command) -> ListWork.Request {
        let said = said(command)
        var request = ListWork.Request(numbers: issues(command), due: said.day)
        var isHelping = false
        for piece in said.pieces {
            let plain = LinkCommands.plain(piece)
            if let grade = urgencies[plain] {
                request.urgency = grade
            } else if let grade = difficulties[plain] {
                request.difficulty = grade
            } else if let word = helping.first(where: plain.hasPrefix) {
                isHelping = true
                request.helpers += people([String(plain.dropFirst(word.count))])
            } else if isHelping {
                request.helpers += people([piece])
            } else if request.lead == nil {
                request.lead = people([piece]).first
            }
        }
        return request
    }

    /// Names, without the words that hold them together.
    private static func people(_ pieces: [String]) -> [PersonMention] {
        pieces.compactMap { piece in
            var written = piece
            for tail in leading where written.hasSuffix(tail) { written.removeLast(tail.count) }
            guard !fillers.contains(written.lowercased()) else { return nil }
            return LinkCommands.person(written)
        }
    }

    private static let urgencies: [String: Work.Grade] = [
        "急": .high, "紧急": .high, "很急": .high, "urgent": .high, "不急": .low, "not urgent": .low,
    ]
    private static let difficulties: [String: Work.Grade] = [
        "难": .high, "很难": .high, "难办": .high, "hard": .high, "不难": .low, "好办": .low, "不难办": .low, "容易": .low,
        "easy": .low,
    ]
    private static let helping = ["协办", "帮忙", "with"]
    private static let leading = ["牵头", "负责", "牽頭", "負責"]
    private static let fillers: Set<String> = ["", "给", "給", "和", "由", "to", "and", "by", "lead", "led"]
}

extension Command {
    /// `deny pause`
    var isDenial: Bool { Self.isDenial(verbWord) }

    private static func isDenial(_ word: String) -> Bool { word.lowercased().hasPrefix("deny") }
}
