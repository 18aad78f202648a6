import Foundation
import TestSupport
import Testing

/// The house as ARCHITECTURE.md draws it: which room may import which, and what the pure rooms must not do.
struct ArchitectureTests {
    struct Room {
        var name: String
        var mayImport: Set<String>
    }

    static let pureRooms: Set<String> = ["Programme", "Language", "Agenda"]
    /// Libraries a pure room may use: value types only.
    static let pureLibraries: Set<String> = ["Foundation"]
    static let fileLineLimit = 300
    static let functionLineLimit = 60

    /// The table's rows: | `Room` | what it is | `A`, `B` |
    static func rooms() throws -> [Room] {
        let names = /`([A-Za-z]+)`/
        return try Repository.text("ARCHITECTURE.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, let name = cells[0].firstMatch(of: names)?.output.1 else { return nil }
            return Room(name: String(name), mayImport: Set(cells[2].matches(of: names).map { String($0.output.1) }))
        }
    }

    static func sources() -> [URL] { Repository.files(below: "Sources", ending: ".swift") }

    static func room(of file: URL) -> String {
        let parts = file.path.split(separator: "/")
        return String(parts[parts.lastIndex(of: "Sources")! + 1])
    }

    static func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            line.wholeMatch(of: /(?:@[a-zA-Z_()]+ )?import (?:struct |func |enum )?([A-Za-z]+).*/).map {
                String($0.output.1)
            }
        }
    }

    @Test func everyRoomStandsInTheTable() throws {
        let rooms = Set(try Self.rooms().map(\.name))
        #expect(Set(Self.sources().map(Self.room)).isSubset(of: rooms))
    }

    @Test func roomsImportOnlyWhatTheTableAllows() throws {
        let rooms = try Self.rooms()
        let ours = Set(rooms.map(\.name))
        #expect(!rooms.isEmpty)
        for file in Self.sources() {
            let name = Self.room(of: file)
            guard let room = rooms.first(where: { $0.name == name }) else { continue }
            let used = Set(try Self.imports(of: file)).intersection(ours).subtracting([name])
            #expect(used.isSubset(of: room.mayImport), "\(file.path) imports \(used.subtracting(room.mayImport))")
        }
    }

    @Test func pureRoomsHaveNoClockChanceOrWorld() throws {
        let forbidden = [
            "Date()", "Date.now", "ContinuousClock", "SystemRandomNumberGenerator", "UUID()", ".random(", " async ",
            "await ", "FileManager", "ProcessInfo", "print(", "Logger", "Task ",
        ]
        for file in Self.sources() where Self.pureRooms.contains(Self.room(of: file)) {
            let libraries = Set(try Self.imports(of: file)).subtracting(try Self.rooms().map(\.name))
            #expect(libraries.isSubset(of: Self.pureLibraries), "\(file.path) imports \(libraries)")
            let text = try String(contentsOf: file, encoding: .utf8)
            for word in forbidden { #expect(!text.contains(word), "\(file.path) has \(word)") }
        }
    }

    @Test func engineSQLStaysInItsRoom() throws {
        for file in Self.sources() where Self.room(of: file) != "Database" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for word in ["PRAGMA", "sqlite_", "strftime(", "json_extract(", "last_insert_rowid"] {
                #expect(!text.contains(word), "\(file.path) has \(word)")
            }
        }
    }

    @Test func filesAndFunctionsStayShort() throws {
        for file in Self.sources() {
            let lines = try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= Self.fileLineLimit, "\(file.path) has \(lines.count) lines")
            var start: (line: Int, indent: Int)?
            for (number, line) in lines.enumerated() {
                let indent = line.prefix { $0 == " " }.count
                if line.contains("func "), line.contains("{") || line.hasSuffix("("), !line.contains("}") {
                    start = (number, indent)
                } else if let begun = start, indent == begun.indent, line.drop(while: { $0 == " " }).hasPrefix("}") {
                    let length = number - begun.line
                    #expect(length <= Self.functionLineLimit, "\(file.path):\(begun.line + 1) is \(length) lines long")
                    start = nil
                }
            }
        }
    }

    @Test func onlyTheTopLevelEntriesOfTheHouse() throws {
        let allowed: Set = [
            "Package.swift", "Sources", "Tests", "config", "deploy", "README.md", "README.zh-CN.md", "ARCHITECTURE.md",
            "VERBS.md", "CONTRIBUTING.md", "LICENSE", "Makefile", ".ci", ".git", ".gitignore", ".swift-format",
            ".build", "Package.resolved", "var", ".swiftpm",
        ]
        let entries = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
            .filter { !$0.hasPrefix(".build-") && !$0.hasPrefix(".build_") }
        #expect(Set(entries).subtracting(allowed).isEmpty)
    }
}
