"""Log lines: readable, with the place of a failure, and never with what must not be told."""

import asyncio
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import aiosqlite
import pytest
import structlog

from bot import logs

TOKEN = "1000000001:AAsecret_secret-secret"
TYPED = "words somebody typed"


class Capture:
    """The log as set up for an operator, written where the test can read it."""

    def __init__(self, form: str, level: str = "DEBUG") -> None:
        self.form = form
        self._stream = StringIO()
        logging.getLogger().handlers.clear()  # pytest's own: set_up would close them
        logs.set_up(level, form)
        (handler,) = logging.getLogger().handlers
        assert isinstance(handler, logging.StreamHandler)
        handler.setStream(self._stream)

    @property
    def text(self) -> str:
        return self._stream.getvalue()


@contextmanager
def captured(form: str, level: str = "DEBUG") -> Iterator[Capture]:
    root = logging.getLogger()
    handlers, before = root.handlers[:], root.level
    try:
        yield Capture(form, level)
    finally:
        structlog.reset_defaults()
        for each in logs.OURS:
            logging.getLogger(each).setLevel(logging.NOTSET)
        root.handlers[:] = handlers
        root.setLevel(before)


@pytest.fixture(params=["text", "json"])
def log(request: pytest.FixtureRequest) -> Iterator[Capture]:
    with captured(request.param) as capture:
        yield capture


def fail() -> None:
    try:
        dict[str, str]()[TYPED]
    except KeyError as error:
        raise ValueError(f"{TYPED} {TOKEN}") from error


async def fail_unseen() -> None:
    fail()


def test_a_line_says_when_where_how_grave_and_what(log: Capture) -> None:
    structlog.get_logger("bot.somewhere").warning("it happened", update_id=17)
    line = log.text
    if log.form == "json":
        told = json.loads(line)
        assert told["timestamp"].endswith("Z")
        told.pop("timestamp")
        expected = {"event": "it happened", "level": "warning", "update_id": 17}
        assert {name: told[name] for name in expected} == expected
    else:
        assert "it happened" in line
        assert "update_id=17" in line
        assert "warning" in line


@pytest.mark.parametrize(
    "words",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"/file/bot{TOKEN}/photo.jpg",
        TOKEN.replace(":", "%3A"),
    ],
)
def test_tokens_are_cut_out_wherever_they_stand(log: Capture, words: str) -> None:
    ours = structlog.get_logger("bot.somewhere")
    ours.info(words, url=words, inside=[{"url": words}], fault=ValueError(words))
    logging.getLogger("aiohttp.client").error("could not reach %s", words)
    said = log.text
    assert "secret" not in said
    assert said.count("<token>") == 5


def test_a_failure_gives_places_and_types_only(log: Capture) -> None:
    ours = structlog.get_logger("bot.somewhere")
    try:
        fail()
    except ValueError as error:
        ours.exception("failed")
        ours.warning("failed", exc_info=error)
        logging.getLogger("telegram.ext").exception("failed")
    lines = log.text.splitlines()
    assert len(lines) == 3
    for line in lines:
        assert "ValueError [test_logs:" in line
        assert "KeyError [test_logs:" in line
        assert TYPED not in line


async def test_a_task_that_nobody_looked_after_is_told_without_its_words(log: Capture) -> None:
    task = asyncio.create_task(fail_unseen())
    await asyncio.wait([task])
    asyncio.get_running_loop().call_exception_handler(
        {"message": "Task exception was never retrieved", "exception": task.exception(), "future": task}
    )
    said = log.text
    assert "never retrieved" in said
    assert "ValueError [test_logs:" in said
    assert TYPED not in said


async def test_libraries_do_not_tell_what_they_work_on(log: Capture) -> None:
    async with aiosqlite.connect(":memory:") as connection:
        await connection.execute_fetchall("SELECT :name", {"name": TYPED})
    for name in ("telegram.Bot", "telegram.ext.Application", "httpx", "asyncio"):
        logging.getLogger(name).debug("processing %s", TYPED)
        logging.getLogger(name).info("processing %s", TYPED)
    structlog.get_logger("bot.somewhere").debug("ours")
    said = log.text
    assert TYPED not in said
    assert "ours" in said


def test_the_level_is_kept() -> None:
    with captured("text", "ERROR") as log:
        structlog.get_logger("bot.somewhere").warning("quiet")
        logging.getLogger("aiohttp.server").warning("quiet")
        structlog.get_logger("bot.somewhere").error("loud")
        assert "quiet" not in log.text
        assert "loud" in log.text
