-- name: add(person_id, kind, title, words, organisation, now)$
INSERT INTO proposals (person_id, kind, title, words, organisation, state, created_at, updated_at)
VALUES (:person_id, :kind, :title, :words, :organisation, 'new', :now, :now)
RETURNING id;

-- name: get(proposal_id, reader_id)^
-- One idea as one reader sees it; a withdrawn one is not there.
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id AND person_id = :reader_id) AS supported,
       (SELECT name FROM people WHERE id = p.person_id) AS author,
       p.webinar_id, webinars.starts_at, webinars.status
FROM proposals AS p LEFT JOIN webinars ON webinars.id = p.webinar_id
WHERE p.id = :proposal_id AND p.person_id IS NOT NULL;

-- name: newest(reader_id, limit, offset)
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id AND person_id = :reader_id) AS supported,
       NULL AS author, p.webinar_id, NULL AS starts_at, NULL AS status
FROM proposals AS p
WHERE p.shown = 1 AND p.person_id IS NOT NULL
ORDER BY p.created_at DESC, p.id DESC
LIMIT :limit OFFSET :offset;

-- name: top(reader_id, limit, offset)
-- The most supported first.
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id AND person_id = :reader_id) AS supported,
       NULL AS author, p.webinar_id, NULL AS starts_at, NULL AS status
FROM proposals AS p
WHERE p.shown = 1 AND p.person_id IS NOT NULL
ORDER BY supports DESC, p.created_at DESC, p.id DESC
LIMIT :limit OFFSET :offset;

-- name: mine(reader_id, limit, offset)
-- The reader's own, in any state.
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       0 AS supported, NULL AS author, p.webinar_id, NULL AS starts_at, NULL AS status
FROM proposals AS p
WHERE p.person_id = :reader_id
ORDER BY p.created_at DESC, p.id DESC
LIMIT :limit OFFSET :offset;

-- name: in_state(state, limit, offset)
-- Ideas of one state as librarians see them: who waits longest, or else what moved last, comes first.
SELECT p.id, p.person_id, p.kind, p.title, p.words, p.organisation, p.state, p.shown, p.word, p.created_at,
       (SELECT COUNT(*) FROM supports WHERE proposal_id = p.id) AS supports,
       0 AS supported, NULL AS author, p.webinar_id, webinars.starts_at, webinars.status
FROM proposals AS p LEFT JOIN webinars ON webinars.id = p.webinar_id
WHERE p.state = :state AND p.person_id IS NOT NULL
ORDER BY CASE WHEN p.state = 'new' THEN p.updated_at ELSE -p.updated_at END, p.id
LIMIT :limit OFFSET :offset;

-- name: count_states()
-- How many ideas stand where.
SELECT state, COUNT(*) AS ideas FROM proposals WHERE person_id IS NOT NULL GROUP BY state;

-- name: become(proposal_id, webinar_id)!
UPDATE proposals SET webinar_id = :webinar_id, invited_at = NULL WHERE id = :proposal_id;

-- name: drafted(proposal_id)^
-- What a webinar made of this idea may still say of it.
SELECT title, words, organisation, webinar_id FROM proposals WHERE id = :proposal_id AND webinar_id IS NOT NULL;

-- name: unsay_draft(webinar_id, title, description, now)!
-- The author took the idea back: a draft made of it says no word of theirs.
UPDATE webinars SET title = :title, description = :description, revision = revision + 1, updated_at = :now
WHERE id = :webinar_id AND status = 'draft';

-- name: unsay_partner(webinar_id, name)!
DELETE FROM partners
WHERE webinar_id = :webinar_id AND name = :name
  AND EXISTS (SELECT 1 FROM webinars WHERE id = :webinar_id AND status = 'draft');

-- name: of_webinar(webinar_id)$
-- The idea that became this webinar.
SELECT id FROM proposals WHERE webinar_id = :webinar_id AND person_id IS NOT NULL;

-- name: to_invite(now)
-- Ideas whose webinar is published and not over, and whose followers do not know it yet.
SELECT p.id
FROM proposals AS p JOIN webinars ON webinars.id = p.webinar_id
WHERE p.invited_at IS NULL AND p.person_id IS NOT NULL AND webinars.status = 'published'
  AND webinars.ends_at > :now;

-- name: set_invited(proposal_id, now)!
UPDATE proposals SET invited_at = :now WHERE id = :proposal_id;

-- name: count_shown()$
SELECT COUNT(*) FROM proposals WHERE shown = 1 AND person_id IS NOT NULL;

-- name: count_mine(person_id)$
SELECT COUNT(*) FROM proposals WHERE person_id = :person_id;

-- name: count_mine_waiting(person_id)$
SELECT COUNT(*) FROM proposals WHERE person_id = :person_id AND state = 'new';

-- name: count_waiting()$
SELECT COUNT(*) FROM proposals WHERE state = 'new' AND person_id IS NOT NULL;

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
