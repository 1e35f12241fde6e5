"""What there is: accounts, chats, messages, files, updates, the pace, and how all of it is written down."""
