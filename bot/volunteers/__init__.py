"""Volunteers: applications, consents of guardians, the roster."""
