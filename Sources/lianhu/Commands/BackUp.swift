import ArgumentParser
import Database
import Engine
import Foundation
import Programme
import Store

struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the database into a file, while the daemon goes on.",
        discussion: """
            The copy is whole, as of one moment, and read through before it gets its name. It holds everything but the \
            files under media.path: copy those afterwards, they never change.
            """)

    @OptionGroup var options: InstallationOptions
    @Argument(help: "The file to make, or a folder, in which it is named after the moment.") var file: String

    func run() async throws {
        let installation = try await Installation.open(options)
        var path = file
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            path += "/lianhu-\(installation.written(.now).replacing(":", with: "")).db"
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandError("\(path) is there already: name another file")
        }
        try await installation.database().backUp(to: path)
        print("backed up to \(path)")
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the database's place; nothing is sent until it is confirmed (A11).",
        discussion: "The daemon must be stopped. What lay there before is kept beside it.")

    @OptionGroup var options: InstallationOptions
    @Argument(help: "A file made by `lianhu backup`.") var file: String

    /// The log of SQLite belongs to the file it lies beside, and to no other.
    private static let parts = ["", "-wal", "-shm"]

    func run() async throws {
        let installation = try await Installation.open(options)
        let lock = try installation.lockOut()
        let path = installation.settings["database.path"]
        let staged = path + ".restoring"
        let files = FileManager.default
        guard files.fileExists(atPath: file) else { throw CommandError("\(file) is not there") }
        for part in Self.parts { try? files.removeItem(atPath: staged + part) }
        let mark = installation.mark
        let (reached, known) = try await Self.prepare(staged, from: file, mark)
        let kept = "\(path).before-\(installation.written(.now).replacing(":", with: ""))"
        for part in Self.parts where files.fileExists(atPath: path + part) {
            try files.moveItem(atPath: path + part, toPath: kept + part)
        }
        try files.moveItem(atPath: staged, toPath: path)
        try mark.put(reached)
        print("restored; the database before is \(kept)")
        print(
            "It knows what was sent until \(known.map(installation.written) ?? "it was made"). Start the daemon: it takes"
        )
        print("in and sends nothing. Then see `lianhu outbox`, and confirm.")
        withExtendedLifetime(lock) {}
    }

    /// A copy that is read through, known to be a county's, and held. The backup itself stays as it is.
    private static func prepare(
        _ staged: String, from file: String, _ mark: MarkFile
    ) async throws -> (reached: SentMark, known: Instant?) {
        do {
            let backup = try Installation.sqlite(file)
            try await backup.backUp(to: staged)
            try backup.close()
            let database = try Installation.sqlite(staged)
            try await database.migrate(Schema.migrations)
            let prepared = try await database.county { county in
                let known = try county.sentMark()?.at
                let (reached, sentUntil) = try mark.overtake(county, at: .now)
                _ = try county.reclaimFromDeadRuns()
                try county.holdOutbox(.restored, knownUntil: known, sentUntil: sentUntil, at: .now)
                return (reached: reached, known: known)
            }
            try database.close()
            return prepared
        } catch let error as DatabaseError {
            throw CommandError("\(file) cannot be restored: \(error)")
        }
    }
}
