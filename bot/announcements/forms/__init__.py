"""Durable dialogues: one file per form, with its list of questions."""
