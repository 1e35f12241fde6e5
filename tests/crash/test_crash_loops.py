"""Kill after kill within seconds, by chance or by an update that ends the process: no innocent pays."""

import os

import pytest

from bot.sandbox import Message, Person
from bot.sandbox.people.taps import tap_button
from tests.crash.victim import Victim
from tests.flows.readers import TEXTS

PEOPLE = 60
KILLS = int(os.environ.get("CRASH_KILLS", "100" if os.environ.get("STRESS") else "10"))
LIFE = 0.8
"""Seconds at most: in some lives nobody is answered, in none many once there are suspects."""
MOST_STARTS = 7
"""Until an update that ends each process that begins it is found."""
POISON = "яд"
LATER = "/help"


async def acquainted(victim: Victim, number: int) -> list[Person]:
    people = victim.people(number)
    for person in people:
        person.opens()
    await victim.run_until_rest()
    return people


def asides(victim: Victim) -> list[tuple[object, ...]]:
    return victim.rows("SELECT person_id, state FROM inbox WHERE state != 'answered'")


def something_wrong(person: Person) -> list[Message]:
    """What the person was told about an act that was given up on."""
    known = TEXTS.plain("something-wrong", person.language_code, id="|").split("|")[0].partition("<")[0]
    return [each for each in person.chat.messages if each.sender is None and each.words.startswith(known)]


async def test_a_crash_loop_sets_nobody_aside_and_leaves_nobody_unanswered(victim: Victim) -> None:
    people = await acquainted(victim, PEOPLE)
    for person in people:
        person.says(LATER)
    slow = victim.world.trouble.on("slow", methods=("sendMessage",), seconds=LIFE / 2)
    for _ in range(KILLS):
        await victim.run_and_kill_within(LIFE)
    victim.world.trouble.off(slow)
    await victim.run_until_rest()
    assert asides(victim) == []
    assert [person.id for person in people if person.last.sender is person] == []


@pytest.mark.parametrize("victim", ["poisoned"], indirect=True)
async def test_an_update_that_ends_the_process_is_found_and_all_others_are_answered(victim: Victim) -> None:
    people = await acquainted(victim, 12)
    poisoner = people[5]
    for person in people:
        person.says(POISON if person is poisoner else LATER)
    poisoner.says(LATER)
    starts = 0
    while not await victim.run_until_rest_or_end():
        starts += 1
        assert starts <= MOST_STARTS
    assert asides(victim) == [(poisoner.id, "set aside")]
    assert [person.id for person in people if person.last.sender is person] == []
    [told] = something_wrong(poisoner)
    number = victim.rows("SELECT error FROM inbox WHERE state = 'set aside'")[0][0]
    assert number in told.words
    tap_button(poisoner, told, told.buttons[0][0])
    await victim.run_until_rest()
    assert asides(victim) == [(poisoner.id, "set aside")]
