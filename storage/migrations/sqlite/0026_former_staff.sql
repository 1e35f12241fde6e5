-- Who has left the team is still called by name in what they did, as long as the bot knows them.
CREATE TABLE former_staff (
    person_id INTEGER PRIMARY KEY,      -- the Telegram user id; they need not have pressed Start ever
    name TEXT NOT NULL,                 -- as Telegram showed it last
    left_at INTEGER NOT NULL
) STRICT;
CREATE INDEX former_staff_age ON former_staff (left_at);
