import Engine
import Foundation
import TestSupport

/// Every transcript is played once, whichever test asks first.
actor PlayedTranscripts {
    static let shared = PlayedTranscripts()
    private var played: [URL: Task<Rehearsal.Outcome, any Error>] = [:]

    func outcome(of file: URL) async throws -> Rehearsal.Outcome {
        if let task = played[file] { return try await task.value }
        let task = Task {
            let policy = try Repository.policy()
            let text = try String(contentsOf: file, encoding: .utf8)
            let database = try await TranscriptTests.sampleVillage(policy)
            return try await Rehearsal(database: database, policy: policy)
                .play(Transcript(text, name: file.lastPathComponent))
        }
        played[file] = task
        return try await task.value
    }
}
