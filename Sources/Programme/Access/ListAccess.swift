/// A8 for the three lists, tasks pushed down and the calendar.
extension Access {
    /// S8: who states what the village needs and says that it has come.
    static let stating: Set<Post> = [.villageSecretary, .committeeMember, .gridSecretary]
    /// S8: who makes work of it.
    public static let matching: Set<Post> = [.villageSecretary, .townSecretary, .townClerk, .townCommittee]
    /// S9: to whom a task is pushed down, who pushes, and who reads.
    static let takingTasks: Set<Post> = [.villageSecretary]
    static let readingTasks: Set<Post> = townOfficers.union([.villageSecretary, .committeeMember])
    /// A12
    public static let keepingDuties: Set<Post> = [.villageSecretary, .townSecretary, .townClerk]

    /// S8, A12: everybody who serves in the programme.
    static func serves(_ person: Person, holdsHouseholds: Bool) -> Bool {
        holdsHouseholds || person.posts.contains { $0.post != .resident }
    }
}
