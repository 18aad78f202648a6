import Programme

/// D1: what is said of experts from outside.
extension Speaker {
    /// 王建军（县水利局）
    func named(_ guest: Guest) -> String {
        guard let what = guest.what else { return guest.name }
        return say("\(guest.name)（\(what)）", "\(guest.name)（\(what)）", "\(guest.name) (\(what))")
    }

    func guestInvited(_ guest: Guest, _ meeting: Meeting) -> String {
        let name = named(guest)
        return lines(
            say(
                "已请专家\(name)来\(title(meeting))，没有表决权。", "已請專家\(name)來\(title(meeting))，沒有表決權。",
                "\(name): asked to come to the \(title(meeting)), without a vote."),
            say(
                "名册里没有这个人，收不到消息，请您带个话：\(whenAndWhere(meeting))。",
                "名冊裡沒有這個人，收不到消息，請您帶個話：\(whenAndWhere(meeting))。",
                "The roster does not know them and no message reaches them, so please tell them: \(whenAndWhere(meeting))."
            ),
            say("到了请您回：到会 \(guest.name)", "到了請您回：到會 \(guest.name)", "Once there send: present \(guest.name)"))
    }

    func guestCame(_ meeting: Meeting, _ guest: Guest) -> String {
        say(
            "已记：专家\(named(guest))到了\(title(meeting))，可以说话，没有表决权。",
            "已記：專家\(named(guest))到了\(title(meeting))，可以說話，沒有表決權。",
            "Noted: \(named(guest)) is at the \(title(meeting)) and may speak, without a vote.")
    }

    /// Whom no push reaches.
    func tellGuests(_ guests: [Guest]) -> String? {
        guard !guests.isEmpty else { return nil }
        let names = list(guests.map { named($0) })
        return say(
            "请来的专家收不到消息，请您带个话：\(names)", "請來的專家收不到消息，請您帶個話：\(names)",
            "No message reaches the experts, please tell them: \(names)")
    }

    /// In the minutes.
    func expertLines(_ experts: [Guest]) -> [String] {
        let came = experts.filter(\.hasCome).map { named($0) }
        let missed = experts.filter { !$0.hasCome }.map { named($0) }
        return [
            came.isEmpty ? nil : say("专家到会：", "專家到會：", "Experts: ") + list(came),
            missed.isEmpty ? nil : say("专家没到：", "專家沒到：", "Experts asked who did not come: ") + list(missed),
        ].compactMap(\.self)
    }

    func refusedInvitation(_ refusal: DiscussRefusal) -> String {
        if case .confidentialReporter(let issue) = refusal { return confidentialReporter(issue) }
        if case .comesAnyway(let name, let meeting) = refusal { return comesAnyway(name, meeting) }
        if case .notInvitable(let post, let kind, let may) = refusal { return notInvitable(post, kind, may) }
        if case .nobodyHolds(let post) = refusal { return nobodyHolds(post) }
        if case .noExperts(let kind) = refusal { return noExperts(kind) }
        if case .guestsFull(let limit) = refusal { return guestsFull(limit) }
        if case .guestUnknown(let name, let guests) = refusal { return guestUnknown(name, guests) }
        guard case .inviteWhom(let issue) = refusal else { return inviteWhom(nil) }
        return inviteWhom(issue)
    }

    func noExperts(_ kind: String) -> String {
        let name = meetingName(kind)
        return say(
            "\(name)不请外面的专家，没有请。", "\(name)不請外面的專家，沒有請。",
            "The \(name) invites no experts from outside: nobody was invited.")
    }

    func guestsFull(_ limit: Int) -> String {
        say(
            "一个会最多请\(limit)位专家，已经满了，没有再请。", "一個會最多請\(limit)位專家，已經滿了，沒有再請。",
            "A meeting takes \(limit) experts at most: nobody more was invited.")
    }

    func guestUnknown(_ name: String, _ guests: [Guest]) -> String {
        let example = guests.first { !$0.hasCome } ?? guests.first
        return lines(
            say(
                "没有请过专家「\(name)」，没有记。", "沒有請過專家「\(name)」，沒有記。",
                "No expert \(name) was invited; nothing is noted."),
            example.map { say("请到的人来了请回：到会 \($0.name)", "請到的人來了請回：到會 \($0.name)", "Whoever came: present \($0.name)") },
            say("报到会人数请回：到会 9人", "報到會人數請回：到會 9人", "To say how many came: present 9"))
    }
}
