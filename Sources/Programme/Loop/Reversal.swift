/// V6: what one effect of an act is put back to. Visits and opened issues are found by their act; the rest is kept with
/// the act as it was before.
public enum Reversal: Hashable, Codable, Sendable {
    case issue(IssueNumber, was: IssueState)
    case report(ReportReversal)
    case visit(VisitReversal)
    case link(LinkReversal)
    case discuss(DiscussReversal)
    case resolve(ResolveReversal)
}

extension Reversal {
    /// What it is about: of several effects on one thing the first is put back.
    public enum Subject: Hashable, Sendable {
        case issue(IssueNumber)
        case report(ReportReversal)
        case visit(VisitReversal)
        case link(LinkReversal)
        case meeting(MeetingID)
        case discuss(DiscussReversal)
        case resolve(ResolveReversal)
    }

    public var subject: Subject {
        switch self {
        case .issue(let number, _): .issue(number)
        case .report(let reversal): .report(reversal)
        case .visit(let reversal): .visit(reversal)
        case .link(let reversal): .link(reversal)
        case .discuss(.meeting(let meeting, _)): .meeting(meeting)
        case .discuss(let reversal): .discuss(reversal)
        case .resolve(let reversal): .resolve(reversal)
        }
    }
}
