"""Feedback as librarians read it: ratings per webinar, words one by one."""

from dataclasses import dataclass

from bot.services.feedback import PAGE_SIZE, Tally, tally_of
from bot.services.webinars import pages_of
from storage import Storage
from storage.feedback import LIBRARY, Average, Feedback
from storage.records import Webinar


@dataclass(frozen=True, slots=True)
class Averages:
    """One page of what was rated, each with its webinar (None: the library); `number` counts from 0."""

    rated: tuple[tuple[Average, Webinar | None], ...]
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class Review:
    """What one person said, as one page of all that was said; `feedback` None: nothing was."""

    about: int
    webinar: Webinar | None
    feedback: Feedback | None
    number: int
    pages: int


class Reviews:
    """Reading feedback; who may is decided by the caller."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def tally(self, about: int) -> Tally:
        """Ratings and the newest words about a webinar or the library."""
        return await tally_of(self._storage.read, about)

    async def averages(self, number: int) -> Averages:
        """What feedback was given about, the newest first; a page past the last gives the last."""
        tables = self._storage.read
        pages = pages_of(await tables.feedback.count_averages())
        number = min(max(number, 0), pages - 1)
        found = [
            (each, await tables.webinars.get(each.about) if each.about != LIBRARY else None)
            for each in await tables.feedback.averages(PAGE_SIZE, number * PAGE_SIZE)
        ]
        return Averages(tuple(found), number, pages)

    async def one(self, about: int, number: int) -> Review:
        """One person's words, the newest first; a page past the last gives the last."""
        tables = self._storage.read
        pages = max(1, await tables.feedback.count_said(about))
        number = min(max(number, 0), pages - 1)
        said = await tables.feedback.said(about, 1, number)
        webinar = await tables.webinars.get(about) if about != LIBRARY else None
        return Review(about, webinar, said[0] if said else None, number, pages)

    async def voice(self, feedback_id: int) -> str | None:
        """Telegram's file id of the voice message, if it is still there."""
        found = await self._storage.read.feedback.get(feedback_id)
        return found.voice_id if found is not None and found.withdrawn_at is None else None
