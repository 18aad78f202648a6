import Foundation
import Programme
import TestSupport
import Testing

/// A3: each question that the bot asks back is asked in some transcript, so that somebody has read its words and answers.
struct QuestionTests {
    /// Questions that no reply asks, or that the village gives no cause for.
    static let elsewhere: [String: String] = [
        "VisitQuestion.wasVisited": "the clock asks it: confirm-visit.md",
        "VisitQuestion.whichMember": "no two of its linked members have one name: OnBehalfTests",
    ]

    @Test func everyQuestionIsAsked() async throws {
        var asked: Set<String> = []
        for file in TranscriptTests.files {
            asked.formUnion(try await PlayedTranscripts.shared.outcome(of: file).questions.map(Self.name))
        }
        let all = try Self.names()
        #expect(all.count > 12, "the sources are read")
        #expect(asked.isSubset(of: all), "\(asked.subtracting(all).sorted())")
        let missing = all.subtracting(asked).subtracting(Self.elsewhere.keys)
        #expect(missing.isEmpty, "no transcript asks \(missing.sorted())")
        #expect(
            asked.isDisjoint(with: Self.elsewhere.keys), "asked after all: \(asked.intersection(Self.elsewhere.keys))")
    }

    /// `DiscussQuestion.whichUnit`: the innermost case.
    private static func name(_ question: Question) -> String {
        var value: Any = question
        while let payload = Mirror(reflecting: value).children.first?.value,
            "\(type(of: payload))".hasSuffix("Question")
        {
            value = payload
        }
        let label = Mirror(reflecting: value).children.first?.label ?? "\(value)"
        return "\(type(of: value)).\(label)"
    }

    /// Every case of every `…Question` in the sources, but for those that only carry another.
    private static func names() throws -> Set<String> {
        var names: Set<String> = []
        for file in Repository.files(below: "Sources/Programme", ending: ".swift") {
            var type: String?
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if line.hasPrefix("public enum "), let name = line.split(separator: " ").dropFirst(2).first {
                    let bare = name.prefix { $0.isLetter }
                    type = bare.hasSuffix("Question") ? String(bare) : nil
                } else if line == "}" {
                    type = nil
                } else if let type, line.hasPrefix("    case "), !line.contains("Question)") {
                    names.insert("\(type).\(line.dropFirst("    case ".count).prefix { $0.isLetter })")
                }
            }
        }
        return names
    }
}
