/// S1: who may lead and help in the village of a work.
public struct WorkGround: Sendable {
    /// A post that somebody holds in the village or below it.
    public struct Worker: Hashable, Sendable {
        public var id: PersonID
        public var name: String
        public var post: Post
        public var unit: UnitID
        /// Where they serve, to tell two of a name apart.
        public var place: String
        public var isReachable: Bool

        public init(
            id: PersonID, name: String, post: Post, unit: UnitID, place: String, isReachable: Bool = true
        ) {
            self.id = id
            self.name = name
            self.post = post
            self.unit = unit
            self.place = place
            self.isReachable = isReachable
        }

        var lead: Work.Lead { Work.Lead(id: id, officer: NamedOfficer(name: name, post: post), unit: unit) }
    }

    public var villageName: String
    public var workers: [Worker]

    public init(villageName: String, workers: [Worker]) {
        self.villageName = villageName
        self.workers = workers
    }

    /// S1: the village secretary, or a committee member.
    static let leading: [Post] = [.villageSecretary, .committeeMember]

    /// In order of their posts: the secretary first.
    var leads: [Worker] {
        Self.leading.flatMap { post in workers.filter { $0.post == post } }
    }

    /// Who keeps the list of this village.
    func keepsList(_ person: Person) -> Bool { leads.contains { $0.id == person.id } }

    enum Found {
        case one(Worker)
        case refused(Decision)
    }

    func find(_ mention: PersonMention, among workers: [Worker], act: Act) -> Found {
        let named = workers.filter { worker in
            mention.chosen.map { $0 == worker.id } ?? mention.means(worker.name)
        }
        // A person with two posts is one person.
        let people = named.reduce(into: [Worker]()) { list, worker in
            if !list.contains(where: { $0.id == worker.id }) { list.append(worker) }
        }
        switch people.count {
        case 0: return .refused(.refuse(.link(.person(.nobodyCalled(mention.written, in: villageName)))))
        case 1: return .one(people[0])
        default:
            let options = people.map { NamedPerson(id: $0.id, name: $0.name, place: $0.place) }
            return .refused(Decision(question: .whichPerson(written: mention.written, options: options, act: act)))
        }
    }

    /// Who could lead instead.
    func leads(besides holder: PersonID) -> [NamedOfficer] {
        leads.filter { $0.id != holder }.map { NamedOfficer(name: $0.name, post: $0.post) }
    }

    /// Of these, who has no phone here to be told on.
    func unreached(_ people: [PersonID]) -> [String] {
        people.compactMap { id in workers.first { $0.id == id && !$0.isReachable }?.name }
    }

    /// S1: only the secretary or a committee member leads.
    func lead(_ mention: PersonMention, of desk: Desk, _ number: IssueNumber, act: Act) -> Found {
        if case .one(let lead) = find(mention, among: leads, act: act) { return .one(lead) }
        switch find(mention, among: workers, act: act) {
        case .one(let other):
            return .refused(
                .refuse(.resolve(.notEntitledToLead(number, other.name, mayLead: leads(besides: desk.holder)))))
        case .refused(let decision): return .refused(decision)
        }
    }

    /// Puts what the request says into the work; what refuses or asks, else nil.
    func fill(_ work: inout Work, _ request: ListWork.Request, isNew: Bool, _ issue: IssueCase, act: Act) -> Decision? {
        let secretary = isNew ? leads.first : nil
        if let mention = request.lead {
            switch lead(mention, of: work.desk, issue.number, act: act) {
            case .one(let worker): work.desk.take(worker.lead, issue)
            case .refused(let decision): return decision
            }
        } else if let secretary {
            work.desk.take(secretary.lead, issue)
        }
        if let day = request.due {
            guard day >= issue.policy.calendar.day(of: issue.now) else {
                return .refuse(.resolve(.dayPast(issue.number, day)))
            }
            work.desk.fallDue(on: day, issue.policy)
        } else if isNew {
            work.desk.due = issue.policy.due(issue.policy.resolving.work, from: issue.now)
        }
        work.urgency = request.urgency ?? work.urgency
        work.difficulty = request.difficulty ?? work.difficulty
        for mention in request.helpers {
            switch find(mention, among: workers, act: act) {
            case .one(let worker):
                if let refused = work.add(worker, issue.number) { return refused }
            case .refused(let decision): return decision
            }
        }
        return nil
    }
}

extension Desk {
    /// S5: a day that is agreed on anew is a clock of its own, which rests no more.
    mutating func fallDue(on day: Day, _ policy: Policy) {
        due = policy.end(of: day)
        if pause?.isGranted == true { pause = nil }
    }

    /// Another leads: the desk stays on the village's rung, so that what the village cannot do goes up from there.
    mutating func take(_ lead: Work.Lead, _ issue: IssueCase) {
        guard holder != lead.id || officer.post != lead.officer.post else { return }
        // What the former lead asked for is theirs to ask again.
        if pause?.isGranted == false { pause = nil }
        holder = lead.id
        officer = lead.officer
        unit = lead.unit
        rung = issue.ladder.seats.first { $0.post == .villageSecretary }?.rung ?? rung
        // S5: what is late stays late from when it was dispatched.
        if due > issue.now { since = issue.now }
        isAccepted = true
    }
}

extension Work {
    /// Helpers of one work.
    static let helperLimit = 10

    /// What refuses, else nil.
    mutating func add(_ worker: WorkGround.Worker, _ number: IssueNumber) -> Decision? {
        guard worker.id != desk.holder, !helpers.contains(where: { $0.id == worker.id }) else { return nil }
        guard helpers.count < Self.helperLimit else {
            return .refuse(.resolve(.helpersFull(number, limit: Self.helperLimit)))
        }
        helpers.append(Helper(id: worker.id, name: worker.name, post: worker.post))
        return nil
    }
}

extension Policy {
    /// The last minute of a day that something is due on.
    func end(of day: Day) -> Instant { calendar.instant(day, hour: 23, minute: 59) }
}
