/// L4 外出告示: who goes away names a substitute and the days: `请假 20号到12月5号 王小明代`.
/// Above the villages somebody of the same office stands in: another of the town's officers for one of them, another
/// contact of the same department for its contact.
/// From the first day on the substitute holds the households and the desk; on the day after the last they go back.
public enum TakeLeave {
    public struct Request: Hashable, Codable, Sendable {
        public var from: Day?
        public var to: Day?
        public var substitute: PersonMention?

        public init(from: Day?, to: Day?, substitute: PersonMention?) {
            self.from = from
            self.to = to
            self.substitute = substitute
        }
    }

    /// What everybody concerned is told.
    public struct Leave: Hashable, Codable, Sendable {
        public var name: String
        public var substitute: String
        public var from: Day
        public var to: Day
        public var households: Int

        public init(name: String, substitute: String, from: Day, to: Day, households: Int) {
            self.name = name
            self.substitute = substitute
            self.from = from
            self.to = to
            self.households = households
        }
    }

    public static func decide(
        _ request: Request, by person: Person, _ ground: LinkGround, today: Today, policy: Policy
    ) -> Decision {
        guard let from = request.from, let to = request.to, let mention = request.substitute else {
            return .refuse(.link(.leave(.how)))
        }
        guard from >= today.day else { return .refuse(.link(.leave(.inPast))) }
        guard to >= from else { return .refuse(.link(.leave(.endsFirst(from: from, to: to)))) }
        guard to <= today.calendar.adding(days: policy.links.leaveDays, to: from) else {
            return .refuse(.link(.leave(.tooLong(days: policy.links.leaveDays))))
        }
        if let own = ground.absences.first(where: { $0.person == person.id && $0.overlaps(from, to) }) {
            return .refuse(.link(.leave(.alreadyAway(from: own.from, to: own.to))))
        }
        if let other = ground.absences.first(where: { $0.substitute == person.id && $0.overlaps(from, to) }) {
            return .refuse(
                .link(.leave(.standsIn(name: ground.name(of: other.person), from: other.from, to: other.to))))
        }
        let held = ground.book.households.count { ground.book.links[$0.id] == person.id }
        let act = Act.link(.takeLeave(request))
        let found = ground.find(mention, whoseWord: act) {
            $0.holds(.linkedMember) || held == 0 && $0.posts.contains { $0.post != .resident }
        }
        switch found {
        case .decided(let decision):
            guard ground.isOffice, decision.question == nil else { return decision }
            let others = ground.people.filter { $0.id != person.id && ground.standIn(for: $0.id, on: from) == nil }
            return .refuse(.link(.leave(.fromOwnOffice(could: others.map(\.name)))))
        case .one(let substitute):
            guard substitute.id != person.id else { return .refuse(.link(.person(.yourself))) }
            if let away = ground.absences.first(where: { $0.person == substitute.id && $0.overlaps(from, to) }) {
                return .refuse(.link(.leave(.substituteAway(name: substitute.name, from: away.from, to: away.to))))
            }
            let leave = Leave(
                name: person.name, substitute: substitute.name, from: from, to: to, households: held)
            return announce(leave, of: person, to: substitute, ground, today, policy)
        }
    }

    private static func announce(
        _ leave: Leave, of person: Person, to substitute: LinkGround.Local, _ ground: LinkGround, _ today: Today,
        _ policy: Policy
    ) -> Decision {
        let plan = AbsencePlan(
            person: person.id, substitute: substitute.id, from: leave.from, to: leave.to,
            isRunning: leave.from <= today.day, policyVersion: policy.version)
        let places = ground.person(person.id)?.places ?? []
        let leaders = Set(ground.leaders(of: places, on: today.day) + ground.heads(on: today.day))
            .subtracting([person.id, substitute.id])
        return Decision(
            changes: [.link(.leaveAnnounced(plan))], answers: [.link(.onLeave(leave))],
            notices: [Notice(to: substitute.id, .link(.standIn(leave)))]
                + leaders.sorted().map { Notice(to: $0, .link(.memberAway(leave))) })
    }
}

/// L4: back earlier than announced: `销假`.
public enum EndLeave {
    public static func decide(by person: Person, _ ground: LinkGround, policy: Policy) -> Decision {
        let own = ground.absences.filter { $0.person == person.id }.min { $0.from < $1.from }
        guard let own else { return .refuse(.link(.leave(.notAway))) }
        let leave = TakeLeave.Leave(
            name: person.name, substitute: ground.name(of: own.substitute), from: own.from, to: own.to,
            households: ground.book.households.count { ground.book.links[$0.id] == person.id })
        return Decision(
            changes: [.link(.leaveEnded(own.id, policyVersion: policy.version))],
            answers: [.link(.backFromLeave(leave))],
            notices: [Notice(to: own.substitute, .link(.standInOver(leave)))])
    }
}
