import Database
import Foundation
import Programme
import Roster
import Store

/// A small county's files, held as text so that a test can change a line and see what comes of it.
struct CountyFiles {
    var texts: [String: String] = [
        "units": """
        code,level,name,parent
        C,county,测试县,
        T,town,测试镇,C
        V,village,测试村,T
        W,grid,一网格,V
        G1,group,一组,W
        G2,group,二组,W
        """,
        "people": """
        code,name,phone,account,party_member,capacity,pledge,language
        P1,张三,10000000001,phone:1,yes,15,随叫随到,
        P2,李四,,,no,,,en
        P3,王五,,phone:3;telegram:33,yes,,,
        """,
        "posts": """
        person,post,unit
        P1,linked_member,G1
        P2,linked_member,G2
        P3,group_leader,G1
        """,
        "households": """
        village,number,unit,head,called,address,phone,resident,tags
        V,1,G1,赵一,赵大爷;老赵,一组,10000000011,yes,empty_nest
        V,2,G1,钱二,,,,yes,
        V,3,G2,孙三,,,,no,hardship;military
        """,
        "links": """
        village,number,person
        V,1,P1
        V,2,P1
        V,3,P2
        """,
    ]

    subscript(_ file: String) -> String {
        get { texts[file] ?? "" }
        set { texts[file] = newValue }
    }

    mutating func replace(_ file: String, _ old: String, _ new: String) {
        precondition(self[file].contains(old), "\(file).csv has no \(old)")
        self[file] = self[file].replacingOccurrences(of: old, with: new)
    }

    mutating func append(_ file: String, _ line: String) { self[file] += "\n" + line }

    func read(known: KnownUnits = .none) throws -> RosterReader.Reading {
        try Self.inDirectory { directory in
            for (name, text) in texts {
                try Data(text.utf8).write(to: directory.appendingPathComponent("\(name).csv"))
            }
            return RosterReader.read(directory, vocabulary: .test, known: known)
        }
    }

    /// Problems of these files, a line each.
    func problems() throws -> [String] { try read().problems.map(\.description) }

    static func inDirectory<T>(_ body: (URL) throws -> T) throws -> T {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        return try body(directory)
    }
}

extension RosterVocabulary {
    static let test = RosterVocabulary(
        levels: ["county", "town", "village", "grid", "group"],
        tags: ["advanced", "hardship", "empty_nest", "petition", "townsfolk", "military"],
        bodies: [
            "power", "gas", "water", "telecom", "broadcasting", "post", "civil_affairs", "transport", "water_bureau",
            "housing_bureau", "health", "agriculture",
        ].map { Policy.Named(code: $0, names: .init(simplified: $0, traditional: $0, english: $0), words: [$0]) },
        servicePosts: [
            ("policy_teller", "宣传员"), ("work_model", "示范员"), ("opinion_collector", "收集员"), ("mediator", "调解员"),
            ("hardship_helper", "服务员"), ("safety_watcher", "安全员"), ("work_supervisor", "监督员"),
            ("environment_guard", "守护员"),
        ].map { code, word in
            Policy.Named(code: code, names: .init(simplified: word, traditional: word, english: code), words: [word])
        })
}

/// A county in memory, with imports at made-up moments.
struct County {
    let database: SQLiteDatabase

    init() async throws {
        database = try SQLiteDatabase()
        try await database.migrate(Schema.migrations)
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    @discardableResult
    func take(_ files: CountyFiles, confirmEnds: Bool = false, isDryRun: Bool = false, at: Int64 = 1) async throws
        -> RosterImport.Outcome
    {
        let known = try await database.read { try RosterImport.knownUnits($0) }
        return try await take(try files.read(known: known), confirmEnds: confirmEnds, isDryRun: isDryRun, at: at)
    }

    @discardableResult
    func take(_ directory: URL, confirmEnds: Bool = false) async throws -> RosterImport.Outcome {
        let known = try await database.read { try RosterImport.knownUnits($0) }
        return try await take(
            RosterReader.read(directory, vocabulary: .test, known: known), confirmEnds: confirmEnds, isDryRun: false,
            at: 1)
    }

    private func take(_ reading: RosterReader.Reading, confirmEnds: Bool, isDryRun: Bool, at: Int64) async throws
        -> RosterImport.Outcome
    {
        guard let roster = reading.roster else {
            throw Unreadable(description: reading.problems.map(\.description).joined(separator: "\n"))
        }
        return try await RosterImport.run(
            roster, into: database, now: Instant(milliseconds: at), confirmEnds: confirmEnds, isDryRun: isDryRun)
    }

    func execute(_ sql: String) async throws { try await database.write { try $0.execute(sql) } }

    /// Rows as text, columns joined by `|`.
    func rows(_ sql: String, columns: Int) async throws -> [String] {
        try await database.read { connection in
            try connection.query(sql) { row in
                var texts: [String] = []
                for column in 0..<columns { texts.append(row.text(column)) }
                return texts.joined(separator: "|")
            }
        }
    }

    func count(_ sql: String) async throws -> Int64 { try await database.read { try $0.count(sql) } }

    /// Every row of the roster's tables.
    func everything() async throws -> [String] {
        var all: [String] = []
        let widths = [
            "units": 6, "people": 10, "posts": 6, "households": 11, "links": 5, "imported": 3, "accounts": 10,
        ]
        for (table, width) in widths.sorted(by: { $0.key < $1.key }) {
            all += try await rows("SELECT * FROM \(table) ORDER BY 1, 2, 3", columns: width).map { "\(table) \($0)" }
        }
        return all
    }

    func exported() async throws -> [String: Data] {
        let database = database
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try await database.read { _ = try RosterExport.write($0, to: directory) }
        return try Self.files(directory)
    }

    static func files(_ directory: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in ["units", "people", "posts", "households", "links", "duties"] {
            files[name] = try Data(contentsOf: directory.appendingPathComponent("\(name).csv"))
        }
        return files
    }
}

extension CountyFiles {
    /// Files as an export or a sample has them.
    init(_ data: [String: Data]) {
        for (name, data) in data {
            let text = String(decoding: data, as: UTF8.self)
            texts[name] = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        }
    }
}
