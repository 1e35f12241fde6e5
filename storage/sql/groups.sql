-- name: get(group_id)^
SELECT id, language, list_message_id, listed_at, linked_at, present FROM groups WHERE id = :group_id;

-- name: enter(group_id, now)!
-- The bot is in this group.
INSERT INTO groups (id, created_at) VALUES (:group_id, :now)
ON CONFLICT (id) DO UPDATE SET present = 1;

-- name: leave(group_id)!
-- The bot is not in it any more; its language is kept in case it comes back.
UPDATE groups SET present = 0, list_message_id = NULL, list_hash = NULL WHERE id = :group_id;

-- name: remove(group_id)!
DELETE FROM groups WHERE id = :group_id;

-- name: set_language(group_id, language)!
UPDATE groups SET language = :language WHERE id = :group_id;

-- name: set_listed(group_id, now)!
UPDATE groups SET listed_at = :now WHERE id = :group_id;

-- name: set_linked(group_id, now)!
UPDATE groups SET linked_at = :now WHERE id = :group_id;

-- name: set_list(group_id, message_id, list_hash, now)!
UPDATE groups
SET list_message_id = :message_id, list_hash = :list_hash, list_edited_at = :now
WHERE id = :group_id;

-- name: put_off(group_id, now)!
-- The list could not be changed now.
UPDATE groups SET list_edited_at = :now WHERE id = :group_id;

-- name: drop_list(group_id)!
-- The list is not there any more.
UPDATE groups SET list_message_id = NULL, list_hash = NULL WHERE id = :group_id;

-- name: languages(default_language)
-- Those in which some group has a list.
SELECT DISTINCT COALESCE(language, :default_language) AS language
FROM groups
WHERE present = 1 AND list_message_id IS NOT NULL;

-- name: stale_lists(language, default_language, list_hash, before, now, limit)
-- Lists in this language that show something else, and were not changed between `before` and now.
SELECT id, list_message_id AS message_id
FROM groups
WHERE present = 1 AND list_message_id IS NOT NULL AND COALESCE(language, :default_language) = :language
  AND COALESCE(list_hash, '') <> :list_hash AND (list_edited_at <= :before OR list_edited_at > :now)
ORDER BY list_edited_at, id
LIMIT :limit;
