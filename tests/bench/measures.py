"""What is measured: each function starts its processes, lets people act, and gives figures."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil

from bot.clock import Clock
from bot.commands.imports import import_text
from bot.people.services.people import CONSENT_VERSION
from bot.settings import read_settings
from storage import Storage, Tables
from storage.announcements import Version
from storage.outbox import Telling
from storage.records import Seat
from storage.runs import RunAct
from tests.bench.acts import FIRST_PERSON
from tests.bench.processes import TOKEN, FarEnd, calm, cpu_of, far_end, process, seconds_of

WEBINAR = """
webinars:
  - id: bench
    title: {ru: "Библиотека и волонтёр", kk: "Кітапхана және волонтёр", en: "Library and volunteer"}
    description: {ru: "Как библиотеки и волонтёры помогают друг другу."}
    start: +2d 15:00
    zone: Asia/Almaty
    duration: 90
    host: "Областная детско-юношеская библиотека"
    partners: [{name: "Библиотека Кузбасса", city: "Кемерово", country: RU, zone: Asia/Novokuznetsk}]
    join_link: https://example.org/join
    talks: [{title: "Первый шаг", speaker: "А. Б."}]
    status: published
"""
DAY = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Rate:
    """Acts per second, and CPU microseconds of the bot for each."""

    per_second: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from starting the process to its first poll; megabytes held when nothing happens.

    `bare`: seconds that a process takes which only imports telegram.ext.
    """

    seconds: float
    megabytes: float
    bare: float


@dataclass(frozen=True, slots=True)
class Bulk:
    """Milliseconds until a tap was answered while messages went out; how many of these per second."""

    p50: float
    p99: float
    sent_per_second: float


@contextmanager
def library(
    end: FarEnd, people: int, told: int = 0, *, announced: bool = False, **more: str
) -> Iterator[psutil.Popen]:
    """The real bot with so many consenting people, and a notice to be sent to so many of them.

    `announced`: an announcement to all of them is about to begin.
    """
    with (
        filled(end, people, told, announced=announced, **more) as settings,
        process("bot", "run", core=1, settings=settings) as bot,
    ):
        end.wait_for_poll()
        calm(bot)
        yield bot


@contextmanager
def filled(
    end: FarEnd, people: int, told: int, *, announced: bool = False, **more: str
) -> Iterator[dict[str, str]]:
    """Settings of a bot, its database filled."""
    with TemporaryDirectory(prefix="library-bench-") as folder:
        settings = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": end.url,
            "DATABASE_URL": f"sqlite:///{Path(folder) / 'library.db'}",
            "HTTP_PORT": "0",
            "QUIET_HOURS": "00:00-00:00",
            **more,
        }
        asyncio.run(_fill(settings, people, told, announced=announced))
        yield settings


def one_at_a_time(act: str, acts: int) -> Rate:
    """One person after another, nothing between us and the far end."""
    with far_end(0.0) as end, library(end, acts * 2) as bot:
        return _rate(end, bot, act, acts, at_once=1)


def at_once(act: str, acts: int, people: int, latency: float) -> Rate:
    """So many people at any moment."""
    with far_end(latency) as end, library(end, acts * 2) as bot:
        return _rate(end, bot, act, acts, at_once=people)


def stock_echo(acts: int) -> Rate:
    """The yardstick: somebody's first bot, one person after another."""
    with far_end(0.0) as end, process("tests.bench.echo_bot", end.url, core=1) as bot:
        end.wait_for_poll()
        return _rate(end, bot, "echo", acts, at_once=1)


