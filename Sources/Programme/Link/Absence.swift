/// One linked member's or officer's absence 外出告示, with who stands in (L4).
public struct Absence: Hashable, Sendable {
    public enum State: String, CaseIterable, Codable, Sendable {
        /// Its first day is to come.
        case announced
        case running
        /// Its last day has passed, or the person came back early.
        case over
        /// The announcement was undone.
        case takenBack = "taken_back"
    }

    public var id: AbsenceID
    public var person: PersonID
    public var substitute: PersonID
    public var from: Day
    /// The last day away.
    public var to: Day
    public var state: State

    public init(id: AbsenceID, person: PersonID, substitute: PersonID, from: Day, to: Day, state: State) {
        self.id = id
        self.person = person
        self.substitute = substitute
        self.from = from
        self.to = to
        self.state = state
    }

    /// Whether the substitute stands in on this day.
    public func covers(_ day: Day) -> Bool { isOpen && from <= day && day <= to }

    /// What the days alone make of it; nil where nothing changes.
    public func next(on day: Day) -> State? {
        switch state {
        case .announced: to < day ? .over : from <= day ? .running : nil
        case .running: to < day ? .over : nil
        case .over, .takenBack: nil
        }
    }

    /// Who is told when the days bring it to a state.
    public func notices(of leave: TakeLeave.Leave, turningTo state: State) -> [Notice] {
        switch state {
        case .running: [Notice(to: substitute, .link(.standInBegins(leave)))]
        case .over:
            [
                Notice(to: substitute, .link(.standInOver(leave))), Notice(to: person, .link(.leaveOver(leave))),
            ]
        case .announced, .takenBack: []
        }
    }

    var isOpen: Bool {
        switch state {
        case .announced, .running: true
        case .over, .takenBack: false
        }
    }

    func overlaps(_ from: Day, _ to: Day) -> Bool { isOpen && self.from <= to && from <= self.to }
}

/// An absence as it was asked for, before it has an id.
public struct AbsencePlan: Hashable, Codable, Sendable {
    public var person: PersonID
    public var substitute: PersonID
    public var from: Day
    public var to: Day
    /// It begins at once.
    public var isRunning: Bool
    /// A11
    public var policyVersion: String
}

extension Absence {
    public enum Move: String, CaseIterable, Sendable {
        case begin
        case end
        /// V6: the announcement, or the coming back.
        case takeBack = "take back"
    }
}

extension Absence.State {
    public func after(_ move: Absence.Move) -> Set<Self> {
        switch (self, move) {
        case (.announced, .begin): [.running]
        // The days may have passed while nobody looked.
        case (.announced, .end), (.running, .end): [.over]
        case (.announced, .takeBack), (.running, .takeBack): [.takenBack]
        case (.over, .takeBack): [.announced, .running]
        case (.running, .begin), (.over, .begin), (.over, .end), (.takenBack, .begin), (.takenBack, .end),
            (.takenBack, .takeBack):
            []
        }
    }
}
