"""Feedback over HTTP: given in one tap and in words, read by owners on one card, never leaking who."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Person
from bot.sandbox.records.files import Upload
from tests.flows.library import DAY, HOUR, MINUTE
from tests.flows.staff import Staffed, holding, labels, said, staffed

WORDS = "Очень <понравилось> & ещё хочу 📚"
CARD = "SELECT count(*) FROM outbox WHERE kind = 'feedback_card'"


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def after_the_end(library: Staffed, *people: Person) -> int:
    """These come to the next webinar, and it ends; gives its id."""
    coming = "SELECT id, ends_at FROM webinars WHERE status = 'published' AND ends_at > ? ORDER BY starts_at"
    webinar_id, ends_at = library.rows(coming, library.clock.now())[0]
    for person in people:
        await library.opens(person, f"w_{webinar_id}")
        await library.taps(person, f"1:register:{webinar_id}")
        await library.taps(person, f"1:agree:{webinar_id}")
    await library.moves(ends_at - library.clock.now() + MINUTE)
    return int(webinar_id)


async def tells(library: Staffed, person: Person, about: int, words: str, *, signed: bool) -> None:
    """Words after the rating, through the whole form."""
    await library.taps(person, f"1:tell:{about}")
    await library.says(person, words)
    await library.taps(person, f"1:form_option:feedback:signed:{'yes' if signed else 'no'}")
    await library.taps(person, "1:form_option:feedback:quotable:yes")
    await library.taps(person, "1:form_send:feedback")


async def minute_passes(library: Staffed) -> None:
    await library.moves(MINUTE)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_who_was_there_is_asked_and_one_tap_is_enough(library: Staffed, language: str) -> None:
    reader = await library.newcomer("Дана", language)
    webinar_id = await after_the_end(library, reader)
    [asked] = holding(reader, said("thanks-rate", language))
    assert labels(asked)[:5] == [said("rate-star", language, rating=str(each)) for each in range(1, 6)]
    mine = await library.taps(reader, f"1:rate:{webinar_id}:4")
    assert said("rate-yours", language, rating="4") in mine.words
    assert library.rows("SELECT webinar_id, rating, words FROM feedback") == [(webinar_id, 4, None)]
    await library.taps(reader, f"1:rate:{webinar_id}:5")
    assert library.rows("SELECT rating FROM feedback") == [(5,)]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_words_are_told_shown_changed_and_taken_back(library: Staffed, language: str) -> None:
    reader = await library.newcomer("Дана & <Со>", language)
    webinar_id = await after_the_end(library, reader)
    await library.taps(reader, f"1:rate:{webinar_id}:5")
    await tells(library, reader, webinar_id, WORDS, signed=True)
    await library.says(reader, "/feedback")
    mine = await library.taps(reader, f"1:feedback:{webinar_id}")
    assert WORDS in mine.words
    assert said("rate-signed", language, name="Дана & <Со>") in mine.words
    summary = await library.taps(reader, f"1:tell:{webinar_id}")
    assert WORDS in summary.words, "what was said is where it begins"
    await library.taps(reader, "1:form_change:feedback:words")
    await library.says(reader, "другие слова")
    await library.taps(reader, "1:form_send:feedback")
    assert library.rows("SELECT words, rating FROM feedback") == [("другие слова", 5)]
    await library.taps(reader, f"1:feedback_withdraw:{webinar_id}")
    asked = await library.taps(reader, f"1:feedback_withdraw_yes:{webinar_id}")
    assert said("rate-ask", language) in asked.words
    kept = "SELECT count(*) FROM feedback WHERE rating IS NOT NULL OR words IS NOT NULL OR name IS NOT NULL"
    assert library.rows(kept) == [(0,)]


async def test_the_library_may_be_told_something_at_any_time(library: Staffed) -> None:
    reader = await library.newcomer("Дана", "kk")
    await library.says(reader, "/feedback")
    await library.taps(reader, "1:feedback:0")
    await library.taps(reader, "1:rate:0:3")
    await tells(library, reader, 0, WORDS, signed=False)
    assert library.rows("SELECT webinar_id, rating, words, name FROM feedback") == [(None, 3, WORDS, None)]


async def test_only_who_was_there_and_only_after_the_end(library: Staffed) -> None:
    reader, stranger = await library.newcomer("Дана", "ru"), await library.newcomer("Чужой", "ru")
    early = await library.forges(reader, "1:rate:1:5")
    assert early.words == said("rate-not-allowed", "ru")
    webinar_id = await after_the_end(library, reader)
    for data in (f"1:rate:{webinar_id}:5", f"1:tell:{webinar_id}", f"1:feedback_withdraw_yes:{webinar_id}"):
        refused = await library.forges(stranger, data)
        assert refused.words == said("rate-not-allowed", "ru")
    await library.forges(stranger, f"1:rate:{webinar_id}:6")
    assert library.rows("SELECT count(*) FROM feedback") == [(0,)]


async def test_one_card_counts_up_at_most_once_a_minute(library: Staffed) -> None:
    people = [await library.newcomer(f"Ч{number}", "ru") for number in range(4)]
    webinar_id = await after_the_end(library, *people)
    for number, person in enumerate(people):
        await library.taps(person, f"1:rate:{webinar_id}:{number + 2}")
    [card] = holding(library.first, "⭐ Отзывы")
    assert "1 оценка, в среднем 2" in card.words, "the first is told at once, the others within their minute"
    await minute_passes(library)
    assert "4 оценки, в среднем 3,5" in card.words
    assert "5 ⭐ – 1 ▰▰▰▰▰▰▰▰▰▰▰▰" in card.words
    assert len(holding(library.first, "⭐ Отзывы")) == 1
    assert len(holding(library.second, "4 ratings, 3.5 on average")) == 1
    changes = [each for each in library.world.calls.kept if each.method == "editMessageText"]
    assert sum(each.parameters.get("chat_id") == library.first.id for each in changes) == 1


async def test_an_old_card_and_one_far_up_are_sent_anew(library: Staffed) -> None:
    people = [await library.newcomer(f"Ч{number}", "ru") for number in range(14)]
    webinar_id = await after_the_end(library, *people)
    await library.taps(people[0], f"1:rate:{webinar_id}:5")
    await library.moves(2 * DAY + 15 * HOUR)
    await library.taps(people[1], f"1:rate:{webinar_id}:5")
    assert len(holding(library.first, "⭐ Отзывы")) == 2
    for person in people:
        await library.says(person, "вопрос")
        await library.taps(person, "1:letter_send")
    await minute_passes(library)
    await library.taps(people[2], f"1:rate:{webinar_id}:5")
    assert "3 оценки" in holding(library.first, "⭐ Отзывы")[-1].words
    assert len(holding(library.first, "⭐ Отзывы")) == 3


async def test_an_anonymous_author_is_answered_and_stays_unknown(library: Staffed) -> None:
    first, second = library.first, library.second
    reader = await library.newcomer("Незабудка", "ru")
    await library.taps(await _libraries(library, reader), "1:rate:0:2")
    await tells(library, reader, 0, WORDS, signed=False)
    await minute_passes(library)
    [card] = holding(first, WORDS)
    shown = await library.taps(first, "1:review_below:0", card)
    assert WORDS in shown.words
    assert WORDS in card.words, "the card goes on counting above"
    [(feedback_id,)] = library.rows("SELECT id FROM feedback")
    await library.taps(first, f"1:answer:{feedback_id}")
    await library.says(first, "Что исправить?")
    [answer] = holding(reader, "Что исправить?")
    await library.replies(reader, answer, "Расписание")
    [back] = holding(first, "Расписание")
    assert len(holding(second, "Расписание")) == 1
    await library.replies(first, back, "Исправим")
    assert len(holding(reader, "Исправим")) == 1
    for owner in (first, second):
        told = " ".join(each.words + str(each.markup) for each in owner.chat.messages if each.sender is None)
        assert "Незабудка" not in told
        assert str(reader.id) not in told


async def test_a_signature_taken_back_is_gone_from_the_talk_too(library: Staffed) -> None:
    reader = await library.newcomer("Незабудка", "ru")
    await _libraries(library, reader)
    await tells(library, reader, 0, WORDS, signed=True)
    [(feedback_id,)] = library.rows("SELECT id FROM feedback")
    await library.forges(library.first, f"1:answer:{feedback_id}")
    await library.says(library.first, "Спасибо")
    [answer] = holding(reader, "Спасибо")
    await library.taps(reader, "1:tell:0")
    await library.taps(reader, "1:form_change:feedback:signed")
    await library.taps(reader, "1:form_option:feedback:signed:no")
    await library.taps(reader, "1:form_send:feedback")
    await library.replies(reader, answer, "Не за что")
    [told] = holding(library.first, "Не за что")
    assert "Незабудка" not in told.words


async def test_a_voice_message_is_heard_by_owners_only(library: Staffed) -> None:
    reader, stranger = await library.newcomer("Дана", "en"), await library.newcomer("Чужой", "ru")
    await _libraries(library, reader)
    await library.taps(reader, "1:tell:0")
    reader.sends("voice", Upload("voice.ogg", "audio/ogg", b"OggS"))
    await library.rest()
    await library.taps(reader, "1:form_option:feedback:signed:no")
    await library.taps(reader, "1:form_option:feedback:quotable:no")
    await library.taps(reader, "1:form_send:feedback")
    [(feedback_id,)] = library.rows("SELECT id FROM feedback WHERE voice_id IS NOT NULL")
    await library.forges(library.first, f"1:listen:{feedback_id}")
    assert library.first.last.file is not None
    assert library.first.last.file.kind == "voice"
    for data in (f"1:listen:{feedback_id}", "1:averages:0", "1:review:0:0", "1:reviews:0", "1:answer:1"):
        refused = await library.forges(stranger, data)
        assert refused.words == said("librarians-only", "ru")
    assert all(each.file is None for each in stranger.chat.messages)


async def test_owners_see_how_each_webinar_was_rated(library: Staffed) -> None:
    people = [await library.newcomer(f"Ч{number}", "ru") for number in range(3)]
    webinar_id = await after_the_end(library, *people)
    for person, rating in zip(people, (5, 4, 4), strict=True):
        await library.taps(person, f"1:rate:{webinar_id}:{rating}")
    await library.forges(people[0], "1:rate:0:5")
    await library.says(library.second, "/feedback")
    page = await library.taps(library.second, "1:averages:0")
    assert "4.3 (3)" in page.words
    assert f"{said('rate-library', 'en')}: 5 (1)" in page.words
    reader_list = await library.says(people[0], "/feedback")
    assert said("reviews-averages", "ru") not in labels(reader_list)


async def test_a_forgotten_person_leaves_the_rating_and_nothing_else(library: Staffed) -> None:
    reader = await library.newcomer("Незабудка", "ru")
    await library.taps(await _libraries(library, reader), "1:rate:0:4")
    await tells(library, reader, 0, WORDS, signed=True)
    await minute_passes(library)
    [card] = holding(library.first, WORDS)
    [(feedback_id,)] = library.rows("SELECT id FROM feedback")
    await library.forgets(reader)
    await minute_passes(library)
    assert WORDS not in card.words
    assert "1 оценка, в среднем 4" in card.words
    kept = library.rows("SELECT person_id, rating, words, voice_id, name FROM feedback")
    assert kept == [(None, 4, None, None, None)]
    await library.forges(library.first, f"1:answer:{feedback_id}")
    answer = await library.says(library.first, "Спасибо")
    assert answer.words == said("said-forgotten", "ru")


async def test_cards_wait_for_the_morning(library: Staffed) -> None:
    reader = await library.newcomer("Дана", "ru")
    await library.moves(13 * HOUR)
    await library.taps(await _libraries(library, reader), "1:rate:0:5")
    assert holding(library.first, "⭐ Отзывы") == []
    await library.taps(reader, "1:rate:0:1")
    await library.moves(11 * HOUR)
    [card] = holding(library.first, "⭐ Отзывы")
    assert "1 оценка, в среднем 1" in card.words
    assert library.rows(CARD) == [(2,)], "one for each owner, however much was said at night"


async def _libraries(library: Staffed, person: Person) -> Person:
    """The person opens what they can say about the library."""
    await library.says(person, "/feedback")
    await library.taps(person, "1:feedback:0")
    return person


async def test_who_withdraws_consent_is_named_nowhere_any_more(library: Staffed) -> None:
    reader = await library.newcomer("Незабудка", "ru")
    await after_the_end(library, reader)
    await _libraries(library, reader)
    await tells(library, reader, 0, WORDS, signed=True)
    await library.says(reader, "вопрос")
    await library.taps(reader, "1:letter_send")
    await library.says(reader, "/privacy")
    await library.taps(reader, "1:withdraw")
    await library.taps(reader, "1:withdraw_sure")
    assert library.rows("SELECT name, anonymous, words FROM feedback") == [(None, 1, WORDS)]
    assert library.rows("SELECT name FROM threads") == [(None,)]
