"""The bot in groups: the list of webinars, a card posted by a librarian, the group's language."""

from telegram import CallbackQuery

from bot.chat.arriving.outside import Called, Outside
from bot.chat.routing.words import row_id
from bot.chat.telegram import show
from bot.chat.telegram.errors import TelegramFault
from bot.groups.screens import groups as screens
from bot.groups.services.groups import Groups
from bot.people.services.team import Team
from bot.texts import LANGUAGES
from storage.records import Role

LEADERS = ("creator", "administrator")


async def webinars(called: Called) -> None:
    """/webinars: the next ones, in the group's language; the older answer is removed."""
    outside, groups = called.outside, called.outside.context.service(Groups)
    group = await groups.want_list(outside.act, called.chat_id)
    if group is None:
        return
    screen = screens.coming(outside.speaker(group.language), await groups.coming(), outside.context.link)
    chat_id, message_id = await called.post(screen)
    await groups.listed(chat_id, message_id, screens.fingerprint(screen))
    if group.list_message_id is not None and chat_id == group.id:
        await called.remove(chat_id, group.list_message_id)


async def language(called: Called) -> None:
    """/language: buttons for the administrators."""
    outside = called.outside
    group = await outside.context.service(Groups).want_link(outside.act, called.chat_id)
    if group is not None:
        await called.post(screens.languages(outside.speaker(group.language)))


async def start(called: Called) -> None:
    """/start with a webinar, as by a `startgroup` link: a librarian posts its card to the group."""
    letter, _, word = called.argument.partition("_")
    role = await called.outside.context.service(Team).role_of(called.person_id)
    if letter != "w" or not role.may(Role.LIBRARIAN):
        await other(called)
        return
    try:
        webinar_id = row_id(word)
    except ValueError:
        await other(called)
        return
    await _post(called, webinar_id)


async def other(called: Called) -> None:
    """Everything else is done in the private chat."""
    outside = called.outside
    group = await outside.context.service(Groups).want_link(outside.act, called.chat_id)
    if group is not None:
        screen = screens.to_private(outside.speaker(group.language), screens.HELLO, outside.context.link)
        await called.post(screen)


async def tapped(outside: Outside, query: CallbackQuery) -> None:
    """A tap where others look on: only the group's language is chosen so."""
    act, _, word = (query.data or "").removeprefix("1:").partition(":")
    if act == "group_language" and word in LANGUAGES and query.message is not None:
        await _choose(outside, query, query.message.chat.id, word)
        return
    say = await outside.speaker_of(query.from_user)
    await outside.acknowledge(query, say.plain("group-tap-private"))


async def _post(called: Called, webinar_id: int) -> None:
    outside, groups = called.outside, called.outside.context.service(Groups)
    found = await groups.want_card(outside.act, called.chat_id, webinar_id)
    if found is None:
        await other(called)
        return
    group, view = found
    say = outside.speaker(group.language)
    chat_id, message_id = await called.post(screens.posted(say, view, outside.context.link))
    await groups.posted(webinar_id, chat_id, message_id, say.language)


async def _choose(outside: Outside, query: CallbackQuery, chat_id: int, word: str) -> None:
    say = await outside.speaker_of(query.from_user)
    if not await _leads(outside, chat_id, query.from_user.id):
        await outside.acknowledge(query, say.plain("group-language-leaders"))
        return
    await outside.context.service(Groups).choose_language(outside.act, chat_id, word)
    screen = screens.language_chosen(outside.speaker(word))
    await outside.acknowledge(query, outside.speaker(word).plain("group-language-chosen"))
    await show.replace(outside.context.outgoing, chat_id, query.message.message_id, screen)  # type: ignore[union-attr]


async def _leads(outside: Outside, chat_id: int, user_id: int) -> bool:
    """Whether they may decide for the group: its administrators, asked at this moment, and librarians."""
    if (await outside.context.service(Team).role_of(user_id)).may(Role.LIBRARIAN):
        return True
    try:
        member = await outside.call("getChatMember", {"chat_id": chat_id, "user_id": user_id})
    except TelegramFault:
        return False
    return member.get("status") in LEADERS


COMMANDS = {"webinars": webinars, "language": language, "start": start}
MENU = ("webinars", "language")
