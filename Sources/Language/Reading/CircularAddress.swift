import Programme

/// V8: for whom a notice is, at its head: `全村 明天停水`, `青山村、红石村联户员：明早开会`, `党员 要讲解 …`; the rest is its text.
public struct CircularAddress: Sendable {
    private enum Piece: Hashable, Sendable {
        case level(String), audience(String), explain, filler
    }

    /// Glyphs at the head of a text in which a unit may be named.
    private static let headLength = 60

    private let words: Trie<Piece>

    public init(_ policy: Policy) {
        var all = TrieWords<Piece>()
        for word in Self.fillers { all.add(word, .filler) }
        for word in Self.explainWords { all.add(word, .explain) }
        var taken: Set<String> = []
        func insert(_ word: String, _ level: String) {
            if taken.insert(word).inserted { all.add(word, .level(level)) }
        }
        for level in policy.levels {
            let name = level.names.simplified
            // 行政村 is 全村, 乡镇 is 全乡 and 全镇, 村民小组 is 全组.
            var short = name.indices.map { String(name[$0...]) }
            if name.count == 2 { short.append(String(name.prefix(1))) }
            for word in short { for whole in ["全", "本"] { insert(whole + word, level.code) } }
            let english = level.names.english
            for word in [english, "the \(english)", "whole \(english)", "the whole \(english)"] {
                insert(word, level.code)
            }
        }
        insert("全社区", policy.villageLevel)
        insert("本社区", policy.villageLevel)
        for audience in policy.circulars.audiences {
            for word in audience.named.words + [audience.named.names.simplified, audience.named.names.english] {
                all.add(word, .audience(audience.named.code))
            }
        }
        words = Trie(all)
    }

    private static let fillers = ["所有", "全体", "各位", "给", "向", "对", "一下", "一声", "all", "to", "of", "in"]
    private static let explainWords = ["要讲解", "要讲到户", "要讲", "请讲解", "请讲到户", "讲到户", "to explain", "please explain"]
    private static let joins = words(["、", "和", "与", "及", "以及", ",", "and"])
    private static let links = joins + words(["的"])
    /// What makes another word of the one before: 党员大会, 青山村委会, 李家塆路口.
    private static let compounds = words([
        "大会", "会", "代表", "活动", "之家", "学习", "委", "支部", "支书", "党", "群", "小学", "中学", "学校", "卫生", "服务", "路", "街", "口",
        "桥", "广场", "文化", "水库", "干渠",
    ])

    private static func words(_ words: [String]) -> [[UInt32]] { words.map { Script($0).plain } }

    /// Where a unit's name may stand, made plain.
    public func head(of text: String) -> String { Self.string(Script(text).plain.prefix(Self.headLength)) }

    /// Whether the text begins with somebody it may be for.
    func begins(_ plain: ArraySlice<UInt32>) -> Bool {
        let text = Array(plain)
        return !text.isEmpty && words.longest(in: text, at: 0) != nil
    }

    /// `units`: those whose names stand in the head.
    public func read(_ text: String, isToExplain: Bool, units: [SendCircular.NamedUnit]) -> SendCircular.Address {
        var reading = Reading(words, script: Script(text), names: units.map { ($0, Script($0.name).plain) })
        reading.isToExplain = isToExplain
        while reading.step() {}
        return SendCircular.Address(
            levels: reading.levels, units: reading.units, ambiguous: reading.ambiguous, audiences: reading.audiences,
            isToExplain: reading.isToExplain, text: reading.rest)
    }

    private static func string(_ plain: ArraySlice<UInt32>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: plain.compactMap(Unicode.Scalar.init))
        return String(text)
    }

    /// The head, read piece by piece.
    private struct Reading {
        let words: Trie<Piece>
        let script: Script
        let names: [(unit: SendCircular.NamedUnit, name: [UInt32])]
        var levels: [String] = []
        var units: [SendCircular.NamedUnit] = []
        var ambiguous: String?
        var audiences: [String] = []
        var isToExplain = false
        /// Where the last piece ends.
        private var end = 0
        private var isFirst: Bool { end == 0 }
        private var text: [UInt32] { script.plain }

        init(
            _ words: Trie<Piece>, script: Script, names: [(unit: SendCircular.NamedUnit, name: [UInt32])]
        ) {
            self.words = words
            self.script = script
            self.names = names
        }

        var rest: String {
            var start = end
            while start < text.count, text[start].isSpace || text[start].isPunctuation { start += 1 }
            var last = text.count
            while last > start, text[last - 1].isSpace { last -= 1 }
            return script.typed(start..<last)
        }

        /// Takes the next piece; false where the text begins.
        mutating func step() -> Bool {
            let (start, isJoined, isApart) = skip()
            guard start < text.count else { return false }
            if let (stop, piece) = words.longest(in: text, at: start) {
                guard !isCompound(stop), isFirst || !isApart || isBoundary(stop) else { return false }
                switch piece {
                case .level(let code):
                    guard levels.isEmpty, units.isEmpty else { return false }
                    levels.append(code)
                case .audience(let code): if !audiences.contains(code) { audiences.append(code) }
                case .explain: isToExplain = true
                case .filler: break
                }
                end = stop
                return true
            }
            return takeUnit(at: start, isJoined: isJoined, isApart: isApart)
        }

        /// Over spaces and small words, to what comes next.
        private func skip() -> (start: Int, isJoined: Bool, isApart: Bool) {
            var (index, isJoined, isApart) = (end, false, false)
            while index < text.count {
                if text[index].isSpace {
                    isApart = true
                    index += 1
                } else if let link = CircularAddress.links.first(where: { text[index...].starts(with: $0) }) {
                    isJoined = isJoined || CircularAddress.joins.contains(link)
                    index += link.count
                } else if case .filler? = words.longest(in: text, at: index)?.value {
                    index = words.longest(in: text, at: index)!.end
                } else {
                    break
                }
            }
            return (index, isJoined, isApart)
        }

        private mutating func takeUnit(at start: Int, isJoined: Bool, isApart: Bool) -> Bool {
            guard levels.isEmpty,
                let longest = names.filter({ text[start...].starts(with: $0.name) }).max(by: {
                    $0.name.count < $1.name.count
                })?.name
            else { return false }
            let stop = start + longest.count
            guard !isCompound(stop), isFirst || !isApart || isBoundary(stop) else { return false }
            var found = names.filter { $0.name == longest }.map(\.unit)
            let inside = found.filter { unit in units.contains { unit.above.contains($0.id) } }
            if !inside.isEmpty {
                units.removeAll { unit in inside.contains { $0.above.contains(unit.id) } }
                found = inside
            } else if !units.isEmpty, !isJoined {
                return false
            }
            let own = found.filter(\.isOwn)
            if own.isEmpty, !isBoundary(stop) { return false }
            if own.count > 1 { ambiguous = own[0].name }
            units += own.isEmpty ? [found[0]] : own
            if own.count == 1, units.count == 1 { ambiguous = nil }
            end = stop
            return true
        }

        /// Nothing stands there, or a space or a stop.
        private func isBoundary(_ index: Int) -> Bool {
            index >= text.count || text[index].isSpace || text[index].isPunctuation
                || CircularAddress.links.contains { text[index...].starts(with: $0) }
                || names.contains { text[index...].starts(with: $0.name) } || words.longest(in: text, at: index) != nil
        }

        private func isCompound(_ index: Int) -> Bool {
            index < text.count && words.longest(in: text, at: index) == nil
                && CircularAddress.compounds.contains { text[index...].starts(with: $0) }
        }
    }
}
