-- name: note(now)!
INSERT INTO traces (noted_at) VALUES (:now);

-- name: oldest()$
-- Since when something waits to be erased; NULL: nothing does.
SELECT MIN(noted_at) FROM traces;
