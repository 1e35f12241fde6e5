"""A built-in Telegram for tries, training and tests: people, chats, the Bot API and trouble, in memory.

`Sandbox` serves it on loopback; `World` is the model that tests use directly. The room knows nothing of the
rest of the bot.

- people: `people` (who), `acts`, `file_acts`, `taps`, `inline_acts` (what they do), `typed` (signs for looks)
- records: `world`, `chats`, `files`, `profile`, `queries`, `inline`, `updates`
- the Bot API: `bot_api` (a call), `methods_*` (the table), `parameters`, `markup`, `parse_html`, `sending`;
  `delivery` (to a webhook)
- pace and trouble: `flood`, `counts`, `trouble`, `mischief`
- the page's side: `control`, `control_people`, `views`, `feed`
A method is added as a row of the table in its `methods_*` module.
"""

from bot.sandbox.acts import ImpossibleAct
from bot.sandbox.chats import Chat, Message
from bot.sandbox.clock import SandboxClock
from bot.sandbox.files import Upload
from bot.sandbox.people import Person
from bot.sandbox.server import Sandbox
from bot.sandbox.world import World

__all__ = ["Chat", "ImpossibleAct", "Message", "Person", "Sandbox", "SandboxClock", "Upload", "World"]
