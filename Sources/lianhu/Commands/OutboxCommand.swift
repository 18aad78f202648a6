import ArgumentParser
import Database
import Engine
import Foundation
import Programme
import Store

struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "What waits to be sent, by kind and age; after a restore: let it go (A11).",
        discussion: """
            After a restore everything is held: replies, pushes and emergencies, since the database no longer knows what \
            was sent. Messages go on being taken in. Drop what may have been sent before, then confirm.
            """)

    @OptionGroup var options: InstallationOptions
    @Flag(help: "Send all that is held, and go on as usual.") var confirm = false
    @Flag(help: "Send nothing from now on; for before a machine is put back as a whole.") var hold = false
    @Flag(help: "Never send what waited in the backup, or answers messages from before the restore.") var dropOld =
        false
    @Option(help: "Never send what was set off before this moment, such as 2026-11-21T14:05.") var dropBefore: String?
    @Option(help: "Never send this kind, as it is listed; with --drop-before, only what is both.") var dropKind: String?

    func validate() throws {
        guard !(confirm && hold) else { throw ValidationError("--confirm or --hold, not both") }
    }

    func run() async throws {
        let installation = try await Installation.open(options)
        let database = try await installation.database()
        try await lookWhetherRestored(installation, database)
        if hold { try await database.county { try $0.holdOutbox(.asked, at: .now) } }
        if dropOld || dropBefore != nil || dropKind != nil { try await drop(installation, database) }
        if confirm {
            let waiting = try await database.county { county in
                try county.endHold()
                return try county.heldMessages().map(\.count).reduce(0, +)
            }
            return print("confirmed: \(waiting) messages go out, and what is queued from now on")
        }
        try await show(installation, database)
    }

    /// Where no daemon runs, nobody has compared the database with its mark since it was put there.
    private func lookWhetherRestored(_ installation: Installation, _ database: any Database) async throws {
        guard let lock = try? installation.lockOut() else { return }
        let mark = installation.mark
        let reached = try await database.county { county -> SentMark? in
            // A database that never ran has nothing to compare.
            guard try county.sentMark() != nil else { return nil }
            _ = try county.reclaimFromDeadRuns()
            return try mark.compare(county, at: .now)
        }
        if let reached { try mark.put(reached) }
        withExtendedLifetime(lock) {}
    }

    private func drop(_ installation: Installation, _ database: any Database) async throws {
        let moment = try dropBefore.map(installation.moment)
        let dropped = try await database.county { [dropOld, dropKind] county -> Int? in
            guard try county.isOutboxHeld() else { return nil }
            return try county.dropHeld(before: moment, kind: dropKind, onlyOld: dropOld, at: .now)
        }
        guard let dropped else { throw CommandError("the outbox is not held: nothing was dropped") }
        print("dropped: \(dropped) messages, never to be sent")
    }

    private func show(_ installation: Installation, _ database: any Database) async throws {
        let (hold, groups) = try await database.read { connection in
            (try County(connection).outboxHold(), try County(connection).heldMessages())
        }
        if let hold {
            print("NOTHING IS SENT since \(installation.written(hold.since)): \(Self.why(hold.reason)).")
            if let known = hold.knownUntil {
                let until = hold.sentUntil.map { " The one it replaced sent until \(installation.written($0))." } ?? ""
                print("This database knows what was sent until \(installation.written(known)).\(until)")
            }
        } else {
            print("The outbox is not held.")
        }
        let total = groups.map(\.count).reduce(0, +)
        print(total == 0 ? "Nothing waits." : "\(total) messages wait:")
        for group in groups {
            let ages = [group.oldest, group.newest].map(installation.written)
            print(
                [
                    String(group.count), group.kind + (group.isUrgent ? " (URGENT)" : ""),
                    ages[0] == ages[1] ? ages[0] : "\(ages[0])…\(ages[1])", hold == nil ? "" : Self.what(group.origin),
                ].joined(separator: "\t"))
        }
        try await showSent(installation, database)
        guard hold != nil else { return }
        print("Then: lianhu outbox --drop-old --confirm   (send only what is new)")
        print("  or: lianhu outbox --confirm   (send all of it)")
    }

    /// Of a channel with limits: what it has been given today, and what had no place.
    private func showSent(_ installation: Installation, _ database: any Database) async throws {
        let today = installation.policy.calendar.day(of: .now)
        let name = installation.settings["gateway.name"]
        let counts = try await database.read { try County($0).sendCounts(of: name, on: today) }
        for count in counts {
            print("Today of \(count.precedence): \(count.sent) sent, \(count.postponed) put off until tomorrow")
        }
    }

    private static func why(_ reason: OutboxHold.Reason) -> String {
        switch reason {
        case .behindMark: "the database is an older copy than the one that sent last"
        case .markMissing: "the database has sent before, but its mark is not beside it, so it was brought here"
        case .markUnreadable: "the mark beside the database cannot be read"
        case .markOfAnother: "the mark beside the database is another database's"
        case .restored: "a backup was restored"
        case .asked: "an administrator asked for it"
        }
    }

    private static func what(_ origin: HeldMessages.Origin) -> String {
        switch origin {
        case .inBackup: "was waiting in the backup: probably sent since"
        case .saidBefore: "set off again by a message from before: probably answered then"
        case .new: "new"
        }
    }
}
