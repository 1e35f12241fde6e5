"""What a handler answers to, and what it is handed."""
