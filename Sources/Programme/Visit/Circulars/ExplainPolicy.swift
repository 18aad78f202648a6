/// V8: a member marks households the policy was explained to: `讲了 3号 5号`, `政策讲了 全部`, `explained 3 5`.
public enum ExplainPolicy {
    public struct Request: Hashable, Codable, Sendable {
        public var households: [HouseholdMention]
        public var all: Bool
        public var circular: CircularID?

        public init(households: [HouseholdMention], all: Bool, circular: CircularID? = nil) {
            self.households = households
            self.all = all
            self.circular = circular
        }
    }

    /// An open notice with the sender's households it was not yet explained to.
    public struct Open: Hashable, Sendable {
        public var circular: Circular
        public var left: Set<HouseholdID>

        public init(circular: Circular, left: Set<HouseholdID>) {
            self.circular = circular
            self.left = left
        }
    }

    public struct Explained: Hashable, Sendable {
        public var text: String
        public var households: [HouseholdLabel]
        public var already: [HouseholdLabel]
        public var left: [HouseholdLabel]
        public var unknown: [String]
    }

    public static func decide(_ request: Request, households: [Household], open: [Open], today: Today) -> Decision {
        guard !households.isEmpty else { return .refuse(.link(.noHouseholds)) }
        guard !open.isEmpty else { return .refuse(.visit(.noPolicy)) }
        guard request.all || !request.households.isEmpty else {
            return .refuse(.visit(.explainedToWhom(households[0].number)))
        }
        var meant = request.all ? households : []
        var unknown: [String] = []
        for mention in request.households {
            let found = households.filter { mention.candidates.contains($0.id) }
            switch found.count {
            case 0: unknown.append(mention.written)
            case 1: if !meant.contains(found[0]) { meant.append(found[0]) }
            default:
                return Decision(
                    question: .whichHousehold(
                        written: mention.written, options: found, acts: [.visit(.explainPolicy(request))]))
            }
        }
        guard !meant.isEmpty else { return .refuse(.link(.notYourHousehold(unknown))) }
        let unfinished = open.filter { !$0.left.isEmpty }
        guard let chosen = open.first(where: { $0.circular.id == request.circular }) ?? only(unfinished) ?? only(open)
        else {
            return Decision(
                question: .visit(
                    .whichPolicy(options: (unfinished.isEmpty ? open : unfinished).map(\.circular), request))
            )
        }
        let fresh = meant.filter { chosen.left.contains($0.id) }
        let left = households.filter { chosen.left.contains($0.id) && !fresh.contains($0) }
        return Decision(
            changes: fresh.map { .visit(.explained(chosen.circular.id, $0.id, on: today.day)) },
            answers: [
                .visit(
                    .explained(
                        Explained(
                            text: chosen.circular.text, households: fresh.map(HouseholdLabel.init),
                            already: meant.filter { !chosen.left.contains($0.id) }.map(HouseholdLabel.init),
                            left: left.map(HouseholdLabel.init), unknown: unknown)))
            ])
    }

    /// The one policy that a visit's words tell of: `走访3号 讲了医保`, `走访3号 讲了政策`; nil where that is not clear.
    public static func meant(by note: String, open: [Open]) -> CircularID? {
        let said = pairs(of: note)
        let unfinished = open.filter { !$0.left.isEmpty }
        let named = unfinished.filter { !said.isDisjoint(with: pairs(of: $0.circular.text)) }
        return only(named.isEmpty && note.contains("政策") ? unfinished : named)?.circular.id
    }

    /// Two glyphs side by side, stops and small words aside.
    private static func pairs(of text: String) -> Set<String> {
        let parts = text.split { !$0.isLetter || "的了在是".contains($0) }
        return Set(
            parts.flatMap { part in
                zip(part, part.dropFirst()).filter { $0.0.unicodeScalars.first!.properties.isIdeographic }
                    .map { String([$0.0, $0.1]) }
            }
        ).subtracting(["政策", "今年", "每人", "明年"])
    }

    private static func only(_ open: [Open]) -> Open? { open.count == 1 ? open[0] : nil }
}
