"""Who is tried again after a correction gets what stands in everybody else's chat."""

import pytest

from tests.flows.newsroom import PICTURE, Newsroom, launched, readers
from tests.flows.test_runs import allow, refuse


async def test_a_text_that_is_sent_again_is_the_corrected_one(room: Newsroom) -> None:
    library = room.library
    people = await readers(library)
    number, _ = await launched(room, "tomorrow at 5")
    refuse(room, people["kk"])
    await room.proceeds()
    await room.taps(f"announce_correct:{number}")
    await library.says(room.librarian, "tomorrow at **6**")
    await room.taps(f"announce_correct_yes:{number}")
    await room.proceeds()
    allow(room)
    await room.taps(f"announce_retry_yes:{number}")
    await room.proceeds()
    got = people["kk"][0].chat.messages[-1]
    assert (got.words, [each["type"] for each in got.marks]) == ("tomorrow at 6", ["bold"])


@pytest.mark.parametrize("pictures", [1, 2])
async def test_pictures_that_are_sent_again_have_the_corrected_words(room: Newsroom, pictures: int) -> None:
    library = room.library
    people = await readers(library)
    number = await room.composes()
    if pictures == 1:
        room.librarian.sends("photo", PICTURE, "old words")
    else:
        room.librarian.sends_album("photo", [PICTURE] * 2, "", "old words")
    await library.rest()
    refuse(room, people["kk"])
    await room.sends(number)
    await room.taps(f"announce_correct:{number}")
    await library.says(room.librarian, "new words")
    await room.taps(f"announce_correct_yes:{number}")
    await room.proceeds()
    allow(room)
    await room.taps(f"announce_retry_yes:{number}")
    await room.proceeds()
    captions = [each.words for each in people["kk"][0].chat.messages[-pictures:]]
    assert captions == ["", "new words"][-pictures:]


async def test_an_old_button_tries_nobody_again(room: Newsroom) -> None:
    await readers(room.library)
    number = await room.composes("hello")
    run = await room.sends(number)
    report = await room.taps(f"announce_retry_yes:{number}")
    assert report.words.startswith(room.words("announcement-head", id=number)[3:20])
    assert room.run_of(number) == run, "no run of nobody stands in the report"


async def test_what_was_taken_back_is_not_sent_to_anybody_any_more(room: Newsroom) -> None:
    people = await readers(room.library)
    number, _ = await launched(room, "hello")
    refuse(room, people["kk"])
    await room.proceeds()
    allow(room)
    await room.taps(f"announce_recall_yes:{number}")
    await room.proceeds()
    report = await room.taps(f"announcement:{number}")
    failed = len(people["kk"])
    assert room.words("run-retry", count=failed) not in report.button_texts
    await room.taps(f"announce_retry_yes:{number}")
    await room.proceeds()
    assert not any("hello" in each.words for each in people["kk"][0].chat.messages)
