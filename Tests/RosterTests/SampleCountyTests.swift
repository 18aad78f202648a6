import Foundation
import Roster
import Testing

@Suite struct SampleCountyTests {
    private func made(_ households: Int, seed: UInt64 = 1) throws -> (RosterExport.Counts, CountyFiles, Int) {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("sample-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let counts = try #require(SampleCounty(households: households, seed: seed)).write(to: directory)
        let problems = RosterReader.read(directory, vocabulary: .test).problems
        return (counts, CountyFiles(try County.files(directory)), problems.count)
    }

    private func cells(_ text: String, _ column: Int) -> [Substring] {
        text.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)[column]
        }
    }

    private func tally(_ values: [Substring]) -> [Substring: Int] {
        values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test func theWholeCountyHasTheTrueShape() throws {
        let shape = SampleShape(households: 300_000)
        #expect(shape.towns == 20)
        #expect(shape.villages == 384)
        #expect(shape.villages + shape.grids == 1163)
        #expect(shape.members == 19_600)
        #expect(shape.residents == 230_000)
    }

    @Test(arguments: [3000, 30_000])
    func theShapeScales(households: Int) throws {
        let (counts, files, problems) = try made(households)
        let shape = SampleShape(households: households)
        #expect(problems == 0)
        #expect(counts[.household] == households)
        let levels = tally(cells(files["units"], 1))
        #expect(levels["town"] == shape.towns)
        #expect(levels["village"] == shape.villages)
        #expect(levels["grid"] == shape.grids)
        let posts = tally(cells(files["posts"], 1))
        #expect(posts["linked_member"] == shape.members)
        #expect((posts["group_leader"] ?? 0) > (levels["group"] ?? 0) * 9 / 10)
        #expect((posts["grid_secretary"] ?? 0) >= shape.grids * 8 / 10)
        #expect(posts["town_clerk"] == shape.towns)
        #expect(tally(cells(files["households"], 7))["yes"] == shape.residents)
        #expect(Set(tally(cells(files["links"], 2)).values).isSubset(of: Set(5...15)))
        expectEveryResidentLinked(files)
    }

    /// L1: every resident household has exactly one linked member (two are refused by the reader).
    private func expectEveryResidentLinked(_ files: CountyFiles) {
        let rows = files["households"].split(separator: "\n").dropFirst()
        let resident = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            .filter { $0[7] == "yes" }.map { "\($0[0])/\($0[1])" }
        let linked = Set(zip(cells(files["links"], 0), cells(files["links"], 1)).map { "\($0)/\($1)" })
        let alone = resident.count { !linked.contains($0) }
        #expect(alone == 0)
    }

    @Test func someMembersKnowTwoHouseholdsByOneName() throws {
        let (_, files, _) = try made(3000)
        let called = Dictionary(
            uniqueKeysWithValues: zip(
                zip(cells(files["households"], 0), cells(files["households"], 1)).map { "\($0)/\($1)" },
                cells(files["households"], 4)))
        var seen: [String: Int] = [:]
        for row in files["links"].split(separator: "\n").dropFirst() {
            let link = row.split(separator: ",")
            guard let name = called["\(link[0])/\(link[1])"], !name.isEmpty else { continue }
            seen["\(link[2]) \(name)", default: 0] += 1
        }
        let ambiguous = seen.values.count { $0 > 1 }
        #expect(ambiguous > 20)
        #expect(ambiguous < 400)
    }

    @Test(arguments: [1, 2, 4, 5, 16, 31, 64, 100, 390, 1170, 1990])
    func smallCountiesAreRight(households: Int) throws {
        let (counts, files, problems) = try made(households, seed: UInt64(households))
        #expect(problems == 0)
        #expect(counts[.household] == households)
        expectEveryResidentLinked(files)
        #expect(tally(cells(files["links"], 2)).values.allSatisfy { $0 <= 15 })
    }

    @Test func theSameSeedGivesTheSameCounty() throws {
        let (one, two, other) = (try made(500, seed: 7).1, try made(500, seed: 7).1, try made(500, seed: 8).1)
        #expect(one.texts == two.texts)
        #expect(one.texts != other.texts)
    }

    @Test func sizesOutOfReasonAreRefused() {
        #expect(SampleCounty(households: 0) == nil)
        #expect(SampleCounty(households: 1_000_001) == nil)
    }
}
