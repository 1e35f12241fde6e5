"""The library's volunteer bot."""
