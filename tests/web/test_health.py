"""`/healthz` says whether the bot is well, and if not, what is wrong."""

import asyncio
import sqlite3
from pathlib import Path

import psutil
import pytest

from bot.sandbox import Sandbox
from bot.web import checks
from tests.flows.library import DAY, MINUTE, Library
from tests.patience import PATIENCE, until
from tests.processes import Operator
from tests.web.conftest import MovableClock, Visitor


async def test_a_bot_that_is_well_says_so(polling: Library, visitor: Visitor) -> None:
    async with polling.open():
        assert await visitor.health() == (
            200,
            {"status": "ok", "checks": {"updates": "ok", "database": "ok", "notices": "ok"}},
        )


async def test_updates_that_have_stopped_coming_are_noticed_after_90_seconds(
    polling: Library, sandbox: Sandbox, visitor: Visitor
) -> None:
    clock = polling.clock
    assert isinstance(clock, MovableClock)
    async with polling.open():
        sandbox.world.trouble.on("hang", methods=("getUpdates",))
        clock.ahead += 89
        assert await visitor.trouble() == {}
        clock.ahead += 2
        found = await visitor.trouble()
    assert list(found) == ["updates"]
    assert found["updates"].startswith("no poll of Telegram has succeeded for 9")


async def test_a_database_that_another_program_holds_is_noticed_and_its_release_too(
    polling: Library, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "WRITE_WITHIN", 0.2)
    async with polling.open():
        other = sqlite3.connect(polling.database, check_same_thread=False)
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        asked = await asyncio.gather(*(visitor.trouble() for _ in range(20)))
        assert all(each["database"].startswith("the database has not taken a write for") for each in asked)
        other.rollback()
        other.close()
        monkeypatch.setattr(checks, "WRITE_WITHIN", 15)
        assert await visitor.trouble() == {}


async def test_a_database_that_can_grow_no_more_is_noticed_in_words(
    polling: Library, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    async with polling.open():
        monkeypatch.setattr("storage.pulse.Pulse.beat", full)
        found = await visitor.trouble()
    assert "the disk is full" in found["database"]


async def test_a_reminder_that_does_not_get_out_is_noticed_after_a_minute(
    polling: Library, sandbox: Sandbox, visitor: Visitor
) -> None:
    async with polling.open():
        person = await polling.newcomer("Emma", "en")
        polling.clock.move(await asyncio.to_thread(_to_reminder, polling, person.id))
        sandbox.world.trouble.on("server_error", methods=("sendMessage",))
        assert polling.app is not None
        await polling.app.due()
        assert "notices" not in await visitor.trouble()
        polling.clock.move(2 * MINUTE)
        assert (await visitor.trouble())["notices"].startswith("notices past their turn: 1, the first for 1")
        sandbox.world.trouble.off()
        polling.clock.move(MINUTE)
        await until(lambda: polling.rows("SELECT 1 FROM outbox WHERE state = 'sent'"))
        assert await visitor.trouble() == {}


def _to_reminder(library: Library, person_id: int) -> int:
    """Seat somebody at the next webinar; milliseconds until just after its reminder of the day before."""
    connection = sqlite3.connect(library.database)
    with connection:
        (webinar_id, starts_at) = connection.execute(
            "SELECT id, starts_at FROM webinars WHERE starts_at > ? ORDER BY starts_at",
            (library.clock.now() + DAY,),
        ).fetchone()
        connection.execute(
            "INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at) "
            "VALUES (?, ?, 'seated', 1, 0, 0)",
            (webinar_id, person_id),
        )
    connection.close()
    return int(starts_at) - DAY + 1000 - library.clock.now()


async def test_while_telegram_is_out_of_reach_the_bot_listens_and_says_so(
    visitor: Visitor, unused_tcp_port: int, tmp_path: Path
) -> None:
    operator = Operator(tmp_path, TELEGRAM_API_URL="http://127.0.0.1:9", HTTP_PORT=str(unused_tcp_port))
    async with operator.bot():
        found: dict[str, str] = {}
        async with asyncio.timeout(PATIENCE):
            while not found:
                try:
                    found = await visitor.trouble()
                except OSError:
                    await asyncio.sleep(0.05)
    assert found == {"updates": "Telegram has not been reached since the start"}


async def test_port_0_means_that_nothing_listens(sandbox: Sandbox, tmp_path: Path) -> None:
    person = sandbox.world.add_person("Emma", "en")
    person.opens()
    async with Operator(tmp_path, sandbox).bot() as process:
        await until(lambda: len(person.chat.messages) > 1)
        states = {each.status for each in psutil.Process(process.pid).net_connections()}
    assert psutil.CONN_LISTEN not in states
    assert psutil.CONN_ESTABLISHED in states, "the bot was looked at while it ran"


async def test_a_port_that_is_taken_is_said_and_ends_the_start(
    polling: Library, sandbox: Sandbox, unused_tcp_port: int, tmp_path: Path
) -> None:
    async with polling.open():
        second = tmp_path / "second"
        second.mkdir()
        code, _, complained = await Operator(second, sandbox).runs("run", HTTP_PORT=str(unused_tcp_port))
    assert code == 1
    assert f"The bot can't listen on 127.0.0.1:{unused_tcp_port}" in complained
    assert "Set HTTP_PORT to another one" in complained
    assert "Traceback" not in complained
