import Testing

@testable import Gateways

struct JSONTests {
    func document(_ json: String) -> JSONDocument? { JSONDocument(Array(json.utf8)) }

    /// The value of `{"x":…}`.
    func value(_ json: String) -> JSONValue? { document("{\"x\":\(json)}")?.root["x"] }

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{'a':1}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}",
        "{\"a\":NaN}", "{\"a\":tru}", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"",
        "{\"a\":1}x", "{\"a\":1}{}", "\u{FEFF}{}",
    ])
    func rubbishIsNoDocument(json: String) { #expect(document(json) == nil) }

    @Test func aTextEndsAtItsLastByteNotAtAZero() { #expect(document("{}\0") == nil) }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE8, 0xB5], [0xF4, 0x90, 0x80, 0x80], [0x80],
        ] as [[UInt8]])
    func whatIsNotUTF8IsNoDocument(bytes: [UInt8]) {
        #expect(JSONDocument(Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)) == nil)
    }

    /// Whatever half a surrogate pair is taken for, no string of it may be broken.
    @Test(arguments: ["\\ud83d", "\\ude42", "\\ud83d\\u0041", "\\ud83dx", "\\ude42\\ud83d"])
    func halvesOfSurrogatePairsMakeNoBrokenString(escapes: String) {
        guard let text = value("\"\(escapes)\"")?.string else { return }
        #expect(text.contains("\u{FFFD}"))
    }

    @Test func nestingIsBounded() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(document(nested(1000)) != nil)
        #expect(document(nested(1_000_000)) == nil)
        #expect(document(String(repeating: "{\"a\":", count: 1_000_000)) == nil)
        // The parser is good for another document after it has refused one.
        #expect(document("{\"a\":1}")?.root["a"]?.integer == 1)
    }

    @Test func integersAreThoseOf64Bits() {
        #expect(value("0")?.integer == 0)
        #expect(value("-7")?.integer == -7)
        #expect(value("9223372036854775807")?.integer == .max)
        #expect(value("-9223372036854775808")?.integer == .min)
        for other in [
            "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1e400", "1.0", "1e3", "\"1\"",
            "true", "null", "[1]", "{}",
        ] { #expect(value(other)?.integer == nil, "\(other)") }
    }

    @Test func onlyTrueIsTrue() {
        #expect(value("true")?.isTrue == true)
        for other in ["false", "null", "1", "\"true\"", "[true]", "{}"] { #expect(value(other)?.isTrue == false) }
    }

    @Test func stringsAreUnescaped() {
        #expect(value(#""""#)?.string?.isEmpty == true)
        #expect(value(#""\"\\\/\b\f\n\r\t""#)?.string == "\"\\/\u{8}\u{C}\n\r\t")
        #expect(value(#""\u8d70\u8bbf3 \ud83d\ude42""#)?.string == "走访3 🙂")
        #expect(value("\"走访3 🙂\"")?.string == "走访3 🙂")
        #expect(value(#""a\u0000b""#)?.string == "a\0b")
        for other in ["1", "true", "null", "[\"a\"]", "{}"] { #expect(value(other)?.string == nil) }
    }

    @Test func fieldsAreFoundByTheirWholeName() {
        let root = document(#"{"a":1,"ab":{"a":[2]},"\u0061bc":3,"a\u0000":4,"":5}"#)?.root
        #expect(root?["a"]?.integer == 1)
        #expect(root?["ab"]?["a"]?.elements?.first?.integer == 2)
        #expect(root?["abc"]?.integer == 3)
        #expect(root?[""]?.integer == 5)
        #expect(root?["b"] == nil)
        for other in ["[]", "1", "\"a\"", "null"] { #expect(value(other)?["a"] == nil) }
    }

    @Test func elementsKeepTheirOrder() {
        #expect(value("[]")?.elements?.isEmpty == true)
        #expect(value("[1,[2,3],{\"a\":4},5]")?.elements?.map(\.integer) == [1, nil, nil, 5])
        for other in ["{}", "1", "\"a\"", "null"] { #expect(value(other)?.elements == nil) }
    }

    /// Nothing beyond the last byte may be looked at, and no document ends where the parser's blocks do.
    @Test func documentsOfEveryLengthAreRead() {
        for length in 0..<300 {
            let text = String(repeating: "走", count: length / 3) + String(repeating: "a", count: length % 3)
            #expect(value("\"\(text)\"")?.string == text)
        }
    }

    @Test func valuesOutliveTheirDocumentAndTheNextOnes() throws {
        let kept = try #require(value("[\"\(String(repeating: "甲", count: 100))\",7]")?.elements)
        for count in [10, 1_000_000, 100] { #expect(value("\"\(String(repeating: "乙", count: count))\"") != nil) }
        #expect(kept.first?.string == String(repeating: "甲", count: 100))
        #expect(kept.last?.integer == 7)
    }

    @Test func threadsReadAtTheSameTime() async {
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<500).allSatisfy { round in
                        let bytes = Array("{\"n\":[\(task),\(round),\"\(task) \(round)\"]}".utf8)
                        guard let all = JSONDocument(bytes)?.root["n"]?.elements else { return false }
                        return all.prefix(2).map(\.integer) == [Int64(task), Int64(round)]
                            && all.last?.string == "\(task) \(round)"
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
