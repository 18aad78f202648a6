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
        // V8: `posts` and `of_party` are the audience as the policy had it then; `step` is what the clock still walks.
        """
        CREATE TABLE circulars (
            id INTEGER PRIMARY KEY, text TEXT NOT NULL, by_id BIGINT NOT NULL REFERENCES people(id),
            place TEXT NOT NULL, act_id BIGINT NOT NULL, day BIGINT NOT NULL, is_to_explain BIGINT NOT NULL,
            is_urgent BIGINT NOT NULL, posts TEXT NOT NULL, of_party BIGINT NOT NULL, messages BIGINT NOT NULL,
            state TEXT NOT NULL, step TEXT, reached_unit BIGINT NOT NULL DEFAULT 0,
            reached_id BIGINT NOT NULL DEFAULT 0, page_at BIGINT NOT NULL DEFAULT 0)
        """,
        "CREATE INDEX circulars_going ON circulars(is_urgent, page_at) WHERE step IS NOT NULL",
        "CREATE INDEX circulars_by_day ON circulars(day)",
        "CREATE INDEX circulars_by_act ON circulars(act_id)",
        "CREATE INDEX circulars_by_sender ON circulars(by_id)",
        """
        CREATE TABLE circular_units (
            circular_id BIGINT NOT NULL REFERENCES circulars(id), unit_id BIGINT NOT NULL REFERENCES units(id),
            PRIMARY KEY (circular_id, unit_id))
        """,
        // Each person once, whatever their posts: who has been looked at, where, and what came of it.
        """
        CREATE TABLE circular_people (
            circular_id BIGINT NOT NULL REFERENCES circulars(id), person_id BIGINT NOT NULL REFERENCES people(id),
            unit_id BIGINT NOT NULL REFERENCES units(id), is_resident BIGINT NOT NULL, receipt TEXT NOT NULL,
            outbox_id BIGINT, PRIMARY KEY (circular_id, person_id))
        """,
        "CREATE INDEX circular_people_by_unit ON circular_people(circular_id, unit_id)",
        """
        CREATE TABLE circular_explained (
            id INTEGER PRIMARY KEY, circular_id BIGINT NOT NULL REFERENCES circulars(id),
            household_id BIGINT NOT NULL REFERENCES households(id), person_id BIGINT NOT NULL REFERENCES people(id),
            act_id BIGINT NOT NULL, day BIGINT NOT NULL, undone_at BIGINT)
        """,
        "CREATE UNIQUE INDEX circular_explained_once ON circular_explained(circular_id, household_id) WHERE undone_at IS NULL",
        "CREATE INDEX circular_explained_by_act ON circular_explained(act_id)",
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
