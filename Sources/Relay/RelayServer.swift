import Hummingbird
import HummingbirdCore
import Logging
import ServiceLifecycle

/// The relay over HTTP: the poll API, and the phone page where one is given.
public struct RelayServer: Service {
    private let settings: RelaySettings
    private let exchange: Exchange
    private let phonePage: PhonePage?
    private let logger: Logger
    private let onRunning: @Sendable (Int) async -> Void

    /// `onRunning` is told the port once the server listens. Throws where a page would be served beyond loopback.
    public init(
        _ settings: RelaySettings, exchange: Exchange, phonePage: PhonePage? = nil, logger: Logger,
        onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws(RelaySettingsError) {
        guard phonePage == nil || settings.isLoopback else { throw .phonePageNeedsLoopback(host: settings.host) }
        self.settings = settings
        self.exchange = exchange
        self.phonePage = phonePage
        self.logger = logger
        self.onRunning = onRunning
    }

    /// Serves until cancelled or told to shut down, and then lets calls in progress end.
    public func run() async throws {
        let application = application
        try await withGracefulShutdownHandler {
            try await application.run()
        } onGracefulShutdown: {
            // Waiting polls and live streams would hold the server open.
            exchange.close()
        }
    }

    var application: some ApplicationProtocol {
        let router = Router()
        BotRoutes(exchange: exchange, token: settings.token, logger: logger).add(to: router)
        if let phonePage { PhoneRoutes(exchange: exchange, page: phonePage, logger: logger).add(to: router) }
        let limits = exchange.limits
        return Application(
            router: router,
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(Int64(limits.idleSeconds)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                        maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            services: [Housekeeping(exchange: exchange, logger: logger)],
            onServerRunning: { [onRunning] channel in await onRunning(channel.localAddress?.port ?? 0) },
            logger: logger)
    }
}
