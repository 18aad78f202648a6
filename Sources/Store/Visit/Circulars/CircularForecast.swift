import Database
import Programme

/// V8: the pages of all notices that are still to go, one after the other, as `takeCircularPage` will take them; nothing
/// is sent or written.
public struct CircularForecast {
    public struct Page: Sendable {
        public var at: Instant
        /// For those who have an account.
        public var messages: Int
    }

    private struct Course {
        var going: County.Going
        /// Told by pages worked out before.
        var told: Set<PersonID> = []
        /// Where somebody was not reached.
        var unreached: Set<UnitID> = []
    }

    private struct Lane {
        var isUrgent: Bool
        var courses: [Course]
        var rested: Instant

        /// What is taken back goes first, then whoever has waited longest.
        mutating func add(_ course: Course) {
            func place(_ course: Course) -> (Int, Instant, Int64) {
                (course.going.step == .recall ? 0 : 1, course.going.pageAt, course.going.circular.id.rawValue)
            }
            let index = courses.firstIndex { place(course) < place($0) } ?? courses.endIndex
            courses.insert(course, at: index)
        }
    }

    private let county: County
    private let policy: Policy
    private var lanes: [Lane]
    private var now: Instant

    /// What is to come from a moment on.
    public init(_ county: County, from now: Instant, _ policy: Policy) throws {
        self.county = county
        self.policy = policy
        self.now = now
        lanes = try [true, false].map { isUrgent in
            let rested = try county.connection.count(
                "SELECT value FROM counters WHERE name = ?", [County.restName(urgent: isUrgent).sql])
            let courses = try county.goings(urgent: isUrgent, limit: County.goingLimit).map {
                Course(going: $0, unreached: try county.unreachedUnits(of: $0))
            }
            return Lane(isUrgent: isUrgent, courses: courses, rested: Instant(milliseconds: rested))
        }
    }

    /// The next page; nil: all have come to their end.
    public mutating func next() throws -> Page? {
        let due = lanes.map { lane in
            lane.courses.isEmpty
                ? nil
                : policy.pushTime(
                    max(now, Instant(milliseconds: lane.rested.milliseconds - County.slackMilliseconds)),
                    urgent: lane.isUrgent)
        }
        guard let at = due.compactMap(\.self).min(), let index = due.firstIndex(where: { $0.map { $0 <= at } ?? false })
        else { return nil }
        now = at
        var course = lanes[index].courses.removeFirst()
        course.going.pageAt = at
        let (messages, isOver) = try take(&course)
        if !isOver { lanes[index].add(course) }
        if messages > 0 {
            let rested = max(at, lanes[index].rested).milliseconds
            lanes[index].rested = Instant(
                milliseconds: rested + Int64(messages) * 60_000 / Int64(policy.circulars.perMinute))
        }
        return Page(at: at, messages: messages)
    }

    /// One page: how many messages it is, and whether it was the last.
    private func take(_ course: inout Course) throws -> (messages: Int, isOver: Bool) {
        let limit = min(County.circularPage, policy.circulars.perMinute)
        switch course.going.step {
        case .people: return (try people(&course, limit: limit), false)
        case .leaders: return try leaders(&course)
        case .recall:
            let told = try county.told(of: course.going, limit: limit)
            course.going.person = told.last ?? course.going.person
            return (try told.filter { try county.hasAccount($0) }.count, told.count < limit)
        }
    }

    private func people(_ course: inout Course, limit: Int) throws -> Int {
        let page = try county.nextPeople(course.going, limit: limit) { [told = course.told] in told.contains($0) }
        var messages = 0
        for (unit, found) in page.people {
            course.told.insert(found.person)
            guard !course.going.isSilent(to: found) else { continue }
            if try county.hasAccount(found.person) {
                messages += 1
            } else if !found.isResident {
                course.unreached.insert(unit.id)
            }
        }
        if let reached = page.reached {
            (course.going.unit, course.going.person) = reached
        } else {
            (course.going.step, course.going.unit, course.going.person) = (.leaders, UnitID(0), PersonID(0))
        }
        return messages
    }

    private func leaders(_ course: inout Course) throws -> (messages: Int, isOver: Bool) {
        let units = course.unreached.filter { $0 > course.going.unit }.sorted().prefix(County.leaderPage)
        course.going.unit = units.last ?? course.going.unit
        let messages = try units.filter { unit in
            try county.leader(of: unit).map { try county.hasAccount($0.id) } ?? false
        }.count
        return (messages, units.count < County.leaderPage)
    }
}
