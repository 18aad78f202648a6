import ArgumentParser
import Foundation
import Language
import Programme
import Settings

struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read messages as JSON lines and print their intent and slots in the words of the ontology.")

    @OptionGroup var options: InstallationOptions
    @Flag(help: "After each line, what the learned models hear in it and the pieces they go by.") var explain = false

    private struct Line: Decodable {
        struct Context: Decodable {
            var expecting: String?
            var options: [String]?
        }
        var id: Identity?
        var text: String
        var context: Context?
        var role: String?
        var referenceDate: String?
        var timezone: String?

        enum CodingKeys: String, CodingKey { case id, text, context, role, timezone, referenceDate = "reference_date" }
    }

    /// `"U0001"` or `1`
    private struct Identity: Decodable {
        var text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            text = try (try? container.decode(String.self)) ?? String(container.decode(Int.self))
        }
    }

    private struct Fault: Encodable { var error: String }

    func run() async throws {
        let policy = try PolicyFile.load(Installation.policyFile(try await options.load()))
        let reader = OntologyReader(policy: policy)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        let empty = HouseholdRoll([])
        while let raw = readLine(strippingNewline: true) {
            if raw.allSatisfy(\.isWhitespace) { continue }
            do {
                let line = try JSONDecoder().decode(Line.self, from: Data(raw.utf8))
                let (asked, isOfficer) = (Self.asked(line.context), line.role == "cadre")
                let today = try Self.today(line, policy)
                let record = reader.record(
                    id: line.id?.text, text: line.text, asked: asked, isOfficer: isOfficer, roll: empty, today: today)
                print(String(decoding: try encoder.encode(record), as: UTF8.self))
                guard explain else { continue }
                let explanation = reader.explanation(line.text, asked: asked, isOfficer: isOfficer, today: today)
                print(String(decoding: try encoder.encode(explanation), as: UTF8.self))
            } catch {
                // The line itself may hold names: only that it could not be read is said.
                print(
                    String(
                        decoding: try encoder.encode(
                            Fault(error: "this line is no message as the ontology describes it")), as: UTF8.self))
            }
        }
    }

    private static func asked(_ context: Line.Context?) -> Asked? {
        context?.expecting.flatMap(Asked.Expecting.init).map { Asked($0, options: context?.options ?? []) }
    }

    private static let noon = 12

    private static func today(_ line: Line, _ policy: Policy) throws -> Today {
        let zone = line.timezone.flatMap { TimeZone(identifier: $0) } ?? policy.timeZone
        let calendar = LocalCalendar(timeZone: zone)
        guard let date = line.referenceDate else {
            return Today(Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), calendar)
        }
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let day = calendar.day(year: parts[0], month: parts[1], day: parts[2]) else {
            throw CommandError("\(date) is no day")
        }
        return Today(calendar.instant(day, hour: noon), calendar)
    }
}
