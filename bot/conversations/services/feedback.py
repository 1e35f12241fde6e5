"""Feedback: what a person says about a webinar or the library, and the card that tells librarians of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.chat.sending.kinds import Kind, Live
from bot.clock import Clock
from bot.pages import pages_of
from bot.people.services.team import Team
from storage import Storage, Tables
from storage.feedback import LIBRARY, Feedback
from storage.outbox import Telling
from storage.records import Notice, Person, Webinar, WebinarStatus
from storage.transactions import applies, reads

PAGE_SIZE = 5
CARD = "feedback_card"
GENTLY = 60_000
"""Milliseconds between two changes of a librarian's card."""
EDITABLE = 48 * 3600 * 1000
"""Milliseconds in which a card is changed in place; an older one is sent anew, where it is seen."""
FAR = 10
"""So many other notices below a card, and it is sent anew too."""


@dataclass(frozen=True, slots=True)
class MyFeedback:
    """What a person said about a webinar (None: the library); `allowed`: whether they may say something."""

    about: int
    webinar: Webinar | None
    feedback: Feedback | None
    allowed: bool


@dataclass(frozen=True, slots=True)
class AskedPage:
    """One page of the webinars a person is asked about, with their ratings; `number` counts from 0."""

    webinars: tuple[tuple[Webinar, int | None], ...]
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How a webinar (None: the library) was rated, how many wrote or spoke, and the newest who did.

    `waiting`: how many of them wait for a librarian; `quotable`: how many may be quoted.
    """

    about: int
    webinar: Webinar | None
    ratings: Mapping[int, int]
    said: int
    newest: tuple[Feedback, ...]
    waiting: int = 0
    quotable: int = 0

    @property
    def count(self) -> int:
        """How many rated it."""
        return sum(self.ratings.values())

    @property
    def average(self) -> float | None:
        """The mean rating; None if nobody gave one."""
        return average(self.ratings)


class Feedbacks:
    """What people say afterwards. Librarians see it, at a gentle pace."""

    def __init__(self, storage: Storage, clock: Clock, team: Team) -> None:
        self.storage = storage
        self._clock = clock
        self._team = team
        self.kinds: Mapping[str, Kind] = {CARD: Kind(load=self._load, live=_live)}

    @reads
    def mine(self, tables: Tables, person: Person, about: int) -> MyFeedback:
        """What this person said about it, and whether they may."""
        return _mine(tables, person.id, about, self._clock.now())

    @reads
    def asked(self, tables: Tables, person: Person, number: int) -> AskedPage:
        """Webinars the person is asked about, the latest first; a page past the last gives the last."""
        now = self._clock.now()
        pages = pages_of(tables.feedback.count_asked(person.id, now))
        number = min(max(number, 0), pages - 1)
        found = []
        for each in tables.feedback.asked(person.id, now, PAGE_SIZE, number * PAGE_SIZE):
            webinar = tables.webinars.get(each.about)
            if webinar is not None:
                found.append((webinar, each.rating))
        return AskedPage(tuple(found), number, pages)

    @applies
    def rate(self, tables: Tables, person: Person, about: int, rating: int) -> MyFeedback:
        """One to five, in one tap; stored at once."""
        now = self._clock.now()
        mine = _mine(tables, person.id, about, now)
        if not mine.allowed:
            return mine
        feedback_id = _begun(tables, mine, person.id, now)
        tables.feedback.rate(feedback_id, rating, now)
        self.tell_staff(tables, about, now)
        return _mine(tables, person.id, about, now)

    @applies
    def tell(
        self, tables: Tables, person: Person, name: str, about: int, answers: Mapping[str, Any]
    ) -> MyFeedback:
        """Words or a voice message, signed or not; ends the form."""
        now = self._clock.now()
        tables.forms.remove(person.id)
        mine = _mine(tables, person.id, about, now)
        if not mine.allowed:
            return mine
        said = answers.get("words") or {}
        signed, quotable = answers.get("signed") == "yes", answers.get("quotable") == "yes"
        tables.feedback.tell(
            _begun(tables, mine, person.id, now),
            said.get("words"),
            said.get("voice"),
            (name or None) if signed else None,
            now,
            quotable=quotable,
        )
        self.tell_staff(tables, about, now)
        return _mine(tables, person.id, about, now)

    @applies
    def withdraw(self, tables: Tables, person: Person, about: int) -> MyFeedback:
        """Take it back; nothing of it is kept."""
        now = self._clock.now()
        mine = _mine(tables, person.id, about, now)
        if mine.feedback is not None:
            tables.feedback.withdraw(mine.feedback.id, now)
            self.tell_staff(tables, about, now)
        return _mine(tables, person.id, about, now)

    def unname(self, tables: Tables, person_id: int) -> None:
        """The name goes out of talks and feedback, and from the librarians' cards."""
        tables.threads.unname(person_id)
        tables.feedback.unname(person_id)
        self._tell_of_all(tables, tables.feedback.abouts_of(person_id))

    def forget(self, tables: Tables, person_id: int) -> None:
        """Ratings count on, the person and their words go, from the librarians' cards too."""
        abouts = tables.feedback.abouts_of(person_id)
        tables.feedback.forget(person_id)
        tables.live_cards.forget(person_id)
        self._tell_of_all(tables, abouts)

    def tell_staff(self, tables: Tables, about: int, now: int) -> None:
        """Each librarian's card is changed once for all that comes within its minute."""
        details = json.dumps({"about": about})
        for librarian in self._team.staff(tables):
            coming = tables.live_cards.on_its_way(librarian, CARD, details)
            if "pending" not in coming:  # one that waits is read when it is sent, this change with it
                card = tables.live_cards.get(librarian, subject_of(about))
                due_at = next_change(card.shown_at if card else None, now, under_way="sending" in coming)
                tables.outbox.add([_telling(librarian, details, due_at)], now)

    def _tell_of_all(self, tables: Tables, abouts: Sequence[int]) -> None:
        for about in abouts:
            self.tell_staff(tables, about, self._clock.now())

    def _load(self, tables: Tables, notice: Notice) -> Tally | None:
        if not self._team.is_staff(tables, notice.person_id):
            return None
        return tally_of(tables, json.loads(notice.details)["about"])


