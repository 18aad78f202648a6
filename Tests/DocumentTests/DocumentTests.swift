import Foundation
import Language
import Programme
import TestSupport
import Testing

/// Pages made from the code: written by `make docs`, compared otherwise.
struct DocumentTests {
    static let isWriting = ProcessInfo.processInfo.environment["LIANHU_WRITE_DOCUMENTS"] != nil
    let policy: Policy
    let reader: Reader

    init() throws {
        policy = try Repository.policy()
        reader = Reader(policy: policy)
    }

    @Test func verbsPageIsUpToDate() throws {
        try keep(VerbsPage(policy: policy).text, in: "VERBS.md", current: try? Repository.text("VERBS.md"))
    }

    @Test func stateTablesAreUpToDate() throws {
        let whole = try Repository.text("ARCHITECTURE.md")
        let (begin, end) = ("<!-- states: made by make docs -->\n", "<!-- end of states -->")
        let start = try #require(whole.range(of: begin)), stop = try #require(whole.range(of: end))
        let page = whole[..<start.upperBound] + StateTables.text + whole[stop.lowerBound...]
        try keep(String(page), in: "ARCHITECTURE.md", current: whole)
    }

    private func keep(_ text: String, in name: String, current: String?) throws {
        if Self.isWriting {
            try text.write(to: Repository.root.appending(path: name), atomically: true, encoding: .utf8)
        } else {
            #expect(current == text, "\(name) is out of date: run make docs")
        }
    }

    /// What help tells people to copy must be understood as the verb it stands for.
    @Test(arguments: Verb.allCases, Tongue.allCases)
    func theExampleOfHelpIsRead(verb: Verb, tongue: Tongue) throws {
        let example = Speaker(tongue, policy: policy).helpParts(verb).example
        guard verb != .bind else {
            // The code is a placeholder in the example.
            let filled = example.replacing("六位数字", with: "483920").replacing("六位數字", with: "483920")
                .replacing("six-digit-code", with: "483920")
            #expect(reader.bindRequest(filled) != nil, "\(example)")
            return
        }
        // With something at the desk 上报 may be either, and the bot asks.
        let context = ReadingContext(
            roll: HouseholdRoll(Village.households), standing: Standing(holdsDesk: true, writesForOthers: true),
            issuesAtDesk: verb == .reportIssue ? [] : [IssueNumber(1001)],
            today: Today(Village.now(policy), policy.calendar))
        let reading = reader.read(example, context)
        if case .onBehalf = reading { return #expect(verb == .logForMember, "\(example)") }
        guard case .acts(let acts) = reading else {
            Issue.record("\(example) is read as \(reading)")
            return
        }
        #expect(acts.contains { $0.verb == verb }, "\(example) is read as \(acts.map(\.verb))")
    }
}
