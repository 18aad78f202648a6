import Programme

/// Puts what was decided into words, in one language. The phrases stand in a file for each room of the programme,
/// each written once, its three languages side by side. A class, for the policy it holds is large and not to be copied
/// with every message.
public final class Speaker: Sendable {
    /// Households and issues that one list shows; the rest are counted.
    public static let lineLimit = 20

    let tongue: Tongue
    let policy: Policy

    public init(_ tongue: Tongue, policy: Policy) {
        self.tongue = tongue
        self.policy = policy
    }

    /// One phrase in every language; only the one wanted is put together.
    func say(
        _ simplified: @autoclosure () -> String, _ traditional: @autoclosure () -> String,
        _ english: @autoclosure () -> String
    ) -> String {
        tongue.say(simplified(), traditional(), english())
    }

    /// The one reply to a message: what was done, what was not, what is asked.
    public func reply(to answers: [Answer], asking question: Question?) -> String {
        var text = answers.map { answer($0) }
        if let question { text.append(ask(question)) }
        return lines(text)
    }

    /// L7, A3: what an account without a person reads, in the three languages at once.
    public static func welcomeToStrangers(policy: Policy) -> String {
        [Tongue.simplified, .traditional, .english].map { Speaker($0, policy: policy).refused(.link(.bindHow)) }
            .joined(separator: "\n\n")
    }

    private func answer(_ answer: Answer) -> String {
        switch answer {
        case .link(let answer): said(answer)
        case .visit(let answer): said(answer)
        case .report(let answer): said(answer)
        case .discuss(let answer): said(answer)
        case .resolve(let answer): said(answer)
        case .across(let answer): said(answer)
        case .refused(let refusal): refused(refusal)
        }
    }

    private func refused(_ refusal: Refusal) -> String {
        switch refusal {
        case .link(let refusal): refused(refusal)
        case .visit(let refusal): refused(refusal)
        case .report(let refusal): refused(refusal)
        case .discuss(let refusal): refused(refusal)
        case .resolve(let refusal): refused(refusal)
        case .across(let refusal): refused(refusal)
        }
    }

    /// What somebody else than the sender is told.
    public func push(_ content: Notice.Content) -> String {
        switch content {
        case .link(let notice): pushed(notice)
        case .visit(let notice): pushed(notice)
        case .report(let notice): pushed(notice)
        case .discuss(let notice): pushed(notice)
        case .resolve(let notice): pushed(notice)
        case .across(let notice): pushed(notice)
        }
    }
}

extension Tongue {
    /// `Speaker.say`, for words that need no policy.
    func say(
        _ simplified: @autoclosure () -> String, _ traditional: @autoclosure () -> String,
        _ english: @autoclosure () -> String
    ) -> String {
        switch self {
        case .simplified: simplified()
        case .traditional: traditional()
        case .english: english()
        }
    }
}
