"""Durable dialogues: a small engine, and one file per form with its list of questions."""
