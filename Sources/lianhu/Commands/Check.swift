import ArgumentParser
import Settings

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check settings and policy and say everything that is wrong, at once.")

    @OptionGroup var options: InstallationOptions

    func run() async throws {
        var problems: [Problem] = []
        var policyFile = options.policy ?? ShippedFiles.path("config/programme.yaml")
        do {
            let settings = try await options.load()
            policyFile = Installation.policyFile(settings)
        } catch let found as Problems {
            problems += found.all
        }
        do {
            _ = try PolicyFile.load(policyFile)
        } catch let found as Problems {
            problems += found.all
        }
        guard problems.isEmpty else {
            for problem in problems { print(problem) }
            throw ExitCode.failure
        }
        print("settings and policy are in order")
    }
}
