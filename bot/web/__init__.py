"""What the bot shows over HTTP: its health, and the address to which Telegram delivers."""
