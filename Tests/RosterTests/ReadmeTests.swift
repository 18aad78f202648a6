import Foundation
import Programme
import Testing

@testable import Roster

/// The README of the sample is where people learn the columns.
@Suite struct ReadmeTests {
    @Test func namesEveryColumnAndEveryPost() throws {
        let readme = try String(contentsOf: RoundTripTests.sample.appendingPathComponent("README.md"), encoding: .utf8)
        for file in RosterFile.allCases {
            let section = try #require(readme.components(separatedBy: "## \(file.name)").dropFirst().first)
            for column in file.columns {
                let optional = column.isRequired ? "" : " ○"
                #expect(section.contains("| \(column.name)\(optional) | \(column.chinese[0]) |"), "\(file.name)")
            }
        }
        for post in Post.ofRoster {
            let names = ChineseNames.of(post).joined(separator: ", ")
            #expect(readme.contains("| `\(post.rawValue)` | \(names) |"))
        }
    }

    @Test func everyNameStandsForOnePost() {
        let names = Post.ofRoster.flatMap { ChineseNames.of($0) }
        #expect(Set(names).count == names.count)
    }
}
