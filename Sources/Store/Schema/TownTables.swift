extension Schema {
    /// S2–S4
    static let town = [
        """
        CREATE TABLE whistles (
            id INTEGER PRIMARY KEY, issue BIGINT NOT NULL REFERENCES issues(number), department TEXT NOT NULL,
            holder_id BIGINT NOT NULL REFERENCES people(id), asker_id BIGINT NOT NULL REFERENCES people(id),
            is_of_town BIGINT NOT NULL, is_way BIGINT NOT NULL, kind TEXT NOT NULL, called_at BIGINT NOT NULL,
            due BIGINT NOT NULL, state TEXT NOT NULL, reported_at BIGINT, done_at BIGINT, climbed_at BIGINT)
        """,
        "CREATE INDEX whistles_by_issue ON whistles(issue)",
        "CREATE INDEX whistles_by_holder ON whistles(holder_id) WHERE state IN ('called', 'reported')",
        "CREATE INDEX whistles_unanswered ON whistles(due) WHERE state = 'called' AND climbed_at IS NULL",
        "CREATE INDEX whistles_to_answer ON whistles(holder_id) WHERE state = 'called'",
        "CREATE INDEX whistles_called ON whistles(due) WHERE state = 'called'",
        "CREATE INDEX whistles_by_time ON whistles(called_at)",
        // One rating for each whistle and each task of a utility.
        """
        CREATE TABLE ratings (
            subject TEXT NOT NULL, subject_id BIGINT NOT NULL, issue BIGINT NOT NULL, body TEXT NOT NULL,
            score BIGINT NOT NULL, by_id BIGINT NOT NULL REFERENCES people(id), is_of_town BIGINT NOT NULL,
            at BIGINT NOT NULL, PRIMARY KEY (subject, subject_id))
        """,
        // What towns have reported to the county, month by month.
        """
        CREATE TABLE county_cases (
            issue BIGINT NOT NULL REFERENCES issues(number), month BIGINT NOT NULL,
            town_id BIGINT NOT NULL REFERENCES units(id), reported_at BIGINT NOT NULL, answered_at BIGINT,
            PRIMARY KEY (issue, month))
        """,
        "CREATE INDEX county_cases_by_month ON county_cases(month)",
        "CREATE INDEX county_cases_unanswered ON county_cases(month) WHERE answered_at IS NULL",
    ]
}
