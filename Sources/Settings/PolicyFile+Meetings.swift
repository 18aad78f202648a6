import Programme

/// What the policy says of meetings, of what they may decide, and of what comes of it.
extension PolicyFile {
    static func meetings(_ node: PolicyNode, _ levels: [Policy.Level]) -> [Policy.Meeting] {
        let entries = node.list("the kinds of meetings")
        let meetings = entries.map { meeting($0, levels) }
        let codes = meetings.map(\.named.code)
        complainOfRepeats(codes, node)
        for (meeting, entry) in zip(meetings, entries) {
            for code in [meeting.before?.meeting, meeting.unsolvedTo].compactMap({ $0 }) where !codes.contains(code) {
                entry.complain("\"\(code)\" is no meeting; there are \(codes.joined(separator: ", "))")
            }
        }
        if !meetings.isEmpty {
            for power in Policy.Power.allCases where !meetings.contains(where: { $0.powers.contains(power) }) {
                node.complain("no meeting may \(power.rawValue); write it into the powers of one")
            }
        }
        return meetings
    }

    private static func meeting(_ entry: PolicyNode, _ levels: [Policy.Level]) -> Policy.Meeting {
        defer { entry.end() }
        let powers = entry.child("powers").list("what it may decide").compactMap { node -> Policy.Power? in
            let text = node.text("a power")
            let power = Policy.Power(rawValue: text)
            if power == nil, !text.isEmpty {
                let all = Policy.Power.allCases.map(\.rawValue).joined(separator: ", ")
                node.complain("\"\(text)\" is no power; there are \(all)")
            }
            return power
        }
        let invited = entry.optionalChild("invited")?.list("posts, or expert") ?? []
        let quorum = share(entry.child("quorum"))
        if quorum.of == .present { entry.child("quorum").complain("a quorum is a share of the entitled") }
        return Policy.Meeting(
            named: named(entry), level: level(entry.child("level"), levels),
            convenedBy: entry.child("convened_by").list("the posts that may convene it").map(post),
            attendedBy: electorate(entry), invited: invited.filter { $0.scalar != expert }.map(post),
            invitesExperts: invited.contains { $0.scalar == expert },
            noticeDays: entry.child("notice_days").number(0...60), quorum: quorum,
            majority: share(entry.child("majority")), powers: Set(powers),
            before: entry.optionalChild("before").map(before),
            unsolvedTo: entry.optionalChild("unsolved_to")?.text("a meeting"))
    }

    /// D1: who is asked to come and has no post.
    private static let expert = "expert"

    static func leftMeetings(_ node: PolicyNode) -> Policy.LeftMeetings {
        defer { node.end() }
        return Policy.LeftMeetings(remind: node.child("remind").deadline(), close: node.child("close").deadline())
    }

    private static func electorate(_ entry: PolicyNode) -> Policy.Electorate {
        let node = entry.child("attended_by")
        let isOfParty = entry.optionalChild("party_only")?.flag() ?? false
        switch node.scalar {
        case "party_members": return .partyMembers
        case "households": return .households
        default: return .posts(node.list("party_members, households, or a list of posts").map(post), ofParty: isOfParty)
        }
    }

    private static func before(_ node: PolicyNode) -> Policy.Before {
        defer { node.end() }
        let least = node.child("least").number(0...31)
        let most = node.child("most").number(0...31)
        if least > most { node.complain("least \(least) is more than most \(most); write the smaller first") }
        let what = node.child("what").text("a meeting, or theme_day")
        return Policy.Before(meeting: what == "theme_day" ? nil : what, days: min(least, most)...max(least, most))
    }

    /// `over 1/2 of entitled`, `at least 2/3 of present`.
    private static func share(_ node: PolicyNode) -> Policy.Share {
        let what = "a share such as: over 1/2 of entitled, or: at least 2/3 of present"
        let text = node.text(what)
        let words = text.split(separator: " ")
        let isOver = words.first == "over"
        let rest = words.dropFirst(isOver ? 1 : 2)
        let fraction = (rest.first ?? "").split(separator: "/").map { Int($0) }
        guard isOver || text.hasPrefix("at least "), rest.count == 3, rest.dropFirst().first == "of",
            let whole = rest.last.flatMap({ Policy.Share.Whole(rawValue: String($0)) }), fraction.count == 2,
            let upper = fraction[0], let lower = fraction[1], (1...1000).contains(lower), upper > 0
        else {
            if !text.isEmpty { node.complain("\"\(text)\" is not allowed; write \(what)") }
            return Policy.Share(1, 2, isOver: true, of: .entitled)
        }
        if upper > lower || isOver && upper == lower {
            node.complain("\"\(text)\" is more than there are; nobody could ever reach it")
        }
        return Policy.Share(upper, lower, isOver: isOver, of: whole)
    }

    static func major(_ node: PolicyNode, _ categories: [String]) -> Policy.Major {
        defer { node.end() }
        let codes = node.child("categories").list("categories that are always major").map { entry in
            let code = entry.text("a category")
            if !code.isEmpty, !categories.contains(code) {
                entry.complain("\"\(code)\" is no category; there are \(categories.joined(separator: ", "))")
            }
            return code
        }
        return Policy.Major(
            categories: codes, collectiveYuan: node.child("collective_yuan").number(0...1_000_000_000),
            yuan: node.child("yuan").number(0...1_000_000_000),
            proposalDays: node.child("proposal_days").number(0...60),
            disclosedDays: node.child("disclosed_days").number(1...366))
    }

    static func monthDays(_ node: PolicyNode) -> Policy.MonthDays {
        defer { node.end() }
        return Policy.MonthDays(
            theme: node.child("theme").number(1...28), contact: node.child("contact").number(1...28))
    }

    private static func overdue(_ node: PolicyNode) -> Policy.Overdue {
        let words = Policy.Overdue.allCases.map(\.rawValue).joined(separator: " or ")
        let text = node.text(words)
        guard let overdue = Policy.Overdue(rawValue: text) else {
            if !text.isEmpty { node.complain("\"\(text)\" is not allowed; write \(words)") }
            return .tell
        }
        return overdue
    }

    static func resolving(_ node: PolicyNode) -> Policy.Resolving {
        defer { node.end() }
        let whistles = node.child("whistles").list("the classes of a whistle, the usual one first").map { entry in
            defer { entry.end() }
            return Policy.Whistle(
                named: named(entry), within: entry.child("within").deadline(), isUrgent: entry.child("urgent").flag())
        }
        complainOfRepeats(whistles.map(\.named.code), node.child("whistles"))
        return Policy.Resolving(
            work: node.child("work").deadline(), visitTries: node.child("visit_tries").number(1...20),
            visitAgain: node.child("visit_again").deadline(),
            sampledCalls: node.child("sampled_calls").number(0...1000), dueSoon: node.child("due_soon").deadline(),
            overdue: overdue(node.child("overdue")),
            longestPauseDays: node.child("longest_pause_days").number(1...366),
            pauseAtTop: node.child("pause_at_top").list("posts, the first to be asked first").map(post),
            whistles: whistles,
            ratingWeight: node.child("rating_weight").number(0...100),
            generalTowns: node.child("general_towns").number(1...1000), county: node.child("county").deadline(),
            accessList: named(node.child("access_list"), "what may be pushed down to a village"))
    }
}
