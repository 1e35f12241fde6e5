-- name: add(webinar_id, chat_id, message_id, language, now)!
INSERT INTO posted_cards (webinar_id, chat_id, message_id, language, created_at)
VALUES (:webinar_id, :chat_id, :message_id, :language, :now)
ON CONFLICT (chat_id, message_id) DO NOTHING;

-- name: add_shared(webinar_id, inline_message_id, language, now)!
INSERT INTO posted_cards (webinar_id, inline_message_id, language, created_at)
VALUES (:webinar_id, :inline_message_id, :language, :now)
ON CONFLICT (inline_message_id) DO NOTHING;

-- name: stale(now, before, limit)
-- Cards that show an older state of their webinar, and were not changed between `before` and now.
SELECT c.id, c.webinar_id, c.chat_id, c.message_id, c.inline_message_id, c.language, f.stamp
FROM posted_cards AS c
JOIN (SELECT w.id,
             w.revision || ':' || w.status || ':' || CASE WHEN w.ends_at <= :now THEN 'past' ELSE 'coming' END
             || ':' || (SELECT COUNT(*) FROM registrations
                        WHERE webinar_id = w.id AND state IN ('seated', 'offered'))
             || ':' || (SELECT COUNT(*) FROM registrations WHERE webinar_id = w.id AND state = 'waiting')
             || ':' || (SELECT COUNT(*) FROM materials WHERE webinar_id = w.id AND purpose = 'recording') AS stamp
      FROM webinars AS w
      WHERE EXISTS (SELECT 1 FROM posted_cards WHERE webinar_id = w.id)) AS f ON f.id = c.webinar_id
WHERE COALESCE(c.shown_hash, '') <> f.stamp AND (c.edited_at <= :before OR c.edited_at > :now)
ORDER BY c.edited_at, c.id
LIMIT :limit;

-- name: set_shown(card_id, stamp, now)!
UPDATE posted_cards SET shown_hash = :stamp, edited_at = :now WHERE id = :card_id;

-- name: put_off(card_id, now)!
-- It could not be changed now.
UPDATE posted_cards SET edited_at = :now WHERE id = :card_id;

-- name: remove(card_id)!
DELETE FROM posted_cards WHERE id = :card_id;

-- name: remove_in(chat_id)!
DELETE FROM posted_cards WHERE chat_id = :chat_id;
