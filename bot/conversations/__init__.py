"""Talks between people and librarians: letters, questions, feedback, ideas."""
