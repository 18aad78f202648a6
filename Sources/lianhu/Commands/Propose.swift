import ArgumentParser
import Database
import Foundation
import Programme
import Roster
import Store

struct Propose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Propose who looks after whom in a village, as a table to review; then apply it (L2).",
        discussion: """
            `lianhu propose --unit VILLAGE --out proposal.csv` writes the table. Change the column `proposed` where you \
            know better, then `lianhu propose --apply proposal.csv` shows what would be done, and does it with --confirm.
            """)

    @OptionGroup var options: InstallationOptions
    @Option(help: "Code of a village.") var unit: String?
    @Option(help: "The table to write.") var out = "proposal.csv"
    @Option(help: "A reviewed table.") var apply: String?
    @Flag(help: "Make the moves of the table, and tell everybody concerned.") var confirm = false
    @Option(name: .customLong("as"), help: "Code of the person it is recorded for; else the village secretary.")
    var actor: String?

    func run() async throws {
        let installation = try await Installation.open(options)
        let database = try await installation.database()
        if let apply {
            try await applyTable(URL(fileURLWithPath: apply), installation, database)
        } else if let unit {
            try await write(unit, installation, database)
        } else {
            throw ValidationError("say --unit with a village's code, or --apply with a table")
        }
    }

    private func write(_ code: String, _ installation: Installation, _ database: any Database) async throws {
        let policy = installation.policy
        let (ground, people) = try await database.read { connection in
            try Self.ground(of: code, County(connection), policy)
        }
        let proposal = Proposal(for: ground.book, bounds: policy.householdsPerMember)
        let rows = try ProposalTable.write(
            proposal, village: code, people: people, to: URL(fileURLWithPath: out))
        print("\(out): \(rows) households, \(proposal.moves.count) would move")
        Self.tell(shortage: proposal.shortage)
        for load in proposal.coverage.under { print("under the least: \(load.member.name) \(load.residents)") }
    }

    private func applyTable(_ url: URL, _ installation: Installation, _ database: any Database) async throws {
        let reading = ProposalTable.read(url)
        guard reading.problems.isEmpty, let village = reading.village else { throw Self.refused(reading.problems) }
        let (policy, gateway) = (installation.policy, installation.settings["gateway.name"])
        let (actor, confirm, now) = (actor, confirm, Instant.now)
        let review = try await database.county { county -> ProposalReview in
            let (ground, people) = try Self.ground(of: village, county, policy)
            let review = ProposalReview(
                reading, book: ground.book, people: people, bounds: policy.householdsPerMember)
            guard confirm, review.problems.isEmpty, !review.moves.isEmpty else { return review }
            let person = try Self.person(actor, ground, county)
            var act = County.ActInProgress(.applyProposal, by: person.id, at: now)
            let decision = ApplyProposal.decision(for: review.moves, by: person, ground)
            try county.apply(decision.changes, to: &act)
            for notice in decision.notices {
                let due = policy.pushTime(now, urgent: notice.isUrgent)
                try county.queue(notice, gateway: gateway, due: due, at: now)
            }
            return review
        }
        guard review.problems.isEmpty else { throw Self.refused(review.problems) }
        for move in review.moves { print(review.text(move)) }
        Self.tell(shortage: review.shortage)
        print(
            confirm
                ? "\(review.moves.count) households moved; everybody concerned is told"
                : "\(review.moves.count) households would move; say --confirm to do it")
    }

    private static func ground(of code: String, _ county: County, _ policy: Policy) throws
        -> (LinkGround, [PersonID: ProposalTable.Named])
    {
        guard let unit = try county.unit(code: code), try county.village(of: unit) == unit else {
            throw CommandError("\(code) is no village with households; write the code of one")
        }
        let ground = try county.linkGround(Access.links(of: unit), policy: policy)
        let ids = Set(ground.book.members.map(\.id)).union(ground.book.links.values)
        let people = try county.codes(of: ids).mapValues { ProposalTable.Named(code: $0.code, name: $0.name) }
        return (ground, people)
    }

    private static func person(_ code: String?, _ ground: LinkGround, _ county: County) throws -> Person {
        if let code {
            guard let listed = try county.person(code: code) else { throw CommandError("nobody has the code \(code)") }
            return Person(id: listed.id, name: listed.name)
        }
        let secretary = ground.people.first { $0.posts.contains { $0.post == .villageSecretary } }
        guard let secretary else {
            throw CommandError("the village has no secretary; say --as with the code of whoever answers for it")
        }
        return Person(id: secretary.id, name: secretary.name)
    }

    private static func tell(shortage: Int) {
        if shortage > 0 { print("shortage: \(shortage) households that nobody has room for") }
    }

    private static func refused(_ problems: [RosterProblem]) -> CommandError {
        for problem in problems { print(problem) }
        return CommandError("nothing was changed: \(problems.count) problems")
    }
}
