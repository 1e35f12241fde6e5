"""What a person and the log see when Telegram, the network or the disk fails."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing

import pytest

from bot.chat.arriving import processing, receive
from bot.chat.sending import sender
from bot.chat.telegram import outgoing
from bot.sandbox import Person
from bot.sandbox.records.trouble import Kind
from tests.flows.library import Library
from tests.patience import until

QUICK = (0.02, 0.02, 0.02)
"""Seconds between tries: the pauses themselves are not what is shown here."""
WENT_OUT_AND_LOST: tuple[Kind, ...] = ("reset_after", "half_body")
NEVER_ARRIVED: tuple[Kind, ...] = ("reset_before", "server_error", "bad_gateway")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten every pause; nothing else changes."""
    monkeypatch.setattr(outgoing, "PAUSES", QUICK)
    monkeypatch.setattr(outgoing, "PROBE_EVERY", 0.02)
    monkeypatch.setattr(processing, "PAUSES", QUICK)
    monkeypatch.setattr(receive, "PAUSES", QUICK)
    monkeypatch.setattr(sender, "AGAIN_IN", 20)
    monkeypatch.setattr(sender, "REST", 0.02)


async def registered(library: Library, name: str = "Мария", language: str = "ru") -> Person:
    person = await library.newcomer(name, language)
    await library.opens(person, "w_2")
    await library.taps(person, "1:register:2")
    await library.taps(person, "1:agree:2")
    return person


async def told(library: Library) -> None:
    """Wait until every row of the outbox is sent."""
    await until(lambda: library.rows("SELECT DISTINCT state FROM outbox") == [("sent",)])


@pytest.mark.parametrize("kind", NEVER_ARRIVED)
async def test_an_answer_that_did_not_arrive_is_given_again_once(library: Library, kind: Kind) -> None:
    maria = await library.newcomer("Мария", "ru")
    library.world.trouble.on(kind, methods=("sendMessage",), times=2)
    before = len(maria.chat.messages)
    await library.says(maria, "/webinars")
    assert len(maria.chat.messages) == before + 2  # the question and one answer


@pytest.mark.parametrize("kind", NEVER_ARRIVED)
async def test_a_long_outage_ends_with_every_answer(library: Library, kind: Kind) -> None:
    people = [await library.newcomer(f"Reader {number}", "en") for number in range(5)]
    library.world.trouble.on(kind)
    for person in people:
        person.says("/webinars")
    await asyncio.sleep(0.4)
    assert all(person.last.sender is person for person in people)
    library.world.trouble.off(kind)
    await library.rest()
    assert all("Coming webinars" in person.last.words for person in people)


@pytest.mark.parametrize("kind", WENT_OUT_AND_LOST)
async def test_a_tap_whose_answer_was_lost_on_the_way_back_acts_once(library: Library, kind: Kind) -> None:
    maria = await library.newcomer("Мария", "ru")
    await library.opens(maria, "w_2")
    await library.taps(maria, "1:register:2")
    library.world.trouble.on(kind, methods=("editMessageText",), times=1)
    await library.taps(maria, "1:agree:2")
    assert library.rows("SELECT state, place FROM registrations") == [("seated", 1)]
    assert "Вы записаны" in maria.last.words


@pytest.mark.parametrize("kind", WENT_OUT_AND_LOST)
async def test_a_reminder_that_may_have_arrived_goes_again_once(library: Library, kind: Kind) -> None:
    maria = await registered(library)
    library.world.trouble.on(kind, methods=("sendMessage",), times=1)
    await library.moves(33 * 3600_000 + 60_000)
    await told(library)
    reminders = [each for each in maria.chat.messages if "🔔" in each.words]
    assert len(reminders) == 2  # twice beats never, and the row says so
    assert library.rows("SELECT state, attempts FROM outbox") == [("sent", 2)]


@pytest.mark.parametrize("kind", NEVER_ARRIVED)
async def test_a_reminder_that_did_not_arrive_is_told_once(library: Library, kind: Kind) -> None:
    maria = await registered(library)
    library.world.trouble.on(kind, methods=("sendMessage",), times=1)
    await library.moves(33 * 3600_000 + 60_000)
    await told(library)
    assert sum("🔔" in each.words for each in maria.chat.messages) == 1


