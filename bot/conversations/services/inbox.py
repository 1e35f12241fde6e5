"""The librarians' inbox: questions and letters whose last word is the person's, and answered ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import linked
from bot.clock import Clock
from bot.conversations.services.threads import note
from bot.pages import PAGE_SIZE, pages_of
from storage import Act, Storage, Tables
from storage.records import Person, Words
from storage.threads import Thread, ThreadLine, Turn
from storage.transactions import applies, reads

ROOM = 2800
"""UTF-16 units of words on one page of a talk: with names and the head of it no more than a message takes."""
AROUND = 200
"""UTF-16 units that a post's name and time take."""


@dataclass(frozen=True, slots=True)
class InboxPage:
    """One page of talks, each with the title of its webinar, if any; `number` counts from 0.

    `waiting`: whether it is the list of those that wait; `others`: how many there are in the other list.
    """

    lines: tuple[tuple[ThreadLine, Words | None], ...]
    waiting: bool
    number: int
    pages: int
    others: int


@dataclass(frozen=True, slots=True)
class OpenThread:
    """A page of one talk, its posts in the order they came; page 0 has the newest."""

    thread: Thread
    title: Words | None
    turns: tuple[Turn, ...]
    number: int
    pages: int


class Inbox:
    """Reading talks and putting them aside; who may is decided by the caller."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @reads
    def count_unanswered(self, tables: Tables) -> int:
        """How many talks wait for a librarian's answer."""
        return tables.threads.count_waiting()

    @reads
    def page(self, tables: Tables, number: int, *, waiting: bool) -> InboxPage:
        """Who waits longest first, or the last answered first; a page past the last gives the last."""
        counts = {True: tables.threads.count_waiting(), False: tables.threads.count_settled()}
        pages = pages_of(counts[waiting])
        number = min(max(number, 0), pages - 1)
        found = tables.threads.waiting if waiting else tables.threads.settled
        lines = found(PAGE_SIZE, number * PAGE_SIZE)
        titled = [(line, _title(tables, line.webinar_id)) for line in lines]
        return InboxPage(tuple(titled), waiting, number, pages, counts[not waiting])

    @reads
    def open(self, tables: Tables, thread_id: int, number: int) -> OpenThread | None:
        """The talk; a page past the oldest gives the oldest. None if nothing is left of it."""
        thread = tables.threads.get(thread_id)
        pages = in_pages(tables.threads.posts(thread_id))
        if thread is None or not pages:
            return None
        number = min(max(number, 0), len(pages) - 1)
        turns = tuple(reversed(pages[number]))
        return OpenThread(thread, _title(tables, thread.webinar_id), turns, number, len(pages))

    async def settle(self, act: Act, librarian: Person, thread_id: int) -> bool:
        """It needs no answer; a new word makes it wait again. False if nothing waits in it (any more)."""
        return await self._settle(act, librarian, thread_id) or act.replayed

    @applies
    def _settle(self, tables: Tables, librarian: Person, thread_id: int) -> bool:
        thread = tables.threads.get(thread_id)
        if thread is None or thread.waiting_since is None:
            return False
        tables.threads.settle(thread_id)
        note(tables, librarian, thread, "settled", self._clock.now())
        return True


def in_pages(turns: Sequence[Turn]) -> list[list[Turn]]:
    """Posts, the newest first, in pages that fit into a message; each page has at least one."""
    pages: list[list[Turn]] = []
    left = 0
    for turn in turns:
        size = linked.units(turn.words) + AROUND
        if not pages or size > left:
            pages.append([])
            left = ROOM
        pages[-1].append(turn)
        left -= size
    return pages


def _title(tables: Tables, webinar_id: int | None) -> Words | None:
    webinar = tables.webinars.get(webinar_id) if webinar_id is not None else None
    return webinar.title if webinar else None
