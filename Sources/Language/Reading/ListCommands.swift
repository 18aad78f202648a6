import Programme

/// The three lists, tasks pushed down and the calendar: what their verbs need beside their word.
enum ListCommands {
    static let acts: [Verb: @Sendable (Command, PolicyWords) -> ResolveAct?] = [
        .offerResource: { command, _ in .list(.offer(command.afterVerb)) },
        .stateNeed: { command, _ in .list(.need(command.afterVerb)) },
        .threeLists: { _, _ in .list(.lists) },
        .matchNeed: { command, _ in .list(.match(match(command))) },
        .finishMatch: { command, _ in .list(.finishMatch(firstNumber(command).map { MatchID($0) })) },
        .receiveMatch: { command, _ in .list(.receive(firstNumber(command).map { MatchID($0) })) },
        .pushMandate: { .list(.push(push($0, $1))) },
        .takeMandate: { command, _ in .list(.take(task(command).id)) },
        .refuseMandate: { command, _ in
            let said = task(command)
            return .list(.refuse(said.id, reason: said.words))
        },
        .finishMandate: { command, _ in
            let said = task(command)
            return .list(.finish(said.id, words: said.words))
        },
        .mandates: { command, _ in tasks(command) },
        .accessList: { _, _ in .list(.accessList) },
        .monthDays: { _, _ in .list(.monthDays) },
        .onDuty: { command, _ in .list(.onDuty(TownCommands.slots(command).day)) },
        .assignDuty: { command, _ in
            let slots = TownCommands.slots(command)
            return .list(.assignDuty(AssignDuty.Request(day: slots.day, person: slots.name)))
        },
    ]

    private static func firstNumber(_ command: Command) -> Int64? { command.allNumbers.first.map { Int64($0) } }

    /// `对接 需3 资5 李强 12月1日前`, `match need 3 with resource 5`.
    private static func match(_ command: Command) -> MatchNeed.Request {
        let said = command.afterVerb ?? ""
        // 需 and 资 are glyphs of their own; a number behind one is its.
        let need = marked(said, needMarks)
        let resource = marked(said, resourceMarks)
        let isMatchNeed = need == nil && command.sentence.has(.command(.matchNeed))
        var slots = TownCommands.slots(command)
        slots.drop(needWords)
        return MatchNeed.Request(
            need: (need ?? (isMatchNeed ? slots.numbers.first : nil)).map { NeedID(Int64($0)) },
            resource: resource.map { ResourceID(Int64($0)) }, doer: slots.name, due: slots.day)
    }

    private static let needMarks = ["需求", "需", "need"].map { Script($0).plain }
    private static let resourceMarks = ["资源", "资", "resource"].map { Script($0).plain }
    private static let needWords: Set<String> = ["需求", "需", "need", "资源", "资", "resource"]

    /// The number that stands behind one of these words.
    private static func marked(_ text: String, _ marks: [[UInt32]]) -> Int? {
        let plain = Script(text).plain
        for index in plain.indices {
            guard let mark = marks.first(where: { plain[index...].starts(with: $0) }) else { continue }
            var at = index + mark.count
            while at < plain.count, plain[at].isSpace { at += 1 }
            if at < plain.count, plain[at].isDigit, let found = Numerals.digits(in: plain, at: at) {
                return found.number
            }
        }
        return nil
    }

