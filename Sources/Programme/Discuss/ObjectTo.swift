/// A6, L9: residents and members of the village object to what is disclosed, within its days; the village secretary and
/// the supervisors are told the words and not whose they are: `异议 1023 太贵了`.
public enum ObjectTo {
    public struct Facts: Sendable {
        public var disclosure: Disclosure?
        /// The sender lives or serves in the village.
        public var isOfVillage: Bool
        public var officers: [PersonID]

        public init(disclosure: Disclosure?, isOfVillage: Bool, officers: [PersonID]) {
            self.disclosure = disclosure
            self.isOfVillage = isOfVillage
            self.officers = officers
        }
    }

    public static func decide(_ request: IssueRequest, by person: Person, _ facts: Facts, now: Instant, policy: Policy)
        -> Decision
    {
        guard let number = request.numbers.first else { return .refuse(.discuss(.objectToWhat)) }
        guard let disclosure = facts.disclosure, facts.isOfVillage else {
            return .refuse(.discuss(.nothingDisclosed(number)))
        }
        guard policy.calendar.day(of: now) <= disclosure.until else {
            return .refuse(.discuss(.objectionTooLate(number, until: disclosure.until)))
        }
        guard let words = request.words else { return .refuse(.discuss(.objectWhy(number))) }
        return Decision(
            changes: [.discuss(.objected(number, words: words))],
            answers: [.discuss(.objected(number))],
            notices: Set(facts.officers).subtracting([person.id]).sorted().map {
                Notice(to: $0, .discuss(.objected(number, category: disclosure.category, words: words)))
            })
    }
}
