import Language
import Programme
import Store

/// One message, from who wrote it to the reply in the outbox, within one transaction.
struct Turn {
    /// A3
    static let repliesToIdenticalChatter = 2

    let county: County
    let house: House
    let cache: MemberCache
    let today: Today
    let now: Instant
    let gateway: String
    let handover: Handover?
    private let isOutboxHeld: Bool
    /// A10: said before the reply to a message that has just ceased to be practice.
    var preface: String?

    var policy: Policy { house.policy }

    init(
        county: County, house: House, cache: MemberCache, now: Instant, gateway: String, handover: Handover?
    ) throws {
        self.county = county
        self.house = house
        self.cache = cache
        self.now = now
        self.gateway = gateway
        self.handover = handover
        today = Today(now, house.policy.calendar)
        isOutboxHeld = try county.isOutboxHeld()
        cache.renew(
            MemberCache.Version(
                roster: try county.rosterVersion, outside: try county.connection.outsideVersion, day: today.day))
    }

    func run(_ message: StoredMessage) throws {
        #if DEBUG
            TestTrap.springs(on: message.text)
        #endif
        let held = isOutboxHeld ? try county.lastOutboxID() : nil
        try take(message)
        if let held { try county.noteWhenSaid(after: held, by: message.id) }
    }

    private func take(_ message: StoredMessage) throws {
        let members = try cache.members(channel: message.channel, sender: message.sender) {
            try loadMembers(channel: message.channel, sender: message.sender)
        }
        if members.isEmpty || house.reader.mentionsBinding(message.text) {
            guard try !meetStranger(message, isBound: !members.isEmpty) else { return }
        }
        guard !members.isEmpty else { return }
        guard let member = writer(among: members) else { return try askWho(message, members) }
        try serve(message, member)
    }

    // MARK: Who writes

    private func loadMembers(channel: String, sender: String) throws -> [MemberCache.Member] {
        try county.accounts(channel: channel, sender: sender).map { account in
            let person = Person(
                id: account.person, name: account.name, tongue: account.tongue, isMuted: account.isMuted,
                isPartyMember: account.isPartyMember,
                posts: try county.posts(of: account.person, on: today.day))
            // Written down once for as long as they are kept: it is the person's own list.
            let roll = try county.roll(of: person, readBy: person.id, on: today.day, at: now)
            return MemberCache.Member(
                account: account, person: person, standing: Standing(person, policy), roll: roll)
        }
    }

    /// The only person of the account, or the one who has said so lately on a shared phone.
    private func writer(among members: [MemberCache.Member]) -> MemberCache.Member? {
        if members.count == 1 { return members[0] }
        let since = now.adding(seconds: -60 * Int64(policy.binding.sharedPhoneMinutes))
        return members.first { ($0.account.chosenAt ?? since) > since }
    }

    /// L7: one phone may serve several people: the bot asks who, then goes on with what was written.
    private func askWho(_ message: StoredMessage, _ members: [MemberCache.Member]) throws {
        let open = try openQuestion(message)
        if let open, case .whoAreYou(let options, _, let text) = open.question {
            let context = ReadingContext(roll: HouseholdRoll([]), question: open.question, today: today)
            try county.close(open)
            if case .choice(let choice) = house.reader.read(message.text, context),
                let member = members.first(where: { $0.person.id == options[choice - 1] })
            {
                try county.setChosen(member.person.id, channel: message.channel, sender: message.sender, at: now)
                cache.clear()
                var first = message
                first.text = text
                first.media += try county.unclaimedMedia(
                    channel: message.channel, sender: message.sender,
                    since: open.askedAt.adding(seconds: -60 * Int64(policy.attachments.belongMinutes)))
                return try serve(first, member)
            }
        }
        let question = Question.whoAreYou(
            options: members.map(\.person.id), names: members.map(\.person.name), text: message.text)
        try keep(question, message, person: nil)
        let speaker = house.speaker(members[0].person.tongue)
        try reply(house.reply(to: [], asking: question, in: speaker), to: message, person: nil)
    }

    // MARK: What is done

