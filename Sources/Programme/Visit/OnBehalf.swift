/// V10: who answers for a unit writes a member's visits down for them: `代周建国 走访3号 都好`, or the paper sheet as one
/// line, `周建国 1-6 8 10`. They are the member's visits, marked with who wrote them, and the member is told.
public enum OnBehalf {
    /// A message that names a member before it says what happened.
    public struct Saying: Hashable, Codable, Sendable {
        /// As typed, and in plain glyphs; the roster may write either.
        public var names: [String]
        public var rest: String
        /// 代 was said. Otherwise the first word only looks like a name.
        public var isSure: Bool

        public init(names: [String], rest: String, isSure: Bool) {
            self.names = names
            self.rest = rest
            self.isSure = isSure
        }
    }

    public struct Member: Hashable, Codable, Sendable {
        public var id: PersonID
        public var name: String
        /// Where their households are, to tell apart two of one name.
        public var unit: String

        public init(id: PersonID, name: String, unit: String) {
            self.id = id
            self.name = name
            self.unit = unit
        }
    }

    public struct Request: Hashable, Codable, Sendable {
        public var member: Member
        public var acts: [Act]

        public init(member: Member, acts: [Act]) {
            self.member = member
            self.acts = acts
        }
    }

    public struct Done: Hashable, Sendable {
        public var member: String
        public var answers: [Answer]
        /// Whether anything was written down, so that the member is told.
        public var isWritten: Bool
        /// Whether a push reaches them.
        public var isReachable: Bool
    }

    /// What the member reads.
    public struct Written: Hashable, Codable, Sendable {
        public struct Visit: Hashable, Codable, Sendable {
            public var households: [HouseholdLabel]
            public var day: Day
            public var note: String
        }

        public var by: String
        public var visits: [Visit]
        public var issues: [IssueSummary]
    }

    public enum Whom: Hashable, Sendable {
        case member(Member)
        /// No name after all: the message is read again without one.
        case nobody
        case unclear(Decision)
    }

    /// `found`: the members of that name within the sender's units; nil where the sender has no such units.
    public static func whom(_ saying: Saying, _ found: [Member]?) -> Whom {
        guard saying.isSure || found?.isEmpty == false else { return .nobody }
        guard let found else { return .unclear(.refuse(.visit(.notForOthers))) }
        switch found.count {
        case 0: return .unclear(.refuse(.visit(.noSuchMember(saying.names[0]))))
        case 1: return .member(found[0])
        default: return .unclear(Decision(question: .visit(.whichMember(options: found, rest: saying.rest))))
        }
    }

    /// Only what a member would write down themselves.
    public static func canBeWritten(_ act: Act) -> Bool {
        switch act {
        case .visit(.logVisit), .report(.reportIssue): true
        case .visit(.remainingVisits), .visit(.onBehalf), .visit(.correct), .visit(.recordEvent),
            .visit(.planDelivery), .visit(.deliver), .visit(.deliveries), .visit(.callCount), .visit(.sendCircular),
            .visit(.stopCircular), .visit(.explainPolicy), .visit(.circularProgress), .visit(.visitPatterns),
            .visit(.confirmVisit):
            false
        case .report, .link, .discuss, .resolve, .across: false
        }
    }

    /// The member's own decisions as the sender's doing: marked, answered as theirs, and the member told once.
    public static func gather(_ decisions: [Decision], _ request: Request, by scribe: Person, isReachable: Bool)
        -> Decision
    {
        var gathered = Decision()
        var answers: [Answer] = []
        for decision in decisions {
            gathered.changes += decision.changes.map { marked($0, by: scribe.id) }
            gathered.notices += decision.notices.filter { $0.to != scribe.id }
            answers += decision.answers.map { theirs($0, request.member.name) }.filter { !answers.contains($0) }
            if let question = decision.question?.asked(for: request.member) {
                gathered.question = gathered.question?.merged(with: question) ?? question
            }
        }
        let written = told(answers, by: scribe.name)
        if let written, request.member.id != scribe.id {
            gathered.notices.append(Notice(to: request.member.id, .visit(.writtenForYou(written))))
        }
        if !answers.isEmpty {
            gathered.answers = [
                .visit(
                    .onBehalf(
                        Done(
                            member: request.member.name, answers: answers, isWritten: written != nil,
                            isReachable: isReachable)))
            ]
        }
        return gathered
    }

    private static func marked(_ change: Change, by scribe: PersonID) -> Change {
        guard case .visit(.logged(var visit)) = change else { return change }
        visit.enteredBy = scribe
        return .visit(.logged(visit))
    }

    /// 您的户 would be the sender's.
    private static func theirs(_ answer: Answer, _ member: String) -> Answer {
        guard case .refused(.link(.notYourHousehold(let written))) = answer else { return answer }
        return .refused(.visit(.notTheirHousehold(member: member, written)))
    }

    private static func told(_ answers: [Answer], by scribe: String) -> Written? {
        var written = Written(by: scribe, visits: [], issues: [])
        for answer in answers {
            if case .visit(.logged(let logged)) = answer, !logged.households.isEmpty {
                written.visits.append(
                    Written.Visit(households: logged.households, day: logged.day, note: logged.note))
            }
            if case .report(.reported(let reported)) = answer { written.issues.append(reported.issue) }
        }
        return written.visits.isEmpty && written.issues.isEmpty ? nil : written
    }
}
