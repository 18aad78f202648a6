import Programme

/// 繁體中文
struct Traditional: Wording {
    let tongue = Tongue.traditional

    func household(_ label: HouseholdLabel) -> String { "\(label.number)號 \(label.head)家" }
    func officer(_ officer: NamedOfficer) -> String {
        guard let title = ChineseTitle.of(officer.post) else { return officer.name }
        return "\(ChineseTitle.surname(of: officer.name))\(title)"
    }
    func issue(_ number: IssueNumber) -> String { "事\(number.rawValue)" }
    func day(_ day: Day) -> String { "\(day.month)月\(day.day)日" }
    func list(_ items: [String]) -> String { items.joined(separator: "、") }
    var today: String { "今天" }
    func more(_ count: Int) -> String { "……還有\(count)條" }

    func post(_ post: Post) -> String {
        switch post {
        case .linkedMember: "聯戶責任人"
        case .groupLeader: "黨小組長"
        case .residentsGroupLeader: "居民小組長"
        case .gridSecretary: "網格支書"
        case .networkAssistant: "網協員"
        case .villageSecretary: "村支書"
        case .committeeMember: "村兩委"
        case .supervisor: "村務監督"
        case .mediator: "調解員"
        case .councilChair: "理事長"
        case .councillor: "議事會成員"
        case .dutyOfficer: "值班員"
        case .townSecretary: "鎮黨委書記"
        case .townClerk: "鎮辦事員"
        case .townCommittee: "鎮黨委委員"
        case .countyOrganiser: "縣委組織部"
        case .countyLeader: "包聯領導"
        case .departmentContact: "部門聯繫人"
        case .utilityContact: "企業聯繫人"
        case .legalAdviser: "法律顧問"
        }
    }

    func visitLogged(_ households: String, _ day: String, _ manner: VisitManner, note: String) -> String {
        let act =
            switch manner.mode {
            case .home: "走訪"
            case .phone: "電話走訪"
            case .video: "視頻走訪"
            }
        let found = manner.outcome == .notHome ? "，家裡沒人" : ""
        return "已記：\(households)，\(day)\(act)\(found)\(note.isEmpty ? "" : "，\(note)")。"
    }
    func alreadyLogged(_ households: String, _ day: String) -> String { "\(households)，\(day)已經記過了，不重複記。" }
    func leftThisMonth(_ count: Int) -> String { "本月還剩\(count)戶。" }
    var allVisited: String { "本月的戶都走完了，辛苦您了！" }
    func householdsTitle(_ count: Int, month: Int) -> String { "您聯繫\(count)戶（✓\(month)月已走）：" }
    func householdLine(_ household: Household, isVisited: Bool) -> String {
        "\(isVisited ? "✓" : "　")\(household.number)號 \(household.head)\(household.isResident ? "" : "（在外）")"
    }
    func householdsExample(_ number: Int) -> String { "走訪後回：走訪\(number)號 都好" }
    func remainingTitle(_ count: Int, of total: Int, month: Int) -> String { "\(month)月還剩\(count)戶（共\(total)戶）：" }
    func remainingLine(_ household: Household) -> String {
        "\(household.number)號 \(household.head)\(household.isResident ? "" : "（在外，打電話就行）")"
    }
    func remainingNone(month: Int, total: Int) -> String { "\(month)月\(total)戶都走完了，辛苦您了！" }

