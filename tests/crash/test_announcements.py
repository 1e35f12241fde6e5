"""kill -9 in the middle of an announcement: nobody is left out, nobody gets it twice, the sums are exact."""

import os
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from bot.sandbox import Person, Sandbox
from tests.crash.victim import Victim

IN_FLIGHT = 8
WORDS = "to everybody"
PEOPLE = 10_000 if os.environ.get("STRESS") else 240
AT_ONE_GO, TWICE = 24, 2
SUMS = "SELECT audience, sent, blocked, failed, unknown, skipped FROM runs"


@pytest.fixture(autouse=True)
def no_night(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may go out at any hour."""
    monkeypatch.setenv("QUIET_HOURS", "03:00-03:00")


def launched(victim: Victim, number: int) -> list[Person]:
    """Readers known for long, and an announcement to all of them that is about to begin."""
    [author, *people] = victim.people(number + 1)
    source = author.says(WORDS)
    victim.world.updates.waiting.clear()
    for each in people:
        each.chat.started = True
    now = victim.clock.now()
    with closing(sqlite3.connect(victim.database, timeout=10)) as connection, connection:
        connection.executemany(
            "INSERT INTO people (id, language, created_at, seen_at) VALUES (?, ?, ?, ?)",
            [(each.id, each.language_code, now, now) for each in people],
        )
        connection.execute(
            "INSERT INTO announcements (id, author_id, draft, created_at, updated_at) VALUES (1, ?, 0, ?, ?)",
            (author.id, now, now),
        )
        connection.execute(
            "INSERT INTO announcement_versions (announcement_id, language, form, message_ids)"
            " VALUES (1, 'any', 'text', ?)",
            (f"[{source.id}]",),
        )
        connection.execute(
            "INSERT INTO runs (announcement_id, act, state, author_id, starts_at, created_at)"
            " VALUES (1, 'send', 'scheduled', ?, ?, ?)",
            (author.id, now, now),
        )
    return people


def got(people: list[Person]) -> dict[int, int]:
    """How often each has it."""
    return {each.id: sum(message.words == WORDS for message in each.chat.messages) for each in people}


async def killed(victim: Victim, kills: int) -> None:
    """Killed so often in the midst of it, then let alone until it is over."""
    for _ in range(kills):
        await victim.run_and_kill("copyMessage", calls=PEOPLE // (2 * kills))
        [(sending,)] = victim.rows("SELECT count(*) FROM outbox WHERE state = 'sending'")
        assert sending <= IN_FLIGHT
    await victim.run_until_rest()


async def killed_while_telegram_is_silent(victim: Victim) -> None:
    """Killed while some of it is under way and has not arrived, then let alone until it is over."""
    silence = victim.world.trouble.on("hang", methods=("copyMessage",))
    await victim.run_and_kill("copyMessage", calls=0)
    victim.world.trouble.off(silence)
    await victim.run_until_rest()


async def test_everybody_gets_it_once_but_for_a_few_who_are_called_unknown(
    victim: Victim, kills: int
) -> None:
    people = launched(victim, PEOPLE)
    await killed(victim, kills)
    states = dict(victim.rows("SELECT person_id, state FROM outbox WHERE run_id IS NOT NULL"))
    assert set(states) == {each.id for each in people}
    for person_id, times in got(people).items():
        assert times == 1 if states[person_id] == "sent" else times in (0, 1)
    [(audience, *sums)] = victim.rows(SUMS)
    counted = Counter(states.values())
    assert sums == [counted[each] for each in ("sent", "blocked", "failed", "unknown", "skipped")]
    assert sum(sums) == audience == len(people)
    assert counted["skipped"] == counted["failed"] == 0
    assert counted["unknown"] <= IN_FLIGHT * kills
    assert victim.rows("SELECT state FROM runs") == [("done",)]


async def test_whom_a_kill_keeps_from_it_is_called_unknown_and_not_sent(victim: Victim) -> None:
    people = launched(victim, PEOPLE)
    await killed_while_telegram_is_silent(victim)
    without = {person_id for person_id, times in got(people).items() if not times}
    unknown = victim.rows("SELECT person_id FROM outbox WHERE state = 'unknown'")
    assert without == {person_id for (person_id,) in unknown} != set()
    assert victim.counts("SELECT state, count(*) FROM outbox GROUP BY state")["sent"] == PEOPLE - len(without)


async def test_a_kill_leaves_nobody_unknown_who_only_stood_in_line(
    victim: Victim, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hardly ever two are on their way at once; everybody else is known to have got nothing."""
    monkeypatch.setenv("BULK_RATE", "10")
    people = launched(victim, AT_ONE_GO)
    for _ in range(TWICE):
        await victim.run_and_kill("copyMessage", calls=6)
        [(sending,)] = victim.rows("SELECT count(*) FROM outbox WHERE state = 'sending'")
        assert sending <= 2
    await victim.run_until_rest()
    unknown = {each for (each,) in victim.rows("SELECT person_id FROM outbox WHERE state = 'unknown'")}
    times = got(people)
    assert all(times[each] == 1 for each in times if each not in unknown)
    assert sum(not times[each] for each in unknown) <= TWICE  # marked, and killed before the first byte


async def test_rows_called_sent_before_they_are_lose_people(
    tmp_path: Path, sandbox: Sandbox, seed: int
) -> None:
    """The control: were everybody to have it here too, the tests before would show nothing."""
    victim = Victim(tmp_path, sandbox, seed, control="hasty")
    await victim.prepare()
    people = launched(victim, PEOPLE)
    await killed_while_telegram_is_silent(victim)
    assert victim.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]
    assert 0 in got(people).values()
