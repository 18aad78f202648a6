import Foundation
import Programme
import Roster
import Testing

/// A12: who is on duty, as a file has it.
@Suite struct DutyTests {
    private static let header = "unit,day,person\n"

    private func files(_ lines: String...) -> CountyFiles {
        var files = CountyFiles()
        files["duties"] = Self.header + lines.joined(separator: "\n")
        return files
    }

    private func roster(_ county: County) async throws -> [String] {
        try await county.rows(
            "SELECT u.code, d.day, p.code FROM duties d JOIN units u ON u.id = d.unit_id JOIN people p ON p.id = d.person_id ORDER BY d.day, u.code",
            columns: 3)
    }

    @Test func daysAreReadHoweverTheyAreWritten() async throws {
        let county = try await County()
        try await county.take(files("V,2026-12-01,P1", "T,2026/12/1,P3", "V,20261202,P2", "V,2026年12月3日,P1"))
        #expect(
            try await roster(county) == [
                "T|20261201|P3", "V|20261201|P1", "V|20261202|P2", "V|20261203|P1",
            ])
    }

    @Test(arguments: [
        ("V,2026-02-30,P1", "is no day"), ("V,,P1", "is empty"), ("X,2026-12-01,P1", "X"), ("V,2026-12-01,P9", "P9"),
        ("V,2026-12-01,P1\nV,2026-12-01,P2", "on duty that day on line 2"),
    ])
    func mistakesAreNamed(lines: String, said: String) throws {
        let problems = try files(lines).problems()
        #expect(problems.contains { $0.hasPrefix("duties.csv") && $0.contains(said) }, "\(problems)")
    }

    @Test func theFileChangesAndStrikesAndWithoutItAllStays() async throws {
        let county = try await County()
        try await county.take(files("V,2026-12-01,P1", "V,2026-12-02,P2"))
        try await county.take(files("V,2026-12-01,P3"), confirmEnds: true)
        #expect(try await roster(county) == ["V|20261201|P3"])
        try await county.take(CountyFiles())
        #expect(try await roster(county) == ["V|20261201|P3"], "without the file nothing is said of duty")
    }

    @Test func whatTheChatHasChangedStaysAndDisputesAreTold() async throws {
        let county = try await County()
        try await county.take(files("V,2026-12-01,P1", "V,2026-12-02,P1"))
        try await county.execute("UPDATE duties SET person_id = (SELECT id FROM people WHERE code = 'P3')")
        let outcome = try await county.take(files("V,2026-12-01,P1", "V,2026-12-02,P2"))
        #expect(try await roster(county) == ["V|20261201|P3", "V|20261202|P3"])
        #expect(outcome.plan.conflicts.count == 1)
    }

    @Test func whatIsExportedIsReadBack() async throws {
        let (first, second) = (try await County(), try await County())
        try await first.take(files("V,2026-12-01,P1", "T,2026-12-01,P3"))
        let export = try await first.exported()
        try await second.take(CountyFiles(export))
        #expect(try await second.exported() == export)
        #expect(try await roster(second) == ["T|20261201|P3", "V|20261201|P1"])
    }
}