    func reported(_ issue: String, _ text: String, category: String, to officer: String) -> String {
        "已報 \(issue)「\(text)」（\(category)），已交\(officer)。"
    }
    func reportedOwnDesk(_ issue: String, _ text: String, category: String) -> String {
        "已記 \(issue)「\(text)」（\(category)），由您自己辦。"
    }
    func notReachable(_ officer: String) -> String { "\(officer)還沒綁定，請當面說一聲。" }
    func askStatus(_ number: IssueNumber) -> String { "想知道辦得怎樣，回：\(number.rawValue)怎麼樣" }
    func passedUp(_ issue: String, _ text: String, to officer: String, isReporterTold: Bool) -> String {
        "\(issue)「\(text)」已轉交\(officer)\(isReporterTold ? "，也告訴了報事的人" : "")。"
    }
    func statusAtDesk(_ issue: String, _ text: String, officer: String, since: String, due: String) -> String {
        "\(issue)「\(text)」：在\(officer)手裡，\(since)收到，\(due)前要辦。"
    }
    func statusYours(_ issue: String, _ text: String, since: String, due: String, number: IssueNumber) -> String {
        "\(issue)「\(text)」：在您手裡，\(since)收到，\(due)前要辦。\n辦不了請回：上報 \(number.rawValue) 原因"
    }
    func statusWithdrawn(_ issue: String, _ text: String) -> String { "\(issue)「\(text)」：已撤回，不辦了。" }
    var mattersAtDesk: String { "等您辦的：" }
    var mattersOwn: String { "您報的：" }
    var mattersNone: String { "您手裡沒有要辦的事，也沒有報過事。\n要報事請回：上報 路燈壞了" }
    func matterLine(_ issue: String, _ text: String, where place: String?) -> String {
        "\(issue) \(text)\(place.map { "（\($0)）" } ?? "")"
    }
    func mattersExample(_ number: IssueNumber) -> String { "辦不了請回：上報 \(number.rawValue) 原因" }
    var withdrawnPlace: String { "已撤回" }
    func atPlace(_ officer: String) -> String { "在\(officer)手裡" }

    func undone(visits: String?, issues: String?) -> String {
        "已撤銷：" + [visits.map { "\($0)的走訪" }, issues].compactMap { $0 }.joined(separator: "；") + "。"
    }
    func helpTitle() -> String { "您可以這樣說：" }
    func helpLine(_ verb: Verb, household: Int?, issue: IssueNumber) -> String {
        switch verb {
        case .bind: "綁定：綁定 六位數字 您的姓名"
        case .myHouseholds: "看我的戶：我的戶"
        case .logVisit: "記走訪：走訪\(household ?? 3)號 老人身體好"
        case .remainingVisits: "看誰沒走：還有誰沒走"
        case .reportIssue: "報事：上報 \(household.map { "\($0)號 " } ?? "")路燈壞了"
        case .passUp: "轉上級：上報 \(issue.rawValue) 原因"
        case .issueStatus: "問進度：\(issue.rawValue)怎麼樣"
        case .myMatters: "看我的事：我的事"
        case .undo: "記錯了：撤銷"
        case .help: "看說明：幫助"
        case .setLanguage: "換文字：简体 或 English"
        case .mute: "不要提醒：停止"
        }
    }
    var languageSet: String { "好的，以後用繁體字。" }
    func muted(_ muted: Bool) -> String {
        muted ? "好的，不再發提醒。要您辦的事和急事還會告訴您。\n想恢復請回：恢復" : "好的，提醒恢復了。"
    }
    func bound(_ name: String) -> String { "\(name)，您好！綁定好了。\n回「幫助」看怎麼用。" }
    var smalltalk: String { "您好！要記走訪請回：走訪3號 都好\n看說明請回：幫助" }
    var dropped: String { "好的，不問了，什麼都沒記。" }
    func refused(_ refusal: Refusal) -> String {
        switch refusal {
        case .notYourHousehold(let written): "\(list(written.map(mention)))不在您聯繫的戶裡，沒有記。\n回「我的戶」看名單。"
        case .visitInFuture: "還沒去的先不記。去過以後回：走訪3號 都好"
        case .visitTooOld(let days): "\(days)天以前的走訪記不了。近幾天的請這樣回：昨天走訪3號"
        case .noHouseholds: "您名下還沒有聯繫的戶。請找黨小組長或村裡登記。"
        case .visitOfWhom: "走訪了哪一戶？請這樣回：走訪3號 都好"
        case .reportOfWhat: "要報什麼事？請這樣回：上報 路燈壞了"
        case .issueNotFound(let number): "沒有查到\(issue(number))，或者它不歸您看。\n回「我的事」看您的事。"
        case .noIssues: "您還沒有報過事。要報請回：上報 路燈壞了"
        case .notAtYourDesk(let number): "\(issue(number))不在您手裡，沒有動。\n回「我的事」看等您辦的。"
        case .nothingAtYourDesk: "您手裡沒有要轉的事。\n要報新事請回：上報 路燈壞了"
        case .nobodyAbove(let number): "\(issue(number))上面沒有人可以接，請打電話給村裡。"
        case .nothingToUndo(let hours): "\(hours)小時內沒有可以撤銷的記錄。"
        case .othersHaveActed(let number): "\(issue(number))別人已經在辦了，撤不回來。請直接跟經辦人說。"
        case .codeWrong: "號碼或姓名不對，沒有綁定。請看紙條，這樣回：綁定 483920 周建國"
        case .codeExpired: "這個號碼過期了。請向黨小組長再要一張。"
        case .tooManyAttempts(let minutes): "試的次數太多了，請過\(minutes)分鐘再試，或者找黨小組長。"
        case .alreadyBound(let name): "\(name)已經綁定過了，直接用就行。回「幫助」看怎麼用。"
        case .bindHow: "請先綁定，這樣回：綁定 紙條上的六位數字 您的姓名\n例：綁定 483920 周建國"
        }
    }
    func hint(_ hint: Reading.Hint) -> String {
        switch hint {
        case .household(let written):
            "\(mention(written))怎麼了？去過了請回：走訪\(mention(written))\n有事要報請回：上報 \(mention(written)) 路燈壞了"
        case .notVisited: "好的，沒去的不記。去過以後回：走訪3號 都好"
        case .number: "這個數字是哪一戶？去過了請回：走訪3號 都好"
        case .nothing: "沒看懂，什麼都沒記。\n記走訪：走訪3號 都好\n報事：上報 路燈壞了\n看說明：幫助"
        }
    }
    func apology() -> String { "對不起，您這條我沒辦成，已經請管理員看。請換個說法再發一次，或者打電話。" }

