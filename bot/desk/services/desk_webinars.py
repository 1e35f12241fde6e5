"""The librarians' desk for webinars: lists, drafts, changes, publishing, cancelling, copying."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.clock import Clock
from bot.desk.services.webinar_edits import (
    Edit,
    EditProblem,
    act_of,
    changed_fields,
    copied,
    empty,
    problem_of,
)
from bot.pages import PAGE_SIZE, pages_of
from bot.registrations.services.changes import Changes, more_seats
from bot.webinars.services.facts import facts_of
from bot.webinars.services.held import keeps_its_day
from bot.webinars.services.seat_times import open_for_seats
from bot.webinars.services.titles import NOBODY
from bot.webinars.services.webinars import WebinarView, any_view_of
from storage import Storage, Tables
from storage.desk_webinars import WebinarTraces
from storage.records import Partner, Person, Webinar, WebinarFacts, WebinarStatus, Words
from storage.transactions import applies, reads

OFFERED = 8
"""So many earlier hosts or partners are offered again."""


class Section(StrEnum):
    """Which webinars a list shows."""

    COMING = "coming"
    DRAFTS = "drafts"
    PAST = "past"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class DeskPage:
    """One page of a section; `number` counts from 0; `counts`: how many each section has."""

    section: Section
    webinars: tuple[Webinar, ...]
    number: int
    pages: int
    counts: Mapping[Section, int]


@dataclass(frozen=True, slots=True)
class NextStep:
    """Where the librarian's form goes on in the same transaction; `form` None: it is done."""

    form: str | None = None
    answers: Mapping[str, Any] | None = None
    question: str | None = None


DONE = NextStep()
"""The form is done."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What came of a change: the webinar as it is now (None: there is none), or why nothing changed."""

    view: WebinarView | None
    problem: EditProblem | None = None


