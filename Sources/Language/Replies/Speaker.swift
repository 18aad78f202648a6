import Programme

/// Puts what was decided into words, in one language.
public struct Speaker: Sendable {
    /// Households and issues that one list shows; the rest are counted.
    public static let lineLimit = 20

    private let wording: any Wording
    private let policy: Policy

    public init(_ tongue: Tongue, policy: Policy) {
        self.policy = policy
        wording =
            switch tongue {
            case .simplified: Simplified()
            case .traditional: Traditional()
            case .english: English()
            }
    }

    /// The one reply to a message: what was done, what was not, what is asked.
    public func reply(to answers: [Answer], asking question: Question?) -> String {
        var lines = answers.map(answer)
        if let question { lines.append(ask(question)) }
        return lines.joined(separator: "\n")
    }

    public func hint(_ hint: Reading.Hint) -> String { wording.hint(hint) }
    public var smalltalk: String { wording.smalltalk }
    public var dropped: String { wording.dropped }
    public var apology: String { wording.apology() }

    /// L7, A3: what an account without a person reads, in the three languages at once.
    public static func welcomeToStrangers(policy: Policy) -> String {
        [Tongue.simplified, .traditional, .english]
            .map { Speaker($0, policy: policy).reply(to: [.refused(.bindHow)], asking: nil) }
            .joined(separator: "\n\n")
    }

    // MARK: Answers

    private func answer(_ answer: Answer) -> String {
        switch answer {
        case .visit(let logged): return visit(logged)
        case .households(let listing): return households(listing)
        case .remaining(let listing): return remaining(listing)
        case .reported(let reported): return self.reported(reported)
        case .passedUp(let passed):
            let officer = wording.officer(passed.to)
            return lines(
                wording.passedUp(
                    wording.issue(passed.issue.number), passed.issue.text, to: officer,
                    isReporterTold: passed.isReporterTold),
                passed.isReachable ? nil : wording.notReachable(officer))
        case .status(let status): return self.status(status)
        case .matters(let listing): return matters(listing)
        case .undone(let undone):
            return wording.undone(
                visits: undone.visits.isEmpty ? nil : labels(undone.visits),
                issues: undone.issues.isEmpty ? nil : wording.list(undone.issues.map(quoted)))
        case .help(let page):
            let issue = page.issue ?? .first
            return lines(
                [wording.helpTitle()]
                    + page.verbs.map { wording.helpLine($0, household: page.household, issue: issue) })
        case .languageSet: return wording.languageSet
        case .muted(let muted): return wording.muted(muted)
        case .bound(let name): return wording.bound(name)
        case .refused(let refusal): return wording.refused(refusal)
        }
    }

    private func visit(_ logged: LogVisit.Logged) -> String {
        let day = logged.isToday ? wording.today : wording.day(logged.day)
        var text: [String] = []
        if !logged.households.isEmpty {
            text.append(
                wording.visitLogged(
                    labels(logged.households), day, VisitManner(mode: logged.mode, outcome: logged.outcome),
                    note: logged.note))
        }
        if !logged.already.isEmpty { text.append(wording.alreadyLogged(labels(logged.already), day)) }
        text.append(logged.left == 0 ? wording.allVisited : wording.leftThisMonth(logged.left))
        return lines(text)
    }

    private func households(_ listing: MyHouseholds.Listing) -> String {
        lines(
            [wording.householdsTitle(listing.lines.count, month: listing.month)]
                + bounded(listing.lines) { wording.householdLine($0.household, isVisited: $0.isVisited) }
                + [wording.householdsExample(listing.lines[0].household.number)])
    }

    private func remaining(_ listing: RemainingVisits.Listing) -> String {
        guard let first = listing.left.first else {
            return wording.remainingNone(month: listing.month, total: listing.total)
        }
        return lines(
            [wording.remainingTitle(listing.left.count, of: listing.total, month: listing.month)]
                + bounded(listing.left, wording.remainingLine) + [wording.householdsExample(first.number)])
    }

    private func reported(_ reported: ReportIssue.Reported) -> String {
        let issue = wording.issue(reported.issue.number)
        let category = category(reported.issue)
        guard !reported.isOwnDesk else {
            return wording.reportedOwnDesk(issue, reported.issue.text, category: category)
        }
        let officer = wording.officer(reported.to)
        return lines(
            wording.reported(issue, reported.issue.text, category: category, to: officer),
            reported.isReachable ? nil : wording.notReachable(officer), wording.askStatus(reported.issue.number))
    }

