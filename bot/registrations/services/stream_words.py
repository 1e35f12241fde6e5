"""The word that a librarian shows in the stream, and the link that does the same."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.clock import Clock
from bot.registrations.services.checkin_words import LONGEST, folded, too_short
from bot.webinars.services.attendance_times import CLOSES
from storage import Act, Storage, Tables
from storage.checkins import Checkin
from storage.records import Person, Webinar
from storage.transactions import applies, reads

NUMBERS = range(10, 100)
"""One of them stands behind an invented word, so that it can't be guessed."""


class WordChoice(StrEnum):
    """What came of a new word; each name is a text key (`word-set`)."""

    SET = "set"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    IN_USE = "in-use"


@dataclass(frozen=True, slots=True)
class StreamWord:
    """A webinar and its word, if it has one; `choice`: what came of a new one."""

    webinar: Webinar
    checkin: Checkin | None
    choice: WordChoice | None = None


@dataclass(frozen=True, slots=True)
class StreamPicture:
    """What a picture for the stream says: the word, and below it what to do."""

    word: str
    how: str


class StreamWords:
    """Each webinar has one word at a time; a new one ends the old one and its link."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    async def get(self, webinar_id: int) -> StreamWord | None:
        """The word of a webinar."""
        return await self._look(webinar_id, None)

    async def choose(self, act: Act, librarian: Person, webinar_id: int, word: str) -> StreamWord | None:
        """A word of the librarian's own. Ends the form."""
        choice = await self._choose(act, librarian, webinar_id, word)
        return await self._look(webinar_id, choice)

    @applies
    def _choose(self, tables: Tables, librarian: Person, webinar_id: int, word: str) -> WordChoice:
        tables.forms.remove(librarian.id)
        choice = self._problem(tables, webinar_id, word) or WordChoice.SET
        if choice is WordChoice.SET:
            self._put(tables, librarian, webinar_id, word)
        return choice

    async def invent(
        self, act: Act, librarian: Person, webinar_id: int, easy: Sequence[str]
    ) -> StreamWord | None:
        """One of the easy words with a number, which no other webinar has."""
        await self._invent(act, librarian, webinar_id, easy)
        return await self._look(webinar_id, WordChoice.SET)

    @applies
    def _invent(self, tables: Tables, librarian: Person, webinar_id: int, easy: Sequence[str]) -> None:
        word = invented(easy)
        while self._problem(tables, webinar_id, word) is not None:
            word = invented(easy)
        self._put(tables, librarian, webinar_id, word)

    def _problem(self, tables: Tables, webinar_id: int, word: str) -> WordChoice | None:
        if len(word) > LONGEST:
            return WordChoice.TOO_LONG
        if too_short(word):
            return WordChoice.TOO_SHORT
        taken = tables.checkins.elsewhere(folded(word), webinar_id, self._clock.now() - CLOSES)
        return WordChoice.IN_USE if taken else None

    def _put(self, tables: Tables, librarian: Person, webinar_id: int, word: str) -> None:
        """Nothing if the webinar is gone."""
        now = self._clock.now()
        if tables.webinars.get(webinar_id) is None:
            return
        checkin = Checkin(webinar_id, word, folded(word), secrets.token_urlsafe(9))
        tables.checkins.put(checkin, now)
        tables.log.add(librarian.id, "checkin_word_set", now=now, webinar_id=webinar_id)

    @reads
    def _look(self, tables: Tables, webinar_id: int, choice: WordChoice | None) -> StreamWord | None:
        """As it is stored: after a replay the word of the first time."""
        webinar = tables.webinars.get(webinar_id)
        checkin = tables.checkins.get(webinar_id)
        return StreamWord(webinar, checkin, choice) if webinar else None


def invented(easy: Sequence[str]) -> str:
    """An easy word and a number of two digits."""
    return f"{secrets.choice(easy)} {secrets.choice(NUMBERS)}"
