"""Every fact of a webinar is stored, read, imported, noted when it changes, and lost by no other change."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from bot.desk.services.webinar_edits import changed_fields, with_capacity
from bot.webinar_file.reading import read_webinars
from bot.webinars.services.facts import as_stored, facts_of
from storage import Storage, Tables
from storage.records import Partner, PlainFacts, Talk, Webinar, WebinarFacts, WebinarStatus
from tests.empty_database import put_empty_database
from tests.storage.examples import FACTS, HOUR, NOW

NAMES = [each.name for each in fields(WebinarFacts)]
OTHER: dict[str, object] = {
    "status": WebinarStatus.DRAFT,
    "title": {"en": "Other"},
    "description": {"en": "Other words"},
    "starts_at": NOW + 50 * HOUR,
    "zone": "Europe/Minsk",
    "date_only": True,
    "duration": 45,
    "host": {"en": "Other host"},
    "capacity": 7,
    "join_link": "https://join.example/2",
    "recording": "https://video.example/2",
    "dated": False,
    "partners": (Partner({"en": "C"}, {}, None, None),),
    "talks": (Talk({"en": "Other talk"}, {}, {}, ()),),
}
SAID = {
    "status": "status: draft",
    "title": "title: Other",
    "description": "description: Other words",
    "starts_at": "start: 2027-03-02T15:00",
    "zone": "zone: Europe/Minsk",
    "date_only": "start: 2020-10-28",
    "duration": "duration: 45",
    "host": "host: Other host",
    "capacity": "capacity: 7",
    "join_link": "join_link: https://join.example/2",
    "recording": "recording: https://video.example/2",
    "partners": "partners: [{name: C}]",
    "talks": "talks: [{title: Other talk}]",
}
"""What a file says to make it another; that a start is not known is said in the chat alone."""
IN_THE_CHAT_ALONE = {"dated"}


@pytest.fixture
async def storage(tmp_path: Path) -> Storage:
    storage = Storage(put_empty_database(tmp_path / "library.db"))
    await storage.open(NOW)
    return storage


def other(name: str) -> WebinarFacts:
    assert name in OTHER, f"say what another {name} may be"
    with_it = {"status": WebinarStatus.DRAFT} if name == "dated" else {}
    changed = replace(FACTS, **{name: OTHER[name]}, **with_it)  # type: ignore[arg-type]
    assert changed != FACTS
    return changed


@pytest.mark.parametrize("name", NAMES)
async def test_it_is_stored_and_read(storage: Storage, name: str) -> None:
    def work(tables: Tables) -> WebinarFacts:
        webinar_id = tables.webinars.add(FACTS, None, NOW)
        assert facts_of(tables, webinar_id) == FACTS
        tables.webinars.change(webinar_id, other(name), NOW)
        return facts_of(tables, webinar_id)

    found = await storage.write(work)
    await storage.close()
    assert found == other(name)


@pytest.mark.parametrize("name", NAMES)
async def test_a_change_of_the_seats_leaves_it_as_it_is(storage: Storage, name: str) -> None:
    def work(tables: Tables) -> WebinarFacts:
        webinar_id = tables.webinars.add(other(name), None, NOW)
        tables.webinars.change(webinar_id, with_capacity(99)(facts_of(tables, webinar_id)), NOW)
        return facts_of(tables, webinar_id)

    found = await storage.write(work)
    await storage.close()
    assert name == "capacity" or getattr(found, name) == OTHER[name]
    assert found == replace(other(name), capacity=99)


@pytest.mark.parametrize("name", NAMES)
def test_the_log_and_the_next_import_see_that_it_is_another(name: str) -> None:
    assert name in changed_fields(FACTS, other(name))
    assert changed_fields(FACTS, FACTS) == []
    assert name in as_stored(FACTS)


@pytest.mark.parametrize("name", [each for each in NAMES if each not in IN_THE_CHAT_ALONE])
def test_a_file_can_say_it(name: str) -> None:
    assert name in SAID, f"say how a file gives the {name}"
    usual, told = read(""), read(SAID[name])
    assert getattr(told, name) != getattr(usual, name)


def read(said: str) -> WebinarFacts:
    """One webinar of a file, with the usual title and start unless something else is said."""
    usual = {"title": "title: Books", "start": "start: 2027-03-01T15:00"}
    lines = [line for key, line in usual.items() if not said.startswith(f"{key}:")]
    text = "\n    ".join(["webinars:\n  - id: one", *lines, *([said] if said else [])])
    [found], problems = read_webinars(f"{text}\n", NOW, "Asia/Almaty")
    assert problems == []
    return found


def test_a_webinar_holds_each_fact_that_is_one_value() -> None:
    assert {each.name for each in fields(PlainFacts)} <= {each.name for each in fields(Webinar)}
