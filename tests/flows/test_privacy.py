"""/privacy over HTTP: what is told, handed out, taken back and forgotten; who is forgotten by time alone."""

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot.people.services.people import CONSENT_VERSION
from bot.sandbox import Message
from storage.export import HOLDINGS
from tests.flows.library import DAY, HOUR, Library
from tests.flows.readers import LANGUAGES, Reader, crowd, evening, reader, three_readers
from tests.patience import PATIENCE
from tests.test_logs import captured

NAME, PHONE, ABOUT = "Незабудка", "77015550102", "мои тайные слова"
MONTH = 31 * DAY


def exported(message: Message) -> dict[str, Any]:
    assert message.file is not None
    assert message.file.mime_type == "application/json"
    found: dict[str, Any] = json.loads(message.file.data)
    return found


async def privacy(each: Reader) -> Message:
    return await each.library.says(each.person, "/privacy")


async def volunteers(each: Reader) -> None:
    """The whole application, with everything personal."""
    library, person = each.library, each.person
    await library.says(person, "/volunteer")
    await library.taps(person, "1:volunteer_begin")
    await library.taps(person, "1:form_option:volunteer:age:18p")
    await library.says(person, NAME)
    await library.says(person, "Өскемен")
    await library.taps(person, "1:form_skip:volunteer:organisation")
    await library.taps(person, "1:form_option:volunteer:interests:eco")
    await library.taps(person, "1:form_done:volunteer:interests")
    await library.taps(person, "1:form_option:volunteer:languages:kk")
    await library.taps(person, "1:form_done:volunteer:languages")
    await library.taps(person, "1:form_skip:volunteer:free_when")
    person.shares_contact(f"+{PHONE}")
    await library.rest()
    await library.says(person, ABOUT)
    await library.taps(person, "1:form_send:volunteer")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_tells_of_the_consent_with_version_and_time(
    evening_library: Library, language: str
) -> None:
    each = await reader(evening_library, language)
    assert each.words("privacy-no-consent")[-20:] in (await privacy(each)).words
    await each.registers()
    page = await privacy(each)
    assert CONSENT_VERSION in page.words
    assert each.words("privacy-withdraw") in page.button_texts


async def test_the_export_is_what_stands_in_the_database(evening_library: Library) -> None:
    emma = (await crowd(evening_library, 1))[0]
    await volunteers(emma)
    await emma.opens_evening()
    await emma.taps("button-calendar")
    await emma.taps("calendar-file")
    await privacy(emma)
    file = exported(await emma.taps("privacy-export"))
    assert file["person_id"] == emma.person.id
    for each in HOLDINGS:
        rows = stored(evening_library, each.query, emma.person.id)
        if each.table != "inbox":  # the tap itself waited there when the file was made
            assert [plain(row) for row in file["data"][each.table]] == rows, each.table
    (application,) = file["data"]["volunteers"]
    assert (application["phone"], application["about"]) == (f"+{PHONE}", ABOUT)
    assert application["interests"] == ["eco"]
    (answer,) = file["data"]["registrations"]
    assert (answer["webinar"], answer["state"]) == ("An evening of tales", "seated")
    assert answer["created_at_iso"].startswith("2027-02-01T05:")


