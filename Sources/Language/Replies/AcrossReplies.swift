import Programme

// MARK: Answers

extension Speaker {
    func said(_ answer: AcrossAnswer) -> String {
        switch answer {
        case .undone(let undone): takenBack(undone)
        case .help(let page): help(page)
        case .languageSet: say("好的，以后用简体字。", "好的，以後用繁體字。", "Done, English from now on.")
        case .muted(true):
            say(
                "好的，不再发提醒。要您办的事和急事还会告诉您。\n想恢复请回：恢复",
                "好的，不再發提醒。要您辦的事和急事還會告訴您。\n想恢復請回：恢復",
                "Done, no more reminders. What waits for you and emergencies still come.\nTo bring them back send: resume"
            )
        case .reminderHourSet(let hour):
            say(
                "好的，以后每天\(hour)点提醒您。\n不要提醒请回：停止", "好的，以後每天\(hour)點提醒您。\n不要提醒請回：停止",
                "Done, reminders come at \(hour):00 from now on.\nFor none send: stop")
        case .thanks(let points): thanks(points)
        case .points(let ledger): pointsLedger(ledger)
        case .practiceBegun(let begun): practiceBegun(begun)
        case .muted(false): say("好的，提醒恢复了。", "好的，提醒恢復了。", "Done, reminders are back.")
        }
    }

    private func takenBack(_ undone: Undo.Undone) -> String {
        let what = undone.things.map { thing($0) }.joined(separator: say("；", "；", "; "))
        return say("已撤销：\(what)。", "已撤銷：\(what)。", "Taken back: \(what).")
    }

    private func thing(_ thing: Effect.Thing) -> String {
        switch thing {
        case .link(let effect): self.effect(effect)
        case .visit(let effect): self.effect(effect)
        case .report(let effect): self.effect(effect)
        case .discuss(let effect): discussEffect(effect)
        case .resolve(let effect): self.effect(effect)
        }
    }

    private func effect(_ effect: ResolveEffect) -> String {
        switch effect {
        case .progress(let issue):
            say(
                "刚才说的\(number(issue.number))", "剛才說的\(number(issue.number))",
                "what you noted of \(number(issue.number))")
        case .town(let thing): self.thing(thing)
        case .list(let thing): self.thing(thing)
        }
    }

    private func effect(_ effect: ReportEffect) -> String {
        switch effect {
        case .issues(let issues): list(issues.map { quoted($0) })
        case .category(let issue):
            say("\(number(issue.number))的类别", "\(number(issue.number))的類別", "the kind of \(number(issue.number))")
        case .task(let issue):
            say("\(number(issue.number))的转办", "\(number(issue.number))的轉辦", "the referral of \(number(issue.number))")
        case .errandTaken(let errand):
            say("代办「\(errand.what)」", "代辦「\(errand.what)」", "errand \(errand.what)")
        case .attachments(let issue):
            say(
                "附在\(number(issue.number))后面的\(counted(issue.attachments ?? Attachments()))",
                "附在\(number(issue.number))後面的\(counted(issue.attachments ?? Attachments()))",
                "\(counted(issue.attachments ?? Attachments())) attached to \(number(issue.number))")
        case .errandPostponed(let errand):
            say(
                "代办「\(errand.what)」还是\(date(errand.due))前", "代辦「\(errand.what)」還是\(date(errand.due))前",
                "errand \(errand.what), due \(date(errand.due)) again")
        case .errandHandedBack(let errand):
            say("代办「\(errand.what)」的交还", "代辦「\(errand.what)」的交還", "handing back \(errand.what)")
        }
    }
}

// MARK: Refusals

