"""The edge to Telegram: what comes in, what goes out, and how fast."""
