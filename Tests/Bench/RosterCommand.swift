import ArgumentParser
import Foundation
import LoadGateway

/// Turns the roster of the shared benchmark into a directory for `lianhu import`.
///
///     lianhu-bench roster roster.csv DIR      # user_id,member_name,household_no,household_head
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "roster", shouldDisplay: false)

    @Argument var csv: String
    @Argument var directory: String

    func run() throws {
        let lines = try String(contentsOfFile: csv, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
        let roster = try lines.map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 4, let account = Int(fields[0]), let household = Int(fields[2]) else {
                throw ValidationError("not user_id,member_name,household_no,household_head: \(line)")
            }
            return RosterLine(
                account: account, memberName: String(fields[1]), household: household, householdHead: String(fields[3]))
        }
        try RosterDirectory(at: URL(fileURLWithPath: directory)).write(roster)
    }
}
