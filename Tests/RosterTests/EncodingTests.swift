import Foundation
import Roster
import Testing

@Suite struct EncodingTests {
    private func problems(_ change: (inout [String: Data]) -> Void) throws -> [String] {
        try CountyFiles.inDirectory { directory in
            var data = CountyFiles().texts.mapValues { Data($0.utf8) }
            change(&data)
            for (name, data) in data { try data.write(to: directory.appendingPathComponent("\(name).csv")) }
            return RosterReader.read(directory, vocabulary: .test).problems.map(\.description)
        }
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstColumn() throws {
        #expect(try problems { $0["units"] = Data([0xEF, 0xBB, 0xBF]) + ($0["units"] ?? Data()) } == [])
    }

    @Test func excelSavesGB18030() async throws {
        // 姓名,编码 / 赵六,P1 / 𠮷田,P2 (four bytes) / 王五,P3
        let people: [UInt8] = [
            0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB1, 0xE0, 0xC2, 0xEB, 0x0D, 0x0A, 0xD5, 0xD4, 0xC1, 0xF9, 0x2C, 0x50, 0x31,
            0x0D, 0x0A, 0x95, 0x34, 0xB2, 0x35, 0xCC, 0xEF, 0x2C, 0x50, 0x32, 0x0D, 0x0A, 0xCD, 0xF5, 0xCE, 0xE5, 0x2C,
            0x50, 0x33, 0x0D, 0x0A,
        ]
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("gb-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        for (name, text) in CountyFiles().texts {
            try Data(text.utf8).write(to: directory.appendingPathComponent("\(name).csv"))
        }
        try Data(people).write(to: directory.appendingPathComponent("people.csv"))
        let county = try await County()
        try await county.take(directory)
        #expect(try await county.rows("SELECT name FROM people ORDER BY code", columns: 1) == ["赵六", "𠮷田", "王五"])
    }

    @Test func whatIsNeitherSaysWhichByte() throws {
        let broken = Data("code,name\nP1,".utf8) + Data([0xFF, 0xFF, 0x0A])
        #expect(
            try problems { $0["people"] = broken } == [
                "people.csv:2: byte 14 (0xFF) is neither UTF-8 nor GB18030; save the file as \"CSV UTF-8\""
            ])
        let damaged = Data("code,name\nP1,有事随时喊我随叫随到\nP2,".utf8) + Data([0xE5, 0xBC, 0x0A])
        #expect(try problems { $0["people"] = damaged }.first?.hasPrefix("people.csv:3: byte 48 (0xE5) is no") == true)
        let cut = Data([0xEF, 0xBB, 0xBF]) + Data("code,name\nP1,".utf8) + Data([0xE5, 0xBC])
        #expect(
            try problems { $0["people"] = cut }.first?.hasPrefix("people.csv:2: byte 17 (0xE5) is no UTF-8") == true)
        #expect(
            try problems { $0["people"] = Data([0xFF, 0xFE, 0x63, 0x00]) }.first
                == "people.csv:1: the file is UTF-16; save it as \"CSV UTF-8\"")
    }
}
