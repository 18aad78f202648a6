/// S2: the town reports it to the county leader attached to the village or to itself, who instructs:
/// `报县领导 1023 原因`, then `批示 1023 由交通局先修`.
public enum ReportToLeader {
    public static func decide(
        _ request: IssueRequest, _ issue: IssueCase, leader: Ladder.Attached?, calls: [Whistle]
    ) -> Decision {
        do throws(Stop) {
            let town = try issue.townDesk(for: .assist)
            guard let reason = request.words else { throw Stop(.reasonMissing(issue.number, .reportToLeader)) }
            guard let leader, !issue.file.accused.contains(leader.holder.id), leader.holder.id != issue.person.id else {
                throw Stop(.noLeader(issue.number))
            }
            var desk = town
            desk.unit = leader.unit
            desk.holder = leader.holder.id
            desk.officer = NamedOfficer(name: leader.holder.name, post: .countyLeader)
            desk.since = issue.now
            desk.due = issue.due(at: town)
            desk.isAccepted = false
            return Decision(
                changes: issue.move(
                    to: .withTown(TownCase(desk: desk, way: .leader(desk.holder), town: town)),
                    .reportedToLeader(reason: reason)),
                answers: [
                    .resolve(
                        .town(
                            .reportedToLeader(
                                issue.summary, leader: desk.officer, due: issue.policy.calendar.day(of: desk.due),
                                isReachable: leader.holder.isReachable)))
                ],
                notices: [
                    Notice(
                        to: desk.holder,
                        .resolve(.town(.toLeader(issue.summary, from: issue.officer(at: town), reason: reason))))
                ] + issue.tellReporter(movedTo: .leader(desk.officer), besides: desk.holder)
            ).adding(issue.ending(calls))
        } catch {
            return error.decision
        }
    }
}

/// S2: the county leader's word, with which it goes back to the town: `批示 1023 由交通局先修`.
public enum Instruct {
    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        guard case .withTown(let town) = issue.file.state, case .leader = town.way,
            town.desk.holder == issue.person.id
        else { return .refuse(.report(.notAtYourDesk(issue.number))) }
        guard let words = request.words else {
            return .refuse(.resolve(.town(.reasonMissing(issue.number, .instruct))))
        }
        let desk = issue.backAtTown(town.town)
        let by = issue.officer(at: town.desk)
        return Decision(
            changes: issue.move(to: .atDesk(desk), .instructed(words)),
            answers: [.resolve(.town(.instructed(issue.summary, to: desk.officer)))],
            notices: [
                Notice(
                    to: desk.holder,
                    .resolve(.town(.instructed(issue.summary, by: by, words: words, desk: issue.words(at: desk)))))
            ]
            .filter { $0.to != issue.person.id }
                + issue.tellReporter(.movedOn(issue.summary, to: desk.officer), besides: desk.holder))
    }
}

/// S2, R4: who helps the town and cannot sends it back to the town's desk: `退回 1023 不归我们管`.
public enum SendBackToTown {
    /// Nil: not with a helper of the town's.
    public static func decide(_ request: IssueRequest, _ issue: IssueCase, calls: [Whistle]) -> Decision? {
        guard case .withTown(let town) = issue.file.state, town.desk.holder == issue.person.id,
            issue.asHeldNow(town.town)?.holder != issue.person.id
        else { return nil }
        guard let reason = request.words else { return .refuse(.report(.reasonMissing(issue.number))) }
        let desk = issue.backAtTown(town.town)
        let from = issue.officer(at: town.desk)
        return Decision(
            changes: issue.move(to: .atDesk(desk), .returned(to: desk.officer.post, reason: reason)),
            answers: [.resolve(.town(.sentBack(issue.summary, to: desk.officer, reason: reason)))],
            notices: [
                Notice(
                    to: desk.holder,
                    .report(.returned(issue.summary, from: from, reason: reason, words: issue.words(at: desk))))
            ]
                + issue.tellReporter(.movedOn(issue.summary, to: desk.officer), besides: desk.holder)
        ).adding(issue.ending(calls))
    }
}
