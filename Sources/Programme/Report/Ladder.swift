/// R3: the desks above one household, as they are held today.
public struct Ladder: Sendable {
    /// A rung of the policy with who holds it here, if anybody does.
    public struct Seat: Hashable, Sendable {
        public var rung: Int
        public var post: Post
        public var within: Deadline
        public var unit: UnitID?
        public var holder: Holder?

        public init(rung: Int, post: Post, within: Deadline, unit: UnitID?, holder: Holder?) {
            self.rung = rung
            self.post = post
            self.within = within
            self.unit = unit
            self.holder = holder
        }
    }

    public struct Holder: Hashable, Sendable {
        public var id: PersonID
        public var name: String
        /// Whether a push can reach them: they have a bound account.
        public var isReachable: Bool

        public init(id: PersonID, name: String, isReachable: Bool) {
            self.id = id
            self.name = name
            self.isReachable = isReachable
        }
    }

    /// A way up: the desk where it ends, and what happened on the way.
    public struct Climb: Hashable, Sendable {
        public var desk: Desk
        public var isReachable: Bool
        /// Skipped and passed-through rungs, in order.
        public var onTheWay: [IssueEntry.Action]
    }

    public var seats: [Seat]

    public init(seats: [Seat]) { self.seats = seats }

    /// The next desk above `rung` (nil: from the reporter) that neither `person` nor `accused` holds (R9).
    public func climb(
        above rung: Int?, past person: PersonID, avoiding accused: PersonID? = nil, now: Instant, policy: Policy
    ) -> Climb? {
        var onTheWay: [IssueEntry.Action] = []
        for seat in seats where seat.rung > (rung ?? -1) {
            guard let holder = seat.holder, let unit = seat.unit else {
                onTheWay.append(.skipped(seat.post))
                continue
            }
            guard holder.id != accused else {
                onTheWay.append(.avoided(seat.post))
                continue
            }
            guard holder.id != person else {
                onTheWay.append(.passedThrough(seat.post))
                continue
            }
            let desk = Desk(
                rung: seat.rung, unit: unit, holder: holder.id,
                officer: NamedOfficer(name: holder.name, post: seat.post), since: now,
                due: policy.due(seat.within, from: now))
            return Climb(desk: desk, isReachable: holder.isReachable, onTheWay: onTheWay)
        }
        return nil
    }

    /// The highest desk that `person` holds: where their own report stays when nobody is above.
    public func ownDesk(of person: PersonID, now: Instant, policy: Policy) -> Desk? {
        guard let seat = seats.last(where: { $0.holder?.id == person }), let holder = seat.holder, let unit = seat.unit
        else { return nil }
        return Desk(
            rung: seat.rung, unit: unit, holder: person, officer: NamedOfficer(name: holder.name, post: seat.post),
            since: now, due: policy.due(seat.within, from: now))
    }
}
