"""Peace: muting and banning people, and undoing it; of an anonymous author nobody learns who it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.pages import pages_of
from bot.registrations.services.registrations import Registrations
from storage import Storage, Tables
from storage.outbox import Telling
from storage.peace import MutedFeedback, Subject
from storage.records import Notice, Peace, Person, Webinar
from storage.transactions import applies, reads

PAGE_SIZE = 10
MOST_AUTHORS = 10
"""Muted authors of anonymous feedback that are listed."""


class Reason(StrEnum):
    """Why, as the log tells it; each name is a text key (`peace-reason-spam`)."""

    SPAM = "spam"
    RUDE = "rude"
    SAFETY = "safety"
    OTHER = "other"


class PeaceRuling(StrEnum):
    """What came of it; each name is a text key (`peace-made-muted`)."""

    MUTED = "muted"
    BANNED = "banned"
    LIFTED = "lifted"
    STAFF = "staff"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class HeldOff:
    """One page of everybody muted or banned by name, and the muted authors nobody knows."""

    people: tuple[Subject, ...]
    authors: tuple[tuple[MutedFeedback, Webinar | None], ...]
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class Anonymous:
    """Feedback whose author nobody knows, and whether they are muted for it."""

    feedback_id: int
    muted: bool


class Peacekeeping:
    """What librarians decide about people, never about one another."""

    def __init__(self, storage: Storage, clock: Clock, registrations: Registrations) -> None:
        self.storage = storage
        self._clock = clock
        self._registrations = registrations

    @reads
    def subject(self, tables: Tables, person_id: int) -> Subject | None:
        """The person as librarians know them."""
        return tables.peace.subject(person_id)

    @reads
    def is_banned(self, tables: Tables, person_id: int) -> bool:
        """Whether somebody outside the private chats is banned."""
        person = tables.people.get(person_id)
        return person is not None and person.peace is Peace.BANNED

    @reads
    def author(self, tables: Tables, feedback_id: int) -> Anonymous | None:
        """The author of feedback as librarians may know them; None if they are forgotten."""
        found = tables.peace.author(feedback_id)
        return Anonymous(feedback_id, found.muted) if found is not None else None

    @reads
    def held_off(self, tables: Tables, number: int) -> HeldOff:
        """Everybody to whom it could be undone; a page past the last gives the last."""
        pages = pages_of(tables.peace.count_held_off(), PAGE_SIZE)
        number = min(max(number, 0), pages - 1)
        people = tables.peace.held_off(PAGE_SIZE, number * PAGE_SIZE)
        muted = tables.peace.muted_feedback(MOST_AUTHORS)
        authors = [
            (each, tables.webinars.get(each.webinar_id) if each.webinar_id else None) for each in muted
        ]
        return HeldOff(tuple(people), tuple(authors), number, pages)

    @applies
    def impose(
        self, tables: Tables, librarian: Person, person_id: int, peace: Peace, reason: Reason
    ) -> PeaceRuling:
        """Mute or ban; they are told. A banned person's seats go on to others."""
        subject = tables.peace.subject(person_id)
        if subject is None or subject.staff:
            return PeaceRuling.STAFF if subject else PeaceRuling.GONE
        if subject.peace is not peace:
            self._change(tables, person_id, lambda: tables.peace.set(person_id, peace))
            now, why = self._clock.now(), {"why": reason}
            tables.log.add(librarian.id, f"person_{peace}", now, person_id=person_id, details=why)
        return PeaceRuling(peace.value)

    @applies
    def lift(self, tables: Tables, librarian: Person, person_id: int) -> PeaceRuling:
        """As if nothing had been; they are told."""
        subject = tables.peace.subject(person_id)
        if subject is None:
            return PeaceRuling.GONE
        if subject.peace is not None:
            self._change(tables, person_id, lambda: tables.peace.lift(person_id))
            now = self._clock.now()
            tables.log.add(librarian.id, "person_forgiven", now, person_id=person_id)
        return PeaceRuling.LIFTED

    @applies
    def mute_author(self, tables: Tables, librarian: Person, feedback_id: int, reason: Reason) -> PeaceRuling:
        """Mute who gave this feedback; neither the answer nor the log says who it is, or of what role."""
        author = tables.peace.author(feedback_id)
        if author is None:
            return PeaceRuling.GONE
        if not author.muted:
            self._mute_author(tables, feedback_id, author.person_id, muted=True)
            now, why = self._clock.now(), {"why": reason}
            tables.log.add(librarian.id, "author_muted", now, details=why)
        return PeaceRuling.MUTED

    @applies
    def hear_author(self, tables: Tables, librarian: Person, feedback_id: int) -> PeaceRuling:
        """Their words arrive again, whoever they are."""
        author = tables.peace.author(feedback_id)
        if author is None:
            return PeaceRuling.GONE
        if author.muted:
            self._mute_author(tables, feedback_id, author.person_id, muted=False)
            tables.log.add(librarian.id, "author_forgiven", self._clock.now())
        return PeaceRuling.LIFTED

    def _mute_author(self, tables: Tables, feedback_id: int, person_id: int, *, muted: bool) -> None:
        mute = tables.peace.mute_author
        self._change(tables, person_id, lambda: mute(feedback_id, person_id, muted=muted))

    def _change(self, tables: Tables, person_id: int, change: Callable[[], None]) -> None:
        """Do it, with what follows; the person is told if it makes a difference to them."""
        now = self._clock.now()
        before = _peace_of(tables, person_id)
        change()
        after = _peace_of(tables, person_id)
        if after is Peace.BANNED:
            self._registrations.give_back_all(tables, person_id, now)
            tables.forms.remove(person_id)
        if after is not before:
            tables.outbox.add([_telling(person_id, after, now)], now)


def _peace_of(tables: Tables, person_id: int) -> Peace | None:
    person = tables.people.get(person_id)
    return person.peace if person is not None else None


def _telling(person_id: int, peace: Peace | None, now: int) -> Telling:
    kind = f"peace_{peace or 'lifted'}"
    return Telling(
        person_id=person_id,
        kind=kind,
        once_key=f"{kind}:{now}:{person_id}",
        due_at=now,
        deadline_at=now + 60_000,
    )


def _while(peace: Peace | None) -> Callable[[Tables, Notice], bool | None]:
    def load(tables: Tables, notice: Notice) -> bool | None:
        """Whether it is still so; None, for which nothing is sent, if it was changed meanwhile."""
        return _peace_of(tables, notice.person_id) is peace or None

    return load


KINDS: Mapping[str, Kind] = {
    "peace_muted": Kind(load=_while(Peace.MUTED)),
    "peace_banned": Kind(load=_while(Peace.BANNED), to_banned=True),
    "peace_lifted": Kind(load=_while(None)),
}
