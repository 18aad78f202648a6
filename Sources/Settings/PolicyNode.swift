import Foundation
import Programme
import Yams

/// A place in the policy file that collects what is wrong with it while it is read.
final class PolicyNode {
    final class Collector {
        let file: String
        /// A file that another names reports to it.
        private let parent: Collector?
        private(set) var problems: [Problem] = []

        /// As somebody goes through the file to mend them; those of a file that this one names come last.
        var problemsByLine: [Problem] {
            func line(_ problem: Problem) -> Int {
                problem.place.hasPrefix(file) ? Int(problem.place.dropFirst(file.count + 1)) ?? .max : .max
            }
            return problems.enumerated().sorted { (line($0.element), $0.offset) < (line($1.element), $1.offset) }
                .map(\.element)
        }

        init(file: String, parent: Collector? = nil) {
            self.file = file
            self.parent = parent
        }

        func add(_ problem: Problem) {
            guard let parent else { return problems.append(problem) }
            parent.add(problem)
        }
    }

    private let node: Yams.Node?
    private let path: String
    private let line: Int
    private let collector: Collector
    private var readKeys: Set<String> = []

    init(_ node: Yams.Node?, path: String, line: Int, _ collector: Collector) {
        self.node = node
        self.path = path
        self.line = node?.mark?.line ?? line
        self.collector = collector
    }

    func child(_ key: String) -> PolicyNode {
        readKeys.insert(key)
        return PolicyNode(node?.mapping?[key], path: path.isEmpty ? key : "\(path).\(key)", line: line, collector)
    }

    /// Nil where the key is not written.
    func optionalChild(_ key: String) -> PolicyNode? {
        readKeys.insert(key)
        return node?.mapping?[key] == nil ? nil : child(key)
    }

    /// A file named in this one, which lies beside it.
    func beside(_ name: String) -> String {
        URL(fileURLWithPath: collector.file).deletingLastPathComponent().appending(path: name).path
    }

    func collector(for file: String) -> Collector { Collector(file: file, parent: collector) }

    func complain(_ message: String) {
        collector.add(Problem("\(collector.file):\(line)", "\(path): \(message)"))
    }

    /// Keys nobody asked for are spelling mistakes.
    func end() {
        guard let mapping = node?.mapping else { return }
        for (key, value) in mapping {
            guard let name = key.string, !readKeys.contains(name) else { continue }
            PolicyNode(value, path: path.isEmpty ? name : "\(path).\(name)", line: key.mark?.line ?? line, collector)
                .complain("is not known here; there are \(readKeys.sorted().joined(separator: ", "))")
        }
    }

    /// The plain text written here, if it is one.
    var scalar: String? { node?.scalar?.string }

    func text(_ what: String = "a text") -> String {
        guard let text = node?.scalar?.string, !text.isEmpty else {
            complain(node == nil ? "is missing; write \(what)" : "is not \(what)")
            return ""
        }
        return text
    }

    func number(_ range: ClosedRange<Int>) -> Int {
        let what = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard node != nil else {
            complain("is missing; write \(what)")
            return range.lowerBound
        }
        guard let text = node?.scalar?.string, let number = Int(text), range.contains(number) else {
            complain("\"\(node?.scalar?.string ?? "…")\" is not allowed; write \(what)")
            return range.lowerBound
        }
        return number
    }

    func flag() -> Bool {
        switch node?.scalar?.string {
        case "yes", "true": return true
        case "no", "false": return false
        case let text:
            complain(text == nil ? "is missing; write yes or no" : "\"\(text!)\" is not allowed; write yes or no")
            return false
        }
    }

    /// `72 hours`, `3 working days`.
    func deadline() -> Deadline {
        let what = "a time such as 10 minutes, 72 hours, 7 days or 3 working days"
        let text = text(what)
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let amount = Int(parts[0]), (1...10_000).contains(amount),
            let unit = Deadline.Unit(rawValue: String(parts[1]))
        else {
            if !text.isEmpty { complain("\"\(text)\" is not allowed; write \(what)") }
            return Deadline(1, .days)
        }
        return Deadline(amount, unit)
    }

    func list(_ what: String) -> [PolicyNode] {
        guard let sequence = node?.sequence, !sequence.isEmpty else {
            let fault = node == nil ? "is missing" : node?.sequence == nil ? "is no list" : "is empty"
            complain("\(fault); write \(what)")
            return []
        }
        return sequence.enumerated().map {
            PolicyNode($0.element, path: "\(path)[\($0.offset + 1)]", line: line, collector)
        }
    }
}
