import Foundation
import Programme

/// R9: whom a complaint may mean: 王德胜, 王书记 or 村支书, in either script, or Wang Desheng. All of one name are meant.
public enum Accused {
    /// Which of the officers, by their places. A post alone is looked at only where no name is said.
    public static func indices(in text: String, among officers: [NamedOfficer]) -> [Int] {
        let said = plain(text)
        let latin = letters(text)
        let named = officers.indices.filter { index in
            let officer = officers[index]
            return said.contains(plain(officer.name)) || said.contains(plain(officer.chineseAddress))
                || spellings(officer.name).contains { latin.contains($0) }
        }
        guard named.isEmpty else { return named }
        return officers.indices.filter { index in
            posts(officers[index].post).contains { said.contains(plain($0)) }
        }
    }

    private static func posts(_ post: Post) -> [String] {
        [post.name(in: .simplified), post.name(in: .english)] + (spoken[post] ?? [])
    }

    /// What people say beside the post's own name.
    private static let spoken: [Post: [String]] = [
        .groupLeader: ["党小组组长", "组长"], .residentsGroupLeader: ["组长"], .gridSecretary: ["网格书记", "网格长"],
        .villageSecretary: ["村书记", "村里书记", "支书"], .townSecretary: ["镇书记", "镇里书记", "party secretary"],
        .townClerk: ["镇干部", "镇里干部"], .committeeMember: ["村干部", "村委"], .countyOrganiser: ["组织部"],
    ]

    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(Script(text).plain.compactMap(Unicode.Scalar.init)))
    }

    private static func letters(_ text: String) -> String {
        String(text.lowercased().filter { $0.isASCII && $0.isLetter }.prefix(Script.limit))
    }

    /// 王德胜: wangdesheng, deshengwang.
    private static func spellings(_ name: String) -> [String] {
        guard
            let latin = name.applyingTransform(.mandarinToLatin, reverse: false)?.applyingTransform(
                .stripDiacritics, reverse: false)
        else { return [] }
        let syllables = latin.split(separator: " ").map { letters(String($0)) }.filter { !$0.isEmpty }
        guard syllables.count > 1 else { return [] }
        return [syllables.joined(), (syllables.dropFirst() + syllables.prefix(1)).joined()]
    }
}
