"""Ideas from the first word to "done", as people of three languages see them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.sandbox import Message, Person, Sandbox
from tests.flows.library import MORNING, TOKEN, Library

OWNER = 7_000_000_001
TITLE = "Книги <& люди>"
WORDS = "Прочитаем вслух и снимем на видео"


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    library = Library(tmp_path, sandbox, clock, owners=[OWNER])
    async with library.open():
        await library.newcomer("Owner", "ru")
        yield library
        assert library.world.refusals == []
        assert library.world.queries.unanswered == []
    await sandbox.stop()


def owner(library: Library) -> Person:
    return library.world.people[OWNER]


def said(library: Library, person: Person, key: str, **values: str | int) -> str:
    """A text of ours in the person's language, as it is read."""
    assert library.app is not None
    return library.app.context.texts.plain(key, person.language_code, **values)


async def taps(library: Library, person: Person, key: str, message: Message | None = None) -> Message:
    """Tap the button with this text of ours."""
    return await library.taps(person, said(library, person, key), message)


async def proposes(library: Library, person: Person, title: str = TITLE) -> Message:
    """Write and send an idea."""
    await library.says(person, "/propose")
    await taps(library, person, "propose-begin")
    await taps(library, person, "proposal-kind-contest")
    await library.says(person, title)
    await library.says(person, WORDS)
    await library.says(person, "Школа № 5")
    return await taps(library, person, "proposal-send")


async def rules(library: Library, button: str, word: str | None = None) -> Message:
    """The owner decides on what they see."""
    asked = await taps(library, owner(library), button)
    if word is None:
        return await taps(library, owner(library), "form-skip", asked)
    return await library.says(owner(library), word)


async def agrees(library: Library, word: str | None = None) -> Message:
    """The owner agrees without a date."""
    await taps(library, owner(library), "idea-step-agreed")
    asked = await taps(library, owner(library), "form-skip")
    if word is None:
        await taps(library, owner(library), "form-skip", asked)
    else:
        await library.says(owner(library), word)
    return await taps(library, owner(library), "agreement-send")


def state(library: Library) -> list[tuple[str, int]]:
    return library.rows("SELECT state, shown FROM proposals ORDER BY id")


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_an_idea_goes_from_the_first_word_to_done(library: Library, language: str) -> None:
    author = await library.newcomer("Aigul", language)
    sent = await proposes(library, author)
    assert sent.text == said(library, author, "idea-sent")
    heard = owner(library).last
    assert heard.text is not None
    assert (TITLE in heard.text, WORDS in heard.text, "Школа № 5" in heard.text) == (True, True, True)
    await rules(library, "idea-step-discussed", "Хорошая мысль")
    assert state(library) == [("discussed", 1)]
    told = author.last.text or ""
    assert TITLE in told
    assert said(library, author, "idea-state-discussed") in told
    assert said(library, author, "idea-word", word="Хорошая мысль") in told
    await agrees(library)
    await rules(library, "idea-step-done")
    assert state(library) == [("done", 1)]
    assert said(library, author, "idea-state-done") in (author.last.text or "")


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_others_support_it_and_hear_what_became_of_it(library: Library, language: str) -> None:
    author = await library.newcomer("Aigul", "ru")
    await proposes(library, author)
    reader = await library.newcomer("Reader", language)
    home = await library.says(reader, "/propose")
    assert not any(said(library, reader, "ideas-new") in each for each in home.button_texts)
    await rules(library, "idea-step-discussed")
    await library.says(reader, "/propose")
    await library.taps(reader, f"{said(library, reader, 'ideas-new')} (1)")
    card = await library.taps(reader, TITLE)
    assert said(library, reader, "idea-supports", count=0) in (card.text or "")
    assert "Aigul" not in (card.text or "")
    assert said(library, reader, "idea-step-agreed") not in card.button_texts
    card = await taps(library, reader, "idea-support")
    assert said(library, reader, "idea-supports", count=1) in (card.text or "")
    await agrees(library, "В марте")
    told = reader.last.text or ""
    assert said(library, reader, "idea-moved", title="x").split("<")[0] in told
    assert said(library, reader, "idea-word", word="В марте") in told
    card = await taps(library, reader, "idea-open")
    card = await taps(library, reader, "idea-take-back")
    assert said(library, reader, "idea-supports", count=0) in (card.text or "")
    assert library.rows("SELECT count(*) FROM supports") == [(0,)]


async def test_a_declined_idea_is_seen_by_nobody_else_and_its_author_is_told(library: Library) -> None:
    author = await library.newcomer("Aigul", "kk")
    await proposes(library, author)
    await rules(library, "idea-step-declined", "Пока нет зала")
    assert state(library) == [("declined", 0)]
    assert said(library, author, "idea-word", word="Пока нет зала") in (author.last.text or "")
    reader = await library.newcomer("Reader", "en")
    reader.taps("1:idea:1", await taps_of(library, reader, "idea", 1))
    assert (await library.answer(reader)).text == said(library, reader, "idea-gone")


