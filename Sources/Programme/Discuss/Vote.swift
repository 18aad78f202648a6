/// D3: the chair says how an item was voted: `1023 赞成7 反对1 弃权1`, `1023 1025 全票`, `全部同意`. Said again, it corrects.
/// Nothing is voted on without a quorum (D1), nor what this meeting may not decide (D5).
public enum Vote {
    /// Which items: issues by number, or their places on the agenda.
    public enum Items: Hashable, Codable, Sendable {
        case numbered([Int])
        /// All that have not been voted on.
        case all

        public var numbers: [Int] { if case .numbered(let numbers) = self { numbers } else { [] } }
    }

    public enum Said: Hashable, Codable, Sendable {
        case unanimous
        /// What was not said is nil.
        case counted(inFavour: Int?, against: Int?, abstained: Int?)
    }

    public struct Request: Hashable, Codable, Sendable {
        public var which: MeetingRequest
        public var items: Items
        public var said: Said

        public init(which: MeetingRequest, items: Items, said: Said) {
            self.which = which
            self.items = items
            self.said = said
        }
    }

    public struct Voted: Hashable, Sendable {
        public struct Item: Hashable, Sendable {
            public var line: AgendaLine
            public var majority: Majority
            /// What follows when the meeting closes.
            public var following: AgendaItem.Outcome
        }

        public var meeting: Meeting
        public var items: [Item]
        /// Not voted on yet.
        public var left: [AgendaLine]
        /// The first vote has opened the meeting.
        public var opened: OpenMeeting.Opened?
    }

    public static func decide(_ request: Request, _ meetingCase: MeetingCase, earlier: [OpenMeeting.Earlier])
        -> Decision
    {
        if let refusal = meetingCase.refusal(for: .vote) { return .refuse(.discuss(refusal)) }
        var meetingCase = meetingCase
        var opened: OpenMeeting.Opened?
        if meetingCase.record.phase == .convened {
            if let refusal = OpenMeeting.refusal(meetingCase) { return .refuse(.discuss(refusal)) }
            (meetingCase.record, opened) = OpenMeeting.open(meetingCase, earlier: earlier)
        }
        guard meetingCase.quorum.isReached else {
            return .refuse(.discuss(.noQuorum(meetingCase.meeting, meetingCase.quorum)))
        }
        let indices: [Int]
        switch meant(request.items, meetingCase) {
        case .failure(let refused): return .refuse(.discuss(refused.refusal))
        case .success(let found): indices = found
        }
        let tally: Tally
        switch Self.tally(request.said, present: meetingCase.record.present) {
        case .failure(let refused): return .refuse(.discuss(refused.refusal))
        case .success(let counted): tally = counted
        }
        for index in indices {
            if meetingCase.hasFallen(meetingCase.record.items[index]) { meetingCase.record.items[index].motion = nil }
            if let refusal = beyondPower(index, meetingCase) { return .refuse(.discuss(refusal)) }
            meetingCase.record.items[index].tally = tally
            meetingCase.record.items[index].step = step(index, meetingCase)
        }
        let lines = meetingCase.lines
        func line(_ index: Int) -> AgendaLine? { lines.first { $0.position == index + 1 } }
        let items = indices.compactMap { index in
            line(index).map {
                Voted.Item(
                    line: $0, majority: meetingCase.majority(of: tally),
                    following: Outcomes.following(meetingCase.record.items[index], meetingCase))
            }
        }
        let left = meetingCase.record.items.indices.filter { meetingCase.record.items[$0].tally == nil }
        return Decision(
            changes: [.discuss(.saved(meetingCase.record))],
            answers: [
                .discuss(
                    .voted(
                        Voted(
                            meeting: meetingCase.meeting, items: items, left: left.compactMap(line), opened: opened)))
            ])
    }

    struct Refused: Error { var refusal: DiscussRefusal }

    /// The places on the agenda.
    static func meant(_ items: Items, _ meetingCase: MeetingCase) -> Result<[Int], Refused> {
        let agenda = meetingCase.record.items
        guard !agenda.isEmpty else { return .failure(Refused(refusal: .emptyAgenda(meetingCase.meeting))) }
        let open = agenda.indices.filter { agenda[$0].tally == nil }
        switch items {
        case .all: return .success(open.isEmpty ? Array(agenda.indices) : Array(open))
        case .numbered([]):
            let only = agenda.count == 1 ? [0] : open.count == 1 ? Array(open) : []
            return only.isEmpty ? .failure(Refused(refusal: .whichItem(meetingCase.lines))) : .success(only)
        case .numbered(let numbers):
            var indices: [Int] = []
            for number in numbers {
                let index =
                    agenda.firstIndex { $0.issue.rawValue == Int64(number) }
                    ?? (agenda.indices.contains(number - 1) ? number - 1 : nil)
                guard let index else { return .failure(Refused(refusal: .notOnAgenda(number, meetingCase.lines))) }
                if !indices.contains(index) { indices.append(index) }
            }
            return .success(indices)
        }
    }

    /// D3: those in favour, against and abstaining are those present, no more and no fewer.
    static func tally(_ said: Said, present: Int) -> Result<Tally, Refused> {
        switch said {
        case .unanimous: return .success(Tally(inFavour: present, against: 0, abstained: 0))
        case .counted(let inFavour, let against, let abstained):
            let tally = Tally(inFavour: inFavour ?? 0, against: against ?? 0, abstained: abstained ?? 0)
            guard tally.sum == present else { return .failure(Refused(refusal: .sumIsWrong(tally, present: present))) }
            return .success(tally)
        }
    }

    /// D5: a matter that has turned out major since it was submitted, or that such a meeting cannot decide at all.
    private static func beyondPower(_ index: Int, _ meetingCase: MeetingCase) -> DiscussRefusal? {
        let (item, kind) = (meetingCase.record.items[index], meetingCase.kind)
        if let motion = item.motion { return PutMotion.refusal(of: motion, item.issue, meetingCase) }
        guard let file = meetingCase.issues[item.issue], case .awaitingMeeting = file.state else { return nil }
        if let ground = meetingCase.major(item.issue) {
            guard !kind.powers.contains(.propose) else { return nil }
            let first = meetingCase.policy.meeting(for: .propose)?.named.code
            return .majorBegins(item.issue, kind.named.code, ground, with: first)
        }
        return kind.powers.isDisjoint(with: [.resolve, .list]) ? .notInItsPower(item.issue, kind.named.code) : nil
    }

    /// D5: what the committee may only propose.
    private static func step(_ index: Int, _ meetingCase: MeetingCase) -> Deliberation.Step? {
        let item = meetingCase.record.items[index]
        guard item.motion == nil else { return nil }
        guard let file = meetingCase.issues[item.issue], case .awaitingMeeting = file.state else { return item.step }
        return meetingCase.major(item.issue) != nil && meetingCase.kind.powers.contains(.propose) ? .propose : nil
    }
}
