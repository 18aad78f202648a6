import Programme

// MARK: Pushes

extension Speaker {
    func pushed(_ notice: LinkNotice) -> String {
        switch notice {
        case .memberBound(let name):
            say(
                "\(name)已绑定手机聊天。不是本人请回：解绑 \(name)",
                "\(name)已綁定手機聊天。不是本人請回：解綁 \(name)",
                "\(name) has connected a phone. If that was not them send: unbind \(name)")
        case .residentBound(let name, let household):
            say(
                "\(label(household))的\(name)已绑定，可以自己报事了。不是这家的人请告诉组长。",
                "\(label(household))的\(name)已綁定，可以自己報事了。不是這家的人請告訴組長。",
                "\(name) of \(label(household)) is connected and can report. If they do not belong there tell your leader."
            )
        case .unreached(let name):
            say(
                "有消息没能送到\(name)的手机。请打个电话告诉他，或当面说一声；要重新绑定请回：解绑 \(name)",
                "有訊息沒能送到\(name)的手機。請打個電話告訴他，或當面說一聲；要重新綁定請回：解綁 \(name)",
                "A message could not reach \(name)'s phone. Please call or tell them; to connect a new phone send: unbind \(name)"
            )
        case .residentReported(let issue, let name):
            say(
                "您联系的户\(name)报了 \(quoted(issue))。",
                "您聯繫的戶\(name)報了 \(quoted(issue))。",
                "\(name) of your households reported \(quoted(issue)).")
        case .standIn, .standInBegins, .standInOver, .leaveOver, .memberAway: pushedLeave(notice) ?? ""
        case .householdsGiven(let done): householdsGiven(done)
        case .householdsTaken(let households, let to, let by): householdsTaken(households, to: to, by: by)
        case .residenceSet(let done, let by):
            residenceSet(done, by: by)
        case .reshaped(let done, let by):
            say("\(by)改了户：\(reshaped(done))", "\(by)改了戶：\(reshaped(done))", "Changed by \(by): \(reshaped(done))")
        case .issuesOfReshaped(let done, let issues, let by): issuesOfReshaped(done, issues, by)
        case .partFellAway(let what, let household, let by):
            say(
                "\(by)改了户：慰问「\(what)」\(label(household))的那份不用送了。",
                "\(by)改了戶：慰問「\(what)」\(label(household))的那份不用送了。",
                "Changed by \(by): the part of \(label(household)) in \(what) need not be handed over.")
        case .servicePostGiven(let given, let by):
            say(
                "\(by)改了您的岗位。\(servicePostGiven(given))",
                "\(by)改了您的崗位。\(servicePostGiven(given))",
                "\(by) changed your posts. \(servicePostGiven(given))")
        case .visitedByLeader(let told):
            say(
                "\(address(told.by))\(date(told.day))走访了您联系的\(labels(told.households))\(told.note.isEmpty ? "" : "：\(told.note)")。",
                "\(address(told.by))\(date(told.day))走訪了您聯繫的\(labels(told.households))\(told.note.isEmpty ? "" : "：\(told.note)")。",
                "\(address(told.by)) visited \(labels(told.households)) \(date(told.day))\(told.note.isEmpty ? "" : ": \(told.note)")."
            )
        case .takenBack(let effect, let by):
            say(
                "\(by)已撤销：\(self.effect(effect))。一切照旧。",
                "\(by)已撤銷：\(self.effect(effect))。一切照舊。",
                "\(by) has taken back: \(self.effect(effect)). All is as before.")
        }
    }

    private func householdsGiven(_ done: HandOver.Done) -> String {
        let from = done.from.map { say("\($0)的", "\($0)的", "From \($0): ") } ?? ""
        let title = say(
            "以下\(from)\(done.households.count)户从现在起归您联系（您共\(done.total)户）：",
            "以下\(from)\(done.households.count)戶從現在起歸您聯繫（您共\(done.total)戶）：",
            "\(from)these \(done.households.count) households are yours from now on (\(done.total) in all):")
        return lines(
            [title] + bounded(done.households) { label($0) } + [visitExample(done.households.first?.number ?? 1)])
    }

    private func householdsTaken(_ households: [HouseholdLabel], to name: String, by: String) -> String {
        let list = lines(bounded(households) { label($0) })
        let taker = name.isEmpty ? say("别人", "別人", "others") : name
        return say(
            "\(by)把您的这些户交给了\(taker)，您不用再走了，辛苦了：\n\(list)",
            "\(by)把您的這些戶交給了\(taker)，您不用再走了，辛苦了：\n\(list)",
            "\(by) has handed these households of yours to \(taker). Thank you for your work:\n\(list)")
    }
}

// MARK: What was put back

extension Speaker {
    func effect(_ effect: LinkEffect) -> String {
        switch effect {
        case .moved(let households):
            say(
                "\(labels(households))换联系人",
                "\(labels(households))換聯繫人",
                "the new member of \(labels(households))")
        case .leave(let name, let from, let to):
            say(
                "\(name)\(span(from, to))请假",
                "\(name)\(span(from, to))請假",
                "\(name)'s leave \(span(from, to))")
        case .leaveEnded(let name): say("\(name)销假", "\(name)銷假", "\(name)'s early return")
        case .residence(let household, let wasResident):
            wasResident
                ? say("\(label(household))外出", "\(label(household))外出", "\(label(household)) away")
                : say("\(label(household))回来", "\(label(household))回來", "\(label(household)) back home")
        case .merged(let gone, let kept):
            say(
                "\(label(gone))并到\(label(kept))",
                "\(label(gone))併到\(label(kept))",
                "\(label(gone)) joining \(label(kept))")
        case .split(let household):
            say("分出\(label(household))", "分出\(label(household))", "the new household \(label(household))")
        case .ended(let household):
            say("\(label(household))销户", "\(label(household))銷戶", "the end of \(label(household))")
        case .unbound(let name): say("\(name)解绑", "\(name)解綁", "unbinding \(name)")
        case .code(let household):
            say("\(label(household))的户码", "\(label(household))的戶碼", "the code of \(label(household))")
        case .servicePost(let name, let code):
            say(
                "\(name)的\(servicePost(code))岗位",
                "\(name)的\(servicePost(code))崗位",
                "\(name)'s post \(servicePost(code))")
        }
    }
}