def start(times: int) -> Start:
    """From nothing to the first poll, and what it holds then: the middle one of so many."""
    found = [_start() for _ in range(times)]
    return sorted(found, key=lambda each: each.seconds)[times // 2]


def _start() -> Start:
    bare = seconds_of("telegram.ext")
    with far_end(0.0) as end, filled(end, 0, 0) as settings:
        begun = time.monotonic()
        with process("bot", "run", core=1, settings=settings) as bot:
            seconds = end.wait_for_poll() - begun
            calm(bot)
            return Start(seconds, bot.memory_info().rss / 1e6, bare)


def people_first(taps: int, every: float, *, announced: bool = False, bulk: bool = True) -> Bulk:
    """A tap every so many seconds while notices go out, or an announcement, or nothing (`bulk`: False)."""
    many = round(taps * every * 25) + 250 if bulk else 0
    with (
        far_end(0.0) as end,
        library(end, max(taps, many), told=0 if announced else many, announced=announced),
    ):
        time.sleep(2)
        before, begun = end.state()["sent"], time.monotonic()
        result = end.load("card", FIRST_PERSON, taps, every=every)
        rate = (end.state()["sent"] - before) / (time.monotonic() - begun)
        return Bulk(_share(result, 0.5), _share(result, 0.99), rate)


def announcement(people: int) -> Rate:
    """As fast as it goes, from the first of so many to the last; Telegram would not allow it."""
    with far_end(0.0) as end, library(end, people, announced=True, BULK_RATE="1000") as bot:
        while not (already := end.state()["sent"]):
            time.sleep(0.02)
        begun, before = time.monotonic(), cpu_of(bot)
        while (sent := end.state()["sent"]) < people:
            time.sleep(0.02)
        seconds = time.monotonic() - begun
        return Rate((sent - already) / seconds, (cpu_of(bot) - before) / max(1, sent - already) * 1e6)


def _rate(end: FarEnd, bot: psutil.Process, act: str, acts: int, at_once: int) -> Rate:
    """Half as many acts first, so that everything is loaded and connected."""
    warm = acts // 2
    end.load(act, FIRST_PERSON, warm, at_once)
    before = cpu_of(bot)
    result = end.load(act, FIRST_PERSON + warm, acts, at_once)
    time.sleep(0.2)  # what is recorded after the answer counts too
    return Rate(acts / result["seconds"], (cpu_of(bot) - before) / acts * 1e6)


def _share(result: dict[str, Any], share: float) -> float:
    waits: list[float] = result["waits"]
    return waits[min(len(waits) - 1, int(len(waits) * share))] * 1000


async def _fill(settings: dict[str, str], people: int, told: int, *, announced: bool) -> None:
    clock = Clock()
    names = {name.lower(): value for name, value in settings.items()}
    report, problems = await import_text(read_settings(_env_file=None, **names), clock, WEBINAR)
    assert report is not None, problems
    now = clock.now()
    storage = Storage(read_settings(_env_file=None, **names).database_path)
    await storage.open(now)
    try:

        def work(tables: Tables) -> None:
            tables.cities.set_complete(0)
            for person_id in range(FIRST_PERSON, FIRST_PERSON + max(people, told)):
                tables.people.meet(person_id, "kk", now)
                tables.people.set_consent(person_id, CONSENT_VERSION, "Айгерім", now)
            for person_id in range(FIRST_PERSON, FIRST_PERSON + told):
                tables.registrations.put(1, person_id, Seat.SEATED, now)
            tables.outbox.add([_telling(FIRST_PERSON + each, now) for each in range(told)], now)
            if announced:
                _announce(tables, now)

        await storage.write(work)
    finally:
        await storage.close()


def _announce(tables: Tables, now: int) -> None:
    """A text of a librarian, to everybody; it begins with the bot."""
    tables.announcements.add(1, now)
    draft = tables.announcements.draft_of(1)
    if draft is None:
        raise LookupError("no draft")
    tables.announcements.put_version(draft.id, Version("any", "text", (1,)))
    tables.announcements.launch(draft.id, now)
    tables.runs.add(draft.id, RunAct.SEND, 1, now, now)


def _telling(person_id: int, now: int) -> Telling:
    return Telling(person_id=person_id, kind="reminder", webinar_id=1, due_at=now, deadline_at=now + DAY)
