-- Who was forgotten, as marks from which no number can be read: a backup put back must not bring them back.
CREATE TABLE forgotten (
    mark TEXT PRIMARY KEY,
    forgotten_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
