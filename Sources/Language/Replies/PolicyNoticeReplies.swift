import Programme

/// V8: policies sent down and explained.
extension Speaker {
    /// Characters of a policy that stand for it in a line.
    private static let shortLength = 18

    func short(_ text: String) -> String {
        text.count > Self.shortLength ? text.prefix(Self.shortLength) + "…" : text
    }

    func policySent(_ sent: SendPolicy.Sent) -> String {
        let what = short(sent.text)
        let unreachable =
            sent.unreachable == 0
            ? nil
            : say(
                "其中\(sent.unreachable)人还没绑定，请当面说。", "其中\(sent.unreachable)人還沒綁定，請當面說。",
                "\(sent.unreachable) of them have no chat account: please tell them.")
        return lines(
            say(
                "「\(what)」发给\(sent.members)位联户责任人，要讲到\(sent.households)户。",
                "「\(what)」發給\(sent.members)位聯戶責任人，要講到\(sent.households)戶。",
                "\"\(what)\" goes to \(sent.members) linked members, for \(sent.households) households."),
            unreachable, say("看进度请回：送政策进度", "看進度請回：送政策進度", "To see how it goes send: policy progress"))
    }

    func policyPushed(_ notice: PolicyNotice, _ household: Int) -> String {
        lines(
            say(
                "\(notice.by)送来政策，请讲给您联系的户：", "\(notice.by)送來政策，請講給您聯繫的戶：",
                "\(notice.by) sends a policy to explain to your households:"),
            notice.text,
            say(
                "讲到一户回：讲了 \(household)号\n都讲完了回：讲了 全部", "講到一戶回：講了 \(household)號\n都講完了回：講了 全部",
                "When done send: explained \(household), or: explained everyone"))
    }

    /// To a secretary between the sender and the members.
    func policyToWatch(_ share: PolicyShare) -> String {
        let (unit, members, households) = (share.unit, share.members, share.households)
        return lines(
            say(
                "\(share.notice.by)送来政策，已发给\(unit)\(members)位联户责任人，要讲到\(households)户：",
                "\(share.notice.by)送來政策，已發給\(unit)\(members)位聯戶責任人，要講到\(households)戶：",
                "\(share.notice.by) sends a policy. In \(unit) \(members) linked members are to explain it to \(households) households:"
            ), share.notice.text,
            say(
                "请您帮着讲、看着进度。讲到几户了请回：送政策进度",
                "請您幫著講、看著進度。講到幾戶了請回：送政策進度",
                "Please help and keep an eye on it. To see how far it has come send: policy progress"))
    }

    func policyExplained(_ explained: ExplainPolicy.Explained) -> String {
        let what = short(explained.text)
        let noted =
            explained.households.isEmpty
            ? nil
            : say(
                "已记：「\(what)」讲给了\(labels(explained.households))。", "已記：「\(what)」講給了\(labels(explained.households))。",
                "Noted: \"\(what)\" explained to \(labels(explained.households)).")
        let already =
            explained.already.isEmpty
            ? nil
            : say(
                "\(labels(explained.already))已经记过了。", "\(labels(explained.already))已經記過了。",
                "\(labels(explained.already)): already noted.")
        let unknown =
            explained.unknown.isEmpty
            ? nil
            : say(
                "\(list(explained.unknown.map { mention($0) }))不在您联系的户里，没有记。",
                "\(list(explained.unknown.map { mention($0) }))不在您聯繫的戶裡，沒有記。",
                "\(list(explained.unknown.map { mention($0) })): not among your households, nothing noted.")
        let numbers = list(explained.left.prefix(Self.lineLimit).map { mention("\($0.number)号") })
        let left =
            explained.left.isEmpty
            ? say("您的户都讲到了，辛苦您了！", "您的戶都講到了，辛苦您了！", "All your households know. Thank you!")
            : say(
                "还有\(explained.left.count)户没讲：\(numbers)。", "還有\(explained.left.count)戶沒講：\(numbers)。",
                "\(explained.left.count) left: \(numbers).")
        return lines(noted, already, unknown, left)
    }

    func policyProgress(_ progress: [PolicyProgress.Progress]) -> String { lines(progress.map { policyProgress($0) }) }

    private func policyProgress(_ progress: PolicyProgress.Progress) -> String {
        let (done, all) = (progress.explained, progress.households)
        let title = say(
            "「\(short(progress.notice.text))」（\(date(progress.notice.sent))，\(progress.notice.by)）：\(all)户讲到\(done)户。",
            "「\(short(progress.notice.text))」（\(date(progress.notice.sent))，\(progress.notice.by)）：\(all)戶講到\(done)戶。",
            "\"\(short(progress.notice.text))\" (\(progress.notice.by), \(date(progress.notice.sent))): \(done) of \(all) households."
        )
        guard !progress.waiting.isEmpty else { return title }
        let waiting = progress.waiting.map { waiting in
            say(
                "\(waiting.unit) \(waiting.member) 还有\(waiting.left)户",
                "\(waiting.unit) \(waiting.member) 還有\(waiting.left)戶",
                "\(waiting.unit) \(waiting.member): \(waiting.left) left")
        }
        return lines(
            [title, say("还没讲完的：", "還沒講完的：", "Not yet done:")] + waiting
                + (progress.more > 0 ? [more(progress.more)] : []))
    }
}
