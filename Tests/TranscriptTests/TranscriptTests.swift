import Database
import Engine
import Foundation
import Programme
import Roster
import Store
import TestSupport
import Testing

/// The main form of test: every transcript, played through the real engine over the sample village.
struct TranscriptTests {
    static let files = Repository.files(below: "Tests/TranscriptTests", ending: ".md")

    @Test(arguments: files)
    func playsAsWritten(file: URL) async throws {
        let outcome = try await PlayedTranscripts.shared.outcome(of: file)
        #expect(!outcome.chat.isEmpty)
        #expect(outcome.differences.isEmpty, "\(outcome.differences.map(\.description).joined(separator: "\n"))")
    }

    /// Every verb has its story, under its own name, in its own room.
    @Test(arguments: Verb.allCases)
    func verbHasATranscript(verb: Verb) {
        let path = "Tests/TranscriptTests/\(verb.room.rawValue)/\(verb.rawValue).md"
        #expect(
            FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path), "\(path) is missing")
    }

    @Test func aWrongTranscriptDiffers() async throws {
        let policy = try Repository.policy()
        func differences(_ text: String) async throws -> Int {
            let database = try await Self.sampleVillage(policy)
            return try await Rehearsal(database: database, policy: policy)
                .play(Transcript("# 2026-11-20 09:00\n" + text, name: "test")).differences.count
        }
        #expect(try await differences("周建国 > 走访3\n周建国 < 已记：4号") == 1)
        #expect(try await differences("周建国 > 走访3") == 1)
        #expect(try await differences("周建国 > 走访3\n周建国 <~ 已记 … 3号 … 走访") == 0)
        #expect(try await differences("周建国 > 走访3\n周建国 <~ 3号 … 已记") == 1)
        #expect(try await differences("周建国 > 走访4\n周建国 < 已记：4号 刘长贵家，今天走访。\n  本月还剩13户。") == 0)
        #expect(try await differences("王组长 < 你好") == 1)
    }

    static func sampleVillage(_ policy: Policy) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase()
        try await database.migrate(Schema.migrations)
        let reading = RosterReader.read(
            Repository.root.appending(path: "config/sample"), vocabulary: RosterVocabulary(policy: policy))
        let roster = try #require(reading.roster, "\(reading.problems)")
        _ = try await RosterImport.run(roster, into: database, now: Instant(milliseconds: 0))
        return database
    }
}
