-- name: remove_updates(before, limit)
-- Telegram keeps updates for a day; after two nothing can come twice.
DELETE FROM inbox
WHERE update_id IN (SELECT update_id FROM inbox
                    WHERE received_at < :before AND state IN ('answered', 'set aside')
                    ORDER BY received_at
                    LIMIT :limit)
RETURNING update_id;

-- name: remove_notices(before, limit)
DELETE FROM outbox
WHERE id IN (SELECT id FROM outbox
             WHERE run_id IS NULL AND state NOT IN ('pending', 'sending')
               AND COALESCE(settled_at, created_at) < :before
             ORDER BY COALESCE(settled_at, created_at)
             LIMIT :limit)
RETURNING id;

-- name: let_go(before)!
-- Announcements with which nothing was done for so long: from now on nothing can be.
UPDATE runs SET deliveries = 'leaving'
WHERE deliveries = 'kept'
  AND announcement_id IN (SELECT announcement_id FROM runs
                          WHERE deliveries = 'kept'
                          GROUP BY announcement_id
                          HAVING MAX(COALESCE(ended_at, :before)) < :before);

-- name: leaving()$
-- A run whose deliveries are being removed.
SELECT MIN(id) FROM runs WHERE deliveries = 'leaving';

-- name: remove_deliveries(run_id, limit)
DELETE FROM outbox
WHERE id IN (SELECT id FROM outbox WHERE run_id = :run_id ORDER BY id LIMIT :limit)
RETURNING id;

-- name: set_gone(run_id)!
UPDATE runs SET deliveries = 'gone' WHERE id = :run_id;

-- name: let_go_of(announcement_id)$
-- How many of its runs have no deliveries any more, or soon will not.
SELECT COUNT(*) FROM runs WHERE announcement_id = :announcement_id AND deliveries <> 'kept';
