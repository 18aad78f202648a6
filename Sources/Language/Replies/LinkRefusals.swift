import Programme

extension Speaker {
    func refused(_ refusal: LinkRefusal) -> String {
        switch refusal {
        case .notYourHousehold(let written): notYourHousehold(written)
        case .noHouseholds:
            say(
                "您名下还没有联系的户。请找党小组长或村里登记。",
                "您名下還沒有聯繫的戶。請找黨小組長或村裡登記。",
                "You have no households yet. Please ask your group leader.")
        case .codeWrong:
            say(
                "号码或姓名不对，没有绑定。请看纸条，这样回：绑定 483920 周建国",
                "號碼或姓名不對，沒有綁定。請看紙條，這樣回：綁定 483920 周建國",
                "The code or the name is wrong. Look at your slip and send: bind 483920 Zhou Jianguo")
        case .codeExpired:
            say(
                "这个号码过期了，或者作废了。请找给您号码的人再要一个。",
                "這個號碼過期了，或者作廢了。請找給您號碼的人再要一個。",
                "This code has expired. Please ask whoever gave it to you for a new one.")
        case .tooManyAttempts(let minutes):
            say(
                "试的次数太多了，请过\(minutes)分钟再试，或者找党小组长。",
                "試的次數太多了，請過\(minutes)分鐘再試，或者找黨小組長。",
                "Too many tries. Please wait \(minutes) minutes or ask your group leader.")
        case .alreadyBound(let name):
            say(
                "\(name)已经绑定过了，直接用就行。回「帮助」看怎么用。",
                "\(name)已經綁定過了，直接用就行。回「幫助」看怎麼用。",
                "\(name) is already connected. Send \"help\" to see how it works.")
        case .bindHow:
            say(
                "请先绑定，这样回：绑定 纸条上的六位数字 您的姓名\n例：绑定 483920 周建国",
                "請先綁定，這樣回：綁定 紙條上的六位數字 您的姓名\n例：綁定 483920 周建國",
                "Please connect first: bind six-digit-code your name\nExample: bind 483920 Zhou Jianguo")
        case .leave(let refusal): refused(refusal)
        case .handing(let refusal): refused(refusal)
        case .household(let refusal): refused(refusal)
        case .person(let refusal): refused(refusal)
        case .resident(let refusal): refused(refusal)
        case .unit(let refusal): refused(refusal)
        case .changedSince(let effect):
            say(
                "\(self.effect(effect))：后来又有变动，撤不回来了。请重新说一遍要怎么改。",
                "\(self.effect(effect))：後來又有變動，撤不回來了。請重新說一遍要怎麼改。",
                "\(capital(self.effect(effect))): things have moved on, it cannot be taken back. Please say what should change."
            )
        }
    }

    private func notYourHousehold(_ written: [String]) -> String {
        let households = list(written.map { mention($0) })
        return say(
            "\(households)不在您联系的户里，没有记。\n回「我的户」看名单。",
            "\(households)不在您聯繫的戶裡，沒有記。\n回「我的戶」看名單。",
            "\(households): not among your households, nothing noted.\nSend \"my households\" to see the list.")
    }

    private func refused(_ refusal: UnitRefusal) -> String {
        switch refusal {
        case .noSuch(let name):
            say(
                "您管的范围里没有「\(name)」。看自己的请回：覆盖",
                "您管的範圍裡沒有「\(name)」。看自己的請回：覆蓋",
                "There is no \"\(name)\" among your units. For your own send: coverage")
        case .noHouseholds(let name):
            say("\(name)还没有登记农户。", "\(name)還沒有登記農戶。", "No households are registered in \(name).")
        case .officersOnly:
            say(
                "这个由组长、网格和村镇干部来看。看自己的户请回：我的户",
                "這個由組長、網格和村鎮幹部來看。看自己的戶請回：我的戶",
                "This is for leaders and secretaries. To see your own households send: my households")
        case .secretaryOnly:
            say(
                "这个要网格支书或村支书来办，没有动。请跟他们说一声。",
                "這個要網格支書或村支書來辦，沒有動。請跟他們說一聲。",
                "Only the grid's or village's secretary can do this; nothing changed. Please ask them.")
        case .villageOfficersOnly:
            say(
                "公示表由村里来看、来贴。看自己的请回：联户卡",
                "公示表由村裡來看、來貼。看自己的請回：聯戶卡",
                "The public table is for the village's officers. To see your own card send: my card")
        case .linkedMembersOnly:
            say(
                "您不是联户责任人，没有联户卡和岗位。",
                "您不是聯戶責任人，沒有聯戶卡和崗位。",
                "You are not a linked member, so you have no card and no posts.")
        }
    }

    private func refused(_ refusal: HandingRefusal) -> String {
        switch refusal {
        case .how:
            say(
                "哪几户交给谁？请这样回：交接 3号 5号 给 王小明\n一个人的户全交：交接 周建国 给 王小明",
                "哪幾戶交給誰？請這樣回：交接 3號 5號 給 王小明\n一個人的戶全交：交接 周建國 給 王小明",
                "Which households, to whom? Send: hand over 3 5 to Wang Xiaoming\nAll of one member: hand over Zhou Jianguo to Wang Xiaoming"
            )
        case .holdsNothing(let name):
            say("\(name)名下没有户，不用交接。", "\(name)名下沒有戶，不用交接。", "\(name) has no households to hand over.")
        case .holdsThemAlready(let name):
            say("本来就是\(name)联系，没有动。", "本來就是\(name)聯繫，沒有動。", "\(name) has them already, nothing changed.")
        case .tooMany(let name, let held, let more, let most):
            say(
                "\(name)已有\(held)户，再加\(more)户就超过\(most)户了，没有动。请少交几户，或者换个人。",
                "\(name)已有\(held)戶，再加\(more)戶就超過\(most)戶了，沒有動。請少交幾戶，或者換個人。",
                "\(name) has \(held); \(more) more would be over \(most). Nothing changed. Hand over fewer, or to somebody else."
            )
        case .proposalTooLarge(let moves, let most):
            say(
                "要动\(moves)户，超过\(most)户，请管理员在电脑上打出表来，看过再办。",
                "要動\(moves)戶，超過\(most)戶，請管理員在電腦上打出表來，看過再辦。",
                "\(moves) households would move, more than \(most). Please have the administrator print the table and apply it."
            )
        case .villageHasChanged:
            say(
                "村里的户刚有变动，没有照办。请再看一次：分配建议",
                "村裡的戶剛有變動，沒有照辦。請再看一次：分配建議",
                "The village has changed meanwhile, nothing was done. Look again: proposal")
        }
    }
}
