-- name: drafts(limit, offset)
-- Nobody sees them yet; the one worked on last comes first.
SELECT id, import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host,
       capacity, join_link, recording, revision, dated, reason, closed_at, hidden_at
FROM webinars
WHERE status = 'draft'
ORDER BY updated_at DESC, id DESC
LIMIT :limit OFFSET :offset;

-- name: cancelled(limit, offset)
-- Called off, the latest first.
SELECT id, import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host,
       capacity, join_link, recording, revision, dated, reason, closed_at, hidden_at
FROM webinars
WHERE status = 'cancelled'
ORDER BY ends_at DESC, id DESC
LIMIT :limit OFFSET :offset;

-- name: past(now, limit, offset)
-- Over, the latest first; hidden ones too.
SELECT id, import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host,
       capacity, join_link, recording, revision, dated, reason, closed_at, hidden_at
FROM webinars
WHERE status = 'published' AND ends_at <= :now
ORDER BY ends_at DESC, id DESC
LIMIT :limit OFFSET :offset;

-- name: count_past(now)$
SELECT COUNT(*) FROM webinars WHERE status = 'published' AND ends_at <= :now;

-- name: traces(webinar_id)^
-- What shows that it took place: marks, what people said about it, a closed list.
SELECT (SELECT COUNT(*) FROM registrations WHERE webinar_id = w.id AND attendance IS NOT NULL) AS marks,
       (SELECT COUNT(*) FROM feedback WHERE webinar_id = w.id AND withdrawn_at IS NULL
        AND (rating IS NOT NULL OR words IS NOT NULL OR voice_id IS NOT NULL)) AS reviews,
       w.closed_at IS NOT NULL AS closed
FROM webinars AS w
WHERE w.id = :webinar_id;

-- name: count_drafts()$
SELECT COUNT(*) FROM webinars WHERE status = 'draft';

-- name: count_cancelled()$
SELECT COUNT(*) FROM webinars WHERE status = 'cancelled';

-- name: remove_draft(webinar_id)$
-- Only one that nobody ever had to do with.
DELETE FROM webinars
WHERE id = :webinar_id AND status = 'draft'
  AND NOT EXISTS (SELECT 1 FROM registrations WHERE webinar_id = :webinar_id)
  AND NOT EXISTS (SELECT 1 FROM outbox WHERE webinar_id = :webinar_id)
  AND NOT EXISTS (SELECT 1 FROM offers WHERE webinar_id = :webinar_id)
  AND NOT EXISTS (SELECT 1 FROM feedback WHERE webinar_id = :webinar_id)
  AND NOT EXISTS (SELECT 1 FROM threads WHERE webinar_id = :webinar_id)
  AND NOT EXISTS (SELECT 1 FROM calendar_files WHERE webinar_id = :webinar_id)
  AND NOT EXISTS (SELECT 1 FROM posted_cards WHERE webinar_id = :webinar_id)
RETURNING id;

-- name: hosts(limit)
-- Organisations that held one of the last few hundred webinars, the latest first.
SELECT MAX(id) AS latest, host
FROM (SELECT id, host FROM webinars WHERE host <> '{}' ORDER BY id DESC LIMIT 300) AS lately
GROUP BY host
ORDER BY MAX(id) DESC
LIMIT :limit;

-- name: partners(limit)
-- Organisations that took part of late, the latest first.
SELECT name, city, country, zone
FROM (SELECT name, city, country, zone, webinar_id, position
      FROM partners
      ORDER BY webinar_id DESC, position
      LIMIT 500) AS lately
GROUP BY name, city, country, zone
ORDER BY MAX(webinar_id) DESC, MIN(position)
LIMIT :limit;

-- name: count_told(webinar_id)$
-- Who would hear of a change.
SELECT COUNT(*)
FROM registrations JOIN people ON people.id = person_id
WHERE webinar_id = :webinar_id AND state IN ('seated', 'waiting', 'offered') AND reachable = 1;
