import Programme

/// L1, L2: who answers for whom in a unit.
extension Speaker {
    func coverage(_ report: CoverageReport.Report) -> String {
        let sum = report.sum
        let away = sum.away == 0 ? "" : say("，在外\(sum.away)户", "，在外\(sum.away)戶", ", \(sum.away) away")
        let title = say(
            "\(report.name)：常住\(sum.residents)户，有人联系\(sum.covered)户\(away)，联户责任人\(sum.members)名。",
            "\(report.name)：常住\(sum.residents)戶，有人聯繫\(sum.covered)戶\(away)，聯戶責任人\(sum.members)名。",
            "\(report.name): \(sum.residents) resident households, \(sum.covered) covered\(away), \(sum.members) linked members."
        )
        guard !sum.isWhole else {
            let whole = say(
                "户户有人联系，人人不多不少，很好！", "戶戶有人聯繫，人人不多不少，很好！",
                "Every household has somebody, nobody has too many or too few.")
            return lines([title, whole] + withoutPost(report))
        }
        switch report.extent {
        case .one(let coverage):
            return lines([title] + gaps(coverage) + withoutPost(report) + nextSteps(report, coverage))
        case .villages(let parts):
            let gaps = parts.filter { !$0.sum.isWhole }
            let example = gaps.first.map {
                say("看一个村请回：覆盖 \($0.name)", "看一個村請回：覆蓋 \($0.name)", "To see one send: coverage \($0.name)")
            }
            return lines([title] + bounded(gaps) { part($0) } + [example].compactMap(\.self))
        }
    }

    private func part(_ part: CoverageReport.Part) -> String {
        let sum = part.sum
        var gaps: [String] = []
        if sum.nobody > 0 {
            gaps.append(say("\(sum.nobody)户没人联系", "\(sum.nobody)戶沒人聯繫", "\(sum.nobody) without anybody"))
        }
        if sum.over > 0 { gaps.append(say("\(sum.over)人户数超了", "\(sum.over)人戶數超了", "members over: \(sum.over)")) }
        if sum.under > 0 { gaps.append(say("\(sum.under)人户数偏少", "\(sum.under)人戶數偏少", "members under: \(sum.under)")) }
        if sum.declining > 0 {
            gaps.append(say("\(sum.declining)人不愿再联", "\(sum.declining)人不願再聯", "declining: \(sum.declining)"))
        }
        return say("\(part.name)：\(list(gaps))", "\(part.name)：\(list(gaps))", "\(part.name): \(list(gaps))")
    }

    private func gaps(_ coverage: Coverage) -> [String] {
        var text: [String] = []
        if !coverage.nobody.isEmpty {
            let count = coverage.nobody.count
            text.append(say("没人联系的\(count)户：", "沒人聯繫的\(count)戶：", "\(count) without anybody:"))
            text += bounded(coverage.nobody) { label(HouseholdLabel(number: $0.number, head: $0.head)) }
        }
        text += bounded(coverage.loads.filter { $0.standing != .within }) { standing($0) }
        return text
    }

    /// L3
    private func withoutPost(_ report: CoverageReport.Report) -> [String] {
        guard case .one(let coverage) = report.extent, let first = coverage.withoutPost.first?.member.name else {
            return []
        }
        let names = list(coverage.withoutPost.prefix(Self.namesInLine).map(\.member.name))
        let count = coverage.withoutPost.count
        let post = policy.servicePosts.first?.names[tongue] ?? ""
        return [
            say(
                "还没有岗位的\(count)人：\(names)", "還沒有崗位的\(count)人：\(names)",
                "Without a service post (\(count)): \(names)")
        ]
            + (report.mayGivePosts
                ? [
                    say(
                        "给岗位请回：岗位 \(first) \(post)", "給崗位請回：崗位 \(first) \(post)",
                        "To give one send: service post \(first) \(post)")
                ] : [])
    }

    private static let namesInLine = 8

