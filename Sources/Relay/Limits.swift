/// Every bound of the relay, by name. The defaults suit one county; tests make them small.
public struct RelayLimits: Sendable, Equatable {
    /// Messages older than this are removed, read or not; a poller that comes later gets 410.
    public var maximumAgeDays = 30
    /// Messages kept, both directions. Beyond it the oldest *finished* ones go: sent, or acknowledged by the poller.
    /// When all are waiting to be read, new ones are refused, since a refusal is retried and a dropped message is lost.
    public var maximumRows = 1_000_000
    /// Rows one pass of the retention removes, so that it never holds the writer for long.
    public var trimRows = 1000
    /// UTF-16 units of one text, as Telegram counts them.
    public var textUnits = 4096
    /// Bytes of one request body.
    public var bodyBytes = 64 * 1024
    /// Bytes of one picture or file, and of all that are kept: beyond it the oldest go.
    public var mediaBytes = 20 << 20
    public var mediaTotalBytes = 512 << 20
    /// Characters of an Idempotency-Key.
    public var keyCharacters = 200
    /// Messages that the core may send in one second, over all chats.
    public var sendsPerSecond = 2000
    /// Messages that phones may write in one second, over all phones.
    public var writesPerSecond = 50
    /// Updates in one answer.
    public var updatesPerPoll = 100
    public var pollTimeoutSeconds = 50
    /// Messages in one page of a phone's history.
    public var historyRows = 200
    /// Live streams open at once; the oldest makes room for a new one.
    public var streams = 32
    /// Phones that one live stream may follow.
    public var phonesPerStream = 8
    /// Messages that one live stream reads at a time; what is not yet written stays in the log.
    public var streamRows = 50
    /// Connections open at once.
    public var connections = 256
    /// A connection without a request is closed after this.
    public var idleSeconds = 90
    /// Bytes of one request's headers.
    public var headerBytes = 16 * 1024
    /// A comment on an idle stream, so that proxies keep it open and a gone browser is noticed.
    public var heartbeatSeconds = 15
    /// What a refused caller is told to wait, in seconds, when the log is full.
    public var fullRetrySeconds = 30

    /// How often what is too old is removed.
    public var trimEverySeconds = 3600

    public init() {}
}
