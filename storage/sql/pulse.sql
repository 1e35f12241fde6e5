-- name: beat()!
-- A write that changes nothing anybody reads: its commit shows that the database takes writes.
PRAGMA user_version = 1;

-- name: late(before)^
-- Notices that should be out by now: how many, and since when. One that waits for its first try has its turn
-- at its deadline, or when it becomes due if that is later; a tried one was due before.
SELECT COUNT(*), MIN(since)
FROM (SELECT CASE WHEN attempts = 0 AND due_at > deadline_at THEN due_at ELSE deadline_at END AS since
      FROM outbox
      WHERE state = 'pending' AND run_id IS NULL AND ripe = 1 AND lane = 1 AND deadline_at < :before
        AND (attempts > 0 OR due_at < :before)
      UNION ALL
      SELECT CASE WHEN attempts = 0 AND due_at > deadline_at THEN due_at ELSE deadline_at END
      FROM outbox
      WHERE state = 'pending' AND run_id IS NULL AND ripe = 0 AND due_at < :before
        AND lane = 1 AND deadline_at < :before
      UNION ALL
      SELECT deadline_at
      FROM outbox
      WHERE state = 'pending' AND run_id IS NULL AND attempts > 0 AND deadline_at < :before
        AND ripe = 0 AND due_at >= :before AND lane = 1
      UNION ALL
      SELECT deadline_at
      FROM outbox
      WHERE state = 'sending' AND lane = 1 AND deadline_at < :before) AS waiting;

-- name: unqueued(before)^
-- Reminders that became due and were never queued: how many, and since when.
SELECT COUNT(*), MIN(due_at) FROM reminders WHERE state = 'planned' AND due_at < :before;
