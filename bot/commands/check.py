"""`python -m bot check`: whether the bot could run as it is set up, part by part."""

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import aiohttp

from bot.chat.arriving.webhook import undelivered
from bot.chat.telegram.errors import Revoked, TelegramFault
from bot.chat.telegram.request import HttpSession
from bot.chat.telegram.telegram import Telegram
from bot.clock import Clock
from bot.settings import Settings
from bot.zone_data import wrong_zone_data
from storage import StorageProblem
from storage.inspection import inspect, owners_known, try_write
from storage.lock import is_held

LITTLE = 200_000_000
"""Bytes of free disk below which something may soon go wrong."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one part."""

    part: str
    words: str
    well: bool = True


async def check(settings: Settings) -> int:
    """Print every part with ok or problem; exit code 1 if there is a problem."""
    lines = [Finding("settings", "read from the environment and .env"), _zones()]
    lines += _database(settings)
    lines += [each async for each in _telegram(settings)]
    lines += _owners(settings)
    lines += [each async for each in _running(settings)]
    for line in lines:
        print(f"{line.part:<12}{'ok' if line.well else 'PROBLEM':<10}{line.words}")
    return 0 if all(line.well for line in lines) else 1


def _zones() -> Finding:
    problem = wrong_zone_data()
    return Finding("time zones", problem or f"tzdata {metadata.version('tzdata')}", problem is None)


def _database(settings: Settings) -> Iterator[Finding]:
    path = settings.database_path
    if path.exists():
        yield _present_database(path)
    else:
        yield Finding("database", f"{path} is not there yet; the first start makes it")
    folder = next(each for each in path.resolve().parents if each.exists())
    free = shutil.disk_usage(folder).free
    yield Finding("disk", f"{free / 1e9:.1f} GB free in {folder}", free > LITTLE)


def _present_database(path: Path) -> Finding:
    try:
        found = inspect(path, quick=True)
        if not found.problems:
            try_write(path)
    except StorageProblem as problem:
        return Finding("database", str(problem), well=False)
    if found.problems:
        return Finding("database", f"{path}: {'; '.join(found.problems)}", well=False)
    return Finding("database", f"{path}, schema {found.schema} of {found.newest_schema}, takes writes")


async def _telegram(settings: Settings) -> AsyncIterator[Finding]:
    if settings.bot_token is None:
        yield Finding("token", "BOT_TOKEN is not set; get one from @BotFather", well=False)
        return
    try:
        async with _connected(settings) as telegram:
            yield Finding("token", f"@{(await telegram.call('getMe'))['username']}")
            yield _receiving(settings, await telegram.call("getWebhookInfo"))
    except Revoked:
        yield Finding("token", "Telegram refuses BOT_TOKEN; copy it again from @BotFather", well=False)
    except TelegramFault as fault:
        yield Finding("token", f"{settings.telegram_api_url} can't be reached: {fault}", well=False)


@asynccontextmanager
async def _connected(settings: Settings) -> AsyncIterator[Telegram]:
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    session = HttpSession()
    await session.open()
    try:
        yield Telegram(str(settings.telegram_api_url), token, session)
    finally:
        await session.close()


def _receiving(settings: Settings, info: dict[str, Any]) -> Finding:
    """Whether Telegram delivers as the settings say."""
    present, wanted = info.get("url", ""), str(settings.webhook_url or "")
    waiting = f"{info.get('pending_update_count', 0)} updates wait"
    running = is_held(settings.database_path)
    if present != wanted and (running or not wanted):
        # The start removes a webhook or sets it; somebody else's would be seen here while the bot runs.
        words = f"a webhook is set: {present}" if present else "the webhook is not set"
        return Finding("receiving", f"{words}; {waiting}", well=not running)
    if trouble := undelivered(info, Clock().now()):
        return Finding("receiving", f"{trouble}; {waiting}", well=False)
    return Finding("receiving", f"{f'webhook {wanted}' if wanted else 'polling'}; {waiting}")


def _owners(settings: Settings) -> Iterator[Finding]:
    if not settings.owners:
        yield Finding("owners", "OWNERS is empty: nobody can manage the bot in the chat", well=False)
        return
    try:
        known = owners_known(settings.database_path, settings.owners)
    except StorageProblem:
        known = {}
    for each in settings.owners:
        yield _owner(each, known.get(each))


def _owner(owner: int, reachable: bool | None) -> Finding:
    """`reachable` is None for somebody whom the bot has never met."""
    if reachable is None:
        return Finding("owners", f"{owner} has not pressed Start yet", well=False)
    if not reachable:
        return Finding("owners", f"{owner} has blocked the bot", well=False)
    return Finding("owners", f"{owner} can be reached")


async def _running(settings: Settings) -> AsyncIterator[Finding]:
    if not is_held(settings.database_path):
        yield Finding("bot", "does not run on this database at the moment")
    elif settings.http_port == 0:
        yield Finding("bot", "runs; HTTP_PORT is 0, so its health can't be asked")
    else:
        yield await _health(f"http://{_reachable(settings.http_host)}:{settings.http_port}/healthz")


async def _health(url: str) -> Finding:
    limit = aiohttp.ClientTimeout(total=10)
    try:
        async with aiohttp.ClientSession(timeout=limit) as session, session.get(url) as answer:
            checks = (await answer.json())["checks"]
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError) as error:
        return Finding("bot", f"runs, but {url} does not answer: {type(error).__name__}", well=False)
    troubles = [f"{name}: {words}" for name, words in checks.items() if words != "ok"]
    return Finding("bot", "; ".join(troubles) or "runs and is well", well=not troubles)


def _reachable(host: str) -> str:
    """The address to ask: what listens everywhere is asked on loopback."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared, not bound
    return f"[{host}]" if ":" in host else host
