-- The clock of an offer starts when Telegram has taken its message; who can't be told it is passed over.

CREATE TABLE offers_as_told (
    id INTEGER PRIMARY KEY,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    seat INTEGER,                       -- the first offer of this freed seat; nobody gets the same seat twice
    offered_at INTEGER NOT NULL,
    answer_by INTEGER,                  -- NULL: the person was not told yet
    state TEXT NOT NULL
        CHECK (state IN ('open', 'accepted', 'declined', 'lapsed', 'withdrawn', 'undelivered', 'seated'))
) STRICT;
INSERT INTO offers_as_told (id, webinar_id, person_id, seat, offered_at, answer_by, state)
SELECT id, webinar_id, person_id, seat, offered_at,
       CASE WHEN state = 'open' AND EXISTS (SELECT 1 FROM outbox WHERE once_key = 'offer:' || offers.id
                                            AND outbox.state IN ('pending', 'sending'))
            THEN NULL ELSE answer_by END,
       state
FROM offers;
DROP TABLE offers;
ALTER TABLE offers_as_told RENAME TO offers;
CREATE INDEX offers_open ON offers (answer_by) WHERE state = 'open';
CREATE INDEX offers_of_webinar ON offers (webinar_id) WHERE state = 'open';
CREATE INDEX offers_person ON offers (person_id, webinar_id);
CREATE INDEX offers_seat ON offers (seat);

UPDATE outbox SET details = json_object('offer', CAST(substr(once_key, 7) AS INTEGER)), until_at = NULL
WHERE kind = 'offer' AND state IN ('pending', 'sending') AND once_key LIKE 'offer:%';
