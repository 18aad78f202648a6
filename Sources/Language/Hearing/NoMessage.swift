/// Texts that are no message to the bot: orders in the system's name, code, advertising, noise. They are never acted on.
enum NoMessage {
    static func isHostile(_ heard: Utterance) -> Bool {
        if heard.has(.hostile) { return true }
        let text = heard.text
        if looksLikeCode(text) { return true }
        return isEscape(text)
    }

    /// `{"a":`, `<b>`, `{{c}}`, `${d}`, `=SUM(`, `--`, `\u8d70`
    private static func looksLikeCode(_ text: [UInt32]) -> Bool {
        guard let first = text.first else { return false }
        var odd = 0
        for (index, glyph) in text.enumerated() {
            let next = index + 1 < text.count ? text[index + 1] : 0
            switch glyph {
            case 0x7B where next == 0x7B || next == 0x22 || next == 0x25, 0x24 where next == 0x7B || next == 0x28:
                return true  // {{ {" {% ${ $(
            // <a </ <!
            case 0x3C where (next.isLatin || next == 0x2F || next == 0x21) && !isFormat(text, index): return true
            case 0x5C where next == 0x75 || next == 0x78 || next == 0x6E: return true  // \u \x \n
            case 0x26 where next == 0x23: return true  // &#
            case 0x3B where next == 0x2D, 0x60: return true
            case 0xFFFD: odd += 1
            case 0xC0...0x17F: odd += 1
            default: break
            }
        }
        // =A( @A(
        if first == 0x3D || first == 0x40, text.count > 1, text[1].isLatin, text.contains(0x28) { return true }
        return odd >= 2
    }

    /// `<b>`, `</p>`: how a text copied from a page was set, and no order.
    private static func isFormat(_ text: [UInt32], _ index: Int) -> Bool {
        let start = text[index + 1] == 0x2F ? index + 2 : index + 1
        guard let end = text[min(start, text.count)...].firstIndex(where: { !$0.isLatin }), text[end] == 0x3E else {
            return false
        }
        return formats.contains(Array(text[start..<end]))
    }
    private static let formats = Set(
        ["b", "i", "u", "p", "br", "em", "strong", "font", "span", "div", "li", "ul", "big", "small"].map {
            Script($0).plain
        })

    /// What is left of a terminal's colour codes: `[31m`.
    private static func isEscape(_ text: [UInt32]) -> Bool {
        guard text.count > 3, text[0] == 0x5B else { return false }
        var index = 1
        while index < text.count, text[index].isDigit || text[index] == 0x3B { index += 1 }
        return index > 1 && index < text.count && text[index] == 0x6D
    }

    static func isEmpty(_ heard: Utterance) -> Bool {
        !heard.text.contains { $0.isHan || $0.isLatinOrDigit || $0.isPictograph || $0 == 0x3F || $0 == 0xFF1F }
    }

    /// Advertising, a code for somebody else, links.
    static func isSpam(_ heard: Utterance) -> Bool {
        if heard.words.contains(where: {
            $0.cues.contains(.spam) && $0.range.count > 3 && heard.text[$0.range.lowerBound].isLatin
                && heard.has(.trouble) == false
        }) {
            return true
        }
        // 【某某】 at the head is how notices are signed.
        if heard.text.first == 0x3010, !heard.has(.went), heard.mentions.isEmpty { return true }
        let spam = heard.all(.spam)
        guard !spam.isEmpty else { return false }
        let isAbout = heard.has(.trouble) || heard.has(.tells) || !heard.mentions.isEmpty
        return spam.count > 1 || !isAbout
    }
}
