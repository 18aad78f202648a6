/// S3, R7: who called rates what was done, once, from 1 to 5: `评 1023 交通局 好`. Within the hours of undo the rating may
/// be changed by saying it again.
public enum RateDepartment {
    public struct Request: Hashable, Codable, Sendable {
        public var number: IssueNumber?
        /// A department or utility; none: the only one.
        public var body: String?
        public var score: Int?

        public init(number: IssueNumber?, body: String?, score: Int?) {
            self.number = number
            self.body = body
            self.score = score
        }
    }

    /// Something the sender has called for an issue.
    public struct Called: Hashable, Sendable {
        public var subject: Rating.Subject
        public var body: String
        public var isDone: Bool
        public var isOfTown: Bool
        public var rating: Rating?

        public init(subject: Rating.Subject, body: String, isDone: Bool, isOfTown: Bool, rating: Rating?) {
            self.subject = subject
            self.body = body
            self.isDone = isDone
            self.isOfTown = isOfTown
            self.rating = rating
        }
    }

    public struct Rated: Hashable, Sendable {
        public var rating: Rating
        public var isChanged: Bool
        public var hours: Int
    }

    public static let scale = 1...5

    /// `called`: by the sender, for this issue.
    public static func decide(
        _ request: Request, _ number: IssueNumber, called: [Called], by person: Person, now: Instant, policy: Policy
    ) -> Decision {
        guard !called.isEmpty else { return refuse(.nothingToRate(number)) }
        let meant = request.body.map { body in called.filter { $0.body == body } } ?? called
        guard !meant.isEmpty else { return refuse(.rateWhich(number, called.map(\.body))) }
        // Of one body called several times the one that waits for the word is meant.
        let waiting = meant.filter { $0.isDone && $0.rating == nil }
        let bodies = Set((waiting.isEmpty ? meant : waiting).map(\.body))
        guard bodies.count == 1, let call = waiting.first ?? meant.last(where: \.isDone) ?? meant.first else {
            return refuse(.rateWhich(number, bodies.sorted()))
        }
        guard call.isDone else { return refuse(.notDoneYet(number, body: call.body)) }
        guard let score = request.score, scale.contains(score) else { return refuse(.rateHow(number, body: call.body)) }
        if let rating = call.rating, now > rating.at.adding(hours: policy.undoHours) {
            return refuse(.ratedAlready(number, body: call.body, hours: policy.undoHours))
        }
        let rating = Rating(
            subject: call.subject, issue: number, body: call.body, score: score, by: person.id,
            isOfTown: call.isOfTown, at: call.rating?.at ?? now)
        return Decision(
            changes: [.resolve(.town(.rated(rating, was: call.rating)))],
            answers: [
                .resolve(
                    .town(.rated(Rated(rating: rating, isChanged: call.rating != nil, hours: policy.undoHours))))
            ])
    }

    private static func refuse(_ refusal: TownRefusal) -> Decision { .refuse(.resolve(.town(refusal))) }
}

/// What was said of a department's or a utility's work.
public struct Rating: Hashable, Codable, Sendable {
    public enum Subject: Hashable, Codable, Sendable {
        case whistle(WhistleID)
        case task(UtilityTaskID)
    }

    public var subject: Subject
    public var issue: IssueNumber
    public var body: String
    public var score: Int
    public var by: PersonID
    public var isOfTown: Bool
    /// When it was first given; the hours of change run from there.
    public var at: Instant

    public init(
        subject: Subject, issue: IssueNumber, body: String, score: Int, by: PersonID, isOfTown: Bool, at: Instant
    ) {
        self.subject = subject
        self.issue = issue
        self.body = body
        self.score = score
        self.by = by
        self.isOfTown = isOfTown
        self.at = at
    }
}

/// S3: how departments and utilities came when called, for town secretary and county: `部门评价`, `部门评价 11月`. By
/// department, never by person, in the order of the policy and not of the figures.
public enum DepartmentRatings {
    /// What the store counted for one body.
    public struct Count: Hashable, Sendable {
        public var body: String
        public var called: Int
        public var inTime: Int
        public var villageSum: Int
        public var villageCount: Int
        public var townSum: Int
        public var townCount: Int

        public init(
            body: String, called: Int, inTime: Int, villageSum: Int, villageCount: Int, townSum: Int, townCount: Int
        ) {
            self.body = body
            self.called = called
            self.inTime = inTime
            self.villageSum = villageSum
            self.villageCount = villageCount
            self.townSum = townSum
            self.townCount = townCount
        }

        public var ratings: Int { villageCount + townCount }

        /// Tenths of a point: the town's mean has the weight of the policy; where only one of both rated, it counts whole.
        public func meanTenths(townWeight: Int) -> Int? {
            let village = villageCount > 0 ? Double(villageSum) / Double(villageCount) : nil
            let town = townCount > 0 ? Double(townSum) / Double(townCount) : nil
            let weight = Double(townWeight) / 100
            let mean: Double? =
                switch (village, town) {
                case (let village?, let town?): village * (1 - weight) + town * weight
                case (let only?, nil), (nil, let only?): only
                case (nil, nil): nil
                }
            return mean.map { Int(($0 * 10).rounded()) }
        }
    }

    public struct Report: Hashable, Sendable {
        public var unit: String
        public var month: Day
        public var counts: [Count]
        public var townWeight: Int
    }

    public static func decide(_ counts: [Count], unit: String, month: Day, policy: Policy) -> Decision {
        let order = policy.departments.map(\.code) + policy.utilities.map(\.named.code)
        let sorted = order.compactMap { code in counts.first { $0.body == code } }
        return .answer(
            .resolve(
                .town(
                    .ratings(
                        Report(
                            unit: unit, month: month, counts: sorted, townWeight: policy.resolving.ratingWeight)))))
    }
}
