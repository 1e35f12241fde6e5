-- name: note(mark, at)!
INSERT INTO forgotten (mark, forgotten_at) VALUES (:mark, :at)
ON CONFLICT (mark) DO UPDATE SET forgotten_at = MAX(forgotten_at, excluded.forgotten_at);

-- name: newest()$
SELECT MAX(forgotten_at) FROM forgotten;

-- name: remove_old(before)!
DELETE FROM forgotten WHERE forgotten_at < :before;
