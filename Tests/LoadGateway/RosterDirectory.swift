import Foundation

/// Writes the directory that `lianhu import DIR` reads: one village, one group, every member linked to their households.
///
/// The columns are those of `config/sample/README.md`.
public struct RosterDirectory: Sendable {
    public let url: URL

    public init(at url: URL) { self.url = url }

    public func write(_ lines: [RosterLine]) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        var people = ["code,name,account,capacity"]
        var posts = ["person,post,unit"]
        var seen: Set<Int> = []
        for line in lines where seen.insert(line.account).inserted {
            people.append("P\(line.account),\(line.memberName),telegram:\(line.account),1000")
            posts.append("P\(line.account),linked_member,G1")
        }
        try write(
            "units.csv",
            [
                "code,level,name,parent", "C1,county,测试县,", "T1,town,测试镇,C1", "V1,village,测试村,T1",
                "W1,grid,第一网格,V1", "G1,group,一组,W1",
            ])
        try write("people.csv", people)
        try write("posts.csv", posts)
        try write(
            "households.csv",
            ["village,number,unit,head"] + lines.map { "V1,\($0.household),G1,\($0.householdHead)" })
        try write("links.csv", ["village,number,person"] + lines.map { "V1,\($0.household),P\($0.account)" })
    }

    private func write(_ name: String, _ lines: [String]) throws {
        try (lines.joined(separator: "\n") + "\n").write(
            to: url.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
}
