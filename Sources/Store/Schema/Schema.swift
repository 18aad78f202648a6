import Database

/// The county's tables. Instants are milliseconds since 1970, days are numbers like 20261120.
public enum Schema {
    public static let migrations: [Migration] = [
        Migration(1, "first light", roster + acts + visit + report + discuss + link + town + lists + transport)
    ]

    private static let roster = [
        """
        CREATE TABLE units (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, level TEXT NOT NULL, name TEXT NOT NULL,
            parent_id BIGINT REFERENCES units(id), ended_at BIGINT)
        """,
        "CREATE INDEX units_by_parent ON units(parent_id)",
        """
        CREATE TABLE people (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, phone TEXT,
            is_party_member BIGINT NOT NULL DEFAULT 0, is_probationary BIGINT NOT NULL DEFAULT 0,
            capacity BIGINT, pledge TEXT, language TEXT, muted_at BIGINT, reminder_hour BIGINT, ended_at BIGINT)
        """,
        """
        CREATE TABLE posts (
            id INTEGER PRIMARY KEY, person_id BIGINT NOT NULL REFERENCES people(id), post TEXT NOT NULL,
            unit_id BIGINT NOT NULL REFERENCES units(id), since BIGINT NOT NULL, ended_at BIGINT,
            body TEXT NOT NULL DEFAULT '')
        """,
        "CREATE UNIQUE INDEX posts_held ON posts(person_id, post, unit_id) WHERE ended_at IS NULL",
        "CREATE INDEX posts_by_unit ON posts(unit_id, post) WHERE ended_at IS NULL",
        """
        CREATE TABLE households (
            id INTEGER PRIMARY KEY, village_id BIGINT NOT NULL REFERENCES units(id), number BIGINT NOT NULL,
            unit_id BIGINT NOT NULL REFERENCES units(id), head TEXT NOT NULL, called TEXT NOT NULL DEFAULT '',
            address TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', is_resident BIGINT NOT NULL DEFAULT 1,
            tags TEXT NOT NULL DEFAULT '', ended_at BIGINT, UNIQUE (village_id, number))
        """,
        "CREATE INDEX households_by_unit ON households(unit_id)",
        """
        CREATE TABLE links (
            id INTEGER PRIMARY KEY, household_id BIGINT NOT NULL REFERENCES households(id),
            person_id BIGINT NOT NULL REFERENCES people(id), since BIGINT NOT NULL, ended_at BIGINT)
        """,
        "CREATE UNIQUE INDEX links_held ON links(household_id) WHERE ended_at IS NULL",
        "CREATE INDEX links_by_person ON links(person_id, household_id) WHERE ended_at IS NULL",
        // What each field was at the last import: a difference from today is a change made over the chat.
        """
        CREATE TABLE imported (
            kind TEXT NOT NULL, key TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (kind, key))
        """,
        """
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY, channel TEXT NOT NULL, sender TEXT NOT NULL,
            person_id BIGINT NOT NULL REFERENCES people(id), gateway TEXT, chat TEXT, source TEXT NOT NULL,
            bound_at BIGINT NOT NULL, chosen_at BIGINT, ended_at BIGINT)
        """,
        "CREATE UNIQUE INDEX accounts_bound ON accounts(channel, sender, person_id) WHERE ended_at IS NULL",
        "CREATE INDEX accounts_by_person ON accounts(person_id) WHERE ended_at IS NULL",
        """
        CREATE TABLE binding_codes (
            digest BLOB PRIMARY KEY, person_id BIGINT REFERENCES people(id),
            household_id BIGINT REFERENCES households(id), issued_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, used_at BIGINT)
        """,
        "CREATE TABLE binding_failures (channel TEXT NOT NULL, sender TEXT NOT NULL, at BIGINT NOT NULL)",
        "CREATE INDEX binding_failures_at ON binding_failures(at)",
    ]

