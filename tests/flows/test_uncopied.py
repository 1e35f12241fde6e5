"""What Telegram copies for nobody is refused while composed; a run that nobody can get stops and says why."""

from collections.abc import Collection
from typing import Any

import pytest

from bot.sandbox import Message
from bot.sandbox.records.chats import Chat
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.flood import Flood
from tests.flows.newsroom import Newsroom, heard, launched, readers

CHAT = {"id": -100123, "type": "channel", "title": "News"}
GIVEAWAY = {"chats": [CHAT], "winners_selection_date": 1_900_000_000, "winner_count": 3}
UNCOPIED: dict[str, dict[str, Any]] = {
    "announce-cannot-paid": {"paid_media": {"star_count": 5, "paid_media": [{"type": "preview"}]}},
    "announce-cannot-giveaway": {"giveaway": GIVEAWAY},
    "announce-cannot-invoice": {
        "invoice": {
            "title": "Book",
            "description": "A book",
            "start_parameter": "",
            "currency": "XTR",
            "total_amount": 5,
        }
    },
    "announce-cannot-story": {"story": {"chat": CHAT, "id": 7}},
    "announce-cannot-protected": {"text": "secret", "has_protected_content": True},
    "announce-cannot": {"users_shared": {"request_id": 1, "users": [{"user_id": 5}]}},
}
WINNERS = {
    "chat": CHAT,
    "giveaway_message_id": 4,
    "winners_selection_date": 1_700_000_000,
    "winner_count": 1,
    "winners": [{"id": 5, "is_bot": False, "first_name": "A"}],
}


def nothing_said(news: Newsroom) -> bool:
    return news.library.rows("SELECT count(*) FROM announcement_versions") == [(0,)]


@pytest.mark.parametrize("why", UNCOPIED)
async def test_what_is_copied_for_nobody_is_refused_in_plain_words(news: Newsroom, why: str) -> None:
    await news.composes()
    news.librarian.shares(UNCOPIED[why])
    card = await news.library.answer(news.librarian)
    assert news.words(why) in card.words
    assert nothing_said(news)
    card = await news.library.says(news.librarian, "hello")  # the question is still open
    assert "hello" in card.words


async def test_a_quiz_from_elsewhere_is_refused_and_one_made_here_is_taken(news: Newsroom) -> None:
    people = await readers(news.library)
    made = people["ru"][0].asks("2 × 2?", ["3", "4"], correct=1)
    await news.library.rest()
    await news.composes()
    news.librarian.forwards(made)
    card = await news.library.answer(news.librarian)
    assert news.words("announce-cannot-quiz") in card.words
    assert nothing_said(news)
    news.librarian.asks("3 × 3?", ["9", "6"], correct=0)
    await news.library.rest()
    await news.sends(news.draft())
    assert people["kk"][0].last.extras["poll"]["question"] == "3 × 3?"


async def test_winners_of_a_giveaway_and_paid_pictures_with_words_are_refused_too(room: Newsroom) -> None:
    await room.composes()
    room.librarian.shares({"giveaway_winners": WINNERS})
    card = await room.library.answer(room.librarian)
    assert room.words("announce-cannot-giveaway") in card.words
    room.librarian.shares({**UNCOPIED["announce-cannot-paid"], "caption": "look"})
    card = await room.library.answer(room.librarian)
    assert room.words("announce-cannot-paid") in card.words
    assert nothing_said(room)


async def test_a_refused_message_leaves_the_one_before_as_it_was(room: Newsroom) -> None:
    await readers(room.library)
    number = await room.composes("good words")
    room.librarian.shares(UNCOPIED["announce-cannot-story"])
    card = await room.library.answer(room.librarian)
    assert room.words("announce-cannot-story") in card.words
    card = await room.taps(f"announce_draft:{number}")
    assert "good words" in card.words


async def test_that_copies_of_a_poll_are_polls_of_their_own_is_said_before(news: Newsroom) -> None:
    people = await readers(news.library)
    number = await news.composes()
    news.librarian.asks("When shall we meet?", ["Friday", "Saturday"])
    card = await news.library.answer(news.librarian)
    assert news.words("announce-poll") in card.words
    assert "When shall we meet?" in card.words
    card = await news.taps(f"announce_sure:{number}")
    assert news.words("announce-poll") in card.words
    await news.taps(f"announce_go:{number}")
    await news.proceeds()
    polls = [each.last.extras["poll"] for group in people.values() for each in group]
    assert len({each["id"] for each in polls}) == len(polls)


