-- name: get(material_id)^
SELECT id, webinar_id, talk_id, purpose, kind, reference, mark, name, size, created_at
FROM materials
WHERE id = :material_id;

-- name: of(webinar_id)
-- Everything of one webinar: first what belongs to it as a whole, then talk by talk.
SELECT m.id, m.webinar_id, m.talk_id, m.purpose, m.kind, m.reference, m.mark, m.name, m.size, m.created_at
FROM materials AS m
LEFT JOIN talks AS t ON t.id = m.talk_id
WHERE m.webinar_id = :webinar_id
ORDER BY COALESCE(t.position, -1), COALESCE(m.talk_id, 0), m.id;

-- name: add(webinar_id, talk_id, purpose, kind, reference, mark, name, size, now)$
INSERT INTO materials (webinar_id, talk_id, purpose, kind, reference, mark, name, size, created_at)
VALUES (:webinar_id, :talk_id, :purpose, :kind, :reference, :mark, :name, :size, :now)
RETURNING id;

-- name: remove(material_id)!
DELETE FROM materials WHERE id = :material_id;

-- name: remove_all(webinar_id, purpose)!
DELETE FROM materials WHERE webinar_id = :webinar_id AND purpose = :purpose;

-- name: remove_of_talk(talk_id)!
DELETE FROM materials WHERE talk_id = :talk_id;
