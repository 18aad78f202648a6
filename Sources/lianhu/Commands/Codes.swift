import ArgumentParser
import Engine
import Programme
import Store

struct Codes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hand out one-time binding codes (L7): one private slip a person.",
        discussion: "Without --person, everybody without an account gets one; --unit keeps to a unit and below.")

    @OptionGroup var options: InstallationOptions
    @Option(help: "Code of a unit.") var unit: String?
    @Option(help: "Code of a person.") var person: String?

    func run() async throws {
        let installation = try await Installation.open(options)
        let database = try await installation.database()
        let (unit, person, days) = (unit, person, installation.policy.binding.codeDays)
        let slips = try await database.county { county -> [(name: String, code: String)] in
            let people =
                try person.map { code in
                    guard let one = try county.person(code: code) else {
                        throw CommandError("nobody has the code \(code)")
                    }
                    return [one]
                } ?? county.unbound(inUnit: unit)
            let now = Instant.now
            return try people.map { person in
                let code = try county.freeCode(House.randomCode)
                try county.issueCode(code, to: person.id, at: now, expires: now.adding(hours: 24 * days))
                return (person.name, code)
            }
        }
        for slip in slips { print("\(slip.name)：请在聊天里发  绑定 \(slip.code) \(slip.name)  （\(days)天内有效，请勿给别人看）") }
        if slips.isEmpty { print("nobody is without an account") }
    }
}
