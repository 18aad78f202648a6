import Programme

/// Who holds the desks of a made-up village: some people sit at two, some desks are empty.
extension SampleVillage {
    private enum PerMille {
        static let noGroupLeader = 30
        static let noGridSecretary = 20
        static let noVillageSecretary = 10
        static let leaderIsMember = 550
        static let gridSecretaryIsLeader = 120
        static let secretaryHoldsGrid = 80
        static let residentsLeader = 100
        static let mediatorIsMember = 500
        static let council = 300
    }

    mutating func writeOfficers() throws {
        var leaders: [Int: [String]] = [:]
        for group in groups {
            if let leader = try writeGroupLeader(group) { leaders[group.grid, default: []].append(leader) }
        }
        var secretaries: [String] = []
        for index in 0..<plan.grids {
            guard !numbers.chance(perMille: PerMille.noGridSecretary) else { continue }
            let both = numbers.chance(perMille: PerMille.gridSecretaryIsLeader) ? leaders[index]?.first : nil
            let secretary = try both ?? officer()
            try files.post(secretary, .gridSecretary, grid(index))
            secretaries.append(secretary)
        }
        if !numbers.chance(perMille: PerMille.noVillageSecretary) {
            let both = numbers.chance(perMille: PerMille.secretaryHoldsGrid) ? secretaries.first : nil
            try files.post(try both ?? officer(), .villageSecretary, code)
        }
        for post in [Post.committeeMember, .committeeMember, .committeeMember, .supervisor, .networkAssistant] {
            try files.post(try officer(), post, code)
        }
        let isNeighbour = numbers.chance(perMille: PerMille.mediatorIsMember)
        try files.post(try (isNeighbour ? members.first : nil) ?? officer(), .mediator, code)
        if numbers.chance(perMille: PerMille.council) { try files.post(try officer(), .councilChair, code) }
    }

    private mutating func writeGroupLeader(_ group: Group) throws -> String? {
        let isVacant = numbers.chance(perMille: PerMille.noGroupLeader)
        if isVacant || numbers.chance(perMille: PerMille.residentsLeader) {
            let leader = try files.person(surname: surname(group), isPartyMember: false, isMember: false, &numbers)
            try files.post(leader, .residentsGroupLeader, group.code)
        }
        guard !isVacant else { return nil }
        let isMember = numbers.chance(perMille: PerMille.leaderIsMember)
        let leader = try (isMember ? group.partyMembers.first : nil) ?? officer()
        try files.post(leader, .groupLeader, group.code)
        return leader
    }

    private mutating func officer() throws -> String {
        try files.person(surname: nil, isPartyMember: true, isMember: false, &numbers)
    }
}
