"""python-telegram-bot's own client understands the sandbox, and the sandbox it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
)
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.sandbox import Upload
from bot.sandbox.bot_api.inline_acts import ask_inline
from bot.sandbox.records.files import KINDS
from tests.sandbox.telegram import PNG, TOKEN

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    url = telegram.sandbox.url
    async with Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as bot:
        yield bot


async def test_a_bot_lives_its_life(telegram: Telegram, aigul: Person, bot: Bot) -> None:
    assert (await bot.get_me()).username == telegram.world.bot.username
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Иә", callback_data="yes")]])
    sent = await bot.send_message(
        aigul.id,
        'Сағат <tg-time unix="1795000000" format="t">18:00</tg-time>',
        parse_mode="HTML",
        reply_markup=markup,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert [entity.type for entity in sent.entities] == ["date_time"]
    aigul.taps("Иә")
    (update,) = await bot.get_updates(timeout=5)
    assert update.callback_query
    assert update.callback_query.message == sent
    assert await update.callback_query.answer("Жақсы", show_alert=True)
    assert await sent.edit_text("Жазылдыңыз")
    photo = await bot.send_photo(aigul.id, PNG, caption="poster")
    file = await photo.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == PNG
    album = await bot.send_media_group(
        aigul.id, [InputMediaPhoto(PNG), InputMediaPhoto(photo.photo[-1].file_id)]
    )
    assert len(album) == 2
    await bot.edit_message_media(InputMediaPhoto(PNG), chat_id=aigul.id, message_id=photo.message_id)
    await bot.send_document(aigul.id, b"BEGIN:VCALENDAR", filename="webinar.ics")
    copy = await bot.copy_message(aigul.id, aigul.id, sent.message_id)
    assert aigul.last.id == copy.message_id
    assert await bot.delete_message(aigul.id, sent.message_id)
    scope = BotCommandScopeAllPrivateChats()
    assert await bot.set_my_commands([BotCommand("start", "Бастау")], scope=scope, language_code="kk")
    assert aigul.commands == [{"command": "start", "description": "Бастау"}]
    assert await bot.set_my_description("Кітапхана", language_code="kk")
    assert await bot.delete_webhook()
    assert telegram.world.refusals == []


async def test_everything_that_people_do_is_understood(telegram: Telegram, aigul: Person, bot: Bot) -> None:
    photo = Upload("a.png", "image/png", PNG)
    for kind in KINDS:
        aigul.sends(kind, photo, "**caption**")
    aigul.sends_album("photo", [photo, photo])
    aigul.edits(aigul.says("wrong"), "right")
    aigul.forwards(aigul.last)
    aigul.shares_contact()
    aigul.shares_location(49.95, 82.61)
    key = KeyboardButton("?", request_users=KeyboardButtonRequestUsers(1, request_name=True))
    await bot.send_message(aigul.id, "?", reply_markup=ReplyKeyboardMarkup([[key]]))
    aigul.shares_people(1, [aigul])
    aigul.blocks()
    aigul.unblocks()
    telegram.world.add_group("Readers", aigul)
    ask_inline(aigul, "w")
    updates = await bot.get_updates(timeout=1)
    assert [update.effective_user and update.effective_user.id for update in updates] == [aigul.id] * len(
        updates
    )
    assert len(updates) == len(KINDS) + 2 + 2 + 4 + 2 + 1 + 1
    assert updates[-1].inline_query
    assert updates[-1].inline_query.query == "w"
    contact = [update.message.contact for update in updates if update.message and update.message.contact]
    assert [one.phone_number for one in contact] == [aigul.phone_number]


@pytest.mark.filterwarnings(
    "ignore:Deprecated since version v22.2"
)  # the client's own word about retry_after
async def test_its_errors_are_understood(telegram: Telegram, aigul: Person, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "x")
    telegram.world.trouble.on("too_many_requests", times=1, retry_after=1)
    with pytest.raises(RetryAfter):
        await bot.send_message(aigul.id, "x")
    aigul.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(aigul.id, "x")
