-- name: get(announcement_id)^
SELECT id, author_id, draft, who, webinar_id, interest, spoken, language, city, city_key, button_id, timing,
       starts_at, zone, created_at, updated_at
FROM announcements
WHERE id = :announcement_id;

-- name: draft_of(author_id)^
-- The one that a librarian is preparing.
SELECT id, author_id, draft, who, webinar_id, interest, spoken, language, city, city_key, button_id, timing,
       starts_at, zone, created_at, updated_at
FROM announcements
WHERE author_id = :author_id AND draft = 1;

-- name: add(author_id, now)!
-- A new draft; each librarian has one at a time.
INSERT INTO announcements (author_id, created_at, updated_at) VALUES (:author_id, :now, :now)
ON CONFLICT (author_id) WHERE draft = 1 DO NOTHING;

-- name: set_audience(announcement_id, who, webinar_id, interest, spoken, language, city, city_key, now)!
UPDATE announcements
SET who = :who, webinar_id = :webinar_id, interest = :interest, spoken = :spoken, language = :language,
    city = :city, city_key = :city_key, updated_at = :now
WHERE id = :announcement_id AND draft = 1;

-- name: set_button(announcement_id, button_id, now)!
UPDATE announcements SET button_id = :button_id, updated_at = :now WHERE id = :announcement_id AND draft = 1;

-- name: set_timing(announcement_id, timing, starts_at, zone, now)!
UPDATE announcements SET timing = :timing, starts_at = :starts_at, zone = :zone, updated_at = :now
WHERE id = :announcement_id AND draft = 1;

-- name: launch(announcement_id, now)!
-- It is a draft no more.
UPDATE announcements SET draft = 0, updated_at = :now WHERE id = :announcement_id;

-- name: discard(announcement_id)!
DELETE FROM announcements WHERE id = :announcement_id AND draft = 1;

-- name: page(limit, offset)
-- Those that went out or are about to, newest first: how each begins, and where its newest run stands.
SELECT announcements.id AS id, COALESCE(excerpt, '') AS excerpt, COALESCE(form, 'text') AS form,
       runs.act AS act, runs.state AS state, runs.starts_at AS starts_at
FROM announcements
JOIN runs ON runs.id = (SELECT MAX(id) FROM runs WHERE announcement_id = announcements.id)
LEFT JOIN announcement_versions AS versions
     ON versions.announcement_id = announcements.id AND versions.language = 'any'
WHERE draft = 0
ORDER BY announcements.id DESC
LIMIT :limit OFFSET :offset;

-- name: versions(announcement_id)
-- What it says, by language; `any` for those whose language has none of its own.
SELECT language, form, message_ids, album, captioned, excerpt
FROM announcement_versions
WHERE announcement_id = :announcement_id;

-- name: put_version(announcement_id, language, form, message_ids, album, captioned, excerpt)!
INSERT INTO announcement_versions (announcement_id, language, form, message_ids, album, captioned, excerpt)
VALUES (:announcement_id, :language, :form, :message_ids, :album, :captioned, :excerpt)
ON CONFLICT (announcement_id, language) DO UPDATE
SET form = excluded.form, message_ids = excluded.message_ids, album = excluded.album,
    captioned = excluded.captioned, excerpt = excluded.excerpt;

-- name: set_excerpt(announcement_id, language, excerpt)!
UPDATE announcement_versions SET excerpt = :excerpt
WHERE announcement_id = :announcement_id AND language = :language;

-- name: open_of(author_id)
-- Of which messages of an author that is made which not everybody has yet: a draft, or what goes out.
SELECT announcement_id, versions.language, message_ids
FROM announcements JOIN announcement_versions AS versions ON announcement_id = announcements.id
WHERE author_id = :author_id
  AND (draft = 1 OR EXISTS (SELECT 1 FROM runs
                            WHERE runs.announcement_id = announcements.id AND act IN ('send', 'retry')
                              AND ended_at IS NULL));

-- name: drop_version(announcement_id, language)!
DELETE FROM announcement_versions WHERE announcement_id = :announcement_id AND language = :language;

-- name: drop_versions(announcement_id)!
DELETE FROM announcement_versions
WHERE announcement_id IN (SELECT id FROM announcements WHERE id = :announcement_id AND draft = 1);

-- name: forget_drafts(person_id)!
DELETE FROM announcements WHERE author_id = :person_id AND draft = 1;

-- name: forget_excerpts(person_id)!
-- What stands in the history is the library's; how it began were a librarian's words.
UPDATE announcement_versions SET excerpt = '', message_ids = '[]', album = NULL
WHERE announcement_id IN (SELECT id FROM announcements WHERE author_id = :person_id);

-- name: forget_author(person_id)!
UPDATE announcements SET author_id = NULL WHERE author_id = :person_id;
