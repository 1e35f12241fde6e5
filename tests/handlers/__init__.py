"""Handlers: what each feature answers to."""
