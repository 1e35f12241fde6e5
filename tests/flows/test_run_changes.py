"""What went out is corrected or taken back in everybody's chat."""

from tests.flows.library import HOUR
from tests.flows.newsroom import PICTURE, Newsroom, heard, readers


async def test_a_text_is_corrected_everywhere_with_its_formatting(news: Newsroom) -> None:
    people = await readers(news.library)
    number = await news.composes("tomorrow at 5")
    await news.sends(number)
    await news.taps(f"announce_correct:{number}")
    sure = await news.library.says(news.librarian, "tomorrow at **6**")
    assert news.words("run-correct-yes") in sure.button_texts
    await news.taps(f"announce_correct_yes:{number}")
    await news.proceeds()
    got = people["kk"][0].chat.messages[-1]
    assert (got.words, [each["type"] for each in got.marks]) == ("tomorrow at 6", ["bold"])
    assert news.sums(news.run_of(number)) == {"audience": 5, "sent": 5}


async def test_words_under_an_albums_second_picture_are_corrected_there(room: Newsroom) -> None:
    people = await readers(room.library)
    number = await room.composes()
    room.librarian.sends_album("photo", [PICTURE] * 2, "", "old words")
    await room.library.rest()
    await room.sends(number)
    await room.taps(f"announce_correct:{number}")
    await room.library.says(room.librarian, "new words")
    await room.taps(f"announce_correct_yes:{number}")
    await room.proceeds()
    assert [each.words for each in people["ru"][0].chat.messages[-2:]] == ["", "new words"]


async def test_only_the_chosen_version_is_corrected(room: Newsroom) -> None:
    people = await readers(room.library)
    number = await room.composes("for all")
    await room.taps(f"announce_message:{number}:kk")
    await room.library.says(room.librarian, "қазақша")
    run = await room.sends(number)
    await room.taps(f"announce_correct:{number}")
    await room.taps(f"announce_correct_of:{number}:kk")
    await room.library.says(room.librarian, "түзетілді")
    await room.taps(f"announce_correct_yes:{number}")
    await room.proceeds()
    assert heard(people["kk"][0])[-1] == "түзетілді"
    assert heard(people["ru"][0])[-1] == "for all"
    assert room.sums(run)["sent"] == 5
    assert room.sums(room.run_of(number)) == {"audience": 1, "sent": 1}


async def test_an_announcement_is_taken_back_within_48_hours_and_later_is_counted(news: Newsroom) -> None:
    people = await readers(news.library)
    late = people["en"][0]
    number = await news.composes("a mistake")
    run = await news.sends(number)
    await news.library.meddles(
        "UPDATE outbox SET settled_at = settled_at - ? WHERE run_id = ? AND person_id = ?",
        50 * HOUR,
        run,
        late.id,
    )
    sure = await news.taps(f"announce_recall:{number}")
    assert news.words("run-recall-sure", count=4) in sure.words
    assert news.words("run-recall-too-old", count=1) in sure.words
    await news.taps(f"announce_recall_yes:{number}")
    await news.proceeds()
    assert news.sums(news.run_of(number)) == {"audience": 5, "sent": 4, "skipped": 1}
    assert "a mistake" not in heard(people["ru"][0])
    assert "a mistake" in heard(late)
    assert news.words("sum-too-old", count=1) in news.card().words
    again = await news.taps(f"announce_recall:{number}")
    assert news.words("run-recall-sure", count=0) in again.words


async def test_an_album_is_taken_back_with_its_button(room: Newsroom) -> None:
    people = await readers(room.library)
    before = len(people["kk"][0].chat.messages)
    number = await room.composes()
    room.librarian.sends_album("photo", [PICTURE] * 3, "three")
    await room.library.rest()
    await room.taps(f"announce_of:{number}:button:1")
    await room.sends(number)
    await room.taps(f"announce_recall:{number}")
    await room.taps(f"announce_recall_yes:{number}")
    await room.proceeds()
    assert len(people["kk"][0].chat.messages) == before
