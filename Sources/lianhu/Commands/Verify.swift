import ArgumentParser
import Database
import Programme
import Store

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Walk the histories of all issues and name every link that does not fit (A8).")

    @OptionGroup var options: InstallationOptions

    func run() async throws {
        let database = try await Installation.open(options).database()
        var (chains, faults) = (0, try await database.read { try County($0).verifyAnchors() })
        var after: IssueNumber?
        repeat {
            let from = after
            let page = try await database.read { try County($0).verifyChains(after: from) }
            chains += page.chains
            faults += page.faults
            after = page.next
        } while after != nil
        guard faults.isEmpty else {
            for fault in faults { print(Self.text(fault)) }
            throw ExitCode.failure
        }
        let anchored = try await database.read { try County($0).lastAnchorDay() }
        print("\(chains) histories are whole, " + (anchored.map { "anchored until \($0.code)" } ?? "none anchored yet"))
    }

    private static func text(_ fault: County.Fault) -> String {
        switch fault {
        case .brokenLink(let issue, let seq): "issue \(issue.rawValue): link \(seq) is broken"
        case .cutOff(let issue, let seq, let day):
            "issue \(issue.rawValue): the end is cut off, entry \(seq) was anchored on \(day.code)"
        case .rewritten(let issue, let seq, let day):
            "issue \(issue.rawValue): entry \(seq) is not the one anchored on \(day.code)"
        case .noHistory(let issue): "issue \(issue.rawValue): there is no history"
        case .anchorMissing(let day): "the anchor before \(day.code) is missing"
        }
    }
}
