"""What Telegram refuses, the sandbox refuses in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from tests.sandbox.telegram import TOKEN

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram


def keyboard(**button: Any) -> dict[str, Any]:  # noqa: ANN401 - any field
    return {"inline_keyboard": [[{"text": "?", **button}]]}


async def test_a_wrong_token_is_unauthorized(telegram: Telegram) -> None:
    async with telegram.session.get(f"{telegram.sandbox.url}/bot1:wrong/getMe") as response:
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_get_form_and_capitals_work_too(telegram: Telegram, aigul: Person) -> None:
    query = {"chat_id": str(aigul.id), "text": "by GET"}
    async with telegram.session.get(
        f"{telegram.sandbox.url}/bot{TOKEN}/SENDMESSAGE", params=query
    ) as response:
        assert (await response.json())["ok"]
    sent = await telegram.form("sendMessage", aiohttp.FormData({"chat_id": str(aigul.id), "text": "by form"}))
    assert sent.result["text"] == "by form"


async def test_what_the_api_does_not_know_is_refused_and_remembered(
    telegram: Telegram, aigul: Person
) -> None:
    assert telegram.world.refusals == []
    unknown = await telegram.call("sendMessage", chat_id=aigul.id, text="x", disable_web_page_preview=True)
    assert unknown.complaint == '400 Bad Request: unknown parameter "disable_web_page_preview"'
    assert (await telegram.call("sendSomething")).complaint == "404 Not Found: method not found"
    nested = await telegram.call(
        "sendMessage", chat_id=aigul.id, text="x", reply_markup=keyboard(callback="x")
    )
    assert nested.status == 400
    assert [refusal.method for refusal in telegram.world.refusals] == [
        "sendMessage",
        "sendSomething",
        "sendMessage",
    ]
    assert len(aigul.chat.messages) == 1


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 1, "text": "x"}, "chat not found"),
        ({"chat_id": "x y", "text": "x"}, 'parameter "chat_id" must be an Integer'),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": 5}, 'parameter "text" must be a String'),
        (
            {"text": "x", "disable_notification": "perhaps"},
            'parameter "disable_notification" must be a Boolean',
        ),
        ({"text": "я" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
        ({"text": "<b>x</b>" * 101, "parse_mode": "HTML"}, "ENTITIES_TOO_LONG"),
        ({"text": "x", "reply_markup": "{"}, 'parameter "reply_markup" must be JSON'),
        ({"text": "x", "reply_markup": keyboard()}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "reply_markup": keyboard(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard(callback_data="я" * 33)}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": keyboard(callback_data="x", url="https://a.kz")},
            "exactly one action",
        ),
        ({"text": "x", "reply_markup": keyboard(url="no address")}, "Wrong HTTP URL"),
        ({"text": "x", "reply_markup": keyboard(url="http://localhost/")}, "Wrong HTTP URL"),
        ({"text": "x", "reply_markup": keyboard(copy_text={"text": "x" * 257})}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "reply_markup": keyboard(callback_data="x", style="red")}, "style must be one of"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ],
)
async def test_a_wrong_message_is_refused(
    telegram: Telegram, aigul: Person, parameters: dict[str, Any], complaint: str
) -> None:
    place = {} if complaint == "chat_id is empty" else {"chat_id": aigul.id}
    answer = await telegram.call("sendMessage", **{**place, **parameters})
    assert answer.complaint.startswith("400 Bad Request: ")
    assert complaint in answer.complaint
    assert len(aigul.chat.messages) == 1


async def test_entities_can_be_given_instead_of_html(telegram: Telegram, aigul: Person) -> None:
    entities = [
        {"type": "url", "offset": 8, "length": 12},
        {"type": "bold", "offset": 0, "length": 7},
        {"type": "date_time", "offset": 0, "length": 4, "unix_time": 5},
    ]
    sent = await telegram.call(
        "sendMessage", chat_id=aigul.id, text="😀 plan https://a.kz", entities=entities
    )
    kinds = [(entity["type"], entity["offset"], entity["length"]) for entity in sent.result["entities"]]
    assert kinds == [("bold", 0, 7), ("date_time", 0, 4), ("url", 8, 12)]
    for wrong in ({"type": "glow"}, {"type": "text_link"}, {"type": "bold", "url": "https://a.kz"}):
        place = {"offset": 0, "length": 1}
        refused = await telegram.call(
            "sendMessage", chat_id=aigul.id, text="x", entities=[{**place, **wrong}]
        )
        assert refused.status == 400


async def test_people_are_mentioned_by_their_id(telegram: Telegram, aigul: Person) -> None:
    text = f'<a href="tg://user?id={aigul.id}">Айгүл</a> <a href="tg://user?id=5">nobody</a>'
    sent = await telegram.call("sendMessage", chat_id=aigul.id, text=text, parse_mode="HTML")
    (mention,) = sent.result["entities"]
    assert (mention["type"], mention["user"]["id"]) == ("text_mention", aigul.id)
    assert aigul.last.html == f'<a href="tg://user?id={aigul.id}">Айгүл</a> nobody'


async def test_limits_hold_after_entities_are_taken_out(telegram: Telegram, aigul: Person) -> None:
    text = f"<b>{'я' * 4090}</b> &amp; 😀"
    sent = await telegram.call("sendMessage", chat_id=aigul.id, text=text, parse_mode="HTML")
    assert len(sent.result["text"]) == 4090 + 4
    data = keyboard(callback_data="я" * 32)
    assert (await telegram.call("sendMessage", chat_id=aigul.id, text="x", reply_markup=data)).status == 200


async def test_who_has_not_started_the_bot_is_not_written_to(telegram: Telegram, aigul: Person) -> None:
    stranger = telegram.world.add_person("Stranger", "en")
    unknown = await telegram.call("sendMessage", chat_id=stranger.id, text="x")
    assert unknown.complaint == "400 Bad Request: chat not found"
    telegram.world.add_group("Readers", aigul, stranger)
    met = await telegram.call("sendMessage", chat_id=stranger.id, text="x")
    assert met.complaint == "403 Forbidden: bot can't initiate conversation with a user"


async def test_a_block_is_told_at_once_and_ends_all_messages(telegram: Telegram, aigul: Person) -> None:
    aigul.blocks()
    (update,) = await telegram.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    refused = await telegram.call("sendMessage", chat_id=aigul.id, text="x")
    assert refused.complaint == "403 Forbidden: bot was blocked by the user"
    aigul.opens()
    unblocked, start = await telegram.updates()
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert start["message"]["text"] == "/start"
    assert (await telegram.call("sendMessage", chat_id=aigul.id, text="x")).status == 200
    aigul.deactivates()
    gone = await telegram.call("sendMessage", chat_id=aigul.id, text="x")
    assert gone.complaint == "403 Forbidden: user is deactivated"


async def test_only_own_living_messages_are_edited(telegram: Telegram, aigul: Person) -> None:
    theirs = aigul.says("mine")
    foreign = await telegram.call("editMessageText", chat_id=aigul.id, message_id=theirs.id, text="x")
    assert foreign.complaint == "400 Bad Request: message can't be edited"
    unknown = await telegram.call("editMessageText", chat_id=aigul.id, message_id=999, text="x")
    assert unknown.complaint == "400 Bad Request: message to edit not found"
    sent = (await telegram.call("sendMessage", chat_id=aigul.id, text="x")).result["message_id"]
    assert (await telegram.call("deleteMessage", chat_id=aigul.id, message_id=sent)).result is True
    gone = await telegram.call("editMessageText", chat_id=aigul.id, message_id=sent, text="y")
    assert gone.complaint == "400 Bad Request: message to edit not found"
    again = await telegram.call("deleteMessage", chat_id=aigul.id, message_id=sent)
    assert again.complaint == "400 Bad Request: message to delete not found"


async def test_a_message_can_be_deleted_for_two_days(telegram: Telegram, aigul: Person) -> None:
    sent = [
        (await telegram.call("sendMessage", chat_id=aigul.id, text=text)).result["message_id"]
        for text in "abc"
    ]
    telegram.clock.move(48 * 3_600_000)
    assert (await telegram.call("deleteMessage", chat_id=aigul.id, message_id=sent[0])).result is True
    telegram.clock.move(1)
    late = await telegram.call("deleteMessage", chat_id=aigul.id, message_id=sent[1])
    assert "message can't be deleted" in late.complaint
    assert (await telegram.call("deleteMessages", chat_id=aigul.id, message_ids=sent)).result is True
    assert [message.text for message in aigul.chat.messages] == ["/start", "b", "c"]


async def test_an_edit_of_buttons_alone_keeps_the_text(telegram: Telegram, aigul: Person) -> None:
    sent = (await telegram.call("sendMessage", chat_id=aigul.id, text="x")).result
    place = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    same = await telegram.call("editMessageReplyMarkup", **place)
    assert "message is not modified" in same.complaint
    await telegram.call("editMessageReplyMarkup", reply_markup=keyboard(callback_data="go"), **place)
    assert (aigul.last.text, aigul.last.button_texts) == ("x", ["?"])


async def test_a_callback_answer_is_short(telegram: Telegram, aigul: Person) -> None:
    await telegram.call("sendMessage", chat_id=aigul.id, text="x", reply_markup=keyboard(callback_data="go"))
    tapped = aigul.taps("go")
    answer = await telegram.call(
        "answerCallbackQuery", callback_query_id=tapped.details["query_id"], text="я" * 201
    )
    assert answer.complaint == "400 Bad Request: MESSAGE_TOO_LONG"


async def test_people_cannot_do_what_telegram_forbids(telegram: Telegram, aigul: Person) -> None:
    for payload in ("x" * 65, "ё", "a b"):
        with pytest.raises(Exception, match="start payload"):
            aigul.opens(payload)
    sent = await telegram.call(
        "sendMessage", chat_id=aigul.id, text="x", reply_markup=keyboard(callback_data="go")
    )
    assert sent.status == 200
    with pytest.raises(Exception, match="no button"):
        aigul.taps("stop")
    with pytest.raises(Exception, match="own messages only"):
        aigul.edits(aigul.last, "not mine")
