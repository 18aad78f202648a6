import ArgumentParser
import Curl
import Database
import Engine
import Foundation
import Gateway
import Gateways
import Glibc
import Logging
import Programme
import Settings
import Store

/// The flags that every command on an installation takes.
struct InstallationOptions: ParsableArguments {
    @Option(help: "The settings file (default: config/lianhu.yaml, where it exists).")
    var config: String?
    @Option(help: "The county's database file; short for --set database.path=….")
    var db: String?
    @Option(help: "The policy file; short for --set policy.file=….")
    var policy: String?
    @Option(help: "The gateway's address; short for --set gateway.api=….")
    var api: String?
    @Option(help: "The gateway's token; better given by LIANHU_GATEWAY_TOKEN_FILE.")
    var token: String?
    @Option(name: .customLong("set"), help: "Any setting: --set key=value.")
    var settings: [String] = []

    static let defaultFile = "config/lianhu.yaml"

    func load() async throws -> Settings {
        var flags: [String: String] = [:]
        for setting in settings {
            let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--set takes key=value, not \(setting)") }
            flags[parts[0]] = parts[1]
        }
        let short = ["database.path": db, "policy.file": policy, "gateway.api": api, "gateway.token": token]
        for case let (key, value?) in short { flags[key] = value }
        return try await Settings.load(
            file: config ?? Self.defaultFile, isFileRequired: config != nil,
            environment: ProcessInfo.processInfo.environment, flags: flags)
    }
}

/// What the settings describe, opened.
struct Installation {
    let settings: Settings
    let policy: Policy
    let logger: Logger

    static func open(_ options: InstallationOptions) async throws -> Installation {
        let settings = try await options.load()
        let policy = try PolicyFile.load(policyFile(settings))
        var logger = Logger(label: "lianhu") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: settings["log.level"]) ?? .info
        return Installation(settings: settings, policy: policy, logger: logger)
    }

    /// For `run`: whoever tries it at night wants to see pushes arrive too.
    func withoutQuietHours() -> Installation {
        var policy = policy
        policy.reminders.quietUntil = policy.reminders.quietFrom
        return Installation(settings: settings, policy: policy, logger: logger)
    }

    /// For `run`: what a newcomer should see is the address, not the news of a server.
    var quiet: Logger {
        var logger = logger
        logger.logLevel = max(logger.logLevel, .notice)
        return logger
    }

    static func policyFile(_ settings: Settings) -> String {
        settings.optional("policy.file") ?? ShippedFiles.path("config/programme.yaml")
    }

    /// The county's database, with its schema brought up to date.
    func database() async throws -> SQLiteDatabase {
        let database = try Self.sqlite(settings["database.path"])
        try await database.migrate(Schema.migrations)
        if try await database.read({ try County($0).isOutboxHeld() }) {
            FileHandle.standardError.write(Data("NOTHING IS SENT: the outbox is held, see `lianhu outbox`\n".utf8))
        }
        return database
    }

    /// A11: where it lies how far the sending has come.
    var mark: MarkFile { MarkFile(path: settings.optional("database.mark") ?? settings["database.path"] + ".mark") }

    /// A moment as `moment` reads it.
    func written(_ instant: Instant) -> String {
        let day = policy.calendar.day(of: instant)
        let minutes = (instant.milliseconds - policy.calendar.instant(day, hour: 0).milliseconds) / 60_000
        return String(format: "%04d-%02d-%02dT%02d:%02d", day.year, day.month, day.day, minutes / 60, minutes % 60)
    }

    static func sqlite(_ path: String) throws -> SQLiteDatabase {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try SQLiteDatabase(path: path)
    }

    func engine(
        _ database: any Database, api: String, token: String, kind: String, name: String, lastWords: LastWords? = nil,
        mark: MarkFile? = nil
    ) -> Engine {
        let client = HTTPClient()
        let gateway = TelegramGateway(
            .init(name: name, api: api, token: token, isRelay: kind == "relay", limits: limits(api: api)),
            client: client)
        return Engine(
            database: database, gateway: gateway, house: House(policy: policy), now: { .now }, lastWords: lastWords,
            mark: mark,
            media: MediaFolder(
                path: settings["media.path"], totalBytes: Int64(settings.number("media.total_megabytes")) << 20),
            logger: logger)
    }

    /// What the gateway takes: what is known of the server, and what the settings say otherwise.
    private func limits(api: String) -> SendLimits {
        var limits = TelegramGateway.usualLimits(api: api)
        func told(_ key: String, _ usual: Int?) -> Int? {
            guard let number = settings.optionalNumber(key) else { return usual }
            return number == 0 ? nil : number
        }
        limits.perPersonMinute = told("gateway.per_person_minute", limits.perPersonMinute)
        limits.perSecond = told("gateway.per_second", limits.perSecond)
        limits.perDay = told("gateway.per_day", limits.perDay)
        return limits
    }

    func lastWords() -> LastWords { LastWords(path: settings["database.path"] + ".last-words") }

    /// Two daemons on one database would send everything twice: the second is told to go.
    func lockOut() throws -> FileLock { try FileLock(settings["database.path"] + ".lock") }
}

/// Files that come with the program: in the working folder, in /etc/lianhu, or in the folder the program was built in.
enum ShippedFiles {
    /// `.build/<platform>/<configuration>/lianhu` lies four folders deep.
    private static let depth = 4

    static func path(_ name: String) -> String {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var candidates = [name, "/etc/lianhu/" + (name.split(separator: "/").last ?? "")]
        var folder = program
        for _ in 0..<depth {
            folder.deleteLastPathComponent()
            candidates.append(folder.appending(path: name).path)
        }
        return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? name
    }
}

extension Instant {
    /// The moment by the system's clock.
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

/// An advisory lock that ends with the process, however it ends.
final class FileLock: Sendable {
    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandError("\(path) cannot be opened (error \(errno))") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw CommandError("another lianhu runs on this database: stop it first (\(path) is locked)")
        }
    }

    deinit { close(descriptor) }
}

/// A failure to be read by the administrator as it stands.
struct CommandError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
