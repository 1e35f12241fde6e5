"""Long work keeps nobody waiting: it reads on a connection of its own, a stretch at a time."""

import asyncio
import csv
import io
import threading
from collections.abc import AsyncGenerator, AsyncIterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from bot.announcements.services import runs
from bot.exports import listing
from bot.exports.listing_value import Lines, Listing
from bot.sandbox.people.taps import tap_button
from storage.outbox import OutboxTable, Telling
from storage.reminders import RemindersTable
from storage.runs import DeliveryOutcome, RunsTable
from storage.volunteers import Filter, Folded, Volunteer, VolunteersTable
from tests.flows.library import DAY, Library
from tests.flows.newsroom import Newsroom
from tests.flows.readers import START, crowd
from tests.flows.staff import Staffed, staffed
from tests.flows.volunteering import enrols, taps
from tests.patience import PATIENCE


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def test_a_tap_is_answered_while_a_long_table_is_read(
    library: Staffed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By order of events: the table is read on only once the tap was answered."""
    monkeypatch.setattr(runs, "STRETCH", 2)
    dana = await library.newcomer("Дана", "ru")
    for number in range(4):
        await library.newcomer(f"Читатель {number}", "ru")
    news = Newsroom(library, library.first, "ru")
    number = await news.composes("Добрый день")
    await news.sends(number)
    answered, second, links, stretches = threading.Event(), threading.Event(), set[Any](), list[int]()
    read = RunsTable.outcomes

    def slowly(self: RunsTable, announcement_id: int, after: int, limit: int) -> list[DeliveryOutcome]:
        links.add(self.link)
        found = read(self, announcement_id, after, limit)
        stretches.append(len(found))
        if len(stretches) == 2:
            second.set()
            assert answered.wait(PATIENCE)
        return found

    monkeypatch.setattr(RunsTable, "outcomes", slowly)
    tap_button(library.first, news.card(), {"text": "", "callback_data": f"1:announce_csv:{number}"})
    assert await asyncio.to_thread(second.wait, PATIENCE)
    help_ = dana.says("/help")
    await library.world.changed(lambda: dana.chat.messages[-1].id > help_.id, 60)
    answered.set()
    await library.rest()
    file = next(each.file for each in reversed(library.first.chat.messages) if each.file)
    rows = list(csv.reader(io.StringIO(file.data.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 8
    assert max(stretches) == 2
    assert library.app is not None
    storage = library.app.storage
    assert links.isdisjoint({await storage.read(lambda tables: tables.link)})
    assert len(storage._database._open) == 3, "the connection of its own is closed again"


async def test_one_stretch_of_a_table_is_written_before_the_next_is_read(tmp_path: Path) -> None:
    sizes = []

    async def stretches() -> AsyncGenerator[Lines, None]:
        for number in range(3):
            sizes.append((tmp_path / "t.csv").stat().st_size)
            yield [(number, "=1+1")] * 5

    path, kind = await listing.csv_file(Listing("t", ("a", "b"), stretches), tmp_path)
    assert kind == "text/csv"
    assert sizes[0] < sizes[1] < sizes[2]
    text = path.read_text(encoding="utf-8-sig")
    assert text.splitlines()[:2] == ["a;b", "0;'=1+1"]
    assert len(text.splitlines()) == 16


async def test_a_table_larger_than_telegram_takes_goes_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "LARGEST", 10)

    async def stretches() -> AsyncGenerator[Lines, None]:
        yield [("слово", "другое")]

    path, kind = await listing.csv_file(Listing("t", ("a", "b"), stretches), tmp_path)
    assert (path.name, kind) == ("t.zip", "application/zip")
    with closing(ZipFile(path)) as packed:
        assert packed.read("t.csv").decode("utf-8-sig") == "a;b\r\nслово;другое\r\n"


async def test_the_table_of_volunteers_is_read_beside_the_writer(
    library: Staffed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else writes while it is read: with the writer held nobody could."""
    await enrols(library, "Анна")
    links, read, loop = list[object](), VolunteersTable.page, asyncio.get_running_loop()

    def beside(
        self: VolunteersTable, wanted: Filter, folded: Folded, limit: int, offset: int
    ) -> list[Volunteer]:
        links.append(self.link)
        assert library.app is not None
        write = library.app.storage.write(lambda tables: tables.link)
        assert asyncio.run_coroutine_threadsafe(write, loop).result(PATIENCE) is not self.link
        return read(self, wanted, folded, limit, offset)

    monkeypatch.setattr(VolunteersTable, "page", beside)
    await taps(library, library.first, "volunteers_table")
    assert any(each.file and each.file.name.endswith(".xlsx") for each in library.first.chat.messages)
    assert library.app is not None
    assert links
    assert await library.app.storage.read(lambda tables: tables.link) not in links
    assert library.rows("SELECT details FROM log WHERE act = 'volunteers_exported'") == [('{"count": 1}',)]


async def test_reminders_to_many_are_queued_in_stretches_and_others_write_in_between(
    evening_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second stretch fails, as a crash would have it: nobody is left out, and nobody is told twice."""
    library, events, written = evening_library, list[str](), list[Future[None]]()
    loop = asyncio.get_running_loop()
    people = await crowd(library, 5)
    assert library.app is not None
    app, queue = library.app, OutboxTable.add_for_seated
    monkeypatch.setattr(RemindersTable.next_places, "__defaults__", (2,))

    async def writes() -> None:
        await app.storage.write(lambda _tables: events.append("somebody else"))

    def noted(self: OutboxTable, telling: Telling, stretch: tuple[int, int], now: int) -> None:
        events.append("stretch")
        written.append(asyncio.run_coroutine_threadsafe(writes(), loop))  # stands in line before what follows
        queue(self, telling, stretch, now)
        if events.count("stretch") == 2:
            raise OSError("the power is gone")

    monkeypatch.setattr(OutboxTable, "add_for_seated", noted)
    await library.reaches(START - DAY)
    await library.moves(1000)
    await asyncio.gather(*map(asyncio.wrap_future, written))
    assert events == ["stretch", "somebody else"] * 4
    assert [len(each.heard("reminder-text")) for each in people] == [1] * 5
    assert library.rows("SELECT state FROM reminders WHERE lead = 1440") == [("sent",)]
    assert library.rows("SELECT count(*) FROM outbox WHERE kind = 'reminder'") == [(5,)]
