"""How a notice that is no message in words of ours is brought to its reader."""

from collections.abc import Awaitable, Callable

from bot.chat.sending.kinds import Brief
from bot.chat.sending.passage import Passage
from storage.outbox import Settled

Carrier = Callable[[Brief, Passage], Awaitable[Settled]]
"""Does what one row of the outbox asks for: what became of it, or the TelegramFault that prevented it."""
