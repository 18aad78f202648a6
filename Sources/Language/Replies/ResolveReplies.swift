import Programme

/// What the room Resolve says.
extension Speaker {
    func said(_ answer: ResolveAnswer) -> String {
        switch answer {
        case .progressNoted(let issue):
            let quoted = quoted(issue)
            return say(
                "已记下\(quoted)的进展，报的人也会收到。", "已記下\(quoted)的進展，報的人也會收到。",
                "Noted for \(quoted); who reported it is told.")
        }
    }

    func refused(_ refusal: ResolveRefusal) -> String {
        switch refusal {
        case .noteWhat(let issue):
            return say(
                "办到哪一步了？请这样回：进展 \(issue.rawValue) 路基已平整", "辦到哪一步了？請這樣回：進展 \(issue.rawValue) 路基已平整",
                "How far is it? Send: progress \(issue.rawValue) roadbed levelled")
        }
    }

    func pushed(_ notice: ResolveNotice) -> String {
        switch notice {
        case .progress(let issue, let by, let note):
            let quoted = quoted(issue)
            let officer = address(by)
            return say(
                "\(quoted)有进展：\(note)（\(officer)）", "\(quoted)有進展：\(note)（\(officer)）",
                "\(capital(quoted)), from \(officer): \(note)")
        case .listedForReporter(let issue, let lead, let due):
            let (quoted, who) = (quoted(issue), address(lead))
            return say(
                "您报的 \(quoted)已列入办事清单，\(who)牵头，\(date(due))前办好。", "您報的 \(quoted)已列入辦事清單，\(who)牽頭，\(date(due))前辦好。",
                "\(capital(quoted)), reported by you, is on the work list: led by \(who), due \(date(due)).")
        case .listedForLead(let issue, let due):
            let number = issue.number.rawValue
            return say(
                "\(quoted(issue))已列入办事清单，请您牵头，\(date(due))前办好。\n说进展请回：进展 \(number) 办到哪一步\n办好请回：已办 \(number)",
                "\(quoted(issue))已列入辦事清單，請您牽頭，\(date(due))前辦好。\n說進展請回：進展 \(number) 辦到哪一步\n辦好請回：已辦 \(number)",
                "\(capital(quoted(issue))) is on the work list; please lead it, due \(date(due)).\nHow far? Send: progress \(number) words\nDone? Send: resolved \(number)"
            )
        }
    }
}
