import Gateway

/// Media in a transcript: `周建国 > [照片] 上报 路灯坏了`, `周建国 > [照片][语音]`, `周建国 > [视频 30MB]`.
enum TranscriptMedia {
    private static let kinds: [(word: String, kind: InboundMedia.Kind)] = [
        ("照片", .photo), ("语音", .voice), ("视频", .video), ("文件", .document),
    ]

    /// `[照片]`
    static func sign(_ kind: InboundMedia.Kind) -> String {
        "[\(kinds.first { $0.kind == kind }?.word ?? kind.rawValue)]"
    }

    /// The media that a line begins with, and what it says beside them. `id` makes theirs.
    static func split(_ line: String, id: String) -> (media: [InboundMedia], text: String) {
        var media: [InboundMedia] = []
        var rest = Substring(line)
        while rest.first == "[", let end = rest.firstIndex(of: "]") {
            let words = rest[rest.index(after: rest.startIndex)..<end].split(separator: " ")
            guard let word = words.first, let kind = kinds.first(where: { $0.word == word })?.kind else { break }
            let megabytes = words.count > 1 ? Int(words[1].prefix { $0.isNumber }) : nil
            media.append(
                InboundMedia(id: "\(id)-\(media.count)", kind: kind, bytes: megabytes.map { $0 * 1_000_000 }))
            rest = rest[rest.index(after: end)...].drop { $0 == " " }
        }
        return (media, String(rest))
    }
}
