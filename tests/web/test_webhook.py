"""Receiving by webhook: nothing lost, nothing twice, nobody else gets in."""

import asyncio
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.chat.arriving.intake import ALLOWED_UPDATES
from bot.chat.arriving.webhook import FRESH, undelivered
from bot.sandbox import Sandbox
from tests.flows.library import Library
from tests.patience import until
from tests.processes import Operator
from tests.web.conftest import SECRET, Visitor

STORED = "SELECT count(*) FROM inbox WHERE update_id = 7"
UPDATE: dict[str, Any] = {
    "update_id": 7,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 5_000_000_001, "type": "private", "first_name": "A"},
        "from": {"id": 5_000_000_001, "is_bot": False, "first_name": "A", "language_code": "en"},
        "text": "/help",
    },
}
BODY = json.dumps(UPDATE).encode()


async def test_people_are_answered_through_the_webhook(hooked: Library, sandbox: Sandbox) -> None:
    async with hooked.open():
        person = await hooked.newcomer("Айгерім", "kk")
        assert (await hooked.says(person, "/webinars")).text
        assert sandbox.world.refusals == []
        assert sandbox.world.updates.allowed == list(ALLOWED_UPDATES)
        assert {"inline_query", "chosen_inline_result"} <= set(ALLOWED_UPDATES)


async def test_the_webhook_is_set_at_start_and_removed_at_stop(hooked: Library, sandbox: Sandbox) -> None:
    for _ in range(2):
        async with hooked.open():
            assert sandbox.world.webhook.url.endswith("/telegram")
            assert sandbox.world.webhook.secret == SECRET
        assert sandbox.world.webhook.url == ""


async def test_a_bot_that_polls_removes_a_webhook_left_behind(polling: Library, sandbox: Sandbox) -> None:
    sandbox.world.webhook.point("https://somewhere.example/old", "", 40)
    async with polling.open():
        assert sandbox.world.webhook.url == ""
        await polling.newcomer("Мария", "ru")


async def test_what_came_while_the_bot_was_down_is_answered_after_the_next_start(
    hooked: Library, sandbox: Sandbox
) -> None:
    async with hooked.open():
        person = await hooked.newcomer("Emma", "en")
    person.says("/help")
    async with hooked.open():
        await hooked.rest()
        assert person.chat.messages[-1].sender is None


@pytest.mark.parametrize("secret", [None, "", "mistaken", SECRET + "x", SECRET[:-1], "тайна", "x" * 5000])
async def test_nobody_gets_in_without_the_secret(
    hooked: Library, visitor: Visitor, secret: str | None
) -> None:
    async with hooked.open():
        with capture_logs() as logs:
            assert await visitor.delivers(BODY, secret=secret) == 403
        assert hooked.rows(STORED) == [(0,)]
    assert [each["event"] for each in logs] == ["deliveries with a wrong secret were refused"]
    assert not secret or len(secret) < 2 or secret not in str(logs)


async def test_a_flood_of_wrong_secrets_does_not_fill_the_log(hooked: Library, visitor: Visitor) -> None:
    async with hooked.open():
        with capture_logs() as logs:
            for _ in range(100):
                await visitor.delivers(BODY, secret="mistaken")
    told = [each["so_far"] for each in logs if each["log_level"] == "warning"]
    assert told == [1, 2, 4, 8, 16, 32, 64]


async def test_an_update_is_acknowledged_only_once_it_is_stored(hooked: Library, visitor: Visitor) -> None:
    async with hooked.open():
        other = sqlite3.connect(hooked.database, check_same_thread=False)
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        assert await visitor.delivers(BODY) == 503, "Telegram brings it again"
        assert hooked.rows(STORED) == [(0,)]
        other.rollback()
        other.close()
        assert await visitor.delivers(BODY) == 200
        assert hooked.rows(STORED) == [(1,)]


