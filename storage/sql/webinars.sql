-- name: get(webinar_id)^
SELECT id, import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host,
       capacity, join_link, recording, revision, dated, reason, closed_at, hidden_at
FROM webinars
WHERE id = :webinar_id;

-- name: card(webinar_id, person_id)^
-- One webinar as one person sees it: the webinar, how full it is, their answer and who waits before them.
SELECT w.id, w.import_id, w.status, w.title, w.description, w.starts_at, w.zone, w.date_only, w.duration, w.ends_at,
       w.host, w.capacity, w.join_link, w.recording, w.revision, w.dated, w.reason,
       w.closed_at, w.hidden_at,
       r.id AS registration_id, r.state, r.place, r.created_at, r.updated_at, r.guest, r.attendance,
       (SELECT COUNT(*) FROM registrations
        WHERE webinar_id = w.id AND state IN ('seated', 'offered')) AS taken,
       (SELECT COUNT(*) FROM registrations WHERE webinar_id = w.id AND state = 'waiting') AS waiting,
       (SELECT COUNT(*) FROM registrations
        WHERE webinar_id = w.id AND state = 'waiting' AND place < r.place) AS ahead,
       (SELECT COUNT(*) FROM talks WHERE webinar_id = w.id) AS talk_count,
       (SELECT COUNT(*) FROM materials WHERE webinar_id = w.id AND purpose = 'material') AS material_count,
       (SELECT COUNT(*) FROM materials WHERE webinar_id = w.id AND purpose = 'recording') AS recording_count,
       (SELECT COUNT(*) FROM materials WHERE webinar_id = w.id AND purpose = 'poster') AS poster_count,
       (SELECT attendance FROM attendances WHERE registration_id = r.id) AS attended_or_absent,
       (SELECT asked FROM attendances WHERE registration_id = r.id) AS asked
FROM webinars AS w
LEFT JOIN registrations AS r ON r.webinar_id = w.id AND r.person_id = :person_id
WHERE w.id = :webinar_id;

-- name: count_unreachable(webinar_id)$
-- Who waits and can't be told anything.
SELECT COUNT(*) FROM registrations JOIN people ON people.id = person_id
WHERE webinar_id = :webinar_id AND state = 'waiting' AND reachable = 0;

-- name: get_imported(import_id)^
-- The webinar a file calls so, and what the file said last time.
SELECT id, imported FROM webinars WHERE import_id = :import_id;

-- name: coming(now, limit, offset)
-- Published and not over yet, soonest first.
SELECT id, import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host,
       capacity, join_link, recording, revision, dated, reason, closed_at, hidden_at
FROM webinars
WHERE status = 'published' AND ends_at > :now
ORDER BY ends_at, id
LIMIT :limit OFFSET :offset;

-- name: past(now, limit, offset)
-- Published, over and not hidden, latest first.
SELECT id, import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host,
       capacity, join_link, recording, revision, dated, reason, closed_at, hidden_at
FROM webinars
WHERE status = 'published' AND ends_at <= :now AND hidden_at IS NULL
ORDER BY ends_at DESC, id DESC
LIMIT :limit OFFSET :offset;

-- name: count_coming(now)$
SELECT COUNT(*) FROM webinars WHERE status = 'published' AND ends_at > :now;

-- name: count_past(now)$
SELECT COUNT(*) FROM webinars WHERE status = 'published' AND ends_at <= :now AND hidden_at IS NULL;

-- name: add(import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host, capacity, join_link, recording, dated, now)$
INSERT INTO webinars (import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host,
                      capacity, join_link, recording, dated, created_at, updated_at)
VALUES (:import_id, :status, :title, :description, :starts_at, :zone, :date_only, :duration, :ends_at, :host,
        :capacity, :join_link, :recording, :dated, :now, :now)
RETURNING id;

-- name: change(webinar_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host, capacity, join_link, recording, dated, now)!
UPDATE webinars
SET status = :status, title = :title, description = :description, starts_at = :starts_at, zone = :zone,
    date_only = :date_only, duration = :duration, ends_at = :ends_at, host = :host, capacity = :capacity,
    join_link = :join_link, recording = :recording, dated = :dated, revision = revision + 1, updated_at = :now,
    thanked_at = CASE WHEN :ends_at > :now THEN NULL ELSE thanked_at END,
    hidden_at = CASE WHEN :ends_at > :now THEN NULL ELSE hidden_at END
WHERE id = :webinar_id;

-- name: to_thank(since, now)
-- Over since a little while, and nobody was thanked yet.
SELECT id, import_id, status, title, description, starts_at, zone, date_only, duration, ends_at, host,
       capacity, join_link, recording, revision, dated, reason, closed_at, hidden_at
FROM webinars
WHERE thanked_at IS NULL AND status = 'published' AND ends_at BETWEEN :since AND :now;

-- name: set_thanked(webinar_id, now)!
UPDATE webinars SET thanked_at = :now WHERE id = :webinar_id;

-- name: set_closed(webinar_id, closed_at)!
-- The list of who was there is closed; empty: it is open.
UPDATE webinars SET closed_at = :closed_at WHERE id = :webinar_id;

-- name: set_hidden(webinar_id, hidden_at, now)!
-- It took place, and readers are not shown it; empty: they are.
UPDATE webinars SET hidden_at = :hidden_at, updated_at = :now WHERE id = :webinar_id;

-- name: set_reason(webinar_id, reason)!
UPDATE webinars SET reason = :reason WHERE id = :webinar_id;

-- name: set_imported(webinar_id, imported)!
UPDATE webinars SET imported = :imported WHERE id = :webinar_id;

-- name: partners(webinar_id)
SELECT name, city, country, zone FROM partners WHERE webinar_id = :webinar_id ORDER BY position;

-- name: remove_partners(webinar_id)!
DELETE FROM partners WHERE webinar_id = :webinar_id;

-- name: add_partners*!
INSERT INTO partners (webinar_id, position, name, city, country, zone)
VALUES (:webinar_id, :position, :name, :city, :country, :zone);
