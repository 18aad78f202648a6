/// V6: the last thing done by a message is taken back, with what it set off: `撤销`.
/// The record stays, superseded.
public enum Undo {
    public struct Facts: Sendable {
        public var act: ActID
        /// In the order they came about.
        public var effects: [Effect]

        public init(act: ActID, effects: [Effect]) {
            self.act = act
            self.effects = effects
        }
    }

    public struct Undone: Hashable, Sendable {
        public var things: [Effect.Thing]
    }

    /// `facts` is the sender's last act within the time of the policy that can still be taken back.
    public static func decide(_ facts: Facts?, policy: Policy) -> Decision {
        guard let facts else { return .refuse(.across(.nothingToUndo(hours: policy.undoHours))) }
        guard !facts.effects.isEmpty else { return .refuse(.across(.nothingLeftOfIt)) }
        if let refusal = facts.effects.lazy.compactMap(\.refusal).first { return .refuse(refusal) }
        var decision = Decision(changes: [.across(.actUndone(facts.act))])
        // The last effect is put back first.
        decision.changes += facts.effects.reversed().flatMap(\.changes)
        decision.notices = merged(facts.effects.flatMap(\.notices)) { $0.merged(with: $1) }
        let things = merged(facts.effects.map(\.thing)) { $0.merged(with: $1) }
        decision.answers = [.across(.undone(Undone(things: things)))]
        return decision
    }

    /// Each with those before it that it can be one with.
    private static func merged<T>(_ items: [T], _ merge: (T, T) -> T?) -> [T] {
        items.reduce(into: []) { merged, item in
            for index in merged.indices {
                if let both = merge(merged[index], item) {
                    merged[index] = both
                    return
                }
            }
            merged.append(item)
        }
    }
}
