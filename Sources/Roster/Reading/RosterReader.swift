import Foundation
import Programme

/// Reads the files of a directory into a `Roster`, or says everything that is wrong with them.
public struct RosterReader {
    /// Either a roster, or what keeps it from being one.
    public struct Reading: Sendable {
        /// Nil where there is any problem.
        public let roster: Roster?
        /// Every problem of all files, in their order; beyond 1,000 only counted.
        public let problems: [RosterProblem]
    }

    /// Reads `directory`. `known`: the units of the database (`RosterImport.knownUnits`), below which the files may
    /// hang their own.
    public static func read(_ directory: URL, vocabulary: RosterVocabulary, known: KnownUnits = .none) -> Reading {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory.path, isDirectory: &isDirectory), isDirectory.boolValue
        else {
            let files = RosterFile.allCases.map(\.name).joined(separator: ", ")
            let text = "there is no such directory; name the one that holds \(files)"
            return Reading(roster: nil, problems: [RosterProblem(file: directory.path, text: text)])
        }
        var reader = RosterReader(directory: directory, vocabulary: vocabulary, known: known)
        reader.readUnits()
        reader.readPeople()
        reader.readPosts()
        reader.readHouseholds()
        reader.readLinks()
        reader.readDuties()
        let isRight = reader.problems.count == 0
        return Reading(roster: isRight ? reader.roster : nil, problems: reader.problems.all)
    }

    let directory: URL
    let vocabulary: RosterVocabulary
    let problems = ProblemList()
    /// What is gathered so far; rows with problems stay in, so that what refers to them is not called unknown.
    var roster = Roster()
    var places: Places
    /// Lines by code; nil while people.csv itself cannot be read, when nothing can be said of references to it.
    var peopleLines: [String: Int]?
    var householdLines: [HouseholdKey: Int]?

    private init(directory: URL, vocabulary: RosterVocabulary, known: KnownUnits) {
        self.directory = directory
        self.vocabulary = vocabulary
        roster.calendar = vocabulary.calendar
        places = Places(levels: vocabulary.levels, known: known)
    }

    mutating func open(_ file: RosterFile) -> RosterTable? {
        if file.isOptional, !FileManager.default.fileExists(atPath: directory.appendingPathComponent(file.name).path) {
            return nil
        }
        guard let table = RosterTable(file, in: directory, problems) else { return nil }
        roster.columns[file] = table.stated
        return table
    }

    private mutating func readPeople() {
        guard var table = open(.people) else { return }
        var lines: [String: Int] = [:]
        while let row = table.next() {
            let person = person(row)
            guard let person else { continue }
            if let line = lines[person.code] {
                row.report("code", "\"\(person.code)\" is on line \(line) too; give each person a code of their own")
                continue
            }
            lines[person.code] = row.line
            roster.people.append(person)
        }
        peopleLines = lines
    }

    private func person(_ row: RosterRow) -> Roster.Person? {
        let code = row.code("code")
        let name = row.name("name")
        let phone = row.phone("phone")
        let accounts = row.parts("account").map(Written.halfWidth)
        for account in accounts where !Written.isAccount(account) {
            row.report(
                "account", "\"\(Written.shown(account))\" is no account; write channel:sender, such as phone:1001")
        }
        let isProbationary = ChineseNames.probationary.contains(
            Written.halfWidth(row.cell("party_member")).lowercased())
        let isPartyMember = isProbationary || row.answer("party_member", empty: false)
        let capacity = row.cell("capacity").isEmpty ? nil : row.number("capacity", in: 0...RosterLimit.capacity)
        let pledge = row.text("pledge", mayBreak: true)
        let written = row.cell("language")
        let language = ChineseNames.tongues[written.lowercased()]
        if !written.isEmpty, language == nil {
            row.report("language", "\"\(Written.shown(written))\" is no language; write zh-Hans, zh-Hant or en")
        }
        let servicePosts = servicePosts(row)
        guard let code else { return nil }
        return Roster.Person(
            line: row.storedLine, code: code, name: name, phone: phone,
            accounts: accounts.sorted().joined(separator: ";"),
            isPartyMember: isPartyMember, isProbationary: isProbationary, capacity: capacity, pledge: pledge,
            language: language,
            servicePosts: servicePosts)
    }

    /// L3: by code, name or a word of the policy.
    private func servicePosts(_ row: RosterRow) -> String {
        let codes = row.parts("service_posts").compactMap { written -> String? in
            if let code = vocabulary.servicePosts[written] { return code }
            let known = vocabulary.servicePostCodes.joined(separator: ", ")
            row.report("service_posts", "\"\(Written.shown(written))\" is no service post; write \(known)")
            return nil
        }
        return Set(codes).sorted().joined(separator: ";")
    }

    private mutating func readPosts() {
        guard var table = open(.posts) else { return }
        var lines: [PostKey: Int] = [:]
        while let row = table.next() {
            let person = knownPerson(row)
            let unit = places.unit(named: "unit", of: row)
            let written = row.cell("post")
            guard let post = ChineseNames.posts[written] else {
                let posts = Post.ofRoster.map { "\($0.rawValue) \(ChineseNames.of($0)[0])" }.joined(separator: ", ")
                row.report("post", "\"\(Written.shown(written))\" is no post; write one of \(posts)")
                continue
            }
            guard let person, let unit else { continue }
            let key = PostKey(person: person, post: post, unit: unit)
            if let line = lines[key] {
                row.report("post", "the same post is on line \(line) too; delete one")
                continue
            }
            lines[key] = row.line
            roster.posts.append(
                Roster.Holding(line: row.storedLine, person: person, post: post, unit: unit, body: body(row)))
        }
    }

    /// Whom a contact speaks for: by code, name or a word of the policy.
    private func body(_ row: RosterRow) -> String {
        let written = row.cell("body")
        guard !written.isEmpty else { return "" }
        if let code = vocabulary.bodies[written] { return code }
        let known = vocabulary.bodyCodes.joined(separator: ", ")
        row.report("body", "\"\(Written.shown(written))\" is no utility or department; write one of \(known)")
        return ""
    }

    /// A person's code that people.csv has.
    func knownPerson(_ row: RosterRow) -> String? {
        guard let code = row.code("person") else { return nil }
        if let peopleLines, peopleLines[code] == nil {
            row.report("person", "people.csv has no \"\(code)\"; add the person there, or correct the code")
        }
        return code
    }
}

struct HouseholdKey: Hashable, Sendable {
    let village: String
    let number: Int
}

struct PostKey: Hashable, Sendable {
    let person: String
    let post: Post
    let unit: String
}
