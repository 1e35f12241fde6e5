"""Librarians send files and links; readers get them by one tap, in their language."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands.exports import export_to
from bot.sandbox import Message, Person
from bot.sandbox.records.files import Upload
from bot.webinars.services.materials import ATTACHING
from tests.flows.library import HOUR
from tests.flows.readers import evening, links, reader
from tests.flows.staff import Staffed, labels, said, staffed

PDF = "application/pdf"
VIDEO = "https://video.example/2020"
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
    shown = files_of(library.first)[-1]
    assert (shown.file is not None, labels(shown)) == (True, [said("back", "ru")]), "the way back is under it"
    await library.taps(library.first, f"1:material_remove:{material_id}", question)
    assert library.rows("SELECT count(*) FROM materials WHERE kind = 'audio'") == [(0,)]
    await library.taps(library.first, "1:desk_files:1", question)
    assert library.rows("SELECT form FROM forms WHERE person_id = ?", library.first.id) == []
    again = await library.forges(library.first, f"1:material_remove:{material_id}")
    assert said("attached-gone", "ru") in again.words


async def test_a_link_is_not_sent_as_a_file_whatever_is_tapped(library: Staffed) -> None:
    ((link_id,),) = library.rows("SELECT min(id) FROM materials WHERE kind = 'link'")
    card = await library.forges(library.first, f"1:material_show:{link_id}")
    assert said("material-remove", "ru") in labels(card)
    assert files_of(library.first) == []


async def test_a_file_that_is_not_found_costs_itself_alone_and_the_reader_is_told(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    for name in ("one.pdf", "two.pdf", "three.pdf"):
        await sends(library, "document", slides(name))
    await library.meddles("UPDATE materials SET reference = 'of another bot' WHERE name = 'two.pdf'")
    emma = await reader(library, "en")
    await library.opens(emma.person, "w_1")
    await emma.taps("button-materials")
    below = await library.taps(emma.person, "1:files:1:0")
    assert [each.file.name for each in files_of(emma.person) if each.file] == ["one.pdf", "three.pdf"]
    assert emma.words("materials-lost", count=1) in below.words
    library.world.refusals.clear()


async def test_more_than_an_album_holds_comes_page_by_page_kind_by_kind(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    library.first.sends_album("document", [slides(f"{number}.pdf") for number in range(10)])
    await library.answer(library.first)
    for number in range(2):
        await sends(library, "photo", Upload(f"{number}.png", "image/png", PICTURE), f"Зал {number}")
    emma = await reader(library, "en")
    await library.opens(emma.person, "w_1")
    shown = await emma.taps("button-materials")
    assert "Зал 1" in shown.words
    below = await library.taps(emma.person, "1:files:1:0", shown)
    assert len(files_of(emma.person)) == 10
    await library.taps(emma.person, "1:files:1:1", below)
    kinds = [each.file.kind for each in files_of(emma.person) if each.file]
    assert kinds == ["document"] * 10 + ["photo"] * 2


async def test_a_recording_sent_as_a_video_is_told_and_comes_by_one_tap(library: Staffed) -> None:
    await library.meddles("UPDATE webinars SET recording = NULL WHERE id = 1")
    emma = await reader(library, "en")
    await library.meddles(
        "INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at)"
        " VALUES (1, ?, 'seated', 1, 0, 0)",
        emma.person.id,
    )
    await opens_place(library, "1:attach:1:recording:0")
    card = await sends(library, "document", slides("not a video.pdf"))
    assert said("attach-recording-needed", "ru") in card.words
    for name in ("talk.mp4", "better.mp4"):
        await sends(library, "video", Upload(name, "video/mp4", b"x" * len(name)))
    assert emma.heard("recording-text") == []
    await library.forges(library.first, "1:telling_yes:1:recording:0")
    told = emma.heard("recording-text")
    assert len(told) == 1
    await emma.taps("button-recording", told[0])
    (got,) = files_of(emma.person)
    assert got.file is not None
    assert got.file.name == "better.mp4"
    card = await emma.taps("button-card", got)
    assert emma.words("button-recording") in labels(card)
    assert library.rows("SELECT count(*) FROM materials WHERE purpose = 'recording'") == [(1,)]


async def test_a_recording_as_a_link_is_a_button_as_before_and_stays_at_the_next_import(
    library: Staffed,
) -> None:
    await library.imports(evening(start="2027-01-05T19:00"))
    emma = await reader(library, "en")
    await opens_place(library, "1:attach:4:recording:0")
    await library.says(library.first, f"запись: {VIDEO}")
    report = await library.imports(evening(start="2027-01-05T19:00", recording="https://video.example/other"))
    assert report.kept == [("evening", "recording")]
    card = await library.opens(emma.person, "w_4")
    assert links(card)[emma.words("button-recording")] == VIDEO
    question = await library.forges(library.first, "1:recording_unlink:4")
    await library.taps(library.first, "1:recording_unlink_sure:4", question)
    assert library.rows("SELECT recording FROM webinars WHERE id = 4") == [(None,)]


async def test_the_poster_comes_above_a_card_opened_by_a_link_and_by_a_button(library: Staffed) -> None:
    emma = await reader(library, "en")
    before = await library.opens(emma.person, "w_1")
    assert emma.words("button-poster") not in labels(before)
    await opens_place(library, "1:attach:1:poster:0")
    card = await sends(library, "document", Upload("poster.png", "image/png", PICTURE))
    assert said("attach-poster-needed", "ru") in card.words
    for _ in range(2):
        await sends(library, "photo", Upload("poster.png", "image/png", PICTURE))
    assert library.rows("SELECT count(*) FROM materials WHERE purpose = 'poster'") == [(1,)]
    card = await library.opens(emma.person, "w_1")
    assert [bool(each.file) for each in emma.person.chat.messages[-2:]] == [True, False]
    await emma.taps("button-poster", card)
    assert len(files_of(emma.person)) == 2


async def test_materials_attached_after_the_end_are_told_when_confirmed_before_it_not(
    library: Staffed,
) -> None:
    emma = await reader(library, "en")
    for webinar_id in (1, 2):
        await library.meddles(
            "INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at)"
            " VALUES (?, ?, 'seated', 1, 0, 0)",
            webinar_id,
            emma.person.id,
        )
        await opens_place(library, f"1:attach:{webinar_id}:material:0")
        for name in ("one.pdf", "two.pdf"):
            await sends(library, "document", slides(f"{webinar_id} {name}"))
        for _ in range(2):
            await library.forges(library.first, f"1:telling_yes:{webinar_id}:materials:0")
    assert len(emma.heard("materials-text")) == 1
    card = await library.opens(emma.person, "w_2")
    assert emma.words("button-materials") in labels(card)


async def test_what_is_sent_a_day_later_is_attached_nowhere_and_said_so(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    await library.moves(25 * HOUR)
    card = await sends(library, "document", slides("late.pdf"))
    assert card.words == said("attach-closed", "ru")
    assert library.rows("SELECT count(*) FROM materials WHERE kind = 'document'") == [(0,)]
    await library.taps(library.first, "1:attach:1:material:0", card)
    card = await sends(library, "document", slides("late.pdf"))
    assert "late.pdf" in card.words


async def test_who_is_dismissed_while_sending_files_attaches_nothing_more(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    await library.without_owners(library.first.id)
    card = await sends(library, "document", slides("one.pdf"))
    assert card.words == said("librarians-only", "ru")
    assert library.rows("SELECT count(*) FROM materials WHERE kind = 'document'") == [(0,)]
    assert library.rows("SELECT count(*) FROM forms WHERE form = ?", ATTACHING) == [(0,)]


async def test_a_draft_hands_out_nothing(library: Staffed) -> None:
    await opens_place(library, "1:attach:1:material:0")
    await sends(library, "document", slides("one.pdf"))
    await library.meddles("UPDATE webinars SET status = 'draft' WHERE id = 1")
    emma = await reader(library, "en")
    for data in ("1:materials:1", "1:files:1:0", "1:poster:1", "1:recording:1"):
        await library.forges(emma.person, data)
    assert files_of(emma.person) == []


async def test_what_was_attached_is_in_the_archive_that_outlives_the_program(
    library: Staffed, tmp_path: Path
) -> None:
    await opens_place(library, "1:attach:1:material:0")
    await sends(library, "document", slides("one.pdf"))
    assert await asyncio.to_thread(export_to, library.settings, tmp_path / "archive") == 0
    told = (tmp_path / "archive" / "materials.csv").read_text(encoding="utf-8-sig")
    assert "one.pdf" in told
