extension Schema {
    /// S8, S9, A12
    static let lists = [
        """
        CREATE TABLE needs (
            id INTEGER PRIMARY KEY, village_id BIGINT NOT NULL REFERENCES units(id),
            asker_id BIGINT NOT NULL REFERENCES people(id), text TEXT NOT NULL, state TEXT NOT NULL, at BIGINT NOT NULL)
        """,
        "CREATE INDEX needs_by_asker ON needs(asker_id)",
        "CREATE INDEX needs_open ON needs(village_id) WHERE state = 'open'",
        """
        CREATE TABLE resources (
            id INTEGER PRIMARY KEY, unit_id BIGINT NOT NULL REFERENCES units(id),
            offerer_id BIGINT NOT NULL REFERENCES people(id), text TEXT NOT NULL, state TEXT NOT NULL,
            at BIGINT NOT NULL)
        """,
        "CREATE INDEX resources_offered ON resources(unit_id) WHERE state = 'offered'",
        """
        CREATE TABLE matches (
            id INTEGER PRIMARY KEY, need BIGINT NOT NULL REFERENCES needs(id),
            resource BIGINT NOT NULL REFERENCES resources(id), doer_id BIGINT NOT NULL REFERENCES people(id),
            asker_id BIGINT NOT NULL REFERENCES people(id), due BIGINT NOT NULL, state TEXT NOT NULL,
            at BIGINT NOT NULL)
        """,
        "CREATE INDEX matches_by_need ON matches(need)",
        "CREATE INDEX matches_by_doer ON matches(doer_id) WHERE state = 'assigned'",
        "CREATE INDEX matches_arrived ON matches(need) WHERE state = 'done'",
        """
        CREATE TABLE pushed_tasks (
            id INTEGER PRIMARY KEY, village_id BIGINT NOT NULL REFERENCES units(id),
            holder_id BIGINT NOT NULL REFERENCES people(id), asker_id BIGINT NOT NULL REFERENCES people(id),
            asker_post TEXT NOT NULL, text TEXT NOT NULL, basis TEXT, due BIGINT NOT NULL, state TEXT NOT NULL,
            note TEXT, at BIGINT NOT NULL)
        """,
        "CREATE INDEX pushed_tasks_by_village ON pushed_tasks(village_id)",
        """
        CREATE TABLE duties (
            unit_id BIGINT NOT NULL REFERENCES units(id), day BIGINT NOT NULL,
            person_id BIGINT NOT NULL REFERENCES people(id), PRIMARY KEY (unit_id, day))
        """,
        "CREATE INDEX duties_by_day ON duties(day)",
    ]
}
