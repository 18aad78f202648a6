import Foundation
import Programme

/// Makes up a county of any size: `lianhu sample --households 3000 --out county`. The same seed gives the same bytes.
public struct SampleCounty: Sendable {
    /// Sizes that can be made.
    public static let sizes = 1...1_000_000

    public let shape: SampleShape
    private let seed: UInt64

    /// Nil where `households` is outside `sizes`.
    public init?(households: Int, seed: UInt64 = 1) {
        guard Self.sizes.contains(households) else { return nil }
        shape = SampleShape(households: households)
        self.seed = seed
    }

    /// Writes the files into `directory`, village by village. Gives the rows written.
    @discardableResult
    public func write(to directory: URL) throws -> RosterExport.Counts {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let files = try SampleFiles(directory)
        var numbers = SeededNumbers(seed: seed)
        try files.units.write([SampleFiles.county, "county", "随县", ""])
        try writeCountyOfficers(files, &numbers)
        let plans = plans(&numbers)
        let towns = SampleShape.portions(of: plans.count, by: Array(repeating: 1, count: shape.towns))
        var next = plans.startIndex
        for (index, villages) in towns.enumerated() {
            let town = String(format: "%@-T%02d", SampleFiles.county, index + 1)
            // The names of towns are taken from the end of the list, those of villages from its beginning.
            let name = SampleNames.places[SampleNames.places.count - 1 - index % 200]
            try files.units.write([town, "town", "\(name)镇", SampleFiles.county])
            try writeTownOfficers(town, files, &numbers)
            for plan in plans[next..<next + villages] {
                var village = SampleVillage(plan: plan, town: town, files: files, numbers: numbers)
                try village.write()
                numbers = village.numbers
            }
            next += villages
        }
        return try files.finish()
    }

    /// The county's households shared out among its villages, which differ in size and in how many live away.
    private func plans(_ numbers: inout SeededNumbers) -> [SampleVillage.Plan] {
        let sizes = (0..<shape.villages).map { _ in Int.random(in: 60...140, using: &numbers) }
        let households = SampleShape.portions(of: shape.households, by: sizes)
        let staying = households.map { $0 * Int.random(in: 68...85, using: &numbers) }
        let residents = zip(SampleShape.portions(of: shape.residents, by: staying), households).map(min)
        let members = SampleShape.portions(of: shape.members, by: residents)
        let grids = SampleShape.portions(of: shape.grids, by: Array(repeating: 1, count: shape.villages))
        return (0..<shape.villages).map { index in
            let held = SampleShape.held
            let fewest = (residents[index] + held.upperBound - 1) / held.upperBound
            let most = max(fewest, residents[index] / held.lowerBound)
            return SampleVillage.Plan(
                index: index, households: households[index], residents: residents[index],
                members: min(max(members[index], fewest), most), grids: max(1, grids[index]))
        }
    }

    private func writeCountyOfficers(_ files: SampleFiles, _ numbers: inout SeededNumbers) throws {
        let posts: [(Post, Int)] = [
            (.countyOrganiser, 2), (.countyLeader, min(8, shape.towns)), (.departmentContact, 6), (.utilityContact, 6),
        ]
        try writeOfficers(posts, SampleFiles.county, files, &numbers)
    }

    private func writeTownOfficers(
        _ town: String, _ files: SampleFiles, _ numbers: inout SeededNumbers
    ) throws {
        try writeOfficers([(.townSecretary, 1), (.townClerk, 1), (.townCommittee, 3)], town, files, &numbers)
    }

    /// Whom the county's contacts speak for, as the shipped policy has them.
    private static let bodies: [Post: [String]] = [
        .utilityContact: ["power", "gas", "water", "telecom", "broadcasting", "post"],
        .departmentContact: [
            "civil_affairs", "transport", "water_bureau", "housing_bureau", "health", "agriculture",
        ],
    ]

    private func writeOfficers(
        _ posts: [(Post, Int)], _ unit: String, _ files: SampleFiles, _ numbers: inout SeededNumbers
    ) throws {
        for (post, count) in posts {
            let bodies = Self.bodies[post] ?? []
            for index in 0..<count {
                let person = try files.person(surname: nil, isPartyMember: true, isMember: false, &numbers)
                try files.post(person, post, unit, body: bodies.isEmpty ? "" : bodies[index % bodies.count])
            }
        }
    }
}
