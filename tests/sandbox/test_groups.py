"""Groups, inline mode, keyboards, reactions and pins."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from bot.sandbox import ImpossibleAct

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram

ARTICLE: dict[str, Any] = {
    "type": "article",
    "id": "w1",
    "title": "Вебинар",
    "input_message_content": {"message_text": "<b>Вебинар</b>", "parse_mode": "HTML"},
    "reply_markup": {"inline_keyboard": [[{"text": "Иду", "callback_data": "go"}]]},
}


async def test_in_a_group_the_bot_reads_commands_and_replies_only(telegram: Telegram, aigul: Person) -> None:
    group = telegram.world.add_group("Readers", aigul)
    (added,) = await telegram.updates()
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    aigul.says("hello all", group)
    aigul.says("/webinars@another_bot", group)
    aigul.says("/webinars", group)
    sent = (await telegram.call("sendMessage", chat_id=group.id, text="Here")).result
    aigul.says("thanks", group, group.messages[-1])
    texts = [update["message"]["text"] for update in await telegram.updates()]
    assert texts == ["/webinars", "thanks"]
    assert sent["chat"] == {"id": group.id, "type": "supergroup", "title": "Readers"}


async def test_a_group_counts_its_own_messages(telegram: Telegram, aigul: Person) -> None:
    group = telegram.world.add_group("Readers", aigul)
    sent = (await telegram.call("sendMessage", chat_id=group.id, text="first")).result
    assert sent["message_id"] == aigul.chat.messages[0].id == 1


async def test_a_bot_thrown_out_of_a_group_cannot_write_there(telegram: Telegram, aigul: Person) -> None:
    group = telegram.world.add_group("Readers", aigul)
    await telegram.updates()
    await telegram.post(f"/sandbox/groups/{group.id}/remove", person_id=aigul.id)
    (update,) = await telegram.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    refused = await telegram.call("sendMessage", chat_id=group.id, text="x")
    assert refused.complaint == "403 Forbidden: bot was kicked from the supergroup chat"


async def test_members_are_known(telegram: Telegram, aigul: Person) -> None:
    other = telegram.world.add_person("Other", "en")
    group = telegram.world.add_group("Readers", aigul)
    states = [
        (await telegram.call("getChatMember", chat_id=group.id, user_id=user_id)).result["status"]
        for user_id in (aigul.id, other.id, telegram.world.bot.id)
    ]
    assert states == ["creator", "left", "member"]
    assert (await telegram.call("getChatMemberCount", chat_id=group.id)).result == 2
    assert (await telegram.call("getChat", chat_id=group.id)).result["title"] == "Readers"


async def test_the_bot_can_ask_who_leads_and_leave(telegram: Telegram, aigul: Person) -> None:
    group = telegram.world.add_group("Readers", aigul)
    (owner,) = (await telegram.call("getChatAdministrators", chat_id=group.id)).result
    assert (owner["status"], owner["user"]["id"]) == ("creator", aigul.id)
    private = await telegram.call("getChatAdministrators", chat_id=aigul.id)
    assert private.complaint == "400 Bad Request: there are no administrators in the private chat"
    assert (await telegram.call("leaveChat", chat_id=group.id)).result is True
    assert (await telegram.call("getChat", chat_id=group.id)).status == 403
    aigul.says("/start", group)
    assert [update for update in await telegram.updates() if "message" in update] == []


async def test_a_member_is_made_administrator_and_a_plain_member_again(
    telegram: Telegram, aigul: Person
) -> None:
    other = telegram.world.add_person("Other", "en")
    group = telegram.world.add_group("Readers", aigul, other)
    for commands, scope in (("all", "all_group_chats"), ("lead", "all_chat_administrators")):
        menu = [{"command": commands, "description": commands}]
        await telegram.call("setMyCommands", commands=menu, scope={"type": scope})
    await telegram.post(f"/sandbox/groups/{group.id}/promote", person_id=other.id)
    leaders = (await telegram.call("getChatAdministrators", chat_id=group.id)).result
    assert [(each["status"], each["user"]["id"]) for each in leaders] == [
        ("creator", aigul.id),
        ("administrator", other.id),
    ]
    assert telegram.world.bot.commands_for(other, group)[0]["command"] == "lead"
    await telegram.post(f"/sandbox/groups/{group.id}/promote", person_id=other.id, administrator=False)
    member = (await telegram.call("getChatMember", chat_id=group.id, user_id=other.id)).result
    assert member["status"] == "member"
    assert telegram.world.bot.commands_for(other, group)[0]["command"] == "all"


async def test_in_a_group_the_bot_deletes_its_own_words_only(telegram: Telegram, aigul: Person) -> None:
    group = telegram.world.add_group("Readers", aigul)
    theirs = aigul.says("hello", group)
    sent = (await telegram.call("sendMessage", chat_id=group.id, text="Here")).result
    refused = await telegram.call("deleteMessage", chat_id=group.id, message_id=theirs.id)
    assert "message can't be deleted" in refused.complaint
    await telegram.call("deleteMessages", chat_id=group.id, message_ids=[theirs.id, sent["message_id"]])
    assert group.messages == [theirs]


async def asks_for_people(telegram: Telegram, person: Person, **wanted: object) -> None:
    key = {"text": "Pick", "request_users": {"request_id": 5, **wanted}}
    keyboard = {"keyboard": [[key]], "one_time_keyboard": True}
    await telegram.call("sendMessage", chat_id=person.id, text="?", reply_markup=keyboard)


async def test_a_colleague_is_picked(telegram: Telegram, aigul: Person) -> None:
    other = telegram.world.add_person("Other", "en", last_name="One", username="other_one")
    await asks_for_people(telegram, aigul)
    assert aigul.taps("Pick").json()["request_id"] == 5
    await telegram.post(f"/sandbox/people/{aigul.id}/users", request_id=5, user_ids=[other.id])
    assert aigul.chat.keyboard is None
    await asks_for_people(telegram, aigul, request_name=True, request_username=True)
    aigul.shares_people(5, [other])
    plain, named = [update["message"]["users_shared"] for update in await telegram.updates()]
    assert plain == {"request_id": 5, "users": [{"user_id": other.id}]}
    name = {"first_name": "Other", "last_name": "One", "username": "other_one"}
    assert named["users"] == [{"user_id": other.id, **name}]


async def test_people_are_picked_only_as_they_were_asked_for(telegram: Telegram, aigul: Person) -> None:
    with pytest.raises(ImpossibleAct, match="no key asks for people by number 5"):
        aigul.shares_people(5, [aigul])
    await asks_for_people(telegram, aigul, max_quantity=1)
    for people in ([], [aigul, aigul]):
        with pytest.raises(ImpossibleAct, match="pick 1 to 1 people"):
            aigul.shares_people(5, people)
    for wrong in ({"max_quantity": 11}, {"max_quantity": 0}, {"request_id": 2**31}):
        users = {"keyboard": [[{"text": "Pick", "request_users": {"request_id": 5, **wrong}}]]}
        assert (
            await telegram.call("sendMessage", chat_id=aigul.id, text="?", reply_markup=users)
        ).status == 400
    aigul.shares_people(5, [aigul])
    copied = await telegram.call(
        "copyMessage", chat_id=aigul.id, from_chat_id=aigul.id, message_id=aigul.last.id
    )
    assert copied.complaint == "400 Bad Request: message can't be copied"


async def test_an_inline_result_is_chosen_tapped_and_edited(telegram: Telegram, aigul: Person) -> None:
    asking = asyncio.ensure_future(telegram.post(f"/sandbox/people/{aigul.id}/inline", query="вебинар"))
    (update,) = (await telegram.call("getUpdates", timeout=5)).result
    query = update["inline_query"]
    assert query["query"] == "вебинар"
    answered = await telegram.call("answerInlineQuery", inline_query_id=query["id"], results=[ARTICLE])
    assert answered.result is True
    again = await telegram.call("answerInlineQuery", inline_query_id=query["id"], results=[ARTICLE])
    assert "query is too old" in again.complaint
    assert [result["title"] for result in (await asking)["results"]] == ["Вебинар"]
    telegram.world.updates.clear()
    group = telegram.world.add_group("Readers", aigul)
    await telegram.post(
        f"/sandbox/people/{aigul.id}/choose", query_id=query["id"], result_id="w1", chat_id=group.id
    )
    message = group.messages[-1]
    assert (message.text, message.via_bot, message.sender) == ("Вебинар", True, aigul)
    aigul.taps("go", message)
    _, chosen, tapped = await telegram.updates()
    inline_id = chosen["chosen_inline_result"]["inline_message_id"]
    assert tapped["callback_query"]["inline_message_id"] == inline_id
    assert "message" not in tapped["callback_query"]
    edited = await telegram.call("editMessageText", inline_message_id=inline_id, text="1 идёт")
    assert edited.result is True
    assert message.text == "1 идёт"


async def test_a_reply_keyboard_says_its_words(telegram: Telegram, aigul: Person) -> None:
    keyboard = {
        "keyboard": [["Иә"], [{"text": "Нөмірім", "request_contact": True}]],
        "one_time_keyboard": True,
    }
    sent = await telegram.call("sendMessage", chat_id=aigul.id, text="?", reply_markup=keyboard)
    assert "reply_markup" not in sent.result
    fixed = await telegram.call(
        "editMessageText", chat_id=aigul.id, message_id=sent.result["message_id"], text="!"
    )
    assert fixed.complaint == "400 Bad Request: message can't be edited"
    assert aigul.taps("Нөмірім").action == "contact"
    await telegram.call("sendMessage", chat_id=aigul.id, text="?", reply_markup=keyboard)
    aigul.taps("Иә")
    contact, said = await telegram.updates()
    assert contact["message"]["contact"]["phone_number"] == aigul.phone_number
    assert said["message"]["text"] == "Иә"
    await telegram.call("sendMessage", chat_id=aigul.id, text="?", reply_markup={"remove_keyboard": True})
    assert aigul.chat.keyboard is None


async def test_a_button_on_a_message_that_is_gone_gives_its_id_only(
    telegram: Telegram, aigul: Person
) -> None:
    markup = ARTICLE["reply_markup"]
    await telegram.call("sendMessage", chat_id=aigul.id, text="x", reply_markup=markup)
    message = aigul.last
    await telegram.call("deleteMessage", chat_id=aigul.id, message_id=message.id)
    aigul.taps("go", message)
    (update,) = await telegram.updates()
    gone = update["callback_query"]["message"]
    assert (gone["message_id"], gone["date"], "text" in gone) == (message.id, 0, False)


async def test_reactions_and_pins_are_seen(telegram: Telegram, aigul: Person) -> None:
    place = {"chat_id": aigul.id, "message_id": aigul.last.id}
    thumb = [{"type": "emoji", "emoji": "👍"}]
    assert (await telegram.call("setMessageReaction", reaction=thumb, **place)).result is True
    assert aigul.last.reactions == thumb
    wrong = await telegram.call("setMessageReaction", reaction=[{"type": "emoji", "emoji": "x"}], **place)
    assert wrong.complaint == "400 Bad Request: REACTION_INVALID"
    assert (await telegram.call("pinChatMessage", **place)).result is True
    assert aigul.chat.pinned == [aigul.last]
    assert (await telegram.call("unpinChatMessage", chat_id=aigul.id)).result is True
    assert aigul.chat.pinned == []


async def test_links_to_the_bot_are_told_from_others(telegram: Telegram, aigul: Person) -> None:
    ours = f"https://t.me/{telegram.world.bot.username}?start=w_7"
    buttons = [
        [{"text": "open", "url": ours}, {"text": "away", "url": "https://youtu.be/fdo4tgmAhes"}],
        [{"text": "copy", "copy_text": {"text": "code"}}, {"text": "share", "switch_inline_query": "w7"}],
    ]
    await telegram.call("sendMessage", chat_id=aigul.id, text="x", reply_markup={"inline_keyboard": buttons})
    assert aigul.taps("open").json() == {"action": "deep_link", "url": ours, "payload": "w_7"}
    assert aigul.taps("away").json() == {"action": "url", "url": "https://youtu.be/fdo4tgmAhes"}
    assert aigul.taps("copy").json() == {"action": "copy", "text": "code"}
    assert aigul.taps("share").json() == {"action": "switch_inline", "query": "w7"}
