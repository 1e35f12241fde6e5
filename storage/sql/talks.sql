-- name: get(talk_id)^
SELECT id, webinar_id, position, title, speaker, organisation FROM talks WHERE id = :talk_id;

-- name: of(webinar_id)
SELECT id, webinar_id, position, title, speaker, organisation
FROM talks
WHERE webinar_id = :webinar_id
ORDER BY position, id;

-- name: links(webinar_id)
-- What was handed out at each talk, as addresses.
SELECT talk_id, reference
FROM materials
WHERE webinar_id = :webinar_id AND talk_id IS NOT NULL AND purpose = 'material' AND kind = 'link'
ORDER BY id;

-- name: add(webinar_id, position, title, speaker, organisation)$
INSERT INTO talks (webinar_id, position, title, speaker, organisation)
VALUES (:webinar_id, :position, :title, :speaker, :organisation)
RETURNING id;

-- name: change(talk_id, position, title, speaker, organisation)!
UPDATE talks
SET position = :position, title = :title, speaker = :speaker, organisation = :organisation
WHERE id = :talk_id;

-- name: place*!
UPDATE talks SET position = :position WHERE id = :talk_id;

-- name: remove(talk_id)!
DELETE FROM talks WHERE id = :talk_id;

-- name: remove_links(talk_id)!
DELETE FROM materials WHERE talk_id = :talk_id AND purpose = 'material' AND kind = 'link';

-- name: add_links*!
INSERT INTO materials (webinar_id, talk_id, purpose, kind, reference, mark, created_at)
VALUES (:webinar_id, :talk_id, 'material', 'link', :address, :address, :now);
