import Programme

extension Speaker {
    func ask(_ question: Question) -> String {
        switch question {
        case .whichHousehold(let written, let options, _):
            choice(
                say(
                    "「\(written)」是哪一户？",
                    "「\(written)」是哪一戶？",
                    "Which household is \"\(mention(written))\"?"),
                distinct(options))
        case .whichIssue(let options, _):
            choice(
                say("是哪一件？", "是哪一件？", "Which one?"),
                options.map { "\(number($0.number)) \($0.text)" })
        case .passUpOrReport(let issue, _, _):
            choice(
                say("您的意思是？", "您的意思是？", "What do you mean?"),
                [
                    say("把\(quoted(issue))转上级", "把\(quoted(issue))轉上級", "pass up \(quoted(issue))"),
                    say("报一件新事", "報一件新事", "report something new"),
                ])
        case .whichGround(let issue, let grounds, _):
            choice(
                say(
                    "\(quoted(issue))为什么不受理？", "\(quoted(issue))為什麼不受理？", "On what ground is \(quoted(issue)) refused?"),
                grounds.map { ground($0) })
        case .sameIssue(_, let same):
            choice(
                say(
                    "像是和\(quoted(same))一样的事，是同一件吗？", "像是和\(quoted(same))一樣的事，是同一件嗎？",
                    "This sounds like \(quoted(same)). Is it the same?"),
                [
                    say("是，合成一件", "是，合成一件", "yes, make it one"),
                    say("不是，另一件", "不是，另一件", "no, another one"),
                ])
        case .whichErrand(let options):
            choice(
                say("交回哪一件代办？", "交回哪一件代辦？", "Which errand?"),
                options.map { "\($0.id.rawValue) \(label($0.household)) \($0.what)" })
        case .discuss(let question): askOfDiscuss(question)
        case .visit(let question): askOfVisit(question)
        case .whichPerson(let written, let options, _):
            choice(
                say("哪一位\(written)？", "哪一位\(written)？", "Which \(written)?"),
                options.map { say("\($0.name)（\($0.place)）", "\($0.name)（\($0.place)）", "\($0.name) (\($0.place))") })
        case .whichMeaning(let meanings):
            choice(say("您的意思是？", "您的意思是？", "What do you mean?"), meanings.map { meaning($0) })
        case .missing(.households, let acts): whichHouseholds(acts)
        case .missing(.day, let acts): whichDay(acts)
        case .applyProposal(let moves, let takers): confirmation(of: moves, takers)
        case .whoAreYou(_, let names, _):
            choice(say("请问您是哪一位？", "請問您是哪一位？", "Who is writing, please?"), names)
        }
    }

    /// L2: what would move, before it does.
    private func confirmation(of moves: [LinkMove], _ takers: [String]) -> String {
        let list = lines(bounded(Array(zip(moves, takers))) { move, taker in "\(label(move.label)) → \(taker)" })
        return choice(
            say(
                "要给这\(moves.count)户换联系人吗？\n\(list)",
                "要給這\(moves.count)戶換聯繫人嗎？\n\(list)",
                "Move these \(moves.count) households?\n\(list)"),
            [say("照办", "照辦", "do it"), say("先不动", "先不動", "leave all as it is")])
    }

    /// The question, its answers numbered, and how to answer.
    func choice(_ title: String, _ options: [String]) -> String {
        let numbered = options.enumerated().map { index, text in
            say("\(index + 1)）\(text)", "\(index + 1)）\(text)", "\(index + 1)) \(text)")
        }
        return lines([title] + numbered + [say("请回数字。", "請回數字。", "Please send the number.")])
    }

    /// Households of two villages may carry the same number: then the village is said too.
    private func distinct(_ households: [Household]) -> [String] {
        let isOneVillage = Set(households.map(\.village)).count <= 1
        return households.map {
            (isOneVillage ? "" : "\($0.villageName) ") + label(HouseholdLabel($0))
        }
    }
}
