import Foundation
import Programme

/// What an officer says in free words: of what lies at the own desk, of meetings, of an emergency.
extension FreeReader {
    private static let shortGlyphs = 12

    /// `namesIssue`: whether the message must name an issue, or a meeting: then nothing else can be meant.
    func ofOffice(_ text: String, _ sentence: Sentence, namesIssue: Bool) -> Reading? {
        let context = sentence.context
        guard context.standing.holdsDesk || context.standing.runsMeetings else { return nil }
        if namesIssue, context.standing.runsMeetings, let convened = convened(text, sentence) { return convened }
        let names = sentence.tokens.contains { ($0.number ?? 0) >= IssueNumber.first.rawValue }
        let heard = listener.hear(text, isOfficer: true, today: context.today)
        guard heard.certainty == .sure else { return nil }
        if heard.intent == .meetingVote {
            return context.standing.runsMeetings && (names || heard.body != nil || !namesIssue) ? voted(heard) : nil
        }
        guard names == namesIssue else { return nil }
        // Without a number only a short word is surely about what lies at the desk.
        guard names || sentence.script.plain.count <= Self.shortGlyphs && !context.issuesAtDesk.isEmpty else {
            return nil
        }
        return decided(heard, context)
    }

    /// An officer's word on what lies at their own desk.
    private func decided(_ heard: Understanding, _ context: ReadingContext) -> Reading? {
        let numbers: [IssueNumber] = heard.issues.map { IssueNumber(Int64($0)) }
        let request = IssueRequest(numbers: numbers, words: heard.reason ?? heard.note)
        switch heard.intent {
        case .submit:
            let code = kind(of: heard.body)
            guard code != nil || !numbers.isEmpty else { return nil }
            return .acts([.discuss(.submit(SubmitIssue.Request(numbers: numbers, kind: code)))])
        case .assign: return numbers.isEmpty ? .unclear(.free(.numberAtDesk)) : assigned(heard, numbers, context)
        case .escalate: return raised(heard, request)
        case .agree, .sendBack, .resolve:
            // What lies there no longer is said to be elsewhere, not misunderstood.
            guard numbers.allSatisfy({ $0 >= .first }) else { return nil }
            let act: ReportAct =
                switch heard.intent {
                case .agree: .accept(request)
                case .resolve: .resolve(request)
                default: .returnIssue(request)
                }
            return .acts([.report(act)])
        case .logVisit, .reportIssue, .logVisitAndReport, .myHouseholds, .remainingVisits, .issueStatus, .undo,
            .correct, .meetingVote, .confirm, .deny, .choose, .help, .stop, .setLanguage, .urgent, .smalltalk, .unknown,
            .satisfaction:
            return nil
        }
    }

    /// S1: who is to do it, and until when.
    private func assigned(_ heard: Understanding, _ numbers: [IssueNumber], _ context: ReadingContext) -> Reading? {
        guard let assignee = heard.assignee, let lead = LinkCommands.person(assignee) else {
            return .unclear(.free(.toWhom))
        }
        var due: Day?
        if case .day(let day)? = heard.due?.meaning { due = day }
        return .acts([.resolve(.listWork(ListWork.Request(numbers: numbers, lead: lead, due: due)))])
    }

    /// To a utility or a department by its name, else one level up.
    private func raised(_ heard: Understanding, _ request: IssueRequest) -> Reading? {
        guard let to = heard.to else { return .acts([.report(.passUp(request))]) }
        if let utility = words.utility(named: to) {
            return .acts([.report(.refer(ReferIssue.Request(numbers: request.numbers, to: .utility(utility))))])
        }
        let departments = words.departments(named: to)
        guard departments.isEmpty else {
            return .acts([
                .resolve(
                    .town(
                        .askDepartments(
                            CallDepartments.Request(numbers: request.numbers, departments: departments, kind: nil))))
            ])
        }
        let words = [heard.reason, to].compactMap(\.self).joined(separator: "，")
        return .acts([.report(.passUp(IssueRequest(numbers: request.numbers, words: words)))])
    }

    // MARK: Meetings

    /// D1: the code of the policy for a body.
    private func kind(of body: String?) -> String? {
        guard let body else { return nil }
        let plain = Script(body).plain
        return plain.indices.lazy.compactMap { words.meetings.longest(in: plain, at: $0)?.value }.first
    }

    /// D3: the votes as they were said; what is lacking is asked for.
    private func voted(_ heard: Understanding) -> Reading {
        let which = MeetingRequest(kind: kind(of: heard.body))
        guard heard.result != .postponed else { return .unclear(.free(.newDay)) }
        let votes = heard.votes
        let isUnanimous = votes?.inFavour != nil && votes?.inFavour == votes?.present && votes?.against == nil
        let said: Vote.Said
        if let votes, votes.inFavour != nil || votes.against != nil {
            said =
                isUnanimous
                ? .unanimous
                : .counted(inFavour: votes.inFavour, against: votes.against, abstained: votes.abstained)
        } else {
            return .unclear(.free(.votes))
        }
        var acts: [Act] = []
        if let present = votes?.present {
            acts.append(.discuss(.countPresent(CountPresent.Request(which: which, count: present))))
        }
        acts.append(.discuss(.vote(Vote.Request(which: which, items: .numbered(heard.issues), said: said))))
        return .acts(acts)
    }

    private static let calling = ["开", "召集", "通知", "召开"].map { Script($0).plain }

    /// D1: 明天下午三点在村部开支委会
    private func convened(_ text: String, _ sentence: Sentence) -> Reading? {
        let plain = sentence.script.plain
        guard plain.count <= 40, !plain.contains(where: { $0 == 0x7968 || $0 == 0x3F || $0 == 0x5417 }),  // 票 吗
            plain.indices.contains(where: { at in Self.calling.contains { plain[at...].starts(with: $0) } }),
            sentence.tokens.allSatisfy({ ($0.number ?? 0) < IssueNumber.first.rawValue })
        else { return nil }
        let said = MeetingWords(text, words, today: sentence.context.today, withTime: true)
        guard let kind = said.kind, let day = said.day, day >= sentence.context.today.day else { return nil }
        return .acts([
            .discuss(
                .convene(
                    Convene.Request(
                        kind: kind, day: day, at: said.at(sentence.context.today), place: place(said.rest))))
        ])
    }

    /// 在村部开: the place alone.
    private func place(_ rest: String?) -> String? {
        guard var rest else { return nil }
        for word in ["我们", "通知大家", "大家", "请", "召集", "召开", "通知", "开个", "开一个", "开", "在", "到", "吧", "哈"] {
            rest = rest.replacingOccurrences(of: word, with: " ")
        }
        let pieces = rest.split(separator: " ")
        return pieces.isEmpty ? nil : pieces.joined(separator: " ")
    }
}
