"""The import file: what may stand in it, and what is said about the rest."""
