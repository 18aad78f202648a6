/// D1: a meeting is convened: `开会 支委会 28号晚7点`.
public enum Convene {
    public struct Request: Hashable, Codable, Sendable {
        /// A code of the policy.
        public var kind: String?
        public var at: Instant?
        public var place: String?

        public init(kind: String?, at: Instant?, place: String?) {
            self.kind = kind
            self.at = at
            self.place = place
        }
    }
}
