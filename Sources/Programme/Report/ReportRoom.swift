/// What the room Report 四级上报 is asked, answers, refuses, changes and pushes.
public enum ReportAct: Hashable, Codable, Sendable {
    case reportIssue(ReportIssue.Request)
    case passUp(IssueRequest)
    case keep(IssueRequest)
    case accept(IssueRequest)
    case resolve(IssueRequest)
    case returnIssue(IssueRequest)
    case refuse(RefuseIssue.Request)
    case merge(MergeIssue.Request)
    case refer(ReferIssue.Request)
    case recategorise(Recategorise.Request)
    case acknowledge(IssueRequest)
    case judge(JudgeResult.Request)
    case complain(Complain.Request)
    case takeErrand(TakeErrand.Request)
    case handBackErrand(HandBackErrand.Request)
    case issueStatus(IssueStatus.Request)
    case showAttachments(ShowAttachments.Request)
    case myMatters

    public var verb: Verb {
        switch self {
        case .reportIssue: .reportIssue
        case .passUp: .passUp
        case .keep: .keepIssue
        case .accept: .acceptIssue
        case .resolve: .resolveIssue
        case .returnIssue: .returnIssue
        case .refuse: .refuseIssue
        case .merge: .mergeIssue
        case .refer: .referIssue
        case .recategorise: .recategorise
        case .acknowledge: .acknowledge
        case .judge: .judgeResult
        case .complain: .complain
        case .takeErrand: .takeErrand
        case .handBackErrand: .handBackErrand
        case .issueStatus: .issueStatus
        case .showAttachments: .showAttachments
        case .myMatters: .myMatters
        }
    }

    /// The same act, with what was unclear made clear.
    func replacing(_ mention: HouseholdMention) -> ReportAct {
        switch self {
        case .reportIssue(var request):
            if request.household?.written == mention.written { request.household = mention }
            return .reportIssue(request)
        case .takeErrand(var request):
            if request.household?.written == mention.written { request.household = mention }
            return .takeErrand(request)
        case .passUp, .keep, .accept, .resolve, .returnIssue, .refuse, .merge, .refer, .recategorise, .acknowledge,
            .judge, .complain, .handBackErrand, .issueStatus, .showAttachments, .myMatters:
            return self
        }
    }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> ReportAct {
        func one(_ request: IssueRequest) -> IssueRequest { IssueRequest(numbers: [issue], words: request.words) }
        switch self {
        case .passUp(let request): return .passUp(one(request))
        case .keep(let request): return .keep(one(request))
        case .accept(let request): return .accept(one(request))
        case .resolve(let request): return .resolve(one(request))
        case .returnIssue(let request): return .returnIssue(one(request))
        case .acknowledge(let request): return .acknowledge(one(request))
        case .refuse(var request):
            request.numbers = [issue]
            return .refuse(request)
        case .merge(var request):
            request.numbers = [issue]
            return .merge(request)
        case .refer(var request):
            request.numbers = [issue]
            return .refer(request)
        case .recategorise(var request):
            request.numbers = [issue]
            return .recategorise(request)
        case .judge(var request):
            request.numbers = [issue]
            return .judge(request)
        case .showAttachments: return .showAttachments(ShowAttachments.Request(numbers: [issue]))
        case .reportIssue, .complain, .takeErrand, .handBackErrand, .issueStatus, .myMatters: return self
        }
    }
}