    /// `下派 青山村 防汛值守 依据 安全防灾 12月1日前`.
    private static func push(_ command: Command, _ words: PolicyWords) -> PushMandate.Request {
        let (day, rest) = withoutDay(command.afterVerb ?? "", command.sentence.context.today)
        let plain = LinkCommands.plain(rest)
        let mark = basisMarks.compactMap { plain.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
        let head = mark.map { String(rest.prefix(plain.distance(from: plain.startIndex, to: $0.lowerBound))) } ?? rest
        let tail = mark.map { String(plain[$0.upperBound...]) }
        let pieces = head.split(maxSplits: 1, omittingEmptySubsequences: true) { " ，,：:".contains($0) }.map(String.init)
        let text = pieces.count > 1 ? trimmed(pieces[1]) : nil
        let basis: PushMandate.Basis? = tail.flatMap { tail in
            let script = Script(tail).plain
            if let code = script.indices.lazy.compactMap({ words.accessList.longest(in: script, at: $0)?.value }).first
            {
                return .listed(code)
            }
            return noBasis.contains { tail.contains($0) } ? PushMandate.Basis.none : nil
        }
        return PushMandate.Request(
            village: LinkCommands.person(pieces.first), text: text?.isEmpty == true ? nil : text, basis: basis,
            due: day)
    }

    private static let basisMarks = ["依据", "根据", "basis"]
    private static let noBasis = ["无", "没有", "none"]

    /// The first day to come, and the text without it.
    private static func withoutDay(_ text: String, _ today: Today) -> (day: Day?, rest: String) {
        let script = Script(text)
        let plain = script.plain
        let days = ComingDay(text: plain, today: today)
        for index in plain.indices where !(index > 0 && plain[index].isLatin && plain[index - 1].isLatin) {
            guard let (end, day) = days.day(at: index) else { continue }
            // A bare number is part of the text.
            if plain[index].isDigit, let bare = Numerals.digits(in: plain, at: index), bare.end == end { continue }
            var after = end
            for mark in dayMarks where plain[after...].starts(with: mark) {
                after += mark.count
                break
            }
            let head = trimmed(script.typed(0..<index))
            let lead = leadWords.first { head.lowercased().hasSuffix(" \($0)") }
            return (
                day, String(head.dropLast(lead?.count ?? 0)) + " " + script.typed(after..<plain.count)
            )
        }
        return (nil, text)
    }

    private static let dayMarks = ["之前", "以前", "前"].map { Script($0).plain }
    private static let leadWords = ["by", "before", "on"]

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, " ，,。".contains(last) { rest.removeLast() }
        while let first = rest.first, " ，,。".contains(first) { rest.removeFirst() }
        return String(rest)
    }

    /// `接任务3`, `拒接 任务3 不在准入清单`: the number, and what is said behind it.
    private static func task(_ command: Command) -> (id: MandateID?, words: String?) {
        let script = Script(command.afterVerb ?? "")
        let plain = script.plain
        var index = 0
        while index < plain.count, plain[index].isSpace || taskGlyphs.contains(plain[index]) { index += 1 }
        for word in taskWords where plain[index...].starts(with: word) {
            index += word.count
            while index < plain.count, plain[index].isSpace { index += 1 }
        }
        guard index < plain.count, plain[index].isDigit, let found = Numerals.digits(in: plain, at: index) else {
            let words = trimmed(script.typed(index..<plain.count))
            return (nil, words.isEmpty ? nil : words)
        }
        let words = trimmed(script.typed(found.end..<plain.count))
        return (MandateID(Int64(found.number)), words.isEmpty ? nil : words)
    }

    /// 任 务
    private static let taskGlyphs: Set<UInt32> = [0x4EFB, 0x52A1]
    private static let taskWords = ["task"].map { Script($0).plain }

    /// `任务` lists; `任务3 已办 值守排好了`, `任务3 难处 人手不够` answer.
    private static func tasks(_ command: Command) -> ResolveAct? {
        let said = task(command)
        guard let words = said.words else { return .list(.tasks) }
        let plain = LinkCommands.plain(words)
        func after(_ leads: [String]) -> String?? {
            for lead in leads where plain.hasPrefix(lead) {
                let rest = trimmed(String(words.dropFirst(lead.count)))
                return .some(rest.isEmpty ? nil : rest)
            }
            return nil
        }
        if let rest = after(["已办结", "已办好", "已办", "办好了", "办好", "完成了", "完成", "done"]) {
            return .list(.finish(said.id, words: rest))
        }
        if let rest = after(["难处", "有难处", "困难", "有困难", "hard"]) { return .list(.sayHard(said.id, words: rest)) }
        // 任务 begins many a sentence.
        return said.id == nil ? nil : .list(.tasks)
    }
}
