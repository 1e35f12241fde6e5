"""Calls to Telegram: one request, its errors, files, and screens put where they belong."""
