extension Schema {
    static let link = [
        // L4: who is away, who stands in. `state` is brought along by the clock; days decide what holds on a day.
        """
        CREATE TABLE absences (
            id INTEGER PRIMARY KEY, person_id BIGINT NOT NULL REFERENCES people(id),
            substitute_id BIGINT NOT NULL REFERENCES people(id), from_day BIGINT NOT NULL, to_day BIGINT NOT NULL,
            state TEXT NOT NULL, announced_at BIGINT NOT NULL, ended_at BIGINT)
        """,
        "CREATE INDEX absences_by_state ON absences(state, from_day)",
        // SQLite does not see that who is away now is among those of the two below.
        "CREATE INDEX absences_running ON absences(person_id) WHERE state = 'running'",
        "CREATE INDEX absences_standing_in ON absences(substitute_id) WHERE state = 'running'",
        "CREATE INDEX absences_of ON absences(person_id) WHERE state IN ('announced', 'running')",
        "CREATE INDEX absences_covered ON absences(substitute_id) WHERE state IN ('announced', 'running')",
        // A8
        "CREATE TABLE household_reads (person_id BIGINT NOT NULL, scope TEXT NOT NULL, at BIGINT NOT NULL)",
        "CREATE INDEX household_reads_by_time ON household_reads(at)",
        // L5: what became of a household, and on whose word.
        """
        CREATE TABLE household_events (
            id INTEGER PRIMARY KEY, household_id BIGINT NOT NULL REFERENCES households(id), act_id BIGINT NOT NULL,
            kind TEXT NOT NULL, other_id BIGINT, note TEXT NOT NULL, at BIGINT NOT NULL)
        """,
        "CREATE INDEX household_events_of ON household_events(household_id)",
        // L3
        """
        CREATE TABLE service_posts (
            id INTEGER PRIMARY KEY, person_id BIGINT NOT NULL REFERENCES people(id), post TEXT NOT NULL,
            since BIGINT NOT NULL, ended_at BIGINT)
        """,
        "CREATE UNIQUE INDEX service_posts_held ON service_posts(person_id, post) WHERE ended_at IS NULL",
        // L9
        """
        CREATE TABLE residents (
            person_id BIGINT PRIMARY KEY REFERENCES people(id),
            household_id BIGINT NOT NULL REFERENCES households(id), since BIGINT NOT NULL)
        """,
        "CREATE INDEX residents_of ON residents(household_id)",
    ]
}
