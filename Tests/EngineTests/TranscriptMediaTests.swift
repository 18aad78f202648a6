import Gateway
import Testing

@testable import Engine

struct TranscriptMediaTests {
    @Test func mediaLeadTheLine() {
        let (media, text) = TranscriptMedia.split("[照片][视频 30MB] 上报 路灯坏了", id: "7")
        #expect(
            media == [
                InboundMedia(id: "7-0", kind: .photo), InboundMedia(id: "7-1", kind: .video, bytes: 30_000_000),
            ])
        #expect(text == "上报 路灯坏了")
    }

    @Test(arguments: ["上报 [照片]", "[画] 上报", "", "[照片"])
    func otherBracketsAreWords(line: String) {
        let (media, text) = TranscriptMedia.split(line, id: "7")
        #expect(media.isEmpty)
        #expect(text == line)
    }
}
