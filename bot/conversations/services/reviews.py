"""Feedback as librarians read it: ratings per webinar, words one by one, what may be quoted, all as rows."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.conversations.services.feedback import PAGE_SIZE, Tally, tally_of
from bot.pages import pages_of
from storage import Act, Storage, Tables
from storage.feedback import LIBRARY, Average, Exported, Feedback, KindWords
from storage.records import Person, Webinar
from storage.threads import Turn
from storage.transactions import applies, reads

NEWEST_POSTS = 2
"""So many posts of the talk are shown below feedback; the rest is a tap away."""
KIND_WORDS_ON_PAGE = 3


@dataclass(frozen=True, slots=True)
class Averages:
    """One page of what was rated, each with its webinar (None: the library); `number` counts from 0."""

    rated: tuple[tuple[Average, Webinar | None], ...]
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class Review:
    """What one person said, as one page of all that was said; `feedback` None: nothing was.

    `thread_id`: the talk about it, if a librarian answered; `posts`: its newest, in the order they came.
    """

    about: int
    webinar: Webinar | None
    feedback: Feedback | None
    number: int
    pages: int
    thread_id: int | None = None
    posts: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotable:
    """One page of what may be quoted about a webinar (None: the library); `number` counts from 0."""

    about: int
    webinar: Webinar | None
    words: tuple[KindWords, ...]
    number: int
    pages: int


class Reviews:
    """Reading feedback; who may is decided by the caller."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @reads
    def count_waiting(self, tables: Tables) -> int:
        """How much feedback waits for a librarian to answer it, or to see that it needs no answer."""
        return tables.feedback.count_waiting()

    @reads
    def tally(self, tables: Tables, about: int) -> Tally:
        """Ratings and the newest words about a webinar or the library."""
        return tally_of(tables, about)

    @reads
    def averages(self, tables: Tables, number: int) -> Averages:
        """What feedback was given about: what waits first; a page past the last gives the last."""
        pages = pages_of(tables.feedback.count_averages())
        number = min(max(number, 0), pages - 1)
        found = [
            (each, _webinar(tables, each.about))
            for each in tables.feedback.averages(PAGE_SIZE, number * PAGE_SIZE)
        ]
        return Averages(tuple(found), number, pages)

    @reads
    def one(self, tables: Tables, about: int, number: int) -> Review:
        """One person's words: what waits first, then the newest; a page past the last gives the last."""
        pages = max(1, tables.feedback.count_said(about))
        number = min(max(number, 0), pages - 1)
        said = tables.feedback.said(about, 1, number)
        webinar = _webinar(tables, about)
        if not said:
            return Review(about, webinar, None, number, pages)
        thread_id = tables.threads.of_feedback(said[0].id)
        posts = tables.threads.posts(thread_id) if thread_id is not None else []
        newest = tuple(reversed(posts[:NEWEST_POSTS]))
        return Review(about, webinar, said[0], number, pages, thread_id if newest else None, newest)

    @applies
    def settle(self, tables: Tables, librarian: Person, feedback_id: int) -> int | None:
        """It needs no answer; gives what it is about, None if it is not there."""
        now = self._clock.now()
        found = tables.feedback.get(feedback_id)
        if found is not None and found.settled_at is None:
            tables.feedback.settle(feedback_id, now)
            tables.log.add(librarian.id, "feedback_settled", now, webinar_id=found.webinar_id)
        return found.about if found else None

    @reads
    def quotable(self, tables: Tables, about: int, number: int) -> Quotable:
        """Words that may be quoted, of who was content; a page past the last gives the last."""
        pages = pages_of(tables.feedback.count_kind_words(about), KIND_WORDS_ON_PAGE)
        number = min(max(number, 0), pages - 1)
        words = tables.feedback.kind_words(about, KIND_WORDS_ON_PAGE, number * KIND_WORDS_ON_PAGE)
        return Quotable(about, _webinar(tables, about), tuple(words), number, pages)

    async def export(self, act: Act, librarian: Person, about: int | None) -> list[Exported]:
        """All that was said about one thing or (None) about everything; the log knows that it left."""
        async with self.storage.apart() as aside:
            found = await aside.read(lambda tables: tables.feedback.exported(about))
        await self._note_export(act, librarian, about or LIBRARY)
        return found

    @applies
    def _note_export(self, tables: Tables, librarian: Person, about: int) -> None:
        webinar = _webinar(tables, about)
        webinar_id = webinar.id if webinar else None
        tables.log.add(librarian.id, "feedback_exported", self._clock.now(), webinar_id=webinar_id)

    @reads
    def voice(self, tables: Tables, feedback_id: int) -> str | None:
        """Telegram's file id of the voice message, if it is still there."""
        found = tables.feedback.get(feedback_id)
        return found.voice_id if found is not None and found.withdrawn_at is None else None


def _webinar(tables: Tables, about: int) -> Webinar | None:
    return tables.webinars.get(about) if about != LIBRARY else None
