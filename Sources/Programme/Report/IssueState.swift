/// Where an issue is; always in exactly one place.
public enum IssueState: Hashable, Codable, Sendable {
    /// `先留着`, or sent back to the reporter: it waits for them.
    case kept(returns: Int)
    case atDesk(Desk)
    /// D2, D9: its desk's clock rests until the meeting.
    case awaitingMeeting(AwaitedMeeting)
    /// D6: a major matter between two steps of 四议两公开.
    case inDeliberation(Deliberation)
    /// S1: on the village's work list.
    case listed(Work)
    /// S2: in one of the town's three ways.
    case withTown(TownCase)
    /// S4: in the county's roll-up.
    case withCounty(CountyCase)
    /// S7: accepted for a later day, with a plan.
    case promised(Promise)
    /// R3: done, and waiting for the resident's word.
    case done(Done)
    case closed(Done)
    /// S6: done, and nobody could be asked.
    case notReached(Done)
    case refused(Refused)
    case merged(into: IssueNumber, readBack: ReadBack? = nil)
    /// The reporter took it back (V6).
    case withdrawn

    /// Who says it is done, and what was done.
    public struct Done: Hashable, Codable, Sendable {
        public var by: PersonID
        public var officer: NamedOfficer
        public var what: String?
        public var at: Instant
        /// The desk it was done at; nil where the reporter did it.
        public var desk: Desk?
        /// S6: whose word is waited for; nil where a sample leaves it to the resident.
        public var asked: ReturnVisit.Asked?
        /// S6: return visits that met nobody.
        public var tries: [ReturnVisit.Try]
        /// S6: the first of the two who close it as not reached.
        public var givenUp: ReturnVisit.GivenUp?
        /// D6: empty for a matter that is not major.
        public var deliberated: [Deliberation.Passed]
        /// D6: the second of the two disclosures.
        public var isResultDisclosed = false
        /// The resident's word came before that disclosure.
        public var isSatisfied = false

        public init(
            by: PersonID, officer: NamedOfficer, what: String?, at: Instant, desk: Desk?,
            asked: ReturnVisit.Asked? = nil, tries: [ReturnVisit.Try] = [], givenUp: ReturnVisit.GivenUp? = nil,
            deliberated: [Deliberation.Passed] = []
        ) {
            self.by = by
            self.officer = officer
            self.what = what
            self.at = at
            self.desk = desk
            self.asked = asked
            self.tries = tries
            self.givenUp = givenUp
            self.deliberated = deliberated
        }
    }

    public struct Refused: Hashable, Codable, Sendable {
        public var by: PersonID
        public var officer: NamedOfficer
        public var ground: String
        public var explanation: String
        public var desk: Desk
        /// D7: it was a meeting that voted it down.
        public var vote: Majority?
        public var readBack: ReadBack?
    }

    /// S5: who answers for it, and by when; nil where it waits for the reporter or the resident, or has ended.
    public var desk: Desk? {
        switch self {
        case .atDesk(let desk): desk
        case .awaitingMeeting(let awaited): awaited.desk
        case .inDeliberation(let deliberation): deliberation.desk
        case .listed(let work): work.desk
        case .withTown(let town): town.desk
        case .withCounty(let county): county.desk
        case .promised(let promise): promise.desk
        case .kept, .done, .closed, .notReached, .refused, .merged, .withdrawn: nil
        }
    }

    /// Where it lay last: a reopened issue goes on from there.
    var lastDesk: Desk? {
        switch self {
        case .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised: desk
        case .done(let done), .closed(let done), .notReached(let done): done.desk
        case .refused(let refused): refused.desk
        case .kept, .merged, .withdrawn: nil
        }
    }

    /// R6
    public var mergedInto: IssueNumber? {
        switch self {
        case .merged(let into, _): into
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
            .closed,
            .notReached, .refused, .withdrawn:
            nil
        }
    }

    /// A state without what it carries.
    public enum Phase: String, CaseIterable, Codable, Sendable {
        case kept
        case atDesk = "at_desk"
        case awaitingMeeting = "awaiting_meeting"
        case inDeliberation = "in_deliberation"
        case listed
        case withTown = "with_town"
        case withCounty = "with_county"
        case promised, done, closed
        case notReached = "not_reached"
        case refused, merged, withdrawn

