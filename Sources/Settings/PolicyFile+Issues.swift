import Programme

/// What the policy says of issues on their way.
extension PolicyFile {
    static func ladder(_ node: PolicyNode, _ levels: [Policy.Level]) -> [Policy.Rung] {
        let codes = levels.map(\.code)
        var below = codes.count
        let rungs = node.list("the desks an issue climbs, lowest first").map { entry in
            let rung = rung(entry, levels)
            if let position = codes.firstIndex(of: rung.level) {
                if position > below {
                    entry.complain("level \(rung.level) lies below the desk before it; write the lowest first")
                }
                below = position
            }
            return rung
        }
        // What is reported at a level without a desk would jump over it.
        for level in codes.dropFirst(below + 1) where !rungs.contains(where: { $0.level == level }) {
            node.complain("nobody can pass up from level \(level); write a desk for it")
        }
        return rungs
    }

    static func categories(_ node: PolicyNode, utilities: [String]) -> [Policy.Category] {
        let entries = node.list("the kinds of issues")
        let categories = entries.map { entry in
            defer { entry.end() }
            let named = named(entry)
            let utility = entry.optionalChild("utility")?.text("a utility")
            if let utility, !utility.isEmpty, !utilities.contains(utility) {
                entry.complain("\"\(utility)\" is no utility; there are \(utilities.joined(separator: ", "))")
            }
            return Policy.Category(
                code: named.code, names: named.names, words: named.words,
                isCollective: entry.child("collective").flag(), utility: utility,
                isDispute: entry.optionalChild("dispute")?.flag() ?? false)
        }
        complainOfRepeats(categories.map(\.code), node)
        return categories
    }

    static func issues(_ node: PolicyNode, _ levels: [Policy.Level]) -> Policy.Issues {
        defer { node.end() }
        let complaints = node.child("complaints")
        defer { complaints.end() }
        return Policy.Issues(
            returnLimit: node.child("return_limit").number(0...10),
            grounds: named(node.child("grounds"), "the grounds of refusal"),
            duplicateDays: node.child("duplicate_days").number(1...366),
            clusterCount: node.child("cluster_count").number(2...1000),
            clusterDays: node.child("cluster_days").number(1...366),
            reopenDays: node.child("reopen_days").number(1...366),
            emergency: emergency(node.child("emergency"), levels),
            complaintDesks: complaintDesks(complaints.child("desks"), levels),
            complaintTold: complaints.child("told").list("the posts that are told").map(post),
            errand: node.child("errand").deadline(), places: places(node.child("places")),
            networkAssistantWithin: node.child("network_assistant_within").deadline())
    }

    private static func places(_ node: PolicyNode) -> Policy.Places {
        defer { node.end() }
        func words(_ name: String, _ what: String) -> [String] { node.child(name).list(what).map { $0.text() } }
        return Policy.Places(
            // The longest first: 村小学 is not 小学 somewhere in 村.
            words: words("words", "words that say where something is").sorted { $0.count > $1.count },
            parts: words("parts", "parts of a village").sorted { $0.count > $1.count },
            markers: Set(words("markers", "numbers and directions").joined()))
    }

    /// R9: whoever holds the first may be the one complained of.
    private static func complaintDesks(_ node: PolicyNode, _ levels: [Policy.Level]) -> [Policy.Rung] {
        let rungs = node.list("where complaints are decided, first choice first").map { rung($0, levels) }
        if Set(rungs.map { "\($0.post.rawValue) \($0.level)" }).count < 2 {
            node.complain("a complaint about who holds the only desk would have nowhere to go; name another post too")
        }
        return rungs
    }

    static func utilities(_ node: PolicyNode) -> [Policy.Utility] {
        let utilities = node.list("the utilities").map { entry in
            defer { entry.end() }
            return Policy.Utility(named: named(entry), within: entry.child("within").deadline())
        }
        complainOfRepeats(utilities.map(\.named.code), node)
        return utilities
    }

    private static func emergency(_ node: PolicyNode, _ levels: [Policy.Level]) -> Policy.Emergency {
        defer { node.end() }
        let kinds = node.child("kinds").list("the kinds of emergency, the gravest first").map { entry in
            defer { entry.end() }
            return Policy.Emergency.Kind(named: named(entry), call: entry.child("call").text("the number to call"))
        }
        complainOfRepeats(kinds.map(\.named.code), node)
        let duty = node.child("duty")
        defer { duty.end() }
        return Policy.Emergency(
            kinds: kinds, acknowledgeWithin: node.child("acknowledge_within").deadline(),
            posts: node.child("pushed").list("the posts pushed at once").map(post),
            duty: post(duty.child("post")), dutyLevel: level(duty.child("level"), levels))
    }

    private static func rung(_ entry: PolicyNode, _ levels: [Policy.Level]) -> Policy.Rung {
        defer { entry.end() }
        return Policy.Rung(
            post: post(entry.child("post"), of: Post.ofRoster),
            postForNonParty: entry.optionalChild("post_for_non_party").map(post),
            level: level(entry.child("level"), levels), within: entry.child("within").deadline())
    }

    static func post(_ node: PolicyNode) -> Post { post(node, of: Post.allCases) }

    /// A desk is never a resident's; a notice may be for residents.
    private static func post(_ node: PolicyNode, of known: [Post]) -> Post {
        let text = node.text("a post")
        guard let post = Post(rawValue: text), known.contains(post) else {
            if !text.isEmpty {
                let posts = known.map(\.rawValue).joined(separator: ", ")
                node.complain("\"\(text)\" is no post; there are \(posts)")
            }
            return .groupLeader
        }
        return post
    }

    static func level(_ node: PolicyNode, _ levels: [Policy.Level]) -> String {
        let text = node.text("a level")
        let codes = levels.map(\.code)
        if !text.isEmpty, !codes.contains(text) {
            node.complain("\"\(text)\" is no level; there are \(codes.joined(separator: ", "))")
        }
        return text
    }
}