class DeskWebinars:
    """What librarians do about webinars. `zone`: the library's, IANA."""

    def __init__(self, storage: Storage, clock: Clock, changes: Changes, zone: str) -> None:
        self.storage = storage
        self._clock = clock
        self._changes = changes
        self._zone = zone

    @reads
    def page(self, tables: Tables, section: Section, number: int) -> DeskPage:
        """A section in pages; a page past the last gives the last."""
        now = self._clock.now()
        counts = _counts(tables, now)
        pages = pages_of(counts[section])
        number = min(max(number, 0), pages - 1)
        webinars = _listed(tables, section, now, number * PAGE_SIZE)
        return DeskPage(section, tuple(webinars), number, pages, counts)

    @reads
    def view(self, tables: Tables, webinar_id: int) -> WebinarView | None:
        """A webinar as everybody sees it, drafts too, with the idea it was made of; None if there is none."""
        view = any_view_of(tables, webinar_id, NOBODY, self._clock.now())
        return replace(view, idea_id=tables.proposals.of_webinar(webinar_id)) if view else None

    @reads
    def facts(self, tables: Tables, webinar_id: int) -> WebinarFacts | None:
        """Everything that is said about a webinar."""
        try:
            return facts_of(tables, webinar_id)
        except LookupError:
            return None

    @reads
    def count_told(self, tables: Tables, webinar_id: int) -> int:
        """How many people hear of a change: those who come, wait or hold an offer and can be reached."""
        return tables.desk_webinars.count_told(webinar_id)

    @reads
    def traces(self, tables: Tables, webinar_id: int) -> WebinarTraces:
        """What shows that it took place."""
        return tables.desk_webinars.traces(webinar_id)

    @reads
    def count_seated(self, tables: Tables, webinar_id: int, capacity: int | None) -> int:
        """How many in line would get a seat, and be told, if so many may come (None: as many as like)."""
        webinar = tables.webinars.get(webinar_id)
        if webinar is None or not open_for_seats(webinar, self._clock.now()):
            return 0
        if not more_seats(webinar, replace(webinar, capacity=capacity)):
            return 0
        counts = tables.registrations.count(webinar_id)
        offered = len(tables.offers.open_at(webinar_id))
        line = counts.waiting + offered
        return line if capacity is None else max(0, min(line, capacity - counts.taken + offered))

    @reads
    def hosts(self, tables: Tables) -> dict[int, Words]:
        """Who held earlier webinars, by the id of the latest that each of them held."""
        return tables.desk_webinars.hosts(OFFERED)

    @reads
    def partners(self, tables: Tables) -> list[Partner]:
        """Who took part in earlier webinars."""
        return tables.desk_webinars.partners(OFFERED)

    @applies
    def create(self, tables: Tables, librarian: Person, first: Callable[[int], NextStep]) -> int:
        """An empty draft, and the first question about it."""
        webinar_id = self._add(tables, librarian, empty(self._zone, self._clock.now()))
        _go_on(tables, librarian, first(webinar_id), self._clock.now())
        return webinar_id

    @applies
    def duplicate(
        self, tables: Tables, librarian: Person, webinar_id: int, edit: Edit | None = None
    ) -> WebinarView | None:
        """A draft of the same webinar without a date; None if there is no such webinar.

        `edit` gives it the date that a form asked for, and ends the form.
        """
        now = self._clock.now()
        if edit is not None:
            _go_on(tables, librarian, DONE, now)
        if tables.webinars.get(webinar_id) is None:
            return None
        copy = copied(facts_of(tables, webinar_id), now)
        copy_id = self._add(tables, librarian, edit(copy) if edit else copy)
        return any_view_of(tables, copy_id, NOBODY, now)

    @applies
    def set_hidden(
        self, tables: Tables, librarian: Person, webinar_id: int, *, hidden: bool
    ) -> WebinarView | None:
        """Whether readers are not shown a webinar that took place; any other stays as it is."""
        now = self._clock.now()
        view = any_view_of(tables, webinar_id, NOBODY, now)
        if view is None or not is_held(view) or hidden == (view.webinar.hidden_at is not None):
            return view
        tables.webinars.set_hidden(webinar_id, now, hidden=hidden)
        tables.log.add(
            librarian.id, "webinar_hidden" if hidden else "webinar_shown", now, webinar_id=webinar_id
        )
        return any_view_of(tables, webinar_id, NOBODY, now)

    @applies
    def change(
        self,
        tables: Tables,
        librarian: Person,
        webinar_id: int,
        edit: Edit,
        step: NextStep | None = None,
        reason: str | None = None,
    ) -> Changed:
        """Apply an edit to the webinar as it is at this moment; whoever is concerned is told.

        `step`: where the librarian's form goes on; None: no form led here. `reason`: why it is cancelled.
        """
        now = self._clock.now()
        problem = self._edit(tables, librarian, webinar_id, edit, reason)
        if step is not None and problem in (None, EditProblem.GONE):
            _go_on(tables, librarian, DONE if problem else step, now)
        return Changed(any_view_of(tables, webinar_id, NOBODY, now), problem)

    @applies
    def remove(self, tables: Tables, librarian: Person, webinar_id: int) -> Changed:
        """A draft that nobody had to do with is no more; else the webinar as it is, and why it stays."""
        now = self._clock.now()
        if tables.desk_webinars.remove_draft(webinar_id):
            tables.log.add(librarian.id, "webinar_deleted", now)
            return Changed(None)
        view = any_view_of(tables, webinar_id, NOBODY, now)
        return Changed(view, EditProblem.IN_USE if view else EditProblem.GONE)

    def _edit(
        self, tables: Tables, librarian: Person, webinar_id: int, edit: Edit, reason: str | None
    ) -> EditProblem | None:
        now = self._clock.now()
        if tables.webinars.get(webinar_id) is None:
            return EditProblem.GONE
        before = facts_of(tables, webinar_id)
        after = edit(before)
        changed = changed_fields(before, after)
        if not changed:
            return None
        if problem := problem_of(after, now):
            return problem
        if keeps_its_day(tables, webinar_id, before, after, now):
            return EditProblem.TOOK_PLACE
        self._changes.apply(tables, webinar_id, before, after, reason)
        details, done = {"fields": changed}, act_of(before, after)
        tables.log.add(librarian.id, f"webinar_{done}", now, webinar_id=webinar_id, details=details)
        return None

    def _add(self, tables: Tables, librarian: Person, facts: WebinarFacts) -> int:
        now = self._clock.now()
        webinar_id = tables.webinars.add(facts, None, now)
        tables.log.add(librarian.id, "webinar_created", now, webinar_id=webinar_id)
        return webinar_id


def is_held(view: WebinarView) -> bool:
    """Whether it is over and was not called off."""
    return view.past and view.webinar.status is WebinarStatus.PUBLISHED


def _go_on(tables: Tables, librarian: Person, step: NextStep, now: int) -> None:
    if step.form is None:
        tables.forms.remove(librarian.id)
    else:
        tables.forms.put(librarian.id, step.form, step.answers or {}, step.question, now)


def _counts(tables: Tables, now: int) -> dict[Section, int]:
    return {
        Section.COMING: tables.webinars.count_coming(now),
        Section.DRAFTS: tables.desk_webinars.count_drafts(),
        Section.PAST: tables.desk_webinars.count_past(now),
        Section.CANCELLED: tables.desk_webinars.count_cancelled(),
    }


def _listed(tables: Tables, section: Section, now: int, offset: int) -> list[Webinar]:
    if section is Section.COMING:
        return tables.webinars.coming(now, PAGE_SIZE, offset)
    if section is Section.PAST:
        return tables.desk_webinars.past(now, PAGE_SIZE, offset)
    listed = tables.desk_webinars.drafts if section is Section.DRAFTS else tables.desk_webinars.cancelled
    return listed(PAGE_SIZE, offset)
