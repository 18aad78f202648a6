import ArgumentParser
import Database
import Language
import Programme
import Store

struct MinutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes", abstract: "Print the minutes of a meeting that has closed (D3).")

    @OptionGroup var options: InstallationOptions
    @Option(help: "Number of the meeting.") var meeting: Int64
    @Option(help: "zh-Hans, zh-Hant or en.") var language = Tongue.simplified.rawValue

    func run() async throws {
        let installation = try await Installation.open(options)
        guard let tongue = Tongue(rawValue: language) else { throw CommandError("no language is called \(language)") }
        let (id, policy) = (MeetingID(meeting), installation.policy)
        let minutes = try await installation.database().read { try MinutesReading.minutes(of: id, policy, $0) }
        guard let minutes else { throw CommandError("no closed meeting has the number \(meeting)") }
        print(Speaker(tongue, policy: policy).minutesPage(minutes))
    }
}
