"""Changing what stands in the chats of readers."""
