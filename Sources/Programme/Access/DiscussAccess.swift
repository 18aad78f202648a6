/// A8 for the room Discuss: who convenes, runs and sees a meeting.
extension Access {
    /// D1: who convenes meetings of the kind in that unit runs them too, be it somebody standing in.
    static func runs(_ meeting: Meeting, _ kind: Policy.Meeting, _ person: Person) -> Bool {
        person.posts.contains { kind.convenedBy.contains($0.post) && $0.unit == meeting.unit }
    }

    /// The units in which a person convenes meetings of a kind.
    public static func unitsConvened(_ kind: Policy.Meeting, by person: Person) -> [UnitID] {
        Set(person.posts.filter { kind.convenedBy.contains($0.post) }.map(\.unit)).sorted()
    }

    /// Who may read what a meeting talks about: those entitled, those invited, and the unit's officers.
    static func maySee(_ meeting: MeetingCase) -> Bool {
        let person = meeting.person
        return meeting.electors.households == nil && meeting.electors.contains(person.id)
            || meeting.record.attendance.contains { $0.person == person.id && $0.role != .reporter }
            || runs(meeting.meeting, meeting.kind, person)
            || person.posts.contains { minuted.contains($0.post) && $0.unit == meeting.meeting.unit }
    }

    private static let minuted: Set<Post> = [.villageSecretary, .committeeMember, .supervisor]

    public static func convenesMeetings(_ person: Person, _ policy: Policy) -> Bool {
        person.posts.contains { held in policy.meetings.contains { $0.convenedBy.contains(held.post) } }
    }

    /// Whether the person's posts may bring them to a meeting of some kind.
    static func attendsMeetings(_ person: Person, _ policy: Policy) -> Bool {
        policy.meetings.contains { kind in
            person.posts.contains { held in
                switch kind.attendedBy {
                case .posts(let posts, _): posts.contains(held.post) || kind.invited.contains(held.post)
                case .partyMembers: person.isPartyMember && belonging.contains(held.post)
                case .households: false
                }
            } || !Set(kind.convenedBy).isDisjoint(with: person.posts.map(\.post))
        }
    }

    /// Posts of those who are of a village, not sent to it from elsewhere.
    public static let belonging: Set<Post> = [
        .linkedMember, .groupLeader, .residentsGroupLeader, .gridSecretary, .networkAssistant, .villageSecretary,
        .committeeMember, .supervisor, .villagersRepresentative, .mediator, .councilChair, .councillor,
    ]
}
