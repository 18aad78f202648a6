import Programme

// MARK: Answers

extension Speaker {
    func said(_ answer: LinkAnswer) -> String {
        switch answer {
        case .households(let listing): householdList(listing)
        case .bound(let name):
            say(
                "\(name)，您好！绑定好了。\n回「帮助」看怎么用。",
                "\(name)，您好！綁定好了。\n回「幫助」看怎麼用。",
                "Welcome, \(name)! You are connected.\nSend \"help\" to see how it works.")
        }
    }

    private func householdList(_ listing: MyHouseholds.Listing) -> String {
        let count = listing.lines.count
        let title = say(
            "您联系\(count)户（✓\(listing.month)月已走）：",
            "您聯繫\(count)戶（✓\(listing.month)月已走）：",
            "Your \(count) households (✓ visited this month):")
        return lines(
            [title] + bounded(listing.lines) { householdLine($0) } + [visitExample(listing.lines[0].household.number)])
    }

    private func householdLine(_ line: MyHouseholds.Listing.Line) -> String {
        let household = line.household
        let mark = line.still == nil ? "✓" : say("　", "　", "–")
        let more = line.still.map { $0.had > 0 ? timesMore($0) : "" } ?? ""
        let away = household.isResident ? "" : say("（在外）", "（在外）", " (away)")
        return say(
            "\(mark)\(household.number)号 \(household.head)\(away)\(more)",
            "\(mark)\(household.number)號 \(household.head)\(away)\(more)",
            "\(mark) No. \(household.number) \(household.head)\(away)\(more)")
    }
}

// MARK: Refusals

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
                "这个号码过期了。请向党小组长再要一张。",
                "這個號碼過期了。請向黨小組長再要一張。",
                "This code has expired. Please ask your group leader for a new slip.")
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
        }
    }

    private func notYourHousehold(_ written: [String]) -> String {
        let households = list(written.map { mention($0) })
        return say(
            "\(households)不在您联系的户里，没有记。\n回「我的户」看名单。",
            "\(households)不在您聯繫的戶裡，沒有記。\n回「我的戶」看名單。",
            "\(households): not among your households, nothing noted.\nSend \"my households\" to see the list.")
    }
}

// MARK: Pushes

extension Speaker {
    func pushed(_ notice: LinkNotice) -> String {
        switch notice {
        case .memberBound(let name):
            say(
                "\(name)已绑定手机聊天。不是本人请告诉村里。",
                "\(name)已綁定手機聊天。不是本人請告訴村裡。",
                "\(name) has connected a phone. If that was not them, tell the village.")
        }
    }
}
