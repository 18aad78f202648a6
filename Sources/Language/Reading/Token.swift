import Programme

/// A piece of a message with the positions it covers.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        case word(WordClass)
        case number(Int)
        /// A household's name, with all of the sender's that answer to it.
        case name([HouseholdID])
        case day(Day)
        /// Space or punctuation; a comma keeps together what belongs to one trouble.
        case gap(isComma: Bool)
        case other
    }

    var kind: Kind
    var range: Range<Int>

    var word: WordClass? { if case .word(let word) = kind { word } else { nil } }
    var number: Int? { if case .number(let number) = kind { number } else { nil } }
    var isGap: Bool { if case .gap = kind { true } else { false } }
}
