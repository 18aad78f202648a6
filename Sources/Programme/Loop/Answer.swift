/// What the sender is told, before it is put into words. Kept by reference, as `Change` is.
public indirect enum Answer: Hashable, Sendable {
    case link(LinkAnswer)
    case visit(VisitAnswer)
    case report(ReportAnswer)
    case discuss(DiscussAnswer)
    case resolve(ResolveAnswer)
    case across(AcrossAnswer)
    case refused(Refusal)
}

/// Why something was not done. Each says, in words, what to do instead.
public enum Refusal: Hashable, Codable, Sendable {
    case link(LinkRefusal)
    case visit(VisitRefusal)
    case report(ReportRefusal)
    case discuss(DiscussRefusal)
    case resolve(ResolveRefusal)
    case across(AcrossRefusal)
}
