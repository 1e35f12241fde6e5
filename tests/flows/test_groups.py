"""The bot in groups: a list for everybody, nothing personal, nothing done for somebody."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.chat.telegram.errors import Moved
from bot.sandbox import Chat, Person
from tests.flows.library import MINUTE, Library
from tests.flows.outside import ANONYMOUS, GROUP_BOT, comes, kept, next_webinar, ours, says, text, written

LANGUAGES = ["ru", "kk", "en"]


async def group_of(library: Library, *members: Person) -> Chat:
    chat = library.world.add_group("Readers", *members)
    await library.rest()
    return chat


async def chooses(library: Library, leader: Person, chat: Chat, language: str) -> None:
    await says(library, leader, "/language", chat)
    leader.taps(text(library, language, "language-name"), ours(chat)[-1])
    await library.rest()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_list_comes_in_the_groups_language_with_links_into_the_private_chat(
    library: Library, language: str
) -> None:
    leader = library.world.add_person("Leader", "en")
    chat = await group_of(library, leader)
    await chooses(library, leader, chat, language)
    shown = (await says(library, leader, "/webinars", chat))[-1]
    assert shown.text is not None
    head = text(library, language, "webinars-coming").removeprefix("<b>").removesuffix("</b>")
    assert shown.text.startswith(head)
    urls = [button["url"] for row in shown.buttons for button in row]
    assert urls[0].startswith(f"https://t.me/{library.world.bot.username}?start=w_")
    assert not any("callback_data" in button for row in shown.buttons for button in row)
    assert shown.html.count("<tg-time") >= 1


async def test_without_a_choice_a_group_hears_the_librarys_language_whoever_asks(library: Library) -> None:
    reader = library.world.add_person("Reader", "en")
    chat = await group_of(library, reader)
    shown = (await says(library, reader, "/webinars", chat))[-1]
    assert (shown.text or "").startswith("Ближайшие вебинары")
    assert library.rows("SELECT count(*) FROM people") == [(0,)], "nobody becomes known by asking in a group"


async def test_a_group_gets_one_list_a_minute_and_the_older_one_is_removed(library: Library) -> None:
    reader, other = library.world.add_person("A", "ru"), library.world.add_person("B", "kk")
    chat = await group_of(library, reader, other)
    name = library.world.bot.username
    (first,) = await says(library, reader, "/webinars", chat)
    assert await says(library, other, f"/webinars@{name}", chat) == [first]
    assert await says(library, reader, "/webinars", chat) == [first]
    library.clock.move(MINUTE)
    (second,) = await says(library, other, f"/webinars@{name}", chat)
    assert second is not first


async def test_other_commands_lead_into_the_private_chat_and_other_words_to_nothing(library: Library) -> None:
    reader = library.world.add_person("Reader", "ru")
    chat = await group_of(library, reader)
    (told,) = await says(library, reader, "/my", chat)
    assert told.text == text(library, "ru", "group-to-private")
    assert [list(button) for row in told.buttons for button in row] == [["text", "url"]]
    library.clock.move(MINUTE)
    for words in ("/privacy@another_bot", "/nonsense", "hello all"):
        await comes(library, "message", written(library, chat, words, **{"from": reader.json()}))
    assert ours(chat) == [told]
    for words in ("/settings", "/volunteer"):
        await says(library, reader, words, chat)
    assert len(ours(chat)) == 2, "one answer of this kind a minute"


async def test_nobody_stands_behind_an_anonymous_administrator_or_a_channel(library: Library) -> None:
    leader = library.world.add_person("Leader", "ru")
    chat = await group_of(library, leader)
    await library.names_owners({leader.id, GROUP_BOT})
    group = {"id": chat.id, "type": "supergroup", "title": chat.title}
    for words in ("/my", f"/start w_{next_webinar(library)}", "/volunteer", "/propose"):
        anonymous = written(library, chat, words, **{"from": ANONYMOUS, "sender_chat": group})
        await comes(library, "message", anonymous)
        library.clock.move(MINUTE)
    assert {each.text for each in ours(chat)} == {text(library, "ru", "group-to-private")}
    await comes(library, "channel_post", written(library, chat, "/webinars", sender_chat=group))
    assert (ours(chat)[-1].text or "").startswith("Ближайшие вебинары")
    assert library.rows("SELECT count(*) FROM people") == [(0,)]
    assert library.rows("SELECT count(*) FROM posted_cards") == [(0,)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_forged_tap_in_a_group_shows_and_does_nothing_personal(
    library: Library, language: str
) -> None:
    reader = library.world.add_person("Reader", language)
    chat = await group_of(library, reader)
    for data in ("1:my", "1:register:1", "1:privacy", "1:delete_sure", "1:group_language:xx", "nonsense"):
        buttons = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
        message = library.world.new_message(chat, None, words="x", markup=buttons)
        chat.keep(message)
        reader.taps("x", message)
        await library.rest()
        assert reader.answers[-1] == text(library, language, "group-tap-private")
        assert message.text == "x"
    assert library.rows("SELECT count(*) FROM registrations") == [(0,)]
    assert library.world.queries.unanswered == []


async def test_only_administrators_choose_the_groups_language(library: Library) -> None:
    leader, reader = library.world.add_person("Leader", "ru"), library.world.add_person("Reader", "en")
    chat = await group_of(library, leader, reader)
    await chooses(library, reader, chat, "kk")
    assert reader.answers == [text(library, "en", "group-language-leaders")]
    assert library.rows("SELECT language FROM groups") == [(None,)]
    leader.taps(text(library, "kk", "language-name"), ours(chat)[-1])
    await library.rest()
    assert ours(chat)[-1].text == text(library, "kk", "group-language-chosen")
    assert library.rows("SELECT language FROM groups") == [("kk",)]


async def test_the_list_is_kept_up_to_date_once_a_minute_at_most(library: Library) -> None:
    reader = library.world.add_person("Reader", "ru")
    chat = await group_of(library, reader)
    (shown,) = await says(library, reader, "/webinars", chat)
    before = shown.text or ""
    newcomer = await library.newcomer("Newcomer", "ru")
    webinar_id = next_webinar(library)
    await library.opens(newcomer, f"w_{webinar_id}")
    await library.taps(newcomer, f"1:register:{webinar_id}")
    await library.taps(newcomer, f"1:agree:{webinar_id}")
    assert library.app is not None
    await library.app.posts.keep()
    assert shown.text == before, "not within a minute"
    await kept(library)
    assert shown.text != before
    assert len(ours(chat)) == 1


async def test_a_librarian_posts_a_card_which_is_kept_up_to_date(library: Library) -> None:
    owner = await library.newcomer("Owner", "ru")
    await library.names_owners({owner.id})
    chat, number = await group_of(library, owner), next_webinar(library)
    (card,) = await says(library, owner, f"/start@{library.world.bot.username} w_{number}", chat)
    assert [button["text"] for row in card.buttons for button in row] == [
        text(library, "ru", "group-register")
    ]
    await cancel(library, number)
    await kept(library)
    assert text(library, "ru", "webinar-cancelled") in (card.text or "")
    stranger = library.world.add_person("Stranger", "ru")
    chat.members[stranger.id] = stranger
    told = (await says(library, stranger, f"/start@{library.world.bot.username} w_{number}", chat))[-1]
    assert told.text == text(library, "ru", "group-to-private"), "only librarians post cards"


async def cancel(library: Library, webinar_id: int) -> None:
    """Call a webinar off."""
    await library.meddles(
        "UPDATE webinars SET status = 'cancelled', revision = revision + 1 WHERE id = ?", webinar_id
    )


async def test_being_thrown_out_is_noted_and_nothing_more_is_sent_there(library: Library) -> None:
    leader = library.world.add_person("Leader", "ru")
    chat = await group_of(library, leader)
    await says(library, leader, "/webinars", chat)
    library.world.remove_bot(chat, leader)
    await library.rest()
    assert library.rows("SELECT present, list_message_id FROM groups") == [(0, None)]
    await cancel(library, next_webinar(library))
    await kept(library)
    assert library.rows("SELECT count(*) FROM inbox WHERE state = 'set aside'") == [(0,)]


async def test_a_group_that_becomes_a_supergroup_keeps_its_language(library: Library) -> None:
    leader = library.world.add_person("Leader", "ru")
    chat = await group_of(library, leader)
    await chooses(library, leader, chat, "kk")
    newer = library.world.add_group("Readers", leader)
    migrated = written(library, chat, "/x", **{"from": leader.json(), "migrate_to_chat_id": newer.id})
    del migrated["text"], migrated["entities"]
    await comes(library, "message", migrated)
    assert library.rows("SELECT id, language FROM groups") == [(newer.id, "kk")]
    (shown,) = await says(library, leader, "/webinars", newer)
    assert (shown.text or "").startswith("Алдағы вебинарлар")


async def test_a_move_that_telegram_tells_only_when_the_bot_writes_is_followed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the service message: the first answer to the old id is refused with the new one."""
    leader = library.world.add_person("Leader", "ru")
    chat = await group_of(library, leader)
    await chooses(library, leader, chat, "kk")
    newer = library.world.add_group("Readers", leader)
    await library.rest()
    assert library.app is not None
    reply = library.app.context.outgoing.reply

    async def moved(chat_id: int, method: str, params: Mapping[str, Any], files: Any = None) -> Any:  # noqa: ANN401
        if chat_id == chat.id:
            raise Moved(newer.id)
        return await reply(chat_id, method, params, files)

    monkeypatch.setattr(library.app.context.outgoing, "reply", moved)
    await says(library, leader, "/webinars", chat)
    (shown,) = ours(newer)
    assert (shown.text or "").startswith("Алдағы вебинарлар")
    assert library.rows("SELECT id, language, list_message_id FROM groups") == [(newer.id, "kk", shown.id)]


async def test_what_somebody_removed_from_a_group_is_not_tried_again(library: Library) -> None:
    owner = await library.newcomer("Owner", "ru")
    await library.names_owners({owner.id})
    chat, number = await group_of(library, owner), next_webinar(library)
    await says(library, owner, "/webinars", chat)
    await says(library, owner, f"/start@{library.world.bot.username} w_{number}", chat)
    for message in ours(chat):
        message.deleted = True
    await cancel(library, number)
    await kept(library)
    assert library.rows("SELECT list_message_id FROM groups") == [(None,)]
    assert library.rows("SELECT count(*) FROM posted_cards") == [(0,)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_groups_have_a_command_menu_of_their_own(library: Library, language: str) -> None:
    reader = library.world.add_person("Reader", language)
    chat = await group_of(library, reader)
    await library.world.changed(lambda: library.world.bot.commands.get(("all_group_chats", language)))
    shown = library.world.bot.commands_for(reader, chat)
    assert [each["command"] for each in shown] == ["webinars", "language"]
    assert shown[1]["description"] == text(library, language, "command-language")