    func whichHousehold(_ written: String) -> String { "「\(written)」是哪一戶？" }
    var whichIssue: String { "是哪一件？" }
    func passUpOrReport(_ issue: String, _ text: String) -> (ask: String, passUp: String, report: String) {
        ("您的意思是？", "把\(issue)「\(text)」轉上級", "報一件新事")
    }
    var whoAreYou: String { "請問您是哪一位？" }
    func option(_ number: Int, _ text: String) -> String { "\(number)）\(text)" }
    var answerWithNumber: String { "請回數字。" }

    func newAtDesk(
        _ issue: String, _ text: String, category: String, household: String?, from: String, number: IssueNumber
    ) -> String {
        "新事項 \(issue)：\(text)（\(category)）\n\(household.map { "\($0)，" } ?? "")\(from)報。\n辦不了請回：上報 \(number.rawValue) 原因"
    }
    func passedUpToYou(
        _ issue: String, _ text: String, category: String, household: String?, from: String, reason: String?,
        number: IssueNumber
    ) -> String {
        "轉來 \(issue)：\(text)（\(category)）\n\(household.map { "\($0)，" } ?? "")\(from)轉來\(reason.map { "，說：\($0)" } ?? "")。\n辦不了請回：上報 \(number.rawValue) 原因"
    }
    func movedOn(_ issue: String, _ text: String, to officer: String) -> String {
        "您報的 \(issue)「\(text)」已轉到\(officer)。"
    }
    func withdrawn(_ issue: String, _ text: String, by name: String) -> String {
        "\(issue)「\(text)」已由\(name)撤回，不用辦了。"
    }
    func memberBound(_ name: String) -> String { "\(name)已綁定手機聊天。不是本人請告訴村裡。" }
    func monthList(_ list: MonthList, _ households: String) -> String {
        "\(list.month)月開始了，您聯繫\(list.total)戶：\n\(households)\n走訪後回：走訪\(list.left.first?.number ?? 1)號 都好"
    }
    func midMonth(_ list: MonthList, _ households: String) -> String {
        "\(list.month)月過半，還有\(list.left.count)戶沒走：\n\(households)\n不急，走一戶回一句就行。"
    }

    /// The bot writes a number's mention as `3号`.
    private func mention(_ written: String) -> String { written.hasSuffix("号") ? written.dropLast() + "號" : written }
}
