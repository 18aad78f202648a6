import Foundation
import Programme

/// A10: what somebody who practises says to the practice itself.
public enum PracticeSaying: Hashable, Sendable {
    case begin, end
    /// It is meant for real, with what is said beside.
    case real(String)
    /// Asked whether it is real: it is not.
    case pretended
    case other
}

extension Reader {
    /// - Parameter isAsked: the sender was asked whether an emergency is real (R5); then a yes anywhere will do.
    public func practiceSaying(_ text: String, isAsked: Bool, _ today: Today) -> PracticeSaying {
        let script = Script(text)
        let tokens = Tokenizer(script, roll: HouseholdRoll([]), today: today).tokens()
        let words = tokens.compactMap(\.word)
        let isShort = tokens.count { !$0.isGap && $0.word != .filler } == 1
        // Whoever was asked whether it is real has not said so by leaving.
        if words.contains(.command(.endPractice)) { return isAsked ? .other : isShort ? .end : .other }
        if isAsked { return Self.answer(script) }
        if isShort, words.contains(.command(.practise)) { return .begin }
        guard let word = Self.realWords.first(where: { script.plain.starts(with: $0) }) else { return .other }
        let rest = script.plain[word.count...]
        guard rest.first.map({ $0.isSpace || $0.isPunctuation }) ?? true else { return .other }
        let start = rest.firstIndex { !$0.isSpace && !$0.isPunctuation } ?? script.plain.count
        return .real(script.typed(start..<script.plain.count))
    }

    /// `王组长：已办 900001`: which of the pretend people speaks, each under their names, and what.
    public func speaker(of text: String, among people: [[String]]) -> (person: Int, text: String)? {
        guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        let lead = Script(String(text[..<colon])).plain.filter { !$0.isSpace }
        let person = people.firstIndex { names in
            names.contains { Script($0).plain.filter { !$0.isSpace } == lead }
        }
        return person.map { ($0, String(text[text.index(after: colon)...]).trimmingCharacters(in: .whitespaces)) }
    }

    /// R5: the kind of emergency that a text speaks of, whoever says it.
    public func emergency(in text: String, _ today: Today) -> String? {
        guard case .acts(let acts) = read(text, ReadingContext(roll: HouseholdRoll([]), question: nil, today: today))
        else { return nil }
        return acts.lazy.compactMap { act in
            if case .report(.reportIssue(let request)) = act { request.emergency } else { nil }
        }.first
    }

    private static func answer(_ script: Script) -> PracticeSaying {
        let plain = script.plain.filter { !$0.isSpace && !$0.isPunctuation }
        func says(_ words: [[UInt32]]) -> Bool {
            words.contains { word in plain.indices.contains { plain[$0...].starts(with: word) } }
        }
        if plain == [0x31] { return .real("") }
        if plain == [0x32] || says(pretendedWords) { return .pretended }
        return says(realWords) ? .real("") : .other
    }

    private static let realWords = ["真的", "是真的", "真事", "real", "it is real"].map { Script($0).plain }
    private static let pretendedWords = ["练习", "假的", "不是真", "notreal", "practice", "practise"].map { Script($0).plain }
}
