/// R5: the few words that anybody cries in another language. Nothing else of these languages is understood.
enum ForeignCries {
    private static let words = [
        "пожар", "горит", "горим", "помогите", "на помощь", "спасите", "тонет", "утонул", "умирает", "скорую",
        "без сознания",
        "наводнение", "взрыв", "не дышит", "убивают", "өрт", "көмектес", "жәрдем",
        "حريق", "النجدة", "ساعدوني", "أنقذوني", "انقذوني", "يغرق", "إسعاف", "اسعاف", "ئوت كەتتى", "قۇتقۇز",
        "ياردەم بېرىڭ",
        "cháy nhà", "cháy rồi", "cháy!", "cứu với", "cứu tôi", "cứu người", "đuối nước", "cấp cứu", "chết đuối",
        "불이야", "불이 났", "살려", "도와주세요", "구급차", "화재", "火事", "助けて", "救急車", "たすけて",
        "ไฟไหม้", "ช่วยด้วย", "จมน้ำ", "མེ་ཤོར", "སྐྱོབས", "гал гарсан", "туслаарай", "туслаач",
        "au feu", "au secours", "incendie", "à l'aide", "feuer", "hilfe", "socorro", "incendio", "incêndio", "auxilio",
        "ayuda", "tolong",
        "kebakaran", "aiuto", "आग लग", "बचाओ", "मदद करो",
    ]

    private static let trie: Trie<Bool> = {
        var all = TrieWords<Bool>()
        for word in words { all.add(word.unicodeScalars.map(\.value), true) }
        return Trie(all)
    }()

    /// What was typed cries for help; a text with Chinese in it is read as such.
    static func stand(in heard: Utterance) -> Bool {
        // 火事です: Japanese has Chinese glyphs too, beside its own.
        guard
            !heard.text.contains(where: { $0.isHan }) || heard.text.contains(where: { (0x3041...0x30FF).contains($0) })
        else { return false }
        let typed = heard.script.typed(heard.text.indices).lowercased().unicodeScalars
        let text = typed.map(\.value)
        let isLetter = typed.map(\.properties.isAlphabetic)
        return text.indices.contains { (index: Int) -> Bool in
            (index == 0 || !isLetter[index - 1] || text[index] > 0x2E80) && trie.longest(in: text, at: index) != nil
        }
    }
}
