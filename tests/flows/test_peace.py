"""Peace over HTTP: whose words stop arriving, who gets no further, and how it is undone."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from tests.flows.library import DAY, HOUR, MINUTE
from tests.flows.readers import evening
from tests.flows.staff import Staffed, holding, labels, said, staffed
from tests.flows.volunteering import enrols

LANGUAGES = ("ru", "kk", "en")
EVENING = 4
"""The webinar of `evening()`, after the three examples."""


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        await library.imports(evening(capacity=1))
        yield library


async def asks(library: Staffed, reader: Person, words: str) -> Message:
    await library.opens(reader, f"w_{EVENING}")
    await library.taps(reader, f"1:ask:{EVENING}")
    return await library.says(reader, words)


async def registers(library: Staffed, reader: Person) -> None:
    await library.opens(reader, f"w_{EVENING}")
    await library.taps(reader, f"1:register:{EVENING}")
    await library.taps(reader, f"1:agree:{EVENING}")


async def restricts(library: Staffed, librarian: Person, person: Person, peace: str) -> Message:
    """From a person's card, with the confirmation."""
    await library.forges(librarian, f"1:person:{person.id}")
    await library.taps(librarian, f"1:peace:{person.id}:{peace}")
    return await library.taps(librarian, f"1:peace_set:{person.id}:{peace}:spam")


