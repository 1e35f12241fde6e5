"""What belongs to every form, and what nobody asked for."""