    private static let acts = [
        """
        CREATE TABLE acts (
            id INTEGER PRIMARY KEY, person_id BIGINT NOT NULL REFERENCES people(id), verb TEXT NOT NULL,
            at BIGINT NOT NULL, detail TEXT, points TEXT, undone_at BIGINT)
        """,
        // By time, not by person: a batch then touches one page of it, and the rare undo looks through a day.
        "CREATE INDEX acts_to_undo ON acts(at, person_id) WHERE undone_at IS NULL",
        // A5: what an act earned somebody else than who acted; their own stands in the act's row.
        """
        CREATE TABLE credits (
            act_id BIGINT NOT NULL REFERENCES acts(id), person_id BIGINT NOT NULL REFERENCES people(id),
            at BIGINT NOT NULL, points TEXT NOT NULL, PRIMARY KEY (act_id, person_id))
        """,
        "CREATE INDEX credits_by_time ON credits(at)",
        "CREATE INDEX credits_by_person ON credits(person_id, at)",
        // A5: acts that earned something, by person. A day's are entered in the night: an index would be a page a message.
        """
        CREATE TABLE filed_acts (
            person_id BIGINT NOT NULL, at BIGINT NOT NULL, act_id BIGINT NOT NULL,
            PRIMARY KEY (person_id, at, act_id)) WITHOUT ROWID
        """,
        // S6, A5: for a solved issue points are given once.
        """
        CREATE TABLE credited_issues (
            issue BIGINT NOT NULL, person_id BIGINT NOT NULL, act_id BIGINT NOT NULL,
            PRIMARY KEY (issue, person_id, act_id))
        """,
        // A10: who practises, and what they have said, to be said again after a restart.
        """
        CREATE TABLE practices (
            person_id BIGINT PRIMARY KEY REFERENCES people(id), began_at BIGINT NOT NULL, asked TEXT,
            asked_at BIGINT)
        """,
        """
        CREATE TABLE practice_messages (
            person_id BIGINT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, speaker BIGINT NOT NULL,
            text TEXT NOT NULL, PRIMARY KEY (person_id, seq))
        """,
        "CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    ]

    private static let transport = [
        """
        CREATE TABLE inbox (
            id INTEGER PRIMARY KEY, gateway TEXT NOT NULL, message_id TEXT NOT NULL, channel TEXT NOT NULL,
            sender TEXT NOT NULL, chat TEXT NOT NULL, reply_reference TEXT, text TEXT NOT NULL, media TEXT NOT NULL,
            sent_at BIGINT NOT NULL, received_at BIGINT NOT NULL, state TEXT NOT NULL,
            attempts BIGINT NOT NULL DEFAULT 0, error TEXT, UNIQUE (gateway, message_id))
        """,
        "CREATE INDEX inbox_unfinished ON inbox(id) WHERE state = 'pending'",
        """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY, gateway TEXT NOT NULL, channel TEXT NOT NULL, chat TEXT NOT NULL,
            person_id BIGINT, reply_reference TEXT, notice TEXT, text TEXT, due_at BIGINT NOT NULL,
            queued_at BIGINT NOT NULL, state TEXT NOT NULL, run BIGINT, attempts BIGINT NOT NULL DEFAULT 0,
            in_doubt BIGINT NOT NULL DEFAULT 0, ended_at BIGINT, reason TEXT, channel_message_id TEXT, said_at BIGINT,
            precedence BIGINT NOT NULL DEFAULT 1,
            media BIGINT, postponed_to BIGINT)
        """,
        // A11: how far the sending has come, compared with a mark beside the file; and why nothing is sent.
        "CREATE TABLE sent_mark (identity BLOB NOT NULL, number BIGINT NOT NULL, at BIGINT NOT NULL)",
        """
        CREATE TABLE outbox_hold (
            reason TEXT NOT NULL, since BIGINT NOT NULL, last_id BIGINT NOT NULL, known_until BIGINT,
            sent_until BIGINT)
        """,
        // A1: what channels with limits have been given; those without have no rows here.
        """
        CREATE TABLE sent_days (
            gateway TEXT NOT NULL, day BIGINT NOT NULL, precedence BIGINT NOT NULL, sent BIGINT NOT NULL,
            postponed BIGINT NOT NULL, PRIMARY KEY (gateway, day, precedence)) WITHOUT ROWID
        """,
        """
        CREATE TABLE sent_minutes (
            gateway TEXT NOT NULL, channel TEXT NOT NULL, chat TEXT NOT NULL, minute BIGINT NOT NULL,
            sent BIGINT NOT NULL, sent_before BIGINT NOT NULL, PRIMARY KEY (gateway, channel, chat)) WITHOUT ROWID
        """,
        "CREATE INDEX outbox_waiting ON outbox(gateway, precedence, due_at, id) WHERE state = 'queued'",
        "CREATE INDEX outbox_by_chat ON outbox(chat, id) WHERE state IN ('queued', 'sending')",
        """
        CREATE TABLE questions (
            id INTEGER PRIMARY KEY, channel TEXT NOT NULL, sender TEXT NOT NULL, person_id BIGINT,
            content TEXT NOT NULL, asked_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)
        """,
        "CREATE INDEX questions_open ON questions(channel, sender)",
        "CREATE INDEX questions_by_end ON questions(expires_at)",
        "CREATE TABLE cursors (gateway TEXT PRIMARY KEY, cursor BLOB NOT NULL, saved_at BIGINT NOT NULL)",
        """
        CREATE TABLE deaths (
            gateway TEXT NOT NULL, message_id TEXT NOT NULL, deaths BIGINT NOT NULL, PRIMARY KEY (gateway, message_id))
        """,
        "CREATE TABLE runs (id INTEGER PRIMARY KEY, started_at BIGINT NOT NULL, ended_at BIGINT)",
        """
        CREATE TABLE reminders (
            person_id BIGINT NOT NULL, kind TEXT NOT NULL, subject BIGINT NOT NULL, period BIGINT NOT NULL,
            told_at BIGINT NOT NULL, PRIMARY KEY (person_id, kind, subject, period)) WITHOUT ROWID
        """,
        """
        CREATE TABLE reminder_rounds (
            kind TEXT NOT NULL, period BIGINT NOT NULL, reached_id BIGINT NOT NULL, ended_at BIGINT,
            PRIMARY KEY (kind, period))
        """,
        "CREATE TABLE strangers (channel TEXT NOT NULL, sender TEXT NOT NULL, day BIGINT NOT NULL, "
            + "replies BIGINT NOT NULL, PRIMARY KEY (channel, sender))",
        "CREATE TABLE settings (key TEXT PRIMARY KEY, value BLOB NOT NULL)",
    ]
}
