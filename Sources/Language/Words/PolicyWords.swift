import Programme

/// The words that the county's policy brings along: kinds of issues, emergencies, grounds of refusal, utilities.
struct PolicyWords: Sendable {
    let categories: Categoriser
    private let emergencies: Trie<Int>
    private let emergencyCodes: [String]
    private let categoryNames: Trie<String>
    private let grounds: Trie<String>
    private let utilities: Trie<String>
    /// D1
    let meetings: Trie<String>
    /// S2, S3
    let departments: Trie<String>
    let whistles: Trie<String>
    /// S9
    let accessList: Trie<String>
    /// S3, R7: departments and utilities by their short words too.
    let bodies: Trie<String>

    init(_ policy: Policy) {
        categories = Categoriser(policy.categories)
        emergencyCodes = policy.issues.emergency.kinds.map(\.named.code)
        emergencies = Trie(
            policy.issues.emergency.kinds.enumerated().flatMap { index, kind in kind.named.words.map { ($0, index) } })
        categoryNames = Self.trie(policy.categories.map { ($0.code, $0.names, $0.words) })
        grounds = Self.trie(policy.issues.grounds.map { ($0.code, $0.names, $0.words) })
        meetings = Self.trie(policy.meetings.map { ($0.named.code, $0.named.names, $0.named.words) })
        utilities = Self.trie(policy.utilities.map { ($0.named.code, $0.named.names, $0.named.words) })
        departments = Self.trie(policy.departments.map { ($0.code, $0.names, $0.words) })
        whistles = Self.trie(policy.resolving.whistles.map { ($0.named.code, $0.named.names, $0.named.words) })
        accessList = Self.trie(policy.resolving.accessList.map { ($0.code, $0.names, $0.words) })
        bodies = Self.trie(
            policy.utilities.map { ($0.named.code, $0.named.names, $0.named.words) }
                + policy.departments.map { ($0.code, $0.names, $0.words) })
    }

    /// R5: the gravest emergency a text speaks of.
    func emergency(in script: Script) -> String? {
        let text = script.plain
        var gravest: Int?
        var index = 0
        while index < text.count {
            guard let found = emergencies.longest(in: text, at: index) else {
                index += 1
                continue
            }
            if !EmergencyGuards.denies(text, index..<found.end) { gravest = min(gravest ?? found.value, found.value) }
            index = found.end
        }
        return gravest.map { emergencyCodes[$0] }
    }

    /// R2: the kind a text names, by its name or its words.
    func category(named text: String) -> String? { Self.first(in: text, categoryNames) }
    /// R4
    func ground(named text: String) -> String? { Self.first(in: text, grounds) }
    /// R7
    func utility(named text: String) -> String? { Self.first(in: text, utilities) }

    /// S2: the departments a text names.
    func departments(named text: String) -> [String] {
        let plain = Script(text).plain
        return plain.indices.compactMap { departments.longest(in: plain, at: $0)?.value }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func first(in text: String, _ trie: Trie<String>) -> String? {
        let plain = Script(text).plain
        return plain.indices.lazy.compactMap { trie.longest(in: plain, at: $0)?.value }.first
    }

    private static func trie(_ entries: [(code: String, names: Policy.Names, words: [String])]) -> Trie<String> {
        Trie(
            entries.flatMap { entry in
                // 道路交通 is said 道路 too.
                let short = entry.names.simplified.count == 4 ? [String(entry.names.simplified.prefix(2))] : []
                return (entry.words + short + [entry.names.simplified, entry.names.english]).map { ($0, entry.code) }
            })
    }
}

/// Words beside a grave one that say it is not so: 防火灾, 没有着火, 火灾隐患.
enum EmergencyGuards {
    private static let before = words(["没有", "没", "不会", "防", "防止", "预防", "避免", "以防", "小心", "怕", "no", "prevent"])
    private static let after = words(["隐患", "演练", "宣传", "保险", "预防", "知识", "险", "drill", "insurance", "risk"])

    static func denies(_ text: [UInt32], _ range: Range<Int>) -> Bool {
        let head = trimmed(Array(text[..<range.lowerBound]))
        let tail = Array(text[range.upperBound...].drop { $0.isSpace })
        return before.contains { head.count >= $0.count && head.suffix($0.count).elementsEqual($0) }
            || after.contains { tail.starts(with: $0) }
    }

    private static func trimmed(_ text: [UInt32]) -> [UInt32] {
        var text = text
        while let last = text.last, last.isSpace { text.removeLast() }
        return text
    }

    private static func words(_ words: [String]) -> [[UInt32]] { words.map { Script($0).plain } }
}
