"""An announcement is composed on one card in any of the three languages and goes out as it was sent."""

from pathlib import Path

import pytest

from bot.sandbox import Person
from tests.flows.newsroom import PICTURE, Newsroom, heard, newsroom, readers


async def test_a_text_reaches_everybody_with_its_formatting_and_once(news: Newsroom) -> None:
    people = await readers(news.library)
    number = await news.composes()
    news.librarian.says("**Жаңа** кітап <b>&</b>")
    card = await news.library.answer(news.librarian)
    assert news.words("announce-send") in card.button_texts
    run = await news.sends(number)
    for person in (each for group in people.values() for each in group):
        [got] = [each for each in person.chat.messages if each.words == "Жаңа кітап <b>&</b>"]
        assert [(each["type"], each["offset"], each["length"]) for each in got.marks] == [("bold", 0, 4)]
    assert news.sums(run) == {"audience": 5, "sent": 5}
    assert news.state(run) == "done"
    assert news.words("sum-sent", count=5) in news.card().words


@pytest.mark.parametrize("kind", ["photo", "video", "document", "voice"])
async def test_a_file_goes_out_as_it_is_with_the_words_under_it(room: Newsroom, kind: str) -> None:
    people = await readers(room.library)
    number = await room.composes()
    room.librarian.sends(kind, PICTURE, "look")
    await room.library.rest()
    run = await room.sends(number)
    got = people["kk"][0].last
    assert got.file is not None
    assert (got.file.kind, got.caption) == (kind, "look")
    assert room.sums(run) == {"audience": 5, "sent": 5}


async def test_an_album_stays_an_album_and_its_button_follows(room: Newsroom) -> None:
    people = await readers(room.library)
    number = await room.composes()
    room.librarian.sends_album("photo", [PICTURE] * 3, "three")
    await room.library.rest()
    await room.taps(f"announce_button:{number}")
    await room.taps(f"announce_of:{number}:button:1")
    run = await room.sends(number)
    *album, button = people["ru"][0].chat.messages[-4:]
    assert len({each.extras["media_group_id"] for each in album}) == 1
    assert [each.words for each in album] == ["three", "", ""]
    assert str(button.buttons[0][0]["url"]).endswith("?start=w_1")
    kept = room.library.rows(
        "SELECT message_ids FROM outbox WHERE run_id = ? AND person_id = ?", run, people["ru"][0].id
    )
    assert kept == [(str([each.id for each in (*album, button)]),)]


async def test_each_reads_their_own_version_and_others_the_general_one(room: Newsroom) -> None:
    people = await readers(room.library)
    number = await room.composes("for all")
    await room.taps(f"announce_languages:{number}")
    await room.taps(f"announce_message:{number}:kk")
    await room.library.says(room.librarian, "қазақша")
    run = await room.sends(number)
    assert heard(people["kk"][0])[-1] == "қазақша"
    assert heard(people["ru"][0])[-1] == heard(people["en"][0])[-1] == "for all"
    assert set(room.library.rows("SELECT version FROM outbox WHERE run_id = ?", run)) == {("any",), ("kk",)}


async def test_the_button_opens_the_webinar_and_leaves_the_announcement(room: Newsroom) -> None:
    people = await readers(room.library)
    number = await room.composes("come!")
    await room.taps(f"announce_button:{number}")
    await room.taps(f"announce_of:{number}:button:1")
    await room.sends(number)
    got = people["en"][0].last
    assert (got.words, got.buttons[0][0]["url"].split("=")[1]) == ("come!", "w_1")


async def test_a_trial_goes_to_its_author_alone(room: Newsroom) -> None:
    people = await readers(room.library)
    number = await room.composes("only me")
    before = len(heard(people["en"][0]))
    card = await room.taps(f"announce_test:{number}")
    assert room.librarian.chat.messages[-2].words == "only me"
    assert room.words("announce-send") in card.button_texts
    assert len(heard(people["en"][0])) == before


async def test_two_taps_on_send_send_once(room: Newsroom) -> None:
    people = await readers(room.library)
    number = await room.composes("once")
    sure = await room.taps(f"announce_sure:{number}")
    room.librarian.taps(f"1:announce_go:{number}", sure)
    room.librarian.taps(f"1:announce_go:{number}", sure)
    await room.library.rest()
    await room.proceeds()
    await room.proceeds()
    assert heard(people["en"][0]).count("once") == 1
    assert room.library.rows("SELECT count(*) FROM runs") == [(1,)]


async def test_nothing_goes_out_before_it_is_confirmed(room: Newsroom) -> None:
    people = await readers(room.library)
    number = await room.composes("not yet")
    await room.taps(f"announce_sure:{number}")
    await room.proceeds()
    assert "not yet" not in heard(people["en"][0])
    await room.taps(f"announce_discard:{number}")
    await room.taps(f"announce_discard_yes:{number}")
    assert room.library.rows("SELECT count(*) FROM announcements") == [(0,)]


async def test_a_draft_survives_a_restart_at_the_question_it_was_at(tmp_path: Path) -> None:
    async with newsroom(tmp_path, "en") as room:
        number = await room.composes("first words")
        await room.taps(f"announce_message:{number}:any")
        rows = room.library.rows("SELECT form, question FROM forms WHERE person_id = ?", room.librarian.id)
        assert rows == [("announcement", "message")]
        await room.library.says(room.librarian, "/announce")
        await room.taps(f"announce_message:{number}:any")
        card = await room.library.says(room.librarian, "better words")
        assert "better words" in card.words
        assert "first words" not in card.words


async def test_who_turned_news_off_or_blocked_the_bot_is_counted_and_not_written_to(room: Newsroom) -> None:
    people = await readers(room.library, 2)
    deaf, gone = people["en"]
    await room.library.says(deaf, "/settings")
    await room.library.taps(deaf, "1:news:0")
    gone.blocks()
    number = await room.composes("hello")
    card = await room.library.answer(room.librarian)
    assert room.words("announce-reach", count=6) in card.words
    assert room.words("announce-unwilling", count=1) in card.words
    assert room.words("announce-unreachable", count=1) in card.words
    run = await room.sends(number)
    assert room.sums(run) == {"audience": 6, "sent": 6}
    assert "hello" not in heard(deaf)


async def test_who_blocks_meanwhile_is_counted_as_such_and_left_alone(room: Newsroom) -> None:
    people = await readers(room.library)
    gone: Person = people["kk"][0]
    number = await room.composes("hello")
    gone.blocked = True  # and Telegram has not told us
    run = await room.sends(number)
    assert room.sums(run) == {"audience": 5, "sent": 4, "blocked": 1}
    assert room.library.rows("SELECT reachable FROM people WHERE id = ?", gone.id) == [(0,)]
