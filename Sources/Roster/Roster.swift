import Foundation
import Programme

/// A county's (or a town's) units, people, posts, households, links and duties as its files name them: read, checked, and
/// consistent in themselves. Only `RosterReader` makes one.
public struct Roster: Sendable {
    /// Where a row stands in its file, from 1.
    typealias Line = Int32

    struct Unit: Sendable {
        var line: Line
        var code: String
        var level: String
        var name: String
        /// Nil where the file leaves it to the database, or where there is none.
        var parent: String?
    }

    struct Person: Sendable {
        var line: Line
        var code: String
        var name: String
        var phone: String
        /// `channel:sender` joined by `;` (L7).
        var accounts: String
        var isPartyMember: Bool
        /// D1: in the party, and without a vote yet.
        var isProbationary = false
        var capacity: Int?
        var pledge: String
        var language: Tongue?
        /// Codes of the policy joined by `;` (L3).
        var servicePosts: String
    }

    struct Holding: Sendable {
        var line: Line
        var person: String
        var post: Post
        var unit: String
        /// The utility or department a contact speaks for, a code of the policy; "" for everybody else.
        var body = ""
    }

    struct Household: Sendable {
        var line: Line
        var village: String
        var number: Int
        var unit: String
        var head: String
        /// Joined by `;`, as the table keeps it.
        var called: String
        var address: String
        var phone: String
        var isResident: Bool
        /// Joined by `;`, in the policy's order.
        var tags: String
    }

    struct Link: Sendable {
        var line: Line
        var village: String
        var number: Int
        var person: String
    }

    /// A12: who is on duty in a unit on a day.
    struct Duty: Sendable {
        var line: Line
        var unit: String
        var day: Day
        var person: String
    }

    /// Parents before children.
    var units: [Unit] = []
    var people: [Person] = []
    var posts: [Holding] = []
    var households: [Household] = []
    var links: [Link] = []
    var duties: [Duty] = []
    /// Days are the county's.
    var calendar = LocalCalendar(timeZone: .gmt)
    /// Columns that the headers name: what a file has no column for, it says nothing about.
    var columns: [RosterFile: Set<String>] = [:]

    /// Rows of all files.
    public var count: Int {
        units.count + people.count + posts.count + households.count + links.count + duties.count
    }

    func states(_ column: String, in file: RosterFile) -> Bool { columns[file]?.contains(column) ?? false }
}

/// What the files may say, as the county's policy has it.
public struct RosterVocabulary: Sendable {
    /// Codes from the top down: `county, town, village, grid, group`.
    public let levels: [String]
    /// Codes of the must-visit tags (V3).
    public let tags: [String]
    /// Utilities and departments (R7, S2): codes, names and words, with the code they mean.
    public let bodies: [String: String]
    let bodyCodes: [String]
    /// Service posts (L3), likewise.
    public let servicePosts: [String: String]
    let servicePostCodes: [String]
    let calendar: LocalCalendar

    public init(
        levels: [String], tags: [String], bodies: [Policy.Named] = [], servicePosts: [Policy.Named] = [],
        calendar: LocalCalendar = LocalCalendar(timeZone: .gmt)
    ) {
        self.calendar = calendar
        self.levels = levels
        self.tags = tags
        bodyCodes = bodies.map(\.code)
        self.bodies = Self.codes(bodies)
        servicePostCodes = servicePosts.map(\.code)
        self.servicePosts = Self.codes(servicePosts)
    }

    /// By everything that means one.
    private static func codes(_ named: [Policy.Named]) -> [String: String] {
        var known: [String: String] = [:]
        for one in named {
            for word in one.words + [one.names.simplified, one.names.traditional, one.names.english, one.code] {
                known[word] = one.code
            }
        }
        return known
    }

    public init(policy: Policy) {
        self.init(
            levels: policy.levels.map(\.code), tags: policy.tags.map(\.code),
            bodies: policy.departments + policy.utilities.map(\.named), servicePosts: policy.servicePosts,
            calendar: policy.calendar)
    }
}

/// The units that the database already has: a file may hang its own below one of them.
public struct KnownUnits: Sendable {
    struct Unit: Sendable {
        var level: String
        var parent: String?
    }

    var byCode: [String: Unit]

    /// Of an empty database.
    public static let none = KnownUnits(byCode: [:])
}
