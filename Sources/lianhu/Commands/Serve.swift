import ArgumentParser
import Engine
import ServiceLifecycle

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the daemon against the gateway of the settings.")

    @OptionGroup var options: InstallationOptions

    func run() async throws {
        let installation = try await Installation.open(options)
        let settings = installation.settings
        let token = try settings.require("gateway.token")
        let database = try await installation.database()
        let lock = try installation.lockOut()
        let engine = installation.engine(
            database, api: settings["gateway.api"], token: token, kind: settings["gateway.kind"],
            name: settings["gateway.name"], lastWords: installation.lastWords(), mark: installation.mark)
        installation.logger.info("serving", metadata: ["gateway": "\(settings["gateway.name"])"])
        Memory.forgetStart()
        try await ServiceGroup(
            services: [engine], gracefulShutdownSignals: [.sigterm, .sigint], logger: installation.logger
        ).run()
        withExtendedLifetime(lock) {}
    }
}
