"""What a kind of notice says."""

from collections.abc import Callable

from bot.chat.screens.screen import Screen
from bot.chat.sending.kinds import Brief
from bot.texts import Speaker

Wording = Callable[[Speaker, Brief], Screen]
"""The message of one row of the outbox, in the reader's language and zone."""
