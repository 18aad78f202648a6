import Programme

/// 简体中文
struct Simplified: Wording {
    let tongue = Tongue.simplified

    func household(_ label: HouseholdLabel) -> String { "\(label.number)号 \(label.head)家" }
    func officer(_ officer: NamedOfficer) -> String {
        guard let title = ChineseTitle.of(officer.post) else { return officer.name }
        return "\(ChineseTitle.surname(of: officer.name))\(title)"
    }
    func issue(_ number: IssueNumber) -> String { "事\(number.rawValue)" }
    func day(_ day: Day) -> String { "\(day.month)月\(day.day)日" }
    func list(_ items: [String]) -> String { items.joined(separator: "、") }
    var today: String { "今天" }
    func more(_ count: Int) -> String { "……还有\(count)条" }

    func post(_ post: Post) -> String {
        switch post {
        case .linkedMember: "联户责任人"
        case .groupLeader: "党小组长"
        case .residentsGroupLeader: "居民小组长"
        case .gridSecretary: "网格支书"
        case .networkAssistant: "网协员"
        case .villageSecretary: "村支书"
        case .committeeMember: "村两委"
        case .supervisor: "村务监督"
        case .mediator: "调解员"
        case .councilChair: "理事长"
        case .councillor: "议事会成员"
        case .dutyOfficer: "值班员"
        case .townSecretary: "镇党委书记"
        case .townClerk: "镇办事员"
        case .townCommittee: "镇党委委员"
        case .countyOrganiser: "县委组织部"
        case .countyLeader: "包联领导"
        case .departmentContact: "部门联系人"
        case .utilityContact: "企业联系人"
        case .legalAdviser: "法律顾问"
        }
    }

    func visitLogged(_ households: String, _ day: String, _ manner: VisitManner, note: String) -> String {
        let act =
            switch manner.mode {
            case .home: "走访"
            case .phone: "电话走访"
            case .video: "视频走访"
            }
        let found = manner.outcome == .notHome ? "，家里没人" : ""
        return "已记：\(households)，\(day)\(act)\(found)\(note.isEmpty ? "" : "，\(note)")。"
    }
    func alreadyLogged(_ households: String, _ day: String) -> String { "\(households)，\(day)已经记过了，不重复记。" }
    func leftThisMonth(_ count: Int) -> String { "本月还剩\(count)户。" }
    var allVisited: String { "本月的户都走完了，辛苦您了！" }
    func householdsTitle(_ count: Int, month: Int) -> String { "您联系\(count)户（✓\(month)月已走）：" }
    func householdLine(_ household: Household, isVisited: Bool) -> String {
        "\(isVisited ? "✓" : "　")\(household.number)号 \(household.head)\(household.isResident ? "" : "（在外）")"
    }
    func householdsExample(_ number: Int) -> String { "走访后回：走访\(number)号 都好" }
    func remainingTitle(_ count: Int, of total: Int, month: Int) -> String { "\(month)月还剩\(count)户（共\(total)户）：" }
    func remainingLine(_ household: Household) -> String {
        "\(household.number)号 \(household.head)\(household.isResident ? "" : "（在外，打电话就行）")"
    }
    func remainingNone(month: Int, total: Int) -> String { "\(month)月\(total)户都走完了，辛苦您了！" }

