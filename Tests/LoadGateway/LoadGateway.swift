import NIOCore
import NIOHTTP1
import NIOPosix

/// A chat gateway in the shape of Telegram's Bot API for tests and benchmarks: it hands out a script's messages, books
/// every reply, and fails on demand.
///
///     let gateway = try await LoadGateway.start(Script(workload))
///     // … start the bot against gateway.url …
///     try await gateway.wait(for: .replied, toReach: 2000)
///     let report = try await gateway.report()
///
/// One event loop, which is the only place that touches the state.
public final class LoadGateway: Sendable {
    public let script: Script
    public let port: Int
    private let group: MultiThreadedEventLoopGroup
    private let core: NIOLoopBound<GatewayCore>
    private let listener: NIOLoopBound<Listener>
    private let loop: any EventLoop

    /// The socket that listens, if any.
    private final class Listener {
        var channel: (any Channel)?
    }

    public var url: String { "http://127.0.0.1:\(port)" }

    /// Listens at once; with `isDown` the port is chosen, but refuses until `comeUp()`.
    public static func start(_ script: Script, isDown: Bool = false) async throws -> LoadGateway {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let (core, listener) = try await loop.submit {
            (NIOLoopBound(GatewayCore(script, on: loop), eventLoop: loop), NIOLoopBound(Listener(), eventLoop: loop))
        }.get()
        // Below the range from which clients draw their own ports, so that the port is still free after `goDown`.
        var random = SystemRandomNumberGenerator()
        var refusal: (any Error)?
        for _ in 0..<50 {
            let port = Int.random(in: 18_000..<32_000, using: &random)
            let gateway = LoadGateway(script, port: port, group, loop, core, listener)
            do {
                try await gateway.comeUp()
                if isDown { try await gateway.goDown() }
                return gateway
            } catch { refusal = error }
        }
        try await group.shutdownGracefully()
        throw refusal ?? ChannelError.operationUnsupported
    }

    private init(
        _ script: Script, port: Int, _ group: MultiThreadedEventLoopGroup, _ loop: any EventLoop,
        _ core: NIOLoopBound<GatewayCore>, _ listener: NIOLoopBound<Listener>
    ) {
        self.script = script
        self.port = port
        self.group = group
        self.loop = loop
        self.core = core
        self.listener = listener
    }

    // MARK: Up and down

    /// Connections are closed, new ones refused.
    public func goDown() async throws {
        try await loop.flatSubmit { [core, listener, loop] in
            let closing = listener.value.channel?.close() ?? loop.makeSucceededVoidFuture()
            listener.value.channel = nil
            core.value.closeConnections()
            return closing
        }.get()
    }

    /// Listens again, on the same port.
    public func comeUp() async throws {
        let core = core
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
                    try pipeline.addHandler(Connection(core.value))
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
        try await loop.submit { [listener] in listener.value.channel = channel }.get()
    }

    /// Listens again after so long; returns when it does.
    public func comeUp(afterMilliseconds milliseconds: Int) async throws {
        try await loop.scheduleTask(in: .milliseconds(Int64(milliseconds))) {}.futureResult.get()
        try await comeUp()
    }

    /// Ends everything; call it once, last.
    public func close() async throws {
        try await goDown()
        try await group.shutdownGracefully()
    }

    // MARK: Faults

    /// From now on this fault strikes, beside those that already do; the first that fits a request wins.
    public func begin(_ plan: FaultPlan) async throws { try await onCore { $0.begin(plan) } }

    /// No fault strikes any more.
    public func mend() async throws { try await onCore { $0.mend() } }

    /// So many of the messages held back become available, without a number all.
    public func release(_ count: Int? = nil) async throws {
        let count = count ?? script.messages.count
        try await onCore { $0.release(count) }
    }

    // MARK: Waiting and asking

    /// Returns as soon as the counter has reached the threshold; throws `LoadGatewayTimeout`.
    public func wait(for counter: Counter, toReach threshold: Int, withinSeconds seconds: Int = 60) async throws {
        try await loop.flatSubmit { [core] in
            core.value.wait(for: counter, toReach: threshold, withinSeconds: seconds)
        }.get()
    }

    /// Returns after so many more; throws `LoadGatewayTimeout`.
    public func wait(for counter: Counter, toGrowBy growth: Int, withinSeconds seconds: Int = 60) async throws {
        try await loop.flatSubmit { [core] in
            let core = core.value
            return core.wait(for: counter, toReach: core.count(of: counter) + growth, withinSeconds: seconds)
        }.get()
    }

    public func count(of counter: Counter) async throws -> Int { try await onCore { $0.count(of: counter) } }

    /// Fails every wait that is not yet fulfilled, and every later one: the program under test has ended.
    public func abandonWaits(because reason: String) {
        loop.execute { [core] in core.value.abandon(reason) }
    }

    public func report() async throws -> LoadReport { try await onCore { $0.report() } }

    private func onCore<Answer: Sendable>(
        _ body: @escaping @Sendable (GatewayCore) throws -> Answer
    ) async throws -> Answer {
        try await loop.submit { [core] in try body(core.value) }.get()
    }
}
