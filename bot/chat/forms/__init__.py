"""Durable dialogues: a small engine that takes a person through a list of questions."""
