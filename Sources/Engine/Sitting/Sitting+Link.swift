import Programme
import Store

extension Sitting {
    func decide(_ act: LinkAct) throws -> [Decision] {
        switch act {
        case .myHouseholds: [MyHouseholds.decide(book: try monthBook(), today: today, policy: policy)]
        case .coverage(let request): try coverage(request)
        case .reviewProposal:
            [try onGround { ReviewProposal.decide(by: person, $0, policy: policy) }]
        case .applyProposal(let request):
            [try onGround { ApplyProposal.decide(request, by: person, $0, policy: policy) }]
        case .takeLeave(let request):
            [try onLeaveGround { TakeLeave.decide(request, by: person, $0, today: today, policy: policy) }]
        case .endLeave: [try onLeaveGround { EndLeave.decide(by: person, $0, policy: policy) }]
        case .handOver(let request):
            [try onGround { HandOver.decide(request, by: person, $0, today: today, policy: policy) }]
        case .setResidence(let request):
            [try onGround(request.households) { SetResidence.decide(request, by: person, $0) }]
        case .reshape(let request): [try reshape(request)]
        case .unbind(let request):
            [try onGround { try Unbind.decide(request, by: person, $0, accounts: county.accountCount) }]
        case .giveResidentCode(let request): [try giveResidentCode(request)]
        case .giveServicePost(let request):
            [
                try onGround {
                    try GiveServicePost.decide(request, by: person, $0, policy: policy, held: county.servicePosts)
                }
            ]
        case .myServicePosts: [MemberCard.posts(try county.servicePosts(of: person.id), of: person)]
        case .publicTable(let page): [try publicTable(page)]
        case .myCard: [MemberCard.decide(try county.card(of: person), of: person)]
        }
    }

    /// The sender's village: of the household named among their own, else of their posts, the first that is in one.
    private func village(_ mentions: [HouseholdMention]) throws -> UnitID? {
        let named = mentions.flatMap(\.candidates).first
        if let own = households.first(where: { $0.id == named }) { return own.village }
        // Who is away has given up the posts, and still comes back to the village.
        let posts = person.posts.isEmpty ? try county.ownPosts(of: person.id) : person.posts
        for post in posts {
            if let village = try county.village(of: post.unit) { return village }
        }
        return households.first?.village
    }

    func onGround(
        _ mentions: [HouseholdMention] = [], _ decide: (LinkGround) throws -> Decision
    ) throws -> Decision {
        guard let village = try village(mentions) else { return .refuse(.link(.noHouseholds)) }
        return try decide(try county.linkGround(reading(Access.links(of: village)), policy: policy))
    }

    /// L4: officers above the villages take leave too, among those of their own office.
    private func onLeaveGround(_ decide: (LinkGround) throws -> Decision) throws -> Decision {
        // Who is away has given up the posts, and still comes back to them.
        let posts = try county.ownPosts(of: person.id)
        guard households.isEmpty, let seat = Access.seatAboveVillages(of: posts),
            try county.village(of: seat.unit) == nil
        else { return try onGround([], decide) }
        return try decide(try county.officeGround(of: seat, heldBy: person.id))
    }

    private func reshape(_ request: ReshapeHousehold.Request) throws -> Decision {
        try onGround { ground in
            let free = try county.freeHouseholdNumber(inVillage: ground.village)
            return try ReshapeHousehold.decide(request, by: person, ground, free: free) {
                try county.openWork(of: $0, takenOverBy: $1)
            }
        }
    }

    /// L4: who is away holds nothing; that is the reason they read.
    func explainingLeave(_ decisions: [Decision]) throws -> [Decision] {
        func isPuzzling(_ answer: Answer) -> Bool {
            switch answer {
            case .refused(.link(.noHouseholds)), .refused(.link(.notYourHousehold)), .refused(.discuss(.noMeeting)),
                .refused(.discuss(.notEntitled)), .refused(.discuss(.mayNotConvene)):
                true
            case .link, .visit, .report, .discuss, .resolve, .across, .refused: false
            }
        }
        guard households.isEmpty, decisions.contains(where: { $0.answers.contains(where: isPuzzling) }),
            let absence = try county.absence(of: person.id, on: today.day)
        else { return decisions }
        let leave = try county.leave(absence)
        let reason = Answer.refused(.link(.leave(.awayNow(substitute: leave.substitute, until: leave.to))))
        return decisions.map { decision in
            var decision = decision
            decision.answers = decision.answers.map { isPuzzling($0) ? reason : $0 }
            return decision
        }
    }

