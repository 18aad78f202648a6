import Programme

/// V8, A2: what the policy says of notices to many.
extension PolicyFile {
    static func circulars(_ node: PolicyNode) -> Policy.Circulars {
        defer { node.end() }
        func posts(_ key: String) -> Set<Post> { Set(node.child(key).list("posts that send them").map(post)) }
        let audiences = audiences(node.child("audiences"))
        let costs = node.child("costs").list("the channels whose messages cost something").map { entry in
            defer { entry.end() }
            return Policy.Cost(
                channel: entry.child("channel").text(), mills: entry.child("mills").number(0...100_000),
                characters: entry.optionalChild("characters")?.number(1...10_000))
        }
        complainOfRepeats(costs.map(\.channel), node.child("costs"))
        return Policy.Circulars(
            senders: posts("senders"), explainSenders: posts("explain_senders"), urgentSenders: posts("urgent_senders"),
            audiences: audiences, perMinute: node.child("per_minute").number(1...100_000),
            mostCharacters: node.child("most_characters").number(10...900), costs: costs)
    }

    private static func audiences(_ node: PolicyNode) -> [Policy.Audience] {
        let audiences = node.list("whom a notice may be for").map { entry in
            defer { entry.end() }
            let posts = Set(entry.optionalChild("posts")?.list("posts").map(post) ?? [])
            let isOfParty = entry.child("party_members").flag()
            if posts.isEmpty, !isOfParty { entry.complain("nobody belongs to it; name posts, or party_members: yes") }
            return Policy.Audience(named: named(entry), posts: posts, partyMembers: isOfParty)
        }
        complainOfRepeats(audiences.map(\.named.code), node)
        if !audiences.contains(where: { $0.posts.contains(.linkedMember) }) {
            node.complain("none has linked_member, to whom a policy to be explained goes")
        }
        return audiences
    }
}