extension Speaker {
    func refused(_ refusal: AcrossRefusal) -> String {
        switch refusal {
        case .nothingToUndo(let hours):
            say(
                "\(hours)小时内没有可以撤销的记录。",
                "\(hours)小時內沒有可以撤銷的記錄。",
                "Nothing from the last \(hours) hours to take back.")
        case .nothingLeftOfIt:
            say(
                "您上次记的，后来已经改过了，没有要撤销的。",
                "您上次記的，後來已經改過了，沒有要撤銷的。",
                "What you noted last has been changed since; there is nothing to take back.")
        case .quietHour(let hour, let from, let until):
            say(
                "\(hour)点不发提醒，怕吵着您休息。请说\(until)点到\(from - 1)点之间的，比如：晚上7点提醒",
                "\(hour)點不發提醒，怕吵著您休息。請說\(until)點到\(from - 1)點之間的，比如：晚上7點提醒",
                "No reminders at \(hour):00, so that you can rest. Choose from \(until) to \(from - 1), such as: remind me at 7pm"
            )
        case .othersHaveActed(let issue):
            say(
                "\(number(issue))别人已经在办了，撤不回来。请直接跟经办人说。",
                "\(number(issue))別人已經在辦了，撤不回來。請直接跟經辦人說。",
                "\(capital(number(issue))) is already being handled and cannot be taken back. Please tell the officer.")
        case .noPoints: say("本县没有开积分。", "本縣沒有開積分。", "No points are kept in this county.")
        case .pointsOfOthers:
            say(
                "别人的积分看不了。看自己的请回：我的积分",
                "別人的積分看不了。看自己的請回：我的積分",
                "Only a person and their village secretary see their points. For yours send: my points")
        case .notPractising:
            say(
                "您没有在练习。想试一试请回：练习",
                "您沒有在練習。想試一試請回：練習",
                "You are not practising. To try things out send: practice")
        case .emergencyFirst:
            say(
                "有真的急事在等您，先办急事。看看请回：我的事",
                "有真的急事在等您，先辦急事。看看請回：我的事",
                "A real emergency waits for you: see to it first. Send: my matters")
        }
    }
}

// MARK: What is said when there was nothing to do

extension Speaker {
    public func hint(_ hint: Reading.Hint) -> String {
        switch hint {
        case .household(let written): householdAlone(written)
        case .free(let free): freeHint(free)
        case .notVisited:
            say(
                "好的，没去的不记。去过以后回：走访3号 都好",
                "好的，沒去的不記。去過以後回：走訪3號 都好",
                "All right, nothing noted. After the visit send: visit 3 fine")
        case .number:
            say(
                "这个数字是哪一户？去过了请回：走访3号 都好",
                "這個數字是哪一戶？去過了請回：走訪3號 都好",
                "Which household is that? For a visit send: visit 3 fine")
        case .nothing:
            say(
                "没看懂，什么都没记。\n记走访：走访3号 都好\n报事：上报 路灯坏了\n看说明：帮助",
                "沒看懂，什麼都沒記。\n記走訪：走訪3號 都好\n報事：上報 路燈壞了\n看說明：幫助",
                "I did not understand, nothing was noted.\nVisit: visit 3 fine\nReport: report street light broken\nMore: help"
            )
        }
    }

    private func householdAlone(_ written: String) -> String {
        let household = mention(written)
        let visit = say(
            "\(household)怎么了？去过了请回：走访\(household)",
            "\(household)怎麼了？去過了請回：走訪\(household)",
            "What about \(written)? For a visit send: visit \(household) fine")
        let report = say(
            "有事要报请回：上报 \(household) 路灯坏了",
            "有事要報請回：上報 \(household) 路燈壞了",
            "For a trouble send: report \(household) street light broken")
        return lines(visit, report)
    }

    public var smalltalk: String {
        say(
            "您好！要记走访请回：走访3号 都好\n看说明请回：帮助",
            "您好！要記走訪請回：走訪3號 都好\n看說明請回：幫助",
            "Hello! To log a visit send: visit 3 fine\nTo see more send: help")
    }

    /// `waiting`: an earlier question that is still open.
    public func dropped(asking waiting: Question?) -> String {
        lines(
            [say("好的，不问了，什么都没记。", "好的，不問了，什麼都沒記。", "All right, nothing was noted.")]
                + [waiting.map { ask($0) }].compactMap(\.self))
    }

    /// The answer to a question that changes nothing.
    public func leftAsItIs(_ question: Question, asking waiting: Question?) -> String {
        lines([left(question)] + [waiting.map { ask($0) }].compactMap(\.self))
    }

    public var apology: String {
        say(
            "对不起，您这条我没办成，已经请管理员看。请换个说法再发一次，或者打电话。",
            "對不起，您這條我沒辦成，已經請管理員看。請換個說法再發一次，或者打電話。",
            "Sorry, this message could not be handled; the administrator has been told. Please say it another way, or phone."
        )
    }
}
