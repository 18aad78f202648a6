import Foundation
import Simulation
import TestSupport
import Testing

/// The month of `make simulate`, in a village.
struct SimulatedVillageTests {
    @Test func aMonthOfAVillageStaysInOrder() async throws {
        let policy = try Repository.policy()
        let path = FileManager.default.temporaryDirectory.appending(path: "village-\(UUID().uuidString).db").path
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }
        let county = SimulatedCounty(path: path, policy: policy)
        try await county.make(households: 400, seed: 1)
        let month = try await SimulatedMonth(county, SimulatedMonth.Options(households: 400, issues: 40, seed: 1))
        try await month.run()
        for check in try await month.checks() { #expect(check.violations == 0, "\(check.text)") }
        let figures = try await month.figures()
        #expect(try await month.coverage() > 0.5, "\(figures.text)")
        #expect(try await month.meetingsHeld() > 0, "\(figures.text)")
        #expect(try await month.issues(in: "closed") > 5, "\(figures.text)")
    }
}
