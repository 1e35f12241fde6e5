"""A guardian's consent on paper over HTTP: noted by the code on the child's screen, who then goes on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.library import DAY
from tests.flows.staff import Staffed, said, staffed
from tests.flows.volunteering import desk, speaks, taps

LANGUAGES = ("ru", "kk", "en")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_paper_consent_lets_the_child_go_on(library: Staffed, language: str) -> None:
    librarian = library.second
    await speaks(library, librarian, language)
    child = await library.newcomer("Дана", language)
    await library.says(child, "/volunteer")
    asked = await taps(library, child, "volunteer_begin", "form_option:volunteer:age:under14")
    [(short,)] = library.rows("SELECT short_code FROM guardians")
    assert short in asked.words
    await desk(library, librarian)
    wrong = await taps(library, librarian, "volunteers_paper", "!12 34")
    assert said("paper-short-needed", language) in wrong.words
    other = f"{(int(short) + 1) % 1_000_000:06}"
    unknown = await taps(library, librarian, f"!{other}")
    assert said("paper-unknown", language) in unknown.words
    await taps(library, librarian, "form_change:paper:short", f"!{short[:3]} {short[3:]}", "!Сауле Ахметова")
    future = await taps(library, librarian, "!01.03.2027")
    assert said("paper-day-needed", language) in future.words
    summary = await taps(library, librarian, "!31.1.2027")
    assert "31.01.2027" in summary.words
    done = await taps(library, librarian, "form_send:paper")
    assert done.words == said("paper-recorded", language)
    assert said("guardian-agreed-child", language) in child.last.words
    kept = "SELECT guardian_id, guardian_name, signed_on, recorded_by FROM guardians"
    assert library.rows(kept) == [(None, "Сауле Ахметова", "2027-01-31", librarian.id)]
    await taps(
        library,
        child,
        *("form_continue:volunteer", "!Дана", "!Семей", "form_option:volunteer:interests:reading"),
        *("form_done:volunteer:interests", "form_send:volunteer"),
    )
    assert library.rows("SELECT state FROM volunteers") == [("applied",)]
    card = await desk(library, librarian, f"volunteer_profile:{child.id}")
    assert "Сауле Ахметова" in card.words
    assert "2026-11" in card.words
    again = await taps(library, librarian, "desk_volunteers:0", "volunteers_paper", f"!{short}")
    assert said("paper-used", language) in again.words


async def test_today_on_a_paper_is_the_librarys_today(library: Staffed) -> None:
    child = await library.newcomer("Дана", "ru")
    await library.says(child, "/volunteer")
    await taps(library, child, "volunteer_begin", "form_option:volunteer:age:14-15")
    [(short,)] = library.rows("SELECT short_code FROM guardians")
    acts = ("volunteers_paper", f"!{short}", "!Мама", "form_option:paper:day:yesterday", "form_send:paper")
    await desk(library, library.first)
    await taps(library, library.first, *acts)
    assert library.rows("SELECT signed_on FROM guardians") == [("2027-01-31",)]


async def test_a_code_works_no_longer_than_the_link(library: Staffed) -> None:
    child = await library.newcomer("Дана", "ru")
    await library.says(child, "/volunteer")
    await taps(library, child, "volunteer_begin", "form_option:volunteer:age:14-15")
    [(short,)] = library.rows("SELECT short_code FROM guardians")
    await library.moves(8 * DAY)
    await desk(library, library.first)
    answer = await taps(library, library.first, "volunteers_paper", f"!{short}")
    assert said("paper-unknown", "ru") in answer.words
