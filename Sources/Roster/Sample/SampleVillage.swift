import Foundation
import Programme

/// One village of a made-up county: grids, groups of a clan or two, households, who is linked to whom, and officers.
struct SampleVillage {
    struct Plan: Sendable {
        let index: Int
        let households: Int
        let residents: Int
        let members: Int
        let grids: Int
    }

    /// Rates of a thousand, as villages tend to be.
    private enum PerMille {
        static let ofTheClan = 450
        static let called = 620
        static let phone = 700
        static let awayYetLinked = 50
        static let womanAtHead = 260
        static let hardship = 80
        static let emptyNestOfOld = 300
        static let advanced = 30
        static let military = 25
        static let townsfolk = 15
        static let petition = 6
        static let partyMember = 720
    }

    struct Group {
        let code: String
        let name: String
        let clan: String
        let grid: Int
        var partyMembers: [String] = []
    }

    let plan: Plan
    let town: String
    let code: String
    let files: SampleFiles
    var numbers: SeededNumbers
    var groups: [Group] = []
    private(set) var members: [String] = []

    init(plan: Plan, town: String, files: SampleFiles, numbers: SeededNumbers) {
        self.plan = plan
        self.town = town
        self.files = files
        self.numbers = numbers
        code = String(format: "%@-V%03d", SampleFiles.county, plan.index + 1)
    }

    mutating func write() throws {
        let name = SampleNames.places[plan.index % SampleNames.places.count]
        try files.units.write([code, "village", "\(name)\(numbers.chance(perMille: 120) ? "社区" : "村")", town])
        try writeGroups()
        try writeHouseholds()
        try writeOfficers()
    }

    func grid(_ index: Int) -> String { "\(code)-W\(index + 1)" }

    private mutating func writeGroups() throws {
        let digits = Array("一二三四五六七八九十").map(String.init)
        for index in 0..<plan.grids {
            let name = index < digits.count ? digits[index] : String(index + 1)
            try files.units.write([grid(index), "grid", "第\(name)网格", code])
        }
        let size = SampleShape.householdsPerGroup
        let count = max(plan.grids, (plan.households + size / 2) / size)
        for index in 0..<count {
            let clan = SampleNames.surnames.draw(&numbers)
            let place = numbers.one(of: ["家塆", "家塆", "家塆", "家冲", "家岗", "家老屋"])
            // Two of one name in a village are told apart as people do it.
            let plain = clan + place
            let name = groups.contains { $0.name == plain } ? "\(["上", "下", "小", "新"][index % 4])\(plain)" : plain
            let group = Group(
                code: String(format: "%@-G%02d", code, index + 1), name: name, clan: clan,
                grid: index * plan.grids / count)
            try files.units.write([group.code, "group", group.name, grid(group.grid)])
            groups.append(group)
        }
    }

    /// Neighbours in the order of their numbers: a member's households lie next to each other (L2).
    private mutating func writeHouseholds() throws {
        var shares = SampleShape.shares(of: plan.residents, among: plan.members, &numbers)[...]
        var residentsLeft = plan.residents
        var member: (code: String, left: Int, room: Int)?
        for number in 1...max(1, plan.households) where plan.households > 0 {
            let group = (number - 1) * groups.count / plan.households
            // Exactly so many of the rest stay.
            let rest = plan.households - number + 1
            let isResident = Int.random(in: 0..<rest, using: &numbers) < residentsLeft
            try writeHousehold(number, groups[group], isResident)
            if isResident {
                residentsLeft -= 1
                if member == nil || member?.left == 0, let share = shares.popFirst() {
                    member = (try newMember(group), share, SampleShape.held.upperBound - share)
                }
                if let holder = member?.code { try files.link(code, number, holder) }
                member?.left -= 1
            } else if let holder = member, holder.room > 0, numbers.chance(perMille: PerMille.awayYetLinked) {
                try files.link(code, number, holder.code)
                member?.room -= 1
            }
        }
    }

    private mutating func newMember(_ group: Int) throws -> String {
        let isPartyMember = numbers.chance(perMille: PerMille.partyMember)
        let person = try files.person(
            surname: surname(groups[group]), isPartyMember: isPartyMember, isMember: true, &numbers)
        try files.post(person, .linkedMember, groups[group].code)
        members.append(person)
        if isPartyMember { groups[group].partyMembers.append(person) }
        return person
    }

    private mutating func writeHousehold(_ number: Int, _ group: Group, _ isResident: Bool) throws {
        let surname = surname(group) ?? SampleNames.surnames.draw(&numbers)
        let isMan = !numbers.chance(perMille: PerMille.womanAtHead)
        let generation: SampleNames.Generation = numbers.one(
            of: isResident ? [.old, .old, .middle, .middle, .young] : [.middle, .young, .young])
        let name = surname + SampleNames.given(generation, isMan: isMan, &numbers)
        let isCalled = numbers.chance(perMille: PerMille.called)
        try files.household([
            code, String(number), group.code, name,
            isCalled ? SampleNames.called(surname, generation, isMan: isMan, &numbers) : "", group.name,
            numbers.chance(perMille: PerMille.phone) ? files.householdPhone() : "", isResident ? "yes" : "no",
            tags(generation, isResident).joined(separator: ";"),
        ])
    }

    /// V3
    private mutating func tags(_ generation: SampleNames.Generation, _ isResident: Bool) -> [String] {
        guard isResident else { return numbers.chance(perMille: PerMille.townsfolk * 4) ? ["townsfolk"] : [] }
        let rates = [
            ("advanced", PerMille.advanced), ("hardship", PerMille.hardship),
            ("empty_nest", generation == .old ? PerMille.emptyNestOfOld : 0), ("petition", PerMille.petition),
            ("townsfolk", PerMille.townsfolk), ("military", PerMille.military),
        ]
        return rates.filter { numbers.chance(perMille: $0.1) }.map(\.0)
    }

    /// The clan's name for about half; nil for any.
    mutating func surname(_ group: Group) -> String? {
        numbers.chance(perMille: PerMille.ofTheClan) ? group.clan : nil
    }
}
