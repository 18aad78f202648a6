extension Schema {
    static let visit = [
        """
        CREATE TABLE visits (
            id INTEGER PRIMARY KEY, household_id BIGINT NOT NULL REFERENCES households(id),
            person_id BIGINT NOT NULL REFERENCES people(id), act_id BIGINT NOT NULL,
            day BIGINT NOT NULL, mode TEXT NOT NULL, outcome TEXT NOT NULL, note TEXT NOT NULL,
            recorded_at BIGINT NOT NULL, undone_at BIGINT)
        """,
        "CREATE INDEX visits_by_household ON visits(household_id, day, outcome, undone_at)",
        "CREATE INDEX visits_by_act ON visits(act_id)",
    ]
}
