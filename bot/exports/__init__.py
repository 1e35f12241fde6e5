"""Records become files: calendars, a person's own data."""
