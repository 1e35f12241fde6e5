"""The team: who is of the staff, how owners invite and remove librarians, and the log of what staff did."""

import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.pages import pages_of
from storage import Storage, Tables
from storage.librarians import Invitation, Librarian
from storage.log import Entry
from storage.outbox import Telling
from storage.records import Notice, Person, Role
from storage.transactions import applies, reads, writes

LINK_WORKS = 24 * 3600 * 1000
"""Milliseconds."""
TEAM_PAGE = 20
"""Of the staff on a page: each has a line and a button."""
LOG_PAGE = 10
"""Entries on a page of the log."""


class InvitationAnswer(StrEnum):
    """What came of an invitation; each name is a text key (`invitation-ask`)."""

    ASK = "ask"
    ACCEPTED = "accepted"
    ALREADY = "already"
    TAKEN = "taken"
    OUT_OF_DATE = "out-of-date"


class Removal(StrEnum):
    """What came of removing somebody; each name is a text key (`removal-removed`)."""

    REMOVED = "removed"
    GONE = "gone"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class LogPage:
    """One page of the log, the newest first; `number` counts from 0."""

    entries: tuple[Entry, ...]
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class TeamPage:
    """One page of the staff, owners first; `number` counts from 0, `alone`: there is nobody but owners."""

    members: tuple[Librarian, ...]
    number: int
    pages: int
    alone: bool


class Team:
    """Librarians and owners. What only owners may do is checked here once more, in its transaction."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock
        self.kinds: Mapping[str, Kind] = {
            "appointed": Kind(load=_load_member, at_once=True, menu=True),
            "dismissed": Kind(load=_load_dismissed, at_once=True, menu=True),
            "joined": Kind(load=self._load_joined),
        }

    @writes
    def follow_settings(self, tables: Tables, owners: Iterable[int]) -> None:
        """At start: who the settings name is an owner, and nobody else."""
        now, named = self._clock.now(), set(owners)
        before = tables.librarians.all()
        for member in before:
            if member.owner and member.person_id not in named:
                tables.librarians.disown(member.person_id, now)
                _tell_dismissed(tables, member.person_id, now)
        for owner in named:
            tables.librarians.own(owner, now)
        for member in before:
            _hold_announcements(tables, member.person_id, now)
        tables.librarians.remove_old_invitations(now - LINK_WORKS)

    def staff(self, tables: Tables) -> tuple[int, ...]:
        """Telegram user ids of everybody who hears what people write to the library."""
        return tables.librarians.ids()

    def is_staff(self, tables: Tables, person_id: int) -> bool:
        """Whether this person is a librarian or an owner at this moment."""
        return tables.librarians.get(person_id) is not None

    @reads
    def role_of(self, tables: Tables, person_id: int | None) -> Role:
        """The role of somebody we may not know otherwise."""
        member = tables.librarians.get(person_id) if person_id is not None else None
        if member is None:
            return Role.READER
        return Role.OWNER if member.owner else Role.LIBRARIAN

    @reads
    def members(self, tables: Tables) -> list[Librarian]:
        """Owners first, then in the order in which they came."""
        return tables.librarians.all()

    async def page(self, number: int) -> TeamPage:
        """A page of them; a page past the last gives the last."""
        members = await self.members()
        pages = pages_of(len(members), TEAM_PAGE)
        number = min(max(number, 0), pages - 1)
        shown = members[number * TEAM_PAGE :][:TEAM_PAGE]
        return TeamPage(tuple(shown), number, pages, all(each.owner for each in members))

    @reads
    def member(self, tables: Tables, person_id: int) -> Librarian | None:
        """One of them."""
        return tables.librarians.get(person_id)

    async def known_as(self, person: Person, name: str) -> None:
        """Somebody of the staff shows up under this name."""
        if name and person.role is not Role.READER and person.staff_name != name:
            await self.storage.write(lambda tables: tables.librarians.set_name(person.id, name))

    @applies
    def invite(self, tables: Tables, owner: Person) -> str:
        """A one-time link's code; it works for a day."""
        now, code = self._clock.now(), secrets.token_urlsafe(12)
        tables.librarians.invite(code, owner.id, now, now + LINK_WORKS)
        tables.log.add(owner.id, "librarian_invited", now)
        return code

    @applies
    def open(self, tables: Tables, person: Person, code: str) -> InvitationAnswer:
        """Somebody opens an invitation: the first who does is the only one it is for."""
        answer = self._may_accept(tables, person, tables.librarians.invitation(code))
        if answer is InvitationAnswer.ASK:
            tables.librarians.open_invitation(code, person.id)
        return answer

    @applies
    def accept(self, tables: Tables, person: Person, name: str, code: str) -> InvitationAnswer:
        """They become a librarian; owners hear of it."""
        now = self._clock.now()
        found = tables.librarians.invitation(code)
        answer = self._may_accept(tables, person, found)
        if answer is not InvitationAnswer.ASK or found is None:
            return answer
        tables.librarians.open_invitation(code, person.id)
        tables.librarians.accept_invitation(code, now)
        tables.librarians.appoint(person.id, name or None, found.invited_by, now)
        tables.log.add(person.id, "invitation_accepted", now)
        owners = [each.person_id for each in tables.librarians.all() if each.owner]
        tables.outbox.add([_telling("joined", each, person.id, now) for each in owners], now)
        return InvitationAnswer.ACCEPTED

    @applies
    def appoint(self, tables: Tables, owner: Person, chosen: Mapping[int, str | None]) -> list[Librarian]:
        """Make people whom an owner picked librarians (id → name); gives those who were none before."""
        now, new = self._clock.now(), []
        if not _is_owner(tables, owner.id):
            return []
        for person_id, name in chosen.items():
            if tables.librarians.get(person_id) is None:
                tables.librarians.appoint(person_id, name, owner.id, now)
                tables.log.add(owner.id, "librarian_appointed", now, person_id=person_id)
                tables.outbox.add([_telling("appointed", person_id, person_id, now)], now)
                new.append(Librarian(person_id, name, owner=False, appointed_by=owner.id, appointed_at=now))
        return new

    @applies
    def remove(self, tables: Tables, owner: Person, person_id: int) -> Removal:
        """They are a librarian no more, from this moment; they are told."""
        now = self._clock.now()
        member = tables.librarians.get(person_id)
        if member is None or not _is_owner(tables, owner.id):
            return Removal.GONE
        if member.owner:
            return Removal.OWNER
        tables.librarians.remove(person_id, now)
        tables.log.add(owner.id, "librarian_removed", now, person_id=person_id)
        _tell_dismissed(tables, person_id, now)
        _hold_announcements(tables, person_id, now)
        return Removal.REMOVED

    @reads
    def log(self, tables: Tables, number: int) -> LogPage:
        """A page of the log; a page past the last gives the last."""
        pages = pages_of(tables.log.count(), LOG_PAGE)
        number = min(max(number, 0), pages - 1)
        return LogPage(tuple(tables.log.page(LOG_PAGE, number * LOG_PAGE)), number, pages)

    def _may_accept(self, tables: Tables, person: Person, found: Invitation | None) -> InvitationAnswer:
        if self.is_staff(tables, person.id):
            return InvitationAnswer.ALREADY
        if found is None or self._clock.now() >= found.until_at:
            return InvitationAnswer.OUT_OF_DATE
        if found.accepted_at is not None or found.opened_by not in (None, person.id):
            return InvitationAnswer.TAKEN
        trusted = _is_owner(tables, found.invited_by)
        return InvitationAnswer.ASK if trusted else InvitationAnswer.OUT_OF_DATE

    def _load_joined(self, tables: Tables, notice: Notice) -> Librarian | None:
        """The new librarian that an owner hears of."""
        if not _is_owner(tables, notice.person_id):
            return None
        return tables.librarians.get(_about(notice))


