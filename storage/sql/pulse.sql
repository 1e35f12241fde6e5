-- name: beat()!
-- A write that changes nothing anybody reads: its commit shows that the database takes writes.
PRAGMA user_version = 1;

-- name: late(before)^
-- Notices that should be out by now: how many, and since when. One that waits for its first try has its turn
-- at its deadline, or when it becomes due if that is later; a tried one was due before.
SELECT COUNT(*), MIN(CASE WHEN attempts = 0 AND due_at > deadline_at THEN due_at ELSE deadline_at END)
FROM outbox
WHERE state IN ('pending', 'sending') AND lane = 1 AND deadline_at < :before
  AND (attempts > 0 OR due_at < :before);

-- name: unqueued(before)^
-- Reminders that became due and were never queued: how many, and since when.
SELECT COUNT(*), MIN(due_at) FROM reminders WHERE state = 'planned' AND due_at < :before;
