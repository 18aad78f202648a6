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
        // V10
        "CREATE INDEX visits_written_for ON visits(person_id, recorded_at) WHERE entered_by IS NOT NULL",
        // V4: whether one is met is read from the visits; `outcome` is written once its time is over.
        """
        CREATE TABLE visit_dues (
            id INTEGER PRIMARY KEY, household_id BIGINT NOT NULL REFERENCES households(id), kind TEXT NOT NULL,
            text TEXT NOT NULL, by_id BIGINT NOT NULL REFERENCES people(id), act_id BIGINT NOT NULL,
            day BIGINT NOT NULL, due_at BIGINT NOT NULL, reminded_at BIGINT, outcome TEXT,
            taken_back_at BIGINT)
        """,
        "CREATE INDEX visit_dues_open ON visit_dues(household_id) WHERE taken_back_at IS NULL",
        "CREATE INDEX visit_dues_to_remind ON visit_dues(due_at) WHERE taken_back_at IS NULL AND reminded_at IS NULL",
        "CREATE INDEX visit_dues_to_end ON visit_dues(due_at) WHERE taken_back_at IS NULL AND outcome IS NULL",
        "CREATE INDEX visit_dues_by_act ON visit_dues(act_id)",
        // V10: only calls pay for it.
        "CREATE INDEX visits_by_caller ON visits(person_id, day) WHERE mode IN ('phone', 'video')",
        // V11
        """
        CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY, what TEXT NOT NULL, by_id BIGINT NOT NULL REFERENCES people(id),
            act_id BIGINT NOT NULL, planned_at BIGINT NOT NULL, cancelled_at BIGINT)
        """,
        "CREATE INDEX deliveries_by_planner ON deliveries(by_id) WHERE cancelled_at IS NULL",
        "CREATE INDEX deliveries_by_act ON deliveries(act_id)",
        """
        CREATE TABLE delivery_items (
            delivery_id BIGINT NOT NULL REFERENCES deliveries(id),
            household_id BIGINT NOT NULL REFERENCES households(id), PRIMARY KEY (delivery_id, household_id))
        """,
        "CREATE INDEX delivery_items_by_household ON delivery_items(household_id)",
        """
        CREATE TABLE handovers (
            id INTEGER PRIMARY KEY, delivery_id BIGINT NOT NULL REFERENCES deliveries(id),
            household_id BIGINT NOT NULL REFERENCES households(id), person_id BIGINT NOT NULL REFERENCES people(id),
            act_id BIGINT NOT NULL, day BIGINT NOT NULL, undone_at BIGINT)
        """,
        "CREATE INDEX handovers_by_delivery ON handovers(delivery_id, household_id) WHERE undone_at IS NULL",
        "CREATE INDEX handovers_by_act ON handovers(act_id)",
        // V8
        """
        CREATE TABLE policy_notices (
            id INTEGER PRIMARY KEY, text TEXT NOT NULL, by_id BIGINT NOT NULL REFERENCES people(id),
            act_id BIGINT NOT NULL, day BIGINT NOT NULL, taken_back_at BIGINT)
        """,
        "CREATE INDEX policy_notices_by_day ON policy_notices(day) WHERE taken_back_at IS NULL",
        "CREATE INDEX policy_notices_by_act ON policy_notices(act_id)",
        """
        CREATE TABLE policy_units (
            notice_id BIGINT NOT NULL REFERENCES policy_notices(id), unit_id BIGINT NOT NULL REFERENCES units(id),
            PRIMARY KEY (notice_id, unit_id))
        """,
        """
        CREATE TABLE policy_rounds (
            id INTEGER PRIMARY KEY, notice_id BIGINT NOT NULL REFERENCES policy_notices(id), audience TEXT NOT NULL,
            is_recall BIGINT NOT NULL, reached_id BIGINT NOT NULL, ended_at BIGINT)
        """,
        "CREATE INDEX policy_rounds_open ON policy_rounds(id) WHERE ended_at IS NULL",
        """
        CREATE TABLE policy_explained (
            id INTEGER PRIMARY KEY, notice_id BIGINT NOT NULL REFERENCES policy_notices(id),
            household_id BIGINT NOT NULL REFERENCES households(id), person_id BIGINT NOT NULL REFERENCES people(id),
            act_id BIGINT NOT NULL, day BIGINT NOT NULL, undone_at BIGINT)
        """,
        "CREATE UNIQUE INDEX policy_explained_once ON policy_explained(notice_id, household_id) WHERE undone_at IS NULL",
        "CREATE INDEX policy_explained_by_act ON policy_explained(act_id)",
        // V7
        """
        CREATE TABLE visit_confirmations (
            visit_id BIGINT PRIMARY KEY REFERENCES visits(id), household_id BIGINT NOT NULL REFERENCES households(id),
            person_id BIGINT NOT NULL REFERENCES people(id), month BIGINT NOT NULL, state TEXT NOT NULL,
            asked_at BIGINT NOT NULL, answered_at BIGINT)
        """,
        "CREATE UNIQUE INDEX visit_confirmations_monthly ON visit_confirmations(household_id, month)",
        "CREATE INDEX visit_confirmations_asked ON visit_confirmations(person_id) WHERE state = 'unanswered'",
    ]
}
