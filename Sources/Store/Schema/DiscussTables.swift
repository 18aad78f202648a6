extension Schema {
    static let discuss = [
        """
        CREATE TABLE meetings (
            id INTEGER PRIMARY KEY, act_id BIGINT NOT NULL, kind TEXT NOT NULL,
            unit_id BIGINT NOT NULL REFERENCES units(id), convener_id BIGINT NOT NULL REFERENCES people(id),
            at BIGINT NOT NULL, place TEXT)
        """
    ]
}
