"""Announcements: written, to whom, when; each of their runs, and its report."""
