-- A reminder to many is queued in stretches, each a short transaction: up to which place it has come.

ALTER TABLE reminders ADD COLUMN progress INTEGER NOT NULL DEFAULT -1;   -- -1: nobody yet
