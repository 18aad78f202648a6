/// A10: `练习` lets a person try everything in a pretend county of their own, `结束练习` ends it. Nothing of it is kept:
/// what is done there is done in a county that no figure is drawn from.
public enum Practise {
    public struct Begun: Hashable, Sendable {
        public var households: [HouseholdLabel]
        public var hours: Int
        public var first: Step
    }

    /// Something to try next.
    public enum Step: Hashable, Sendable {
        case visit, visitWithTrouble, whoIsLeft, status, notHome, undo, mine, end
        /// The officer of that post says it is done.
        case othersResolve(PretendCounty.Someone)
        case satisfied
        /// A pretend member reports something, and the desks below pass it up.
        case memberReports(PretendCounty.Someone)
        case passUp(PretendCounty.Someone)
        case resolve
    }

    /// What to try after so many messages; of an issue nothing while there is none.
    public static func step(after count: Int, in county: PretendCounty, hasIssue: Bool) -> Step {
        steps(county).dropFirst(count).first { hasIssue || !$0.needsIssue } ?? .end
    }

    /// Why a practice has ended without `结束练习`.
    public enum End: Hashable, Sendable {
        case timeOver(hours: Int)
        case tooLong(messages: Int)
        /// R5: a real emergency waits for them.
        case emergencyWaits
        /// The sender has said that it is real.
        case isReal
    }

    /// The desks below the sender pass up what a neighbour reports, and the sender does it; members go round the loop.
    public static func steps(_ county: PretendCounty) -> [Step] {
        guard let leader = county.officers.first, county.ownRung == nil else {
            let below = county.officers.filter { ($0.rung ?? .max) < (county.ownRung ?? 0) }
            return [.memberReports(county.member)] + below.map { .passUp($0) } + [.resolve, .mine, .undo, .visit, .end]
        }
        return [
            .visit, .visitWithTrouble, .whoIsLeft, .status, .othersResolve(leader), .satisfied, .notHome, .undo, .end,
        ]
    }

    /// - Parameter emergencyWaits: one that the sender has been told of and nobody has acknowledged (R5).
    public static func decide(by person: Person, emergencyWaits: Bool, policy: Policy) -> Decision {
        guard !emergencyWaits else { return .refuse(.across(.emergencyFirst)) }
        let county = PretendCounty(for: person, policy: policy)
        return Decision(
            changes: [.across(.practiceBegun)],
            answers: [
                .across(
                    .practiceBegun(
                        Begun(
                            households: county.ownHouseholds.map { HouseholdLabel(number: $0.number, head: $0.head) },
                            hours: policy.practice.hours, first: steps(county)[0])))
            ])
    }
}

extension Practise.Step {
    fileprivate var needsIssue: Bool {
        switch self {
        case .status, .othersResolve, .satisfied, .passUp, .resolve: true
        case .visit, .visitWithTrouble, .whoIsLeft, .notHome, .undo, .mine, .end, .memberReports: false
        }
    }
}