async def test_an_update_that_cannot_be_stored_is_asked_for_again(
    hooked: Library, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    async with hooked.open():
        with monkeypatch.context() as patch:
            patch.setattr("storage.inbox.InboxTable.add_one", full)
            assert await visitor.delivers(BODY) == 503
        assert await visitor.delivers(BODY) == 200
        assert hooked.rows(STORED) == [(1,)]


async def test_an_update_delivered_many_times_is_acted_on_once(
    hooked: Library, sandbox: Sandbox, visitor: Visitor
) -> None:
    async with hooked.open():
        person = await hooked.newcomer("Emma", "en")
        await hooked.rest()
        before = len(person.chat.messages)
        message = UPDATE["message"] | {"from": UPDATE["message"]["from"] | {"id": person.id}}
        body = json.dumps(
            UPDATE | {"message": message | {"chat": {"id": person.id, "type": "private"}}}
        ).encode()
        assert await asyncio.gather(*(visitor.delivers(body) for _ in range(10))) == [200] * 10
        await hooked.rest()
        assert len(person.chat.messages) == before + 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b'{"update_id": 7, "mess', 400),
        (b"\xff\xfe\x00", 400),
        (b"null", 200),
        (b"[]", 200),
        (b'{"update_id": "7"}', 200),
        (b'{"message": {}}', 200),
        (b'{"update_id": 99999999999999999999}', 200),
        (b"[" * 200_000, 200),
        (io.BytesIO(b" " * (1024 * 1024 + 1)), 413),
    ],
)
async def test_what_is_no_update_is_answered_and_harms_nobody(
    hooked: Library, visitor: Visitor, body: bytes | io.BytesIO, status: int
) -> None:
    async with hooked.open():
        assert await visitor.delivers(body) == status
        assert hooked.rows("SELECT count(*) FROM inbox") == [(0,)]
        assert await visitor.delivers(BODY) == 200


async def test_only_the_path_of_the_address_takes_updates(hooked: Library, visitor: Visitor) -> None:
    async with hooked.open():
        assert await visitor.delivers(BODY, path="/") == 404
        assert await visitor.delivers(BODY, path="/healthz") == 405


async def test_a_webhook_taken_away_is_noticed_and_set_again(
    hooked: Library, sandbox: Sandbox, visitor: Visitor
) -> None:
    async with hooked.open() as library:
        assert await visitor.trouble() == {}
        assert library.app is not None
        assert library.app.webhook is not None
        sandbox.world.webhook.point("", "", 40)
        sandbox.world.trouble.on("bad_gateway", methods=("getWebhookInfo",), times=1)
        await library.app.webhook.look()
        assert (await visitor.trouble())["updates"].startswith("Telegram is out of reach")
        await library.app.webhook.look()
        assert sandbox.world.webhook.url.endswith("/telegram")
        assert await visitor.trouble() == {}


async def test_deliveries_that_fail_are_told_in_telegrams_words() -> None:
    info = {"pending_update_count": 3, "last_error_date": 1000, "last_error_message": "Connection refused"}
    assert undelivered(info, 1_001_000) == "Telegram can't deliver to WEBHOOK_URL: Connection refused"
    assert undelivered(info, (1000 + FRESH + 1) * 1000) is None
    assert undelivered(info | {"pending_update_count": 0}, 1_001_000) is None


async def test_what_was_acknowledged_survives_a_kill(
    sandbox: Sandbox, visitor: Visitor, unused_tcp_port: int, tmp_path: Path
) -> None:
    where = {"WEBHOOK_URL": f"{visitor.url}/telegram", "WEBHOOK_SECRET": SECRET}
    operator = Operator(tmp_path, sandbox, HTTP_PORT=str(unused_tcp_port), **where)
    person = sandbox.world.add_person("Emma", "en")
    sandbox.world.trouble.on("hang", methods=("sendMessage",))
    async with operator.bot():
        person.opens()
        await until(lambda: sandbox.world.webhook.url and not sandbox.world.updates.waiting)
    sandbox.world.trouble.off()
    assert len(person.chat.messages) == 1, "killed before it could answer"
    async with operator.bot():
        await until(lambda: len(person.chat.messages) > 1)


async def test_an_address_that_telegram_refuses_ends_the_start_in_words(
    sandbox: Sandbox, unused_tcp_port: int, tmp_path: Path
) -> None:
    where = {"WEBHOOK_URL": "http://library.example/telegram", "WEBHOOK_SECRET": SECRET}
    operator = Operator(tmp_path, sandbox, HTTP_PORT=str(unused_tcp_port), **where)
    code, _, complained = await operator.runs("run")
    assert code == 1
    assert "An HTTPS URL must be provided" in complained
    assert "Is WEBHOOK_URL right?" in complained


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"WEBHOOK_SECRET": SECRET, "HTTP_PORT": "0"}, "HTTP_PORT: WEBHOOK_URL needs a port"),
        ({"HTTP_PORT": "8080"}, "WEBHOOK_SECRET: 1-256 of"),
        ({"WEBHOOK_URL": "https://library.example/healthz", "WEBHOOK_SECRET": SECRET}, "WEBHOOK_URL: a path"),
    ],
)
async def test_settings_that_no_webhook_can_work_with_are_refused(
    tmp_path: Path, settings: dict[str, str], words: str
) -> None:
    operator = Operator(tmp_path, WEBHOOK_URL="https://library.example/telegram")
    code, _, complained = await operator.runs("run", **settings)
    assert code == 1
    assert words in complained
