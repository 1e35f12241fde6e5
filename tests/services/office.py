"""The real services on a real database, run step by step without Telegram, the clock in the test's hand."""

import asyncio
import sqlite3
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any, TypeVar

from bot.app import rules_of
from bot.chat.sending.kinds import Brief
from bot.clock import Clock
from bot.people.services.people import has_consented
from bot.services import Services
from bot.texts import Texts
from storage import Act, Storage
from storage.outbox import Settled
from storage.records import Delivery, Notice, WebinarFile, WebinarStatus
from tests.empty_database import put_empty_database
from tests.flows.library import settings_for

T = TypeVar("T")
NOW = 1_801_458_000_000
"""Monday, 1 February 2027, 05:00 UTC: ten in the morning in Almaty."""
MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
ZONE = "Asia/Almaty"
LIBRARIAN = 900
"""Whoever acts for the library; roles are the handlers' business."""


class HandClock(Clock):
    """Stands still until it is set."""

    def __init__(self, at: int = NOW) -> None:
        super().__init__()
        self.at = at

    def now(self) -> int:
        return self.at


class Office:
    """Use cases as handlers and the sender call them."""

    def __init__(self, path: Path, texts: Texts, rate: int = 25) -> None:
        self.path = put_empty_database(path)
        self.clock = HandClock()
        self._texts, self._rate = texts, rate
        self._loop = asyncio.new_event_loop()
        self._updates = 0
        self.open()

    def open(self) -> None:
        self.storage = Storage(self.path)
        self.run(self.storage.open(self.clock.now()))
        self._look = sqlite3.connect(self.path)
        settings = settings_for("http://127.0.0.1:9", self.path, bulk_rate=self._rate)
        self.services = Services(self.storage, self.clock, rules_of(settings), self._texts.supported)

    def close(self) -> None:
        self._look.close()
        self.run(self.storage.close())

    def restart(self) -> None:
        self.close()
        self.open()
        self.run(self.services.notices.recover())

    def leave(self) -> None:
        self.close()
        self._loop.close()

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(coroutine)

    def act(self) -> Act:
        self._updates += 1
        return Act(self._updates)

    def register(self, person_id: int, webinar_id: int) -> None:
        self.run(self._register(person_id, webinar_id))

    def cancel(self, person_id: int, webinar_id: int) -> None:
        self.run(self._cancel(person_id, webinar_id))

    def meet(self, person_id: int) -> None:
        self.run(self.services.people.meet(person_id, "ru"))

    def choose_zone(self, person_id: int, zone: str) -> None:
        self.run(self._choose_zone(person_id, zone))

    def block(self, person_id: int) -> None:
        self.run(self.services.people.reach(person_id, reachable=False))

    def forget(self, person_id: int) -> None:
        self.run(self._forget(person_id))

    def add_guest(self, webinar_id: int) -> None:
        self.run(self._add_guest(webinar_id))

    def remove_guest(self, registration_id: int) -> None:
        self.run(self._remove_guest(registration_id))

    def seat(self, person_id: int, webinar_id: int) -> None:
        self.run(self._seat(person_id, webinar_id))

    def take_off(self, person_id: int, webinar_id: int) -> None:
        self.run(self._take_off(person_id, webinar_id))

    def save(self, file: WebinarFile) -> int:
        """Import a webinar; its id."""
        self.run(self.services.imports.run([file], force=True))
        found = self.rows("SELECT id FROM webinars WHERE import_id = ?", file.import_id)
        return int(found[0][0])

    def tick(self) -> None:
        self.run(self.services.do_due())

    def take(self, limit: int = 8) -> list[Notice]:
        return self.run(self._take(limit))

    def settle(self, settled: Sequence[Settled]) -> None:
        self.run(self.services.notices.record(settled, ()))

    def brief(self, notice: Notice) -> Brief | Settled | None:
        return self.run(self.services.notices.brief(notice))

    def deliver(self) -> list[Brief]:
        """Send everything whose turn it is; what was told, in order."""
        told: list[Brief] = []
        while notices := self.take():
            settled = []
            for notice in notices:
                found = self.brief(notice)
                if isinstance(found, Brief):
                    told.append(found)
                    found = Settled(notice.id, Delivery.SENT, message_ids=(1,))
                settled += [found] if found else []
            self.settle(settled)
        return told

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Look into the database through a connection of one's own."""
        return self._look.execute(sql, parameters).fetchall()

    async def _take(self, limit: int) -> list[Notice]:
        """Whose turn it is, marked as on their way."""
        notices = await self.services.notices.next(limit)
        await self.services.notices.record((), [each.id for each in notices])
        return notices

    async def _register(self, person_id: int, webinar_id: int) -> None:
        person = await self.services.people.meet(person_id, "ru")
        registrations = self.services.registrations
        if has_consented(person):
            await registrations.register(self.act(), person, webinar_id)
        else:
            await registrations.agree_and_register(self.act(), person, "Имя", webinar_id)

    async def _cancel(self, person_id: int, webinar_id: int) -> None:
        person = await self.services.people.meet(person_id, "ru")
        await self.services.registrations.cancel(self.act(), person, webinar_id)

    async def _add_guest(self, webinar_id: int) -> None:
        librarian = await self.services.people.meet(LIBRARIAN, "ru")
        await self.services.seating.add_guest(self.act(), librarian, webinar_id, "Гость")

    async def _remove_guest(self, registration_id: int) -> None:
        librarian = await self.services.people.meet(LIBRARIAN, "ru")
        await self.services.seating.remove_guest(self.act(), librarian, registration_id)

    async def _seat(self, person_id: int, webinar_id: int) -> None:
        librarian = await self.services.people.meet(LIBRARIAN, "ru")
        registration = await self.storage.read(lambda tables: tables.registrations.get(webinar_id, person_id))
        if registration is not None:
            await self.services.seating.seat(self.act(), librarian, registration.id)

    async def _take_off(self, person_id: int, webinar_id: int) -> None:
        librarian = await self.services.people.meet(LIBRARIAN, "ru")
        registration = await self.storage.read(lambda tables: tables.registrations.get(webinar_id, person_id))
        if registration is not None:
            await self.services.seating.take_off(self.act(), librarian, registration.id, "Причина")

    async def _choose_zone(self, person_id: int, zone: str) -> None:
        person = await self.services.people.meet(person_id, "ru")
        await self.services.people.choose_zone(self.act(), person, zone)

    async def _forget(self, person_id: int) -> None:
        person = await self.services.people.meet(person_id, "ru")
        await self.services.forgetting.forget(self.act(), person)


def webinar(name: str, starts_at: int, capacity: int | None, **changes: Any) -> WebinarFile:  # noqa: ANN401 - a field's own type
    """A webinar as a file gives it."""
    facts: dict[str, Any] = {
        "import_id": name,
        "status": WebinarStatus.PUBLISHED,
        "title": {"ru": name},
        "description": {},
        "starts_at": starts_at,
        "zone": ZONE,
        "date_only": False,
        "duration": 90,
        "host": {},
        "partners": (),
        "capacity": capacity,
        "join_link": "https://join.example/room",
        "recording": None,
        "talks": (),
    }
    return WebinarFile(**(facts | changes))
