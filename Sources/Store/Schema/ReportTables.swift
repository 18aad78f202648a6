extension Schema {
    static let report = [
        """
        CREATE TABLE issues (
            number INTEGER PRIMARY KEY, act_id BIGINT NOT NULL, text TEXT NOT NULL,
            category TEXT NOT NULL, household_id BIGINT REFERENCES households(id),
            unit_id BIGINT NOT NULL REFERENCES units(id), reporter_id BIGINT NOT NULL REFERENCES people(id),
            reported_at BIGINT NOT NULL, state TEXT NOT NULL, rung BIGINT, desk_unit_id BIGINT, holder_id BIGINT,
            desk_post TEXT, since BIGINT, due BIGINT)
        """,
        "CREATE INDEX issues_by_holder ON issues(holder_id) WHERE holder_id IS NOT NULL",
        "CREATE INDEX issues_by_reporter ON issues(reporter_id)",
        "CREATE INDEX issues_by_act ON issues(act_id)",
        // A8: the chain holds digests only; payload and salt lie apart, so that erasure leaves it whole.
        """
        CREATE TABLE issue_entries (
            issue BIGINT NOT NULL REFERENCES issues(number), seq BIGINT NOT NULL, at BIGINT NOT NULL,
            actor_id BIGINT NOT NULL, payload_digest BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL,
            PRIMARY KEY (issue, seq))
        """,
        "CREATE INDEX issue_entries_by_actor ON issue_entries(issue, actor_id)",
        """
        CREATE TABLE issue_payloads (
            issue BIGINT NOT NULL, seq BIGINT NOT NULL, salt BLOB NOT NULL, payload TEXT NOT NULL,
            PRIMARY KEY (issue, seq))
        """,
        """
        CREATE TABLE issue_carriers (
            issue BIGINT NOT NULL, person_id BIGINT NOT NULL, PRIMARY KEY (issue, person_id))
        """,
    ]
}
