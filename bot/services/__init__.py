"""Use cases: load, decide, save and queue what must be told, in one transaction; decisions are pure."""