def stored(library: Library, query: str, person_id: int) -> list[dict[str, Any]]:
    connection = sqlite3.connect(library.database)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute(query, {"person_id": person_id})]
    finally:
        connection.close()


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the file as the database holds it."""
    bare = {name: value for name, value in row.items() if not name.endswith("_iso") and name != "webinar"}
    return {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
        for name, value in bare.items()
    }


async def test_consent_taken_back_frees_the_seat_and_removes_the_name(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    await volunteers(first)
    await privacy(first)
    await first.taps("privacy-withdraw")
    page = await first.taps("privacy-withdraw-yes")
    assert first.words("privacy-withdraw") not in page.button_texts
    known = "SELECT name, consent_version, consent_at FROM people WHERE id = ?"
    assert small_library.rows(known, first.person.id) == [(None, None, None)]
    assert small_library.rows("SELECT COUNT(*) FROM volunteers") == [(0,)]
    assert [first.state(), second.state()] == ["cancelled", "offered"]
    asked = await first.registers(first=False)
    assert first.words("button-agree") in asked.button_texts, "the next time the consent is asked again"


async def test_after_deletion_no_byte_of_the_person_is_left(small_library: Library, tmp_path: Path) -> None:
    with captured("json") as log:
        first, second = await crowd(small_library, 2)
        await volunteers(first)
        await small_library.says(first.person, "/settings")
        await small_library.says(first.person, "письмо в никуда")
        await privacy(first)
        await first.taps("privacy-delete")
        gone = await first.taps("privacy-delete-yes")
        said = log.text
    assert gone.words == first.words("privacy-deleted")
    await erased(small_library)
    number = str(first.person.id)
    for secret in (NAME, PHONE, ABOUT, "письмо", number, first.person.first_name):
        assert secret not in said
    held = bytes_of(tmp_path)
    for secret in (NAME, PHONE, ABOUT, "письмо", number):
        assert secret.encode() not in held
    assert first.person.id.to_bytes(6, "big") not in held, "as SQLite writes a number"
    assert second.state() == "offered", "the seat went to the next"


async def erased(library: Library) -> None:
    """Until the ticks have emptied the log: somebody may have read from it at the moment of the deletion."""
    assert library.app is not None
    async with asyncio.timeout(PATIENCE):
        while library.rows("SELECT 1 FROM traces"):
            await library.app.services.erasing.take_up()


def bytes_of(folder: Path) -> bytes:
    """The database and its log, as they lie on the disk."""
    return b"".join(each.read_bytes() for each in folder.glob("library.db*"))


async def test_after_deletion_nothing_comes_any_more_and_counts_stay(evening_library: Library) -> None:
    first, second = await crowd(evening_library, 2)
    await evening_library.moves(2 * DAY + 12 * HOUR)
    await privacy(first)
    await first.taps("privacy-delete")
    await first.taps("privacy-delete-yes")
    first.news()
    await evening_library.moves(14 * HOUR)
    assert first.news() == []
    states = evening_library.rows("SELECT person_id IS NULL, state FROM registrations ORDER BY 1")
    assert states == [(0, "seated"), (1, "seated")]
    assert second.news() != []


async def test_who_stays_away_is_warned_a_month_before_and_then_forgotten(closed_library: Library) -> None:
    await closed_library.imports(evening())
    closed_library.settings = closed_library.settings.model_copy(update={"retention_months": 6})
    async with closed_library.open():
        readers = await three_readers(closed_library)
        back = readers.pop("en")
        await retire(closed_library, 4 * MONTH)
        assert [warnings(each) for each in readers.values()] == [[], []]
        await retire(closed_library, MONTH)
        await retire(closed_library, DAY)
        for each in (*readers.values(), back):
            assert len(warnings(each)) == 1
        await back.taps("privacy-keep")
        await retire(closed_library, MONTH + DAY)
        assert closed_library.rows("SELECT id FROM people") == [(back.person.id,)]


async def test_who_blocked_the_bot_is_forgotten_in_time_too(evening_library: Library) -> None:
    emma = (await crowd(evening_library, 1))[0]
    emma.person.blocks()
    await evening_library.rest()
    await retire(evening_library, 23 * 30 * DAY)
    assert evening_library.rows("SELECT COUNT(*) FROM people") == [(1,)]
    await retire(evening_library, 2 * MONTH)
    assert evening_library.rows("SELECT COUNT(*) FROM people") == [(0,)]


async def test_that_somebody_is_here_is_noted_once_a_day(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    seen = "SELECT seen_at FROM people"
    first = evening_library.rows(seen)
    await evening_library.moves(23 * HOUR)
    await emma.opens_evening()
    assert evening_library.rows(seen) == first
    await evening_library.moves(2 * HOUR)
    await emma.opens_evening()
    assert evening_library.rows(seen) > first


async def retire(library: Library, milliseconds: int) -> None:
    """Time passes, and the tick that forgets comes by in the morning."""
    library.clock.move(milliseconds)
    assert library.app is not None
    await library.app.retire()
    await library.moves(0)


def warnings(each: Reader) -> list[str]:
    return [one.words for one in each.messages() if each.words("privacy-keep") in one.button_texts]
