import Programme

/// R11: pictures shown to whoever may see the issue.
extension Speaker {
    func attachmentsShown(_ shown: ShowAttachments.Shown) -> String {
        let issue = quoted(shown.issue)
        let kinds = Attachments(shown.attachments.map(\.kind))
        let here = say(
            "\(issue)的\(counted(kinds))，马上发给您。", "\(issue)的\(counted(kinds))，馬上發給您。",
            "\(capital(counted(kinds))) of \(issue) follow.")
        let left = say(
            "前面还有\(shown.left)件，没有一起发。", "前面還有\(shown.left)件，沒有一起發。",
            "\(shown.left) earlier ones are not sent.")
        let later = say(
            "\(counted(shown.onTheWay))还在取，过几分钟再看：看图 \(shown.issue.number.rawValue)",
            "\(counted(shown.onTheWay))還在取，過幾分鐘再看：看圖 \(shown.issue.number.rawValue)",
            "\(counted(shown.onTheWay)) still being fetched; in some minutes send: photo \(shown.issue.number.rawValue)"
        )
        return lines(
            shown.attachments.isEmpty ? issue : here, shown.left > 0 ? left : nil,
            shown.onTheWay.total > 0 ? later : nil)
    }

    /// Under each picture: 事1001 照片 1/2
    public func caption(_ shown: ShowAttachments.Shown, _ index: Int) -> String {
        let count = shown.attachments.count
        let what = "\(number(shown.issue.number)) \(name(of: shown.attachments[index].kind))"
        return count == 1 ? what : "\(what) \(index + 1)/\(count)"
    }

    /// In place of a picture that the channel does not carry, or that is no longer kept.
    public func notShown(_ caption: String) -> String {
        say("\(caption)：这里显示不了。", "\(caption)：這裡顯示不了。", "\(caption): cannot be shown here.")
    }

    func noAttachments(_ issue: IssueNumber?) -> String {
        guard let issue else {
            return say(
                "您手上的事都没有照片。\n看哪一件请写上号：看图 1001", "您手上的事都沒有照片。\n看哪一件請寫上號：看圖 1001",
                "None of your issues has a picture.\nSay which one: photo 1001")
        }
        let number = number(issue)
        return say(
            "\(number)没有照片。\n要补，请发照片并写上：\(issue.rawValue)", "\(number)沒有照片。\n要補，請發照片並寫上：\(issue.rawValue)",
            "\(capital(number)) has no pictures.\nTo add one send it with: \(issue.rawValue)")
    }

    /// 有照片1张。看照片请回：看图 1001
    func attachmentLine(_ issue: IssueSummary) -> String? {
        issue.attachments.map { attachments in
            let counted = counted(attachments)
            return say(
                "有\(counted)，要看请回：看图 \(issue.number.rawValue)", "有\(counted)，要看請回：看圖 \(issue.number.rawValue)",
                "With \(counted); to see send: photo \(issue.number.rawValue)")
        }
    }
}
