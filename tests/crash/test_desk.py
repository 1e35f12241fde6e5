"""kill -9 while a librarian enters a webinar: one draft, with every answer that was given."""

import pytest

from tests.crash.test_forms import acts
from tests.crash.victim import Victim

ANSWERS = (
    "1:desk_new",
    "Title",
    "28.02.2028 15:00",
    "1:form_option:desk-start:sure:yes",
    "1:form_option:desk-duration:minutes:90",
    "Words",
    "1:form_option:desk-words:text:skip",
    "50",
    "https://join.example/1",
    "1:desk_publish_yes:2",
)
KEPT = (
    "SELECT status, title, description, host, duration, capacity, join_link, dated FROM webinars WHERE id > 1"
)


async def test_a_webinar_entered_in_the_chat_survives_a_kill_at_every_question(
    victim: Victim, kills: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    [librarian] = victim.people(1)
    monkeypatch.setenv("OWNERS", str(librarian.id))
    librarian.opens()
    await victim.start()
    await victim.until(victim.resting)
    for number, act in enumerate(ANSWERS):
        if number % max(1, len(ANSWERS) // (4 * kills)) == 0:
            await acts(victim, librarian, act)
        elif act.startswith("1:"):
            victim.tap(librarian, act)
            await victim.until(victim.resting)
        else:
            librarian.says(act)
            await victim.until(victim.resting)
    title, words = '{"ru": "Title"}', '{"ru": "Words"}'
    whole = ("published", title, words, "{}", 90, 50, "https://join.example/1", 1)
    assert victim.rows(KEPT) == [whole]
    assert victim.rows("SELECT count(*) FROM forms") == [(0,)]
    acts_noted = "SELECT act, count(*) FROM log WHERE act <> 'webinar_changed' GROUP BY act ORDER BY act"
    assert victim.rows(acts_noted) == [("webinar_created", 1), ("webinar_published", 1)]
    assert victim.world.queries.unanswered == []
