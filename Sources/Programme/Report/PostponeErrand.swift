/// R10: an errand takes longer than its receipt says: `改期 代办3 12月20日`.
public enum PostponeErrand {
    /// `errands`: what the sender has taken on and not handed back.
    public static func decide(_ id: ErrandID, to day: Day?, errands: [Errand], today: Day) -> Decision {
        guard var errand = errands.first(where: { $0.id == id }) else { return .refuse(.report(.noSuchErrand(id))) }
        guard let day, day >= today else { return .refuse(.report(.postponeErrandHow(id))) }
        let was = errand.due
        errand.due = day
        return Decision(
            changes: day == was ? [] : [.report(.errandPostponed(id, to: day, was: was))],
            answers: [.report(.errandPostponed(errand))])
    }
}
