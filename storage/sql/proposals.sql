-- name: add(person_id, kind, title, words, organisation, now)$
INSERT INTO proposals (person_id, kind, title, words, organisation, state, created_at, updated_at)
VALUES (:person_id, :kind, :title, :words, :organisation, 'new', :now, :now)
RETURNING id;

-- name: get(proposal_id, reader_id)^
-- One idea as one reader sees it; a withdrawn one is not there.
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id AND person_id = :reader_id) AS supported,
       (SELECT name FROM people WHERE id = p.person_id) AS author
FROM proposals AS p
WHERE p.id = :proposal_id AND p.person_id IS NOT NULL;

-- name: newest(reader_id, limit, offset)
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id AND person_id = :reader_id) AS supported,
       NULL AS author
FROM proposals AS p
WHERE p.shown = 1 AND p.person_id IS NOT NULL
ORDER BY p.created_at DESC, p.id DESC
LIMIT :limit OFFSET :offset;

-- name: top(reader_id, limit, offset)
-- The most supported first.
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id AND person_id = :reader_id) AS supported,
       NULL AS author
FROM proposals AS p
WHERE p.shown = 1 AND p.person_id IS NOT NULL
ORDER BY supports DESC, p.created_at DESC, p.id DESC
LIMIT :limit OFFSET :offset;

-- name: mine(reader_id, limit, offset)
-- The reader's own, in any state.
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       0 AS supported, NULL AS author
FROM proposals AS p
WHERE p.person_id = :reader_id
ORDER BY p.created_at DESC, p.id DESC
LIMIT :limit OFFSET :offset;

-- name: waiting(limit, offset)
-- Those that no librarian has answered yet, in the order they came.
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       0 AS supports, 0 AS supported, NULL AS author
FROM proposals AS p
WHERE p.state = 'new' AND p.shown = 0 AND p.person_id IS NOT NULL
ORDER BY p.created_at, p.id
LIMIT :limit OFFSET :offset;

-- name: count_shown()$
SELECT COUNT(*) FROM proposals WHERE shown = 1 AND person_id IS NOT NULL;

-- name: count_mine(person_id)$
SELECT COUNT(*) FROM proposals WHERE person_id = :person_id;

-- name: count_mine_waiting(person_id)$
SELECT COUNT(*) FROM proposals WHERE person_id = :person_id AND state = 'new';

-- name: count_waiting()$
SELECT COUNT(*) FROM proposals WHERE state = 'new' AND shown = 0 AND person_id IS NOT NULL;

-- name: support(proposal_id, person_id, now)!
INSERT INTO supports (proposal_id, person_id, created_at) VALUES (:proposal_id, :person_id, :now)
ON CONFLICT (proposal_id, person_id) DO NOTHING;

-- name: take_back(proposal_id, person_id)!
DELETE FROM supports WHERE proposal_id = :proposal_id AND person_id = :person_id;

-- name: rule(proposal_id, state, shown, word, decided_by, now)!
UPDATE proposals
SET state = :state, shown = :shown, word = :word, decided_by = :decided_by, decided_at = :now, updated_at = :now
WHERE id = :proposal_id;

-- name: tell_followers(proposal_id, kind, details, once, now, deadline_at)!
-- The author and everybody who supports it.
INSERT INTO outbox (person_id, lane, kind, details, once_key, due_at, deadline_at, state, created_at)
SELECT person_id, 1, :kind, :details, :once || ':' || person_id, :now, :deadline_at, 'pending', :now
FROM (SELECT person_id FROM supports WHERE proposal_id = :proposal_id
      UNION
      SELECT person_id FROM proposals WHERE id = :proposal_id) AS followers
WHERE person_id IS NOT NULL
ON CONFLICT (once_key) DO NOTHING;

-- name: withdraw(proposal_id, now)!
-- That there was an idea, and how it ended, stays for the counts; its words and its author do not.
UPDATE proposals
SET person_id = NULL, title = '', words = '', organisation = NULL, word = NULL, shown = 0, updated_at = :now
WHERE id = :proposal_id;

-- name: ids_of(person_id)
SELECT id FROM proposals WHERE person_id = :person_id;

-- name: forget_supports(person_id)!
UPDATE supports SET person_id = NULL WHERE person_id = :person_id;

-- name: forget_rulings(person_id)!
UPDATE proposals SET decided_by = NULL WHERE decided_by = :person_id;
