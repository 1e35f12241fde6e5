"""Telegram's limits, and whose turn it is within them."""
