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
        case .boundResident(let name, let household): residentWelcome(name, household)
        case .coverage(let report): coverage(report)
        case .proposal(let summary): proposal(summary)
        case .proposalApplied(let moves):
            say(
                "照办了，\(moves)户换了联系人，都告诉他们了。\n改主意请回：撤销",
                "照辦了，\(moves)戶換了聯繫人，都告訴他們了。\n改主意請回：撤銷",
                "Done: \(moves) households have a new member, and all of them are told.\nTo take it back send: undo")
        case .onLeave(let leave): onLeave(leave)
        case .backFromLeave(let leave): backFromLeave(leave)
        case .handedOver(let done): handedOver(done)
        case .residence(let done): residence(done)
        case .reshaped(let done):
            lines(say("办好了：\(reshaped(done))", "辦好了：\(reshaped(done))", "Done: \(reshaped(done))"), wrong)
        case .unbound(let name): unbound(name)
        case .residentCode(let slip): residentCode(slip)
        case .servicePostGiven(let given): servicePostGiven(given)
        case .servicePosts(let codes): servicePosts(codes)
        case .card(let card): memberCard(card)
        case .publicTable(let page): publicTable(page)
        case .attachedVisit(let logged): lines(visitFacts(logged))
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