    func serve(_ message: StoredMessage, _ member: MemberCache.Member) throws {
        let (account, person) = (member.account, member.person)
        if account.chat != message.chat || account.gateway != gateway {
            try county.setChat(ofAccount: account.id, gateway: gateway, chat: message.chat)
            cache.follow(
                chat: message.chat, gateway: gateway, ofAccount: account.id, channel: message.channel,
                sender: message.sender)
        }
        if let practice = try cache.practice(of: person.id, load: county.practices) {
            return try practise(message, member, practice)
        }
        if !message.media.isEmpty { try county.claim(message.media, for: person.id) }
        var sitting = try Sitting(
            county: county, house: house, cache: cache, today: today, now: now, person: person,
            standing: member.standing, roll: member.roll, media: message.media)
        var open = try openQuestion(message)
        // Who writes is known by now: nothing is left to ask.
        if let asked = open, case .whoAreYou = asked.question {
            try county.close(asked)
            open = nil
        }
        let context = sitting.context(asking: open?.question)
        var reading = house.reader.read(message.text, context)
        var speaker = house.speaker(person.tongue)
        if case .onBehalf(let saying) = reading {
            guard try !actOnBehalf(saying, sitting, message, &speaker) else { return }
            reading = house.reader.read(message.text, context, mayNameMember: false)
        }
        if case .verdict(let request, let isCertain, let otherwise) = reading {
            reading = try judged(request, isCertain, by: person) ?? otherwise
        }
        switch reading {
        case .smalltalk where !message.media.isEmpty, .unclear(.nothing) where !message.media.isEmpty:
            try attach(sitting, message, speaker)
        case .acts(let acts):
            if let open, open.question.isSettled(by: acts) { try county.close(open) }
            try carryOut(acts, sitting, message, &speaker)
        case .answered(let acts):
            guard let open else { preconditionFailure("an answer without a question") }
            try follow(acts, answering: open, &sitting, message, &speaker)
        case .ask(let question):
            try ask(question, message, person, speaker)
        case .choice(let choice):
            guard let open else { preconditionFailure("a choice without a question") }
            if case .visit(.whichMember(let options, let rest)) = open.question {
                try county.close(open)
                return try writeDown(rest, of: options[choice - 1], sitting, message, &speaker)
            }
            try follow(open.question.acts(choosing: choice), answering: open, &sitting, message, &speaker)
        case .passUpOrReport(let passUp, let report):
            try ask(.passUpOrReport(sitting.issuesAtDesk[0], passUp: passUp, report: report), message, person, speaker)
        case .neverMind:
            if let open { try county.close(open) }
            try reply(speaker.dropped(asking: try waitingQuestion(message)), to: message, person: person.id)
        case .smalltalk:
            try replyToChatter(speaker.smalltalk, message, person)
        case .onBehalf, .verdict: preconditionFailure("read once")
        case .unclear(let hint):
            try replyToChatter(speaker.hint(hint), message, person)
        }
    }

    /// A3: two programs that greet each other would never end: identical texts that ask for nothing get no third reply.
    private func replyToChatter(_ text: String, _ message: StoredMessage, _ person: Person) throws {
        let count = cache.countChatter(message.text, channel: message.channel, sender: message.sender, at: now)
        guard count <= Self.repliesToIdenticalChatter else { return }
        try reply(text, to: message, person: person.id)
    }

    /// R11: a message that brings media and says nothing that is understood.
    private func attach(_ sitting: Sitting, _ message: StoredMessage, _ speaker: Speaker) throws {
        let decision = try sitting.attachAlone()
        var act = County.ActInProgress(.reportIssue, by: sitting.person.id, at: now)
        try county.apply(decision.changes, to: &act)
        try reply(house.reply(to: decision.answers, asking: nil, in: speaker), to: message, person: sitting.person.id)
        try push(decision.notices)
    }

