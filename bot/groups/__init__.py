"""What the bot says in groups and in chats where it is not."""