def kept(library: Staffed, person: Person) -> object:
    return library.rows("SELECT peace FROM people WHERE id = ?", person.id)[0][0]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_is_muted_from_their_question_is_told_once_and_heard_again_later(
    library: Staffed, language: str
) -> None:
    first, second = library.first, library.second
    reader = await library.newcomer("Реклама & <Ко>", language)
    await asks(library, reader, "купите слона")
    notice = holding(first, "купите слона")[0]
    card = await library.taps(first, said("peace-person-button", "ru"), notice)
    assert "Реклама & <Ко>" in card.words
    assert "купите слона" in notice.words, "the question stays where it is"
    sure = await library.taps(first, f"1:peace:{reader.id}:muted", card)
    assert "Реклама & <Ко>" in sure.words
    assert kept(library, reader) is None, "nothing before the confirmation"
    await library.taps(first, f"1:peace_set:{reader.id}:muted:spam", sure)
    await library.forges(second, f"1:peace_set:{reader.id}:muted:rude")
    assert len(holding(reader, said("peace-told-muted", language))) == 1
    answer = await library.says(reader, "ещё слона")
    assert answer.words == said("peace-muted", language)
    lifted = await library.forges(second, f"1:peace_lift:{reader.id}")
    assert said("peace-state-none", "en") in lifted.words
    assert len(holding(reader, said("peace-told-lifted", language))) == 1
    await asks(library, reader, "это правда вопрос")
    assert len(holding(second, "это правда вопрос")) == 1
    acts = library.rows("SELECT act, actor_id, details FROM log WHERE person_id = ? ORDER BY id", reader.id)
    assert acts == [
        ("person_muted", first.id, '{"why": "spam"}'),
        ("person_forgiven", second.id, "{}"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_words_of_somebody_muted_reach_a_librarian_by_any_way(
    library: Staffed, language: str
) -> None:
    first = library.first
    reader = await library.newcomer("Реклама", language)
    await asks(library, reader, "начало")
    await library.replies(first, holding(first, "начало")[0], "мы слушаем")
    answer = holding(reader, "мы слушаем")[0]
    await library.says(reader, "СЛОН письмо")
    await restricts(library, first, reader, "muted")
    ways = (
        "letter_send",
        "propose_begin",
        "tell:0",
        f"ask:{EVENING}",
        "volunteer_begin",
        "volunteer_change",
        "reply:1",
    )
    for way in ways:
        shown = await library.forges(reader, f"1:{way}")
        assert shown.words in (said("peace-muted", language), said("said-muted", language)), way
    shown = await library.taps(reader, said("thread-reply", language), answer)
    assert shown.words == said("said-muted", language)
    shown = await library.replies(reader, answer, "СЛОН ответ")
    assert shown.words == said("said-muted", language)
    await library.says(reader, "СЛОН просто так")
    assert holding(first, "СЛОН") == holding(library.second, "СЛОН") == []
    assert library.rows("SELECT count(*) FROM posts WHERE words LIKE '%СЛОН%'") == [(0,)]
    assert library.rows("SELECT count(*) FROM forms WHERE person_id = ?", reader.id) == [(0,)]


async def test_a_form_that_was_under_way_sends_nothing_of_somebody_muted(library: Staffed) -> None:
    reader = await library.newcomer("Реклама", "ru")
    await library.opens(reader, f"w_{EVENING}")
    await library.taps(reader, f"1:ask:{EVENING}")
    await restricts(library, library.first, reader, "muted")
    answer = await library.says(reader, "СЛОН")
    assert answer.words == said("peace-muted", "ru")
    assert holding(library.first, "СЛОН") == []
    assert library.rows("SELECT count(*) FROM forms WHERE person_id = ?", reader.id) == [(0,)]


async def test_somebody_muted_registers_and_rates_as_before(library: Staffed) -> None:
    reader = await library.newcomer("Реклама", "en")
    await restricts(library, library.first, reader, "muted")
    await registers(library, reader)
    assert library.rows("SELECT state FROM registrations") == [("seated",)]
    await library.forges(reader, "1:rate:0:4")
    assert library.rows("SELECT rating FROM feedback") == [(4,)]
    await library.moves(2 * DAY + 8 * HOUR + MINUTE)
    assert library.rows("SELECT count(*) FROM outbox WHERE kind = 'reminder' AND state = 'sent'") != [(0,)]


async def anonymous(library: Staffed, reader: Person, words: str) -> None:
    """Feedback about the library without a name."""
    await library.forges(reader, "1:tell:0")
    await library.says(reader, words)
    for answer in (
        "form_option:feedback:signed:no",
        "form_option:feedback:quotable:no",
        "form_send:feedback",
    ):
        await library.forges(reader, f"1:{answer}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_author_of_anonymous_feedback_is_muted_without_anybody_learning_who_it_is(
    library: Staffed, language: str
) -> None:
    first, second = library.first, library.second
    reader = await library.newcomer("Тайна Незнакомка", language)
    await registers(library, reader)  # so that the library knows their name
    await anonymous(library, reader, "вы все плохие")
    review = await library.forges(first, "1:review:0:0")
    assert "вы все плохие" in review.words
    assert str(reader.id) not in str(review.buttons)
    card = await library.taps(first, said("peace-author-button", "ru"), review)
    sure = await library.taps(first, said("peace-mute", "ru"), card)
    assert "1:peace" not in str(sure.buttons), "muting is all that is possible"
    done = await library.taps(first, said("peace-reason-rude", "ru"), sure)
    assert said("peace-state-muted", "ru") in done.words
    assert len(holding(reader, said("peace-told-muted", language))) == 1
    assert (await asks(library, reader, "СЛОН")).words != said("said-asked", language)
    assert holding(second, "СЛОН") == []
    known = await library.forges(second, f"1:person:{reader.id}")
    assert said("peace-state-none", "en") in known.words, "a look at every card would tell who it is"
    listed = await library.forges(second, "1:held_off:0")
    log = await library.forges(first, "1:team_log:0")
    for screen in (card, sure, done, listed, log):
        assert "Незнакомка" not in screen.words + str(screen.buttons)
        assert str(reader.id) not in screen.words + str(screen.buttons)
    assert library.rows("SELECT person_id FROM log WHERE act = 'author_muted'") == [(None,)]
    [button] = [each for each in labels(listed) if said("rate-library", "en") in each]
    card = await library.taps(second, button, listed)
    await library.taps(second, said("peace-lift", "en"), card)
    assert len(holding(reader, said("peace-told-lifted", language))) == 1
    await asks(library, reader, "можно снова")
    assert len(holding(first, "можно снова")) == 1


async def test_who_was_muted_by_name_and_for_feedback_is_heard_after_both_are_undone(
    library: Staffed,
) -> None:
    reader = await library.newcomer("Тайна", "en")
    await anonymous(library, reader, "вы все плохие")
    await library.forges(library.first, "1:author_set:1:rude")
    await restricts(library, library.first, reader, "muted")
    assert len(holding(reader, said("peace-told-muted", "en"))) == 1
    await library.forges(library.first, f"1:peace_lift:{reader.id}")
    assert holding(reader, said("peace-told-lifted", "en")) == []
    await library.forges(library.first, "1:author_lift:1")
    assert len(holding(reader, said("peace-told-lifted", "en"))) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_is_banned_is_told_once_and_then_one_sentence_an_hour(
    library: Staffed, language: str
) -> None:
    reader = await library.newcomer("Буян", language)
    await restricts(library, library.first, reader, "banned")
    assert len(holding(reader, said("peace-told-banned", language))) == 1
    before = len(reader.chat.messages)
    for words in ("/start", "/webinars", "пустите", "/my"):
        await library.says(reader, words)
    await library.forges(reader, "1:coming:0")
    ours = [each for each in reader.chat.messages[before:] if each.sender is None]
    assert [each.words for each in ours] == [said("peace-banned", language)]
    assert library.world.queries.unanswered == []
    await library.moves(HOUR)
    for _ in range(3):
        await library.says(reader, "/start")
    assert len(holding(reader, said("peace-banned", language))) == 2
    await library.forges(library.first, f"1:peace_lift:{reader.id}")
    assert len(holding(reader, said("peace-told-lifted", language))) == 1
    card = await library.opens(reader, f"w_{EVENING}")
    assert said("button-register", language) in labels(card)


async def test_the_seat_of_who_is_banned_goes_to_the_next_in_line(library: Staffed) -> None:
    reader, waiting = await library.newcomer("Буян", "ru"), await library.newcomer("Emma", "en")
    await registers(library, reader)
    await registers(library, waiting)
    await restricts(library, library.first, reader, "banned")
    states = "SELECT state FROM registrations WHERE person_id = ?"
    assert library.rows(states, reader.id) == [("cancelled",)]
    assert library.rows(states, waiting.id) == [("offered",)]
    await library.moves(2 * DAY + 9 * HOUR)
    told = "SELECT DISTINCT kind FROM outbox WHERE person_id = ? AND state = 'sent'"
    assert library.rows(told, reader.id) == [("peace_banned",)]


async def test_nothing_the_bot_says_on_its_own_reaches_who_is_banned(library: Staffed) -> None:
    anna = await enrols(library, "Анна")
    await restricts(library, library.first, anna, "banned")
    await library.forges(library.second, f"1:decide:{anna.id}:applied:accepted")
    await library.taps(library.second, "1:form_skip:decision:word")
    assert library.rows("SELECT state, reason FROM outbox WHERE kind = 'decision'") == [("skipped", "banned")]
    answer = await library.forges(library.second, f"1:write_to:{anna.id}")
    assert answer.words == said("said-banned", "en")


async def test_their_own_data_stays_theirs_and_deleting_it_does_not_undo_a_ban(library: Staffed) -> None:
    reader = await library.newcomer("Буян", "en")
    await registers(library, reader)
    await restricts(library, library.first, reader, "banned")
    card = await library.says(reader, "/privacy")
    await library.taps(reader, said("privacy-export", "en"), card)
    assert any(each.file for each in reader.chat.messages)
    card = await library.says(reader, "/privacy")
    sure = await library.taps(reader, "1:delete", card)
    assert said("privacy-delete-banned", "en") in sure.words
    await library.taps(reader, "1:delete_sure", sure)
    row = "SELECT name, consent_version, peace FROM people WHERE id = ?"
    assert library.rows(row, reader.id) == [(None, None, "banned")]
    assert library.rows("SELECT count(*) FROM registrations WHERE person_id = ?", reader.id) == [(0,)]
    await library.opens(reader, f"w_{EVENING}")
    assert said("button-register", "en") not in labels(reader.chat.messages[-1])
    await library.forges(library.first, f"1:peace_lift:{reader.id}")
    assert kept(library, reader) is None


async def test_nobody_of_the_staff_is_muted_or_banned(library: Staffed) -> None:
    first, second = library.first, library.second
    card = await library.forges(first, f"1:person:{second.id}")
    assert said("peace-staff", "ru") in card.words
    for peace in ("muted", "banned"):
        await library.forges(first, f"1:peace:{second.id}:{peace}")
        await library.forges(first, f"1:peace_set:{second.id}:{peace}:rude")
    assert kept(library, second) is None
    assert library.rows("SELECT count(*) FROM log") == [(0,)]


async def test_who_is_banned_and_then_appointed_may_do_what_librarians_do(library: Staffed) -> None:
    reader = await library.newcomer("Буян", "en")
    await restricts(library, library.first, reader, "banned")
    await library.meddles(
        "INSERT INTO librarians (person_id, owner, appointed_at) VALUES (?, 0, 0)", reader.id
    )
    desk = await library.says(reader, "/manage")
    assert said("manage-volunteers", "en") in str(labels(desk))


async def test_the_list_of_restrictions_leads_to_undoing_each(library: Staffed) -> None:
    empty = await library.forges(library.first, "1:held_off:0")
    assert said("peace-list-none", "ru") in empty.words
    people = [await library.newcomer(f"Буян {number}", "ru") for number in range(12)]
    for each in people:
        await library.says(each, "письмо")
        await library.taps(each, "1:letter_send")
        await library.forges(library.first, f"1:peace_set:{each.id}:banned:other")
    first = await library.forges(library.first, "1:held_off:0")
    second = await library.taps(library.first, "1:held_off:1", first)
    assert [each for each in labels(second) if "Буян" in each] == ["Буян 10", "Буян 11"]
    await library.taps(library.first, "Буян 11", second)
    await library.taps(library.first, said("peace-lift", "ru"))
    assert library.rows("SELECT count(*) FROM people WHERE peace IS NOT NULL") == [(11,)]
