import Foundation
import Gateway

/// What the phones have shown so far beside what the transcript expects.
struct Stage {
    let people: RehearsalPeople
    private(set) var differences: [Rehearsal.Difference] = []
    private(set) var chat = ""
    private let transcript: Transcript
    /// Shown and not yet expected by any line, in order.
    private var shown: [(sender: String, text: String)] = []
    /// How the transcript calls each phone.
    private var names: [String: String] = [:]

    init(transcript: Transcript, people: RehearsalPeople) {
        self.transcript = transcript
        self.people = people
        for line in transcript.lines {
            switch line.step {
            case .says(let name, _), .reads(let name, _, _): names[people.sender(named: name)] = name
            case .time, .code, .policy: break
            }
        }
    }

    mutating func note(_ text: String) { chat += text + "\n" }

    mutating func hear(_ name: String, _ text: String) { write(name, ">", text) }

    mutating func show(_ message: OutboundMessage) {
        let text = (message.media.map { TranscriptMedia.sign($0.kind) + " " } ?? "") + message.text
        shown.append((message.chat, text))
        write(name(of: message.chat), "<", text)
    }

    mutating func differ(_ line: Int, _ message: String) {
        differences.append(Rehearsal.Difference(file: transcript.name, line: line, message: message))
    }

    mutating func expect(_ name: String, _ text: String, isPattern: Bool, at line: Int) {
        let sender = people.sender(named: name)
        let candidates = shown.indices.filter { shown[$0].sender == sender }
        let fitting = candidates.first { fits(shown[$0].text, text, isPattern) }
        if let index = fitting, !transcript.listsEverything || index == candidates.first {
            shown.remove(at: index)
            return
        }
        guard let first = candidates.first else {
            return differ(line, "\(name) should read\n    \(indented(text))\n  but the phone shows nothing new")
        }
        differ(line, "\(name) should read\n    \(indented(text))\n  but reads\n    \(indented(shown[first].text))")
        shown.remove(at: first)
    }

    /// What a block of a full transcript does not list was not expected.
    mutating func endBlock(at line: Int) {
        defer { shown = [] }
        guard transcript.listsEverything else { return }
        for message in shown {
            differ(line, "before this line \(name(of: message.sender)) also reads\n    \(indented(message.text))")
        }
    }

    private func fits(_ shown: String, _ expected: String, _ isPattern: Bool) -> Bool {
        guard isPattern else { return plain(shown) == plain(expected) }
        var rest = Substring(plain(shown))
        for part in plain(expected).split(separator: "…") {
            let part = part.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !part.isEmpty else { continue }
            guard let range = rest.range(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }

    private func plain(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private func name(of sender: String) -> String { names[sender] ?? people.name(ofSender: sender) }

    private mutating func write(_ name: String, _ sign: String, _ text: String) {
        let lead = "\(name) \(sign) "
        let indent = String(repeating: " ", count: name.count * 2 + 3)
        chat += lead + text.replacing("\n", with: "\n" + indent) + "\n"
    }

    private func indented(_ text: String) -> String { text.replacing("\n", with: "\n    ") }
}
