"""The locale files, and that all words come from them."""
