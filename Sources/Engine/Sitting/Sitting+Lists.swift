import Programme
import Store

/// S8, S9, A12: what the lists, tasks pushed down and the calendar are decided on.
extension Sitting {
    func decide(_ act: ListAct) throws -> Decision {
        guard isOffered(act.verb) else { return .refuse(.resolve(.town(.notOffered(act.verb)))) }
        switch act {
        case .accessList: return .answer(.resolve(.list(.accessList)))
        case .monthDays: return CalendarDays.decide(today: today.day, policy: policy)
        case .offer, .need, .lists, .match, .finishMatch, .receive, .push, .take, .refuse, .finish, .sayHard, .tasks,
            .onDuty, .assignDuty:
            // Who is offered it serves somewhere.
            guard let unit = try servedUnit() else { return .refuse(.resolve(.town(.notOffered(act.verb)))) }
            return try decide(act, in: unit)
        }
    }

    private func decide(_ act: ListAct, in unit: UnitID) throws -> Decision {
        switch act {
        case .offer(let text):
            return ThreeLists.offer(
                text, by: person, unit: unit, unitName: try county.unitName(unit),
                id: ResourceID(try county.nextListed(.resources)))
        case .need(let text):
            return ThreeLists.need(
                text, by: person, village: unit, villageName: try county.unitName(unit),
                id: NeedID(try county.nextListed(.needs)),
                town: try county.holders(of: [.townClerk], above: unit).map(\.holder.id))
        case .lists:
            return .answer(
                .resolve(
                    .list(
                        .lists(
                            ThreeLists.Listing(
                                needs: try county.needs(around: unit), resources: try county.resources(around: unit),
                                matches: try county.matches(around: unit), mayMatch: isOffered(.matchNeed))))))
        case .match(let request): return try match(request, in: unit)
        case .finishMatch(let id):
            return EndMatch.finish(id, by: person, matches: try county.matches(of: person.id))
        case .receive(let id): return EndMatch.receive(id, by: person, matches: try county.matches(around: unit))
        case .push(let request): return try push(request, in: unit)
        case .take(let id): return try answer(.take, id, in: unit)
        case .refuse(let id, let reason): return try answer(.refuse(reason: reason), id, in: unit)
        case .finish(let id, let words): return try answer(.finish(words), id, in: unit)
        case .sayHard(let id, let words): return try answer(.hard(words), id, in: unit)
        case .tasks:
            let isVillage = person.holds(.villageSecretary)
            return .answer(.resolve(.list(.tasks(try county.mandates(below: unit), isVillage: isVillage))))
        case .onDuty(let day): return try onDuty(day ?? today.day, in: unit)
        case .assignDuty(let request): return try assignDuty(request, in: unit)
        case .accessList, .monthDays: preconditionFailure("needs no unit")
        }
    }

    /// The unit that the sender serves: of a post at the town or above it, else the village.
    private func servedUnit() throws -> UnitID? {
        let bodies: Set<Post> = [.departmentContact, .utilityContact, .countyOrganiser, .dutyOfficer]
        let above = Access.townOfficers.union(bodies)
        if let post = person.posts.first(where: { above.contains($0.post) }) { return post.unit }
        for post in person.posts {
            if let village = try county.village(of: post.unit) { return village }
        }
        return person.posts.first?.unit ?? households.first?.village
    }

    private func match(_ request: MatchNeed.Request, in unit: UnitID) throws -> Decision {
        let doers = try request.doer.map { try county.people(named: $0, around: unit) } ?? []
        let facts = MatchNeed.Facts(
            need: try request.need.flatMap { try county.need($0, around: unit) },
            resource: try request.resource.flatMap { try county.resource($0, around: unit) }, doers: doers,
            id: MatchID(try county.nextListed(.matches)))
        return MatchNeed.decide(request, by: person, facts, today: today.day, policy: policy, now: now)
    }

    // MARK: Tasks

    private func push(_ request: PushMandate.Request, in town: UnitID) throws -> Decision {
        let villages = try county.villages(below: town)
        let village = request.village.flatMap { mention -> (id: UnitID, name: String)? in
            let names: Set<String> = [mention.written, mention.plain, "\(mention.plain)村"]
            return villages.first { names.contains($0.name) }
        }
        let secretary = try village.flatMap { try county.holders(of: [.villageSecretary], above: $0.id).first?.holder }
        return PushMandate.decide(
            request, by: person,
            PushMandate.Facts(
                village: village.map { (id: $0.id, name: $0.name) }, villages: villages.map(\.name),
                secretary: secretary, id: MandateID(try county.nextListed(.tasks))), now: now, policy: policy)
    }

    private func answer(_ word: AnswerMandate.Word, _ id: MandateID?, in village: UnitID) throws -> Decision {
        AnswerMandate.decide(word, id, by: person, tasks: try county.mandates(below: village))
    }

    // MARK: Duty

    private func onDuty(_ day: Day, in unit: UnitID) throws -> Decision {
        var units = [unit]
        // A village reads of its town's duty too.
        if try county.village(of: unit) == unit, let town = try county.parent(of: unit) { units.append(town) }
        let seats = try units.map { unit in
            let rostered = try county.onDuty(DutySlot(unit: unit, day: day))?.name
            let held =
                try rostered
                ?? county.staff(above: unit, [policy.issues.emergency.duty]).first { $0.unit == unit }?.name
            return OnDuty.Seat(unitName: try county.unitName(unit), name: held)
        }
        return .answer(.resolve(.list(.onDuty(seats, day))))
    }

    private func assignDuty(_ request: AssignDuty.Request, in unit: UnitID) throws -> Decision {
        // R5: emergencies go to the town's duty, so it is one of the town's own people.
        let isVillage = try county.village(of: unit) == unit
        let people = try request.person.map { try county.people(named: $0, in: unit, alone: !isVillage) } ?? []
        let present = try request.day.flatMap { try county.onDuty(DutySlot(unit: unit, day: $0))?.id }
        return AssignDuty.decide(
            request, by: person,
            AssignDuty.Facts(
                unit: unit, unitName: try county.unitName(unit), people: people, present: present), today: today.day)
    }
}
