"""People: who they are to us, their language, city and hours; the team of librarians."""
