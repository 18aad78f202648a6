import Programme

struct English: Wording {
    let tongue = Tongue.english

    func household(_ label: HouseholdLabel) -> String { "No. \(label.number) \(label.head)" }
    func officer(_ officer: NamedOfficer) -> String {
        officer.post == .linkedMember ? officer.name : "\(officer.name) (\(post(officer.post)))"
    }
    func issue(_ number: IssueNumber) -> String { "issue \(number.rawValue)" }
    func day(_ day: Day) -> String { "on \(day.day)/\(day.month)" }
    func list(_ items: [String]) -> String { items.joined(separator: ", ") }
    var today: String { "today" }
    func more(_ count: Int) -> String { "…and \(count) more" }

    func post(_ post: Post) -> String {
        switch post {
        case .linkedMember: "linked member"
        case .groupLeader: "group leader"
        case .residentsGroupLeader: "residents' group leader"
        case .gridSecretary: "grid secretary"
        case .networkAssistant: "network assistant"
        case .villageSecretary: "village secretary"
        case .committeeMember: "village committee"
        case .supervisor: "villagers' supervisor"
        case .mediator: "mediator"
        case .councilChair: "council chair"
        case .councillor: "councillor"
        case .dutyOfficer: "duty officer"
        case .townSecretary: "town secretary"
        case .townClerk: "town clerk"
        case .townCommittee: "town committee"
        case .countyOrganiser: "county organiser"
        case .countyLeader: "county leader"
        case .departmentContact: "department contact"
        case .utilityContact: "utility contact"
        case .legalAdviser: "legal adviser"
        }
    }

    func visitLogged(_ households: String, _ day: String, _ manner: VisitManner, note: String) -> String {
        let act =
            switch manner.mode {
            case .home: "visited"
            case .phone: "phoned"
            case .video: "video call"
            }
        let found = manner.outcome == .notHome ? ", nobody home" : ""
        return "Noted: \(households), \(act) \(day)\(found)\(note.isEmpty ? "" : ", \(note)")."
    }
    func alreadyLogged(_ households: String, _ day: String) -> String { "\(households): already noted \(day)." }
    func leftThisMonth(_ count: Int) -> String { "\(count) left this month." }
    var allVisited: String { "All visited this month. Thank you!" }
    func householdsTitle(_ count: Int, month: Int) -> String { "Your \(count) households (✓ visited this month):" }
    func householdLine(_ household: Household, isVisited: Bool) -> String {
        "\(isVisited ? "✓" : "–") No. \(household.number) \(household.head)\(household.isResident ? "" : " (away)")"
    }
    func householdsExample(_ number: Int) -> String { "After a visit send: visit \(number) fine" }
    func remainingTitle(_ count: Int, of total: Int, month: Int) -> String { "\(count) of \(total) left this month:" }
    func remainingLine(_ household: Household) -> String {
        "No. \(household.number) \(household.head)\(household.isResident ? "" : " (away, a call will do)")"
    }
    func remainingNone(month: Int, total: Int) -> String { "All \(total) visited this month. Thank you!" }

    func reported(_ issue: String, _ text: String, category: String, to officer: String) -> String {
        "Reported \(issue): \(text) (\(category)). It is with \(officer) now."
    }
    func reportedOwnDesk(_ issue: String, _ text: String, category: String) -> String {
        "Noted \(issue): \(text) (\(category)). It is yours to handle."
    }
    func notReachable(_ officer: String) -> String { "\(officer) has no chat account yet: please tell them." }
    func askStatus(_ number: IssueNumber) -> String { "To ask how it goes send: status \(number.rawValue)" }
    func passedUp(_ issue: String, _ text: String, to officer: String, isReporterTold: Bool) -> String {
        "Passed \(issue) (\(text)) to \(officer).\(isReporterTold ? " The reporter has been told." : "")"
    }
    func statusAtDesk(_ issue: String, _ text: String, officer: String, since: String, due: String) -> String {
        "\(capital(issue)) (\(text)): with \(officer), came \(since), due \(due)."
    }
    func statusYours(_ issue: String, _ text: String, since: String, due: String, number: IssueNumber) -> String {
        "\(capital(issue)) (\(text)): with you, came \(since), due \(due).\nIf you cannot solve it send: pass up \(number.rawValue) reason"
    }
    func statusWithdrawn(_ issue: String, _ text: String) -> String { "\(capital(issue)) (\(text)): withdrawn." }
    var mattersAtDesk: String { "Waiting for you:" }
    var mattersOwn: String { "Reported by you:" }
    var mattersNone: String {
        "Nothing waits for you and you have reported nothing.\nTo report send: report street light broken"
    }
    func matterLine(_ issue: String, _ text: String, where place: String?) -> String {
        "\(capital(issue)): \(text)\(place.map { " (\($0))" } ?? "")"
    }
    func mattersExample(_ number: IssueNumber) -> String {
        "If you cannot solve one send: pass up \(number.rawValue) reason"
    }
    var withdrawnPlace: String { "withdrawn" }
    func atPlace(_ officer: String) -> String { "with \(officer)" }

