/// A way in which a gateway fails its client while it still listens (`goDown` is for when it does not).
public enum Fault: Sendable, Hashable {
    /// The request is read, nothing is done, the connection is closed without an answer.
    case dropped
    /// The request is handled, the answer comes late.
    case slow(milliseconds: Int)
    /// Nothing is done; status 200 with a body that is not the API's.
    case rubbish(Rubbish)
    /// Nothing is done; status 429, or 420 … as given by a flood limit.
    case tooMany(retryAfterSeconds: Int)
    /// Nothing is done; this status with an HTML body, as a proxy sends it: 500, 502.
    case status(Int)
    /// Nothing is done; the answer announces more bytes than come before the connection ends.
    case cut
    /// The request is handled in full, then the connection is reset: the client cannot know.
    case acceptedThenReset

    public enum Rubbish: Sendable, Hashable, CaseIterable {
        case words, html, truncatedJSON, nothing

        var body: String {
            switch self {
            case .words: "upstream says hello"
            case .html: "<html><body><h1>Welcome to the hotel network</h1></body></html>"
            case .truncatedJSON: "{\"ok\":true,\"result\":[{\"update_id\":500000001,\"message\":{\"mess"
            case .nothing: ""
            }
        }
    }
}

/// When a fault strikes: which requests, after how many, one in how many, and how often.
public struct FaultPlan: Sendable {
    public enum Scope: Sendable { case everything, polls, sends }

    public var fault: Fault
    public var scope: Scope
    /// So many requests of the scope pass first.
    public var after: Int
    /// One request in so many is hit.
    public var oneIn: Int
    /// The plan ends after so many hits; nil: it lasts until `mend()`.
    public var hits: Int?
    private var seen = 0

    public init(_ fault: Fault, on scope: Scope = .everything, after: Int = 0, oneIn: Int = 1, hits: Int? = nil) {
        precondition(after >= 0 && oneIn > 0 && hits ?? 1 > 0)
        self.fault = fault
        self.scope = scope
        self.after = after
        self.oneIn = oneIn
        self.hits = hits
    }

    var isOver: Bool { hits == 0 }

    /// Counts one request; true when it is to be hit.
    mutating func strikes(_ call: APICall) -> Bool {
        switch (scope, call) {
        case (.polls, .sendMessage), (.polls, .other), (.sends, .getUpdates), (.sends, .other): return false
        case (.everything, _), (.polls, .getUpdates), (.sends, .sendMessage): break
        }
        seen += 1
        guard !isOver, seen > after, (seen - after - 1) % oneIn == 0 else { return false }
        hits = hits.map { $0 - 1 }
        return true
    }
}