    func reported(_ issue: String, _ text: String, category: String, to officer: String) -> String {
        "已报 \(issue)「\(text)」（\(category)），已交\(officer)。"
    }
    func reportedOwnDesk(_ issue: String, _ text: String, category: String) -> String {
        "已记 \(issue)「\(text)」（\(category)），由您自己办。"
    }
    func notReachable(_ officer: String) -> String { "\(officer)还没绑定，请当面说一声。" }
    func askStatus(_ number: IssueNumber) -> String { "想知道办得怎样，回：\(number.rawValue)怎么样" }
    func passedUp(_ issue: String, _ text: String, to officer: String, isReporterTold: Bool) -> String {
        "\(issue)「\(text)」已转交\(officer)\(isReporterTold ? "，也告诉了报事的人" : "")。"
    }
    func statusAtDesk(_ issue: String, _ text: String, officer: String, since: String, due: String) -> String {
        "\(issue)「\(text)」：在\(officer)手里，\(since)收到，\(due)前要办。"
    }
    func statusYours(_ issue: String, _ text: String, since: String, due: String, number: IssueNumber) -> String {
        "\(issue)「\(text)」：在您手里，\(since)收到，\(due)前要办。\n办不了请回：上报 \(number.rawValue) 原因"
    }
    func statusWithdrawn(_ issue: String, _ text: String) -> String { "\(issue)「\(text)」：已撤回，不办了。" }
    var mattersAtDesk: String { "等您办的：" }
    var mattersOwn: String { "您报的：" }
    var mattersNone: String { "您手里没有要办的事，也没有报过事。\n要报事请回：上报 路灯坏了" }
    func matterLine(_ issue: String, _ text: String, where place: String?) -> String {
        "\(issue) \(text)\(place.map { "（\($0)）" } ?? "")"
    }
    func mattersExample(_ number: IssueNumber) -> String { "办不了请回：上报 \(number.rawValue) 原因" }
    var withdrawnPlace: String { "已撤回" }
    func atPlace(_ officer: String) -> String { "在\(officer)手里" }

    func undone(visits: String?, issues: String?) -> String {
        "已撤销：" + [visits.map { "\($0)的走访" }, issues].compactMap { $0 }.joined(separator: "；") + "。"
    }
    func helpTitle() -> String { "您可以这样说：" }
    func helpLine(_ verb: Verb, household: Int?, issue: IssueNumber) -> String {
        switch verb {
        case .bind: "绑定：绑定 六位数字 您的姓名"
        case .myHouseholds: "看我的户：我的户"
        case .logVisit: "记走访：走访\(household ?? 3)号 老人身体好"
        case .remainingVisits: "看谁没走：还有谁没走"
        case .reportIssue: "报事：上报 \(household.map { "\($0)号 " } ?? "")路灯坏了"
        case .passUp: "转上级：上报 \(issue.rawValue) 原因"
        case .issueStatus: "问进度：\(issue.rawValue)怎么样"
        case .myMatters: "看我的事：我的事"
        case .undo: "记错了：撤销"
        case .help: "看说明：帮助"
        case .setLanguage: "换文字：繁體 或 English"
        case .mute: "不要提醒：停止"
        }
    }
    var languageSet: String { "好的，以后用简体字。" }
    func muted(_ muted: Bool) -> String {
        muted ? "好的，不再发提醒。要您办的事和急事还会告诉您。\n想恢复请回：恢复" : "好的，提醒恢复了。"
    }
    func bound(_ name: String) -> String { "\(name)，您好！绑定好了。\n回「帮助」看怎么用。" }
    var smalltalk: String { "您好！要记走访请回：走访3号 都好\n看说明请回：帮助" }
    var dropped: String { "好的，不问了，什么都没记。" }
    func refused(_ refusal: Refusal) -> String {
        switch refusal {
        case .notYourHousehold(let written): "\(list(written))不在您联系的户里，没有记。\n回「我的户」看名单。"
        case .visitInFuture: "还没去的先不记。去过以后回：走访3号 都好"
        case .visitTooOld(let days): "\(days)天以前的走访记不了。近几天的请这样回：昨天走访3号"
        case .noHouseholds: "您名下还没有联系的户。请找党小组长或村里登记。"
        case .visitOfWhom: "走访了哪一户？请这样回：走访3号 都好"
        case .reportOfWhat: "要报什么事？请这样回：上报 路灯坏了"
        case .issueNotFound(let number): "没有查到\(issue(number))，或者它不归您看。\n回「我的事」看您的事。"
        case .noIssues: "您还没有报过事。要报请回：上报 路灯坏了"
        case .notAtYourDesk(let number): "\(issue(number))不在您手里，没有动。\n回「我的事」看等您办的。"
        case .nothingAtYourDesk: "您手里没有要转的事。\n要报新事请回：上报 路灯坏了"
        case .nobodyAbove(let number): "\(issue(number))上面没有人可以接，请打电话给村里。"
        case .nothingToUndo(let hours): "\(hours)小时内没有可以撤销的记录。"
        case .othersHaveActed(let number): "\(issue(number))别人已经在办了，撤不回来。请直接跟经办人说。"
        case .codeWrong: "号码或姓名不对，没有绑定。请看纸条，这样回：绑定 483920 周建国"
        case .codeExpired: "这个号码过期了。请向党小组长再要一张。"
        case .tooManyAttempts(let minutes): "试的次数太多了，请过\(minutes)分钟再试，或者找党小组长。"
        case .alreadyBound(let name): "\(name)已经绑定过了，直接用就行。回「帮助」看怎么用。"
        case .bindHow: "请先绑定，这样回：绑定 纸条上的六位数字 您的姓名\n例：绑定 483920 周建国"
        }
    }
    func hint(_ hint: Reading.Hint) -> String {
        switch hint {
        case .household(let written): "\(written)怎么了？去过了请回：走访\(written)\n有事要报请回：上报 \(written) 路灯坏了"
        case .notVisited: "好的，没去的不记。去过以后回：走访3号 都好"
        case .number: "这个数字是哪一户？去过了请回：走访3号 都好"
        case .nothing: "没看懂，什么都没记。\n记走访：走访3号 都好\n报事：上报 路灯坏了\n看说明：帮助"
        }
    }
    func apology() -> String { "对不起，您这条我没办成，已经请管理员看。请换个说法再发一次，或者打电话。" }

