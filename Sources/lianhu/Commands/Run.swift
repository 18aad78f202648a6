import ArgumentParser
import Database
import Engine
import Foundation
import Language
import Logging
import Programme
import Relay
import ServiceLifecycle
import Settings
import Store

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything in one process, to try it: daemon, relay and the phone page, with a sample village.",
        discussion: "The phone page speaks for everybody, so it is served on loopback only and never by `serve`.")

    @OptionGroup var options: InstallationOptions
    @Option(help: "The roster that an empty database gets.") var sample = ShippedFiles.path("config/sample")

    private static let gatewayName = "relay"
    private static let phoneChannel = "phone"

    func run() async throws {
        let installation = try await Installation.open(options).withoutQuietHours()
        let settings = installation.settings
        let database = try await installation.database()
        let lock = try installation.lockOut()
        if try await database.read({ try County($0).isEmpty }) {
            try await RosterCommand.fill(database, from: sample, policy: installation.policy)
        }
        let token = settings.optional("relay.token") ?? "1:\(UUID().uuidString)"
        let page = PhonePage { try await Self.phones(database) }
        let (ports, port) = AsyncStream<Int>.makeStream()
        let relay = try RelayServer(
            RelaySettings(host: settings["relay.host"], port: settings.number("relay.port"), token: token),
            exchange: try await RelayCommand.exchange(settings), phonePage: page,
            logger: installation.quiet, onRunning: { port.yield($0) })
        let lastWords = installation.lastWords()
        let daemon = Daemon(ports: ports) { relayPort in
            let address = "http://\(settings["relay.host"]):\(relayPort)"
            print(
                "\n    联户 Lianhu is running. Open this page on this computer:\n\n        \(address)/\n\n    Quiet hours are off here, so that pushes arrive at any time of day. Ctrl-C ends it.\n"
            )
            fflush(nil)
            return installation.engine(
                database, api: address, token: token, kind: "relay", name: Self.gatewayName, lastWords: lastWords,
                mark: installation.mark)
        }
        try await ServiceGroup(
            services: [relay, daemon], gracefulShutdownSignals: [.sigterm, .sigint], logger: installation.quiet
        ).run()
        withExtendedLifetime(lock) {}
    }

    /// Everybody with an account on the phone page's channel.
    private static func phones(_ database: any Database) async throws -> [Phone] {
        try await database.read { connection in
            try County(connection).holders(ofChannel: phoneChannel).map { holder in
                let post = holder.posts.first?.name(in: .simplified) ?? ""
                return Phone(sender: holder.sender, name: holder.name, post: post, place: holder.unit)
            }
        }
    }
}

/// Waits for the relay to listen, then serves against it.
private struct Daemon: Service {
    let ports: AsyncStream<Int>
    let engine: @Sendable (Int) -> Engine

    func run() async throws {
        for await port in ports.cancelOnGracefulShutdown() { return try await engine(port).run() }
    }
}

struct RelayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relay",
        abstract: "Run the relay alone, at the edge of the network: no phone page, no county data.")

    @OptionGroup var options: InstallationOptions

    func run() async throws {
        let settings = try await options.load()
        var logger = Logger(label: "lianhu.relay") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: settings["log.level"]) ?? .info
        let relay = try RelayServer(
            RelaySettings(
                host: settings["relay.host"], port: settings.number("relay.port"),
                token: try settings.require("relay.token")),
            exchange: try await Self.exchange(settings), logger: logger)
        try await ServiceGroup(services: [relay], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger).run()
    }

    static func exchange(_ settings: Settings) async throws -> Exchange {
        let database = try Installation.sqlite(settings["relay.database"])
        return Exchange(try await RelayLog(database, now: { Instant.now.milliseconds }))
    }
}