public enum ReportAnswer: Hashable, Sendable {
    case reported(ReportIssue.Reported)
    case emergency(ReportIssue.Emergency)
    case solvedOnTheSpot(IssueSummary, asked: ReturnVisit.Asked?)
    case kept(IssueSummary)
    /// L3: a dispute can be offered to the village's mediators.
    case mediatorsOffered([String])
    case passedUp(PassUp.Passed)
    case accepted(AcceptIssue.Accepted)
    case resolved(ResolveIssue.Resolved)
    case returned(ReturnIssue.Returned)
    case refused(RefuseIssue.Refused)
    case merged(MergeIssue.Merged)
    case referred(ReferIssue.Referred)
    case taskDone(IssueSummary)
    case recategorised(IssueSummary)
    case acknowledged(Emergency.Acknowledged)
    case closed(IssueSummary)
    case reopened(JudgeResult.Reopened)
    case complaintReceived(Complain.Received)
    case errandTaken(Errand)
    case errandHandedBack(Errand)
    case errandPostponed(Errand)
    case status(IssueStatus.Status)
    case matters(MyMatters.Listing)
    /// R11
    case attached(Attach.Attached)
    /// R11: there is no issue yet that they belong to.
    case attachmentsLoose(Attachments)
    case attachmentsShown(ShowAttachments.Shown)
}

public enum ReportRefusal: Hashable, Codable, Sendable {
    /// R1: a report without words.
    case ofWhat
    /// R8: unknown, or not the sender's to see: the same words for both.
    case issueNotFound(IssueNumber)
    case noIssues
    /// R4: not at the sender's desk.
    case notAtYourDesk(IssueNumber)
    case nothingAtYourDesk
    /// R3: nobody holds a post that could take it.
    case nobodyToTake
    /// R3: it lies with the highest.
    case nobodyAbove(IssueNumber)
    /// R4: the sender reported it and it lies at their own lowest desk.
    case nobodyBelow(IssueNumber)
    /// The state of the issue knows no such move.
    case notNow(IssueNumber, IssueState.Phase)
    /// R4: sent back without a word.
    case reasonMissing(IssueNumber)
    /// R6: it has ended, or it is the same issue.
    case notOneToJoin(IssueNumber)
    /// R9: a complaint has desks of its own.
    case complaintNotJoined(IssueNumber)
    /// R2: the words name no kind; the policy's codes.
    case categoryUnknown(IssueNumber, [String])
    /// R7
    case referWhere(IssueNumber, suggestion: String?)
    case alreadyReferred(IssueNumber)
    case nobodyToRefer(IssueNumber, ReferIssue.To)
    /// S6: by another person than the handler.
    case notYoursToJudge(IssueNumber)
    case nothingToJudge
    case tooLateToReopen(IssueNumber, days: Int)
    /// R5: it does not wait with anybody; who goes there says so, who was mistaken takes it back.
    case emergencyNotKept(IssueNumber)
    /// R5: nobody to push; a code of the policy.
    case emergencyNobody(String)
    /// R9
    case complaintOfWhom
    case nobodyForComplaint
    /// R10
    case errandOfWhat
    case noSuchErrand(ErrandID)
    case noErrands
    /// No day, or a past one.
    case postponeErrandHow(ErrandID)
    /// R11
    case attachmentsDropped(Attach.Dropped)
    case noAttachments(IssueNumber?)
}

public enum ReportChange: Hashable, Sendable {
    /// `carriers`: who may see it from the start besides its desk.
    case opened(Issue, carriers: [PersonID])
    /// `from`: kept for undo; nil for a move that undo does not reach.
    case moved(IssueNumber, from: IssueState?, to: IssueState, entry: IssueEntry)
    case recategorised(IssueNumber, from: String, to: String, entry: IssueEntry)
    /// R6: the reporter of a merged issue follows the other.
    case followed(IssueNumber, by: PersonID)
    /// R5
    case acknowledged(IssueNumber)
    /// R7
    case taskAsked(IssueNumber, utility: String?, of: PersonID, due: Instant, entry: IssueEntry)
    case taskDone(UtilityTaskID, of: IssueNumber, entry: IssueEntry)
    case errandTaken(Errand, household: HouseholdID)
    case errandHandedBack(ErrandID)
    case errandPostponed(ErrandID, to: Day, was: Day)
    /// R11
    case attached(IssueNumber, [MediaID], entry: IssueEntry)
    case attachmentsDropped([MediaID], AttachmentLoss)
    /// V6
    case takenBack(ReportReversal, entry: IssueEntry)
}

