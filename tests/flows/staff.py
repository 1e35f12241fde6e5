"""A library with two owners: what they are told, and how they answer."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Message, Person, Sandbox
from bot.sandbox.people.taps import tap_button
from bot.texts import Texts
from tests.flows.library import MORNING, TOKEN, Library

TEXTS = Texts()


class Staffed(Library):
    """Two owners who speak Russian and English."""

    first: Person
    second: Person

    async def replies(self, person: Person, message: Message, words: str) -> Message:
        """Reply to one message; gives the bot's newest."""
        person.says(words, reply_to=message)
        return await self.answer(person)

    async def forges(self, person: Person, data: str) -> Message:
        """Tap a button that nobody was given."""
        tap_button(person, person.last, {"text": "", "callback_data": data})
        return await self.answer(person)

    async def forgets(self, person: Person) -> None:
        """Have one's data deleted."""
        await self.says(person, "/privacy")
        await self.taps(person, "1:delete")
        await self.taps(person, "1:delete_sure")

    async def without_owners(self, *ids: int) -> None:
        """These are owners no more, as after a change of the settings."""
        await self.names_owners({self.first.id, self.second.id} - set(ids))


@asynccontextmanager
async def staffed(folder: Path) -> AsyncIterator[Staffed]:
    """A library with the example webinars, open, both owners there."""
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    first, second = sandbox.world.add_person("Айгүл", "ru"), sandbox.world.add_person("Olga", "en")
    library = Staffed(folder, sandbox, clock, owners=f"{first.id},{second.id}")
    library.first, library.second = first, second
    await library.imports(EXAMPLE.read_text(encoding="utf-8"))
    async with library.open():
        for each in (first, second):
            await library.opens(each)
        yield library
        assert library.world.refusals == []
    await sandbox.stop()


def said(key: str, language: str, **values: str | int) -> str:
    """A text as it stands in the locale files."""
    return TEXTS.plain(key, language, **values)


def holding(person: Person, words: str) -> list[Message]:
    """The bot's messages to this person that hold these words."""
    return [each for each in person.chat.messages if each.sender is None and words in each.words]


def labels(message: Message) -> list[str]:
    """What stands on the buttons of a message."""
    return [button["text"] for row in message.buttons for button in row]
