import Programme

/// L2: a reviewed table held against the village as it is now: every mistake at once, or the moves it asks for.
public struct ProposalReview: Sendable {
    public private(set) var moves: [LinkMove] = []
    public private(set) var problems: [RosterProblem]
    /// Resident households that would still have nobody.
    public private(set) var shortage = 0

    private let file: String
    private let book: LinkBook
    private let codes: [PersonID: ProposalTable.Named]
    private var lines: [PersonID: Int] = [:]

    /// - Parameter bounds: the policy's `householdsPerMember`.
    public init(
        _ reading: ProposalTable.Reading, book: LinkBook, people: [PersonID: ProposalTable.Named],
        bounds: ClosedRange<Int>
    ) {
        problems = reading.problems
        file = reading.file
        self.book = book
        codes = people
        guard problems.isEmpty else { return }
        let byCode = Dictionary(people.map { ($0.value.code, $0.key) }) { first, _ in first }
        let byNumber = Dictionary(book.households.map { ($0.number, $0) }) { first, _ in first }
        var seen: Set<Int> = []
        for row in reading.rows {
            guard let number = Written.number(row.number), let household = byNumber[number] else {
                note(row.line, "the village has no household \"\(Written.shown(row.number))\"; take the line out")
                continue
            }
            guard seen.insert(number).inserted else {
                note(row.line, "household \(number) is there twice; keep one line")
                continue
            }
            check(row, household, byCode)
        }
        checkLoads(bounds)
        let moved = Set(moves.map(\.household))
        shortage = book.households.count {
            $0.isResident && !moved.contains($0.id) && book.links[$0.id].flatMap { book.member($0) } == nil
        }
    }

    /// `91 邹福来: 黄秀梅 → 宋桂珍`
    public func text(_ move: LinkMove) -> String {
        func name(_ id: PersonID?) -> String { id.flatMap { codes[$0]?.name } ?? "nobody" }
        return "\(move.label.number) \(move.label.head): \(name(move.from)) → \(name(move.to))"
    }

    private mutating func check(
        _ row: ProposalTable.Reading.Row, _ household: LinkBook.Household, _ byCode: [String: PersonID]
    ) {
        let present = book.links[household.id]
        guard row.present == present.map({ codes[$0]?.code ?? "" }) ?? "" else {
            let now = present.flatMap { codes[$0]?.code } ?? "nobody"
            return note(
                row.line,
                "household \(household.number) is with \(now) now: the village has changed; write a new table")
        }
        guard row.proposed != row.present else { return }
        guard !row.proposed.isEmpty else {
            return note(
                row.line, "household \(household.number) would have nobody; write a member's code, or the present one")
        }
        guard let taker = byCode[row.proposed], let member = book.members.first(where: { $0.id == taker }) else {
            return note(
                row.line,
                "\"\(Written.shown(row.proposed))\" is no linked member of this village; write the code of one")
        }
        guard !member.declines else {
            return note(row.line, "\(row.proposed) has declined; write somebody else's code")
        }
        guard household.isResident else {
            return note(row.line, "household \(household.number) lives away; take the line out")
        }
        lines[taker] = row.line
        moves.append(
            LinkMove(
                household: household.id, label: HouseholdLabel(number: household.number, head: household.head),
                from: present, to: taker))
    }

    private mutating func checkLoads(_ bounds: ClosedRange<Int>) {
        var links = book.links
        for move in moves { links[move.household] = move.to }
        for member in book.members {
            guard let line = lines[member.id] else { continue }
            let held = book.households.count { $0.isResident && links[$0.id] == member.id } + member.heldElsewhere
            let most = member.most(bounds)
            guard held > most else { continue }
            let code = codes[member.id]?.code ?? ""
            note(line, "\(code) would have \(held) households, at most \(most); give \(held - most) to others")
        }
    }

    private mutating func note(_ line: Int, _ text: String) {
        problems.append(RosterProblem(file: file, line: line, text: text))
    }
}

extension LinkBook {
    fileprivate func member(_ id: PersonID) -> Member? { members.first { $0.id == id } }
}
