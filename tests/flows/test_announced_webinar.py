"""A webinar is told of to those who do not know of it, and no draft goes out under another heading."""

from bot.sandbox import Message
from tests.flows.newsroom import Newsroom, heard, readers
from tests.flows.test_announced_whom import reached, seated


async def tells(news: Newsroom, webinar_id: int = 2) -> Message:
    """Tap "tell people about it" on a webinar's card, from the desk on."""
    await news.library.says(news.librarian, "/manage")
    await news.taps("desk_webinars:0")
    await news.taps(f"desk_webinar:{webinar_id}")
    return await news.taps("desk-announce")


async def test_who_is_not_registered_hears_of_a_webinar_with_its_button(news: Newsroom) -> None:
    people = await readers(news.library, 2)
    await news.library.meddles("UPDATE webinars SET capacity = 1 WHERE id = 2")
    await seated(news, people["kk"][0], 2)
    await seated(news, people["kk"][1], 2)  # waits
    await news.library.says(people["en"][0], "/settings")
    await news.library.taps(people["en"][0], "1:news:0")
    card = await tells(news)
    assert news.words("announce-reach", count=5) in card.words
    assert news.words("announce-unwilling", count=1) in card.words
    card = await news.library.says(news.librarian, "hello")
    assert news.words("announce-reach", count=5) in card.words
    await news.sends(news.draft())
    assert reached(news) - {"Айгүл"} == {"ru 0", "ru 1", "en 1", "Olga"}
    assert people["ru"][0].last.buttons[0][0]["url"].endswith("w_2")


async def test_who_has_a_seat_is_one_tap_away_before_and_after_the_words(news: Newsroom) -> None:
    people = await readers(news.library)
    await seated(news, people["kk"][0], 2)
    await tells(news)
    card = await news.taps("announce-swap-registered")
    assert news.words("announce-reach", count=1) in card.words
    await news.library.says(news.librarian, "hello")
    card = await news.taps("announce-swap-unregistered")
    assert news.words("announce-reach", count=4) in card.words
    assert "hello" in card.words
    await news.taps("announce-swap-registered")
    await news.sends(news.draft())
    assert reached(news) - {"Айгүл"} == {"kk 0"}


async def test_not_registered_is_an_audience_like_others(news: Newsroom) -> None:
    people = await readers(news.library)
    await seated(news, people["kk"][0], 2)
    number = await news.composes("hello")
    await news.taps("announce-whom")
    await news.taps("announce-choose-unregistered")
    card = await news.taps(f"announce_of:{number}:unregistered:2")
    assert news.words("announce-reach", count=4) in card.words
    card = await news.taps(f"announce_language_is:{number}:en")
    await news.sends(number)
    assert "hello" not in heard(people["kk"][0])
    assert "hello" in heard(people["en"][0])


async def test_a_draft_that_was_left_is_offered_and_gone_on_with_as_it_was(news: Newsroom) -> None:
    people = await readers(news.library)
    await seated(news, people["kk"][0], 2)
    await news.composes("the library is closed on Friday")
    card = await tells(news)
    assert news.words("announce-unfinished-ask") in card.words
    assert "the library is closed on Friday" in card.words
    assert news.words("announce-who-everyone") in card.words
    card = await news.taps("announce-go-on")
    assert news.words("announce-to", audience=news.words("announce-who-everyone")) in card.words
    await news.sends(news.draft())
    got = people["kk"][0].last
    assert (got.words, got.buttons) == ("the library is closed on Friday", [])


async def test_a_new_one_takes_nothing_over_from_a_draft_that_was_left(news: Newsroom) -> None:
    await readers(news.library)
    number = await news.composes("old words")
    await news.taps(f"announce_language_is:{number}:kk")
    await news.taps(f"announce_time_is:{number}:at:{news.library.clock.now() + 3_600_000}")
    await news.taps(f"announce_message:{number}:en")
    await news.library.says(news.librarian, "old English words")
    await tells(news)
    card = await news.taps("announce-anew")
    assert "old" not in card.words
    card = await news.library.says(news.librarian, "hello")
    assert news.words("announce-line-now") in card.words
    assert news.words("announce-reach", count=5) in card.words
    await news.sends(news.draft())
    assert len(reached(news)) == 5
    assert reached(news, "old words") == reached(news, "old English words") == set()


async def test_an_old_offer_of_a_new_one_does_not_wipe_what_was_said_since(room: Newsroom) -> None:
    await room.composes("old words")
    await tells(room)
    offered = room.card()
    button = next(each for row in offered.buttons for each in row if "anew" in each["callback_data"])
    await room.taps(button["callback_data"].removeprefix("1:"))
    await room.library.says(room.librarian, "new words")
    card = await room.taps(button["callback_data"].removeprefix("1:"))
    assert "new words" in card.words
    assert room.words("announce-go-on") in card.button_texts


async def test_an_offer_of_a_webinar_deleted_since_says_so(room: Newsroom) -> None:
    await room.composes("old words")
    await room.library.forges(room.librarian, "1:announce_anew:0:unregistered:999:any:any")
    assert room.card().words == room.words("desk-webinar-gone")


async def test_also_a_new_announcement_from_the_history_offers_the_one_that_was_left(room: Newsroom) -> None:
    await room.composes("old words")
    await room.taps("announcements:0")
    card = await room.taps("announce-new")
    assert "old words" in card.words
    assert room.words("announce-anew") in card.button_texts
