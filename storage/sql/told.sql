-- name: get(webinar_id, what)^
-- Whether readers were told of it, and of what.
SELECT said, times, told_at FROM told WHERE webinar_id = :webinar_id AND what = :what;

-- name: tell(webinar_id, what, said, now)!
-- They are told, once more if they were before.
INSERT INTO told (webinar_id, what, said, times, told_at) VALUES (:webinar_id, :what, :said, 1, :now)
ON CONFLICT (webinar_id, what) DO UPDATE SET said = excluded.said, times = told.times + 1, told_at = excluded.told_at;

-- name: correct(webinar_id, what, said)!
-- What they read says this from now on.
UPDATE told SET said = :said WHERE webinar_id = :webinar_id AND what = :what;

-- name: take_back(webinar_id, what)!
-- They may be told anew.
UPDATE told SET told_at = NULL WHERE webinar_id = :webinar_id AND what = :what;

-- name: count_meant(webinar_id)$
-- Who would be told: everybody who comes, waits or holds an offer, and who came without a seat.
SELECT COUNT(*)
FROM registrations JOIN people ON people.id = person_id
WHERE webinar_id = :webinar_id AND (state IN ('seated', 'waiting', 'offered') OR attendance = 'attended')
  AND reachable = 1 AND COALESCE(peace, '') <> 'banned';

-- name: sums(webinar_id, kind, since)^
-- What became of what was told since: who has it, who still waits for it.
SELECT COALESCE(SUM(CASE WHEN state = 'sent' THEN 1 ELSE 0 END), 0) AS sent,
       COALESCE(SUM(CASE WHEN state IN ('pending', 'sending') THEN 1 ELSE 0 END), 0) AS waiting
FROM outbox
WHERE webinar_id = :webinar_id AND state IN ('sent', 'pending', 'sending') AND kind = :kind
  AND created_at >= :since;

-- name: held(webinar_id, kind, since, too_old)^
-- In how many chats it stands; of these, how many from which it can be taken back. Thanks may carry the recording.
SELECT COUNT(*) AS held,
       COALESCE(SUM(CASE WHEN kind = :kind AND settled_at >= :too_old THEN 1 ELSE 0 END), 0) AS fresh
FROM outbox
WHERE webinar_id = :webinar_id AND state = 'sent' AND message_ids <> '[]' AND person_id IS NOT NULL
  AND (kind = :kind OR (:kind = 'recording' AND kind = 'thanks' AND settled_at >= :since));

-- name: queue_corrections(webinar_id, kind, since, once, now)!
-- Each of those messages is said anew, as things are when its turn comes.
INSERT INTO outbox (person_id, lane, kind, webinar_id, details, once_key, target_id, due_at, deadline_at, state,
                    created_at)
SELECT person_id, 2, 'notice_corrected', webinar_id, '{"of": "' || kind || '"}', :once || ':' || id, id,
       :now, :now, 'pending', :now
FROM outbox AS told
WHERE webinar_id = :webinar_id AND state IN ('sent', 'sending') AND person_id IS NOT NULL
  AND (message_ids <> '[]' OR state = 'sending')
  AND (kind = :kind OR (:kind = 'recording' AND kind = 'thanks' AND COALESCE(settled_at, :now) >= :since))
ON CONFLICT (once_key) DO NOTHING;

-- name: queue_recalls(webinar_id, kind, too_old, once, now)!
-- Each of those messages is taken out of its chat, where Telegram still lets us.
INSERT INTO outbox (person_id, lane, kind, webinar_id, once_key, target_id, due_at, deadline_at, state, created_at)
SELECT person_id, 2, 'notice_recalled', webinar_id, :once || ':' || id, id, :now, :now, 'pending', :now
FROM outbox AS told
WHERE webinar_id = :webinar_id AND state IN ('sent', 'sending') AND person_id IS NOT NULL AND kind = :kind
  AND ((message_ids <> '[]' AND settled_at >= :too_old) OR state = 'sending')
ON CONFLICT (once_key) DO NOTHING;

-- name: drop_waiting(webinar_id, kind, now)!
-- Who has not got it yet does not get it.
UPDATE outbox SET state = 'skipped', reason = 'taken back', settled_at = :now
WHERE webinar_id = :webinar_id AND state = 'pending' AND kind = :kind;
