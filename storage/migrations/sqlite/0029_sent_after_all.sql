-- A retry takes up those for whom it failed, or those of whom nobody knows whether it arrived.
ALTER TABLE runs ADD COLUMN takes TEXT NOT NULL DEFAULT 'failed' CHECK (takes IN ('failed', 'unknown'));
