import Foundation
import Roster
import Testing

@Suite struct RoundTripTests {
    static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("config/sample")

    @Test func theSampleVillageIsAsAnExportWouldWriteIt() async throws {
        let county = try await County()
        try await county.take(Self.sample)
        let (exported, shipped) = (CountyFiles(try await county.exported()), CountyFiles(try County.files(Self.sample)))
        #expect(exported.texts == shipped.texts)
    }

    @Test func anExportGivesTheSameCounty() async throws {
        let (first, second) = (try await County(), try await County())
        var files = CountyFiles()
        files["posts"] =
            "person,post,unit,body\nP1,linked_member,G1,\nP2,linked_member,G2,\nP3,utility_contact,G1,power"
        files["people"] = ServicePostTests().files("mediator")["people"]
        files.replace("people", "随叫随到", "\"有事, 喊\"\"我\"\"\n随叫随到\"")
        try await first.take(files)
        let export = try await first.exported()
        try await second.take(CountyFiles(export))
        #expect(try await second.exported() == export)
        let before = try await first.everything()
        #expect(try await first.take(CountyFiles(export)).plan.report == ["nothing to change"])
        #expect(try await first.everything() == before)
    }

    /// Random edits of a made-up county: import, export, and import elsewhere always agree.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func editsComeOutAsTheyWentIn(seed: UInt64) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("county-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try #require(SampleCounty(households: 150, seed: seed)).write(to: directory)
        var edits = RandomEdits(files: CountyFiles(try County.files(directory)), seed: seed)
        let county = try await County()
        for round in 0..<6 {
            if round > 0 { edits.edit() }
            try await county.take(edits.files, confirmEnds: true)
            let fresh = try await County()
            try await fresh.take(edits.files)
            let export = try await county.exported()
            #expect(export == (try await fresh.exported()), "seed \(seed), round \(round)")
            #expect(
                try await county.take(CountyFiles(export)).plan.report == ["nothing to change"],
                "seed \(seed), round \(round)")
        }
    }
}

/// Changes the files as a clerk would: renames, moves, adds and strikes, always to another right county.
struct RandomEdits {
    var files: CountyFiles
    private var state: UInt64

    init(files: CountyFiles, seed: UInt64) {
        self.files = files
        state = seed
    }

    private mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func edit() {
        for _ in 0..<12 {
            switch number(below: 7) {
            case 0: change("households", column: 3, to: "改\(number(below: 99))")
            case 1: change("households", column: 8, to: ["", "hardship", "empty_nest;military"][number(below: 3)])
            case 2: change("people", column: 3, to: ["", "phone:\(number(below: 99999))"][number(below: 2)])
            case 3: moveLink()
            case 4: strikeHousehold()
            case 5: strikePerson()
            default: addHousehold()
            }
        }
    }

    private func rows(_ file: String) -> [[String]] {
        files[file].split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private mutating func store(_ file: String, _ rows: [[String]]) {
        files[file] = rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    private mutating func change(_ file: String, column: Int, to value: String) {
        var rows = rows(file)
        guard rows.count > 1 else { return }
        rows[1 + number(below: rows.count - 1)][column] = value
        store(file, rows)
    }

    private mutating func moveLink() {
        let people = rows("people")
        change("links", column: 2, to: people[1 + number(below: people.count - 1)][0])
    }

    private mutating func strikeHousehold() {
        var households = rows("households")
        guard households.count > 30 else { return }
        let gone = households.remove(at: 1 + number(below: households.count - 1))
        store("households", households)
        store("links", rows("links").filter { $0[0] != gone[0] || $0[1] != gone[1] })
    }

    private mutating func strikePerson() {
        var people = rows("people")
        guard people.count > 5 else { return }
        let gone = people.remove(at: 1 + number(below: people.count - 1))[0]
        store("people", people)
        store("posts", rows("posts").filter { $0[0] != gone })
        store("links", rows("links").filter { $0[2] != gone })
    }

    private mutating func addHousehold() {
        var households = rows("households")
        var household = households[households.count - 1]
        let taken = Set(households.filter { $0[0] == household[0] }.map { $0[1] })
        // Numbers struck before are given out again.
        household[1] = String((1...999).first { !taken.contains(String($0)) } ?? 1000)
        household[3] = "新\(number(below: 99))"
        households.append(household)
        store("households", households)
    }
}