    private func status(_ status: IssueStatus.Status) -> String {
        let (issue, text) = (wording.issue(status.issue.number), status.issue.text)
        switch status.state {
        case .withdrawn: return wording.statusWithdrawn(issue, text)
        case .atDesk(let desk):
            let since = wording.day(status.since ?? status.reported)
            let due = wording.day(status.due ?? status.reported)
            return status.isYours
                ? wording.statusYours(issue, text, since: since, due: due, number: status.issue.number)
                : wording.statusAtDesk(issue, text, officer: wording.officer(desk.officer), since: since, due: due)
        }
    }

    private func matters(_ listing: MyMatters.Listing) -> String {
        guard !listing.atDesk.isEmpty || !listing.own.isEmpty else { return wording.mattersNone }
        var text: [String] = []
        if let first = listing.atDesk.first {
            text.append(wording.mattersAtDesk)
            text += listing.atDesk.map { wording.matterLine(wording.issue($0.number), $0.text, where: nil) }
            text.append(wording.mattersExample(first.number))
        }
        if !listing.own.isEmpty {
            text.append(wording.mattersOwn)
            text += listing.own.map {
                wording.matterLine(wording.issue($0.issue.number), $0.issue.text, where: place($0.state))
            }
        }
        if listing.more > 0 { text.append(wording.more(listing.more)) }
        return lines(text)
    }

    private func place(_ state: IssueState) -> String {
        switch state {
        case .atDesk(let desk): wording.atPlace(wording.officer(desk.officer))
        case .withdrawn: wording.withdrawnPlace
        }
    }

    // MARK: Questions

    private func ask(_ question: Question) -> String {
        let (title, options): (String, [String]) =
            switch question {
            case .whichHousehold(let written, let options, _):
                (wording.whichHousehold(written), distinct(options))
            case .whichIssue(let options, _):
                (wording.whichIssue, options.map { "\(wording.issue($0.number)) \($0.text)" })
            case .passUpOrReport(let issue, _, _):
                {
                    let words = wording.passUpOrReport(wording.issue(issue.number), issue.text)
                    return (words.ask, [words.passUp, words.report])
                }()
            case .whoAreYou(_, let names, _):
                (wording.whoAreYou, names)
            }
        return lines(
            [title] + options.enumerated().map { wording.option($0.offset + 1, $0.element) }
                + [wording.answerWithNumber])
    }

    /// Households of two villages may carry the same number: then the village is said too.
    private func distinct(_ households: [Household]) -> [String] {
        let villages = Set(households.map(\.village))
        return households.map {
            (villages.count > 1 ? "\($0.villageName) " : "") + wording.household(HouseholdLabel($0))
        }
    }

    // MARK: Pushes

    public func push(_ content: Notice.Content) -> String {
        switch content {
        case .newAtDesk(let issue, let from):
            return wording.newAtDesk(
                wording.issue(issue.number), issue.text, category: category(issue),
                household: issue.household.map(wording.household), from: wording.officer(from), number: issue.number)
        case .passedUp(let issue, let from, let reason):
            return wording.passedUpToYou(
                wording.issue(issue.number), issue.text, category: category(issue),
                household: issue.household.map(wording.household), from: wording.officer(from), reason: reason,
                number: issue.number)
        case .movedOn(let issue, let officer):
            return wording.movedOn(wording.issue(issue.number), issue.text, to: wording.officer(officer))
        case .withdrawn(let issue, let name):
            return wording.withdrawn(wording.issue(issue.number), issue.text, by: name)
        case .memberBound(let name): return wording.memberBound(name)
        case .monthList(let list): return wording.monthList(list, left(list))
        case .midMonth(let list): return wording.midMonth(list, left(list))
        }
    }

    private func left(_ list: MonthList) -> String {
        lines(bounded(list.left, wording.household))
    }

    // MARK: Pieces

    private func labels(_ labels: [HouseholdLabel]) -> String { wording.list(labels.map(wording.household)) }
    private func quoted(_ issue: IssueSummary) -> String { "\(wording.issue(issue.number))「\(issue.text)」" }
    private func category(_ issue: IssueSummary) -> String {
        policy.category(issue.category)?.names[wording.tongue] ?? issue.category
    }

    private func bounded<T>(_ items: [T], _ line: (T) -> String) -> [String] {
        var text = items.prefix(Self.lineLimit).map(line)
        if items.count > Self.lineLimit { text.append(wording.more(items.count - Self.lineLimit)) }
        return text
    }

    private func lines(_ text: [String]) -> String { text.joined(separator: "\n") }
    private func lines(_ text: String?...) -> String { text.compactMap { $0 }.joined(separator: "\n") }
}
