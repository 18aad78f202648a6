import NIOCore
import Testing

@testable import LoadGateway

struct RequestFieldsTests {
    private func read(_ json: String) -> RequestFields {
        var fields = RequestFields()
        fields.readJSON(ByteBuffer(string: json))
        return fields
    }

    @Test func `a send as lianhu writes it`() {
        let fields = read(
            #"{"chat_id":700000001,"text":"已记：\"3号\" \\ \n{","reply_parameters":{"message_id":1001,"x":[{}]}}"#)
        #expect(fields.chat == 700_000_001)
        #expect(fields.repliesTo == 1001)
        #expect(fields.escapedText.map { String(buffer: $0) } == #"已记：\"3号\" \\ \n{"#)
    }

    @Test func `numbers in quotes, negative numbers, white space, other members`() {
        let fields = read(#" { "allowed_updates" : ["message","}"] , "offset" : -1 , "limit":"100","timeout": 50 } "#)
        #expect(fields.offset == -1)
        #expect(fields.limit == 100)
        #expect(fields.timeoutSeconds == 50)
    }

    @Test(arguments: ["", "{", "[1]", #"{"text"#, #"{"text":"a"#, #"{"chat_id":}"#, #"{"a":{"b":"#])
    func `broken JSON gives what could be read and no crash`(json: String) {
        #expect(read(json).chat == nil)
    }

    @Test func `the query of a GET`() {
        var fields = RequestFields()
        fields.readQuery(Substring("offset=12&limit=7&x&timeout=3").utf8)
        #expect(fields.offset == 12)
        #expect(fields.limit == 7)
        #expect(fields.timeoutSeconds == 3)
    }
}
