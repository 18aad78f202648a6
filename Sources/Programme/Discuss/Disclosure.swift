/// D6, A6: what the village reads of a major matter, made of nothing but its kind, the unit, the votes and the days: no
/// words of the issue, no household, no name.
public struct Disclosure: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable { case decision, result }

    public var issue: IssueNumber
    public var kind: Kind
    public var category: String
    public var unitName: String
    public var yuan: Int?
    /// The steps it has come through, with their votes.
    public var passed: [Deliberation.Passed]
    public var from: Day
    /// Objections are heard up to this day.
    public var until: Day

    public init(
        issue: IssueNumber, kind: Kind, category: String, unitName: String, yuan: Int?, passed: [Deliberation.Passed],
        from: Day, until: Day
    ) {
        self.issue = issue
        self.kind = kind
        self.category = category
        self.unitName = unitName
        self.yuan = yuan
        self.passed = passed
        self.from = from
        self.until = until
    }
}

/// D6: the decision is disclosed and the work begins: `公示 1023`; when it is done its result is: `公示结果 1023`.
public enum Disclose {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var kind: Disclosure.Kind

        public init(numbers: [IssueNumber], kind: Disclosure.Kind) {
            self.numbers = numbers
            self.kind = kind
        }
    }

    public struct Facts: Sendable {
        /// The village that reads it.
        public var unitName: String
        public var weight: IssueWeight?

        public init(unitName: String, weight: IssueWeight?) {
            self.unitName = unitName
            self.weight = weight
        }
    }

    public struct Disclosed: Hashable, Sendable {
        public var disclosure: Disclosure
        public var lead: NamedOfficer?
        public var due: Day?
        /// D6: the resident's word had come before, so that it is closed now.
        public var isClosed: Bool
    }

    public static func decide(_ request: Request, _ issue: IssueCase, _ facts: Facts) -> Decision {
        switch request.kind {
        case .decision: decision(issue, facts)
        case .result: result(issue, facts)
        }
    }

    private static func decision(_ issue: IssueCase, _ facts: Facts) -> Decision {
        guard let desk = issue.file.state.desk, desk.holder == issue.person.id else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        if case .listed(let work) = issue.file.state, !work.deliberated.isEmpty {
            return .refuse(.discuss(.stepsDone(issue.number)))
        }
        guard case .inDeliberation(let deliberation) = issue.file.state else {
            return .refuse(.discuss(.notDeliberated(issue.number)))
        }
        guard deliberation.next == .disclose else {
            return .refuse(
                .discuss(deliberation.next.map { SubmitIssue.missing($0, issue) } ?? .stepsDone(issue.number)))
        }
        let passed = deliberation.passed + [.init(step: .disclose, meeting: nil, tally: nil, at: issue.now)]
        let disclosure = disclosure(.decision, issue, passed, facts)
        let work = Work(
            listed: issue, lead: deliberation.desk, meeting: deliberation.passed.last?.meeting, deliberated: passed)
        let listed = ListWork.list(issue, work, [.disclosed(.decision)])
        return Decision(
            changes: [.discuss(.disclosed(disclosure))] + listed.changes,
            answers: [
                .discuss(
                    .disclosed(
                        Disclosed(
                            disclosure: disclosure, lead: work.desk.officer,
                            due: issue.policy.calendar.day(of: work.desk.due), isClosed: false)))
            ], notices: listed.notices)
    }

    private static func result(_ issue: IssueCase, _ facts: Facts) -> Decision {
        guard Access.maySee(issue.file, issue.person) else { return .refuse(.report(.issueNotFound(issue.number))) }
        guard case .done(var done) = issue.file.state else {
            guard issue.file.state.desk?.holder == issue.person.id else {
                return .refuse(.report(.notAtYourDesk(issue.number)))
            }
            let isMajor: Bool
            switch issue.file.state {
            case .listed(let work): isMajor = !work.deliberated.isEmpty
            case .inDeliberation: isMajor = true
            case .kept, .atDesk, .awaitingMeeting, .withTown, .withCounty, .promised, .done, .closed, .notReached,
                .refused, .merged, .withdrawn:
                isMajor = false
            }
            return .refuse(.discuss(isMajor ? .workNotDone(issue.number) : .notDeliberated(issue.number)))
        }
        guard done.desk?.holder == issue.person.id || done.by == issue.person.id else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        guard !done.deliberated.isEmpty else { return .refuse(.discuss(.notDeliberated(issue.number))) }
        guard !done.isResultDisclosed else { return .refuse(.discuss(.stepsDone(issue.number))) }
        done.isResultDisclosed = true
        let disclosure = disclosure(.result, issue, done.deliberated, facts)
        let changes =
            done.isSatisfied
            ? issue.move(to: .closed(done), .disclosed(.result)) : issue.move(to: .done(done), .disclosed(.result))
        let told = issue.file.residents.union([issue.file.reporter]).subtracting([issue.person.id]).sorted()
        return Decision(
            changes: [.discuss(.disclosed(disclosure))] + changes,
            answers: [
                .discuss(
                    .disclosed(Disclosed(disclosure: disclosure, lead: nil, due: nil, isClosed: done.isSatisfied)))
            ],
            notices: done.isSatisfied ? told.map { Notice(to: $0, .discuss(.resultDisclosed(issue.summary))) } : [])
    }

    private static func disclosure(
        _ kind: Disclosure.Kind, _ issue: IssueCase, _ passed: [Deliberation.Passed], _ facts: Facts
    ) -> Disclosure {
        let today = issue.policy.calendar.day(of: issue.now)
        return Disclosure(
            issue: issue.number, kind: kind, category: issue.summary.category, unitName: facts.unitName,
            yuan: issue.policy.yuan(of: issue.summary, facts.weight), passed: passed, from: today,
            until: issue.policy.calendar.adding(days: issue.policy.major.disclosedDays, to: today))
    }

    /// D6: a major matter is closed once its result is disclosed; the resident's word is kept until then, and whoever
    /// answers for it is asked to disclose.
    static func keepWord(_ issue: IssueCase, _ done: IssueState.Done, _ word: IssueEntry.Action) -> Decision? {
        guard !done.deliberated.isEmpty, !done.isResultDisclosed else { return nil }
        var kept = done
        kept.isSatisfied = true
        kept.asked = nil
        let asked = Set([done.by, done.desk?.holder].compactMap(\.self)).subtracting([issue.person.id])
        return Decision(
            changes: issue.move(to: .done(kept), word),
            answers: [.discuss(.satisfiedUntilDisclosed(issue.summary))],
            notices: asked.sorted().map { Notice(to: $0, .discuss(.discloseResult(issue.summary))) })
    }
}
