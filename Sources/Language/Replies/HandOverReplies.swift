import Programme

/// L3–L9: what was done with households, posts and accounts.
extension Speaker {
    /// Under what can be taken back.
    var wrong: String { say("说错了请回：撤销", "說錯了請回：撤銷", "If this is wrong send: undo") }

    func handedOver(_ done: HandOver.Done) -> String {
        let count = done.households.count
        let from = done.from.map { say("从\($0)", "從\($0)", " from \($0)") } ?? ""
        let title = say(
            "交接好了：\(count)户\(from)交给\(done.to)，\(done.to)现有\(done.total)户。两边都告诉了。",
            "交接好了：\(count)戶\(from)交給\(done.to)，\(done.to)現有\(done.total)戶。兩邊都告訴了。",
            "Done: \(count) households\(from) to \(done.to), who has \(done.total) now. Both have been told.")
        let tell = say(
            "请跟这几家说一声，以后找\(done.to)。",
            "請跟這幾家說一聲，以後找\(done.to)。",
            "Please let the families know that \(done.to) looks after them now.")
        return lines([title] + bounded(done.households) { label($0) } + [tell, wrong])
    }

    func residence(_ done: SetResidence.Done) -> String {
        let fact = residenceFact(done)
        let known = say(
            "\(labels(done.already))本来就是这样记的。",
            "\(labels(done.already))本來就是這樣記的。",
            "\(labels(done.already)): noted so already.")
        return lines(
            done.households.isEmpty ? nil : say("已记：\(fact)", "已記：\(fact)", "Noted: \(fact)"),
            done.already.isEmpty ? nil : known, done.isOwn ? residenceExample(done) : nil)
    }

    func residenceSet(_ done: SetResidence.Done, by name: String) -> String {
        let fact = residenceFact(done)
        return lines(
            say("\(name)说，\(fact)", "\(name)說，\(fact)", "\(name) says: \(fact)"), residenceExample(done))
    }

    private func residenceFact(_ done: SetResidence.Done) -> String {
        let households = labels(done.households)
        let note = done.note.isEmpty ? "" : say("（\(done.note)）", "（\(done.note)）", " (\(done.note))")
        return done.isResident
            ? say(
                "\(households)回来了，照常走访。", "\(households)回來了，照常走訪。",
                "\(households) back home, visits as usual.")
            : say(
                "\(households)外出\(note)，不用上门，打个电话就行。",
                "\(households)外出\(note)，不用上門，打個電話就行。",
                "\(households) away\(note). No need to go there, a call will do.")
    }

    private func residenceExample(_ done: SetResidence.Done) -> String? {
        guard let number = done.households.first?.number else { return nil }
        if done.isResident { return visitExample(number) }
        return say(
            "打了电话请回：电话走访\(number)号\n回来了请回：回来 \(number)号",
            "打了電話請回：電話走訪\(number)號\n回來了請回：回來 \(number)號",
            "After a call send: phoned \(number)\nWhen they are back send: home \(number)")
    }

    func unbound(_ name: String) -> String {
        lines(
            say(
                "\(name)的手机已解绑，那个号再也看不到什么。",
                "\(name)的手機已解綁，那個號再也看不到什麼。",
                "\(name)'s phone is cut off and sees nothing any more."),
            say(
                "要换新手机，请村里管理员再打一张绑定纸条给\(name)，照着回：绑定 六位数字 \(name)",
                "要換新手機，請村裡管理員再打一張綁定紙條給\(name)，照著回：綁定 六位數字 \(name)",
                "For a new phone the administrator prints a new slip; \(name) then sends: bind six-digit-code \(name)"),
            wrong)
    }

    func residentCode(_ slip: GiveResidentCode.Slip) -> String {
        say(
            "\(label(slip.household))的户码：\(slip.code)（\(slip.days)天内有效，只能用一次）\n"
                + "请当面告诉家里人，让他在聊天里发：绑定 \(slip.code) 本人姓名",
            "\(label(slip.household))的戶碼：\(slip.code)（\(slip.days)天內有效，只能用一次）\n"
                + "請當面告訴家裡人，讓他在聊天裡發：綁定 \(slip.code) 本人姓名",
            "Code of \(label(slip.household)): \(slip.code) (for \(slip.days) days, once only)\n"
                + "Tell the family in person; they send: bind \(slip.code) their own name")
    }

    func residentWelcome(_ name: String, _ household: HouseholdLabel) -> String {
        say(
            "\(name)，您好！绑定好了，您是\(label(household))的。\n家里有事请这样报：上报 路灯坏了\n回「帮助」看怎么用。",
            "\(name)，您好！綁定好了，您是\(label(household))的。\n家裡有事請這樣報：上報 路燈壞了\n回「幫助」看怎麼用。",
            "Welcome, \(name) of \(label(household))! You are connected.\nTo report send: report street light broken"
                + "\nSend \"help\" to see how it works.")
    }

    func servicePost(_ code: String) -> String {
        policy.servicePosts.first { $0.code == code }?.names[tongue] ?? code
    }

    func servicePostGiven(_ given: GiveServicePost.Given) -> String {
        let changed = list(given.changed.map { servicePost($0) })
        let now = list(given.now.map { servicePost($0) })
        let none = say("没有", "沒有", "none")
        guard !given.changed.isEmpty else {
            return say(
                "\(given.name)的岗位没有变：\(now.isEmpty ? none : now)。",
                "\(given.name)的崗位沒有變：\(now.isEmpty ? none : now)。",
                "\(given.name)'s posts are as before: \(now.isEmpty ? none : now).")
        }
        return given.isTaken
            ? say(
                "\(given.name)不再担任\(changed)。现在的岗位：\(now.isEmpty ? none : now)。",
                "\(given.name)不再擔任\(changed)。現在的崗位：\(now.isEmpty ? none : now)。",
                "\(given.name) no longer serves as \(changed). Posts now: \(now.isEmpty ? none : now).")
            : say(
                "\(given.name)担任\(changed)。现在的岗位：\(now)。",
                "\(given.name)擔任\(changed)。現在的崗位：\(now)。",
                "\(given.name) serves as \(changed). Posts now: \(now).")
    }

    func servicePosts(_ codes: [String]) -> String {
        guard !codes.isEmpty else {
            return say(
                "您还没有岗位，请跟网格支书或村支书说，想当哪一个。",
                "您還沒有崗位，請跟網格支書或村支書說，想當哪一個。",
                "You have no service post yet. Tell the secretary which one you would like.")
        }
        let names = list(codes.map { servicePost($0) })
        return say("您的岗位：\(names)。", "您的崗位：\(names)。", "Your posts: \(names).")
    }

    public func memberCard(_ card: MemberCard.Card) -> String {
        let posts = list(Array(Set(card.posts.map { $0.name(in: tongue) })).sorted())
        let service = list(card.servicePosts.map { servicePost($0) })
        return lines(
            say("【联户卡】\(card.name)", "【聯戶卡】\(card.name)", "Public card: \(card.name)"),
            say("职务：\(posts)", "職務：\(posts)", "Posts: \(posts)"),
            service.isEmpty ? nil : say("岗位：\(service)", "崗位：\(service)", "Serves as: \(service)"),
            card.phone.map { say("电话：\($0)", "電話：\($0)", "Phone: \($0)") },
            say("联系\(card.households)户", "聯繫\(card.households)戶", "Looks after \(card.households) households"),
            card.pledge.map { say("承诺：\($0)", "承諾：\($0)", "Pledge: \($0)") })
    }
}
