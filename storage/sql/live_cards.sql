-- name: get(chat_id, subject)^
SELECT message_id, shown_at, posted_at FROM live_cards WHERE chat_id = :chat_id AND subject = :subject;

-- name: put(chat_id, subject, message_id, now)!
-- The card was changed, or sent as a new message.
INSERT INTO live_cards (chat_id, subject, message_id, shown_at, posted_at)
VALUES (:chat_id, :subject, :message_id, :now, :now)
ON CONFLICT (chat_id, subject) DO UPDATE
SET posted_at = CASE WHEN live_cards.message_id = excluded.message_id THEN live_cards.posted_at ELSE excluded.posted_at END,
    message_id = excluded.message_id, shown_at = excluded.shown_at;

-- name: told_since(chat_id, kind, since)$
-- How many other notices stand below a card in its chat.
SELECT COUNT(*) FROM outbox
WHERE person_id = :chat_id AND state = 'sent' AND settled_at > :since AND kind <> :kind;

-- name: on_its_way(chat_id, kind, details)
-- Changes of a card that wait or are being sent.
SELECT state FROM outbox
WHERE state = 'pending' AND run_id IS NULL AND person_id = :chat_id AND kind = :kind AND details = :details
UNION ALL
SELECT state FROM outbox WHERE state = 'sending' AND +person_id = :chat_id AND kind = :kind AND details = :details;

-- name: showing(first, last)
-- Cards whose subject lies in a stretch of the alphabet: all of one kind.
SELECT chat_id, subject, message_id FROM live_cards WHERE subject >= :first AND subject < :last;

-- name: remove(chat_id, message_id)!
-- A message of ours shows something else now.
DELETE FROM live_cards WHERE chat_id = :chat_id AND message_id = :message_id;

-- name: remove_kind(chat_id, message_id, first, last)!
-- A message of ours shows nothing of this kind now.
DELETE FROM live_cards
WHERE chat_id = :chat_id AND subject >= :first AND subject < :last AND message_id = :message_id;

-- name: remove_over(first, last, ended)!
-- Nobody joins any more what is over: subjects of this kind name the webinar after the first colon.
DELETE FROM live_cards
WHERE subject >= :first AND subject < :last
  AND EXISTS (SELECT 1 FROM webinars
              WHERE webinars.id = CAST(substr(subject, instr(subject, ':') + 1) AS INTEGER) AND ends_at <= :ended);

-- name: forget(chat_id)!
DELETE FROM live_cards WHERE chat_id = :chat_id;
