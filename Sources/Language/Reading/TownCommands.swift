import Programme

/// Town and county: what their verbs need beside their word.
enum TownCommands {
    static let acts: [Verb: @Sendable (Command, PolicyWords) -> ResolveAct?] = [
        .reportToTownLeader: { command, _ in .town(.reportToTownLeader(request(command))) },
        .solveInTown: { command, _ in
            let slots = slots(command)
            return .town(
                .solve(SolveInTown.Request(numbers: issues(command, slots), lead: slots.name, due: slots.day)))
        },
        .askDepartments: { .town(.askDepartments(call($0, $1))) },
        .whistle: { .town(.whistle(call($0, $1))) },
        .reportToLeader: { command, _ in .town(.reportToLeader(request(command))) },
        .instruct: { command, _ in .town(.instruct(request(command))) },
        .reportIn: { command, _ in .town(.reportIn(request(command))) },
        .rateDepartment: { rate($0, $1) },
        .departmentRatings: { command, _ in .town(.ratings(month: month(command))) },
        .reportToCounty: { command, _ in .town(.reportToCounty(request(command))) },
        .countyRollUp: { command, _ in .town(.rollUp(month: month(command))) },
        .answerDown: { .town(.answer(answer($0, $1))) },
    ]

    static func slots(_ command: Command, _ kinds: [Trie<String>] = [], hasDays: Bool = true) -> Slots {
        Slots(
            command.afterVerb ?? "", today: command.sentence.context.today, kinds: kinds, hasDays: hasDays)
    }

    /// Those before the verb too: `1023 镇办`.
    private static func issues(_ command: Command, _ slots: Slots) -> [IssueNumber] {
        let numbers = slots.issues
        return numbers.isEmpty ? command.issues.filter { $0 >= .first } : numbers
    }

    private static func request(_ command: Command) -> IssueRequest {
        IssueRequest(numbers: command.issues, words: command.rest)
    }

    private static func call(_ command: Command, _ words: PolicyWords) -> CallDepartments.Request {
        let slots = slots(command, [words.departments, words.whistles], hasDays: false)
        return CallDepartments.Request(
            numbers: issues(command, slots), departments: slots.codes(0), kind: slots.codes(1).first)
    }

    /// `评 1023 交通局 好`; 评 alone begins many other words.
    private static func rate(_ command: Command, _ words: PolicyWords) -> ResolveAct? {
        let slots = slots(command, [words.bodies, scores], hasDays: false)
        guard let number = issues(command, slots).first else { return nil }
        let typed = slots.numbers.first { RateDepartment.scale.contains($0) }
        return .town(
            .rate(
                RateDepartment.Request(
                    number: number, body: slots.codes(0).first, score: slots.codes(1).first.flatMap(Int.init) ?? typed))
        )
    }

    /// S3: the scale in words.
    private static let scores: Trie<String> = Trie(
        [
            ("很好", 5), ("非常好", 5), ("好", 5), ("满意", 5), ("较好", 4), ("不错", 4), ("还行", 4), ("一般", 3), ("中", 3),
            ("较差", 2), ("不太好", 2), ("差", 1), ("很差", 1), ("不好", 1), ("very good", 5), ("good", 5), ("fine", 4),
            ("fair", 3), ("weak", 2), ("poor", 1), ("bad", 1),
        ].map { ($0, String($1)) })

    /// `11月`, `2026-11`, `november`: the first day of the latest such month.
    static func month(_ command: Command) -> Day? {
        let today = command.sentence.context.today
        let script = Script(command.afterVerb ?? "")
        let plain = script.plain
        for index in plain.indices {
            if let (_, month) = DayLexicon.monthNames.longest(in: plain, at: index) { return latest(month, today) }
        }
        let numbers = command.allNumbers
        if let year = numbers.first(where: { (2000...9999).contains($0) }) {
            guard let month = numbers.last(where: { (1...12).contains($0) }) else { return nil }
            return today.calendar.day(year: year, month: month, day: 1)
        }
        return numbers.first { (1...12).contains($0) }.flatMap { latest($0, today) }
    }

    static func latest(_ month: Int, _ today: Today) -> Day? {
        [today.day.year, today.day.year - 1].lazy
            .compactMap { today.calendar.day(year: $0, month: month, day: 1) }.first { $0 <= today.day }
    }

    /// `答复 1023 列入明年计划`, `答复 道路 列入明年计划`.
    private static func answer(_ command: Command, _ words: PolicyWords) -> AnswerDown.Request {
        guard command.issues.isEmpty, let rest = command.rest else {
            return AnswerDown.Request(numbers: command.issues, category: nil, words: command.rest)
        }
        let pieces = rest.split(maxSplits: 1, omittingEmptySubsequences: true) { " ，,：:".contains($0) }.map(String.init)
        guard let first = pieces.first, let category = words.category(named: first) else {
            return AnswerDown.Request(numbers: [], category: nil, words: rest)
        }
        return AnswerDown.Request(
            numbers: [], category: category,
            words: pieces.count > 1 ? pieces[1].trimmingPrefix { " ，,：:".contains($0) }.description : nil)
    }
}
