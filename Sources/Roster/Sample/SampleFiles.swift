import Foundation
import Programme

/// The files of a made-up county while it is being written, with the codes and accounts already given out.
final class SampleFiles {
    static let county = "SX"
    /// Of a thousand: who has a chat account at once; the rest bind by code.
    private static let accountsPerMille = 850
    private static let firstAccount = 2001

    let units: CSVWriter
    private let people: CSVWriter
    private let posts: CSVWriter
    private let households: CSVWriter
    private let links: CSVWriter
    /// Days are nobody's in a county that is made up.
    private let duties: CSVWriter

    init(_ directory: URL) throws {
        units = try CSVWriter(.units, in: directory)
        people = try CSVWriter(.people, in: directory)
        posts = try CSVWriter(.posts, in: directory)
        households = try CSVWriter(.households, in: directory)
        links = try CSVWriter(.links, in: directory)
        duties = try CSVWriter(.duties, in: directory)
    }

    /// Makes up a person of working age; gives the code.
    func person(
        surname: String?, isPartyMember: Bool, isMember: Bool, _ numbers: inout SeededNumbers
    ) throws -> String {
        let index = people.rows + 1
        let code = "P" + padded(index, 5)
        let generation: SampleNames.Generation = numbers.chance(perMille: 700) ? .middle : .young
        let isMan = numbers.chance(perMille: 640)
        let family = surname ?? SampleNames.surnames.draw(&numbers)
        let name = family + SampleNames.given(generation, isMan: isMan, &numbers)
        let hasAccount = numbers.chance(perMille: Self.accountsPerMille)
        let isModest = isMember && numbers.chance(perMille: 100)
        try people.write([
            code, name, phone(index), hasAccount ? "phone:\(Self.firstAccount + index)" : "",
            isPartyMember ? "yes" : "no", isModest ? "15" : "", isMember ? numbers.one(of: SampleNames.pledges) : "",
            numbers.chance(perMille: 5) ? "zh-Hant" : "", isMember ? servicePosts(&numbers) : "",
        ])
        return code
    }

    /// L3: one or two, as the shipped policy has them.
    private func servicePosts(_ numbers: inout SeededNumbers) -> String {
        let posts = [SampleNames.servicePosts, SampleNames.servicePosts].map { numbers.one(of: $0) }
        return Set(posts).sorted().joined(separator: ";")
    }

    func post(_ person: String, _ post: Post, _ unit: String, body: String = "") throws {
        try posts.write([person, post.rawValue, unit, body])
    }

    func household(_ fields: [String]) throws { try households.write(fields) }

    func link(_ village: String, _ number: Int, _ person: String) throws {
        try links.write([village, String(number), person])
    }

    /// No telephone number of the country begins with 100 and has eleven digits.
    func phone(_ index: Int) -> String { "100" + padded(index, 8) }

    func householdPhone() -> String { phone(50_000_000 + households.rows) }

    func finish() throws -> RosterExport.Counts {
        for file in [units, people, posts, households, links, duties] { try file.finish() }
        return [
            .unit: units.rows, .person: people.rows, .post: posts.rows, .household: households.rows,
            .link: links.rows, .duty: duties.rows,
        ]
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
