"""Files that people take with them, read by somebody else's reader."""
