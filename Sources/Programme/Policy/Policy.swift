import Foundation

/// Everything a county may decide for itself. Read from `config/programme.yaml`; nothing in it is a constant in code.
public struct Policy: Sendable, Equatable {
    /// Recorded with each decision (A11).
    public var version: String
    public var timeZone: TimeZone
    /// From the county down.
    public var levels: [Level]
    /// L1: households a linked member holds.
    public var householdsPerMember: ClosedRange<Int>
    /// L2, L4, L9
    public var links: Links
    /// V2: how many days back a visit may be logged.
    public var visitDaysBack: Int
    /// V6
    public var undoHours: Int
    /// A3: how long a question waits for its answer.
    public var questionHours: Int
    /// R3: the desks an issue climbs, lowest first.
    public var ladder: [Rung]
    /// R1
    public var categories: [Category]
    /// What else holds for issues on their way.
    public var issues: Issues
    /// V3
    public var tags: [Tag]
    /// V1, V8, V9
    public var visits: Visits
    /// V8, A2
    public var circulars: Circulars
    /// V4
    public var events: Events
    /// L3
    public var servicePosts: [Named]
    /// R7
    public var utilities: [Utility]
    /// S2, S3
    public var departments: [Named]
    public var binding: Binding
    public var reminders: Reminders
    public var retention: Retention
    /// R11
    public var attachments: Attachments
    /// S5: which days are worked.
    public var workDays: WorkDays
    /// D1
    public var meetings: [Meeting]
    public var leftMeetings: LeftMeetings
    /// D5, D6
    public var major: Major
    /// A12
    public var monthDays: MonthDays
    public var resolving: Resolving
    /// A5
    public var points: Points
    /// A10
    public var practice: Practice

    public init(
        version: String, timeZone: TimeZone, levels: [Level], householdsPerMember: ClosedRange<Int>, links: Links,
        visitDaysBack: Int, undoHours: Int, questionHours: Int, ladder: [Rung], categories: [Category],
        issues: Issues, tags: [Tag], visits: Visits, circulars: Circulars, events: Events, servicePosts: [Named],
        utilities: [Utility],
        departments: [Named], binding: Binding, reminders: Reminders, retention: Retention,
        attachments: Attachments, workDays: WorkDays, meetings: [Meeting], leftMeetings: LeftMeetings,
        major: Major, monthDays: MonthDays, resolving: Resolving, points: Points, practice: Practice
    ) {
        self.version = version
        self.timeZone = timeZone
        self.levels = levels
        self.householdsPerMember = householdsPerMember
        self.links = links
        self.visitDaysBack = visitDaysBack
        self.undoHours = undoHours
        self.questionHours = questionHours
        self.ladder = ladder
        self.categories = categories
        self.issues = issues
        self.tags = tags
        self.visits = visits
        self.circulars = circulars
        self.events = events
        self.servicePosts = servicePosts
        self.utilities = utilities
        self.departments = departments
        self.binding = binding
        self.reminders = reminders
        self.retention = retention
        self.attachments = attachments
        self.workDays = workDays
        self.meetings = meetings
        self.leftMeetings = leftMeetings
        self.major = major
        self.monthDays = monthDays
        self.resolving = resolving
        self.points = points
        self.practice = practice
    }

    public var calendar: LocalCalendar { LocalCalendar(timeZone: timeZone) }

    /// The level in whose units household numbers are unique.
    public var villageLevel: String { ladder.first { $0.post == .villageSecretary }?.level ?? levels.last?.code ?? "" }
    public func category(_ code: String) -> Category? { categories.first { $0.code == code } }
    public func utility(_ code: String) -> Utility? { utilities.first { $0.named.code == code } }
    public func tag(_ code: String) -> Tag? { tags.first { $0.code == code } }
    public func event(_ code: String) -> Named? { events.kinds.first { $0.code == code } }
    public func ground(_ code: String) -> Named? { issues.grounds.first { $0.code == code } }

    /// A name in each language.
    public struct Names: Sendable, Equatable {
        public var simplified: String
        public var traditional: String
        public var english: String

        public init(simplified: String, traditional: String, english: String) {
            self.simplified = simplified
            self.traditional = traditional
            self.english = english
        }

        public subscript(tongue: Tongue) -> String {
            switch tongue {
            case .simplified: simplified
            case .traditional: traditional
            case .english: english
            }
        }
    }

