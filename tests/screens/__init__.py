"""Screens read like a person would, at the ends of what is permitted."""
