"""From an idea to a webinar, over HTTP: a date in words, shown back; a draft; everybody told."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from tests.flows.library import HOUR
from tests.flows.readers import LANGUAGES
from tests.flows.staff import Staffed, holding, labels, said, staffed

TITLE = "Конкурс <закладок>"
WORDS = "Нарисуем закладки вместе с детьми"
START = int(datetime(2027, 2, 6, 13, tzinfo=UTC).timestamp() * 1000)
"""Saturday, six in the evening in Almaty."""
IN_WORDS = {"ru": "в субботу в 18:00", "kk": "сенбі 18:00", "en": "Saturday at 18:00"}
DRAFTS = "SELECT starts_at, zone, status, title, description FROM webinars WHERE import_id IS NULL"


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def proposes(library: Staffed, person: Person, title: str = TITLE) -> None:
    """Write and send an idea."""
    await library.says(person, "/propose")
    await library.taps(person, "1:propose_begin")
    await library.taps(person, "1:form_option:proposal:kind:contest")
    for words in (title, WORDS, "Школа № 5"):
        await library.says(person, words)
    await library.taps(person, "1:form_send:proposal")


async def lets_through(library: Staffed, librarian: Person, number: int = 1) -> None:
    await library.forges(librarian, f"1:idea_rule:{number}:discussed")
    await library.taps(librarian, "1:form_skip:ruling:word")


async def an_idea(library: Staffed, language: str) -> tuple[Person, Person]:
    """Let through, with one supporter; gives author and supporter."""
    await library.meddles("UPDATE people SET language = ? WHERE id = ?", language, library.first.id)
    author, reader = await library.newcomer("Дана", language), await library.newcomer("Олжас", language)
    await proposes(library, author)
    await lets_through(library, library.first)
    await library.forges(reader, "1:idea_support:1:1")
    return author, reader


async def agrees(library: Staffed, librarian: Person, date: str, word: str | None = None) -> Message:
    """Through the whole form up to its summary."""
    await library.forges(librarian, "1:idea_rule:1:agreed")
    asked = await library.says(librarian, date)
    if word is None:
        return await library.taps(librarian, "1:form_skip:agreement:word", asked)
    return await library.says(librarian, word)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_agreed_with_a_date_it_is_a_draft_and_all_hear_the_date(
    library: Staffed, language: str
) -> None:
    author, reader = await an_idea(library, language)
    summary = await agrees(library, library.first, IN_WORDS[language], "Ждём!")
    assert "18:00" in summary.words
    assert library.rows(DRAFTS) == [], "shown back before it counts"
    card = await library.taps(library.first, "1:form_send:agreement")
    titled, described = (f'{{"{language}": "{each}"}}' for each in (TITLE, WORDS))
    assert library.rows(DRAFTS) == [(START, "Asia/Almaty", "draft", titled, described)]
    assert library.rows("SELECT name FROM partners WHERE name LIKE '%Школа%'") != []
    draft = await library.taps(library.first, said("idea-draft", language), card)
    assert TITLE in draft.words
    idea = await library.taps(library.first, said("idea-open", language), draft)
    assert WORDS in idea.words, "linked both ways"
    for person in (author, reader):
        told = person.last
        assert (TITLE in told.words, "18:00" in told.words, "Ждём!" in told.words) == (True,) * 3
        assert said("idea-webinar", language) not in labels(told), "nobody else sees a draft"
        idea = await library.taps(person, said("idea-open", language))
        assert said("idea-draft", language) not in labels(idea)
    log = library.rows("SELECT act, webinar_id IS NOT NULL FROM log ORDER BY id")
    assert log == [("proposal_discussed", 0), ("proposal_agreed", 1)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_once_it_is_published_followers_get_its_button_once(library: Staffed, language: str) -> None:
    author, reader = await an_idea(library, language)
    await agrees(library, library.first, IN_WORDS[language])
    await library.taps(library.first, "1:form_send:agreement")
    await library.meddles("UPDATE webinars SET status = 'published' WHERE import_id IS NULL")
    await library.moves(HOUR)
    await library.moves(HOUR)
    for person in (author, reader):
        told = holding(person, said("idea-register", language))
        assert len(told) == 1
        assert TITLE in told[0].words
        card = await library.taps(person, said("idea-webinar", language), told[0])
        assert said("button-register", language) in labels(card)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_no_clear_time_to_come_is_asked_again(library: Staffed, language: str) -> None:
    await an_idea(library, language)
    first = library.first
    await library.forges(first, "1:idea_rule:1:agreed")
    for date in ("бла-бла", "31.02 15:00", "01.02.2020 15:00", "28.11"):
        again = await library.says(first, date)
        assert said("agreement-date", language)[:20] in again.words, date
    doubtful = await library.says(first, "28.11 15")
    offered = [each for each in labels(doubtful) if "15:00" in each]
    assert offered != [], "what may have been meant, as buttons"
    await library.taps(first, offered[0])
    summary = await library.taps(first, "1:form_skip:agreement:word")
    assert "15:00" in summary.words
    assert library.rows(DRAFTS) == []


async def test_agreed_without_a_date_it_may_get_one_later(library: Staffed) -> None:
    author, _ = await an_idea(library, "ru")
    first = library.first
    await library.forges(first, "1:idea_rule:1:agreed")
    await library.taps(first, "1:form_skip:agreement:date")
    await library.taps(first, "1:form_skip:agreement:word")
    card = await library.taps(first, "1:form_send:agreement")
    assert library.rows(DRAFTS) == []
    assert said("idea-state-agreed", "ru") in author.last.words
    await library.taps(first, said("idea-set-date", "ru"), card)
    await library.says(first, IN_WORDS["ru"])
    await library.taps(first, "1:form_skip:agreement:word")
    card = await library.taps(first, "1:form_send:agreement")
    assert [row[0] for row in library.rows(DRAFTS)] == [START]
    assert said("idea-set-date", "ru") not in labels(card)
    assert "18:00" in author.last.words


async def test_librarians_find_ideas_by_where_they_stand(library: Staffed) -> None:
    author, _ = await an_idea(library, "ru")
    await proposes(library, author, "Вторая")
    second = library.second
    desk = await library.says(second, "/manage")
    assert f"{said('manage-proposals', 'en')} · 1" in labels(desk)
    new = await library.taps(second, "1:ideas_desk:new:0")
    assert ("Вторая" in new.words, TITLE in new.words) == (True, False)
    open_ones = await library.taps(second, said("ideas-in-discussed", "en", count="1"))
    assert ("Вторая" in open_ones.words, TITLE in open_ones.words) == (False, True)
    await library.taps(second, TITLE)
    await library.taps(second, said("idea-step-declined", "en"))
    await library.says(second, "Not this year")
    assert "Not this year" in author.last.words
    declined = await library.forges(second, "1:ideas_desk:declined:0")
    assert TITLE in declined.words
    none = await library.taps(second, said("ideas-in-done", "en", count="0"))
    assert said("ideas-none", "en") in none.words


async def test_nobody_else_agrees_or_dates_anything(library: Staffed) -> None:
    author, reader = await an_idea(library, "ru")
    for person in (author, reader):
        for act in ("idea_rule:1:agreed", "ideas_desk:new:0"):
            refused = await library.forges(person, f"1:{act}")
            assert refused.words == said("librarians-only", "ru"), act
        await library.forges(person, f"1:form_option:agreement:date:{START // 60_000}")
        await library.forges(person, "1:form_send:agreement")
    assert library.rows(DRAFTS) == []
    assert library.rows("SELECT state FROM proposals") == [("discussed",)]
