-- name: pending()^
-- What waits for a librarian: applications, ideas, talks whose last word is the person's, feedback in words.
SELECT (SELECT COUNT(*) FROM volunteers WHERE state = 'applied') AS applications,
       (SELECT COUNT(*) FROM proposals WHERE state = 'new' AND person_id IS NOT NULL) AS proposals,
       (SELECT COUNT(*) FROM threads WHERE waiting_since IS NOT NULL) AS questions,
       (SELECT COUNT(*) FROM feedback
        WHERE settled_at IS NULL AND withdrawn_at IS NULL AND (words IS NOT NULL OR voice_id IS NOT NULL)) AS feedback;
