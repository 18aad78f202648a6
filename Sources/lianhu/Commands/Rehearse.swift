import ArgumentParser
import Database
import Engine
import Foundation
import Roster
import Settings
import Store

struct Rehearse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play transcripts and print what differs; exit 1 when anything does.")

    @OptionGroup var options: InstallationOptions
    @Option(help: "The roster the people come from.") var sample = ShippedFiles.path("config/sample")
    @Flag(name: .customLong("print"), help: "Print the whole chat instead of comparing.") var prints = false
    @Argument(help: "Transcript files.") var files: [String]

    func run() async throws {
        let settings = try await options.load()
        let policy = try PolicyFile.load(Installation.policyFile(settings))
        var isDifferent = false
        for file in files {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw CommandError("\(file) cannot be read as UTF-8 text")
            }
            let database = try SQLiteDatabase()
            try await database.migrate(Schema.migrations)
            try await RosterCommand.fill(database, from: sample, policy: policy)
            let outcome = try await Rehearsal(database: database, policy: policy).play(Transcript(text, name: file))
            if prints {
                print(outcome.chat)
            } else if outcome.differences.isEmpty {
                print("\(file): as written")
            } else {
                isDifferent = true
                for difference in outcome.differences { print(difference) }
            }
        }
        if isDifferent { throw ExitCode.failure }
    }
}
