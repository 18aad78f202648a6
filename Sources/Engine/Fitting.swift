import Gateway

extension Capabilities.Length {
    /// A text no longer than the channel takes.
    func fitted(_ text: String) -> String {
        switch self {
        case .characters(let limit):
            // Bytes are never fewer than characters and are counted without walking the text.
            guard text.utf8.count > limit, text.utf16.count > limit else { return text }
            var cut = text
            while cut.utf16.count > limit - 1 { cut.removeLast() }
            return cut + "…"
        case .bytes(let limit):
            guard text.utf8.count > limit else { return text }
            var cut = text
            while cut.utf8.count > limit - 3 { cut.removeLast() }
            return cut + "…"
        }
    }
}
