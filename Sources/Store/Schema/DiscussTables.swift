extension Schema {
    static let discuss = [
        // `detail` is the state and what is kept beside the agenda; phase stands beside it to be looked for.
        """
        CREATE TABLE meetings (
            id INTEGER PRIMARY KEY, act_id BIGINT NOT NULL, last_act_id BIGINT NOT NULL, kind TEXT NOT NULL,
            unit_id BIGINT NOT NULL REFERENCES units(id), convener_id BIGINT NOT NULL REFERENCES people(id),
            at BIGINT NOT NULL, place TEXT, state TEXT NOT NULL, detail TEXT NOT NULL, reminded_at BIGINT)
        """,
        "CREATE INDEX meetings_live ON meetings(at) WHERE state IN ('convened', 'open')",
        "CREATE INDEX meetings_by_unit ON meetings(unit_id, state, at)",
        """
        CREATE TABLE agenda_items (
            meeting_id BIGINT NOT NULL REFERENCES meetings(id), position BIGINT NOT NULL,
            issue BIGINT NOT NULL REFERENCES issues(number), step TEXT, motion TEXT, plan TEXT, in_favour BIGINT,
            against BIGINT, abstained BIGINT, outcome TEXT, PRIMARY KEY (meeting_id, position))
        """,
        "CREATE INDEX agenda_items_by_issue ON agenda_items(issue)",
        """
        CREATE TABLE attendances (
            meeting_id BIGINT NOT NULL REFERENCES meetings(id), person_id BIGINT NOT NULL REFERENCES people(id),
            role TEXT NOT NULL, has_come BIGINT NOT NULL, PRIMARY KEY (meeting_id, person_id))
        """,
        "CREATE INDEX attendances_by_person ON attendances(person_id)",
        // D3: who spoke.
        """
        CREATE TABLE speeches (
            meeting_id BIGINT NOT NULL REFERENCES meetings(id), position BIGINT NOT NULL,
            issue BIGINT NOT NULL REFERENCES issues(number), speaker TEXT NOT NULL, words TEXT,
            PRIMARY KEY (meeting_id, position))
        """,
        // D5: what an issue costs, and whether somebody has said that it is major.
        "CREATE TABLE issue_weights (issue BIGINT PRIMARY KEY, yuan BIGINT, is_marked BIGINT NOT NULL)",
        "CREATE INDEX issues_for_meetings ON issues(unit_id) WHERE state IN ('awaiting_meeting', 'in_deliberation')",
        // D6, A6: `detail` is what is read, built without any word of the issue.
        """
        CREATE TABLE disclosures (
            issue BIGINT NOT NULL REFERENCES issues(number), kind TEXT NOT NULL, detail TEXT NOT NULL,
            from_day BIGINT NOT NULL, until_day BIGINT NOT NULL, person_id BIGINT NOT NULL, at BIGINT NOT NULL,
            PRIMARY KEY (issue, kind))
        """,
        """
        CREATE TABLE objections (
            id INTEGER PRIMARY KEY, issue BIGINT NOT NULL REFERENCES issues(number), person_id BIGINT NOT NULL,
            words TEXT NOT NULL, at BIGINT NOT NULL, undone_at BIGINT)
        """,
    ]
}
