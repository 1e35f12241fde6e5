"""kill -9 while a librarian sends files: each is kept once, and the card shows all of them."""

import pytest

from bot.sandbox.records.files import Upload
from tests.crash.test_talks import come, killed_and_back, resting
from tests.crash.victim import Victim

AT_ONCE = 3
"""Files of one album: a kill falls between them, or into one."""


async def test_no_file_is_lost_and_none_is_kept_twice(
    victim: Victim, kills: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    [owner] = victim.people(1)
    monkeypatch.setenv("OWNERS", str(owner.id))
    await come(victim, owner, 0)
    victim.tap(owner, "1:attach:1:material:0")
    await victim.until(lambda: resting(victim))
    sent = []
    for number in range(max(2, kills)):
        names = [f"{number}-{each}.pdf" for each in range(AT_ONCE)]
        owner.sends_album("document", [Upload(name, "application/pdf", b"x") for name in names])
        sent += names
        await killed_and_back(victim)
        assert [name for (name,) in victim.rows("SELECT name FROM materials ORDER BY id")] == sent
    assert victim.rows("SELECT count(*) FROM log WHERE act = 'material_added'") == [(len(sent),)]
    cards = [
        each for each in owner.chat.messages if each.sender is None and not each.deleted and each.buttons
    ]
    assert all(name in cards[-1].words for name in sent)