/// V6: what of this room is kept to be put back, beside the state of an issue.
public enum ReportReversal: Hashable, Codable, Sendable {
    case category(IssueNumber, was: String)
    case task(IssueNumber)
    case errandTaken(ErrandID)
    case errandHandedBack(ErrandID)
    case errandPostponed(ErrandID, was: Day)
    case attached(IssueNumber, [MediaID])
}

public enum ReportNotice: Hashable, Codable, Sendable {
    /// Nil: a confidential report (R9).
    /// `like`: R6, one that its reader may see and that is perhaps the same.
    case newAtDesk(IssueSummary, from: NamedOfficer?, like: IssueSummary?, words: DeskWords)
    case passedUp(IssueSummary, from: NamedOfficer, reason: String?, like: IssueSummary?, words: DeskWords)
    /// To the reporter: their issue has moved on.
    case movedOn(IssueSummary, to: NamedOfficer)
    /// Nil: a confidential report, by its reporter (R9).
    case withdrawn(IssueSummary, by: String?)
    case accepted(IssueSummary, by: NamedOfficer, due: Day)
    case resolved(IssueSummary, by: NamedOfficer, what: String?)
    /// `isResolved`: what the four steps have resolved stands (D6).
    case returned(IssueSummary, from: NamedOfficer, reason: String, isResolved: Bool = false, words: DeskWords)
    case returnedToReporter(IssueSummary, from: NamedOfficer, reason: String)
    /// `ground`: a code of the policy.
    case refused(IssueSummary, by: NamedOfficer, ground: String, explanation: String)
    case merged(IssueSummary, into: IssueSummary)
    /// To the desk it lay at.
    case joined(IssueSummary, into: IssueNumber)
    case referred(IssueSummary, to: ReferIssue.To)
    case taskAsked(IssueSummary, from: NamedOfficer, due: Day)
    case taskDone(IssueSummary, by: String, what: String?)
    case taskCancelled(IssueSummary)
    /// V6: to the reporter, who had been told of it.
    case referralTakenBack(IssueSummary, to: ReferIssue.To)
    case closed(IssueSummary)
    case reopened(IssueSummary, reason: String?, times: Int = 1, words: DeskWords)
    /// To who did it: another desk has it now.
    case reopenedElsewhere(IssueSummary, to: NamedOfficer, reason: String?)
    /// R5
    case emergency(IssueSummary, kind: String, from: NamedOfficer)
    case acknowledged(IssueSummary, by: NamedOfficer)
    case unacknowledged(IssueSummary, kind: String)
    /// To everybody else who was pushed: nobody needs to go any more.
    case emergencyOver(IssueSummary, by: NamedOfficer)
    /// R6
    case cluster(category: String, count: Int, days: Int)
    /// R9
    /// `from`: who had it before.
    case complaint(IssueSummary, from: NamedOfficer?, reason: String?, words: DeskWords)
    case complaintTold(IssueSummary)
    /// R11: something was added after the desk was told of the issue.
    case attached(IssueSummary)
    /// R11: to the sender, what was taken cannot be kept after all.
    case attachmentLost(IssueSummary, AttachmentKind, AttachmentLoss)

    /// Whether it passes the quiet hours (A1); only emergencies may.
    var isUrgent: Bool {
        switch self {
        case .emergency, .acknowledged, .unacknowledged, .emergencyOver: true
        case .newAtDesk, .passedUp, .movedOn, .withdrawn, .accepted, .resolved, .returned, .returnedToReporter,
            .refused, .merged, .joined, .referred, .taskAsked, .taskDone, .taskCancelled, .referralTakenBack, .closed,
            .reopened,
            .reopenedElsewhere, .cluster,
            .complaint, .complaintTold, .attached, .attachmentLost:
            false
        }
    }
}
