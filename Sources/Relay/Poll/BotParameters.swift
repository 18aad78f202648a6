import Foundation
import Hummingbird

/// The parameters of a call: query string and body together, the body winning.
struct BotParameters: Sendable {
    private var values: [String: Value] = [:]
    /// The file among the parts of a multipart body.
    private(set) var file: MultipartForm.File?

    /// Reads a query or an urlencoded body, or JSON or the parts of a form where `contentType` says so.
    init(query: String?, body: ByteBuffer, contentType: String) throws(BotError) {
        try merge(form: query ?? "")
        guard body.readableBytes > 0 else { return }
        let type = contentType.prefix { $0 != ";" }.lowercased().trimmingCharacters(in: .whitespaces)
        switch type {
        case "application/json":
            guard let object = try? JSONDecoder().decode([String: Value].self, from: Data(buffer: body)) else {
                throw .bad("the body is not a JSON object")
            }
            values.merge(object) { $1 }
        case "", "application/x-www-form-urlencoded":
            try merge(form: String(buffer: body))
        case "multipart/form-data":
            guard let form = MultipartForm(body, contentType: contentType) else {
                throw .bad("the parts of the body cannot be told apart")
            }
            for (name, value) in form.fields { values[name] = .text(value) }
            file = form.file
        default:
            throw .bad("bodies are application/json, application/x-www-form-urlencoded or multipart/form-data")
        }
    }

    private mutating func merge(form: String) throws(BotError) {
        for pair in form.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count == 2 ? parts[1] : "") else {
                throw .bad("a parameter is not valid percent-encoded UTF-8")
            }
            values[name] = .text(value)
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    func text(_ name: String) throws(BotError) -> String? {
        switch values[name] {
        case nil, .null: return nil
        case .text(let text): return text
        case .number(let number): return String(number)
        case .flag, .object, .other: throw .bad("\(name) must be a text")
        }
    }

    func int(_ name: String) throws(BotError) -> Int64? {
        switch values[name] {
        case nil, .null: return nil
        case .number(let number): return number
        case .text(let text):
            if text.isEmpty { return nil }
            guard let number = Int64(text) else { throw .bad("\(name) must be a whole number") }
            return number
        case .flag, .object, .other: throw .bad("\(name) must be a whole number")
        }
    }

    func flag(_ name: String) -> Bool {
        switch values[name] {
        case .flag(let flag): flag
        case .text(let text): ["true", "True", "1"].contains(text)
        case .number(let number): number != 0
        case nil, .null, .object, .other: false
        }
    }

    /// A nested object, which urlencoded callers send as JSON in a text.
    func object(_ name: String) throws(BotError) -> BotParameters? {
        switch values[name] {
        case nil, .null: return nil
        case .object(let object): return BotParameters(values: object)
        case .text(let text):
            if text.isEmpty { return nil }
            guard let object = try? JSONDecoder().decode([String: Value].self, from: Data(text.utf8)) else {
                throw .bad("\(name) must be a JSON object")
            }
            return BotParameters(values: object)
        case .number, .flag, .other: throw .bad("\(name) must be a JSON object")
        }
    }

    private init(values: [String: Value]) { self.values = values }
}

extension BotParameters {
    /// One parameter as it came.
    fileprivate enum Value: Sendable, Decodable {
        case text(String)
        case number(Int64)
        case flag(Bool)
        case object([String: Value])
        case null
        /// Lists and fractions, which no method here reads.
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int64.self) {
                self = .number(number)
            } else if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let object = try? container.decode([String: Value].self) {
                self = .object(object)
            } else {
                self = .other
            }
        }
    }
}
