"""Keeping up to date what stands in groups and was shared."""
