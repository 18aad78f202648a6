public struct MandateID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// S9: a task that a town pushes down to a village, written `任务3`.
public struct Mandate: Hashable, Codable, Sendable {
    public enum Phase: String, CaseIterable, Codable, Sendable { case sent, taken, done, refused, cancelled }
    public enum Move: String, CaseIterable, Sendable { case take, refuse, finish, cancel }

    public var id: MandateID
    public var village: UnitID
    public var villageName: String
    /// The village secretary it was sent to.
    public var holder: PersonID
    public var asker: PersonID
    public var from: NamedOfficer
    public var text: String
    /// A code of the policy's access list; nil: none is named.
    public var basis: String?
    public var due: Day
    public var phase: Phase

    public init(
        id: MandateID, village: UnitID, villageName: String, holder: PersonID, asker: PersonID,
        from: NamedOfficer, text: String, basis: String?, due: Day, phase: Phase = .sent
    ) {
        self.id = id
        self.village = village
        self.villageName = villageName
        self.holder = holder
        self.asker = asker
        self.from = from
        self.text = text
        self.basis = basis
        self.due = due
        self.phase = phase
    }

    public var isOpen: Bool { phase == .sent || phase == .taken }
}

extension Mandate.Phase {
    public func after(_ move: Mandate.Move) -> Mandate.Phase? {
        switch (self, move) {
        case (.sent, .take): .taken
        case (.sent, .finish), (.taken, .finish): .done
        // What is not listed can be refused at any time.
        case (.sent, .refuse), (.taken, .refuse): .refused
        case (.sent, .cancel), (.taken, .cancel): .cancelled
        case (.taken, .take), (.done, .take), (.done, .refuse), (.done, .finish), (.done, .cancel), (.refused, .take),
            (.refused, .refuse), (.refused, .finish), (.refused, .cancel), (.cancelled, .take), (.cancelled, .refuse),
            (.cancelled, .finish), (.cancelled, .cancel):
            nil
        }
    }
}

/// S9: a town pushes a task down to a village and names its basis of the access list 准入清单:
/// `下派 青山村 防汛值守 依据 安全防灾 12月1日前`. Without a listed basis, `依据 无`, the village may refuse it.
public enum PushMandate {
    public enum Basis: Hashable, Codable, Sendable {
        case listed(String)
        /// Said to be none.
        case none
    }

    public struct Request: Hashable, Codable, Sendable {
        public var village: PersonMention?
        public var text: String?
        public var basis: Basis?
        public var due: Day?

        public init(village: PersonMention?, text: String?, basis: Basis?, due: Day?) {
            self.village = village
            self.text = text
            self.basis = basis
            self.due = due
        }
    }

    public struct Facts: Sendable {
        /// The village meant, below the sender's own unit.
        public var village: (id: UnitID, name: String)?
        public var villages: [String]
        public var secretary: Ladder.Holder?
        public var id: MandateID

        public init(
            village: (id: UnitID, name: String)?, villages: [String], secretary: Ladder.Holder?, id: MandateID
        ) {
            self.village = village
            self.villages = villages
            self.secretary = secretary
            self.id = id
        }
    }

    public static func decide(_ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy)
        -> Decision
    {
        guard let mention = request.village, let text = request.text else { return refuse(.pushHow) }
        guard let village = facts.village else { return refuse(.noSuchVillage(mention.written, facts.villages)) }
        guard let basis = request.basis else { return refuse(.basisMissing) }
        let today = policy.calendar.day(of: now)
        if let due = request.due, due < today { return refuse(.dayPast(due)) }
        guard let secretary = facts.secretary else { return refuse(.nobodyInVillage(village.name)) }
        let post = person.posts.first { Access.townOfficers.contains($0.post) }?.post ?? .townClerk
        let code: String? =
            switch basis {
            case .listed(let code): code
            case .none: nil
            }
        let task = Mandate(
            id: facts.id, village: village.id, villageName: village.name, holder: secretary.id, asker: person.id,
            from: NamedOfficer(name: person.name, post: post), text: text, basis: code,
            due: request.due ?? policy.calendar.day(of: policy.due(policy.resolving.work, from: now)))
        return Decision(
            changes: [.resolve(.list(.pushed(task)))],
            answers: [.resolve(.list(.pushed(task, isReachable: secretary.isReachable)))],
            notices: [Notice(to: secretary.id, .resolve(.list(.pushed(task))))].filter { $0.to != person.id })
    }

    private static func refuse(_ refusal: ListRefusal) -> Decision { .refuse(.resolve(.list(refusal))) }
}

/// S9: the village answers: `接任务3`, `拒接 任务3 不在准入清单`, `任务3 已办 值守排好了`, `任务3 难处 人手不够`. Only what names
/// no listed basis can be refused.
public enum AnswerMandate {
    public enum Word: Hashable, Sendable {
        case take
        case refuse(reason: String?)
        case finish(String?)
        case hard(String?)
    }

    /// `tasks`: of the sender's village, as they stand.
    public static func decide(_ word: Word, _ id: MandateID?, by person: Person, tasks: [Mandate]) -> Decision {
        let open = tasks.filter(\.isOpen)
        let task: Mandate
        if let id {
            guard let known = tasks.first(where: { $0.id == id }) else { return refuse(.noSuchTask(id)) }
            task = known
        } else {
            guard open.count < 2 else { return refuse(.whichTask(open)) }
            guard let only = open.first else { return refuse(.noSuchTask(nil)) }
            task = only
        }
        switch word {
        case .take: return move(task, .take, .taken(task), by: person, .taskTaken(task))
        case .finish(let words): return move(task, .finish, .taskDone(task), by: person, .taskDone(task, words: words))
        case .refuse(let reason):
            if let basis = task.basis { return refuse(.isListed(task.id, basis)) }
            return move(
                task, .refuse, .taskRefused(task), by: person, .taskRefused(task, reason: reason ?? ""))
        case .hard(let words):
            guard task.isOpen else { return refuse(.taskEnded(task.id)) }
            guard let words else { return refuse(.hardWhat(task.id)) }
            return Decision(
                changes: [.resolve(.list(.noted(task.id, words)))], answers: [.resolve(.list(.hardshipTold(task)))],
                notices: tell(task, by: person, .hardship(task, words: words)))
        }
    }

    private static func move(
        _ task: Mandate, _ move: Mandate.Move, _ answer: ListAnswer, by person: Person, _ notice: ListNotice
    ) -> Decision {
        guard let next = task.phase.after(move) else { return refuse(.taskEnded(task.id)) }
        return Decision(
            changes: [.resolve(.list(.moved([.task(task.id, from: task.phase, to: next)])))],
            answers: [.resolve(.list(answer))], notices: tell(task, by: person, notice))
    }

    private static func tell(_ task: Mandate, by person: Person, _ notice: ListNotice) -> [Notice] {
        [task.asker].filter { $0 != person.id }.map { Notice(to: $0, .resolve(.list(notice))) }
    }

    private static func refuse(_ refusal: ListRefusal) -> Decision { .refuse(.resolve(.list(refusal))) }
}