    private func standing(_ load: Coverage.Load) -> String {
        let (name, count) = (load.member.name, load.residents)
        return switch load.standing {
        case .within: ""
        case .under(let least):
            say(
                "\(name)只有\(count)户（至少\(least)户）", "\(name)只有\(count)戶（至少\(least)戶）",
                "\(name) has only \(count) (at least \(least))")
        case .over(let most, false):
            say(
                "\(name)有\(count)户（最多\(most)户）", "\(name)有\(count)戶（最多\(most)戶）",
                "\(name) has \(count) (at most \(most))")
        case .over(let most, true):
            say(
                "\(name)有\(count)户（本人只愿\(most)户）", "\(name)有\(count)戶（本人只願\(most)戶）",
                "\(name) has \(count) (would take \(most))")
        case .declining:
            say("\(name)不愿再联，还有\(count)户", "\(name)不願再聯，還有\(count)戶", "\(name) declines and still has \(count)")
        }
    }

    private func nextSteps(_ report: CoverageReport.Report, _ coverage: Coverage) -> [String] {
        var steps: [String] = []
        if report.mayHandOver {
            let number = coverage.nobody.first?.number ?? 3
            steps.append(
                say(
                    "要改请回：交接 \(number)号 给 姓名",
                    "要改請回：交接 \(number)號 給 姓名",
                    "To change send: hand over \(number) to NAME"))
        }
        if report.mayPropose {
            steps.append(say("要个全村的建议请回：分配建议", "要個全村的建議請回：分配建議", "For a proposal send: proposal"))
        }
        return steps
    }

    func proposal(_ summary: ReviewProposal.Summary) -> String {
        let count = summary.moves.count
        guard count > 0 else {
            return lines(
                [
                    say(
                        "\(summary.village)照现在这样就好，没有要动的户。",
                        "\(summary.village)照現在這樣就好，沒有要動的戶。",
                        "\(summary.village): nothing needs to move."), shortage(summary),
                ].compactMap(\.self))
        }
        let title = say(
            "\(summary.village)分配建议：动\(count)户，还没有动。",
            "\(summary.village)分配建議：動\(count)戶，還沒有動。",
            "Proposal for \(summary.village): \(count) households would move. Nothing is changed yet.")
        let next =
            summary.isSmall
            ? say("照这样办请回：照办分配建议", "照這樣辦請回：照辦分配建議", "To do it send: apply proposal")
            : say(
                "动的户多，请管理员在电脑上打出表来，看过再办。",
                "動的戶多，請管理員在電腦上打出表來，看過再辦。",
                "That is many: please have the administrator print the table and apply it.")
        return lines(
            [title] + bounded(summary.moves) { move($0, summary) } + [shortage(summary), next].compactMap(\.self))
    }

    private func move(_ move: LinkMove, _ summary: ReviewProposal.Summary) -> String {
        func name(_ id: PersonID?) -> String { id.flatMap { summary.names[$0] } ?? say("没人", "沒人", "nobody") }
        return say(
            "\(label(move.label))：\(name(move.from)) → \(name(move.to))",
            "\(label(move.label))：\(name(move.from)) → \(name(move.to))",
            "\(label(move.label)): \(name(move.from)) → \(name(move.to))")
    }

    private func shortage(_ summary: ReviewProposal.Summary) -> String? {
        var text: [String] = []
        if summary.shortage > 0 {
            let households = lines(bounded(summary.uncovered) { label($0) })
            text.append(
                say(
                    "人手不够，还差\(summary.shortage)户没人能接：\n\(households)",
                    "人手不夠，還差\(summary.shortage)戶沒人能接：\n\(households)",
                    "Short of hands: nobody has room for \(summary.shortage):\n\(households)"))
        }
        if !summary.under.isEmpty {
            let names = list(Array(summary.under.prefix(Self.lineLimit)))
            text.append(say("户数偏少：\(names)。", "戶數偏少：\(names)。", "Few households: \(names)."))
        }
        return text.isEmpty ? nil : lines(text)
    }
}
