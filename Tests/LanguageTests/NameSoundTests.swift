import Programme
import TestSupport
import Testing

@testable import Language

/// A head or an auntie typed with a wrong glyph of the right sound (王审 for 王婶) is found among the sender's own
/// households or asked about, and never taken for another one's.
struct NameSoundTests {
    private static let frames = ["去了%家，都好", "今天看了%，身体好", "%家去过了", "走访%"]
    /// Wrong glyphs tried for each glyph of a name: the first of the same syllable.
    private static let variants = 6

    @Test func namesAreFoundByTheirSound() throws {
        let reader = try Reader(policy: Repository.policy())
        let policy = try Repository.policy()
        let context = ReadingContext(
            roll: HouseholdRoll(Village.households), today: Today(Village.now(policy), policy.calendar))
        let sames = Self.glyphsOfOneSound()
        var (found, asked, missed, wrong) = (0, 0, 0, 0)
        var wrongTexts: [String] = []
        for household in Village.households {
            for name in [household.head] + household.called {
                let owners = Set(
                    Village.households.filter { $0.head == name || $0.called.contains(name) }.map(\.id))
                for typed in Self.mistyped(name, sames) {
                    for frame in Self.frames {
                        let text = frame.replacing("%", with: typed)
                        switch Self.outcome(reader.read(text, context), owners) {
                        case .found: found += 1
                        case .asked: asked += 1
                        case .missed: missed += 1
                        case .wrong:
                            wrong += 1
                            wrongTexts.append(text)
                        }
                    }
                }
            }
        }
        let all = found + asked + missed + wrong
        print("names by sound: \(all), \(found) found, \(asked) asked, \(missed) missed, \(wrong) wrong")
        #expect(wrong == 0, "\(wrongTexts)")
        #expect((found + asked) * 100 >= Self.least * all, "\(found) and \(asked) of \(all)")
    }
    private static let least = 95

    private enum Outcome { case found, asked, missed, wrong }

    private static func outcome(_ reading: Reading, _ owners: Set<HouseholdID>) -> Outcome {
        switch reading {
        case .acts(let acts):
            guard case .visit(.logVisit(let visit))? = acts.first else { return .missed }
            let meant = Set(visit.households.flatMap(\.candidates))
            // A name of nobody is said to be of nobody.
            // Without a household it is asked which; a name of nobody is said to be of nobody.
            if meant.isEmpty { return visit.households.isEmpty ? .asked : .missed }
            return meant.isSubset(of: owners) ? .found : .wrong
        case .ask: return .asked
        default: return .missed
        }
    }

    /// One glyph of a name at a time; the surname stays where the rest is a word of kinship.
    private static func mistyped(_ name: String, _ sames: [UInt16: [UInt32]]) -> [String] {
        let plain = Script(name).plain
        return plain.indices.flatMap { at in
            (sames[Sounds.shared.code(plain[at])] ?? []).filter { $0 != plain[at] }.prefix(variants).map { other in
                var typed = plain
                typed[at] = other
                return String(String.UnicodeScalarView(typed.compactMap(Unicode.Scalar.init)))
            }
        }
    }

    /// Of the glyphs that the project's own texts use: what a keyboard offers first.
    private static func glyphsOfOneSound() -> [UInt16: [UInt32]] {
        var counts: [UInt32: Int] = [:]
        for record in (try? Examples.all()) ?? [] {
            for glyph in Script(record.text).plain where glyph.isHan { counts[glyph, default: 0] += 1 }
        }
        let common = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
        return Dictionary(grouping: common) { Sounds.shared.code($0) }
    }
}
