import NIOCore

/// One message of a script; its place in the script is its identity.
public struct ScriptedMessage: Sendable {
    /// The sender, 0 ..< users.
    public let user: Int
    public let household: Int
    /// The household is somebody else's.
    public let isForeign: Bool
    let isRedelivered: Bool
    let arrivalNanoseconds: Int64
    /// Where its update lies in the script's bytes.
    let update: Range<Int>
}

/// All messages of a workload, ready to be sent: the JSON is rendered once, so that a poll only copies bytes.
public struct Script: Sendable {
    static let firstUpdateID = 500_000_001
    static let firstMessageID = 1001

    public let workload: Workload
    public let messages: [ScriptedMessage]
    let updates: ByteBuffer

    public init(_ workload: Workload) {
        precondition(workload.messages > 0 && workload.users > 0 && !workload.templates.isEmpty)
        precondition(workload.heldBack <= workload.messages)
        var random = SeededRandom(seed: workload.seed)
        let households = (0..<workload.messages).shuffled(using: &random)
        let users = (0..<workload.messages).map { $0 % workload.users }.shuffled(using: &random)
        var bytes: [UInt8] = []
        var messages: [ScriptedMessage] = []
        var arrival = 0.0
        for index in 0..<workload.messages {
            let household = workload.firstHousehold + households[index]
            let isForeign = workload.users > 1 && random.nextFraction() * 100 < workload.foreignPercent
            let isRedelivered = random.nextFraction() * 100 < workload.redeliveredPercent
            let generated = Words.text(workload.templates, household: household, random: &random)
            let start = bytes.count
            Words.appendUpdate(
                index, user: users[index], text: workload.texts[index] ?? generated, of: workload, to: &bytes)
            messages.append(
                ScriptedMessage(
                    user: users[index], household: household, isForeign: isForeign, isRedelivered: isRedelivered,
                    arrivalNanoseconds: Int64(arrival * 1e9), update: start..<bytes.count))
            arrival += Self.gapSeconds(workload.arrivals, &random)
        }
        self.workload = workload
        self.messages = messages
        updates = ByteBuffer(bytes: bytes)
    }

    private static func gapSeconds(_ arrivals: Workload.Arrivals, _ random: inout SeededRandom) -> Double {
        switch arrivals {
        case .burst: 0
        case .paced(let perSecond): 1 / perSecond
        case .poisson(let perSecond): -Words.naturalLogarithm(1 - random.nextFraction()) / perSecond
        }
    }

    /// The account id of a user, as `from.id` and `chat.id` carry it.
    public func account(ofUser user: Int) -> Int { workload.firstUser + user }

    /// The numbers of the households that must have exactly one visit when everything is handled.
    public var expectedHouseholds: Set<Int> {
        Set(
            messages.indices.filter { !messages[$0].isForeign && workload.texts[$0] == nil }
                .map { messages[$0].household })
    }

    /// How many updates come once more after their confirmation, those that are held back left out.
    public var redeliveries: Int {
        messages.dropLast(workload.heldBack).count { $0.isRedelivered }
    }

    /// Who looks after which household: what has to be imported before the messages make sense.
    public var roster: [RosterLine] {
        messages.map { message in
            let owner = message.isForeign ? (message.user + 1) % workload.users : message.user
            return RosterLine(
                account: account(ofUser: owner), memberName: Words.name(owner), household: message.household,
                householdHead: Words.name(message.household &* 7919))
        }
    }
}