    /// L6: of the village that a post of the sender's serves.
    private func publicTable(_ page: Int) throws -> Decision {
        guard let seat = person.posts.first(where: { Access.publishing.contains($0.post) }),
            let village = try county.village(of: seat.unit)
        else { return .refuse(.link(.unit(.villageOfficersOnly))) }
        let rows = try county.publicTable(reading(Access.links(of: village)))
        return PublicTable.decide(page: page, village: try county.unitName(village), rows: rows)
    }

    // MARK: Coverage

    /// Units of one name that are reported on at once; a county has many a 李家塆.
    private static let namesakes = 5

    private func coverage(_ request: CoverageReport.Request) throws -> [Decision] {
        let seats = person.posts.filter { Access.seeingCoverage.contains($0.post) }.map(\.unit)
        guard !seats.isEmpty else { return [.refuse(.link(.unit(.officersOnly)))] }
        guard let mention = request.unit else { return [try coverage(of: try county.lowest(of: seats))] }
        let named = try county.units(named: mention, below: Set(seats))
        guard !named.isEmpty else { return [.refuse(.link(.unit(.noSuch(mention.written))))] }
        return try named.prefix(Self.namesakes).map { try coverage(of: $0, isOneOfSeveral: named.count > 1) }
    }

    private func coverage(of unit: UnitID, isOneOfSeveral: Bool = false) throws -> Decision {
        var name = try county.unitName(unit)
        if isOneOfSeveral, let village = try county.village(of: unit), village != unit {
            name = try county.unitName(village) + name
        }
        _ = try reading(Access.links(of: unit))
        let extent = try county.coverage(of: unit, scope: Access.links, policy: policy)
        return CoverageReport.decide(CoverageReport.Facts(unit: unit, name: name, extent: extent), by: person)
    }

    // MARK: Attached leaders

    /// L8: the households of attached villages that these mentions name by number; none for anybody else.
    private func attachedHouseholds(_ mentions: [HouseholdMention]) throws -> [Household] {
        guard Access.isAttached(person), mentions.contains(where: { $0.candidates.isEmpty }) else { return [] }
        let villages = Access.attachedVillages(of: person)
        let all = try villages.flatMap { try county.households(reading($0)) }
        let named = mentions.flatMap { AttachedVisit.resolved($0, among: all).candidates }
        return all.filter { named.contains($0.id) }
    }

    /// Nil: the visit is to the sender's own households, or to nobody's.
    func attachedVisit(_ act: VisitAct) throws -> Decision? {
        guard case .logVisit(let request) = act, Access.isAttached(person), !request.households.isEmpty,
            request.households.allSatisfy(\.candidates.isEmpty)
        else { return nil }
        let found = try attachedHouseholds(request.households)
        var facts = AttachedVisit.Facts(households: found, holders: [:], sameDay: [])
        for household in found {
            facts.holders[household.id] = try county.holder(of: household.id, on: today.day)
            if case .on(let day) = request.when { facts.sameDay += try county.visits(to: household.id, on: day) }
        }
        return AttachedVisit.decide(request, by: person, facts, today: today, policy: policy)
    }

    /// L8: a report from an attached village is about the household there.
    func placed(_ request: ReportIssue.Request) throws -> (ReportIssue.Request, [Household]) {
        guard let mention = request.household else { return (request, households) }
        let found = try attachedHouseholds([mention])
        var request = request
        request.household = AttachedVisit.resolved(mention, among: found)
        return (request, households + found)
    }

    // MARK: Residents

    private func giveResidentCode(_ request: GiveResidentCode.Request) throws -> Decision {
        let (household, instead) = GiveResidentCode.check(request, households: households)
        guard let household else { return instead }
        let facts = GiveResidentCode.Facts(
            households: households, residents: try county.residents(of: household.id),
            code: try county.freeCode(house.drawCode))
        return GiveResidentCode.decide(household, facts, now: now, policy: policy)
    }

    /// L9: what a resident reports is their own household's, and their linked member is told.
    func atHome(_ request: ReportIssue.Request) -> ReportIssue.Request {
        guard Access.isResidentOnly(person), let home = households.first else { return request }
        var request = request
        request.household = HouseholdMention(written: "\(home.number)号", candidates: [home.id])
        return request
    }

    func tellingTheMember(_ decision: Decision) throws -> Decision {
        guard Access.isResidentOnly(person), let home = households.first,
            let holder = try county.holder(of: home.id, on: today.day)
        else { return decision }
        var decision = decision
        for case .report(.reported(let reported)) in decision.answers {
            guard !decision.notices.contains(where: { $0.to == holder }) else { continue }
            decision.notices.append(
                Notice(to: holder, .link(.residentReported(reported.issue, by: person.name))))
        }
        return decision
    }
}
