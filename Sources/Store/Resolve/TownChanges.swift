import Database
import Programme

/// What town and county make true, and how it is put back (V6).
extension County {
    func apply(_ change: TownChange, to act: inout ActInProgress) throws {
        switch change {
        case .called(let calls):
            let ids = try calls.map { try keep($0) }
            try note(.resolve(.town(.called(ids))), in: &act)
        case .whistle(let id, let phase):
            if let was = try whistle(id)?.phase { try note(.resolve(.town(.whistle(id, was: was))), in: &act) }
            try set(id, phase, at: act.at)
        case .rated(let rating, let was):
            try note(.resolve(.town(.rated(rating, was: was))), in: &act)
            try keep(rating)
        case .callsEnded(let ended, let mayBeUndone):
            if mayBeUndone { try note(.resolve(.town(.callsEnded(ended))), in: &act) }
            for call in ended.calls { try set(call.id, call.now, at: act.at) }
            if let task = ended.task { try set(task, .cancelled, at: act.at) }
        case .climbed(let id): try markClimbed(id, at: act.at)
        case .takenBack(let reversal, let number, let entry):
            try takeBack(reversal, at: act.at)
            switch reversal {
            // A rating is no part of the history, nor is taking it back; what ended with an issue comes back with it.
            case .rated, .callsEnded: return
            case .called, .whistle: try append(entry, to: number)
            }
        }
    }

    private func takeBack(_ reversal: TownReversal, at now: Instant) throws {
        switch reversal {
        case .called(let ids):
            for id in ids {
                try set(id, .cancelled, at: now)
                // A call that was a mistake counts for nobody, nor that it was not answered.
                try markClimbed(id, at: nil)
            }
        case .whistle(let id, let was): try set(id, was, at: now)
        case .rated(let rating, let was):
            if let was { try keep(was) } else { try remove(rating) }
        case .callsEnded(let ended):
            for call in ended.calls { try set(call.id, call.was, at: now) }
            if let task = ended.task { try set(task, .asked, at: nil) }
        }
    }

    /// What undo finds of it.
    func effect(_ reversal: TownReversal, _ undoing: Undoing) throws -> Effect? {
        let person = undoing.person.id
        let entry = IssueEntry(
            at: undoing.now, by: person, action: .takenBack(to: nil), policyVersion: undoing.policyVersion)
        func change(_ number: IssueNumber) -> Change { .resolve(.town(.takenBack(reversal, number, entry: entry))) }
        switch reversal {
        case .called(let ids):
            let calls = try ids.compactMap { try whistle($0) }.filter { $0.phase != .cancelled }
            guard let first = calls.first else { return nil }
            let begun = calls.contains { $0.phase != .called }
            return Effect(
                .resolve(.town(.call(first.issue, departments: calls.map(\.department)))),
                changes: [change(first.issue.number)],
                notices: try told(calls.map(\.holder), of: first.issue, by: person),
                refusal: begun ? .resolve(.town(.callBegun(first.issue.number))) : nil)
        case .whistle(let id, let was):
            guard var call = try whistle(id), call.phase != was else { return nil }
            // S5: its issue has ended since, and with it the call.
            let isOver = try issue(call.issue.number)?.state.phase.isOpen != true
            call.phase = was
            let notice =
                call.holder == person
                ? Notice(to: call.asker, .resolve(.town(.wordTakenBack(call))))
                : Notice(to: call.holder, .resolve(.town(.calledAgain(call))))
            return Effect(
                .resolve(.town(.whistle(call))), changes: [change(call.issue.number)],
                notices: notice.to == person ? [] : [notice],
                refusal: isOver && call.isOpen ? .across(.othersHaveActed(call.issue.number)) : nil)
        case .rated(let rating, _):
            return Effect(.resolve(.town(.rating(rating))), changes: [change(rating.issue)], notices: [])
        case .callsEnded(let ended): return try effect(ended, changes: [change(ended.issue)], undoing)
        }
    }

    private func told(_ holders: [PersonID], of issue: IssueSummary, by person: PersonID) throws -> [Notice] {
        let name =
            try connection.first("SELECT name FROM people WHERE id = ?", [person.sql]) { $0.text(0) } ?? ""
        return Set(holders).subtracting([person]).sorted().map {
            Notice(to: $0, .resolve(.town(.callCancelled(issue, by: name))))
        }
    }

    /// S5, V6: what ended with an issue is under way again, and whoever was called reads that.
    private func effect(_ ended: EndCalls.Ended, changes: [Change], _ undoing: Undoing) throws -> Effect? {
        guard let file = try issue(ended.issue) else { return nil }
        let calls = try ended.calls.compactMap { call in
            try whistle(call.id).map { found in
                var found = found
                found.phase = call.was
                return found
            }
        }
        let task = try ended.task.flatMap { try self.task($0) }
        var bodies: [String?] = calls.map(\.department)
        var again = calls.map { Notice(to: $0.holder, .resolve(.town(.calledAgain($0)))) }
        if let task {
            bodies.append(task.utility)
            again.append(Notice(to: task.holder, .resolve(.town(.taskAgain(task.issue, due: task.due)))))
        }
        return Effect(
            .resolve(.town(.callsEnded(file.summary, bodies: bodies))), changes: changes,
            notices: again.filter { $0.to != undoing.person.id })
    }
}
