"""The table of all methods that the sandbox knows."""

from types import MappingProxyType

from bot.sandbox.bot_api import (
    methods_chats,
    methods_copies,
    methods_media,
    methods_messages,
    methods_profile,
    methods_queries,
    methods_updates,
)

METHODS = MappingProxyType(
    {
        **methods_updates.METHODS,
        **methods_profile.METHODS,
        **methods_messages.METHODS,
        **methods_media.METHODS,
        **methods_copies.METHODS,
        **methods_chats.METHODS,
        **methods_queries.METHODS,
    }
)
BY_LOWER_NAME = MappingProxyType({name.lower(): name for name in METHODS})
