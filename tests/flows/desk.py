"""A library with a librarian who enters webinars by tapping and typing, in one of three languages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.sandbox import Message, Person, Sandbox
from tests.flows.library import MORNING, TOKEN, Library
from tests.flows.readers import TEXTS


@dataclass
class Librarian:
    """Somebody of the staff at their phone."""

    library: Library
    person: Person
    language: str

    async def taps(self, button: str, message: Message | None = None) -> Message:
        """Tap a button by its callback data without the version, or by its text key."""
        known = any(each.get("callback_data") == f"1:{button}" for row in self.last.buttons for each in row)
        return await self.library.taps(self.person, f"1:{button}" if known else self.words(button), message)

    async def says(self, text: str) -> Message:
        return await self.library.says(self.person, text)

    def words(self, key: str, **values: str | int) -> str:
        return TEXTS.plain(key, self.language, **values)

    @property
    def last(self) -> Message:
        """The bot's newest message."""
        return next(each for each in reversed(self.person.chat.messages) if each.sender is None)

    async def opens(self, webinar_id: int = 1) -> Message:
        """The librarian's card of a webinar, by way of /manage and the lists."""
        await self.says("/manage")
        await self.taps("desk_webinars:0")
        for section in ("", "drafts", "past", "cancelled"):
            if section:
                await self.taps(f"desk_list:{section}:0")
            if self.has(f"desk_webinar:{webinar_id}"):
                return await self.taps(f"desk_webinar:{webinar_id}")
        raise AssertionError("it is in none of the lists")

    def has(self, button: str) -> bool:
        """Whether the newest message has a button with this callback data."""
        return any(each.get("callback_data") == f"1:{button}" for row in self.last.buttons for each in row)

    async def creates(self, *answers: str) -> Message:
        """New webinar; each answer is typed, or a choice is tapped if it begins with a colon."""
        await self.says("/manage")
        await self.taps("desk_webinars:0")
        await self.taps("desk_new")
        for answer in answers:
            await self.answers(answer)
        return self.last

    async def answers(self, answer: str) -> Message:
        """Type, or tap the choice whose option follows the colon."""
        if not answer.startswith(":"):
            return await self.says(answer)
        data = next(
            each["callback_data"]
            for row in self.last.buttons
            for each in row
            if each.get("callback_data", "").startswith("1:form_option:")
            and each["callback_data"].endswith(answer)
        )
        return await self.library.taps(self.person, data)


@asynccontextmanager
async def staffed_desk(folder: Path, language: str = "ru", text: str = "") -> AsyncIterator[Librarian]:
    """A library, empty or with the webinars of a file, and its one librarian."""
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    person = sandbox.world.add_person("Айгүл", language)
    library = Library(folder, sandbox, clock, owners=str(person.id))
    try:
        if text:
            await library.imports(text)
        async with library.open():
            await library.opens(person)
            yield Librarian(library, person, language)
            assert library.world.refusals == []
    finally:
        await sandbox.stop()
