"""The platform: how a bot hears, lasts, and talks on Telegram. It knows no area."""
