import ArgumentParser

/// Polls and answers with no work at all: what the gateway and this machine can do at best, just now.
struct NullClientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "null-client", shouldDisplay: false)

    @Option var api: String
    @Option var token: String
    @Option var sends = 64

    func run() async throws {
        guard let port = api.split(separator: ":").last.flatMap({ Int($0) }) else {
            throw ValidationError("--api http://127.0.0.1:PORT")
        }
        try await NullClient.run(port: port, token: token, sends: sends)
    }
}
