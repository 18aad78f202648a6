import Programme

/// What town and county are told of their own doing.
extension Speaker {
    func said(_ answer: TownAnswer) -> String {
        switch answer {
        case .solving(let solving): return self.solving(solving)
        case .called(let called): return self.called(called)
        case .reportedToLeader(let issue, let leader, let due, let isReachable):
            let (quoted, name, day) = (quoted(issue), address(leader), date(due))
            return lines(
                say(
                    "\(quoted)已报包联的县领导\(name)，\(day)前等批示。", "\(quoted)已報包聯的縣領導\(name)，\(day)前等批示。",
                    "\(capital(quoted)) is reported to \(name), an answer is due \(day)."),
                isReachable ? nil : notReachable(name))
        case .instructed(let issue, let officer):
            return say(
                "批示已记下，\(quoted(issue))回到\(address(officer))手里去办。", "批示已記下，\(quoted(issue))回到\(address(officer))手裡去辦。",
                "Noted. \(capital(quoted(issue))) is back with \(address(officer)), with your word.")
        case .sentBack(let issue, let officer, let reason):
            return say(
                "\(quoted(issue))已退回\(address(officer))：\(reason)。",
                "\(quoted(issue))已退回\(address(officer))：\(reason)。",
                "\(capital(quoted(issue))) went back to \(address(officer)): \(reason).")
        case .reportedIn(let call):
            let number = call.issue.number.rawValue
            return say(
                "收到，\(department(call.department))已报到，\(quoted(call.issue))。办好请回：已办 \(number) 怎么办的",
                "收到，\(department(call.department))已報到，\(quoted(call.issue))。辦好請回：已辦 \(number) 怎麼辦的",
                "Noted, \(department(call.department)) is there for \(quoted(call.issue)). When done send: resolved \(number) what was done"
            )
        case .partDone(let call):
            return say(
                "好的，\(quoted(call.issue))里\(department(call.department))的部分记为办好了，辛苦您！",
                "好的，\(quoted(call.issue))裡\(department(call.department))的部分記為辦好了，辛苦您！",
                "Thank you, the part of \(department(call.department)) in \(quoted(call.issue)) is noted as done.")
        case .rated(let rated): return self.rated(rated)
        case .ratings(let report): return ratings(report)
        case .reportedToCounty(let issue, let officer, let month, let isReachable):
            let (quoted, name) = (quoted(issue), address(officer))
            return lines(
                say(
                    "\(quoted)已报县里，列入\(month.month)月汇总，由\(name)答复。", "\(quoted)已報縣裡，列入\(month.month)月匯總，由\(name)答覆。",
                    "\(capital(quoted)) is in the county's roll-up of month \(month.month); \(name) answers it."),
                isReachable ? nil : notReachable(name))
        case .rollUp(let report): return lines(rollUp(report, limit: Self.lineLimit) + rollUpHow(report))
        case .answered(let answered):
            return say(
                "\(quoted(answered.issue))已答复，回到\(address(answered.to))手里。",
                "\(quoted(answered.issue))已答覆，回到\(address(answered.to))手裡。",
                "\(capital(quoted(answered.issue))) is answered and back with \(address(answered.to)).")
        }
    }

    private func solving(_ solving: SolveInTown.Solving) -> String {
        let (quoted, day) = (quoted(solving.issue), date(solving.due))
        let number = solving.issue.number.rawValue
        guard let lead = solving.lead.map({ address($0) }) else {
            return say(
                "\(quoted)由您牵头，镇里自己办，\(day)前办好。办好请回：已办 \(number)", "\(quoted)由您牽頭，鎮裡自己辦，\(day)前辦好。辦好請回：已辦 \(number)",
                "The town solves \(quoted), you lead, due \(day). When done send: resolved \(number)")
        }
        return lines(
            say(
                "\(quoted)由\(lead)牵头，镇里自己办，\(day)前办好，已告诉他。", "\(quoted)由\(lead)牽頭，鎮裡自己辦，\(day)前辦好，已告訴他。",
                "The town solves \(quoted), \(lead) leads and has been told, due \(day)."),
            solving.isReachable ? nil : notReachable(lead))
    }

