-- A long history, or a short one: :size of everything that is over, beside a little that is not.
CREATE TEMP TABLE numbers AS
WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < :size) SELECT n FROM counted;
INSERT INTO people (id, language, created_at, seen_at)
SELECT n, 'kk', 1, :now FROM numbers WHERE n <= 200;
INSERT INTO webinars (id, status, title, description, starts_at, zone, date_only, duration, ends_at, thanked_at,
                      created_at, updated_at)
SELECT n, 'published', '{}', '{}', :now - n * 1000 - 2 * :day, 'Asia/Almaty', 0, 60, :now - n * 1000 - :day, 1, 1, 1
FROM numbers WHERE n <= 200;
INSERT INTO announcements (id, author_id, draft, created_at, updated_at) VALUES (1, 1, 0, 1, 1), (2, 2, 0, 1, 1);
INSERT INTO runs (id, announcement_id, act, state, starts_at, filled, created_at, ended_at)
VALUES (1, 1, 'send', 'running', 1, 1, 1, NULL), (2, 2, 'send', 'done', 1, 1, 1, :now);
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, lead, once_key, due_at, deadline_at, state,
                    message_ids, created_at, settled_at)
SELECT 2 + n % 198, 1, 'reminder', 2 + n % 198, n, 60, 'old:' || n, n, n,
       CASE n % 50 WHEN 0 THEN 'blocked' WHEN 1 THEN 'failed' ELSE 'sent' END, '[1]', n, n
FROM numbers;
INSERT INTO outbox (person_id, lane, kind, due_at, deadline_at, state, message_ids, created_at, settled_at, run_id,
                    version)
SELECT NULL, 2, 'announcement', n, n, 'sent', '[1]', n, n, 2, 'any' FROM numbers;
INSERT INTO outbox (person_id, lane, kind, due_at, deadline_at, state, message_ids, created_at, settled_at, run_id,
                    version)
SELECT n, 2, 'announcement', n, n, CASE n % 4 WHEN 0 THEN 'pending' ELSE 'sent' END, '[1]', n, :now - n, 1, 'any'
FROM numbers WHERE n <= 100;
INSERT INTO inbox (update_id, state, received_at) SELECT n, 'answered', n FROM numbers;
INSERT INTO reminders (webinar_id, starts_at, lead, due_at, state, settled_at)
SELECT 2 + n % 198, n, 60, n, 'sent', n FROM numbers;
INSERT INTO offers (webinar_id, person_id, seat, offered_at, answer_by, state)
SELECT 2 + n % 198, 2 + n % 198, n, n, n, 'lapsed' FROM numbers;
INSERT INTO log (at, actor_id, act, webinar_id) SELECT n, 2, 'x', 2 + n % 198 FROM numbers;
INSERT INTO posted_cards (webinar_id, inline_message_id, language, shown_hash, created_at, stale)
SELECT 2 + n % 198, 'old:' || n, 'kk', 'x', 1, 0 FROM numbers;
