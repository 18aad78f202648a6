/// R3: the desks above one household, as they are held today. A complaint has a ladder of its own: the policy's desks
/// for complaints (R9).
public struct Ladder: Sendable {
    /// A rung of the policy with who holds it here, if anybody does.
    public struct Seat: Hashable, Sendable {
        public var rung: Int
        public var post: Post
        public var within: Deadline
        public var unit: UnitID?
        public var holder: Holder?
        /// R9: whoever holds it is kept away from this issue.
        public private(set) var isAvoided = false

        public init(rung: Int, post: Post, within: Deadline, unit: UnitID?, holder: Holder?) {
            self.rung = rung
            self.post = post
            self.within = within
            self.unit = unit
            self.holder = holder
        }

        fileprivate mutating func avoid() {
            holder = nil
            isAvoided = true
        }

        /// Why an issue goes by, where nobody takes it or the holder is who sends it.
        fileprivate var passing: IssueEntry.Action {
            if isAvoided { return .avoided(post) }
            return holder == nil ? .skipped(post) : .passedThrough(post)
        }

        fileprivate func desk(now: Instant, policy: Policy) -> Desk? {
            guard let holder, let unit else { return nil }
            return Desk(
                rung: rung, unit: unit, holder: holder.id, officer: NamedOfficer(name: holder.name, post: post),
                since: now, due: policy.due(within, from: now))
        }
    }

    public struct Holder: Hashable, Sendable {
        public var id: PersonID
        public var name: String
        /// Whether a push can reach them: they have a bound account.
        public var isReachable: Bool
        /// L4: whose post it is, where somebody stands in.
        public var standsInFor: PersonID?

        public init(id: PersonID, name: String, isReachable: Bool, standsInFor: PersonID? = nil) {
            self.id = id
            self.name = name
            self.isReachable = isReachable
            self.standsInFor = standsInFor
        }

        /// R9: whether one of them holds the post, or has it held for them.
        func isOf(_ people: Set<PersonID>) -> Bool {
            people.contains(id) || standsInFor.map(people.contains) ?? false
        }
    }

    /// A way up: the desk where it ends, and what happened on the way.
    public struct Climb: Hashable, Sendable {
        public var desk: Desk
        public var isReachable: Bool
        /// Skipped, avoided and passed-through rungs, in order.
        public var onTheWay: [IssueEntry.Action]
    }

    public private(set) var seats: [Seat]

    public init(seats: [Seat]) { self.seats = seats }

    /// R9: the same desks with nobody at those that are theirs, or held for them.
    public func avoiding(_ people: Set<PersonID>) -> Ladder {
        guard !people.isEmpty else { return self }
        var ladder = self
        for index in seats.indices where seats[index].holder?.isOf(people) == true { ladder.seats[index].avoid() }
        return ladder
    }

    /// The next desk above `rung` (nil: from the reporter) that `person` does not hold.
    public func climb(above rung: Int?, past person: PersonID, now: Instant, policy: Policy) -> Climb? {
        var onTheWay: [IssueEntry.Action] = []
        for seat in seats where seat.rung > (rung ?? -1) {
            guard let holder = seat.holder, holder.id != person, let desk = seat.desk(now: now, policy: policy) else {
                onTheWay.append(seat.passing)
                continue
            }
            return Climb(desk: desk, isReachable: holder.isReachable, onTheWay: onTheWay)
        }
        return nil
    }

    /// Whether somebody else sits above.
    func goesOn(above desk: Desk) -> Bool {
        seats.contains { seat in seat.rung > desk.rung && seat.holder.map { $0.id != desk.holder } ?? false }
    }

    /// R5: what is said of the desks between, past which an emergency goes on.
    func jump(above rung: Int, upTo told: Int, past reporter: PersonID) -> [IssueEntry.Action] {
        seats.filter { $0.rung > rung && $0.rung <= told }.map { seat in
            seat.holder == nil || seat.holder?.id == reporter ? seat.passing : .jumped(seat.post)
        }
    }

    /// The highest desk that `person` holds: where their own report stays when nobody is above.
    public func ownDesk(of person: PersonID, now: Instant, policy: Policy) -> Climb? {
        guard let seat = seats.last(where: { $0.holder?.id == person }), let desk = seat.desk(now: now, policy: policy)
        else { return nil }
        return Climb(
            desk: desk, isReachable: true, onTheWay: seats.filter { $0.rung < seat.rung }.map(\.passing))
    }

    /// The next desk above the reporter; failing that, the reporter's own highest.
    public func first(above reporter: PersonID, now: Instant, policy: Policy) -> Climb? {
        climb(above: nil, past: reporter, now: now, policy: policy)
            ?? ownDesk(of: reporter, now: now, policy: policy)
    }
}
