/// Numbers as they are said: `12`, `十二`, `二十三`, `一百零五`, `二〇二六`, `廿三`, `两`.
enum SpokenNumerals {
    /// Where a number begins that is no part of a longer one.
    static func number(in text: [UInt32], at start: Int) -> (end: Int, number: Int)? {
        if text[start].isDigit {
            guard start == 0 || !text[start - 1].isDigit else { return nil }
            return Numerals.digits(in: text, at: start)
        }
        guard isNumeral(text[start]), start == 0 || !isNumeral(text[start - 1]) else { return nil }
        return chinese(in: text, at: start)
    }

    static func chinese(in text: [UInt32], at start: Int) -> (end: Int, number: Int)? {
        var end = start
        while end < text.count, isNumeral(text[end]), end - start < Numerals.digitLimit { end += 1 }
        guard end > start else { return nil }
        let digits = text[start..<end].map { value($0) }
        if end - start > 1, digits.allSatisfy({ $0 != nil }) {
            return (end, digits.reduce(0) { $0 * 10 + $1! })
        }
        var total = 0
        var digit: Int?
        for glyph in text[start..<end] {
            if let value = value(glyph) {
                digit = value == 0 ? nil : value
            } else if glyph == 0x5EFF {  // 廿
                total += 20
            } else {
                let unit = glyph == 0x5341 ? 10 : 100
                total += (digit ?? (total == 0 ? 1 : 0)) * unit
                digit = nil
            }
        }
        return (end, total + (digit ?? 0))
    }

    static func isNumeral(_ glyph: UInt32) -> Bool {
        value(glyph) != nil || glyph == 0x5341 || glyph == 0x767E || glyph == 0x5EFF  // 十 百 廿
    }

    private static func value(_ glyph: UInt32) -> Int? {
        glyph == 0x3007 ? 0 : Numerals.value(glyph)  // 〇
    }
}