        public var isOpen: Bool {
            switch self {
            case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done:
                true
            case .closed, .notReached, .refused, .merged, .withdrawn: false
            }
        }
    }

    public var phase: Phase {
        switch self {
        case .kept: .kept
        case .atDesk: .atDesk
        case .awaitingMeeting: .awaitingMeeting
        case .inDeliberation: .inDeliberation
        case .listed: .listed
        case .withTown: .withTown
        case .withCounty: .withCounty
        case .promised: .promised
        case .done: .done
        case .closed: .closed
        case .notReached: .notReached
        case .refused: .refused
        case .merged: .merged
        case .withdrawn: .withdrawn
        }
    }
}

extension IssueState {
    /// S6: whose word, or whose explanation, is waited for beside any desk.
    public var asked: PersonID? {
        switch self {
        case .done(let done): done.asked?.person
        case .refused(let refused): refused.readBack.flatMap { $0.by == nil ? $0.owedBy : nil }
        case .merged(_, let readBack): readBack.flatMap { $0.by == nil ? $0.owedBy : nil }
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .closed,
            .notReached, .withdrawn:
            nil
        }
    }

    /// D2, D6: what is said of it is said at a meeting.
    var waitsForMeeting: Bool {
        switch phase {
        case .awaitingMeeting, .inDeliberation: true
        case .kept, .atDesk, .listed, .withTown, .withCounty, .promised, .done, .closed, .notReached, .refused, .merged,
            .withdrawn:
            false
        }
    }

    /// Who is asked for a word or for help beside whoever answers for it.
    var askedBeside: [PersonID] { [asked, desk?.pause?.approver].compactMap { $0 } + helpers }

    /// R8: who may see it from now on.
    public var carriers: [PersonID] { [desk?.holder].compactMap { $0 } + askedBeside }

    /// D6: the steps of 四议 behind a major matter; empty for any other.
    var deliberated: [Deliberation.Passed] {
        switch self {
        case .inDeliberation(let deliberation): deliberation.passed
        case .listed(let work): work.deliberated
        case .promised(let promise): promise.deliberated
        case .done(let done), .closed(let done), .notReached(let done): done.deliberated
        case .atDesk(let desk): desk.deliberated
        case .withTown(let town): town.town.deliberated
        case .withCounty(let county): county.town.deliberated
        case .refused(let refused): refused.desk.deliberated
        case .kept, .awaitingMeeting, .merged, .withdrawn: []
        }
    }

    /// S1: who helps the lead.
    public var helpers: [PersonID] {
        guard case .listed(let work) = self else { return [] }
        return work.helpers.map(\.id)
    }

    /// S5: who is asked to let its clock rest.
    public var pauseAsked: PersonID? { desk?.pause.flatMap { $0.isGranted ? nil : $0.approver } }

    /// S5: when a granted pause ends.
    public var pausedUntil: Day? { desk?.pause.flatMap { $0.isGranted ? $0.until : nil } }

    /// S6: when they are asked again.
    public var askedAgain: Instant? {
        guard case .done(let done) = self else { return nil }
        return done.asked?.again
    }

    /// Who did it or refused it: another person's word is asked for.
    public var handler: PersonID? {
        switch self {
        case .done(let done), .closed(let done), .notReached(let done): done.by
        case .refused(let refused): refused.by
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .merged,
            .withdrawn:
            nil
        }
    }
}

extension IssueState {
    /// L4: the same state with another at its desk; what lies at no desk stays as it is.
    public func lying(at desk: Desk) -> IssueState {
        switch self {
        case .atDesk: return .atDesk(desk)
        case .awaitingMeeting(var awaited):
            awaited.desk = desk
            return .awaitingMeeting(awaited)
        case .inDeliberation(var deliberation):
            deliberation.desk = desk
            return .inDeliberation(deliberation)
        case .listed(var work):
            work.desk = desk
            return .listed(work)
        case .withTown(var town):
            town.desk = desk
            return .withTown(town)
        case .withCounty(var county):
            county.desk = desk
            return .withCounty(county)
        case .promised(var promise):
            promise.desk = desk
            return .promised(promise)
        case .kept, .done, .closed, .notReached, .refused, .merged, .withdrawn: return self
        }
    }
}
