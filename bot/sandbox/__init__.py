"""A built-in Telegram for tries, training and tests: people, chats, the Bot API and trouble, in memory.

`Sandbox` serves it on loopback; `World` is the model that tests use directly. The room knows nothing of the
rest of the bot.

- `records`: accounts, chats, messages, files, queries, updates, and the `state` that holds them; `flood` and
  `trouble`; how all of it is written (`wire` for the Bot API, `views` for the page)
- `people`: who acts (`people`, in their `world`), and how (`acts`, `file_acts`, `taps`, `inline_acts`)
- `bot_api`: a `call`, the table of `methods_*`, `parameters` and `markup` in, `results` out; `delivery` to a
  webhook; `mischief` on purpose
- the page's side: `control`, `control_people`, `whole_view`, `feed`; `page` is what the browser runs
Each of these rooms knows only those above it in this list.

A method is added as a row of the table in its `methods_*` module.
"""

from bot.sandbox.people.acts import ImpossibleAct
from bot.sandbox.people.people import Person
from bot.sandbox.people.world import World
from bot.sandbox.records.chats import Chat, Message
from bot.sandbox.records.clock import SandboxClock
from bot.sandbox.records.files import Upload
from bot.sandbox.server import Sandbox

__all__ = ["Chat", "ImpossibleAct", "Message", "Person", "Sandbox", "SandboxClock", "Upload", "World"]
