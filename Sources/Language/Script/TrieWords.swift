/// Words on their way into a `Trie`, all in one array; a pattern stays what it is, though it stands for thousands.
struct TrieWords<Value: Sendable> {
    /// Letters and marks, word after word.
    private var text: [UInt32] = []
    private var values: [Value] = []
    private(set) var starts: [UInt32] = []

    mutating func add(_ word: String, _ value: Value) { add(Script(word).plain, value) }

    mutating func add(_ word: some Collection<UInt32>, _ value: Value) {
        guard !word.isEmpty else { return }
        starts.append(UInt32(text.count))
        text.append(contentsOf: word)
        end(value)
    }

    /// Braces for what may stand in a place: `{没,还没}{修,补}`.
    mutating func add(pattern: some Collection<UInt32>, _ value: Value) {
        guard !pattern.isEmpty else { return }
        starts.append(UInt32(text.count))
        var isChoice = false
        for sign in pattern {
            switch sign {
            case WordList.brace:
                isChoice = true
                text.append(Self.open)
            case WordList.comma where isChoice: text.append(Self.comma)
            case WordList.closingBrace:
                isChoice = false
                text.append(Self.close)
            default: text.append(sign)
            }
        }
        precondition(!isChoice, "a brace is left open")
        end(value)
    }

    private mutating func end(_ value: Value) {
        text.append(Self.end)
        text.append(UInt32(values.count))
        values.append(value)
    }

    /// What comes at a place of a word: a letter, or its end; all that may come where there is a choice.
    enum Step {
        case letter(UInt32, next: UInt32)
        case end(Value)
    }

    func steps(from place: UInt32, _ body: (Step) -> Void) {
        var place = Int(place)
        switch text[place] {
        case Self.end: body(.end(values[Int(text[place + 1])]))
        case Self.open:
            while text[place] != Self.close {
                steps(from: UInt32(place + 1), body)
                repeat { place += 1 } while text[place] != Self.comma && text[place] != Self.close
            }
        case Self.comma, Self.close:
            while text[place] != Self.close { place += 1 }
            steps(from: UInt32(place + 1), body)
        default: body(.letter(text[place], next: UInt32(place + 1)))
        }
    }

    // No letters: Unicode ends long before.
    private static var open: UInt32 { .max }
    private static var comma: UInt32 { .max - 1 }
    private static var close: UInt32 { .max - 2 }
    private static var end: UInt32 { .max - 3 }
}
