/// S4: what the town cannot solve goes into the county's roll-up of the month, with the reason: `报县 1023 要县里立项`.
public enum ReportToCounty {
    public static func decide(
        _ request: IssueRequest, _ issue: IssueCase, organiser: Ladder.Attached?, calls: [Whistle]
    ) -> Decision {
        do throws(Stop) {
            let town = try issue.townDesk(for: .rollUp)
            guard let reason = request.words else { throw Stop(.reasonMissing(issue.number, .reportToCounty)) }
            guard let organiser, !issue.file.accused.contains(organiser.holder.id),
                organiser.holder.id != issue.person.id
            else { throw Stop(.nobodyAtCounty(issue.number)) }
            let officer = NamedOfficer(name: organiser.holder.name, post: .countyOrganiser)
            // The county acts for the town, at the town's rung.
            let desk = Desk(
                rung: town.rung, unit: organiser.unit, holder: organiser.holder.id, officer: officer, since: issue.now,
                due: issue.policy.due(issue.policy.resolving.county, from: issue.now), below: town.below + [town],
                returns: town.returns)
            let month = issue.policy.calendar.day(of: issue.now).firstOfMonth
            return Decision(
                changes: issue.move(
                    to: .withCounty(CountyCase(desk: desk, month: month, town: town)), .rolledUp(reason: reason)),
                answers: [
                    .resolve(
                        .town(
                            .reportedToCounty(
                                issue.summary, to: officer, month: month, isReachable: organiser.holder.isReachable)))
                ],
                notices: [
                    Notice(
                        to: desk.holder,
                        .resolve(.town(.toCounty(issue.summary, from: issue.officer(at: town), reason: reason))))
                ] + issue.tellReporter(movedTo: .county, besides: desk.holder)
            ).adding(issue.ending(calls))
        } catch {
            return error.decision
        }
    }
}

/// S4: the month's roll-up 县汇总 for the county: by kind, in how many towns, what is general marked; the unanswered first,
/// those of earlier months too.
public enum CountyRollUp {
    public struct Item: Hashable, Sendable {
        public var issue: IssueNumber
        public var category: String
        public var text: String
        public var town: String
        public var month: Day
        public var isAnswered: Bool

        public init(
            issue: IssueNumber, category: String, text: String, town: String, month: Day, isAnswered: Bool
        ) {
            self.issue = issue
            self.category = category
            self.text = text
            self.town = town
            self.month = month
            self.isAnswered = isAnswered
        }
    }

    public struct Kind: Hashable, Sendable {
        public var category: String
        public var items: [Item]
        public var towns: Int
        /// The same kind in so many towns as the policy says.
        public var isGeneral: Bool

        public var unanswered: [Item] { items.filter { !$0.isAnswered } }
    }

    public struct Report: Hashable, Sendable {
        public var month: Day
        /// Those with something unanswered first, each in the order of the policy.
        public var kinds: [Kind]

        public var items: [Item] { kinds.flatMap(\.items) }
    }

    /// `items`: of the month, and whatever was not answered before it.
    public static func report(_ items: [Item], month: Day, policy: Policy) -> Report {
        let kinds = policy.categories.map(\.code).compactMap { code -> Kind? in
            let own = items.filter { $0.category == code }
            guard !own.isEmpty else { return nil }
            let towns = Set(own.map(\.town)).count
            let sorted = own.filter { !$0.isAnswered } + own.filter(\.isAnswered)
            return Kind(
                category: code, items: sorted, towns: towns, isGeneral: towns >= policy.resolving.generalTowns)
        }
        return Report(
            month: month,
            kinds: kinds.filter { !$0.unanswered.isEmpty } + kinds.filter { $0.unanswered.isEmpty })
    }

    public static func decide(_ items: [Item], month: Day, policy: Policy) -> Decision {
        .answer(.resolve(.town(.rollUp(report(items, month: month, policy: policy)))))
    }
}

/// S4: every item gets an answer back down: `答复 1023 列入明年计划`; all of one kind: `答复 道路 列入明年计划`.
public enum AnswerDown {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// All of this kind, a code of the policy.
        public var category: String?
        public var words: String?

        public init(numbers: [IssueNumber], category: String?, words: String?) {
            self.numbers = numbers
            self.category = category
            self.words = words
        }
    }

    public struct Answered: Hashable, Sendable {
        public var issue: IssueSummary
        public var to: NamedOfficer
    }

    /// Issues that one answer goes to.
    public static let limit = 100

    public static func decide(_ request: Request, _ issue: IssueCase) -> Decision {
        guard case .withCounty(let county) = issue.file.state, county.desk.holder == issue.person.id else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        guard let words = request.words else { return .refuse(.resolve(.town(.answerWhat(issue.number)))) }
        let desk = issue.backAtTown(county.town)
        let by = issue.officer(at: county.desk)
        return Decision(
            changes: issue.move(to: .atDesk(desk), .answered(words)),
            answers: [.resolve(.town(.answered(Answered(issue: issue.summary, to: desk.officer))))],
            notices: [
                Notice(
                    to: desk.holder,
                    .resolve(.town(.answered(issue.summary, by: by, words: words, desk: issue.words(at: desk)))))
            ]
                + issue.file.residents.union([issue.file.reporter]).subtracting([issue.person.id, desk.holder])
                .sorted().map {
                    Notice(to: $0, .resolve(.town(.answeredToReporter(issue.summary, words: words))))
                })
    }
}
