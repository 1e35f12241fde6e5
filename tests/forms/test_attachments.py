"""What of a message can be attached, and as what."""

from typing import Any

import pytest
from telegram import Message

from bot.desk.forms.attachments import sent_in
from storage.materials import MaterialKind, Purpose

FILE = {"file_id": "id", "file_unique_id": "mark", "file_size": 7}
SIZE = {"width": 1, "height": 1}
PHOTO = {"photo": [{**FILE, **SIZE, "file_id": "small"}, {**FILE, **SIZE}]}
PDF = {"document": {**FILE, "file_name": "a  b.pdf", "mime_type": "application/pdf"}}
MOVIE = {"document": {**FILE, "file_name": "a.mp4", "mime_type": "video/mp4"}}
VIDEO = {"video": {**FILE, **SIZE, "duration": 1}}
AUDIO = {"audio": {**FILE, "duration": 1}}
GIF = {"animation": {**FILE, **SIZE, "duration": 1}, "document": {**FILE, "file_name": "a.gif"}}


def message(**content: Any) -> Message:  # noqa: ANN401 - fields of a message
    known = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}
    return Message.de_json({**known, **content}, None)


def url(text: str, part: str, **more: str) -> Message:
    entity = {"type": "url", "offset": text.index(part), "length": len(part), **more}
    return message(text=text, entities=[entity])


@pytest.mark.parametrize(
    ("content", "material", "recording", "poster"),
    [
        (PDF, True, False, False),
        (PHOTO, True, False, True),
        (VIDEO, True, True, False),
        (MOVIE, True, True, False),
        (AUDIO, True, False, False),
        (GIF, False, False, False),
        ({"text": "no link"}, False, False, False),
        ({"voice": {**FILE, "duration": 1}}, False, False, False),
    ],
)
def test_what_serves_as_what(content: dict[str, Any], material: bool, recording: bool, poster: bool) -> None:
    serves = [bool(sent_in(message(**content), each)) for each in Purpose]
    assert serves == [material, recording, poster]


def test_a_photo_is_kept_in_its_largest_size_under_its_words() -> None:
    [kept] = sent_in(message(**PHOTO, caption="Зал,\n в начале"), Purpose.MATERIAL)
    assert (kept.reference, kept.name, kept.size) == ("id", "Зал, в начале", 7)


def test_a_document_is_kept_under_its_name_in_one_line() -> None:
    [kept] = sent_in(message(**PDF, caption="Слайды"), Purpose.MATERIAL)
    assert (kept.kind, kept.name, kept.mark) == (MaterialKind.DOCUMENT, "a b.pdf", "mark")


def test_links_are_those_that_telegram_sees() -> None:
    [bare] = sent_in(url("see youtu.be/x now", "youtu.be/x"), Purpose.RECORDING)
    assert bare.reference == "https://youtu.be/x"
    [under] = sent_in(url("here", "here", type="text_link", url="https://a.example/b"), Purpose.MATERIAL)
    assert under.reference == "https://a.example/b"


def test_what_no_browser_opens_is_no_link() -> None:
    for address in ("ftp://a.example/x", "tg://resolve?domain=x", "https://a.example/" + "x" * 1000):
        assert sent_in(url(address, address), Purpose.MATERIAL) == []
