/// What a county decides about meetings and about what they may decide.
extension Policy {
    /// D1: a kind of meeting 会议.
    public struct Meeting: Sendable, Equatable {
        public var named: Named
        /// The level whose unit meets.
        public var level: String
        public var convenedBy: [Post]
        public var attendedBy: Electorate
        /// May be asked to come and have no vote.
        public var invited: [Post]
        /// So may experts from outside.
        public var invitesExperts: Bool
        /// From the notice to the meeting.
        public var noticeDays: Int
        public var quorum: Share
        public var majority: Share
        public var powers: Set<Power>
        /// When it is held, by what comes after it.
        public var before: Before?
        /// D9: where what it cannot solve goes; a code of another kind.
        public var unsolvedTo: String?

        public init(
            named: Named, level: String, convenedBy: [Post], attendedBy: Electorate, invited: [Post] = [],
            invitesExperts: Bool = false, noticeDays: Int, quorum: Share, majority: Share, powers: Set<Power>,
            before: Before? = nil,
            unsolvedTo: String? = nil
        ) {
            self.named = named
            self.level = level
            self.convenedBy = convenedBy
            self.attendedBy = attendedBy
            self.invited = invited
            self.invitesExperts = invitesExperts
            self.noticeDays = noticeDays
            self.quorum = quorum
            self.majority = majority
            self.powers = powers
            self.before = before
            self.unsolvedTo = unsolvedTo
        }

        /// D8: convened by the villagers' own council; it opens with what became of earlier items.
        public var isConsultation: Bool { convenedBy.contains(.councilChair) }
    }

    /// Who is entitled to attend and to vote.
    public enum Electorate: Sendable, Equatable {
        /// Those who hold one of these posts in the unit, or below it; of the party alone where so said.
        case posts([Post], ofParty: Bool)
        /// Party members of the unit who have a vote: not the probationary ones.
        case partyMembers
        /// One voice for each resident household of the unit.
        case households
    }

    /// A decision that a meeting may take on an item.
    public enum Power: String, CaseIterable, Codable, Sendable {
        case resolve, list, refuse, sendBack = "return", promise
        /// D6
        case propose, consult, deliberate, decide
    }

    /// D1: so many days before another meeting, or before the theme day where none is named.
    public struct Before: Sendable, Equatable {
        public var meeting: String?
        public var days: ClosedRange<Int>

        public init(meeting: String?, days: ClosedRange<Int>) {
            self.meeting = meeting
            self.days = days
        }
    }

    /// `over 1/2 of entitled`, `at least 2/3 of present`.
    public struct Share: Sendable, Hashable, Codable {
        public enum Whole: String, CaseIterable, Codable, Sendable { case entitled, present }

        public var numerator: Int
        public var denominator: Int
        /// More than the fraction, not just as much.
        public var isOver: Bool
        public var of: Whole

        public init(_ numerator: Int, _ denominator: Int, isOver: Bool, of: Whole) {
            self.numerator = numerator
            self.denominator = denominator
            self.isOver = isOver
            self.of = of
        }

        /// The least count of `whole` that is enough.
        public func needed(of whole: Int) -> Int {
            let product = whole * numerator
            return isOver ? product / denominator + 1 : (product + denominator - 1) / denominator
        }
    }

    /// D1, D3: a meeting that nobody closes, counted from its hour.
    public struct LeftMeetings: Sendable, Equatable {
        /// Whoever runs it is asked to close it.
        public var remind: Deadline
        /// It is closed with what was voted, or lapses.
        public var close: Deadline

        public init(remind: Deadline, close: Deadline) {
            self.remind = remind
            self.close = close
        }
    }

    /// D5: what the branch committee alone may not decide.
    public struct Major: Sendable, Equatable {
        /// Always; codes of categories.
        public var categories: [String]
        /// From so many yuan on, where the category is collective.
        public var collectiveYuan: Int
        /// From so many yuan on, whatever it is.
        public var yuan: Int
        /// D1: branch proposals are sent so many days ahead.
        public var proposalDays: Int
        /// How long a decision and a result stay disclosed.
        public var disclosedDays: Int

        public init(categories: [String], collectiveYuan: Int, yuan: Int, proposalDays: Int, disclosedDays: Int) {
            self.categories = categories
            self.collectiveYuan = collectiveYuan
            self.yuan = yuan
            self.proposalDays = proposalDays
            self.disclosedDays = disclosedDays
        }
    }

    /// A12: the days of the month that everybody can ask after.
    public struct MonthDays: Sendable, Equatable {
        /// 主题党日
        public var theme: Int
        /// 社情民意联系日
        public var contact: Int

        public init(theme: Int, contact: Int) {
            self.theme = theme
            self.contact = contact
        }
    }

    public func meeting(_ code: String) -> Meeting? { meetings.first { $0.named.code == code } }

    /// D6: the meeting that a step is passed at.
    public func meeting(for power: Power) -> Meeting? { meetings.first { $0.powers.contains(power) } }
}
