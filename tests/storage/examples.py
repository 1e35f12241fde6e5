"""Values to store, each field different from every other, so that none can take another's place."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from storage import Storage
from storage.records import Partner, Talk, WebinarFacts, WebinarStatus
from tests.patience import PATIENCE

NOW = 1_795_000_000_000
HOUR = 3_600_000

FACTS = WebinarFacts(
    status=WebinarStatus.PUBLISHED,
    title={"ru": "Книги & <люди>", "kk": "Кітаптар", "en": "Books"},
    description={"ru": "О том, «как» 'это' бывает"},
    starts_at=NOW + 24 * HOUR,
    zone="Asia/Novokuznetsk",
    date_only=False,
    duration=90,
    host={"ru": "Хост"},
    partners=(Partner({"ru": "А"}, {"kk": "Б"}, "KZ", "Asia/Almaty"), Partner({"ru": "В"}, {}, None, None)),
    capacity=50,
    join_link="https://join.example/1",
    recording="https://video.example/1",
    talks=(
        Talk({"ru": "Первый"}, {"ru": "Кто"}, {"ru": "Откуда"}, ("https://a.example", "https://b.example")),
        Talk({"kk": "Екінші"}, {}, {}, ()),
    ),
)


def facts(**changes: Any) -> WebinarFacts:  # noqa: ANN401 - a field's own type
    return replace(FACTS, **changes)


async def add_person(storage: Storage, person_id: int, language: str = "kk") -> None:
    await storage.write(lambda tables: tables.people.meet(person_id, language, NOW))


async def add_webinar(storage: Storage, **changes: Any) -> int:  # noqa: ANN401 - a field's own type
    return await storage.write(lambda tables: tables.webinars.add(facts(**changes), None, NOW))


def content(path: Path) -> bytes:
    return path.read_bytes()


def overwrite(path: Path, with_what: bytes) -> None:
    path.write_bytes(with_what)


def child(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own."""
    command = [sys.executable, "-c", script, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)


def started(script: str, *words: object) -> subprocess.Popen[str]:
    """A script in a process of its own, with which one can talk."""
    command = [sys.executable, "-c", script, *map(str, words)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
