/// V8: words of a visit by which a policy was explained: 讲了医保, 宣讲政策, explained insurance.
public enum ExplainWords {
    private static let words = Trie(words: [
        "讲了", "讲过", "讲解", "宣讲", "宣传", "解释了", "说了政策", "explained", "told about",
    ])

    public static func areSaid(in note: String) -> Bool { words.stands(in: Script(note).plain) }
}
