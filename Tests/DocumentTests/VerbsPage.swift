import Language
import Programme

/// VERBS.md, made from the code.
struct VerbsPage {
    let policy: Policy

    var text: String {
        var lines = [
            "# The verbs", "",
            "Everything a person can do by a message. Made by `make docs` from the code; a test keeps it true.", "",
        ]
        for room in Room.allCases {
            let verbs = Verb.allCases.filter { $0.room == room }
            guard !verbs.isEmpty else { continue }
            lines += ["## \(room.rawValue.capitalized)", ""]
            for verb in verbs { lines += entry(verb) + [""] }
        }
        lines += [
            "## Who may", "",
            "●: offered to whoever holds the post; a linked member here holds households. What each verb shows stands above.",
            "",
        ]
        return (lines + matrix).joined(separator: "\n") + "\n"
    }

    private func entry(_ verb: Verb) -> [String] {
        let needs = verb.needs.map(\.rawValue)
        let tells = verb.tells.map(\.rawValue)
        let story = "Tests/TranscriptTests/\(verb.room.rawValue)/\(verb.rawValue).md"
        var lines = ["### \(verb.rawValue)", "", "Rules \(verb.rules.joined(separator: ", ")) · [story](\(story))"]
        lines.append("Needs: \(needs.isEmpty ? "nothing else" : needs.joined(separator: ", "))")
        lines.append("Tells: \(tells.isEmpty ? "nobody else" : tells.joined(separator: "; "))")
        lines.append(
            "Shows: \(verb.shows.isEmpty ? "nothing of others" : verb.shows.map(\.rawValue).joined(separator: "; "))")
        lines += ["", "| | for | example |", "| --- | --- | --- |"]
        for tongue in Tongue.allCases {
            let parts = Speaker(tongue, policy: policy).helpParts(verb)
            lines.append("| \(tongue.rawValue) | \(parts.purpose) | `\(parts.example)` |")
        }
        return lines
    }

    private var matrix: [String] {
        let posts = Post.allCases
        var lines = ["| verb | nobody's | " + posts.map(\.rawValue).joined(separator: " | ") + " |"]
        lines.append("|" + String(repeating: " --- |", count: posts.count + 2))
        for verb in Verb.allCases {
            let cells = [Self.mark(verb, nil, policy)] + posts.map { Self.mark(verb, $0, policy) }
            lines.append("| \(verb.rawValue) | " + cells.joined(separator: " | ") + " |")
        }
        return lines
    }

    private static func mark(_ verb: Verb, _ post: Post?, _ policy: Policy) -> String {
        let posts = post.map { [PostHeld(post: $0, unit: UnitID(1))] } ?? []
        let person = Person(id: PersonID(1), name: "", posts: posts)
        let isOffered = Access.offers(
            verb, to: person, holdsHouseholds: post == .linkedMember, policy: policy)
        return isOffered ? "●" : ""
    }
}
