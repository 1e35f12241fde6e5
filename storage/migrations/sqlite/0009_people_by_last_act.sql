-- Who has not been seen for long is found without reading everybody.

CREATE INDEX people_seen ON people (seen_at);
