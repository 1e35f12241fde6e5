"""What the bot says on its own: from the outbox to who is told, each once."""
