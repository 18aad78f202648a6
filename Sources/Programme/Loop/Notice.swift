/// A push to somebody else than the sender (A2), put into their language when it is sent.
public struct Notice: Hashable, Codable, Sendable {
    public var to: PersonID
    public var content: Content

    public init(to: PersonID, _ content: Content) {
        self.to = to
        self.content = content
    }

    public indirect enum Content: Hashable, Codable, Sendable {
        case link(LinkNotice)
        case visit(VisitNotice)
        case report(ReportNotice)
        case discuss(DiscussNotice)
        case resolve(ResolveNotice)
        case across(AcrossNotice)
    }

    /// One push for what two parts of a decision both tell a person.
    func merged(with other: Notice) -> Notice? {
        guard to == other.to, case .visit(let one) = content, case .visit(let other) = other.content else { return nil }
        return one.merged(with: other).map { Notice(to: to, .visit($0)) }
    }

    /// Its place where a channel takes only so much.
    public var precedence: Precedence {
        if isUrgent { return .emergency }
        return switch content {
        case .across(.day): .reminder
        case .visit(.circular), .visit(.circularStopped): .circular
        case .link, .visit, .report, .discuss, .resolve: isReminder ? .reminder : .push
        }
    }

    /// Whether it passes the quiet hours (A1); only emergencies may.
    public var isUrgent: Bool {
        switch content {
        case .report(let notice): notice.isUrgent
        case .discuss(let notice): notice.isUrgent
        case .resolve(let notice): notice.isUrgent
        case .visit(let notice): notice.isUrgent
        case .link, .across: false
        }
    }

    /// Whether 停止 silences it (A1): reminders yes, what lies at one's desk never.
    public var isReminder: Bool {
        switch content {
        case .link(let notice): notice.isReminder
        case .visit(let notice): notice.isReminder
        case .across(let notice): notice.isReminder
        case .report, .discuss, .resolve: false
        }
    }
}

/// A1: the order in which what waits is sent, where a channel takes only so much.
public enum Precedence: Int, CaseIterable, Comparable, Sendable {
    case emergency, reply, push, reminder
    /// V8: to a whole unit.
    case circular

    public static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

/// An issue in a push: what it is and whose.
public struct IssueSummary: Hashable, Codable, Sendable {
    public var number: IssueNumber
    public var text: String
    public var category: String
    public var household: HouseholdLabel?
    /// R11: filled in where one issue is spoken of, not in lists.
    public var attachments: Attachments?

    public init(
        number: IssueNumber, text: String, category: String, household: HouseholdLabel?,
        attachments: Attachments? = nil
    ) {
        self.number = number
        self.text = text
        self.category = category
        self.household = household
        self.attachments = attachments
    }
}

/// A household in a text: `3号 张德才家`.
public struct HouseholdLabel: Hashable, Codable, Sendable {
    public var number: Int
    public var head: String

    public init(number: Int, head: String) {
        self.number = number
        self.head = head
    }

    public init(_ household: Household) { self.init(number: household.number, head: household.head) }
}

/// A1: how the month stands for one linked member.
public struct MonthList: Hashable, Codable, Sendable {
    public var month: Int
    public var total: Int
    /// Still to be visited, by number.
    public var left: [StillWanted]

    public init(month: Int, total: Int, left: [StillWanted]) {
        self.month = month
        self.total = total
        self.left = left
    }
}
