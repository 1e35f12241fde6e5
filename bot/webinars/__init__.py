"""Webinars as readers see them: lists, the card, calendars, materials."""
