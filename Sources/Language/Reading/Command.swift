import Programme

/// A message that a verb leads: `退回 1023 材料不全`, `1023 退回`, `外出 3号 去广东了`. The verb says what its numbers are.
struct Command {
    let verb: Verb
    let sentence: Sentence
    /// The token of the verb.
    private let at: Int

    /// The verb comes first, or after nothing but numbers and names.
    init?(_ sentence: Sentence) {
        self.sentence = sentence
        for (index, token) in sentence.tokens.enumerated() {
            switch token.kind {
            case .word(.command(let verb)):
                self.verb = verb
                at = index
                return
            case .number, .name, .gap, .word(.issue), .word(.unit), .word(.listJoin), .word(.filler), .word(.rangeJoin):
                continue
            case .word, .day, .other: return nil
            }
        }
        return nil
    }

    /// The tokens after the verb.
    var tokensAfterVerb: ArraySlice<Token> { sentence.tokens[(at + 1)...] }

    private var tokens: [Token] { sentence.tokens }

    /// The numbers beside the verb, as issues: `退回 1023`, `事1023退回`, `同意 1 3 5`.
    var issues: [IssueNumber] {
        numbers(in: Array(tokens[..<at])).map { IssueNumber(Int64($0)) }
            + numbers(in: Array(tokens[(at + 1)..<endOfNumbers])).map { IssueNumber(Int64($0)) }
    }

    /// The households the message names, before or after the verb.
    var households: [HouseholdMention] {
        Mentions(sentence, startsAsList: true).named.map(\.mention)
    }

    /// What is said after the verb and its numbers, as typed; nil where nothing is.
    var rest: String? { said(from: endOfNumbers) }

    /// What is said after the verb, numbers and all.
    var afterVerb: String? { said(from: at + 1) }

    /// The numbers and names before the verb.
    var householdsBefore: ArraySlice<Token> {
        tokens[..<at].filter { if case .name = $0.kind { true } else { $0.number != nil } }[...]
    }

    /// What is said after the last household named, as typed; after the verb where none is.
    var afterHouseholds: String? {
        let mentions = Mentions(sentence, startsAsList: true)
        let end = mentions.named.map(\.tokens.upperBound).max() ?? at + 1
        return said(from: skippingJoins(from: max(end, at + 1)))
    }

    /// Every number of the message, wherever it stands.
    var allNumbers: [Int] { numbers(in: tokens) }

    /// Every number before the verb.
    var numbersBefore: [Int] { numbers(in: Array(tokens[..<at])) }

    /// The verb's own word, plain.
    var word: [UInt32] { Array(sentence.script.plain[tokens[at].range]) }

    /// Whether the verb's own word says yes: 满意 and not 不满意.
    var isPositive: Bool {
        !Self.isNegative(sentence.typed(tokens[at...at]))
    }

    /// The verb's own word, as typed.
    var verbWord: String { sentence.typed(tokens[at...at]) }

    static func isNegative(_ word: String) -> Bool { negations.contains { word.lowercased().hasPrefix($0) } }

    private static let negations = ["不", "没", "沒", "not", "un", "dis", "nobody"]

    /// The days named anywhere, in order.
    var days: [Day] { tokens.compactMap { if case .day(let day) = $0.kind { day } else { nil } } }

    private func said(from start: Int) -> String? {
        guard start < tokens.count else { return nil }
        let text = sentence.typed(tokens[start...])
        return text.isEmpty ? nil : text
    }

    private func numbers(in tokens: [Token]) -> [Int] { tokens.compactMap(\.number) }

    private var endOfNumbers: Int {
        var end = at + 1
        var index = at + 1
        while index < tokens.count, tokens[index].number != nil || isJoin(index) {
            index += 1
            // What follows the last number is said, be it a small word.
            if tokens[index - 1].number != nil || isUnit(index - 1) { end = index }
        }
        return end
    }

    private func skippingJoins(from start: Int) -> Int {
        var index = start
        while index < tokens.count, isJoin(index) { index += 1 }
        return index
    }

    /// 号 after a number.
    private func isUnit(_ index: Int) -> Bool {
        index > 0 && tokens[index].word == .unit && tokens[index - 1].number != nil
    }

    /// Holds numbers together and says nothing itself.
    private func isJoin(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .gap, .word(.issue), .word(.listJoin), .word(.filler): true
        case .word(.unit): isUnit(index)
        case .number, .name, .day, .word, .other: false
        }
    }
}
