/// A12: when the next theme day 主题党日 and contact day 社情民意联系日 are: `主题党日`, `联系日`.
public enum CalendarDays {
    public enum Kind: String, CaseIterable, Codable, Sendable { case theme, contact }

    public struct Coming: Hashable, Sendable {
        public var kind: Kind
        public var day: Day
        /// Weekday, Monday is 1.
        public var weekday: Int
        /// The day of the policy, where a holiday moved it.
        public var movedFrom: Day?
    }

    public static func decide(today: Day, policy: Policy) -> Decision {
        let days = Kind.allCases.map { coming($0, from: today, policy) }
        return .answer(.resolve(.list(.monthDays(days.sorted { $0.day < $1.day }))))
    }

    /// The next one from a day on. On a holiday it is put off 顺延 to the next day worked.
    public static func coming(_ kind: Kind, from today: Day, _ policy: Policy) -> Coming {
        let nominal = kind == .theme ? policy.monthDays.theme : policy.monthDays.contact
        let calendar = policy.calendar
        // The month before may have been put off into this one.
        for months in -1...1 {
            let month = calendar.adding(months: months, to: today.firstOfMonth)
            let wanted = calendar.adding(days: nominal - 1, to: month)
            let day = policy.putOff(wanted)
            if day >= today {
                return Coming(
                    kind: kind, day: day, weekday: calendar.weekday(of: day), movedFrom: day == wanted ? nil : wanted)
            }
        }
        preconditionFailure("next month's day lies ahead")
    }
}

extension Policy {
    /// Days that one holiday may last.
    private static let longestHoliday = 30

    /// A day that is no holiday stays, a Sunday too: villages meet when people are at home.
    public func putOff(_ day: Day) -> Day {
        guard workDays.holidays.contains(day) else { return day }
        return (1...Self.longestHoliday).lazy.map { calendar.adding(days: $0, to: day) }
            .first { workDays.isWorked($0, calendar) } ?? day
    }
}

/// A12: one unit's one day of duty.
public struct DutySlot: Hashable, Codable, Sendable {
    public var unit: UnitID
    public var day: Day

    public init(unit: UnitID, day: Day) {
        self.unit = unit
        self.day = day
    }
}

public struct Duty: Hashable, Codable, Sendable {
    public var slot: DutySlot
    public var unitName: String
    public var person: PersonID
    public var name: String

    public init(slot: DutySlot, unitName: String, person: PersonID, name: String) {
        self.slot = slot
        self.unitName = unitName
        self.person = person
        self.name = name
    }
}

/// A12: who is on duty: `值班`, `值班 12月1日`. The roster of the day, else who holds the post.
public enum OnDuty {
    public struct Seat: Hashable, Sendable {
        public var unitName: String
        public var name: String?

        public init(unitName: String, name: String?) {
            self.unitName = unitName
            self.name = name
        }
    }
}

/// A12: the secretary puts somebody on the roster of a day: `排班 12月1日 周建国`. Emergencies of that day go to them (R5).
public enum AssignDuty {
    public struct Request: Hashable, Codable, Sendable {
        public var day: Day?
        public var person: PersonMention?

        public init(day: Day?, person: PersonMention?) {
            self.day = day
            self.person = person
        }
    }

    public struct Facts: Sendable {
        public var unit: UnitID
        public var unitName: String
        /// People of the unit by this name.
        public var people: [NamedPerson]
        public var present: PersonID?

        public init(unit: UnitID, unitName: String, people: [NamedPerson], present: PersonID?) {
            self.unit = unit
            self.unitName = unitName
            self.people = people
            self.present = present
        }
    }

    public static func decide(_ request: Request, by person: Person, _ facts: Facts, today: Day) -> Decision {
        guard let day = request.day, let mention = request.person else { return refuse(.dutyHow) }
        guard day >= today else { return refuse(.dayPast(day)) }
        guard let found = facts.people.first else { return refuse(.noSuchPerson(mention.written)) }
        guard facts.people.count == 1 else {
            return Decision(
                question: .whichPerson(
                    written: mention.written, options: facts.people, act: .resolve(.list(.assignDuty(request)))))
        }
        let slot = DutySlot(unit: facts.unit, day: day)
        let duty = Duty(slot: slot, unitName: facts.unitName, person: found.id, name: found.name)
        var notices: [Notice] = []
        if found.id != facts.present { notices.append(Notice(to: found.id, .resolve(.list(.dutyAssigned(duty))))) }
        if let present = facts.present, present != found.id {
            notices.append(Notice(to: present, .resolve(.list(.dutyOff(duty)))))
        }
        return Decision(
            changes: [.resolve(.list(.duty(slot, to: found.id, was: facts.present)))],
            answers: [.resolve(.list(.dutyAssigned(duty)))], notices: notices.filter { $0.to != person.id })
    }

    private static func refuse(_ refusal: ListRefusal) -> Decision { .refuse(.resolve(.list(refusal))) }
}