    func whichHousehold(_ written: String) -> String { "「\(written)」是哪一户？" }
    var whichIssue: String { "是哪一件？" }
    func passUpOrReport(_ issue: String, _ text: String) -> (ask: String, passUp: String, report: String) {
        ("您的意思是？", "把\(issue)「\(text)」转上级", "报一件新事")
    }
    var whoAreYou: String { "请问您是哪一位？" }
    func option(_ number: Int, _ text: String) -> String { "\(number)）\(text)" }
    var answerWithNumber: String { "请回数字。" }

    func newAtDesk(
        _ issue: String, _ text: String, category: String, household: String?, from: String, number: IssueNumber
    ) -> String {
        "新事项 \(issue)：\(text)（\(category)）\n\(household.map { "\($0)，" } ?? "")\(from)报。\n办不了请回：上报 \(number.rawValue) 原因"
    }
    func passedUpToYou(
        _ issue: String, _ text: String, category: String, household: String?, from: String, reason: String?,
        number: IssueNumber
    ) -> String {
        "转来 \(issue)：\(text)（\(category)）\n\(household.map { "\($0)，" } ?? "")\(from)转来\(reason.map { "，说：\($0)" } ?? "")。\n办不了请回：上报 \(number.rawValue) 原因"
    }
    func movedOn(_ issue: String, _ text: String, to officer: String) -> String {
        "您报的 \(issue)「\(text)」已转到\(officer)。"
    }
    func withdrawn(_ issue: String, _ text: String, by name: String) -> String {
        "\(issue)「\(text)」已由\(name)撤回，不用办了。"
    }
    func memberBound(_ name: String) -> String { "\(name)已绑定手机聊天。不是本人请告诉村里。" }
    func monthList(_ list: MonthList, _ households: String) -> String {
        "\(list.month)月开始了，您联系\(list.total)户：\n\(households)\n走访后回：走访\(list.left.first?.number ?? 1)号 都好"
    }
    func midMonth(_ list: MonthList, _ households: String) -> String {
        "\(list.month)月过半，还有\(list.left.count)户没走：\n\(households)\n不急，走一户回一句就行。"
    }
}

/// How officers are addressed: surname and title. The two Chinese scripts share what they can.
enum ChineseTitle {
    static func of(_ post: Post) -> String? {
        switch post {
        case .groupLeader, .residentsGroupLeader: "组长"
        case .gridSecretary, .villageSecretary, .townSecretary: "书记"
        case .councilChair: "理事长"
        case .linkedMember, .networkAssistant, .committeeMember, .supervisor, .mediator, .councillor, .dutyOfficer,
            .townClerk, .townCommittee, .countyOrganiser, .countyLeader, .departmentContact, .utilityContact,
            .legalAdviser:
            nil
        }
    }

    private static let doubleSurnames: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "尉迟", "夏侯", "东方", "歐陽", "諸葛", "東方",
    ]

    static func surname(of name: String) -> String {
        let two = String(name.prefix(2))
        return doubleSurnames.contains(two) && name.count > 2 ? two : String(name.prefix(1))
    }
}
