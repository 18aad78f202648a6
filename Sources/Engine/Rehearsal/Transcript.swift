import Foundation

/// A chat written down so that an official can read it: who says what, and what each phone shows.
///
///     # 2026-11-20 09:00
///     周建国 > 走访3号 老人身体好
///     周建国 < 已记：3号 张德才家，今天走访，老人身体好。
///              本月还剩13户。
///
/// `<` is the whole text; `<~` gives parts, divided by …, that occur in this order. Indented lines carry on the one
/// before. `[照片] 上报 路灯坏了` comes with a picture, and so is one shown. `$ code 483920 周建国` hands out a binding code, `$ clock 2026-12-01T09:00` moves the clock. `$ policy
/// visits.confirmation.per_thousand 1000` is another county's policy for all of the chat. Every other line is prose.
public struct Transcript: Sendable {
    public enum Step: Sendable, Equatable {
        /// `# 2026-11-20 09:00`
        case time(year: Int, month: Int, day: Int, hour: Int, minute: Int)
        case says(name: String, text: String)
        case reads(name: String, text: String, isPattern: Bool)
        case code(code: String, name: String)
        case policy(key: String, value: Int)
    }

    public struct Line: Sendable, Equatable {
        public var number: Int
        public var step: Step
    }

    public let name: String
    public let lines: [Line]

    /// What a `<~` line does not list is not looked at; a transcript without any lists everything.
    public var listsEverything: Bool {
        !lines.contains { if case .reads(_, _, true) = $0.step { true } else { false } }
    }

    /// Everybody who says or reads something.
    var names: Set<String> {
        Set(
            lines.compactMap { line in
                switch line.step {
                case .says(let name, _), .reads(let name, _, _): name
                case .time, .code, .policy: nil
                }
            })
    }

    private static let longestName = 20

    public init(_ text: String, name: String) {
        self.name = name
        var lines: [Line] = []
        var carriesOn = false
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = String(raw)
            if carriesOn, line.hasPrefix("  ") || line.hasPrefix("　"), !line.allSatisfy(\.isWhitespace) {
                lines[lines.count - 1].add(line.trimmingCharacters(in: .whitespaces))
                continue
            }
            carriesOn = false
            guard let step = Self.step(line.trimmingCharacters(in: .whitespaces)) else { continue }
            lines.append(Line(number: index + 1, step: step))
            switch step {
            case .says, .reads: carriesOn = true
            case .time, .code, .policy: break
            }
        }
        self.lines = lines
    }

    private static func step(_ line: String) -> Step? {
        if line.hasPrefix("# ") { return time(String(line.dropFirst(2))) }
        if line.hasPrefix("$ ") { return directive(String(line.dropFirst(2))) }
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, !parts[0].isEmpty, parts[0].count <= longestName else { return nil }
        let text = parts.count > 2 ? parts[2].trimmingCharacters(in: .whitespaces) : ""
        switch parts[1] {
        case ">": return .says(name: parts[0], text: text)
        case "<": return .reads(name: parts[0], text: text, isPattern: false)
        case "<~": return .reads(name: parts[0], text: text, isPattern: true)
        default: return nil
        }
    }

    private static func directive(_ line: String) -> Step? {
        var words = line.split(separator: " ").map(String.init)
        if words.first == "lianhu" { words.removeFirst() }
        words.removeAll { $0 == "--at" }
        switch (words.first, words.count) {
        case ("clock", 2): return time(words[1])
        case ("policy", 3): return Int(words[2]).map { .policy(key: words[1], value: $0) }
        case ("code", 3): return .code(code: words[1], name: words[2])
        default: return nil
        }
    }

    /// `2026-11-20 09:00` or `2026-11-20T09:00`
    static func time(_ text: String) -> Step? {
        let numbers = text.split { "-T :".contains($0) }.map { Int($0) }
        guard numbers.count == 5, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            let hour = numbers[3], let minute = numbers[4], (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return .time(year: year, month: month, day: day, hour: hour, minute: minute)
    }
}

extension Transcript.Line {
    fileprivate mutating func add(_ more: String) {
        switch step {
        case .says(let name, let text): step = .says(name: name, text: text + "\n" + more)
        case .reads(let name, let text, let isPattern):
            step = .reads(name: name, text: text.isEmpty ? more : text + "\n" + more, isPattern: isPattern)
        case .time, .code, .policy: preconditionFailure("only texts carry on")
        }
    }
}
