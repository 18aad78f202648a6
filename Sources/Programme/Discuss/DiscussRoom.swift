/// What the room Discuss 议民事 is asked, answers, refuses, changes and pushes.
public indirect enum DiscussAct: Hashable, Codable, Sendable {
    case convene(Convene.Request)
    case reschedule(Reschedule.Request)
    case cancelMeeting(MeetingRequest)
    case agenda(MeetingRequest)
    case submit(SubmitIssue.Request)
    case recall(RecallIssue.Request)
    case weigh(WeighIssue.Request)
    case checkIn(MeetingRequest)
    case countPresent(CountPresent.Request)
    case openMeeting(MeetingRequest)
    case noteSpeech(NoteSpeech.Request)
    case vote(Vote.Request)
    case closeMeeting(MeetingRequest)
    case minutes(MeetingRequest)
    case invite(Invite.Request)
    case disclose(Disclose.Request)
    case objectTo(IssueRequest)

    public var verb: Verb {
        switch self {
        case .convene: .convene
        case .reschedule: .reschedule
        case .cancelMeeting: .cancelMeeting
        case .agenda: .agenda
        case .submit: .submitIssue
        case .recall(let request): request.isPreReview ? .keepOffAgenda : .recallIssue
        case .weigh: .weighIssue
        case .checkIn: .checkIn
        case .countPresent: .countPresent
        case .openMeeting: .openMeeting
        case .noteSpeech: .noteSpeech
        case .vote: .vote
        case .closeMeeting: .closeMeeting
        case .minutes: .minutes
        case .invite: .invite
        case .disclose: .disclose
        case .objectTo: .objectTo
        }
    }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> DiscussAct {
        switch self {
        case .submit(var request):
            request.numbers = [issue]
            return .submit(request)
        case .recall(var request):
            request.numbers = [issue]
            return .recall(request)
        case .weigh(var request):
            request.numbers = [issue]
            return .weigh(request)
        case .disclose(var request):
            request.numbers = [issue]
            return .disclose(request)
        case .objectTo(let request): return .objectTo(IssueRequest(numbers: [issue], words: request.words))
        case .convene, .reschedule, .cancelMeeting, .agenda, .checkIn, .countPresent, .openMeeting, .noteSpeech, .vote,
            .closeMeeting, .minutes, .invite:
            return self
        }
    }

    /// The same act, about this meeting.
    func replacing(_ meeting: MeetingID) -> DiscussAct {
        func settled(_ request: MeetingRequest) -> MeetingRequest {
            MeetingRequest(kind: request.kind, meeting: meeting, words: request.words)
        }
        switch self {
        case .reschedule(var request):
            request.which = settled(request.which)
            return .reschedule(request)
        case .cancelMeeting(let request): return .cancelMeeting(settled(request))
        case .agenda(let request): return .agenda(settled(request))
        case .checkIn(let request): return .checkIn(settled(request))
        case .countPresent(var request):
            request.which = settled(request.which)
            return .countPresent(request)
        case .openMeeting(let request): return .openMeeting(settled(request))
        case .noteSpeech(var request):
            request.which = settled(request.which)
            return .noteSpeech(request)
        case .vote(var request):
            request.which = settled(request.which)
            return .vote(request)
        case .closeMeeting(let request): return .closeMeeting(settled(request))
        case .minutes(let request): return .minutes(settled(request))
        case .invite(var request):
            request.which = settled(request.which)
            return .invite(request)
        case .convene, .submit, .recall, .weigh, .disclose, .objectTo: return self
        }
    }
}

public enum DiscussAnswer: Hashable, Sendable {
    case convened(Convene.Convened)
    /// `added`: points that its agenda did not have.
    case rescheduled(Meeting, told: Int, added: [AgendaLine], guests: [Guest])
    case cancelled(Meeting, waiting: Int, told: Int, guests: [Guest])
    case agenda(ShowAgenda.Shown)
    case submitted(SubmitIssue.Submitted)
    case recalled(RecallIssue.Recalled)
    case weighed(WeighIssue.Weighed)
    case cameIn(CheckIn.Came)
    case counted(Meeting, Quorum)
    case opened(OpenMeeting.Opened)
    case spoken(NoteSpeech.Noted)
    case put(PutMotion.Put)
    case voted(Vote.Voted)
    case closed(Minutes, next: [CloseMeeting.Next])
    case planned(ListWork.Listed)
    case minutes(Minutes)
    case invited(Invite.Invited)
    case guestCame(Meeting, Guest)
    case disclosed(Disclose.Disclosed)
    case objected(IssueNumber)
    /// D6: closed once the result is disclosed.
    case satisfiedUntilDisclosed(IssueSummary)
}

public enum DiscussChange: Hashable, Sendable {
    /// A meeting as it stands from now on.
    case saved(MeetingRecord)
    case weighed(IssueNumber, was: IssueWeight?, IssueWeight, entry: IssueEntry)
    case disclosed(Disclosure)
    case objected(IssueNumber, words: String)
    /// V6
    case putBack(DiscussReversal)
}

public enum DiscussNotice: Hashable, Codable, Sendable {
    case convened(Meeting, quorum: Quorum, agenda: [AgendaLine], isRescheduled: Bool)
    case cancelled(Meeting, reason: String?)
    /// To who convenes such meetings.
    /// `standing`: one that is convened already and may take it up.
    case submitted(
        IssueSummary, kind: String, from: NamedOfficer, ground: MajorGround?, day: Day, standing: Meeting?)
    /// `words`: nil where it does not lie with them.
    case recalled(IssueSummary, ground: RecallIssue.Ground?, reason: String?, words: DeskWords?)
    case minutes(Minutes)
    /// D3: to who runs it: nobody has closed it; on this day it ends by itself.
    /// `free`: a day it could be moved to.
    case leftOpen(Meeting, until: Day, free: Day)
    case closedByItself(Minutes, next: [CloseMeeting.Next])
    case lapsed(Meeting, waiting: Int)
    /// S1: about the item they reported; nil for an adviser.
    case invited(Meeting, about: IssueSummary?)
    // To who reported it
    case stepPassed(IssueSummary, Deliberation.Step, next: Deliberation.Step?)
    case solvedAt(IssueSummary, kind: String)
    /// `isToExplain`: S6, to who explains it to the household.
    case votedDown(IssueSummary, kind: String, Majority, isToExplain: Bool)
    /// S7: to who answers for it from now on, too.
    case promised(IssueSummary, kind: String, day: Day, plan: String, isYours: Bool)
    /// R4: to the desk it lies at again.
    case sentBack(IssueSummary, kind: String, reason: String, words: DeskWords)
    /// D9
    case sentOn(IssueSummary, kind: String, from: String, day: Day, isYours: Bool)
    case discloseResult(IssueSummary)
    case resultDisclosed(IssueSummary)
    case objected(IssueNumber, category: String, words: String)
    /// V6
    case takenBack(DiscussEffect, by: String)

    /// Whether it passes the quiet hours (A1).
    var isUrgent: Bool { false }
}
