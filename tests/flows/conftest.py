"""A library with the example webinars, for each test."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.chat.limits.chats import Chat
from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.people.services.gazetteer import load_cities
from bot.sandbox import Sandbox
from storage.lock import InUse, hold
from tests.flows.library import MORNING, TOKEN, Library
from tests.flows.newsroom import Newsroom, newsroom
from tests.flows.readers import LANGUAGES, evening


@pytest.fixture(autouse=True)
def no_second_between_two_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person may get a notice right after a reply here: the tests of the gateway show that they wait."""
    monkeypatch.setattr(Chat, "_window", lambda chat: 60.0 if chat.id < 0 else 0.01)


@pytest.fixture(scope="session")
def known_cities(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The list of cities takes seconds to load: by the first process of the tests that asks, then copied."""
    own = tmp_path_factory.getbasetemp()
    path = (own if worker_id == "master" else own.parent) / "cities.db"
    made = path.with_suffix(".made")
    while not made.exists():
        with suppress(InUse), hold(made):
            if not made.exists():
                asyncio.run(load_cities(path, MORNING))
                made.touch()
        time.sleep(0.05)
    return path


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(Clock(), TOKEN, flood_control=False)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def closed_library(tmp_path: Path) -> AsyncIterator[Library]:
    """Not running yet, without webinars, on a Monday morning."""
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    yield Library(tmp_path, sandbox, clock)
    await sandbox.stop()


@pytest.fixture
async def library(closed_library: Library) -> AsyncIterator[Library]:
    await closed_library.imports(EXAMPLE.read_text(encoding="utf-8"))
    async with closed_library.open():
        yield closed_library
        assert closed_library.world.refusals == []


@pytest.fixture
async def evening_library(closed_library: Library) -> AsyncIterator[Library]:
    """With one webinar, on Wednesday evening, without a limit."""
    await closed_library.imports(evening())
    async with closed_library.open():
        yield closed_library
        assert closed_library.world.refusals == []


@pytest.fixture
async def small_library(closed_library: Library) -> AsyncIterator[Library]:
    """With one webinar, on Wednesday evening, of a single seat."""
    await closed_library.imports(evening(capacity=1))
    async with closed_library.open():
        yield closed_library
        assert closed_library.world.refusals == []


@pytest.fixture(params=LANGUAGES)
async def news(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Newsroom]:
    """A librarian of each language in turn."""
    async with newsroom(tmp_path, request.param) as room:
        yield room


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A librarian who writes announcements in English."""
    async with newsroom(tmp_path, "en") as room:
        yield room
