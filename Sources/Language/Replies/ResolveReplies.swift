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
        case .town(let answer): return said(answer)
        case .list(let answer): return said(answer)
        }
    }

    func refused(_ refusal: ResolveRefusal) -> String {
        switch refusal {
        case .noteWhat(let issue):
            return say(
                "办到哪一步了？请这样回：进展 \(issue.rawValue) 路基已平整", "辦到哪一步了？請這樣回：進展 \(issue.rawValue) 路基已平整",
                "How far is it? Send: progress \(issue.rawValue) roadbed levelled")
        case .town(let refusal): return refused(refusal)
        case .list(let refusal): return refused(refusal)
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
        case .town(let notice): return pushed(notice)
        case .list(let notice): return pushed(notice)
        }
    }
}
