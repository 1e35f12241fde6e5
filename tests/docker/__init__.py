"""The Docker files, as far as a machine without Docker can tell."""
