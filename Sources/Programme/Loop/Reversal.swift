/// V6: what one effect of an act is put back to. Visits and opened issues are found by their act; the rest is kept with
/// the act as it was before.
public enum Reversal: Hashable, Codable, Sendable {
    case issue(IssueNumber, was: IssueState)
    case report(ReportReversal)
    /// V6: superseded by a correction.
    case visit(VisitID)
    case link(LinkReversal)
    case town(TownReversal)
    case list(ListReversal)
}

extension Reversal {
    /// What it is about: of several effects on one thing the first is put back.
    public enum Subject: Hashable, Sendable {
        case issue(IssueNumber)
        case report(ReportReversal)
        case visit(VisitID)
        case link(LinkReversal)
        case town(TownReversal)
        case list(ListReversal)
    }

    public var subject: Subject {
        switch self {
        case .issue(let number, _): .issue(number)
        case .report(let reversal): .report(reversal)
        case .visit(let visit): .visit(visit)
        case .link(let reversal): .link(reversal)
        case .town(let reversal): .town(reversal)
        case .list(let reversal): .list(reversal)
        }
    }
}
