/// A8 for the room Link: which posts may settle who answers for whom.
extension Access {
    /// L1: who may see whether everybody is covered.
    public static let seeingCoverage: Set<Post> = [
        .groupLeader, .residentsGroupLeader, .gridSecretary, .villageSecretary, .committeeMember, .townClerk,
        .townSecretary, .countyOrganiser,
    ]
    /// L4: who may move a household to another member of theirs.
    static let handingOver: Set<Post> = [.groupLeader, .gridSecretary, .villageSecretary]
    /// L5: who knows, beside the linked member, whether a family is at home.
    static let knowingHouseholds: Set<Post> = [
        .groupLeader, .residentsGroupLeader, .gridSecretary, .networkAssistant, .villageSecretary, .committeeMember,
    ]
    /// L3, L5: who may change the roster's own facts.
    static let keepingRoster: Set<Post> = [.gridSecretary, .villageSecretary]
    /// L6: who puts up the public table of their village.
    public static let publishing: Set<Post> = [.villageSecretary, .committeeMember, .supervisor, .networkAssistant]
    /// L4: who takes leave beside linked members and desk holders.
    static let takingLeave: Set<Post> = [.linkedMember, .residentsGroupLeader, .committeeMember, .dutyOfficer]

    /// L4: the post whose absence leaves something undone above the villages; its unit and body say who can stand in.
    public static func seatAboveVillages(of posts: [PostHeld]) -> PostHeld? {
        posts.first { aboveVillages.contains($0.post) }
    }

    private static let aboveVillages: Set<Post> = [
        .townSecretary, .townClerk, .townCommittee, .dutyOfficer, .countyOrganiser, .countyLeader, .departmentContact,
        .utilityContact,
    ]

    /// L8: who may be attached to a village by a post in it.
    static let attached: Set<Post> = [.countyLeader, .townCommittee, .departmentContact]

    public static func isAttached(_ person: Person) -> Bool { person.posts.contains { attached.contains($0.post) } }

    /// L8: the households of the villages a person is attached to, for the visits they log there.
    public static func attachedVillages(of person: Person) -> [Scope] {
        person.posts.filter { attached.contains($0.post) }.map { Scope(reach: .village($0.unit)) }
    }

    /// Whether a post of these in the village, or in the place's own grid or group, is the person's.
    static func leads(_ place: LinkBook.Place, of village: UnitID, _ person: Person, as posts: Set<Post>) -> Bool {
        person.posts.contains {
            posts.contains($0.post) && ($0.unit == village || $0.unit == place.grid || $0.unit == place.group)
        }
    }

    static func maySettleLinks(of village: UnitID, _ person: Person) -> Bool {
        person.posts.contains { $0.post == .villageSecretary && $0.unit == village }
    }

    /// A5: beside the person their village's secretary, and nobody else.
    static func mayReadPoints(inVillage village: UnitID, _ person: Person) -> Bool {
        maySettleLinks(of: village, person)
    }

    /// L7: leaders of the unit the person serves in. Who serves the whole village is the village secretary's.
    static func mayUnbind(_ other: LinkGround.Local, of village: UnitID, _ person: Person) -> Bool {
        other.places.contains { leads($0, of: village, person, as: handingOver) }
    }

    /// L1–L5: what a verb of the room Link is decided on; how much of it the sender is told, the verb decides by posts.
    public static func links(of village: UnitID) -> Scope { Scope(reach: .village(village)) }

    /// L9: the household a resident lives in.
    public static func ownHome(of person: Person) -> Scope? {
        person.holds(.resident) ? Scope(reach: .livedInBy(person.id)) : nil
    }

    /// L9: somebody who is a resident and nothing else.
    public static func isResidentOnly(_ person: Person) -> Bool {
        !person.posts.isEmpty && person.posts.allSatisfy { $0.post == .resident }
    }

    /// L9: what a resident may do; everything else is refused warmly.
    public static func mayResident(_ verb: Verb) -> Bool { residents.contains(verb) }

    private static let residents: Set<Verb> = [
        .reportIssue, .issueStatus, .showAttachments, .myMatters, .judgeResult, .confirmVisit, .undo, .help,
        .setLanguage, .mute, .setReminderHour,
        .objectTo,
    ]
}
