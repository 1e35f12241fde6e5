"""What a person can know and decide about their data: export, consent, and how long it is kept."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.privacy.services.forgetting import Forgetting
from bot.privacy.services.marks import mark
from bot.registrations.services.registrations import Registrations
from storage import Act, Storage, Tables
from storage.export import TOPICS, Idle
from storage.outbox import Telling
from storage.records import Notice, Person
from storage.transactions import applies, reads, writes

__all__ = ["KINDS", "TOPICS", "PersonalData", "Privacy", "kept_until", "warned_before"]

DAY = 24 * 3600 * 1000
NOTICE_BEFORE = 30 * DAY
"""Milliseconds between the warning and the removal."""
AT_ONCE = 100
"""People warned or removed in one go, so that nobody waits long for the database."""


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Everything that is known about a person: rows by table, titles of the webinars they speak of."""

    person_id: int
    language: str
    made_at: int
    tables: Mapping[str, Sequence[Mapping[str, Any]]]
    titles: Mapping[int, Mapping[str, str]]


class Privacy:
    """Export, withdrawal of consent, removal after a long absence."""

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        forgetting: Forgetting,
        registrations: Registrations,
        months: int,
    ) -> None:
        self.storage = storage
        self._clock = clock
        self._forgetting = forgetting
        self._registrations = registrations
        self._months = months

    @reads
    def export(self, tables: Tables, person: Person) -> PersonalData:
        """All there is about this person."""
        everything = tables.export.everything(person.id)
        titles = {key: json.loads(title) for key, title in (tables.export.titles(person.id)).items()}
        return PersonalData(person.id, person.language, self._clock.now(), everything, titles)

    async def withdraw(self, act: Act, person: Person) -> Person:
        """Take the consent back: coming seats become free, name and application go; settings stay."""
        await self._withdraw(act, person)
        await self.storage.erase_traces()
        return replace(person, consent_version=None, consent_at=None, name=None, form=None)

    @applies
    def _withdraw(self, tables: Tables, person: Person) -> None:
        now = self._clock.now()
        self._registrations.give_back_all(tables, person.id, now)
        tables.volunteers.forget(person.id)
        tables.guardians.forget(person.id)
        tables.forms.remove(person.id)
        self._forgetting.unname(tables, person.id)
        tables.people.withdraw_consent(person.id)
        tables.traces.note(now)

    async def retire_due(self) -> None:
        """Warn those who were away for long, and remove those who were warned and stayed away."""
        now = self._clock.now()
        away_since = months_before(now, self._months)
        notice = warned_before(now, self._months)
        await self._warn(away_since + notice, now)
        await self._remove(away_since, now - notice, now)
        await self._unname_guests(away_since)
        await self._unname_former_staff(away_since)
        await self.storage.write(lambda tables: tables.forgotten.remove_old(away_since))

    @writes
    def _unname_guests(self, tables: Tables, before: int) -> None:
        if tables.registrations.count_old_guests(before):
            tables.registrations.unname_guests(before)
            tables.traces.note(self._clock.now())

    @writes
    def _unname_former_staff(self, tables: Tables, before: int) -> None:
        """Who was of the team and never pressed Start is named no longer than the settings say."""
        tables.librarians.forget_old_names(before)

    async def _warn(self, away_since: int, now: int) -> None:
        while idle := await self.storage.read(lambda tables: tables.export.to_warn(away_since, AT_ONCE)):
            tellings = [_warning(each, self._months, now) for each in idle]
            await self._queue(tellings, now)

    @writes
    def _queue(self, tables: Tables, tellings: Sequence[Telling], now: int) -> None:
        tables.outbox.add(tellings, now)

    async def _remove(self, away_since: int, warned: int, now: int) -> None:
        read = self.storage.read
        while idle := await read(lambda tables: tables.export.to_remove(away_since, warned, AT_ONCE)):
            for each in idle:
                await self._forget(each.id, await mark(each.id), now)

    @writes
    def _forget(self, tables: Tables, person_id: int, known_by: str, now: int) -> None:
        self._forgetting.remove(tables, person_id)
        tables.forgotten.note(known_by, now)


def months_before(at: int, months: int) -> int:
    """The instant so many calendar months earlier, both in epoch milliseconds."""
    return _moved(at, -months)


def kept_until(seen_at: int, months: int) -> int:
    """When the data of somebody last seen at an instant (epoch milliseconds) is removed."""
    return _moved(seen_at, months)


def warned_before(at: int, months: int) -> int:
    """Milliseconds between warning and removal: a month, or half the time if that is short."""
    return min(NOTICE_BEFORE, (at - months_before(at, months)) // 2)


def _moved(at: int, months: int) -> int:
    seconds, rest = divmod(at, 1000)
    moment = datetime.fromtimestamp(seconds, UTC)
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    day = moment.day
    while True:
        try:
            moved = moment.replace(year=max(year, 1970), month=month + 1, day=day)
        except ValueError:
            day -= 1
        else:
            return round(moved.timestamp()) * 1000 + rest


def _warning(idle: Idle, months: int, now: int) -> Telling:
    until = max(kept_until(idle.seen_at, months), now + warned_before(now, months))
    return Telling(
        person_id=idle.id,
        kind="retention",
        details=json.dumps({"seen_at": idle.seen_at, "until": until}),
        once_key=f"retention:{idle.id}:{idle.seen_at}",
        due_at=now,
        deadline_at=now + 60_000,
    )


def _still_away(tables: Tables, notice: Notice) -> bool | None:
    """Whether the reader has not come back meanwhile; None, for which nothing is sent, if they have."""
    person = tables.people.get(notice.person_id)
    seen_at = json.loads(notice.details)["seen_at"]
    return (person is not None and person.seen_at == seen_at) or None


KINDS: Mapping[str, Kind] = {"retention": Kind(load=_still_away)}
