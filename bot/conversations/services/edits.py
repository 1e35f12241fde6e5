"""Edited messages: what somebody wrote says something else now, whether others have read it or not."""

from enum import StrEnum

from bot.clock import Clock
from bot.conversations.services.letters import LETTER, Letter, letter_in
from bot.conversations.services.threads import is_minor, telling
from bot.people.services.team import Team
from storage import Act, Storage, Tables
from storage.outbox import Telling
from storage.records import Person
from storage.threads import Post, PostPart, Thread
from storage.transactions import applies, reads, writes


class Edited(StrEnum):
    """What came of an edited message; each name is a text key (`edited-told`)."""

    REPLACED = "replaced"
    """Nobody had read it: they get the new words."""
    TOLD = "told"
    """Who had read it gets the new words too."""
    SAME = "same"
    """It says what it said."""
    UNHEARD = "unheard"
    """Its author's words do not arrive at the moment."""


class Edits:
    """Messages of talks with the librarians, before and after they are sent."""

    def __init__(self, storage: Storage, clock: Clock, team: Team) -> None:
        self.storage = storage
        self._clock = clock
        self._team = team

    @applies
    def letter(self, tables: Tables, person: Person, message_id: int, words: str) -> Letter | None:
        """The letter that is kept, with a message as it is now; None if it holds no such message."""
        part = PostPart(message_id, words)
        kept = letter_in(tables.forms.get(person.id))
        letter = kept.edited(part) if kept is not None else None
        if letter is not None:
            tables.forms.put(person.id, LETTER, letter.answers(), None, self._clock.now())
        return letter

    @reads
    def is_of_letter(self, tables: Tables, person: Person, message_id: int) -> bool:
        """Whether the letter that is kept holds this message."""
        kept = letter_in(tables.forms.get(person.id))
        return kept is not None and any(each.message_id == message_id for each in kept.parts)

    @reads
    def is_of_a_talk(self, tables: Tables, person: Person, message_id: int) -> bool:
        """Whether a message became (a part of) a post."""
        return tables.threads.written_in(person.id, message_id) is not None

    async def post(self, act: Act, person: Person, message_id: int, words: str) -> Edited | None:
        """A post says something else, for those who have yet to hear of it, and for those who have."""
        edited = await self._post(act, person, message_id, words)
        return Edited.TOLD if edited is Edited.SAME and act.replayed else edited

    @applies
    def _post(self, tables: Tables, person: Person, message_id: int, words: str) -> Edited | None:
        written = tables.threads.written_in(person.id, message_id)
        post = tables.threads.post(written.post_id) if written else None
        thread = tables.threads.get(post.thread_id) if post else None
        if written is None or post is None or thread is None:
            return None
        if written.words == words:
            return Edited.SAME
        if not self._is_heard(tables, person, thread):
            return Edited.UNHEARD
        now = self._clock.now()
        tables.threads.reword(person.id, PostPart(message_id, words), post.id, now)
        return self._tell(tables, thread, post, now)

    @writes
    def forget_old(self, tables: Tables, before: int) -> None:
        """Messages from before this instant (epoch milliseconds) can't be edited any more."""
        tables.threads.drop_written(before)

    def _is_heard(self, tables: Tables, person: Person, thread: Thread) -> bool:
        if person.id == thread.person_id:
            return person.peace is None
        return self._team.is_staff(tables, person.id)

    def _tell(self, tables: Tables, thread: Thread, post: Post, now: int) -> Edited:
        """Who has not been told yet will read the new words there; all others are told again."""
        readers = self._readers(tables, thread, post)
        known = [(kind, each) for kind, each in readers if not _waits(tables, kind, post, each)]
        again = [_again(kind, each, thread, post, now) for kind, each in known]
        tables.outbox.add(again, now)
        return Edited.TOLD if again else Edited.REPLACED

    def _readers(self, tables: Tables, thread: Thread, post: Post) -> list[tuple[str, int]]:
        """Who hears of it, and by which kind of notice; of answers to a child every librarian does."""
        staff = self._team.staff(tables)
        if not post.from_staff:
            return [("question", each) for each in staff]
        seen_by_all = thread.anonymous or is_minor(tables, thread)
        others = [each for each in staff if each not in (post.author_id, thread.person_id)]
        readers = [("answered", each) for each in others] if seen_by_all else []
        return readers if thread.person_id is None else [*readers, ("answer", thread.person_id)]


def _waits(tables: Tables, kind: str, post: Post, reader_id: int) -> bool:
    """Whether the last that this reader is to hear of it was not told yet."""
    return tables.outbox.waits(_key(kind, post, reader_id, post.edited_at))


def _again(kind: str, reader_id: int, thread: Thread, post: Post, now: int) -> Telling:
    key = _edition(kind, post, now)
    return telling(kind, reader_id, thread.id, post.id, key, now)


def _key(kind: str, post: Post, reader_id: int, edited_at: int | None) -> str:
    return f"{kind}:{_edition(kind, post, edited_at)}:{reader_id}"


def _edition(kind: str, post: Post, edited_at: int | None) -> str:
    """What makes the key of a notice about a post one of its own after each change."""
    first = f"post:{post.id}" if kind == "answered" else f"{post.id}"
    return first if edited_at is None else f"{first}:edited:{edited_at}"
