import Programme

/// R11: pictures, voices and files, and what becomes of them.
extension Speaker {
    /// 照片2张、语音1段
    func counted(_ attachments: Attachments) -> String {
        list(
            attachments.kinds.map { kind in
                let count = attachments[kind]
                let unit =
                    switch kind {
                    case .photo: say("张", "張", "")
                    case .voice, .video: say("段", "段", "")
                    case .document: say("份", "份", "")
                    }
                let name = name(of: kind)
                return say(
                    "\(name)\(count)\(unit)", "\(name)\(count)\(unit)", "\(count) \(name)\(count == 1 ? "" : "s")")
            })
    }

    func name(of kind: AttachmentKind) -> String {
        switch kind {
        case .photo: say("照片", "照片", "photo")
        case .voice: say("语音", "語音", "voice message")
        case .video: say("视频", "視頻", "video")
        case .document: say("文件", "文件", "file")
        }
    }

    private func names(_ attachments: Attachments) -> String { list(attachments.kinds.map { name(of: $0) }) }

    /// 事1001「路灯坏了」（有照片1张）
    func quotedWithAttachments(_ issue: IssueSummary) -> String {
        guard let attachments = issue.attachments else { return quoted(issue) }
        let counted = counted(attachments)
        return quoted(issue) + say("（有\(counted)）", "（有\(counted)）", " (\(counted))")
    }

    /// To who has just reported: 附了照片1张。
    func attachedToReport(_ attachments: Attachments?) -> String? {
        guard let attachments, attachments.total > 0 else { return nil }
        let counted = counted(attachments)
        return say("附了\(counted)。", "附了\(counted)。", "With \(counted).")
    }

    func attached(_ attached: Attach.Attached) -> String {
        let issue = quoted(attached.issue)
        let what = attached.added.total > 1 ? counted(attached.added) : names(attached.added)
        let all = attached.issue.attachments ?? attached.added
        guard all == attached.added else {
            // The next of an album; how to take it back was said with the first.
            let sum = counted(all)
            return say(
                "\(what)收到，附在\(issue)后面，一共\(sum)。", "\(what)收到，附在\(issue)後面，一共\(sum)。",
                "Got the \(what), attached to \(issue), \(sum) in all.")
        }
        return say(
            "\(what)收到，附在\(issue)后面。\n附错了请回：撤销",
            "\(what)收到，附在\(issue)後面。\n附錯了請回：撤銷",
            "Got the \(what), attached to \(issue).\nIf that is wrong send: undo")
    }

    func attachmentsLoose(_ attachments: Attachments) -> String {
        let names = names(attachments)
        if attachments.kinds == [.voice] {
            return say(
                "语音收到，可我还听不懂语音。\n要报事请打字再发一句：上报 路灯坏了",
                "語音收到，可我還聽不懂語音。\n要報事請打字再發一句：上報 路燈壞了",
                "Got the voice message, but I cannot understand voices yet.\nTo report type: report street light broken"
            )
        }
        return say(
            "\(names)收到。\n要报事请再发一句：上报 路灯坏了",
            "\(names)收到。\n要報事請再發一句：上報 路燈壞了",
            "Got the \(names).\nTo report something send also: report street light broken")
    }

    func dropped(_ dropped: Attach.Dropped) -> String {
        let names = names(dropped.kinds)
        switch dropped.loss {
        case .tooLarge:
            let megabytes = max(1, dropped.most / 1_000_000)
            return say(
                "\(names)太大，没有收（最大\(megabytes)MB）。请发小一点的。",
                "\(names)太大，沒有收（最大\(megabytes)MB）。請發小一點的。",
                "The \(names) is too large (at most \(megabytes) MB) and was not taken. Please send a smaller one.")
        case .kindNotTaken:
            let taken = list(
                AttachmentKind.allCases.filter(policy.attachments.kinds.contains).map { name(of: $0) })
            return say(
                "这里不收\(names)，只收\(taken)。也可以打字说：上报 路灯坏了",
                "這裡不收\(names)，只收\(taken)。也可以打字說：上報 路燈壞了",
                "No \(names) can be taken here, only: \(taken). Or type: report street light broken")
        case .tooMany:
            return say(
                "这件事已附了\(dropped.most)件，够了，\(names)没有再收。",
                "這件事已附了\(dropped.most)件，夠了，\(names)沒有再收。",
                "\(dropped.most) are attached already, that is enough: the \(names) was not taken.")
        case .notNeeded:
            return say(
                "\(names)没有留，报事才用。要报事请和\(names)一起发：上报 路灯坏了",
                "\(names)沒有留，報事才用。要報事請和\(names)一起發：上報 路燈壞了",
                "The \(names) was not kept: only reports need one. To report send it with: report street light broken")
        case .gone, .unreachable, .noRoom, .takenBack:
            return say("\(names)没有存下来。", "\(names)沒有存下來。", "The \(names) was not kept.")
        }
    }

    /// To who sent it: it was taken, and could not be kept after all.
    func attachmentLost(_ issue: IssueSummary, _ kind: AttachmentKind, _ loss: AttachmentLoss) -> String {
        let (name, number) = (name(of: kind), issue.number.rawValue)
        let why =
            switch loss {
            case .tooLarge: say("太大了", "太大了", "too large")
            case .noRoom: say("存满了", "存滿了", "no room left")
            case .gone, .unreachable, .kindNotTaken, .tooMany, .notNeeded, .takenBack:
                say("取不到", "取不到", "it could not be fetched")
            }
        let lost = say(
            "您发的\(name)没有存下来（\(why)）。\(quoted(issue))照常办。",
            "您發的\(name)沒有存下來（\(why)）。\(quoted(issue))照常辦。",
            "Your \(name) was not kept (\(why)). \(capital(quoted(issue))) goes on all the same.")
        switch loss {
        case .noRoom: return lost
        case .tooLarge, .gone, .unreachable, .kindNotTaken, .tooMany, .notNeeded, .takenBack:
            return lines(
                lost,
                say(
                    "要再发，请在\(name)下面写上：\(number)", "要再發，請在\(name)下面寫上：\(number)",
                    "To send it again write with it: \(number)"))
        }
    }

    /// To the desk, once: something was added to what lies there.
    func attachmentAdded(_ issue: IssueSummary) -> String {
        let counted = counted(issue.attachments ?? Attachments())
        return say(
            "\(quoted(issue))补了\(counted)，要看请回：看图 \(issue.number.rawValue)",
            "\(quoted(issue))補了\(counted)，要看請回：看圖 \(issue.number.rawValue)",
            "\(capital(quoted(issue))): \(counted) added; to see send: photo \(issue.number.rawValue)")
    }
}
