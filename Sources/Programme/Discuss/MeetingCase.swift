/// Who is entitled to a meeting, as the roster has it now.
public struct Electors: Hashable, Sendable {
    public struct Elector: Hashable, Sendable {
        public var id: PersonID
        public var name: String
        /// Whether a push can reach them: they have a bound account.
        public var isReachable: Bool
        /// D1: has no vote.
        public var isProbationary: Bool

        public init(id: PersonID, name: String, isReachable: Bool = true, isProbationary: Bool = false) {
            self.id = id
            self.name = name
            self.isReachable = isReachable
            self.isProbationary = isProbationary
        }
    }

    /// Who comes; for a meeting of households whoever can be told of it.
    public var people: [Elector]
    /// Where households have the voices: how many.
    public var households: Int?

    public init(people: [Elector], households: Int? = nil) {
        self.people = people
        self.households = households
    }

    public var entitled: Int { households ?? people.count { !$0.isProbationary } }
    public func contains(_ person: PersonID) -> Bool { people.contains { $0.id == person } }
}

/// A point of the agenda as people read it: no household, no reporter.
public struct AgendaLine: Hashable, Codable, Sendable {
    public var position: Int
    public var issue: IssueSummary
    public var step: Deliberation.Step?
    public var motion: Motion?
}

/// One meeting being decided on, by whom, and when.
public struct MeetingCase: Sendable {
    public var record: MeetingRecord
    public var kind: Policy.Meeting
    public var electors: Electors
    /// The issues of its agenda.
    public var issues: [IssueNumber: IssueFile]
    public var weights: [IssueNumber: IssueWeight]
    public var person: Person
    public var now: Instant
    public var policy: Policy

    public init(
        record: MeetingRecord, kind: Policy.Meeting, electors: Electors, issues: [IssueNumber: IssueFile],
        weights: [IssueNumber: IssueWeight], by person: Person, now: Instant, policy: Policy
    ) {
        self.record = record
        self.kind = kind
        self.electors = electors
        self.issues = issues
        self.weights = weights
        self.person = person
        self.now = now
        self.policy = policy
    }

    var meeting: Meeting { record.meeting }

    /// Who runs it, as others are told of them.
    var chair: NamedOfficer {
        let own = person.posts.first { kind.convenedBy.contains($0.post) && $0.unit == meeting.unit }
        return NamedOfficer(name: person.name, post: own?.post ?? kind.convenedBy.first ?? .villageSecretary)
    }

    var quorum: Quorum {
        Quorum(
            entitled: electors.entitled, needed: kind.quorum.needed(of: electors.entitled), present: record.present,
            isOfHouseholds: electors.households != nil)
    }

    func majority(of tally: Tally) -> Majority {
        let whole = kind.majority.of == .entitled ? electors.entitled : record.present
        return Majority(tally: tally, needed: kind.majority.needed(of: whole), whole: whole, of: kind.majority.of)
    }

    /// A motion that was voted down: the next vote is on the matter itself.
    func hasFallen(_ item: AgendaItem) -> Bool {
        item.motion != nil && item.tally.map { !majority(of: $0).isReached } == true
    }

    var lines: [AgendaLine] {
        record.items.enumerated().compactMap { index, item in
            issues[item.issue].map {
                AgendaLine(
                    position: index + 1, issue: $0.summary.inPublic, step: item.step, motion: item.motion)
            }
        }
    }

    /// D5: why an item that has passed no step yet is a major matter.
    func major(_ number: IssueNumber) -> MajorGround? {
        guard let file = issues[number], case .awaitingMeeting = file.state else { return nil }
        return policy.weight(of: file.summary, weights[number])
    }

    /// D1: the chair's word, refused with the reason.
    func refusal(for move: MeetingMove) -> DiscussRefusal? {
        guard Access.runs(meeting, kind, person) else { return .notYourMeeting(meeting) }
        guard record.phase.after(move) != nil else { return .meetingNotNow(meeting) }
        return nil
    }

    /// Whom a push tells, the sender aside.
    func tell(_ people: some Sequence<PersonID>, _ notice: DiscussNotice) -> [Notice] {
        Set(people).subtracting([person.id]).sorted().map { Notice(to: $0, .discuss(notice)) }
    }
}

extension IssueSummary {
    /// As those at a meeting read it: without the household it is about.
    var inPublic: IssueSummary { IssueSummary(number: number, text: text, category: category, household: nil) }
}
