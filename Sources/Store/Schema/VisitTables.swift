extension Schema {
    static let visit = [
        """
        CREATE TABLE visits (
            id INTEGER PRIMARY KEY, household_id BIGINT NOT NULL REFERENCES households(id),
            person_id BIGINT NOT NULL REFERENCES people(id), act_id BIGINT NOT NULL,
            day BIGINT NOT NULL, mode TEXT NOT NULL, outcome TEXT NOT NULL, note TEXT NOT NULL,
            recorded_at BIGINT NOT NULL, undone_at BIGINT,
            entered_by BIGINT REFERENCES people(id))
        """,
        "CREATE INDEX visits_by_household ON visits(household_id, day, outcome, undone_at)",
        "CREATE INDEX visits_by_act ON visits(act_id)",
        // V4: whether one is met is read from the visits.
        """
        CREATE TABLE visit_dues (
            id INTEGER PRIMARY KEY, household_id BIGINT NOT NULL REFERENCES households(id), kind TEXT NOT NULL,
            text TEXT NOT NULL, by_id BIGINT NOT NULL REFERENCES people(id), act_id BIGINT NOT NULL,
            day BIGINT NOT NULL, due_at BIGINT NOT NULL, reminded_at BIGINT, taken_back_at BIGINT)
        """,
        "CREATE INDEX visit_dues_open ON visit_dues(household_id) WHERE taken_back_at IS NULL",
        "CREATE INDEX visit_dues_to_remind ON visit_dues(due_at) WHERE taken_back_at IS NULL AND reminded_at IS NULL",
        "CREATE INDEX visit_dues_by_act ON visit_dues(act_id)",
    ]
}