    /// Something with a code, a name and the words that mean it.
    public struct Named: Sendable, Equatable {
        public var code: String
        public var names: Names
        public var words: [String]

        public init(code: String, names: Names, words: [String]) {
            self.code = code
            self.names = names
            self.words = words
        }
    }

    public struct Level: Sendable, Equatable {
        public var code: String
        public var names: Names

        public init(code: String, names: Names) {
            self.code = code
            self.names = names
        }
    }

    /// The bounds of the room Link.
    public struct Links: Sendable, Equatable {
        /// L4: longer ones are no absence but a hand-over.
        public var leaveDays: Int
        /// L2: proposals with more moves are read as a table and applied from the command line.
        public var movesByChat: Int
        /// L9: residents that one household may bind.
        public var residentsPerHousehold: Int

        public init(leaveDays: Int, movesByChat: Int, residentsPerHousehold: Int) {
            self.leaveDays = leaveDays
            self.movesByChat = movesByChat
            self.residentsPerHousehold = residentsPerHousehold
        }
    }

    /// L7
    public struct Binding: Sendable, Equatable {
        public var codeDays: Int
        public var attemptsPerAccount: Int
        public var attemptsOverall: Int
        public var attemptMinutes: Int
        /// Answers an unbound account gets in a day; after that silence (A3).
        public var repliesToStrangersPerDay: Int
        /// How long a shared phone remembers who is writing.
        public var sharedPhoneMinutes: Int

        public init(
            codeDays: Int, attemptsPerAccount: Int, attemptsOverall: Int, attemptMinutes: Int,
            repliesToStrangersPerDay: Int, sharedPhoneMinutes: Int
        ) {
            self.codeDays = codeDays
            self.attemptsPerAccount = attemptsPerAccount
            self.attemptsOverall = attemptsOverall
            self.attemptMinutes = attemptMinutes
            self.repliesToStrangersPerDay = repliesToStrangersPerDay
            self.sharedPhoneMinutes = sharedPhoneMinutes
        }
    }

    /// A1
    public struct Reminders: Sendable, Equatable {
        /// From this hour…
        public var quietFrom: Int
        /// …until this one, pushes wait.
        public var quietUntil: Int
        /// The hour of the day's message, for whoever has not asked for another.
        public var hour: Int
        public var monthListDay: Int
        public var midMonthDay: Int
        /// V1: days before the month's end on which members are told for the last time.
        public var monthEndDays: Int
        /// A reminder missed while the program was down is still sent within so many days.
        public var lateDays: Int
        /// S5: a clock no longer than this is told of when the moment comes, any other in the day's message.
        public var shortClock: Deadline
        /// S5: days after which a clock that ran out is told of again.
        public var overdueAgainDays: Int
        /// R4: days after which a reporter is told of what was sent back to them.
        public var sentBackDays: Int
        /// Reminders beside the day's message, such as of short clocks, in a day; what is more waits for the next one.
        public var besideTheMessage: Int

        public init(
            quietFrom: Int, quietUntil: Int, hour: Int, monthListDay: Int, midMonthDay: Int, monthEndDays: Int,
            lateDays: Int, shortClock: Deadline, overdueAgainDays: Int, sentBackDays: Int, besideTheMessage: Int
        ) {
            self.quietFrom = quietFrom
            self.quietUntil = quietUntil
            self.hour = hour
            self.monthListDay = monthListDay
            self.midMonthDay = midMonthDay
            self.monthEndDays = monthEndDays
            self.lateDays = lateDays
            self.shortClock = shortClock
            self.overdueAgainDays = overdueAgainDays
            self.sentBackDays = sentBackDays
            self.besideTheMessage = besideTheMessage
        }

        /// Whether pushes wait in this hour of the day.
        public func isQuiet(_ hour: Int) -> Bool {
            let (from, until) = (quietFrom, quietUntil)
            return from > until ? hour >= from || hour < until : hour >= from && hour < until
        }
    }

    /// A1: when a push made now may arrive.
    public func pushTime(_ now: Instant, urgent: Bool) -> Instant {
        guard !urgent else { return now }
        let calendar = calendar
        let hour = calendar.time(of: now).hour
        guard reminders.isQuiet(hour) else { return now }
        let today = calendar.day(of: now)
        let day = hour < reminders.quietUntil ? today : calendar.adding(days: 1, to: today)
        return calendar.instant(day, hour: reminders.quietUntil)
    }

}
