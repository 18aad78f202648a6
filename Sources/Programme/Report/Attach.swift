/// R11: media belong to the issue whose words they came with (`[照片] 上报 路灯坏了`, `[照片] 1001`); without words, to the
/// sender's own report of the last minutes. Media sent just before a report belong to it too.
public enum Attach {
    public struct Attached: Hashable, Sendable {
        /// With everything that is attached by now.
        public var issue: IssueSummary
        public var added: Attachments
    }

    /// Something that cannot be kept, and the bound it breaks.
    public struct Dropped: Hashable, Codable, Sendable {
        public var kinds: Attachments
        public var loss: AttachmentLoss
        /// The bytes or the number that the policy allows; 0 where none is meant.
        public var most: Int
    }

    /// What of the media may be kept, by size, kind and number.
    struct Sorted {
        var taken: [Attachment] = []
        var dropped: [AttachmentLoss: [Attachment]] = [:]

        init(_ media: [Attachment], having count: Int, policy: Policy) {
            self.init(media, having: count, rules: policy.attachments)
        }

        init(_ media: [Attachment], having count: Int, rules: Policy.Attachments) {
            for attachment in media {
                if !rules.kinds.contains(attachment.kind) {
                    dropped[.kindNotTaken, default: []].append(attachment)
                } else if let bytes = attachment.bytes, bytes > rules.mostBytes {
                    dropped[.tooLarge, default: []].append(attachment)
                } else if count + taken.count >= rules.mostPerIssue {
                    dropped[.tooMany, default: []].append(attachment)
                } else {
                    taken.append(attachment)
                }
            }
        }

        var counts: Attachments { Attachments(taken.map(\.kind)) }

        /// What is recorded of the rest, and what the sender reads of it.
        func rest(policy: Policy) -> Decision {
            var decision = Decision()
            for (loss, media) in dropped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                decision.changes.append(.report(.attachmentsDropped(media.map(\.id), loss)))
                let most =
                    switch loss {
                    case .tooLarge: policy.attachments.mostBytes
                    case .tooMany: policy.attachments.mostPerIssue
                    case .kindNotTaken, .notNeeded, .gone, .unreachable, .noRoom, .takenBack: 0
                    }
                let dropped = Dropped(kinds: Attachments(media.map(\.kind)), loss: loss, most: most)
                decision.answers.append(.refused(.report(.attachmentsDropped(dropped))))
            }
            return decision
        }
    }

    /// `file`: the issue they belong to, if there is one that they may be added to.
    public static func decide(
        _ media: [Attachment], to file: IssueFile?, by person: Person, now: Instant, policy: Policy
    )
        -> Decision
    {
        guard let file, Access.mayAttach(to: file, person) else {
            let sorted = Sorted(media, having: 0, policy: policy)
            var decision = sorted.rest(policy: policy)
            if !sorted.taken.isEmpty { decision.answers.insert(.report(.attachmentsLoose(sorted.counts)), at: 0) }
            return decision
        }
        let before = file.summary.attachments ?? Attachments()
        let sorted = Sorted(media, having: before.total, policy: policy)
        var decision = sorted.rest(policy: policy)
        guard !sorted.taken.isEmpty else { return decision }
        var issue = file.summary
        issue.attachments = before + sorted.counts
        let entry = IssueEntry(
            at: now, by: person.id, action: .attached(sorted.counts), policyVersion: policy.version)
        decision.changes.insert(
            .report(.attached(file.number, sorted.taken.map(\.id), entry: entry)), at: 0)
        decision.answers.insert(.report(.attached(Attached(issue: issue, added: sorted.counts))), at: 0)
        // Told once: an album of nine is no reason for nine pushes.
        if before.total == 0, let holder = file.state.desk?.holder, holder != person.id {
            decision.notices.append(Notice(to: holder, .report(.attached(issue))))
        }
        return decision
    }

    /// Media whose words are about something else: only issues need them.
    public static func setAside(_ media: [Attachment]) -> Decision {
        let dropped = Dropped(kinds: Attachments(media.map(\.kind)), loss: .notNeeded, most: 0)
        return Decision(
            changes: [.report(.attachmentsDropped(media.map(\.id), .notNeeded))],
            answers: [.refused(.report(.attachmentsDropped(dropped)))])
    }
}
