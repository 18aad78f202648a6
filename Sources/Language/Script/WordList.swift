/// Word lists as they stand in the data: made plain, words parted by a sign, with braces for parts of words.
enum WordList {
    /// Words parted by spaces and line ends, or by commas where they may hold spaces themselves.
    static func words(_ list: String, partedBy separator: UInt32 = 0x20) -> [ArraySlice<UInt32>] {
        let plain = list.unicodeScalars.compactMap(GlyphTable.shared.plain)
        return plain.split(separator: separator).map { word in
            var word = word
            while word.first?.isSpace == true { word.removeFirst() }
            while word.last?.isSpace == true { word.removeLast() }
            return word
        }
    }

    /// `{掉,落}{,到}河`: each choice of each brace.
    static func spelledOut(_ pattern: ArraySlice<UInt32>) -> [[UInt32]] {
        guard let open = pattern.firstIndex(of: brace), let close = pattern[open...].firstIndex(of: closingBrace) else {
            return [Array(pattern)]
        }
        let rest = spelledOut(pattern[(close + 1)...])
        return pattern[(open + 1)..<close].split(separator: comma, omittingEmptySubsequences: false).flatMap { choice in
            rest.map { Array(pattern[..<open]) + choice + $0 }
        }
    }

    static let comma: UInt32 = 0x2C
    static let brace: UInt32 = 0x7B
    static let closingBrace: UInt32 = 0x7D
}
