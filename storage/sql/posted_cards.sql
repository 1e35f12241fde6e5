-- name: add(webinar_id, chat_id, message_id, language, now)!
INSERT INTO posted_cards (webinar_id, chat_id, message_id, language, created_at)
VALUES (:webinar_id, :chat_id, :message_id, :language, :now)
ON CONFLICT (chat_id, message_id) DO NOTHING;

-- name: add_shared(webinar_id, inline_message_id, language, now)!
INSERT INTO posted_cards (webinar_id, inline_message_id, language, created_at)
VALUES (:webinar_id, :inline_message_id, :language, :now)
ON CONFLICT (inline_message_id) DO NOTHING;

-- name: to_spread(now)$
-- Whether any webinar has changed, or has become over, since its cards were looked at.
SELECT EXISTS (SELECT 1 FROM changed_webinars)
    OR EXISTS (SELECT 1 FROM posted_cards WHERE stale = 0 AND turns_at IS NOT NULL AND turns_at <= :now);

-- name: spread(now, limit)!
-- So many of their cards may show an older state.
UPDATE posted_cards SET stale = 1
WHERE id IN (SELECT id FROM posted_cards
             WHERE stale = 0 AND webinar_id = (SELECT MIN(webinar_id) FROM changed_webinars)
             UNION ALL
             SELECT id FROM posted_cards WHERE stale = 0 AND turns_at IS NOT NULL AND turns_at <= :now
             LIMIT :limit);

-- name: settle_changed()!
DELETE FROM changed_webinars
WHERE webinar_id = (SELECT MIN(webinar_id) FROM changed_webinars)
  AND NOT EXISTS (SELECT 1 FROM posted_cards WHERE stale = 0
                  AND posted_cards.webinar_id = changed_webinars.webinar_id);

-- name: stale(now, before, limit)
-- Cards that may show an older state of their webinar, and were not changed between `before` and now; which state
-- they should show, and whether they do.
SELECT c.id, c.webinar_id, c.chat_id, c.message_id, c.inline_message_id, c.language,
       w.revision || ':' || w.status || ':' || CASE WHEN w.ends_at <= :now THEN 'past' ELSE 'coming' END
       || ':' || (SELECT COUNT(*) FROM registrations
                  WHERE webinar_id = w.id AND state IN ('seated', 'offered'))
       || ':' || (SELECT COUNT(*) FROM registrations WHERE webinar_id = w.id AND state = 'waiting')
       || ':' || (SELECT COUNT(*) FROM materials WHERE webinar_id = w.id AND purpose = 'recording') AS stamp,
       COALESCE(c.shown_hash, '') AS shown
FROM posted_cards AS c JOIN webinars AS w ON w.id = c.webinar_id
WHERE c.stale = 1 AND (c.edited_at <= :before OR c.edited_at > :now)
ORDER BY c.edited_at, c.id
LIMIT :limit;

-- name: set_shown(card_id, stamp, now)!
UPDATE posted_cards
SET shown_hash = :stamp, edited_at = :now, stale = 0,
    turns_at = (SELECT ends_at FROM webinars WHERE id = webinar_id AND ends_at > :now)
WHERE id = :card_id;

-- name: keep_shown(card_id, now)!
-- It shows what it should: nothing is changed.
UPDATE posted_cards
SET stale = 0, turns_at = (SELECT ends_at FROM webinars WHERE id = webinar_id AND ends_at > :now)
WHERE id = :card_id;

-- name: put_off(card_id, now)!
-- It could not be changed now.
UPDATE posted_cards SET edited_at = :now WHERE id = :card_id;

-- name: remove(card_id)!
DELETE FROM posted_cards WHERE id = :card_id;

-- name: remove_in(chat_id)!
DELETE FROM posted_cards WHERE chat_id = :chat_id;
