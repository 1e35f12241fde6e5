"""kill -9 in the middle of a question, its answer, and at each question of the feedback form."""

import pytest

from bot.sandbox import Message, Person
from tests.crash.victim import Victim

CALLS = 3
"""Calls that follow upon one act, at most: which of them the kill hits is left to chance."""
DUE = """SELECT (SELECT count(*) FROM inbox WHERE state IN ('received', 'applied'))
              + (SELECT count(*) FROM outbox
                 WHERE state = 'sending' OR (state = 'pending' AND due_at <= :now))"""
TOLD = "SELECT attempts FROM outbox WHERE kind = :kind AND person_id = :person_id ORDER BY id"


@pytest.fixture
def owner(victim: Victim, monkeypatch: pytest.MonkeyPatch) -> Person:
    """A librarian who is awake at any hour."""
    [owner] = victim.people(1)
    monkeypatch.setenv("OWNERS", str(owner.id))
    monkeypatch.setenv("QUIET_HOURS", "03:00-03:00")
    return owner


@pytest.fixture
def readers(kills: int) -> int:
    """How many readers: each of them sees several kills, and each kill costs a start."""
    return max(1, kills // 3)


async def come(victim: Victim, owner: Person, number: int) -> list[Person]:
    """The owner and so many readers press Start."""
    readers = [victim.world.add_person(f"R{each}", "en") for each in range(number)]
    for person in (owner, *readers):
        person.opens("w_1")
    await victim.start()
    await victim.until(lambda: resting(victim))
    return readers


def resting(victim: Victim) -> bool:
    """All is answered and told but what is due later: a card changes once a minute."""
    return not victim.world.updates.waiting and victim.rows(DUE, now=victim.clock.now()) == [(0,)]


async def killed_and_back(victim: Victim) -> None:
    """The bot at rest is killed somewhere in its work on what has just come; the next does the rest."""
    goal = victim.world.calls.count + victim.random.randint(0, CALLS)
    await victim.until(lambda: victim.world.calls.count >= goal or resting(victim))
    await victim.kill()
    await victim.start()
    await victim.until(lambda: resting(victim))


def holding(person: Person, words: str) -> list[Message]:
    return [each for each in person.chat.messages if each.sender is None and words in each.words]


def told_once(victim: Victim, kind: str, person: Person, words: str, row: int) -> None:
    """Once; twice only if a kill left it unknown whether it had been told."""
    attempts = victim.rows(TOLD, kind=kind, person_id=person.id)[row][0]
    assert 1 <= len(holding(person, words)) <= attempts <= 2


async def test_a_question_and_its_answer_survive_a_kill_at_any_point(
    victim: Victim, owner: Person, readers: int
) -> None:
    for number, reader in enumerate(await come(victim, owner, readers)):
        question, answer = f"question no {number}.", f"answer no {number}."
        victim.tap(reader, "1:ask:1")
        await killed_and_back(victim)
        reader.says(question)
        await killed_and_back(victim)
        told_once(victim, "question", owner, question, number)
        owner.says(answer, reply_to=holding(owner, question)[-1])
        await killed_and_back(victim)
        told_once(victim, "answer", reader, answer, 0)
    posts = victim.counts("SELECT words, count(*) FROM posts GROUP BY words")
    assert set(posts.values()) == {1}
    assert len(posts) == 2 * readers
    assert victim.rows("SELECT count(*) FROM forms") == [(0,)]


async def test_kept_words_survive_a_kill_and_are_sent_once(
    victim: Victim, owner: Person, readers: int
) -> None:
    for number, reader in enumerate(await come(victim, owner, readers)):
        reader.says(f"a letter no {number}.")
        await killed_and_back(victim)
        victim.tap(reader, "1:letter_send")
        await killed_and_back(victim)
        told_once(victim, "question", owner, f"a letter no {number}.", number)
    assert victim.rows("SELECT count(*) FROM posts") == [(readers,)]


async def test_feedback_goes_on_at_the_question_where_the_kill_came(victim: Victim, owner: Person) -> None:
    [reader] = await come(victim, owner, 1)
    for act in ("1:feedback:0", "1:rate:0:4", "1:tell:0"):
        victim.tap(reader, act)
        await victim.until(lambda: resting(victim))
    reader.says("my words")
    await killed_and_back(victim)
    assert victim.rows("SELECT question FROM forms") == [("signed",)]
    for act in ("option:feedback:signed:no", "option:feedback:quotable:yes", "send:feedback"):
        victim.tap(reader, f"1:form_{act}")
        await killed_and_back(victim)
    told = "SELECT rating, words, anonymous, quotable FROM feedback"
    assert victim.rows(told) == [(4, "my words", 1, 1)]
    assert victim.rows("SELECT count(*) FROM forms") == [(0,)]
    assert victim.world.queries.unanswered == []
