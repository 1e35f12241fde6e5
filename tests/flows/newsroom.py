"""A library from which announcements go out: two librarians, readers of three languages, and its report."""

import re
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sandbox import Message, Person, Upload
from bot.sandbox.people.taps import tap_button
from tests.flows.readers import LANGUAGES, TEXTS
from tests.flows.staff import Staffed, staffed

PICTURE = Upload("book.png", "image/png", b"\x89PNG\r\n\x1a\n" + b"0" * 64)
SUMS = ("audience", "sent", "blocked", "failed", "unknown", "skipped")


class Newsroom:
    """Acts as a librarian does, and looks at what readers got and what is written down."""

    def __init__(self, library: Staffed, librarian: Person, language: str) -> None:
        self.library, self.librarian, self.language = library, librarian, language

    def words(self, key: str, **values: str | int) -> str:
        return TEXTS.plain(key, self.language, **values)

    async def taps(self, act: str, message: Message | None = None) -> Message:
        """Tap on the newest card, by callback data (also of a card a step away), or by the key of a text."""
        card = message or self.card()
        if ":" not in act:
            return await self.library.taps(self.librarian, self.words(act), card)
        tap_button(self.librarian, card, {"text": "", "callback_data": f"1:{act}"})
        await self.library.rest()
        return self.card()

    def card(self) -> Message:
        """The librarian's newest message with buttons that act."""
        return next(
            each
            for each in reversed(self.librarian.chat.messages)
            if any("callback_data" in button for row in each.buttons for button in row)
        )

    async def composes(self, text: str = "") -> int:
        """Begin a new announcement, perhaps with a text; its number."""
        await self.library.says(self.librarian, "/announce")
        if text:
            await self.library.says(self.librarian, text)
        return self.draft()

    def draft(self) -> int:
        [(found,)] = self.library.rows(
            "SELECT id FROM announcements WHERE draft = 1 AND author_id = ?", self.librarian.id
        )
        return int(found)

    async def sends(self, announcement_id: int) -> int:
        """Confirm and let it go out to the end, or as far as it goes; the number of its run."""
        await self.taps(f"announce_sure:{announcement_id}")
        await self.taps(f"announce_go:{announcement_id}")
        await self.proceeds()
        return self.run_of(announcement_id)

    async def proceeds(self) -> None:
        """Everything that is due is done, runs end, cards are brought up to date."""
        app = self.library.app
        assert app is not None
        await app.run()
        await self.library.rest()
        await app.run()
        await app.progress.keep()

    def run_of(self, announcement_id: int) -> int:
        rows = self.library.rows("SELECT MAX(id) FROM runs WHERE announcement_id = ?", announcement_id)
        return int(rows[0][0])

    def state(self, run_id: int) -> str:
        return str(self.library.rows("SELECT state FROM runs WHERE id = ?", run_id)[0][0])

    def sums(self, run_id: int) -> Mapping[str, int]:
        """As they stand on the run; they must be those of its rows, and add up once it is over."""
        [row] = self.library.rows(f"SELECT {', '.join(SUMS)}, ended_at FROM runs WHERE id = ?", run_id)
        sums = dict(zip(SUMS, row[:-1], strict=True))
        counted = Counter(
            dict(self.library.rows("SELECT state, count(*) FROM outbox WHERE run_id = ? GROUP BY 1", run_id))
        )
        assert {name: counted[name] for name in SUMS[1:]} == {name: sums[name] for name in SUMS[1:]}
        assert counted.total() == sums["audience"]
        if row[-1] is not None:
            assert sum(row[1:-1]) == sums["audience"]
        return {name: count for name, count in sums.items() if count}


@asynccontextmanager
async def newsroom(folder: Path, language: str = "ru") -> AsyncIterator[Newsroom]:
    """The first owner speaks this language; quiet hours are those of the settings."""
    async with staffed(folder) as library:
        await library.taps(await _settings(library), f"1:language:{language}")
        yield Newsroom(library, library.first, language)


async def _settings(library: Staffed) -> Person:
    await library.says(library.first, "/settings")
    await library.taps(library.first, "1:languages")
    return library.first


async def readers(library: Staffed, each: int = 1) -> dict[str, list[Person]]:
    """So many of each language."""
    return {
        language: [await library.newcomer(f"{language} {number}", language) for number in range(each)]
        for language in LANGUAGES
    }


def heard(person: Person) -> list[str]:
    """What the bot wrote to this person, newest last."""
    return [each.words for each in person.chat.messages if each.sender is None]


def percent(card: Message) -> int:
    """How far the bar of a progress card stands."""
    found = re.search(r"(\d+) %", card.words)
    assert found, card.words
    return int(found[1])


async def launched(room: Newsroom, text: str = "hello") -> tuple[int, int]:
    """Confirmed, and not a single one sent yet; numbers of the announcement and its run."""
    number = await room.composes(text)
    app = room.library.app
    assert app is not None
    app.schedule.stop()  # nothing happens by itself from here on
    await room.taps(f"announce_sure:{number}")
    await room.taps(f"announce_go:{number}")
    return number, room.run_of(number)


def acts(news: Newsroom) -> list[str]:
    return [act for (act,) in news.library.rows("SELECT act FROM log ORDER BY id")]
