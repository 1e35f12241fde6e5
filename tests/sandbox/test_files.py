"""Photos, documents, albums: sent, shown, fetched, changed, copied."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox import ImpossibleAct, Upload
from bot.sandbox.records.files import DOWNLOAD_LIMIT, PHOTO_LIMIT, UPLOAD_LIMIT
from tests.sandbox.telegram import PNG, TOKEN

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Answer, Telegram


async def upload(telegram: Telegram, kind: str, data: bytes, **fields: Any) -> Answer:  # noqa: ANN401 - any field
    form = aiohttp.FormData({name: str(value) for name, value in fields.items()})
    form.add_field(kind, io.BytesIO(data), filename="poster.png", content_type="image/png")
    return await telegram.form(f"send{kind.title()}", form)


async def test_a_photo_is_seen_sent_again_and_fetched(telegram: Telegram, aigul: Person) -> None:
    sent = await upload(telegram, "photo", PNG, chat_id=aigul.id, caption="<b>Афиша</b>", parse_mode="HTML")
    (size,) = sent.result["photo"]
    assert (size["width"], size["height"], size["file_size"]) == (100, 50, len(PNG))
    assert sent.result["caption_entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert (aigul.last.text, aigul.last.caption) == (None, "Афиша")
    again = await telegram.call("sendPhoto", chat_id=aigul.id, photo=size["file_id"])
    assert again.result["photo"] == [size]
    file = (await telegram.call("getFile", file_id=size["file_id"])).result
    async with telegram.session.get(
        f"{telegram.sandbox.url}/file/bot{TOKEN}/{file['file_path']}"
    ) as response:
        assert await response.read() == PNG
    async with telegram.session.get(f"{telegram.sandbox.url}/sandbox/file/{size['file_id']}") as response:
        assert await response.read() == PNG
        assert response.headers["Content-Disposition"].startswith("inline")


async def test_a_file_that_could_act_on_the_page_is_only_downloaded(telegram: Telegram) -> None:
    page = telegram.world.files.store("document", Upload("кітап.html", "text/html", b"<script>"))
    async with telegram.session.get(f"{telegram.sandbox.url}/sandbox/file/{page.id}") as response:
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert "sandbox" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"not a picture", "400 Bad Request: IMAGE_PROCESS_FAILED"),
        (b"", "400 Bad Request: file must be non-empty"),
        (PNG + bytes(PHOTO_LIMIT), "is too big for a photo"),
        (PNG[:16] + b"\0\0\x27\x10\0\0\x00\x64" + PNG[24:], "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
    ],
    ids=["text", "empty", "big", "narrow"],
)
async def test_a_bad_photo_is_refused(telegram: Telegram, aigul: Person, data: bytes, complaint: str) -> None:
    assert complaint in (await upload(telegram, "photo", data, chat_id=aigul.id)).complaint


async def test_a_document_keeps_its_name_but_not_any_size(telegram: Telegram, aigul: Person) -> None:
    sent = await upload(telegram, "document", b"BEGIN:VCALENDAR", chat_id=aigul.id)
    assert sent.result["document"]["file_name"] == "poster.png"
    too_big = await upload(telegram, "document", bytes(UPLOAD_LIMIT + 1), chat_id=aigul.id)
    assert too_big.complaint == "413 Request Entity Too Large"
    big = telegram.world.files.store("document", Upload("big", "x/y", bytes(DOWNLOAD_LIMIT + 1)))
    assert (await telegram.call("getFile", file_id=big.id)).complaint == "400 Bad Request: file is too big"


async def test_wrong_files_are_refused(telegram: Telegram, aigul: Person) -> None:
    unknown = await telegram.call("sendPhoto", chat_id=aigul.id, photo="https://library.kz/a.png")
    assert unknown.complaint == "400 Bad Request: wrong file identifier/HTTP URL specified"
    other = await telegram.call("sendDocument", chat_id=aigul.id, document=telegram.store_photo())
    assert other.complaint == "400 Bad Request: can't use file of type Photo as Document"
    long = await telegram.call(
        "sendPhoto", chat_id=aigul.id, photo=telegram.store_photo(), caption="я" * 1025
    )
    assert long.complaint == "400 Bad Request: message caption is too long"


async def test_an_album_with_new_and_known_photos(telegram: Telegram, aigul: Person) -> None:
    media = [
        {"type": "photo", "media": "attach://first", "caption": "two"},
        {"type": "photo", "media": telegram.store_photo()},
    ]
    form = aiohttp.FormData({"chat_id": str(aigul.id), "media": json.dumps(media)})
    form.add_field("first", PNG, filename="a.png", content_type="image/png")
    first, second = (await telegram.form("sendMediaGroup", form)).result
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], second.get("caption")) == ("two", None)
    alone = await telegram.call("sendMediaGroup", chat_id=aigul.id, media=media[1:])
    assert "wrong number of items" in alone.complaint
    lost = await telegram.call("sendMediaGroup", chat_id=aigul.id, media=media)
    assert lost.complaint == '400 Bad Request: there is no file "first" in the call'
    copies = await telegram.call(
        "copyMessages",
        chat_id=aigul.id,
        from_chat_id=aigul.id,
        message_ids=[first["message_id"], second["message_id"], 9_999],
    )
    assert len(copies.result) == 2
    groups = {message.extras["media_group_id"] for message in aigul.chat.messages if message.file}
    assert len(groups) == 2


async def test_words_and_photo_of_a_photo_can_be_changed(telegram: Telegram, aigul: Person) -> None:
    photo = telegram.store_photo()
    sent = (await telegram.call("sendPhoto", chat_id=aigul.id, photo=photo, caption="one")).result
    place = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    text = await telegram.call("editMessageText", text="x", **place)
    assert text.complaint == "400 Bad Request: there is no text in the message to edit"
    assert (await telegram.call("editMessageCaption", caption="two", **place)).result["caption"] == "two"
    same = await telegram.call(
        "editMessageMedia", media={"type": "photo", "media": photo, "caption": "two"}, **place
    )
    assert "message is not modified" in same.complaint
    other = {"type": "photo", "media": telegram.store_photo()}
    assert "caption" not in (await telegram.call("editMessageMedia", media=other, **place)).result
    words = (await telegram.call("sendMessage", chat_id=aigul.id, text="x")).result["message_id"]
    no_caption = await telegram.call("editMessageCaption", chat_id=aigul.id, message_id=words, caption="x")
    assert no_caption.complaint == "400 Bad Request: there is no caption in the message to edit"


async def test_a_copy_comes_from_the_bot_with_words_and_photo(telegram: Telegram, aigul: Person) -> None:
    theirs = aigul.sends("photo", Upload("a.png", "image/png", PNG), "look at /this")
    (update,) = await telegram.updates()
    assert update["message"]["caption"] == "look at /this"
    assert update["message"]["photo"][0]["width"] == 100
    copied = await telegram.call("copyMessage", chat_id=aigul.id, from_chat_id=aigul.id, message_id=theirs.id)
    assert aigul.last.id == copied.result["message_id"]
    assert (aigul.last.sender, aigul.last.caption, aigul.last.file) == (None, "look at /this", theirs.file)
    gone = await telegram.call("copyMessage", chat_id=aigul.id, from_chat_id=aigul.id, message_id=9_999)
    assert gone.complaint == "400 Bad Request: message to copy not found"
    forwarded = await telegram.call(
        "forwardMessage", chat_id=aigul.id, from_chat_id=aigul.id, message_id=theirs.id
    )
    assert forwarded.result["forward_origin"]["sender_user"]["id"] == aigul.id


async def test_an_album_of_a_person_is_copied_as_an_album(telegram: Telegram, aigul: Person) -> None:
    photo, video = Upload("a.png", "image/png", PNG), Upload("b.mp4", "video/mp4", b"x")
    theirs = aigul.sends_album("picture", [photo, video, photo], "**Афиша** /webinars", "", "__артқы__")
    parts = [update["message"] for update in await telegram.updates()]
    assert len({part["media_group_id"] for part in parts}) == 1
    assert [next(kind for kind in ("photo", "video") if kind in part) for part in parts] == [
        *("photo", "video", "photo")
    ]
    assert parts[0]["caption"] == "Афиша /webinars"
    assert [entity["type"] for entity in parts[0]["caption_entities"]] == ["bold", "bot_command"]
    reader = telegram.world.add_person("Reader", "en")
    reader.opens()
    numbers = [message.id for message in theirs]
    copies = await telegram.call(
        "copyMessages", chat_id=reader.id, from_chat_id=aigul.id, message_ids=numbers
    )
    shown = reader.chat.messages[-3:]
    assert [message.id for message in shown] == [copy["message_id"] for copy in copies.result]
    assert [message.html for message in shown] == ["<b>Афиша</b> /webinars", "", "<i>артқы</i>"]
    assert [message.file for message in shown] == [message.file for message in theirs]
    (group,) = {message.extras["media_group_id"] for message in shown}
    assert group != parts[0]["media_group_id"]


async def test_an_album_holds_two_to_ten_of_a_kind(telegram: Telegram, aigul: Person) -> None:
    upload = Upload("a.png", "image/png", PNG)
    for kind, uploads in (("photo", [upload]), ("photo", [upload] * 11), ("voice", [upload] * 2)):
        with pytest.raises(ImpossibleAct, match="an album has 2 to 10"):
            aigul.sends_album(kind, uploads)
    with pytest.raises(ImpossibleAct, match="a caption has up to 1024 characters"):
        aigul.sends("photo", upload, "x" * 1025)
    assert await telegram.updates() == []


async def test_a_part_of_an_album_stays_of_its_kind(telegram: Telegram, aigul: Person) -> None:
    photo = telegram.store_photo()
    pdf = telegram.world.files.store("document", Upload("a.pdf", "application/pdf", b"x")).id
    media = [{"type": "photo", "media": photo, "caption": "x"}, {"type": "photo", "media": photo}]
    first, _ = (await telegram.call("sendMediaGroup", chat_id=aigul.id, media=media)).result
    place = {"chat_id": aigul.id, "message_id": first["message_id"]}
    refused = await telegram.call("editMessageMedia", media={"type": "document", "media": pdf}, **place)
    assert refused.complaint == "400 Bad Request: can't change media type in the album"
    words = await telegram.call("editMessageCaption", caption="<b>y</b>", parse_mode="HTML", **place)
    assert words.result["caption_entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    assert words.result["media_group_id"] == first["media_group_id"]


async def test_what_somebody_wrote_is_copied_although_they_have_blocked_the_bot(
    telegram: Telegram, aigul: Person
) -> None:
    theirs = aigul.sends("voice", Upload("v.ogg", "audio/ogg", b"x"), "[бет](https://a.kz)")
    reader = telegram.world.add_person("Reader", "en")
    reader.opens()
    aigul.blocks()
    place = {"from_chat_id": aigul.id, "message_id": theirs.id}
    buttons = {"inline_keyboard": [[{"text": "Иә", "callback_data": "yes"}]]}
    assert (await telegram.call("copyMessage", chat_id=reader.id, reply_markup=buttons, **place)).result
    assert reader.last.file is not None
    assert (reader.last.file.kind, reader.last.button_texts) == ("voice", ["Иә"])
    assert reader.last.html == '<a href="https://a.kz/">бет</a>'
    to_them = await telegram.call("copyMessage", chat_id=aigul.id, **place)
    assert to_them.complaint == "403 Forbidden: bot was blocked by the user"
    aigul.chat.history[theirs.id].deleted = True
    gone = await telegram.call("copyMessage", chat_id=reader.id, **place)
    assert gone.complaint == "400 Bad Request: message to copy not found"
    none = await telegram.call(
        "copyMessages", chat_id=reader.id, from_chat_id=aigul.id, message_ids=[theirs.id]
    )
    assert none.complaint == "400 Bad Request: there are no messages to copy"


async def test_people_send_all_kinds_of_things(telegram: Telegram, aigul: Person) -> None:
    aigul.sends_album("photo", [Upload("a.png", "image/png", PNG)] * 2, "album")
    aigul.sends("voice", Upload("v.ogg", "audio/ogg", b"x"))
    aigul.sends("sticker", Upload("s.webp", "image/webp", b"x"))
    aigul.shares_contact()
    aigul.shares_location(49.95, 82.61)
    aigul.forwards(aigul.chat.messages[0])
    aigul.edits(aigul.says("wrnog"), "wrong")
    messages = [next(iter(list(update.values())[1:])) for update in await telegram.updates()]
    assert messages[0]["media_group_id"] == messages[1]["media_group_id"]
    assert messages[2]["voice"]["mime_type"] == "audio/ogg"
    assert messages[3]["sticker"]["type"] == "regular"
    assert messages[4]["contact"]["user_id"] == aigul.id
    assert messages[5]["location"] == {"latitude": 49.95, "longitude": 82.61}
    assert messages[6]["forward_origin"]["type"] == "user"
    assert (messages[8]["text"], "edit_date" in messages[8]) == ("wrong", True)
