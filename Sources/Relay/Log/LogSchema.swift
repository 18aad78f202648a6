import Database

/// The log's tables. One counter numbers both directions, so a number names one message for ever.
enum LogSchema {
    static let migrations = [
        Migration(
            1, "log",
            [
                """
                CREATE TABLE log (
                    one BIGINT PRIMARY KEY CHECK (one = 1),
                    stream TEXT NOT NULL,
                    last_id BIGINT NOT NULL,
                    kept BIGINT NOT NULL,
                    expired_through BIGINT NOT NULL)
                """,
                """
                CREATE TABLE messages (
                    id BIGINT PRIMARY KEY,
                    direction BIGINT NOT NULL,
                    channel TEXT NOT NULL,
                    chat BIGINT NOT NULL,
                    text TEXT NOT NULL,
                    answers BIGINT,
                    idempotency_key TEXT,
                    at_ms BIGINT NOT NULL,
                    media_kind TEXT,
                    media_name TEXT,
                    media_bytes BIGINT)
                """,
                "CREATE TABLE files (message BIGINT PRIMARY KEY, size BIGINT NOT NULL, bytes BLOB NOT NULL)",
                "CREATE UNIQUE INDEX messages_by_key ON messages (direction, idempotency_key)",
                "CREATE INDEX messages_by_chat ON messages (chat, id)",
                "CREATE INDEX messages_by_direction ON messages (direction, id)",
                "CREATE TABLE acknowledgements (bot TEXT PRIMARY KEY, next_offset BIGINT NOT NULL)",
            ])
    ]
}