def average(ratings: Mapping[int, int]) -> float | None:
    """The mean of ratings given as rating → how many; None if there are none."""
    count = sum(ratings.values())
    return sum(rating * people for rating, people in ratings.items()) / count if count else None


def next_change(shown_at: int | None, now: int, *, under_way: bool) -> int:
    """When a card may change next (epoch milliseconds): at once, but a minute after the last change."""
    if under_way:
        return now + GENTLY
    return now if shown_at is None else max(now, shown_at + GENTLY)


def subject_of(about: int) -> str:
    """What the card about a webinar or the library is called in `live_cards`."""
    return f"feedback:{about}"


def tally_of(tables: Tables, about: int, newest: int = 3) -> Tally:
    """Ratings and the newest words about a webinar or the library."""
    said = tables.feedback
    webinar = tables.webinars.get(about) if about != LIBRARY else None
    return Tally(
        about,
        webinar,
        ratings=said.tally(about),
        said=said.count_said(about),
        newest=tuple(said.newest(about, newest)),
        waiting=said.count_waiting(about),
        quotable=said.count_kind_words(about),
    )


def _mine(tables: Tables, person_id: int, about: int, now: int) -> MyFeedback:
    found = tables.feedback.find(about, person_id)
    feedback = found if found is not None and found.withdrawn_at is None else None
    if about == LIBRARY:
        return MyFeedback(about, None, feedback, allowed=True)
    card = tables.webinars.card(about, person_id)
    if card is None or card.webinar.status is WebinarStatus.DRAFT:
        return MyFeedback(about, None, None, allowed=False)
    asked = card.asked and card.webinar.ends_at <= now
    on = card.webinar.status is WebinarStatus.PUBLISHED
    return MyFeedback(about, card.webinar, feedback, allowed=(asked and on) or feedback is not None)


def _begun(tables: Tables, mine: MyFeedback, person_id: int, now: int) -> int:
    """The row of this person's feedback, also one that was taken back before."""
    known = mine.feedback or tables.feedback.find(mine.about, person_id)
    return known.id if known else tables.feedback.add(mine.about, person_id, now)


def _live(tables: Tables, notice: Notice, now: int) -> Live:
    """Which message shows the card, if it is young and near enough to be changed."""
    subject = subject_of(json.loads(notice.details)["about"])
    card = tables.live_cards.get(notice.person_id, subject)
    if card is None or now - card.posted_at >= EDITABLE:
        return Live(subject, None)
    below = tables.live_cards.told_since(notice.person_id, CARD, card.posted_at)
    return Live(subject, card.message_id if below <= FAR else None)


def _telling(librarian: int, details: str, due_at: int) -> Telling:
    return Telling(
        person_id=librarian, kind=CARD, details=details, due_at=due_at, deadline_at=due_at + GENTLY
    )
