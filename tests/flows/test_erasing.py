"""Deleted is deleted: nobody waits for it, no reader of the files stops it, nothing brings it back."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.commands.backup import restore_from
from bot.sandbox import Message
from storage.backup import back_up, kept_beside
from tests.flows.library import Library
from tests.flows.readers import Reader, crowd, evening, reader
from tests.flows.staff import holding, labels, staffed
from tests.flows.test_privacy import ABOUT, NAME, bytes_of, privacy, volunteers
from tests.patience import until


async def deletes(each: Reader) -> Message:
    await privacy(each)
    await each.taps("privacy-delete")
    return await each.taps("privacy-delete-yes")


@contextmanager
def reading(library: Library) -> Iterator[sqlite3.Connection]:
    """Another program reads the database as it is now: a backup, an export."""
    connection = sqlite3.connect(library.database, isolation_level=None)
    connection.execute("BEGIN")
    connection.execute("SELECT COUNT(*) FROM people").fetchall()
    try:
        yield connection
    finally:
        connection.close()


def left_of(each: Reader, name: str = NAME) -> list[str]:
    """What is still known of somebody in the files of the database."""
    held = bytes_of(each.library.database.parent)
    person_id = each.person.id
    traces = {
        "name": name.encode(),
        "name in JSON": name.encode("ascii", "backslashreplace"),
        "id": str(person_id).encode(),
        "id as stored": person_id.to_bytes(6, "big"),
    }
    return [what for what, trace in traces.items() if trace in held]


async def erased(each: Reader, name: str = NAME) -> None:
    await until(lambda: not left_of(each, name))


async def test_who_deletes_their_data_during_a_backup_is_answered_and_erased_once_it_ends(
    evening_library: Library,
) -> None:
    first, second = await crowd(evening_library, 2)
    await volunteers(first)
    with reading(evening_library):
        gone = await deletes(first)
        assert gone.words == first.words("privacy-deleted")
        assert (await second.opens_evening()).words, "nobody else waits either"
        assert left_of(first) != [], "the control: what is being read can't be taken away"
        assert evening_library.rows("SELECT COUNT(*) FROM traces") == [(1,)]
    await erased(first)
    await until(lambda: evening_library.rows("SELECT COUNT(*) FROM traces") == [(0,)])


async def test_traces_that_could_not_be_erased_are_erased_after_a_restart(closed_library: Library) -> None:
    await closed_library.imports(evening())
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await volunteers(emma)
    with reading(closed_library):
        async with closed_library.open():
            await deletes(emma)
        await start_and_stop(closed_library)
        assert left_of(emma) != []
    async with closed_library.open():
        await erased(emma)


async def start_and_stop(library: Library) -> None:
    async with library.open():
        await asyncio.sleep(0)


async def test_consent_taken_back_during_a_backup_is_answered_and_the_name_erased(
    evening_library: Library,
) -> None:
    emma = (await crowd(evening_library, 1))[0]
    await volunteers(emma)
    with reading(evening_library):
        await privacy(emma)
        await emma.taps("privacy-withdraw")
        page = await emma.taps("privacy-withdraw-yes")
        assert emma.words("privacy-withdraw") not in page.button_texts
        assert "name" in left_of(emma)
    await until(lambda: "name" not in left_of(emma))


async def test_an_old_card_that_a_librarian_taps_or_replies_to_brings_no_name_back(tmp_path: Path) -> None:
    async with staffed(tmp_path) as library:
        owner = library.first
        emma = Reader(library, await library.newcomer(NAME, "en"), "en")
        await library.says(emma.person, ABOUT)
        await library.taps(emma.person, "1:letter_send")
        [card] = holding(owner, ABOUT)
        assert NAME in card.words
        await deletes(emma)
        await erased(emma)
        with reading(library):  # so that nothing is erased behind our back
            await library.taps(owner, labels(card)[0], card)
            await library.replies(owner, card, "Thank you")
            assert not {"name", "name in JSON", "id"} & set(left_of(emma))


async def test_who_is_forgotten_after_a_backup_does_not_come_back_with_it(
    closed_library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await closed_library.imports(evening())
    async with closed_library.open():
        emma, other = await crowd(closed_library, 2)
        await volunteers(emma)
        back_up(closed_library.database, tmp_path / "copy.db")
        await deletes(emma)
    for _ in range(2):  # the second time what was put back is what is replaced
        assert await restores(closed_library, tmp_path / "copy.db") == 0
        assert "and now again: 1" in capsys.readouterr().out
        assert closed_library.rows("SELECT id FROM people") == [(other.person.id,)]
        assert left_of(emma) == []


async def restores(library: Library, copy: Path) -> int:
    return await asyncio.to_thread(restore_from, library.settings, copy)


async def test_who_came_back_after_being_forgotten_keeps_what_is_theirs_now(
    closed_library: Library, tmp_path: Path
) -> None:
    await closed_library.imports(evening())
    async with closed_library.open():
        emma = (await crowd(closed_library, 1))[0]
        await deletes(emma)
        closed_library.clock.move(1000)
        await emma.registers()
        back_up(closed_library.database, tmp_path / "copy.db")
    assert await restores(closed_library, tmp_path / "copy.db") == 0
    assert closed_library.rows("SELECT id FROM people") == [(emma.person.id,)]
    assert emma.state() == "seated"


async def test_who_is_forgotten_goes_from_a_database_put_aside_too(
    closed_library: Library, tmp_path: Path
) -> None:
    await closed_library.imports(evening())
    back_up(closed_library.database, tmp_path / "copy.db")
    async with closed_library.open():
        emma, other = await crowd(closed_library, 2)
        await volunteers(emma)
    assert await restores(closed_library, tmp_path / "copy.db") == 0
    assert "name" in left_of(emma)
    set_aside(closed_library, days_ago=0)
    async with closed_library.open():
        await emma.registers()
        await deletes(emma)
        assert closed_library.app is not None
        await closed_library.app.kept.look()
        await erased(emma)
    kept = sqlite3.connect(f"{closed_library.database}.before-restore")
    assert kept.execute("SELECT id FROM people").fetchall() == [(other.person.id,)]
    kept.close()


async def test_a_database_put_aside_goes_after_a_month(closed_library: Library, tmp_path: Path) -> None:
    back_up(closed_library.database, tmp_path / "copy.db")
    assert await restores(closed_library, tmp_path / "copy.db") == 0
    kept = set_aside(closed_library, days_ago=29)
    async with closed_library.open():
        assert closed_library.app is not None
        for days, there in ((29, [kept]), (31, [])):
            set_aside(closed_library, days)
            await closed_library.app.kept.look()
            assert list(kept_beside(closed_library.database)) == there


async def test_what_a_killed_restore_left_half_done_goes(closed_library: Library) -> None:
    part = closed_library.database.with_name(f".{closed_library.database.name}.x1y2.part")
    part.write_bytes(NAME.encode())
    async with closed_library.open():
        assert closed_library.app is not None
        await closed_library.app.kept.look()
    assert not list(part.parent.glob(".*.part"))


def set_aside(library: Library, days_ago: int) -> Path:
    """A restore put the database aside so long ago, by the clock of the tests."""
    kept = Path(f"{library.database}.before-restore")
    since = library.clock.now() / 1000 - days_ago * 24 * 3600
    os.utime(kept, (since, since))
    return kept
