import Database
import Foundation

/// What the files said at the last import, a JSON object for each row: without it nobody could tell a change of the
/// file from a change made over the chat.
struct ImportMemory {
    /// Key of the topmost unit of the files in which a person was named first; no column is called so.
    static let rootKey = "imported_under"

    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The same fields always give the same text.
    func text(_ fields: [String: String]) throws -> String {
        fields.isEmpty ? "{}" : String(decoding: try encoder.encode(fields), as: UTF8.self)
    }

    func fields(_ text: String) throws -> [String: String] {
        try decoder.decode([String: String].self, from: Data(text.utf8))
    }

    func forEach(_ kind: RosterKind, _ connection: any Connection, _ body: (String, String) throws -> Void) throws {
        try connection.forEach("SELECT key, fields FROM imported WHERE kind = ?", [kind.sql]) {
            try body($0.text(0), $0.text(1))
        }
    }
}
