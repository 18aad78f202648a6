/// How values are written in the files.
enum Written {
    /// `３` → `3`, `Ｙｅｓ` → `Yes`.
    static func halfWidth(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0xEF }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            result.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar)
        }
        return String(result)
    }

    static func isCode(_ text: String) -> Bool {
        text.utf8.count <= RosterLimit.codeCharacters
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                case _: false
                }
            }
    }

    /// Digits only: `Int` itself would take a sign.
    static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    /// `phone:1001`: a channel's name and the sender's id on it, without spaces (L7).
    static func isAccount(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let (channel, sender) = (text[..<colon], text[text.index(after: colon)...])
        return !channel.isEmpty && channel.utf8.count <= RosterLimit.codeCharacters
            && channel.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            && !sender.isEmpty && sender.count <= RosterLimit.senderCharacters
            && !sender.contains(where: \.isWhitespace)
    }

    /// A character nobody sees: it would make two equal-looking names differ.
    static func invisible(in text: String, mayBreak: Bool) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x0A: !mayBreak
            case 0x20...0x7E, 0x3000...0xD7FF: false
            case _:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: true
                case _: false
                }
            }
        }
    }

    /// A value for an error text: short, on one line.
    static func shown(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        return line.count > 40 ? String(line.prefix(40)) + "…" : line
    }

    static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
