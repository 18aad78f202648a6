extension Schema {
    static let report = [
        // `detail` is the whole state; state, holder and due stand beside it to be looked for.
        """
        CREATE TABLE issues (
            number INTEGER PRIMARY KEY, act_id BIGINT NOT NULL, text TEXT NOT NULL,
            category TEXT NOT NULL, household_id BIGINT REFERENCES households(id),
            unit_id BIGINT NOT NULL REFERENCES units(id), reporter_id BIGINT NOT NULL REFERENCES people(id),
            reported_at BIGINT NOT NULL, state TEXT NOT NULL, detail TEXT NOT NULL, holder_id BIGINT, due BIGINT,
            emergency TEXT, acknowledged_at BIGINT, is_confidential BIGINT NOT NULL DEFAULT 0,
            is_complaint BIGINT NOT NULL DEFAULT 0, merged_into BIGINT, ended_at BIGINT, asked_id BIGINT,
            ask_at BIGINT, paused_until BIGINT, pause_asked_id BIGINT, moved_at BIGINT NOT NULL, since BIGINT,
            ran_out BIGINT, late_told_id BIGINT, late_told_at BIGINT)
        """,
        "CREATE INDEX issues_by_holder ON issues(holder_id) WHERE holder_id IS NOT NULL",
        "CREATE INDEX issues_by_reporter ON issues(reporter_id)",
        "CREATE INDEX issues_kept ON issues(reporter_id) WHERE state = 'kept'",
        // S6: whose word is waited for, and when they are asked again.
        "CREATE INDEX issues_by_asked ON issues(asked_id) WHERE asked_id IS NOT NULL",
        // S5
        "CREATE INDEX issues_paused ON issues(paused_until) WHERE paused_until IS NOT NULL",
        "CREATE INDEX issues_pause_asked ON issues(pause_asked_id) WHERE pause_asked_id IS NOT NULL",
        "CREATE INDEX issues_running ON issues(due) WHERE holder_id IS NOT NULL",
        // `ran_out` is the clock that has; of the desk's next one it is not.
        """
        CREATE INDEX issues_to_climb ON issues(due)
        WHERE holder_id IS NOT NULL AND (ran_out IS NULL OR ran_out <> due)
        """,
        "CREATE INDEX issues_late_told ON issues(late_told_id) WHERE late_told_id IS NOT NULL",
        "CREATE INDEX issues_listed ON issues(unit_id, due) WHERE state = 'listed'",
        "CREATE INDEX issues_to_ask ON issues(ask_at) WHERE ask_at IS NOT NULL",
        "CREATE INDEX issues_by_act ON issues(act_id)",
        "CREATE INDEX issues_merged ON issues(merged_into) WHERE merged_into IS NOT NULL",
        "CREATE INDEX issues_by_unit ON issues(unit_id, category, reported_at)",
        "CREATE INDEX issues_unacknowledged ON issues(state, due) WHERE emergency IS NOT NULL AND acknowledged_at IS NULL",
        """
        CREATE TABLE issue_followers (
            issue BIGINT NOT NULL, person_id BIGINT NOT NULL, PRIMARY KEY (issue, person_id))
        """,
        """
        CREATE TABLE utility_tasks (
            id INTEGER PRIMARY KEY, issue BIGINT NOT NULL REFERENCES issues(number), utility TEXT,
            holder_id BIGINT NOT NULL, asker_id BIGINT NOT NULL, asked_at BIGINT NOT NULL, due BIGINT NOT NULL,
            state TEXT NOT NULL, ended_at BIGINT)
        """,
        "CREATE INDEX utility_tasks_by_holder ON utility_tasks(holder_id) WHERE state = 'asked'",
        "CREATE INDEX utility_tasks_running ON utility_tasks(due) WHERE state = 'asked'",
        "CREATE INDEX utility_tasks_by_issue ON utility_tasks(issue)",
        """
        CREATE TABLE errands (
            id INTEGER PRIMARY KEY, household_id BIGINT NOT NULL REFERENCES households(id),
            person_id BIGINT NOT NULL REFERENCES people(id), what TEXT NOT NULL, taken BIGINT NOT NULL,
            due BIGINT NOT NULL, state TEXT NOT NULL)
        """,
        "CREATE INDEX errands_open ON errands(person_id) WHERE state = 'taken'",
        // A8: the chain holds digests only; payload and salt lie apart, so that erasure leaves it whole.
        """
        CREATE TABLE issue_entries (
            issue BIGINT NOT NULL REFERENCES issues(number), seq BIGINT NOT NULL, at BIGINT NOT NULL,
            actor_id BIGINT NOT NULL, payload_digest BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL,
            PRIMARY KEY (issue, seq))
        """,
        "CREATE INDEX issue_entries_by_actor ON issue_entries(issue, actor_id)",
        "CREATE INDEX issue_entries_by_time ON issue_entries(at)",
        """
        CREATE TABLE anchors (
            day BIGINT PRIMARY KEY, at BIGINT NOT NULL, heads BIGINT NOT NULL, digest BLOB NOT NULL,
            previous BLOB NOT NULL)
        """,
        """
        CREATE TABLE anchored_heads (
            issue BIGINT PRIMARY KEY, seq BIGINT NOT NULL, hash BLOB NOT NULL, day BIGINT NOT NULL)
        """,
        """
        CREATE TABLE issue_payloads (
            issue BIGINT NOT NULL, seq BIGINT NOT NULL, salt BLOB NOT NULL, payload TEXT NOT NULL,
            PRIMARY KEY (issue, seq))
        """,
        """
        CREATE TABLE issue_carriers (
            issue BIGINT NOT NULL, person_id BIGINT NOT NULL, PRIMARY KEY (issue, person_id))
        """,
        "CREATE INDEX issue_carriers_by_person ON issue_carriers(person_id)",
        // R9: everybody whom the words of a complaint may mean.
        """
        CREATE TABLE issue_accused (
            issue BIGINT NOT NULL REFERENCES issues(number), person_id BIGINT NOT NULL, PRIMARY KEY (issue, person_id))
        """,
        "CREATE INDEX issue_accused_by_person ON issue_accused(person_id)",
        // R11: what came with messages; `person_id` once it is known who sent it, `issue` once it belongs to one.
        """
        CREATE TABLE media (
            id INTEGER PRIMARY KEY, inbox_id BIGINT NOT NULL, gateway TEXT NOT NULL, media_id TEXT NOT NULL,
            kind TEXT NOT NULL, name TEXT, said_bytes BIGINT, channel TEXT NOT NULL, sender TEXT NOT NULL,
            person_id BIGINT, issue BIGINT, received_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
            due_at BIGINT NOT NULL, state TEXT NOT NULL, reason TEXT, attempts BIGINT NOT NULL DEFAULT 0,
            bytes BIGINT, sha256 TEXT, kept_at BIGINT)
        """,
        "CREATE INDEX media_by_message ON media(inbox_id)",
        "CREATE INDEX media_by_issue ON media(issue) WHERE issue IS NOT NULL",
        "CREATE INDEX media_unkept ON media(received_at) WHERE kept_at IS NULL",
        "CREATE INDEX media_waiting ON media(gateway, due_at) WHERE state = 'waiting' AND issue IS NOT NULL",
        "CREATE INDEX media_by_digest ON media(sha256) WHERE sha256 IS NOT NULL",
        "CREATE INDEX media_kept ON media(kept_at, bytes) WHERE kept_at IS NOT NULL",
    ]
}
