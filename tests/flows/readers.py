"""Readers of three languages who know what the bot's words are, and one webinar for them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.sandbox import Message, Person
from bot.texts import Library as Names
from bot.texts import Speaker, Texts
from tests.flows.library import MINUTE, MORNING, Library

LANGUAGES = ("ru", "kk", "en")
NAMES = {"ru": "Мария", "kk": "Айгерім", "en": "Emma"}
TITLES = {"ru": "Вечер сказок", "kk": "Ертегілер кеші", "en": "An evening of tales"}
START = MORNING + 57 * 60 * MINUTE
"""Wednesday, 3 February 2027, 14:00 UTC: seven in the evening in Almaty, five in Minsk."""
LINK = "https://join.example/tales"
TAG = re.compile(r"<[^>]+>")
VARIABLES = (
    *("title", "when", "old", "until", "left", "library", "position", "ahead", "capacity", "commands"),
    "reason",
)
TEXTS = Texts()


def evening(
    start: str = "2027-02-03T19:00", capacity: int | None = None, more: str = "", **changes: str
) -> str:
    """The file with the one webinar; `changes` replace or add fields of it, `more` adds lines of YAML."""
    fields: dict[str, object] = {
        "title": "{ru: Вечер сказок, kk: Ертегілер кеші, en: An evening of tales}",
        "start": start,
        "zone": "Asia/Almaty",
        "duration": 90,
        "join_link": LINK,
        "status": "published",
    }
    fields |= {"capacity": capacity} if capacity else {}
    lines = "".join(f"    {name}: {value}\n" for name, value in (fields | changes).items())
    return f"webinars:\n  - id: evening\n{lines}{more}"


@dataclass
class Reader:
    """Somebody at their phone, with the texts of their language at hand."""

    library: Library
    person: Person
    language: str
    read: set[int] = field(default_factory=set)

    def words(self, key: str, **values: str | int) -> str:
        return TEXTS.plain(key, self.language, **values)

    def heard(self, key: str) -> list[Message]:
        """The bot's messages that begin with this text, whatever stands in its gaps."""
        return [each for each in self.messages() if shape(key, self.language).match(each.words)]

    def news(self) -> list[str]:
        """What the bot wrote since this was asked last."""
        new = [each for each in self.messages() if each.id not in self.read]
        self.read |= {each.id for each in new}
        return [each.words for each in new]

    def messages(self) -> list[Message]:
        return [each for each in self.person.chat.messages if each.sender is None and not each.deleted]

    async def taps(self, key: str, message: Message | None = None) -> Message:
        return await self.library.taps(self.person, self.words(key), message)

    async def opens_evening(self) -> Message:
        return await self.library.opens(self.person, "w_1")

    async def registers(self, *, first: bool = True) -> Message:
        """Tap Register on the webinar's card, and agree the first time."""
        card = await self.opens_evening()
        card = await self.library.taps(self.person, "1:register:1", card)
        return await self.taps("button-agree", card) if first else card

    def state(self) -> str:
        found = self.library.rows("SELECT state FROM registrations WHERE person_id = ?", self.person.id)
        return str(found[0][0]) if found else ""


def shape(key: str, language: str) -> re.Pattern[str]:
    """What a text looks like with anything in its gaps."""
    gap = "\N{SYMBOL FOR NULL}"
    words = TAG.sub("", TEXTS.plain(key, language, **dict.fromkeys(VARIABLES, gap)))
    return re.compile(".+?".join(re.escape(part) for part in words.split(gap)), re.DOTALL)


async def three_readers(library: Library, *, registered: bool = False) -> dict[str, Reader]:
    """One of each language."""
    readers = {}
    for language in LANGUAGES:
        readers[language] = await reader(library, language)
        if registered:
            await readers[language].registers()
    return readers


async def reader(library: Library, language: str, name: str = "") -> Reader:
    """Somebody who has just pressed Start."""
    return Reader(library, await library.newcomer(name or NAMES[language], language), language)


async def crowd(library: Library, count: int, language: str = "en") -> list[Reader]:
    """So many people who register one after the other."""
    people = [await reader(library, language, f"Reader {number}") for number in range(1, count + 1)]
    for each in people:
        await each.registers()
        each.news()
    return people


def clock_words(reader: Reader, at: int) -> str:
    """An instant as this reader is told it."""
    say = Speaker(TEXTS, Names({}, "Asia/Almaty"), reader.language, None)
    return TAG.sub("", say.moment(at))


def links(message: Message) -> Mapping[str, str]:
    """The addresses that the buttons of a message open, by their words."""
    return {each["text"]: each["url"] for row in message.buttons for each in row if "url" in each}