    private func called(_ called: CallDepartments.Called) -> String {
        let quoted = quoted(called.issue)
        let names = list(called.calls.map { "\(department($0.department)) \($0.holderName)" })
        let due = moment(called.due)
        let kind = whistleName(called.calls.first?.kind ?? "")
        let first = department(called.calls.first?.department ?? "")
        let done =
            called.isWay
            ? say(
                "\(quoted)已请\(names)，\(first)牵头（\(kind)），\(due)前报到。",
                "\(quoted)已請\(names)，\(first)牽頭（\(kind)），\(due)前報到。",
                "\(names) are asked to see to \(quoted); \(first) leads (\(kind)), due \(due).")
            : say(
                "哨已吹，\(names)（\(kind)），\(due)前要报到。\(quoted)还在您手里。", "哨已吹，\(names)（\(kind)），\(due)前要報到。\(quoted)還在您手裡。",
                "Whistled for \(names) (\(kind)), to check in by \(due). \(capital(quoted)) stays with you.")
        let silent = called.unreachable.isEmpty ? nil : notReachable(list(called.unreachable))
        return lines(done, silent)
    }

    private func rated(_ rated: RateDepartment.Rated) -> String {
        let (body, issue) = (bodyName(rated.rating.body), number(rated.rating.issue))
        let score = "\(rated.rating.score)"
        let done = rated.isChanged ? say("改好了", "改好了", "Changed") : say("记下了", "記下了", "Noted")
        return say(
            "\(done)：\(issue)\(body)评\(score)分（满分5分）。\(rated.hours)小时内可以改，再评一次就行。",
            "\(done)：\(issue)\(body)評\(score)分（滿分5分）。\(rated.hours)小時內可以改，再評一次就行。",
            "\(done): \(score) of 5 for \(body) on \(issue). You can change it within \(rated.hours) hours: rate again."
        )
    }

    private func ratings(_ report: DepartmentRatings.Report) -> String {
        let month = report.month.month
        guard !report.counts.isEmpty else {
            return say(
                "\(report.unit)\(month)月没有请过部门和企业。", "\(report.unit)\(month)月沒有請過部門和企業。",
                "\(report.unit): no department or utility was called in month \(month).")
        }
        let title = say(
            "\(report.unit)\(month)月，部门和企业（评分镇里占\(report.townWeight)%）：",
            "\(report.unit)\(month)月，部門和企業（評分鎮裡佔\(report.townWeight)%）：",
            "\(report.unit), month \(month) (the town's ratings weigh \(report.townWeight)%):")
        return lines([title] + bounded(report.counts) { ratingLine($0, townWeight: report.townWeight) })
    }

    private func ratingLine(_ count: DepartmentRatings.Count, townWeight: Int) -> String {
        let body = bodyName(count.body)
        let score = count.meanTenths(townWeight: townWeight).map { "\($0 / 10).\($0 % 10)" }
        let rated =
            score.map {
                say("评分\($0)（\(count.ratings)次）", "評分\($0)（\(count.ratings)次）", "rated \($0) (\(count.ratings))")
            }
            ?? say("还没有评分", "還沒有評分", "not rated yet")
        return say(
            "\(body)：请\(count.called)次，按时\(count.inTime)次，\(rated)",
            "\(body)：請\(count.called)次，按時\(count.inTime)次，\(rated)",
            "\(body): called \(count.called), in time \(count.inTime), \(rated)")
    }

    /// A department or a utility.
    func bodyName(_ code: String) -> String {
        policy.department(code)?.names[tongue] ?? policy.utility(code)?.named.names[tongue] ?? code
    }

    func whistleName(_ code: String) -> String { policy.whistle(code)?.named.names[tongue] ?? code }

    func thing(_ thing: TownThing) -> String {
        switch thing {
        case .call(let issue, let departments):
            let names = list(departments.map { department($0) })
            return say(
                "\(number(issue.number))请\(names)", "\(number(issue.number))請\(names)",
                "calling \(names) to \(number(issue.number))")
        case .whistle(let call):
            let (issue, name) = (number(call.issue.number), department(call.department))
            return say("\(issue)里\(name)的回话", "\(issue)裡\(name)的回話", "what \(name) said of \(issue)")
        case .callsEnded(let issue, let bodies):
            let names = list(bodies.map { $0.map { bodyName($0) } ?? body(.networkAssistant) })
            let number = number(issue.number)
            return say(
                "\(number)不用\(names)再办", "\(number)不用\(names)再辦", "that \(names) is no longer needed for \(number)")
        case .rating(let rating):
            let (issue, name) = (number(rating.issue), bodyName(rating.body))
            return say("\(issue)给\(name)的评分", "\(issue)給\(name)的評分", "the rating of \(name) on \(issue)")
        }
    }
}
