-- name: known(first_id, last_id)
-- Which updates of this stretch are stored already.
SELECT update_id FROM inbox WHERE update_id BETWEEN :first_id AND :last_id;

-- name: add*!
INSERT INTO inbox (update_id, person_id, raw, state, received_at)
VALUES (:update_id, :person_id, :raw, 'received', :received_at);

-- name: add_one(update_id, person_id, raw, received_at)$
-- Gives the id only if it is new.
INSERT INTO inbox (update_id, person_id, raw, state, received_at)
VALUES (:update_id, :person_id, :raw, 'received', :received_at)
ON CONFLICT (update_id) DO NOTHING
RETURNING update_id;

-- name: open()
-- What a crash left unanswered, in order.
SELECT update_id, person_id, raw, state, attempts
FROM inbox
WHERE state IN ('received', 'applied')
ORDER BY update_id;

-- name: apply(update_id)!
-- In the transaction of the effect: a replay then does not act again.
UPDATE inbox SET state = 'applied' WHERE update_id = :update_id AND state = 'received';

-- name: answer*!
UPDATE inbox SET state = 'answered', raw = NULL, person_id = NULL WHERE update_id = :update_id;

-- name: count_attempt(update_id)!
UPDATE inbox SET attempts = attempts + 1 WHERE update_id = :update_id;

-- name: take_back_attempt(update_id)!
UPDATE inbox SET attempts = attempts - 1 WHERE update_id = :update_id AND attempts > 0;

-- name: set_aside(update_id, error, most)!
-- The raw text stays, so that somebody can look into it; of a very long one how it begins.
UPDATE inbox
SET state = 'set aside', error = :error, raw = SUBSTR(raw, 1, :most)
WHERE update_id = :update_id;

-- name: forget_aside(kept)!
-- Only the newest so many keep their text.
UPDATE inbox SET raw = NULL, person_id = NULL
WHERE update_id IN (SELECT update_id FROM inbox
                    WHERE state = 'set aside' AND raw IS NOT NULL
                    ORDER BY update_id DESC
                    LIMIT 100 OFFSET :kept);

-- name: count_open()$
SELECT COUNT(*) FROM inbox WHERE state IN ('received', 'applied');

-- name: forget(person_id)!
-- The person's updates lose text and author, and count as answered.
UPDATE inbox SET raw = NULL, person_id = NULL, state = 'answered' WHERE person_id = :person_id;
