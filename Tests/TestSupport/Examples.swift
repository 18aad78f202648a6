import Foundation
import Language

/// The project's own examples of how people write, in the form of the ontology.
public enum Examples {
    public struct Record: Decodable, Sendable {
        struct Context: Decodable, Sendable {
            var expecting: String
            var options: [String]?
        }

        public var id: String
        public var text: String
        public var intent: String
        var others: [String]
        var role: String
        var context: Context?

        enum CodingKeys: String, CodingKey {
            case id, text, intent, role, context
            case others = "alt_intents"
        }

        public var isOfficer: Bool { role == "cadre" }
        public var asked: Asked? {
            context.flatMap { context in
                Asked.Expecting(rawValue: context.expecting).map { Asked($0, options: context.options ?? []) }
            }
        }
        public var accepted: Set<String> { Set([intent] + others) }
    }

    /// The set to build on, and the set to be judged by.
    public enum Name: String, Sendable { case build, judge }

    public static func records(_ name: Name) throws -> [Record] { try records(name.rawValue) }

    /// A set by the name of its file.
    public static func records(_ name: String) throws -> [Record] {
        try Repository.text("Tests/LanguageTests/data/\(name).jsonl").split(separator: "\n").map {
            try JSONDecoder().decode(Record.self, from: Data($0.utf8))
        }
    }

    public static func all() throws -> [Record] { try records(.build) + records(.judge) }
}