async def test_a_halt_for_one_person_holds_nobody_else(library: Library) -> None:
    slow, quick = await library.newcomer("Slow", "en"), await library.newcomer("Quick", "en")
    halt = library.world.trouble.on("too_many_requests", person_id=slow.id, retry_after=1)
    slow.says("/webinars")
    quick.says("/webinars")
    await library.world.changed(lambda: "Coming webinars" in quick.last.words)
    assert slow.last.sender is slow
    library.world.trouble.off(halt)
    await library.rest()
    assert "Coming webinars" in slow.last.words


async def test_a_revoked_token_stops_the_bot_until_it_is_right_again(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    maria = await registered(library)
    library.world.trouble.on("unauthorized")
    maria.says("/webinars")
    await until(lambda: "refuses the token" in "".join(capsys.readouterr()))
    assert maria.last.sender is maria
    library.world.trouble.off("unauthorized")
    await library.rest()
    assert "Ближайшие вебинары" in maria.last.words
    assert library.rows("SELECT reachable FROM people") == [(1,)]  # nobody is marked as gone


async def test_another_poller_is_named_and_outlived(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    maria = await library.newcomer("Мария", "ru")
    library.world.trouble.on("conflict", methods=("getUpdates",), times=3)
    await library.says(maria, "/webinars")
    await until(lambda: "another program polls" in "".join(capsys.readouterr()))
    await library.says(maria, "/webinars")


@asynccontextmanager
async def full_disk(library: Library) -> AsyncIterator[None]:
    """The database may not grow by a single page, as on a full disk."""
    assert library.app is not None
    writer = library.app.storage._database.writer
    await writer.run(lambda link: link.execute(f"PRAGMA max_page_count = {pages_of(link)}"))
    yield
    await writer.run(lambda link: link.execute("PRAGMA max_page_count = 1073741823"))


def pages_of(link: sqlite3.Connection) -> int:
    return int(link.execute("PRAGMA page_count").fetchone()[0])


@asynccontextmanager
async def locked(library: Library) -> AsyncIterator[None]:
    """Another program holds the database's write lock."""
    database = sqlite3.connect(library.database, isolation_level=None, check_same_thread=False)
    with closing(database) as other:
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def test_readers_are_answered_while_another_program_locks_the_database(library: Library) -> None:
    assert library.app is not None
    maria = await registered(library)
    async with locked(library):
        maria.says("/webinars")
        await library.world.changed(lambda: "Ближайшие вебинары" in maria.last.words)
    await library.rest()
    shown = [each for each in maria.chat.messages if "Ближайшие вебинары" in each.words]
    assert len(shown) == 1  # answered once, although Telegram brought the update twice


async def test_an_act_waits_for_the_database_and_is_done_once(library: Library) -> None:
    assert library.app is not None
    maria = await registered(library)
    await library.opens(maria, "w_3")
    async with locked(library):
        heard = len(maria.answers)
        maria.taps("1:register:3")
        await library.world.changed(lambda: len(maria.answers) > heard)
        assert "Ничего не пропало" in maria.answers[-1]
        assert library.rows("SELECT count(*) FROM registrations WHERE webinar_id = 3") == [(0,)]
    await library.rest()
    assert library.rows("SELECT state FROM registrations WHERE webinar_id = 3") == [("seated",)]


async def test_a_full_disk_damages_nothing_and_is_outlived(library: Library) -> None:
    maria = await registered(library)
    await library.opens(maria, "w_3")
    big = "я" * 3000
    async with full_disk(library):
        for _ in range(8):
            maria.says(big)
        await asyncio.sleep(0.6)
        maria.says("/my")
        await asyncio.sleep(0.6)
    await library.answered()
    assert library.rows("PRAGMA integrity_check") == [("ok",)]
    assert "Мои вебинары" in maria.last.words or "понимаю" in maria.last.words


@pytest.mark.parametrize("step", [-3 * 3600_000, 3 * 3600_000])
async def test_a_stepping_clock_loses_and_doubles_no_reminder(library: Library, step: int) -> None:
    maria = await registered(library)
    library.clock.move(step)
    await library.moves(0)
    library.clock.move(-step)
    await library.moves(33 * 3600_000 + 60_000)
    library.clock.move(-2 * 3600_000)
    await library.moves(0)
    library.clock.move(2 * 3600_000)
    await library.moves(0)
    assert sum("🔔" in each.words for each in maria.chat.messages) == 1