    /// `waiting`: an earlier question that is still open, asked again.
    func carryOut(
        _ acts: [Act], _ sitting: Sitting, _ message: StoredMessage, _ speaker: inout Speaker,
        waiting: Question? = nil
    ) throws {
        var act = County.ActInProgress(acts[0].verb, by: sitting.person.id, at: now)
        var answers: [Answer] = []
        var notices: [Notice] = []
        var questions: [Question] = []
        var decisions: [Decision] = []
        var isSentDown = false
        var points = 0
        func take(_ decision: Decision, of request: Act?) throws {
            if let request {
                let earned = try sitting.earned(by: request, decision, in: &act)
                points += earned[sitting.person.id]?.reduce(0) { $0 + $1.given } ?? 0
                try county.credit(earned, to: &act)
                try sitting.takeBackPoints(of: decision)
            }
            try county.apply(decision.changes, to: &act)
            if decision.changes.contains(where: \.isSentDown) { isSentDown = true }
            cache.follow(decision.changes, by: sitting.person.id, holding: sitting.roll)
            notices += decision.notices
            // A visit and a report of one message may both be refused for the same reason: it is said once.
            answers += decision.answers.filter { !answers.contains($0) }
            guard let question = decision.question else { return }
            if let merged = questions.last?.merged(with: question) {
                questions[questions.count - 1] = merged
            } else {
                questions.append(question)
            }
        }
        for request in acts {
            for decision in try sitting.decide(request) {
                house.heard?(.decided(request.verb, decision))
                try take(decision, of: request)
                if !message.media.isEmpty { decisions.append(decision) }
            }
            if case .across(.setLanguage(let tongue)) = request { speaker = house.speaker(tongue) }
        }
        if let rest = try sitting.attachRest(of: acts, after: decisions) { try take(rest, of: nil) }
        if points > 0, policy.points.saysThanks, !acts.contains(where: \.isEmergency) {
            answers.append(.across(.thanks(points: points)))
        }
        for question in questions { try keep(question, message, person: sitting.person.id) }
        try reply(
            house.reply(to: answers, asking: questions.last ?? waiting, in: speaker), to: message,
            person: sitting.person.id)
        for shown in answers.compactMap(\.shown) { try show(shown, to: message, sitting.person, speaker) }
        try push(notices)
        // V8: the first page goes with the message, the clock does the rest.
        if isSentDown, let page = try county.takeCircularPage(at: now, policy) {
            try storeReplies()
            if try county.push(page, gateway: gateway, at: now, policy: policy) > 0 { handover?.hasQueued = true }
        }
    }

    /// R11: the pictures follow the words.
    private func show(
        _ shown: ShowAttachments.Shown, to message: StoredMessage, _ person: Person, _ speaker: Speaker
    ) throws {
        if !shown.attachments.isEmpty { try storeReplies() }
        for (index, attachment) in shown.attachments.enumerated() {
            try county.queueFile(
                attachment.id, caption: speaker.caption(shown, index), gateway: gateway, to: message, person: person.id,
                at: now)
        }
        if !shown.attachments.isEmpty { handover?.hasQueued = true }
    }

    func openQuestion(_ message: StoredMessage) throws -> OpenQuestion? {
        try cache.openQuestion(channel: message.channel, sender: message.sender) {
            try county.openQuestion(channel: message.channel, sender: message.sender, at: now)
        }
    }

    // MARK: What goes out

    func keep(_ question: Question, _ message: StoredMessage, person: PersonID?) throws {
        try county.ask(
            question, channel: message.channel, sender: message.sender, person: person, at: now,
            expires: now.adding(hours: policy.questionHours))
        cache.asked(channel: message.channel, sender: message.sender)
    }

    func reply(_ text: String, to message: StoredMessage, person: PersonID?) throws {
        let text = preface.map { "\($0)\n\(text)" } ?? text
        if let handover, !handover.isFull { return handover.add(text, to: message, person: person) }
        try storeReplies()
        try county.queueReply(text, gateway: gateway, to: message, person: person, at: now)
        handover?.hasQueued = true
    }

    /// The replies so far stand in the outbox before what is queued next.
    private func storeReplies() throws { try handover?.store(in: county, at: now) }

    func push(_ notices: [Notice]) throws {
        guard !notices.isEmpty else { return }
        try storeReplies()
        handover?.hasQueued = true
        try county.push(notices, gateway: gateway, at: now, policy: policy)
    }
}
