import Database
import Gateway
import Logging
import Programme
import Store

/// R11: fetches what belongs to an issue before the channel lets it expire; every end is recorded, and the sender is told
/// of a bad one.
final class Fetcher: Sendable {
    /// Files in hand at once; each may be held in memory as a whole.
    static let window = 4
    /// Waits between attempts at one file.
    static let firstWaitSeconds = 5.0
    static let longestWaitSeconds = 3600.0
    /// The last attempt is this long before the channel lets go.
    static let marginSeconds: Int64 = 600
    /// Given up after this, however long the channel keeps it.
    static let giveUpHours = 72
    /// The table is looked at this often without being rung for.
    static let idleSeconds = 60.0

    private let database: any Database
    private let gateway: any GatewayPort
    private let folder: MediaFolder
    private let house: House
    private let now: @Sendable () -> Instant
    private let pause: Pause
    private let logger: Logger
    private let committed: @Sendable () -> Void
    private let bell = Bell()

    init(
        database: any Database, gateway: any GatewayPort, folder: MediaFolder, house: House,
        now: @escaping @Sendable () -> Instant, pause: Pause, logger: Logger, committed: @escaping @Sendable () -> Void
    ) {
        self.database = database
        self.gateway = gateway
        self.folder = folder
        self.house = house
        self.now = now
        self.pause = pause
        self.logger = logger
        self.committed = committed
    }

    func wake() { bell.ring() }

    /// Fetches until cancelled; what is in hand then is fetched again by the next run.
    func run() async throws {
        folder.removeStaged()
        var backoff = Backoff()
        while !Task.isCancelled {
            do {
                guard try await fetchPage() == 0 else { continue }
                backoff.reset()
                let next = try await database.read { [gateway] in
                    try County($0).nextMediaDue(gateway: gateway.name)
                }
                let wait = next.map { Double($0.milliseconds - now().milliseconds) / 1000 } ?? Self.idleSeconds
                await bell.wait(until: min(max(wait, 0), Self.idleSeconds), pause)
            } catch is CancellationError {
                return
            } catch {
                logger.error("attachments cannot be recorded", metadata: ["error": "\(error)"])
                try await pause(backoff.next())
            }
        }
    }

    /// Fetches what is due now, until nothing is; for tests.
    func drain() async throws {
        while try await fetchPage() > 0 {}
    }

    /// How many files were tried.
    private func fetchPage() async throws -> Int {
        let due = try await database.read { [gateway, now] in
            try County($0).dueMedia(gateway: gateway.name, limit: Self.window, at: now())
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for media in due { group.addTask { try await self.fetch(media) } }
            try await group.waitForAll()
        }
        return due.count
    }

    private func fetch(_ media: WaitingMedia) async throws {
        let allowed = min(house.policy.attachments.mostBytes, gateway.capabilities.media?.mostBytes ?? .max)
        do {
            try await keep(try await gateway.fetch(media: media.mediaID, mostBytes: allowed), media)
        } catch let error as MediaError {
            switch error {
            case .cancelled: throw CancellationError()
            case .gone: try await lose(media, .gone)
            case .tooLarge: try await lose(media, .tooLarge)
            case .unavailable(let seconds, let reason): try await tryLater(media, seconds, reason)
            }
        } catch let failure as MediaFolder.Failure {
            logger.error("an attachment cannot be written: see media.path", metadata: ["error": "\(failure)"])
            try await tryLater(media, nil, failure.description)
        }
    }

    private func keep(_ bytes: [UInt8], _ media: WaitingMedia) async throws {
        let kept = try await database.read { try County($0).keptMediaBytes() }
        guard kept + Int64(bytes.count) <= folder.totalBytes else {
            logger.error("attachments are refused: media.total_megabytes is reached")
            return try await lose(media, .noRoom)
        }
        let file = try folder.stage(bytes)
        defer { folder.discard(file) }
        try await database.county { [folder, now] county in
            try folder.place(file)
            try county.keepMedia(media.id, sha256: file.sha256, bytes: file.bytes, at: now())
        }
    }

    private func tryLater(_ media: WaitingMedia, _ seconds: Double?, _ reason: String) async throws {
        let now = now()
        guard now < media.expires else { return try await lose(media, .unreachable) }
        let own = min(Self.firstWaitSeconds * Double(1 << min(media.attempts, 20)), Self.longestWaitSeconds)
        let wanted = Instant(milliseconds: now.milliseconds + Int64((seconds ?? own) * 1000))
        let last = media.expires.adding(seconds: -Self.marginSeconds)
        // Once the last good moment is near it is used; what lies behind it is tried at the very end.
        let due = now < last ? min(wanted, last) : max(wanted, media.expires)
        try await database.county { try $0.retryMedia(media.id, due: due, reason: reason) }
    }

    private func lose(_ media: WaitingMedia, _ loss: AttachmentLoss) async throws {
        logger.warning(
            "an attachment is lost", metadata: ["media": "\(media.id.rawValue)", "reason": "\(loss.rawValue)"])
        let now = now()
        try await database.county { [house, gateway] county in
            try county.loseMedia(media.id, loss)
            guard let sender = media.sender, let issue = try county.issue(media.issue) else { return }
            try county.queue(
                Notice(to: sender, .report(.attachmentLost(issue.summary, media.kind, loss))), gateway: gateway.name,
                due: house.policy.pushTime(now, urgent: false), at: now)
        }
        committed()
    }
}

extension InboundMedia {
    /// As the programme calls it.
    var announced: AnnouncedMedia {
        let kind: AttachmentKind =
            switch kind {
            case .photo: .photo
            case .voice: .voice
            case .video: .video
            case .document: .document
            }
        return AnnouncedMedia(id: id, kind: kind, name: name, bytes: bytes)
    }
}

extension AttachmentKind {
    /// As the gateways call it.
    var carried: InboundMedia.Kind {
        switch self {
        case .photo: .photo
        case .voice: .voice
        case .video: .video
        case .document: .document
        }
    }
}
