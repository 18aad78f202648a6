/// D2: an issue comes back from the agenda to its desk: `撤议题 1023` by who submitted it; `不上会 1023 材料不全` by who
/// convenes the meeting, since it is unprepared, or law, policy or the village rules already settle it.
public enum RecallIssue {
    /// D2: why a topic is not admitted.
    public enum Ground: String, CaseIterable, Codable, Sendable {
        case unprepared
        case settledByLaw = "settled_by_law"
        case villageRules = "village_rules"
    }

    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// Said by the convener at the pre-review; nil where the words name none.
        public var ground: Ground?
        public var isPreReview: Bool
        public var words: String?

        public init(numbers: [IssueNumber], ground: Ground? = nil, isPreReview: Bool, words: String?) {
            self.numbers = numbers
            self.ground = ground
            self.isPreReview = isPreReview
            self.words = words
        }
    }

    public struct Recalled: Hashable, Sendable {
        public var issue: IssueSummary
        public var to: NamedOfficer
        public var isYours: Bool
        public var ground: Ground?
        public var reason: String?
        public var words: DeskWords
    }

    /// - Parameter conveners: of the meeting it waits for.
    /// - Parameter meeting: the one on whose agenda it stands.
    public static func decide(
        _ request: Request, _ issue: IssueCase, conveners: [PersonID], meeting: MeetingRecord?
    ) -> Decision {
        let person = issue.person.id
        let isConvener = conveners.contains(person)
        guard let waiting = issue.file.state.desk, waiting.holder == person || isConvener else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        guard case .awaitingMeeting = issue.file.state else {
            return .refuse(.discuss(.notOnAnyAgenda(issue.number)))
        }
        guard !request.isPreReview || isConvener else {
            return .refuse(.discuss(.preReviewIsTheConveners(issue.number)))
        }
        guard !request.isPreReview || request.ground != nil else {
            return .refuse(.discuss(.whyNotAdmitted(issue.number)))
        }
        if let meeting, meeting.phase.after(.setAgenda) == nil {
            return .refuse(.discuss(.meetingNotNow(meeting.meeting)))
        }
        var desk = issue.asHeldNow(waiting) ?? waiting
        desk.since = issue.now
        desk.due = issue.due(at: desk)
        let recalled = Recalled(
            issue: issue.summary, to: desk.officer, isYours: desk.holder == person, ground: request.ground,
            reason: request.words, words: issue.words(at: desk))
        var changes = issue.move(to: .atDesk(desk), .offAgenda(reason: request.words ?? request.ground?.rawValue))
        if var meeting {
            meeting.items.removeAll { $0.issue == issue.number }
            changes.append(.discuss(.saved(meeting)))
        }
        let told = Set([desk.holder] + (request.isPreReview ? [] : conveners)).subtracting([person])
        return Decision(
            changes: changes, answers: [.discuss(.recalled(recalled))],
            notices: told.sorted().map { other in
                let isDesk = other == desk.holder
                return Notice(
                    to: other,
                    .discuss(
                        .recalled(
                            isDesk ? issue.summary : issue.summary.inPublic, ground: request.ground,
                            reason: request.words, words: isDesk ? recalled.words : nil)))
            })
    }
}
