-- Something was removed for good: its old bytes still lie in the write-ahead log until that is emptied.
-- Written in the transaction of the removal, so that a restart knows of it too.
CREATE TABLE traces (
    id INTEGER PRIMARY KEY,
    noted_at INTEGER NOT NULL
) STRICT;
