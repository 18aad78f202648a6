import Foundation
import TestSupport
import Testing

@testable import Language

/// The table of sounds is what ICU says of each glyph: `make docs` writes it anew.
struct SoundTableTests {
    private static let path = Repository.root.appending(path: "Sources/Language/Hearing/Words/SoundTable.swift")

    @Test func theTableIsWhatICUSays() throws {
        let table = Self.asked()
        if ProcessInfo.processInfo.environment["LIANHU_WRITE_DOCUMENTS"] != nil {
            let lines = table.split(separator: "\n").map { "        \($0)" }.joined(separator: "\n")
            let source = """
                /// Each syllable, without its tone, with the glyphs that ICU reads so. Made by `make docs`, not written by hand.
                enum SoundTable {
                    static let table = \"\"\"
                \(lines)
                        \"\"\"
                }

                """
            try source.write(to: Self.path, atomically: true, encoding: .utf8)
        } else {
            #expect(SoundTable.table == table, "run make docs")
        }
    }

    /// ICU is asked once for every glyph, each on its own line so that no phrase rule applies.
    private static func asked() -> String {
        let lines = String(
            String.UnicodeScalarView((Sounds.first...Sounds.last).flatMap { [Unicode.Scalar($0)!, "\n"] }))
        let latin = lines.applyingTransform(.mandarinToLatin, reverse: false)?
            .applyingTransform(.stripDiacritics, reverse: false)
        var glyphs: [String: String] = [:]
        for (glyph, line) in zip(Sounds.first...Sounds.last, (latin ?? "").split(separator: "\n")) {
            let spelling = line.lowercased()
            guard spelling.utf8.count <= Sounds.longest, spelling.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
                continue
            }
            glyphs[spelling, default: ""].unicodeScalars.append(Unicode.Scalar(glyph)!)
        }
        return Dictionary(grouping: glyphs) { $0.key.first! }.sorted { $0.key < $1.key }.map { _, spellings in
            spellings.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
        }.joined(separator: "\n")
    }
}
