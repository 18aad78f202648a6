import Yams

/// A place in the policy file that collects what is wrong with it while it is read.
final class PolicyNode {
    final class Collector {
        let file: String
        var problems: [Problem] = []
        init(file: String) { self.file = file }
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

    func complain(_ message: String) {
        collector.problems.append(Problem("\(collector.file):\(line)", "\(path): \(message)"))
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

    func list(_ what: String) -> [PolicyNode] {
        guard let sequence = node?.sequence, !sequence.isEmpty else {
            complain(node == nil ? "is missing; write \(what)" : "is no list; write \(what)")
            return []
        }
        return sequence.enumerated().map {
            PolicyNode($0.element, path: "\(path)[\($0.offset + 1)]", line: line, collector)
        }
    }
}
