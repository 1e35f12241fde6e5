-- An announcement may have a version in any language that the bot speaks: which those are, only the bot knows.
CREATE TABLE announcement_versions_of_any (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    language TEXT NOT NULL,                           -- 'any': the one for everybody
    form TEXT NOT NULL,                               -- text, photo, voice, album, ...
    message_ids TEXT NOT NULL,                        -- JSON list, in the author's chat
    album TEXT,                                       -- Telegram's id of it while it comes in
    captioned INTEGER NOT NULL DEFAULT 0,             -- which message of an album carries the words
    excerpt TEXT NOT NULL DEFAULT '',                 -- how it begins, for lists
    PRIMARY KEY (announcement_id, language)
) STRICT, WITHOUT ROWID;

INSERT INTO announcement_versions_of_any SELECT * FROM announcement_versions;
DROP TABLE announcement_versions;
ALTER TABLE announcement_versions_of_any RENAME TO announcement_versions;
