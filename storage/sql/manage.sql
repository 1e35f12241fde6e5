-- name: pending()^
-- What waits for a librarian: applications, ideas, and talks whose last word is the person's.
SELECT (SELECT COUNT(*) FROM volunteers WHERE state = 'applied') AS applications,
       (SELECT COUNT(*) FROM proposals WHERE state = 'new') AS proposals,
       (SELECT COUNT(*) FROM threads
        WHERE person_id IS NOT NULL
          AND 0 = (SELECT from_staff FROM posts WHERE thread_id = threads.id ORDER BY id DESC LIMIT 1)) AS questions;
