/// D5: what makes an issue major: how much it costs, or that somebody has said so.
public struct IssueWeight: Hashable, Codable, Sendable {
    public var yuan: Int?
    public var isMarked: Bool

    public init(yuan: Int? = nil, isMarked: Bool = false) {
        self.yuan = yuan
        self.isMarked = isMarked
    }
}

extension Policy {
    /// D5: why the branch committee alone may not decide it; nil for a small matter.
    public func weight(of issue: IssueSummary, _ weight: IssueWeight?) -> MajorGround? {
        if weight?.isMarked == true { return .marked }
        if major.categories.contains(issue.category) { return .category(issue.category) }
        guard let yuan = yuan(of: issue, weight) else { return nil }
        let limit = category(issue.category)?.isCollective == true ? major.collectiveYuan : major.yuan
        return yuan >= min(limit, major.yuan) ? .yuan(yuan, limit: min(limit, major.yuan)) : nil
    }

    /// What it costs, as was said of it, else as its text has it.
    func yuan(of issue: IssueSummary, _ weight: IssueWeight?) -> Int? { weight?.yuan ?? Amount.yuan(in: issue.text) }
}

public enum MajorGround: Hashable, Codable, Sendable {
    case marked
    case category(String)
    case yuan(Int, limit: Int)
}

/// Sums of money as people write them: `80000元`, `5万元`, `5.5万`, `两万块`.
public enum Amount {
    /// Digits of the longest sum that is read.
    private static let digitLimit = 12
    private static let marks: Set<Character> = ["元", "块", "塊"]
    private static let numerals: [Character: Double] = [
        "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]

    /// The greatest sum a text names.
    public static func yuan(in text: String) -> Int? {
        let glyphs = Array(text)
        var greatest: Int?
        var index = 0
        while index < glyphs.count {
            guard let (end, number) = number(in: glyphs, at: index) else {
                index += 1
                continue
            }
            if let yuan = yuan(number, glyphs, after: end) { greatest = max(greatest ?? 0, yuan) }
            index = end
        }
        return greatest
    }

    private static func yuan(_ number: Double, _ glyphs: [Character], after end: Int) -> Int? {
        var end = end
        while end < glyphs.count, glyphs[end] == " " { end += 1 }
        guard end < glyphs.count else { return nil }
        if glyphs[end] == "万" || glyphs[end] == "萬" { return Int(number * 10_000) }
        let isEnglish = String(glyphs[end...].prefix(4)).lowercased() == "yuan"
        return marks.contains(glyphs[end]) || isEnglish ? Int(number) : nil
    }

    private static func number(in glyphs: [Character], at start: Int) -> (end: Int, number: Double)? {
        if let numeral = numerals[glyphs[start]] { return (start + 1, numeral) }
        var end = start
        var digits = ""
        while end < glyphs.count, digits.count < digitLimit {
            let glyph = glyphs[end]
            if glyph.isASCII, glyph.isNumber || glyph == "." && !digits.isEmpty {
                digits.append(glyph)
            } else if glyph != "," || digits.isEmpty {
                break
            }
            end += 1
        }
        return Double(digits).map { (end, $0) }
    }
}