async def taps_of(library: Library, person: Person, act: str, *arguments: int | str) -> Message:
    """A message whose one button has such callback data, as somebody could forge it."""
    data = ":".join(["1", act, *map(str, arguments)])
    message = library.world.new_message(
        person.chat, None, words="x", markup={"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    )
    person.chat.keep(message)
    return message


async def forges(library: Library, person: Person, act: str, *arguments: int | str) -> Message:
    """Tap a made-up button."""
    message = await taps_of(library, person, act, *arguments)
    return await library.taps(person, "x", message)


async def test_only_owners_decide_whatever_is_tapped(library: Library) -> None:
    author = await library.newcomer("Aigul", "ru")
    await proposes(library, author)
    for step in ("discussed", "agreed", "done", "declined"):
        refused = await forges(library, author, "idea_rule", 1, step)
        assert refused.text == said(library, author, "librarians-only")
    assert state(library) == [("new", 0)]
    waiting = await forges(library, author, "ideas_desk", "new", 0)
    assert waiting.text == said(library, author, "librarians-only"), "what waits is the librarians' to see"


async def test_nobody_supports_their_own_idea_or_one_that_was_not_let_through(library: Library) -> None:
    author = await library.newcomer("Aigul", "ru")
    reader = await library.newcomer("Reader", "ru")
    await proposes(library, author)
    await forges(library, reader, "idea_support", 1, 1)
    await rules(library, "idea-step-discussed")
    await forges(library, author, "idea_support", 1, 1)
    assert library.rows("SELECT count(*) FROM supports") == [(0,)]


async def test_an_idea_goes_no_way_that_there_is_not(library: Library) -> None:
    author = await library.newcomer("Aigul", "ru")
    await proposes(library, author)
    await forges(library, owner(library), "idea_rule", 1, "done")
    over = await taps(library, owner(library), "form-skip")
    assert over.text == said(library, owner(library), "ruling-over")
    assert state(library) == [("new", 0)]


async def test_who_withdraws_an_idea_leaves_no_word_of_it_and_supporters_hear_so(library: Library) -> None:
    author = await library.newcomer("Aigul", "en")
    await proposes(library, author)
    await rules(library, "idea-step-discussed")
    reader = await library.newcomer("Reader", "kk")
    await forges(library, reader, "idea_support", 1, 1)
    stranger = await forges(library, reader, "idea_withdraw_sure", 1)
    assert said(library, reader, "ideas-none") in (stranger.text or "")
    assert state(library) == [("discussed", 1)], "only its author withdraws it"
    await taps(library, author, "idea-open")
    await taps(library, author, "idea-withdraw")
    await taps(library, author, "idea-withdraw-yes")
    assert library.rows("SELECT person_id, title, words, organisation, shown FROM proposals") == [
        (None, "", "", None, 0)
    ]
    assert reader.last.text == said(library, reader, "idea-withdrawn")
    assert TITLE not in (reader.last.text or "")


async def test_who_is_forgotten_leaves_neither_idea_nor_support(library: Library) -> None:
    author, reader = await library.newcomer("Aigul", "ru"), await library.newcomer("Reader", "ru")
    await proposes(library, author)
    await rules(library, "idea-step-discussed")
    await forges(library, reader, "idea_support", 1, 1)
    await proposes(library, reader, "Другая")
    for person in (reader, author):
        await library.says(person, "/privacy")
        await taps(library, person, "privacy-delete")
        await taps(library, person, "privacy-delete-yes")
    assert library.rows("SELECT person_id, title, words FROM proposals") == [(None, "", "")] * 2
    assert library.rows("SELECT person_id FROM supports") == [(None,)], "the count stays"


async def test_lists_come_in_pages_newest_or_most_supported_first(library: Library) -> None:
    author = await library.newcomer("Aigul", "ru")
    for number in range(7):
        await proposes(library, author, f"Идея {number}")
        await forges(library, owner(library), "idea_rule", number + 1, "discussed")
        await taps(library, owner(library), "form-skip")
        library.clock.move(1000)
    reader = await library.newcomer("Reader", "ru")
    await forges(library, reader, "idea_support", 2, 1)
    await library.says(reader, "/propose")
    page = await library.taps(reader, f"{said(library, reader, 'ideas-new')} (7)")
    assert page.button_texts[:5] == [f"Идея {number}" for number in (6, 5, 4, 3, 2)]
    page = await taps(library, reader, "page-next")
    assert page.button_texts[:2] == ["Идея 1", "Идея 0"]
    page = await taps(library, reader, "ideas-by-top")
    assert page.button_texts[0] == "Идея 1"
    await library.says(author, "/propose")
    mine = await library.taps(author, f"{said(library, author, 'ideas-mine')} (7)")
    assert mine.button_texts[0] == "Идея 6"


async def test_no_more_than_five_ideas_of_one_person_wait_for_an_answer(library: Library) -> None:
    author = await library.newcomer("Aigul", "en")
    for number in range(5):
        await proposes(library, author, f"Idea {number}")
    await library.says(author, "/propose")
    refused = await taps(library, author, "propose-begin")
    assert refused.text == said(library, author, "idea-too-many")
    assert library.rows("SELECT count(*) FROM proposals") == [(5,)]