    func undone(visits: String?, issues: String?) -> String {
        "Taken back: " + [visits.map { "visit to \($0)" }, issues].compactMap { $0 }.joined(separator: "; ") + "."
    }
    func helpTitle() -> String { "You can say:" }
    func helpLine(_ verb: Verb, household: Int?, issue: IssueNumber) -> String {
        switch verb {
        case .bind: "Bind: bind six-digit-code your name"
        case .myHouseholds: "See your list: my households"
        case .logVisit: "Log a visit: visit \(household ?? 3) fine"
        case .remainingVisits: "See who is left: who is left"
        case .reportIssue: "Report: report \(household.map { "\($0) " } ?? "")street light broken"
        case .passUp: "Pass up: pass up \(issue.rawValue) reason"
        case .issueStatus: "Ask: status \(issue.rawValue)"
        case .myMatters: "What waits: my matters"
        case .undo: "Take back: undo"
        case .help: "This page: help"
        case .setLanguage: "Language: 简体 or 繁體"
        case .mute: "No reminders: stop"
        }
    }
    var languageSet: String { "Done, English from now on." }
    func muted(_ muted: Bool) -> String {
        muted
            ? "Done, no more reminders. What waits for you and emergencies still come.\nTo bring them back send: resume"
            : "Done, reminders are back."
    }
    func bound(_ name: String) -> String { "Welcome, \(name)! You are connected.\nSend \"help\" to see how it works." }
    var smalltalk: String { "Hello! To log a visit send: visit 3 fine\nTo see more send: help" }
    var dropped: String { "All right, nothing was noted." }
    func refused(_ refusal: Refusal) -> String {
        switch refusal {
        case .notYourHousehold(let written):
            "\(list(written.map(digits))): not among your households, nothing noted.\nSend \"my households\" to see the list."
        case .visitInFuture: "A visit is noted once it has happened. Then send: visit 3 fine"
        case .visitTooOld(let days):
            "Visits more than \(days) days ago cannot be noted. For a recent one send: visit 3 yesterday"
        case .noHouseholds: "You have no households yet. Please ask your group leader."
        case .visitOfWhom: "Which household? Send: visit 3 fine"
        case .reportOfWhat: "What shall I report? Send: report street light broken"
        case .issueNotFound(let number): "No \(issue(number)) that is yours to see.\nSend \"my matters\" for yours."
        case .noIssues: "You have reported nothing yet. To report send: report street light broken"
        case .notAtYourDesk(let number):
            "\(capital(issue(number))) is not with you, nothing changed.\nSend \"my matters\" to see what waits."
        case .nothingAtYourDesk:
            "Nothing waits for you to pass up.\nTo report something new send: report street light broken"
        case .nobodyAbove(let number): "Nobody above can take \(issue(number)). Please phone the village."
        case .nothingToUndo(let hours): "Nothing from the last \(hours) hours to take back."
        case .othersHaveActed(let number):
            "\(capital(issue(number))) is already being handled and cannot be taken back. Please tell the officer."
        case .codeWrong: "The code or the name is wrong. Look at your slip and send: bind 483920 Zhou Jianguo"
        case .codeExpired: "This code has expired. Please ask your group leader for a new slip."
        case .tooManyAttempts(let minutes): "Too many tries. Please wait \(minutes) minutes or ask your group leader."
        case .alreadyBound(let name): "\(name) is already connected. Send \"help\" to see how it works."
        case .bindHow: "Please connect first: bind six-digit-code your name\nExample: bind 483920 Zhou Jianguo"
        }
    }
    func hint(_ hint: Reading.Hint) -> String {
        switch hint {
        case .household(let written):
            "What about \(written)? For a visit send: visit \(digits(written)) fine\nFor a trouble send: report \(digits(written)) street light broken"
        case .notVisited: "All right, nothing noted. After the visit send: visit 3 fine"
        case .number: "Which household is that? For a visit send: visit 3 fine"
        case .nothing:
            "I did not understand, nothing was noted.\nVisit: visit 3 fine\nReport: report street light broken\nMore: help"
        }
    }
    func apology() -> String {
        "Sorry, this message could not be handled; the administrator has been told. Please say it another way, or phone."
    }

    func whichHousehold(_ written: String) -> String { "Which household is \"\(digits(written))\"?" }
    var whichIssue: String { "Which one?" }
    func passUpOrReport(_ issue: String, _ text: String) -> (ask: String, passUp: String, report: String) {
        ("What do you mean?", "pass up \(issue) (\(text))", "report something new")
    }
    var whoAreYou: String { "Who is writing, please?" }
    func option(_ number: Int, _ text: String) -> String { "\(number)) \(text)" }
    var answerWithNumber: String { "Please send the number." }

    func newAtDesk(
        _ issue: String, _ text: String, category: String, household: String?, from: String, number: IssueNumber
    ) -> String {
        "New \(issue): \(text) (\(category))\n\(household.map { "\($0), " } ?? "")reported by \(from).\nIf you cannot solve it send: pass up \(number.rawValue) reason"
    }
    func passedUpToYou(
        _ issue: String, _ text: String, category: String, household: String?, from: String, reason: String?,
        number: IssueNumber
    ) -> String {
        "Passed to you, \(issue): \(text) (\(category))\n\(household.map { "\($0), " } ?? "")from \(from)\(reason.map { ": \($0)" } ?? "").\nIf you cannot solve it send: pass up \(number.rawValue) reason"
    }
    func movedOn(_ issue: String, _ text: String, to officer: String) -> String {
        "Your \(issue) (\(text)) has gone to \(officer)."
    }
    func withdrawn(_ issue: String, _ text: String, by name: String) -> String {
        "\(capital(issue)) (\(text)) was taken back by \(name). Nothing to do."
    }
    func memberBound(_ name: String) -> String {
        "\(name) has connected a phone. If that was not them, tell the village."
    }
    func monthList(_ list: MonthList, _ households: String) -> String {
        "A new month. Your \(list.total) households:\n\(households)\nAfter a visit send: visit \(list.left.first?.number ?? 1) fine"
    }
    func midMonth(_ list: MonthList, _ households: String) -> String {
        "Half the month has passed, \(list.left.count) left:\n\(households)\nNo hurry: one line after each visit is enough."
    }

    private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    private func digits(_ written: String) -> String { written.hasSuffix("号") ? String(written.dropLast()) : written }
}
