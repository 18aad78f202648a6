/// What the verbs of this room are decided on: one village with its households, members, officers and absences.
public struct LinkGround: Sendable {
    /// Somebody who holds a post in the village or below it.
    public struct Local: Hashable, Sendable {
        public var id: PersonID
        public var name: String
        public var posts: [PostHeld]
        /// Where the posts are held.
        public var places: [LinkBook.Place]

        public init(id: PersonID, name: String, posts: [PostHeld], places: [LinkBook.Place]) {
            self.id = id
            self.name = name
            self.posts = posts
            self.places = places
        }

        public func holds(_ post: Post) -> Bool { posts.contains { $0.post == post } }
    }

    public var village: UnitID
    /// Of the village and the units below it.
    public var names: [UnitID: String]
    public var book: LinkBook
    /// By id.
    public var people: [Local]
    /// Announced or running.
    public var absences: [Absence]
    /// Above the villages: the people are those of one office, and nothing else is known.
    public var isOffice = false

    public init(
        village: UnitID, names: [UnitID: String], book: LinkBook, people: [Local], absences: [Absence]
    ) {
        self.village = village
        self.names = names
        self.book = book
        self.people = people
        self.absences = absences
    }

    /// The household a message means: the sender's own by name or number, else by its number in the village.
    func household(_ mention: HouseholdMention) -> LinkBook.Household? {
        if mention.candidates.count == 1, let own = book.household(mention.candidates[0]) { return own }
        guard mention.candidates.isEmpty, let number = mention.number else { return nil }
        return book.households.first { $0.number == number }
    }

    func person(_ id: PersonID) -> Local? { people.first { $0.id == id } }

    func name(of id: PersonID) -> String {
        person(id)?.name ?? book.members.first { $0.id == id }?.name ?? ""
    }

    enum Found {
        case one(Local)
        case decided(Decision)
    }

    /// Whom a name means among those who fit; nobody is refused, several are asked.
    func find(
        _ mention: PersonMention, whoseWord act: Act, where fits: (Local) -> Bool = { _ in true }
    ) -> Found {
        if let chosen = mention.chosen, let person = person(chosen), fits(person) { return .one(person) }
        let found = people.filter { mention.means($0.name) && fits($0) }
        switch found.count {
        case 0: return .decided(.refuse(.link(.person(.nobodyCalled(mention.written, in: names[village] ?? "")))))
        case 1: return .one(found[0])
        default:
            let options = found.map { NamedPerson(id: $0.id, name: $0.name, place: placeName($0)) }
            return .decided(
                Decision(question: .whichPerson(written: mention.written, options: options, act: act)))
        }
    }

    /// The party group leaders a place belongs to, or those who stand in for them.
    func leaders(of places: [LinkBook.Place], on day: Day) -> [PersonID] {
        let units = Set(places.flatMap { [$0.group, $0.grid].compactMap(\.self) })
        let leaders = people.filter { $0.posts.contains { $0.post == .groupLeader && units.contains($0.unit) } }
        return leaders.map { standIn(for: $0.id, on: day) ?? $0.id }
    }

    /// Above the villages: the town's secretary, the county's organiser.
    func heads(on day: Day) -> [PersonID] {
        people.filter { $0.holds(.townSecretary) || $0.holds(.countyOrganiser) }
            .map { standIn(for: $0.id, on: day) ?? $0.id }
    }

    func standIn(for person: PersonID, on day: Day) -> PersonID? {
        absences.first { $0.person == person && $0.covers(day) }?.substitute
    }

    /// Told apart in a question: 李家塆.
    private func placeName(_ person: Local) -> String {
        person.posts.compactMap { names[$0.unit] }.first ?? ""
    }
}

/// A person as a message names them.
public struct PersonMention: Hashable, Codable, Sendable {
    public var written: String
    /// The same in plain script: Traditional read as Simplified, letters small.
    public var plain: String
    /// Once a question has settled who of several is meant.
    public var chosen: PersonID?

    public init(written: String, plain: String, chosen: PersonID? = nil) {
        self.written = written
        self.plain = plain
        self.chosen = chosen
    }

    func means(_ name: String) -> Bool { name == written || name == plain || name.lowercased() == plain }
}

/// One of several people of the same name.
public struct NamedPerson: Hashable, Codable, Sendable {
    public var id: PersonID
    public var name: String
    public var place: String

    public init(id: PersonID, name: String, place: String) {
        self.id = id
        self.name = name
        self.place = place
    }
}

extension LinkBook {
    public func household(_ id: HouseholdID) -> Household? { households.first { $0.id == id } }
    func member(_ id: PersonID) -> Member? { members.first { $0.id == id } }

    /// Resident households a person holds, here and elsewhere.
    func load(of person: PersonID) -> Int {
        households.count { $0.isResident && links[$0.id] == person } + (member(person)?.heldElsewhere ?? 0)
    }

    /// The part of it that belongs to a unit of the village; what its members hold beside counts as elsewhere.
    public func within(_ unit: UnitID) -> LinkBook {
        func isInside(_ place: Place) -> Bool { place.grid == unit || place.group == unit }
        let inside = households.filter { isInside($0.place) }
        let ids = Set(inside.map(\.id))
        let own = links.filter { ids.contains($0.key) }
        let holders = Set(own.values)
        var elsewhere: [PersonID: Int] = [:]
        for household in households where household.isResident && !ids.contains(household.id) {
            if let holder = links[household.id] { elsewhere[holder, default: 0] += 1 }
        }
        let members = members.filter { holders.contains($0.id) || $0.places.contains(where: isInside) }
            .map { member in
                var member = member
                member.heldElsewhere += elsewhere[member.id] ?? 0
                return member
            }
        return LinkBook(households: inside, members: members, links: own)
    }
}

extension HouseholdLabel {
    init(_ household: LinkBook.Household) { self.init(number: household.number, head: household.head) }
}
