"""Seats: registering, the line, offers, reminders, who came, thanks."""
