import Database
import Programme

/// What the lists, tasks and duties make true, and how it is put back (V6).
extension County {
    func apply(_ change: ListChange, to act: inout ActInProgress) throws {
        switch change {
        case .stated(let need):
            try note(.resolve(.list(.moved([.need(need.id, from: nil, to: need.phase)]))), in: &act)
            try connection.execute(
                "INSERT INTO needs (id, village_id, asker_id, text, state, at) VALUES (?, ?, ?, ?, ?, ?)",
                [need.id.sql, need.village.sql, need.asker.sql, need.text.sql, need.phase.sql, act.at.sql])
        case .offered(let resource):
            try note(.resolve(.list(.moved([.resource(resource.id, from: nil, to: resource.phase)]))), in: &act)
            try connection.execute(
                "INSERT INTO resources (id, unit_id, offerer_id, text, state, at) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    resource.id.sql, resource.unit.sql, resource.offerer.sql, resource.text.sql, resource.phase.sql,
                    act.at.sql,
                ])
        case .matched(let match): try keep(match, at: act.at)
        case .pushed(let task):
            try note(.resolve(.list(.moved([.task(task.id, from: nil, to: task.phase)]))), in: &act)
            try keep(task, at: act.at)
        case .moved(let moves):
            try note(.resolve(.list(.moved(moves))), in: &act)
            for move in moves { try carryOut(move) }
        case .noted(let task, let words):
            try connection.execute("UPDATE pushed_tasks SET note = ? WHERE id = ?", [words.sql, task.sql])
        case .duty(let slot, let person, let was):
            try note(.resolve(.list(.duty(slot, to: person, was: was))), in: &act)
            try set(slot, to: person)
        case .takenBack(let reversal): try takeBack(reversal)
        }
    }

    private func keep(_ match: Match, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO matches (id, need, resource, doer_id, asker_id, due, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                match.id.sql, match.need.id.sql, match.resource.id.sql, match.doer.sql, match.asker.sql,
                match.due.code.sql, match.phase.sql, now.sql,
            ])
    }

    private func keep(_ task: Mandate, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO pushed_tasks (id, village_id, holder_id, asker_id, asker_post, text, basis, due, state, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                task.id.sql, task.village.sql, task.holder.sql, task.asker.sql, task.from.post.sql, task.text.sql,
                task.basis.sql, task.due.code.sql, task.phase.sql, now.sql,
            ])
    }

    private func carryOut(_ move: ListedMove) throws {
        switch move {
        case .need(let id, _, let phase): try set("needs", id.rawValue, phase.rawValue)
        case .resource(let id, _, let phase): try set("resources", id.rawValue, phase.rawValue)
        case .match(let id, _, let phase): try set("matches", id.rawValue, phase.rawValue)
        case .task(let id, _, let phase): try set("pushed_tasks", id.rawValue, phase.rawValue)
        }
    }

    private func set(_ table: String, _ id: Int64, _ state: String) throws {
        try connection.execute("UPDATE \(table) SET state = ? WHERE id = ?", [state.sql, id.sql])
    }

    private func takeBack(_ reversal: ListReversal) throws {
        switch reversal {
        case .moved(let moves): for move in moves { try carryOut(move.reversed) }
        case .duty(let slot, _, let was): try set(slot, to: was)
        }
    }

    /// What undo finds of it, as it stands now.
    func effect(_ reversal: ListReversal, _ undoing: Undoing) throws -> Effect? {
        var thing: ListThing?
        var told: Set<PersonID> = []
        var isBegun = false
        switch reversal {
        case .duty(let slot, let to, let was):
            let present = try onDuty(slot)
            guard let to else { return nil }
            let duty = Duty(slot: slot, unitName: try unitName(slot.unit), person: to, name: present?.name ?? "")
            thing = .duty(duty)
            told = Set([to, was].compactMap(\.self))
            isBegun = present.map { $0.id != to } ?? true
        case .moved(let moves):
            guard let last = moves.last else { return nil }
            switch last {
            case .need(let id, _, let phase):
                let need = try need(id)
                thing = need.map(ListThing.need)
                isBegun = need?.phase != phase
                if let need { told = Set(try holders(of: [.townClerk], above: need.village).map(\.holder.id)) }
            case .resource(let id, _, let phase):
                let resource = try resource(id)
                thing = resource.map(ListThing.resource)
                isBegun = resource?.phase != phase
            case .match(let id, _, let phase):
                let match = try match(id)
                thing = match.map(ListThing.match)
                isBegun = match?.phase != phase
                if let match { told = [match.doer, match.need.asker, match.asker, match.resource.offerer] }
            case .task(let id, _, let phase):
                let task = try mandate(id)
                thing = task.map(ListThing.task)
                isBegun = task?.phase != phase
                if let task { told = [task.holder, task.asker] }
            }
        }
        guard var thing else { return nil }
        if case .moved(let moves) = reversal, moves.last?.isNew == false { thing = .word(of: thing) }
        return Effect(
            .resolve(.list(thing)), changes: [.resolve(.list(.takenBack(reversal)))],
            notices: told.subtracting([undoing.person.id]).sorted().map {
                Notice(to: $0, .resolve(.list(.takenBack(thing, by: undoing.person.name))))
            }, refusal: isBegun ? .resolve(.list(.begun(thing))) : nil)
    }
}

extension ListedMove {
    /// What was new is cancelled.
    fileprivate var reversed: ListedMove {
        switch self {
        case .need(let id, let from, let to): .need(id, from: to, to: from ?? .cancelled)
        case .resource(let id, let from, let to): .resource(id, from: to, to: from ?? .cancelled)
        case .match(let id, let from, let to): .match(id, from: to, to: from ?? .cancelled)
        case .task(let id, let from, let to): .task(id, from: to, to: from ?? .cancelled)
        }
    }
}
