import Gateway
import Programme
import Synchronization
import Testing

@testable import Engine

/// A county in which one message is written after another, with what must hold after each.
struct WalkedCounty {
    let county: TestCounty
    let engine: Engine
    let decided: Decided
    /// What has been sent since it was last asked.
    let take: () -> [OutboundMessage]
    private var repeated: [String: (text: String, times: Int)] = [:]

    init(_ county: TestCounty, _ engine: Engine, _ decided: Decided, take: @escaping () -> [OutboundMessage]) {
        self.county = county
        self.engine = engine
        self.decided = decided
        self.take = take
    }

    /// - Returns: what the phones show of it.
    mutating func say(_ message: InboundMessage, isJustOffered: Bool = false, _ place: Comment) async throws
        -> [OutboundMessage]
    {
        try await engine.handle(county.batch(message, cursor: message.id))
        let sent = take()
        let times = repeated[message.sender].flatMap { $0.text == message.text ? $0.times + 1 : nil } ?? 1
        repeated[message.sender] = (message.text, times)
        let replies = sent.count { $0.replyReference == message.replyReference && $0.media == nil }
        // Strangers are answered so often a day, and chatter said again and again not for ever (A3).
        let isBound = try await county.isBound(message.sender)
        let maySilence = times > 2 || !isBound
        #expect(replies == 1 || replies == 0 && maySilence, "\(replies) replies, \(place)")
        for (verb, decision) in decided.take() {
            CountyWalkChecks.check(verb, decision, county.policy, place)
            try await CountyWalkChecks.checkWeights(decision, county, place)
            if isJustOffered { CountyWalkChecks.checkOffer(decision, place) }
        }
        return sent
    }
}

/// What was decided, as it is decided.
final class Decided: Sendable {
    struct All {
        var now: [(Verb, Decision)] = []
        /// Carried out, be it only answered.
        var done: Set<Verb> = []
        var phases: Set<IssueState.Phase> = []
    }

    private let kept = Mutex(All())
    var all: All { kept.withLock { $0 } }

    func take() -> [(Verb, Decision)] {
        kept.withLock { all in
            defer { all.now = [] }
            return all.now
        }
    }

    func hear(_ heard: Heard) {
        guard case .decided(let verb, let decision) = heard else { return }
        kept.withLock { all in
            all.now.append((verb, decision))
            if !decision.isRefused { all.done.insert(verb) }
            for case .report(.moved(_, _, let state, _)) in decision.changes { all.phases.insert(state.phase) }
        }
    }
}

extension Decision {
    /// Refused, or asked back.
    var isRefused: Bool {
        let isAnswered = answers.contains { if case .refused = $0 { false } else { true } }
        return changes.isEmpty && !isAnswered
    }
}
