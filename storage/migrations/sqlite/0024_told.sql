-- What readers of a past webinar were told of: its recording, its materials.

CREATE TABLE told (
    webinar_id INTEGER NOT NULL REFERENCES webinars (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (what IN ('recording', 'materials')),
    said TEXT NOT NULL,                 -- what there was when they were told, as it is compared
    times INTEGER NOT NULL,             -- how often they were told
    told_at INTEGER,                    -- NULL: it was taken back since
    PRIMARY KEY (webinar_id, what)
) STRICT, WITHOUT ROWID;

INSERT INTO told (webinar_id, what, said, times, told_at)
SELECT outbox.webinar_id, 'recording', COALESCE(webinars.recording, ''), 1, MIN(outbox.created_at)
FROM outbox JOIN webinars ON webinars.id = outbox.webinar_id
WHERE outbox.kind = 'recording'
GROUP BY outbox.webinar_id;

INSERT INTO told (webinar_id, what, said, times, told_at)
SELECT outbox.webinar_id, 'materials',
       COALESCE((SELECT MAX(id) FROM materials WHERE materials.webinar_id = outbox.webinar_id), 0), 1,
       MIN(outbox.created_at)
FROM outbox
WHERE outbox.kind = 'materials'
GROUP BY outbox.webinar_id;
