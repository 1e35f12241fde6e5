"""`python -m bot sandbox`: the whole bot with a built-in Telegram; nothing of it is kept."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import HttpUrl, SecretStr

from bot.app import App
from bot.clock import Clock
from bot.commands.failure import failed
from bot.commands.imports import import_text
from bot.commands.until_signal import run_until_signal
from bot.languages import ABOUT, FIRST, HELPING
from bot.sandbox import Sandbox
from bot.settings import Settings

TOKEN = "1000000001:sandbox-that-opens-nothing"  # noqa: S105 - known to the built-in Telegram only
EXAMPLE = Path(__file__).parent.parent / "examples" / "webinars.yaml"


@dataclass(frozen=True, slots=True)
class ExamplePerson:
    """Somebody who waits in the sandbox to be played."""

    first_name: str
    language_code: str
    hint: str


CAST = (
    ExamplePerson("Гүлнар", FIRST, "owner"),
    *(ExamplePerson(ABOUT[each].reader, each, "reader") for each in HELPING),
    ExamplePerson("Тимур", FIRST, "newcomer"),
)
"""An owner, who can make librarians of the others; a reader of each language; somebody still to come."""


async def run_in_sandbox(settings: Settings, port: int | None) -> int:
    """The bot, people to play, a movable clock and a fresh database, until a signal."""
    clock = Clock()
    sandbox = Sandbox(clock, TOKEN)
    people = {role: _enter(sandbox, role) for role in CAST}
    owners = tuple(person_id for role, person_id in people.items() if role.hint == "owner")
    try:
        await sandbox.start(port=settings.http_port if port is None else port)
    except OSError as error:
        return failed(f"The sandbox can't listen: {error.strerror}. Try another port: make sandbox PORT=8090")
    try:
        with TemporaryDirectory(prefix="library-sandbox-") as folder:
            await _play(_settings(settings, sandbox, Path(folder), owners), clock, sandbox.url)
    finally:
        await sandbox.stop()
    return 0


async def _play(settings: Settings, clock: Clock, url: str) -> None:
    example = await asyncio.to_thread(EXAMPLE.read_text, encoding="utf-8")
    await import_text(settings, clock, example)
    print(f"\n  The sandbox is open: {url}\n  Stop it with Ctrl+C.\n", flush=True)
    await run_until_signal(App(settings, clock))


def _enter(sandbox: Sandbox, role: ExamplePerson) -> int:
    """Somebody comes into the sandbox; gives their user id."""
    return sandbox.world.add_person(role.first_name, role.language_code, role_hint=role.hint).id


def _settings(settings: Settings, sandbox: Sandbox, folder: Path, owners: tuple[int, ...]) -> Settings:
    """The operator's settings, but for everything that touches real people."""
    return settings.model_copy(
        update={
            "bot_token": SecretStr(TOKEN),
            "telegram_api_url": HttpUrl(sandbox.url),
            "database_url": f"sqlite:///{folder / 'sandbox.db'}",
            "webhook_url": None,
            "owners": owners,
            "http_port": 0,
        }
    )
