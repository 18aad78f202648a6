import Foundation
import TestSupport

/// The cases of the enums of one kind, such as all whose names end in `Refusal`, by name: `LeaveRefusal.how`.
struct CaseNames {
    /// What the enums' names end in.
    let kind: String

    /// The innermost case of a value.
    func of(_ outer: Any) -> String {
        var value = outer
        while let payload = Mirror(reflecting: value).children.first?.value, "\(type(of: payload))".hasSuffix(kind) {
            value = payload
        }
        let label = Mirror(reflecting: value).children.first?.label ?? "\(value)"
        return "\(type(of: value)).\(label)"
    }

    /// Every case in the sources, but for those that only carry another enum of the kind.
    func all() throws -> Set<String> {
        var names: Set<String> = []
        for file in Repository.files(below: "Sources/Programme", ending: ".swift") {
            var type: String?
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if let opening = line.firstMatch(of: /^public (?:indirect )?enum (\p{L}+)/) {
                    let bare = opening.1
                    type = bare.hasSuffix(kind) ? String(bare) : nil
                } else if line == "}" {
                    type = nil
                } else if let type, line.hasPrefix("    case "), !line.contains("\(kind))") {
                    names.insert("\(type).\(line.dropFirst("    case ".count).prefix { $0.isLetter })")
                }
            }
        }
        return names
    }
}
