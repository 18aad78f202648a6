/// What the members of a make-believe county send to the gateway; the same value always gives the same messages.
///
/// Every message names a household of its own, so that one visit row belongs to exactly one message:
/// `走访 100012 老人身体好`.
public struct Workload: Sendable {
    /// When the messages become available, counted from the first poll.
    public enum Arrivals: Sendable, Equatable {
        /// All at once.
        case burst
        /// Evenly spaced, whatever the bot does (open loop).
        case paced(perSecond: Double)
        /// With exponential gaps, whatever the bot does (open loop).
        case poisson(perSecond: Double)
    }

    public var messages = 20_000
    public var users = 2_000
    public var seed: UInt64 = 1
    public var arrivals = Arrivals.burst
    /// Messages that name a household of somebody else: refused, and still answered.
    public var foreignPercent = 0.0
    /// Updates that are delivered once more, with the same id, after they were confirmed.
    public var redeliveredPercent = 0.0
    /// `{h}` is the household's number, `{note}` a remark.
    public var templates = ["走访 {h} {note}", "走访 {h} {note}", "走访 {h} {note}", "visit {h} {note}"]
    /// Texts that replace the generated ones, by the message's place (0 …); these log no visit.
    public var texts: [Int: String] = [:]
    /// The last so many messages stay back until `LoadGateway.release()`.
    public var heldBack = 0
    public var firstHousehold = 100_000
    public var firstUser = 700_000_001
    /// The `date` of every message, seconds since 1970.
    public var dateSeconds: Int

    public init(dateSeconds: Int) {
        self.dateSeconds = dateSeconds
    }
}