def _is_owner(tables: Tables, person_id: int) -> bool:
    member = tables.librarians.get(person_id)
    return member is not None and member.owner


def _about(notice: Notice) -> int:
    details: dict[str, Any] = json.loads(notice.details)
    return int(details["person_id"])


def _load_member(tables: Tables, notice: Notice) -> Librarian | None:
    """The reader as a librarian; None if they were removed before they could be told."""
    return tables.librarians.get(notice.person_id)


def _load_dismissed(tables: Tables, notice: Notice) -> bool | None:
    """Whether they are of the staff no more; None: they were appointed again, or are a librarian still."""
    return tables.librarians.get(notice.person_id) is None or None


def _telling(kind: str, person_id: int, about: int, now: int) -> Telling:
    return Telling(
        person_id=person_id,
        kind=kind,
        details=json.dumps({"person_id": about}),
        once_key=f"{kind}:{about}:{now}:{person_id}",
        due_at=now,
        deadline_at=now,
    )


def _tell_dismissed(tables: Tables, person_id: int, now: int) -> None:
    if tables.people.get(person_id) is not None:
        tables.outbox.add([_telling("dismissed", person_id, person_id, now)], now)


def _hold_announcements(tables: Tables, person_id: int, now: int) -> None:
    """What somebody who is of the staff no more had begun to announce waits; owners are told of it."""
    if tables.librarians.get(person_id) is not None:
        return
    owners = [each.person_id for each in tables.librarians.all() if each.owner]
    for run_id in tables.runs.hold_of(person_id):
        tellings = [
            Telling(
                kind="announcement_stuck",
                person_id=each,
                details=json.dumps({"run": run_id}),
                due_at=now,
                deadline_at=now,
            )
            for each in owners
        ]
        tables.outbox.add(tellings, now)
