/// A8 for what lies with town and county in the room Resolve.
extension Access {
    /// S2: whose desk is the town's, and who may lead there.
    public static let townOfficers: Set<Post> = [.townSecretary, .townClerk, .townCommittee]
    /// S3: who may call departments to an issue at their desk.
    static let whistlers: Set<Post> = [.villageSecretary, .townSecretary, .townClerk, .townCommittee, .dutyOfficer]
    /// S3, R7: who may have called what is rated.
    static let raters: Set<Post> = [
        .groupLeader, .residentsGroupLeader, .gridSecretary, .villageSecretary, .townSecretary, .townClerk,
        .townCommittee, .dutyOfficer,
    ]
    /// S3: who reads how departments come when called, and who is told when they do not.
    public static let overseeingDepartments: [Post] = [.townSecretary, .countyOrganiser]
    /// S4
    static let answering: Set<Post> = [.countyOrganiser]

    /// The unit whose departments' ratings this person reads: the highest they oversee.
    public static func ratingsUnit(of person: Person) -> UnitID? {
        overseeingDepartments.reversed().lazy
            .compactMap { post in person.posts.first { $0.post == post }?.unit }.first
    }
}