def source(news: Newsroom, words: str = "hello") -> Message:
    return next(each for each in news.librarian.chat.messages if each.sender and each.words == words)


async def test_a_message_that_is_copied_for_nobody_after_all_stops_its_run_and_says_why(
    news: Newsroom,
) -> None:
    people = await readers(news.library)
    number, run = await launched(news)
    source(news).extras["paid_media"] = {"star_count": 1, "paid_media": []}
    await news.proceeds()
    assert news.state(run) == "paused"
    assert news.sums(run) == {"audience": 5}
    card = news.card()
    assert news.words("run-not-copied", count=5).splitlines()[1] in card.words
    await news.taps("run-message-again", card)
    await news.library.says(news.librarian, "hello again")
    await news.taps(f"run_resume:{run}")
    await news.proceeds()
    assert news.sums(run) == {"audience": 5, "sent": 5}
    assert heard(people["kk"][0])[-1] == "hello again"
    assert number


def refuses(news: Newsroom, words: str, but: Collection[int] = ()) -> None:
    """Telegram refuses what is copied for readers, whoever they are."""
    flood = news.library.world.flood

    def admit(chat: Chat, now: float, count: int = 1) -> None:
        if chat.id not in {news.librarian.id, *but}:
            raise BadRequest(words)
        Flood.admit(flood, chat, now, count)

    flood.admit = admit  # type: ignore[method-assign]


@pytest.mark.parametrize("each", [1, 4])
async def test_the_same_refusal_for_several_in_a_row_stops_the_run_and_says_why(
    news: Newsroom, each: int
) -> None:
    people = await readers(news.library, each)
    await news.library.meddles("UPDATE people SET announcements = 0 WHERE id = ?", news.librarian.id)
    _, run = await launched(news)
    refuses(news, "MEDIA_INVALID")
    await news.proceeds()
    told = news.card()
    assert news.state(run) == "paused"
    assert "MEDIA_INVALID" in told.words
    assert news.sums(run) == {"audience": news.sums(run)["audience"]}, "nobody counts as failed"
    del news.library.world.flood.admit
    await news.taps(f"run_resume:{run}", told)
    await news.proceeds()
    assert news.state(run) == "done"
    assert [heard(one).count("hello") for group in people.values() for one in group] == [1] * each * 3


async def test_what_is_refused_to_one_reader_stops_nobody(room: Newsroom) -> None:
    unlucky = (await readers(room.library, 3))["kk"][0]
    _, run = await launched(room)
    refuses(room, "MEDIA_INVALID", but={each for each in room.library.world.people if each != unlucky.id})
    await room.proceeds()
    assert (room.state(run), room.sums(run)["failed"]) == ("done", 1)


async def test_that_readers_take_no_voices_is_no_fault_of_the_message(room: Newsroom) -> None:
    await readers(room.library, 2)
    _, run = await launched(room)
    refuses(room, "VOICE_MESSAGES_FORBIDDEN")
    await room.proceeds()
    assert (room.state(run), room.sums(run)["failed"]) == ("done", 7)


@pytest.mark.parametrize("trouble", ["gone", "uncopied", "refused"])
async def test_send_it_to_me_always_answers(news: Newsroom, trouble: str) -> None:
    number = await news.composes("hello")
    if trouble == "gone":
        source(news).deleted = True
    elif trouble == "uncopied":
        source(news).extras["story"] = {"chat": CHAT, "id": 7}
    else:
        world = news.library.world
        carry_out = world.flood.admit
        refused: list[int] = []

        def admit(chat: Chat, now: float, count: int = 1) -> None:
            if not refused:
                refused.append(chat.id)
                raise BadRequest("MEDIA_INVALID")
            carry_out(chat, now, count)

        world.flood.admit = admit  # type: ignore[method-assign]
    card = await news.taps(f"announce_test:{number}")
    why = "announce-test-failed" if trouble == "gone" else "announce-test-refused"
    assert news.words(why) in card.words
    card = await news.taps("announce-change-message")
    assert news.words("announce-ask-message").splitlines()[-1].strip() in card.words
