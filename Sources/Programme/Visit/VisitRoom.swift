/// What the room Visit 访民情 is asked, answers, refuses, changes and pushes.
public enum VisitAct: Hashable, Codable, Sendable {
    case logVisit(LogVisit.Request)
    case remainingVisits
    case onBehalf(OnBehalf.Request)
    case correct(Correct.Request)
    case recordEvent(RecordEvent.Request)
    case planDelivery(PlanDelivery.Request)
    case deliver(Deliver.Request)
    case deliveries
    case callCount
    case sendCircular(SendCircular.Request)
    case stopCircular(CircularID?)
    case explainPolicy(ExplainPolicy.Request)
    case circularProgress(CircularProgress.Request)
    case visitPatterns
    case confirmVisit(ConfirmVisit.Request)

    public var verb: Verb {
        switch self {
        case .logVisit: .logVisit
        case .remainingVisits: .remainingVisits
        case .onBehalf: .logForMember
        case .correct: .correct
        case .recordEvent: .recordEvent
        case .planDelivery: .planDelivery
        case .deliver: .deliver
        case .deliveries: .deliveries
        case .callCount: .callCount
        case .sendCircular: .sendCircular
        case .stopCircular: .stopCircular
        case .explainPolicy: .explainPolicy
        case .circularProgress: .circularProgress
        case .visitPatterns: .visitPatterns
        case .confirmVisit: .confirmVisit
        }
    }

    /// The same act, with what was unclear made clear.
    func replacing(_ mention: HouseholdMention) -> VisitAct {
        func clear(_ mentions: [HouseholdMention]) -> [HouseholdMention] {
            mentions.map { $0.written == mention.written ? mention : $0 }
        }
        switch self {
        case .logVisit(var request):
            request.households = clear(request.households)
            return .logVisit(request)
        case .onBehalf(var request):
            request.acts = request.acts.map { $0.replacing(mention) }
            return .onBehalf(request)
        case .correct(var request):
            request.right = clear(request.right)
            request.wrong = clear(request.wrong)
            return .correct(request)
        case .recordEvent(var request):
            request.household = request.household.map { clear([$0])[0] }
            return .recordEvent(request)
        case .deliver(var request):
            request.households = clear(request.households)
            return .deliver(request)
        case .explainPolicy(var request):
            request.households = clear(request.households)
            return .explainPolicy(request)
        case .remainingVisits, .planDelivery, .deliveries, .callCount, .sendCircular, .stopCircular, .circularProgress,
            .visitPatterns, .confirmVisit:
            return self
        }
    }
}

public enum VisitAnswer: Hashable, Sendable {
    case logged(LogVisit.Logged)
    case remaining(RemainingVisits.Listing)
    case onBehalf(OnBehalf.Done)
    case corrected(Correct.Corrected)
    case eventRecorded(RecordEvent.Recorded)
    case deliveryPlanned(PlanDelivery.Planned)
    case handedOver(Deliver.Done)
    case deliveries(Deliveries.Listing)
    case calls([CallCount.Month])
    case circularSent(SendCircular.Sent)
    case circularStopped(StopCircular.Standing)
    case explained(ExplainPolicy.Explained)
    case circularProgress(CircularProgress.Progress)
    case circularWaiting(CircularProgress.Progress)
    case patterns(VisitPatterns.Found)
    case confirmation(came: Bool)
}

public enum VisitChange: Hashable, Sendable {
    case logged(Visit)
    case undone(VisitID)
    /// V6: by a correction; undoing that brings it back.
    case superseded(VisitID)
    case restored(VisitID)
    case eventRecorded(RecordEvent.Event)
    case eventTakenBack(DueID)
    case deliveryPlanned(what: String, [HouseholdID])
    case deliveryCancelled(DeliveryID)
    case handedOver(DeliveryID, HouseholdID, on: Day)
    case handOversTakenBack(ActID)
    case circularSent(CircularID, Circular.Draft, messages: Int, on: Day)
    /// Who has got it is told that it holds no longer.
    case circularStopped(CircularID)
    case explained(CircularID, HouseholdID, on: Day)
    case explainedTakenBack(ActID)
    case confirmationAnswered(VisitID, VisitConfirmation.State)
    case confirmationTakenBack(VisitID)

