"""Librarians send files and links; readers get them by one tap, in their language."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from bot.sandbox.files import Upload
from tests.flows.readers import reader
from tests.flows.staff import Staffed, labels, said, staffed

PDF = "application/pdf"
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000100000001008020000009091683600000014"
    "49444154789c63f8cfc0401a62a0a8a351cda39a4735936800b0c6ff01b6bb2d950000000049454e44ae426082"
)


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as opened:
        yield opened


def slides(name: str, size: int = 1000) -> Upload:
    return Upload(name, PDF, b"x" * size)


def files_of(person: Person) -> list[Message]:
    """Files that the bot sent to this person, in their order."""
    return [each for each in person.chat.messages if each.sender is None and each.file]


async def opens_place(library: Staffed, data: str) -> Message:
    return await library.forges(library.first, data)


async def sends(library: Staffed, kind: str, upload: Upload, caption: str = "") -> Message:
    library.first.sends(kind, upload, caption)
    return await library.answer(library.first)


async def talk_ids(library: Staffed, webinar_id: int = 1) -> list[int]:
    rows = library.rows("SELECT id FROM talks WHERE webinar_id = ? ORDER BY position", webinar_id)
    return [row[0] for row in rows]


async def test_three_slides_two_of_them_as_an_album_reach_a_reader_in_kazakh(library: Staffed) -> None:
    first, second, *_ = await talk_ids(library)
    await opens_place(library, f"1:attach:1:material:{first}")
    await sends(library, "document", slides("kemerovo.pdf"))
    await opens_place(library, f"1:attach:1:material:{second}")
    library.first.sends_album("document", [slides("dyurtyuli.pdf"), slides("more.pdf")])
    card = await library.answer(library.first)
    assert said("attached-added", "ru") in card.words
    assert [name in card.words for name in ("dyurtyuli.pdf", "more.pdf", "kemerovo.pdf")] == [
        True,
        True,
        False,
    ]
    aigerim = await reader(library, "kk")
    told = await library.opens(aigerim.person, "w_1")
    shown = await aigerim.taps("button-materials", told)
    assert "kemerovo.pdf" in shown.words
    below = await library.taps(aigerim.person, "1:files:1:0", shown)
    got = files_of(aigerim.person)
    assert [each.file.name for each in got if each.file] == ["kemerovo.pdf", "dyurtyuli.pdf", "more.pdf"]
    assert len({each.extras["media_group_id"] for each in got}) == 1
    title = library.rows("SELECT json_extract(title, '$.kk') FROM talks WHERE id = ?", first)[0][0]
    assert title is None or title in got[0].words
    assert aigerim.words("back") in labels(below)


async def test_one_card_follows_what_is_sent_and_an_album_is_answered_once(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    await sends(library, "document", slides("one.pdf"))
    library.first.sends_album("document", [slides(f"{number}.pdf") for number in range(9)])
    card = await library.answer(library.first)
    there = [each for each in library.first.chat.messages if each.sender is None and not each.deleted]
    cards = [each for each in there if said("attach-done", "ru") in labels(each)]
    assert cards == [card]
    assert len(labels(card)) == 11
    assert library.first.chat.messages.index(card) > library.first.chat.messages.index(
        next(each for each in library.first.chat.messages if each.file and each.file.name == "0.pdf")
    )


async def test_a_file_larger_than_a_bot_can_fetch_is_kept_and_handed_on(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    card = await sends(library, "video", Upload("talk.mp4", "video/mp4", b"x" * 60_000_000))
    assert "talk.mp4 · 60 МБ" in card.words
    emma = await reader(library, "en")
    await library.opens(emma.person, "w_1")
    await emma.taps("button-materials")
    await library.taps(emma.person, "1:files:1:0")
    (got,) = files_of(emma.person)
    assert got.file is not None
    assert len(got.file.data) == 60_000_000


async def test_what_can_not_be_attached_is_told_and_the_place_stays_open(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    card = await sends(library, "sticker", Upload("cat.webp", "image/webp", b"x"))
    assert said("attach-material-needed", "ru") in card.words
    card = await library.says(library.first, "слайды пришлю позже")
    assert said("attach-material-needed", "ru") in card.words
    assert library.rows("SELECT count(*) FROM materials WHERE kind <> 'link'") == [(0,)]
    card = await library.says(library.first, "вот: https://disk.example.org/slides и https://example.org/b")
    assert "disk.example.org/slides" in card.words
    assert "example.org/b" in card.words


async def test_the_same_file_twice_is_one(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    await sends(library, "document", slides("one.pdf"))
    sent = library.first.last
    original = next(each for each in library.first.chat.messages if each.file)
    library.first.forwards(original)
    card = await library.answer(library.first)
    assert said("attached-known", "ru") in card.words
    assert sent.deleted
    assert library.rows("SELECT count(*) FROM materials WHERE kind = 'document'") == [(1,)]


async def test_a_material_is_looked_at_and_taken_off_after_a_question(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    await sends(library, "audio", Upload("song.mp3", "audio/mpeg", b"x"))
    ((material_id,),) = library.rows("SELECT id FROM materials WHERE kind = 'audio'")
    question = await library.taps(library.first, f"1:material:{material_id}")
    assert "song.mp3" in question.words
    await library.taps(library.first, f"1:material_show:{material_id}")
    assert files_of(library.first)[-1].file is not None
    card = await library.taps(library.first, f"1:material_remove:{material_id}", question)
    assert library.rows("SELECT count(*) FROM materials WHERE kind = 'audio'") == [(0,)]
    card = await library.taps(library.first, "1:desk_files:1", question)
    assert library.rows("SELECT form FROM forms WHERE person_id = ?", library.first.id) == []
    again = await library.forges(library.first, f"1:material_remove:{material_id}")
    assert said("attached-gone", "ru") in again.words
    assert card is not None
