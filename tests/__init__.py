"""Tests, arranged like the rooms of the project."""
