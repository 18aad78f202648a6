/// Numbers as people write them: `12`, `十二`, `二十三`, `一百零五`.
enum Numerals {
    /// Digits of the longest number that is read; longer runs (phone numbers) are text.
    static let digitLimit = 9

    static func digits(in text: [UInt32], at start: Int) -> (end: Int, number: Int)? {
        var end = start
        var number = 0
        while end < text.count, text[end].isDigit {
            guard end - start < digitLimit else { return nil }
            number = number * 10 + Int(text[end] - 0x30)
            end += 1
        }
        return end > start ? (end, number) : nil
    }

    static func chinese(in text: [UInt32], at start: Int) -> (end: Int, number: Int)? {
        var end = start
        var total = 0
        var digit: Int?
        while end < text.count {
            let glyph = text[end]
            if let value = value(glyph) {
                digit = (glyph == 0x96F6) ? nil : value
            } else if let unit = unit(glyph) {
                total += (digit ?? (total == 0 ? 1 : 0)) * unit
                digit = nil
            } else {
                break
            }
            end += 1
        }
        guard end > start else { return nil }
        return (end, total + (digit ?? 0))
    }

    /// 号 户 家 after a numeral: it counts households.
    static func isCounted(_ glyph: UInt32) -> Bool { glyph == 0x53F7 || glyph == 0x6237 }

    static func value(_ glyph: UInt32) -> Int? {
        switch glyph {
        case 0x96F6: 0  // 零
        case 0x4E00: 1  // 一
        case 0x4E8C, 0x4E24: 2  // 二 两
        case 0x4E09: 3  // 三
        case 0x56DB: 4  // 四
        case 0x4E94: 5  // 五
        case 0x516D: 6  // 六
        case 0x4E03: 7  // 七
        case 0x516B: 8  // 八
        case 0x4E5D: 9  // 九
        default: nil
        }
    }

    private static func unit(_ glyph: UInt32) -> Int? {
        switch glyph {
        case 0x5341: 10  // 十
        case 0x767E: 100  // 百
        default: nil
        }
    }
}
