import Programme

/// D1: `邀请 1023`, `邀请 法律顾问`, `邀请 专家王建军 县水利局 1023`, `到会 王建军`.
extension DiscussCommands {
    static func invite(_ command: Command) -> DiscussAct? {
        let said = command.afterVerb ?? ""
        let plain = Script(said).plain
        if let mark = experts.first(where: { plain.starts(with: $0) }) {
            let numbers = command.allNumbers.filter { $0 >= IssueNumber.first.rawValue }.map { IssueNumber(Int64($0)) }
            let guest = guest(String(said.dropFirst(mark.count)), besides: numbers)
            return .invite(Invite.Request(which: MeetingRequest(), numbers: numbers, post: nil, guest: guest))
        }
        let post = posts.first { entry in entry.words.contains { contains($0, in: plain) } }?.post
        guard post != nil || !command.issues.isEmpty || command.afterVerb == nil else { return nil }
        return .invite(Invite.Request(which: MeetingRequest(), numbers: command.issues, post: post))
    }

    /// `到会 9人`, `到会 王建军`.
    static func present(_ command: Command) -> DiscussAct? {
        let which = MeetingRequest()
        if let count = command.allNumbers.last {
            return .countPresent(CountPresent.Request(which: which, count: count))
        }
        guard let said = command.afterVerb else {
            return .countPresent(CountPresent.Request(which: which, count: nil))
        }
        let name = guest(said, besides: [])?.name ?? ""
        // 到会场的路坏了 is a report.
        guard command.sentence.context.standing.runsMeetings, command.tokensAfterVerb.first?.isGap == true else {
            return nil
        }
        guard name == said || experts.contains(where: { Script(said).plain.starts(with: $0) }) else { return nil }
        return .countPresent(CountPresent.Request(which: which, count: nil, guest: stripped(name)))
    }

    /// A name, and after a space or a comma what they are; nil where no name is said.
    private static func guest(_ said: String, besides numbers: [IssueNumber]) -> Guest? {
        let isEnglish = said.contains { $0.isASCII && $0.isLetter }
        let words = said.split(whereSeparator: { stops.contains($0) || !isEnglish && $0 == " " })
            .map { word in word.split(separator: " ").filter { !isNumber($0, of: numbers) }.joined(separator: " ") }
            .filter { !$0.isEmpty }
        guard let name = words.first.map(stripped), Guest.nameLength.contains(name.count),
            !name.contains(where: \.isNumber)
        else { return nil }
        let what = words.dropFirst().joined(separator: isEnglish ? ", " : "")
        return Guest(name: name, what: what.isEmpty ? nil : what)
    }

    /// 专家王建军 → 王建军.
    private static func stripped(_ name: String) -> String {
        guard let mark = experts.first(where: { Script(name).plain.starts(with: $0) }) else { return name }
        return String(name.dropFirst(mark.count).drop { $0 == " " })
    }

    private static func isNumber(_ word: Substring, of numbers: [IssueNumber]) -> Bool {
        let digits = word.filter(\.isNumber)
        return !digits.isEmpty && word.count <= digits.count + 2 && numbers.contains { "\($0.rawValue)" == digits }
    }

    private static let stops: Set<Character> = ["，", ",", "、", "：", ":", "（", "）", "(", ")", "；", ";", "。"]
    private static let experts = plain("专家", "expert")
    private static let posts: [(post: Post, words: [[UInt32]])] = [
        (.legalAdviser, plain("法律顾问", "律师", "legal adviser", "lawyer")),
        (.supervisor, plain("村务监督", "监督", "监委", "supervisor")),
        (.mediator, plain("调解员", "mediator")),
        (.groupLeader, plain("小组长", "组长", "group leader")),
        (.villageSecretary, plain("支书", "书记", "village secretary")),
    ]
}
