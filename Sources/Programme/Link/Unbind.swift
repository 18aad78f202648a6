/// L7: a chat account is cut off from its person, where a phone is lost or in wrong hands: `解绑 周建国`.
/// The account itself is not told: whoever has the phone now should not learn more from it.
public enum Unbind {
    public struct Request: Hashable, Codable, Sendable {
        public var person: PersonMention?

        public init(person: PersonMention?) { self.person = person }
    }

    /// - Parameter accounts: how many the person has now.
    public static func decide(
        _ request: Request, by person: Person, _ ground: LinkGround, accounts: (PersonID) throws -> Int
    ) rethrows -> Decision {
        guard let mention = request.person else { return .refuse(.link(.person(.unbindHow))) }
        switch ground.find(mention, whoseWord: .link(.unbind(request))) {
        case .decided(let decision): return decision
        case .one(let found):
            guard found.id != person.id else { return .refuse(.link(.person(.yourself))) }
            guard Access.mayUnbind(found, of: ground.village, person) else {
                return .refuse(.link(.person(.notYours(name: found.name))))
            }
            guard try accounts(found.id) > 0 else { return .refuse(.link(.person(.notBound(name: found.name)))) }
            return Decision(
                changes: [.link(.unbound(found.id))], answers: [.link(.unbound(name: found.name))])
        }
    }
}
