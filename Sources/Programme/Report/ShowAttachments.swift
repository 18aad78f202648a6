/// R11: who may see an issue may see what came with it: `看图 1023`. The pictures follow the reply, each with its caption.
/// A8: it is written down as a reading of household data.
public enum ShowAttachments {
    /// Shown at once, the latest; more would fill a phone.
    public static let most = 10

    public struct Request: Hashable, Codable, Sendable {
        /// None: the only one that has any, else the bot asks.
        public var numbers: [IssueNumber]
        public init(numbers: [IssueNumber]) { self.numbers = numbers }
    }

    public struct Shown: Hashable, Sendable {
        public var issue: IssueSummary
        /// Earliest first; each is sent by itself.
        public var attachments: [Attachment]
        /// Earlier ones that are not sent.
        public var left: Int
        /// Taken, and still being fetched from the channel.
        public var onTheWay: Attachments
    }

    /// The right to read them; nil: the same words as for an issue that is not there.
    public static func scope(of file: IssueFile?, for person: Person) -> Scope? {
        file.flatMap { Access.attachments(of: $0, person) }
    }

    public static func decide(_ file: IssueFile, kept: [Attachment], onTheWay: [Attachment]) -> Decision {
        guard !kept.isEmpty || !onTheWay.isEmpty else { return .refuse(.report(.noAttachments(file.number))) }
        let shown = Shown(
            issue: file.summary, attachments: Array(kept.suffix(most)), left: max(0, kept.count - most),
            onTheWay: Attachments(onTheWay.map(\.kind)))
        return .answer(.report(.attachmentsShown(shown)))
    }
}

extension Answer {
    /// What is sent after the words.
    public var shown: ShowAttachments.Shown? {
        if case .report(.attachmentsShown(let shown)) = self { shown } else { nil }
    }
}
