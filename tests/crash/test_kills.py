"""kill -9 in the middle of a registration, of a burst of reminders, of a backlog of 500 updates."""

from pathlib import Path

from bot.sandbox import Person, Sandbox
from tests.crash.victim import Victim, offers, reminders_of

PEOPLE = 50
ACTS = ["agree", *(["cancel", "register"] * 4), "cancel"]
DONE = ["seated", *(["cancelled", "seated"] * 4), "cancelled"]
IN_FLIGHT = 8
MINUTE = 60_000


async def test_a_registration_survives_a_kill_at_any_point(victim: Victim, kills: int) -> None:
    people = victim.people(kills)
    for person in people:
        person.opens("w_1")
    await victim.run_until_rest()
    for person in people:
        victim.tap(person, "1:agree:1")
        await victim.run_and_kill("getUpdates", calls=0)
        await victim.run_until_rest()
        assert victim.journal()[person.id] == ["seated"]
        assert offers(person, "1:cancel:1")
    assert victim.world.queries.unanswered == []
    assert victim.world.refusals == []


async def test_a_backlog_of_500_survives_kills_at_any_point(victim: Victim, kills: int) -> None:
    people = await _with_backlog(victim)
    for _ in range(kills):
        await victim.run_and_kill("getUpdates", calls=300)
    await victim.run_until_rest()
    assert victim.journal() == {person.id: DONE for person in people}
    assert [person.id for person in people if not offers(person, "1:register:1")] == []
    assert victim.world.queries.unanswered == []
    assert victim.counts("SELECT state, count(*) FROM inbox GROUP BY state") == {
        "answered": len(people) * (len(ACTS) + 1)
    }


async def test_an_inbox_in_memory_loses_updates(tmp_path: Path, sandbox: Sandbox, seed: int) -> None:
    """The control: were this one to lose nothing, the test before would show nothing."""
    victim = Victim(tmp_path, sandbox, seed, control="forgetful")
    await victim.prepare()
    people = await _with_backlog(victim)
    await victim.start()
    await victim.until(lambda: not victim.world.updates.waiting)
    await victim.kill()
    await victim.run_until_rest()
    assert sum(map(len, victim.journal().values())) < len(people) * len(ACTS)
    assert victim.world.queries.unanswered != []


async def test_a_kill_at_the_same_point_loses_nothing_of_a_stored_inbox(victim: Victim) -> None:
    people = await _with_backlog(victim)
    await victim.start()
    await victim.until(lambda: not victim.world.updates.waiting)
    await victim.kill()
    await victim.run_until_rest()
    assert victim.journal() == {person.id: DONE for person in people}


async def test_a_burst_of_reminders_survives_kills_at_any_point(victim: Victim, kills: int) -> None:
    people = await _seated(victim, 60 * kills)
    [(starts_at,)] = victim.rows("SELECT starts_at FROM webinars")
    victim.move(starts_at - victim.clock.now() - 55 * MINUTE)
    for _ in range(kills):
        await victim.run_and_kill("sendMessage", calls=20)
        assert victim.counts("SELECT state, count(*) FROM outbox GROUP BY state")["sending"] <= IN_FLIGHT
    await victim.run_until_rest()
    _each_told_once_but_for_marked_unknowns(victim, people, kills)


def _each_told_once_but_for_marked_unknowns(victim: Victim, people: list[Person], kills: int) -> None:
    rows = victim.rows("SELECT person_id, state, attempts FROM outbox")
    assert sorted(row[0] for row in rows) == sorted(person.id for person in people)
    attempts = {person_id: tries for person_id, _, tries in rows}
    states = {person_id: state for person_id, state, _ in rows}
    for person in people:
        told = reminders_of(person)
        if attempts[person.id] == 1:
            assert (states[person.id], told) == ("sent", 1)
        else:  # a kill left it unknown, so it went once more
            assert attempts[person.id] == 2
            assert told in (1, 2) if states[person.id] == "sent" else states[person.id] == "unknown"
    assert sum(tries - 1 for tries in attempts.values()) <= IN_FLIGHT * kills


async def _with_backlog(victim: Victim) -> list[Person]:
    """People who tapped ten times each while no bot ran."""
    people = victim.people(PEOPLE)
    for person in people:
        person.opens("w_1")
    await victim.run_until_rest()
    for act in ACTS:
        for person in people:
            victim.tap(person, f"1:{act}:1")
    assert len(victim.world.updates.waiting) == PEOPLE * len(ACTS)
    return people


async def _seated(victim: Victim, number: int) -> list[Person]:
    people = victim.people(number)
    for person in people:
        person.opens("w_1")
    await victim.run_until_rest()
    for person in people:
        victim.tap(person, "1:agree:1")
    await victim.run_until_rest()
    return people
