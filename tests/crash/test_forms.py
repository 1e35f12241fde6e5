"""kill -9 at every question of the volunteer's application: it goes on where it was."""

from bot.sandbox import Person
from tests.crash.victim import Victim

APPLICATION = (
    "1:form_option:volunteer:age:18p",
    "Anna",
    "Oskemen",
    "1:form_skip:volunteer:organisation",
    "1:form_option:volunteer:interests:eco",
    "1:form_done:volunteer:interests",
    "1:form_option:volunteer:languages:kk",
    "1:form_done:volunteer:languages",
    "in the evening",
    "1:form_skip:volunteer:phone",
    "1:form_skip:volunteer:about",
)
CALLS = 3
"""Calls that follow upon one act, at most: which of them the kill hits is left to chance."""


async def acts(victim: Victim, person: Person, act: str) -> None:
    """One step of a form, after which the bot is killed somewhere in its work and started again."""
    if act.startswith("1:"):
        victim.tap(person, act)
    else:
        person.says(act)
    goal = victim.world.calls.count + victim.random.randint(0, CALLS)
    await victim.until(lambda: victim.world.calls.count >= goal or victim.resting())
    await victim.kill()
    await victim.start()
    await victim.until(victim.resting)


async def test_an_application_survives_a_kill_at_every_question(victim: Victim, kills: int) -> None:
    [anna] = victim.people(1)
    anna.opens()
    await victim.start()
    await victim.until(victim.resting)
    for act in ("1:volunteer", "1:volunteer_begin"):
        victim.tap(anna, act)
        await victim.until(victim.resting)
    for number, act in enumerate(APPLICATION):
        if number % max(1, len(APPLICATION) // (4 * kills)) == 0:
            await acts(victim, anna, act)
        elif act.startswith("1:"):
            victim.tap(anna, act)
            await victim.until(victim.resting)
        else:
            anna.says(act)
            await victim.until(victim.resting)
    await acts(victim, anna, "1:form_send:volunteer")
    kept = "SELECT state, name, city, interests, free_when, phone FROM volunteers"
    assert victim.rows(kept) == [("applied", "Anna", "Oskemen", '["eco"]', "in the evening", None)]
    assert victim.rows("SELECT count(*) FROM forms") == [(0,)]
    assert victim.world.queries.unanswered == []
