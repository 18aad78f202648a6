/// Something asked back, with numbered answers; it waits in the store until answered, dropped or expired (A3).
public enum Question: Hashable, Codable, Sendable {
    /// V2: which of these households was meant, in an act otherwise clear.
    case whichHousehold(written: String, options: [Household], act: Act)
    /// A3: which of the issues at the desk the words are for.
    case whichIssue(options: [IssueSummary], request: PassUp.Request)
    /// A3: 上报 without a number, from somebody who both reports and decides.
    case passUpOrReport(IssueSummary, passUp: PassUp.Request, report: ReportIssue.Request)
    /// L7: one phone, several people.
    case whoAreYou(options: [PersonID], names: [String], text: String)

    public var optionCount: Int {
        switch self {
        case .whichHousehold(_, let options, _): options.count
        case .whichIssue(let options, _): options.count
        case .passUpOrReport: 2
        case .whoAreYou(let options, _, _): options.count
        }
    }

    /// The act that the answer `choice` (from 1) completes; nil for a choice of another kind (who is writing).
    public func act(choosing choice: Int) -> Act? {
        precondition((1...optionCount).contains(choice))
        switch self {
        case .whichHousehold(let written, let options, let act):
            return act.replacing(HouseholdMention(written: written, candidates: [options[choice - 1].id]))
        case .whichIssue(let options, var request):
            request.numbers = [options[choice - 1].number]
            return .passUp(request)
        case .passUpOrReport(let issue, var passUp, let report):
            passUp.numbers = [issue.number]
            return choice == 1 ? .passUp(passUp) : .reportIssue(report)
        case .whoAreYou:
            return nil
        }
    }
}

extension Act {
    /// The same act, about this household alone.
    func replacing(_ mention: HouseholdMention) -> Act {
        switch self {
        case .logVisit(var request):
            request.households = [mention]
            return .logVisit(request)
        case .reportIssue(var request):
            request.household = mention
            return .reportIssue(request)
        case .myHouseholds, .remainingVisits, .passUp, .issueStatus, .myMatters, .undo, .help, .setLanguage, .mute:
            return self
        }
    }
}