    /// V8: many are still to be told of it, page by page.
    public var isSentDown: Bool {
        switch self {
        case .circularSent, .circularStopped: true
        case .logged, .undone, .superseded, .restored, .eventRecorded, .eventTakenBack, .deliveryPlanned,
            .deliveryCancelled, .handedOver, .handOversTakenBack, .explained, .explainedTakenBack,
            .confirmationAnswered,
            .confirmationTakenBack:
            false
        }
    }
}

public enum VisitNotice: Hashable, Codable, Sendable {
    /// V10: to the member.
    case writtenForYou(OnBehalf.Written)
    case takenBackForYou(by: String, [HouseholdLabel], [IssueSummary])
    /// V6, V10: to the member: set right, or as first written again.
    case correctedForYou(Correct.Corrected, by: String)
    case restoredForYou(by: String, [HouseholdLabel])
    /// V4: to who is to go, and to the leader of the group.
    case eventForYou(RecordEvent.Recorded)
    case eventInYourGroup(RecordEvent.Recorded)
    case eventTakenBack(VisitDue.Label, by: String)
    /// V4: nobody has gone within the time.
    case eventsOverdue([VisitDue.Label])
    /// V4: to the leader of the group, once; the visits are no longer asked for.
    case eventsLapsed([VisitDue.Label])
    /// V11
    case deliver(what: String, [HouseholdLabel], by: String)
    case deliveryCancelled(what: String, by: String)
    case deliveryDone(what: String)
    case deliveryReopened(what: String, [HouseholdLabel], by: String)
    /// V8
    case circular(Circular.Copy)
    case circularStopped(Circular)
    /// To a leader, once it is sent: whom the chat did not reach.
    case circularUnreached(Circular.Unreached)
    /// V7: to a resident of the household.
    case wasVisited(VisitConfirmation.Asked)

    /// One push for two that say the same of different things.
    func merged(with other: VisitNotice) -> VisitNotice? {
        if case .takenBackForYou(let scribe, let households, let issues) = self,
            case .takenBackForYou(scribe, let more, let others) = other
        {
            return .takenBackForYou(by: scribe, households + more, issues + others)
        }
        if case .restoredForYou(let scribe, let households) = self, case .restoredForYou(scribe, let more) = other {
            return .restoredForYou(by: scribe, households + more)
        }
        return nil
    }

    /// Whether it passes the quiet hours (A1).
    var isUrgent: Bool {
        switch self {
        case .circular(let copy): copy.circular.isUrgent
        case .circularStopped(let circular): circular.isUrgent
        case .eventsOverdue, .eventsLapsed, .wasVisited, .writtenForYou, .takenBackForYou,
            .correctedForYou, .restoredForYou, .eventForYou, .eventInYourGroup, .eventTakenBack, .deliver,
            .deliveryCancelled, .deliveryDone, .deliveryReopened, .circularUnreached:
            false
        }
    }

    /// Whether 停止 silences it (A1).
    var isReminder: Bool {
        switch self {
        // V8: what is to be explained is the member's to do.
        case .circular(let copy): !copy.circular.isUrgent && !copy.circular.isToExplain
        case .eventsOverdue, .eventsLapsed, .wasVisited: true
        case .writtenForYou, .takenBackForYou, .correctedForYou, .restoredForYou, .eventForYou, .eventInYourGroup,
            .eventTakenBack, .deliver,
            .deliveryCancelled, .deliveryDone, .deliveryReopened, .circularStopped, .circularUnreached:
            false
        }
    }
}
