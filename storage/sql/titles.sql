-- name: version()$
-- Another one whenever a webinar was added or changed.
SELECT COUNT(*) || ':' || COALESCE(SUM(revision), 0) || ':' || COALESCE(MAX(updated_at), 0) FROM webinars;

-- name: published()
SELECT id, title, ends_at, recording FROM webinars WHERE status = 'published' ORDER BY ends_at, id;
