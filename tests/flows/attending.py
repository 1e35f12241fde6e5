"""A webinar that is about to begin, its librarian, and readers who say that they are there."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import Clock
from bot.sandbox import Message, Person, Sandbox
from bot.sandbox.people.taps import tap_button
from tests.flows.library import MINUTE, MORNING, TOKEN, Library
from tests.flows.readers import START, evening
from tests.flows.staff import TEXTS

END = START + 90 * MINUTE
NEXT_MORNING = START + 15 * 60 * MINUTE
WORD = "Синяя птица 7"


class Attended(Library):
    """With one webinar, on Wednesday evening, and an owner who runs it, in Russian unless said otherwise."""

    librarian: Person

    async def desk(self, data: str) -> Message:
        """The librarian taps a button, wherever it stands."""
        return await self.taps_data(self.librarian, data)

    async def taps_data(self, person: Person, data: str) -> Message:
        """Tap a button by its callback data on a card that has it, or on any."""
        tap_button(person, person.last, {"text": "", "callback_data": f"1:{data}"})
        return await self.answer(person)

    async def sets_word(self, word: str = WORD) -> Message:
        """The librarian chooses the word to be shown in the stream."""
        await self.desk("stream_word_own:1")
        return await self.says(self.librarian, word)

    async def opens_card_of(self, name: str) -> Message:
        """The librarian opens the card of a participant, found in the list."""
        page = await self.desk("participants:1:0")
        return await self.taps(self.librarian, name, page)

    def code(self) -> str:
        """What the link of the webinar ends with."""
        return str(self.rows("SELECT code FROM checkins WHERE webinar_id = 1")[0][0])

    def attendance(self, person: Person) -> tuple[str, str] | None:
        """What is stored about having been there, and how it is known."""
        rows = self.rows("SELECT attendance, attendance_by FROM registrations WHERE person_id = ?", person.id)
        return (rows[0][0], rows[0][1]) if rows and rows[0][0] else None

    def states(self) -> dict[str, int]:
        """How many registrations are in each state."""
        return dict(self.rows("SELECT state, count(*) FROM registrations GROUP BY state"))


@asynccontextmanager
async def attended(
    folder: Path, capacity: int | None = None, language: str = "ru"
) -> AsyncIterator[Attended]:
    """Open, on a Monday morning."""
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    librarian = sandbox.world.add_person("Айгүл", language)
    library = Attended(folder, sandbox, clock, owners=str(librarian.id))
    library.librarian = librarian
    await library.imports(evening(capacity=capacity))
    async with library.open():
        await library.opens(librarian)
        yield library
        assert library.world.refusals == []
    await sandbox.stop()


def ruling(key: str, language: str = "ru") -> str:
    """What a librarian reads after an act."""
    return TEXTS.plain(f"ruling-participant-{key}", language)
