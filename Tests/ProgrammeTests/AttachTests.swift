import Testing

@testable import Programme

struct AttachTests {
    func sorted(
        _ media: [Programme.Attachment], having count: Int, most: Int = 3,
        kinds: Set<AttachmentKind> = [.photo, .voice]
    )
        -> Attach.Sorted
    {
        Attach.Sorted(
            media, having: count,
            rules: Policy.Attachments(mostBytes: 10, kinds: kinds, mostPerIssue: most, keepDays: 1, belongMinutes: 1))
    }

    func media(_ id: Int64, _ kind: AttachmentKind = .photo, bytes: Int? = nil) -> Programme.Attachment {
        Programme.Attachment(id: MediaID(id), kind: kind, bytes: bytes)
    }

    @Test func countsAddUpByKind() {
        let sum = Attachments([.photo, .photo]) + Attachments([.voice])
        #expect(sum == Attachments([.photo, .voice, .photo]))
        #expect(sum.total == 3)
        #expect(sum.kinds == [.photo, .voice])
        #expect(sum[.video] == 0)
    }

    @Test func everyoneIsTakenOrDroppedForOneReason() {
        let all = [
            media(1), media(2, .video), media(3, bytes: 10), media(4, bytes: 11), media(5, .voice), media(6),
        ]
        let sorted = sorted(all, having: 0)
        #expect(sorted.taken.map(\.id.rawValue) == [1, 3, 5])
        #expect(
            sorted.dropped.mapValues { $0.map(\.id.rawValue) } == [.kindNotTaken: [2], .tooLarge: [4], .tooMany: [6]])
    }

    @Test(arguments: 0...4) func anIssueNeverHasMoreThanItMay(having count: Int) {
        let sorted = sorted((1...5).map { media($0) }, having: count)
        #expect(sorted.taken.count == max(0, 3 - count))
        #expect(sorted.taken.count + (sorted.dropped[.tooMany]?.count ?? 0) == 5)
    }
}
