"""What happens outside private chats and is more than the sandbox's people can do by themselves."""

from typing import Any

from bot.sandbox import Chat, Message, Person
from tests.flows.library import Library

GROUP_BOT = 1087968824
"""In whose name Telegram shows anonymous administrators."""
ANONYMOUS = {"id": GROUP_BOT, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


def text(library: Library, language: str, key: str, **values: str | int) -> str:
    """A text of ours."""
    assert library.app is not None
    return library.app.context.texts.plain(key, language, **values)


def ours(chat: Chat) -> list[Message]:
    """The bot's messages that are there to be seen."""
    return [each for each in chat.messages if each.sender is None]


async def says(library: Library, person: Person, words: str, chat: Chat) -> list[Message]:
    """Write in a group; gives the bot's messages there."""
    person.says(words, chat)
    await library.rest()
    return ours(chat)


async def comes(library: Library, kind: str, content: dict[str, Any]) -> None:
    """An update as Telegram sends it."""
    library.world.updates.add(kind, content)
    await library.rest()


def written(library: Library, chat: Chat, words: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of Message
    """A message in a group, by the group itself unless said otherwise."""
    group = {"id": chat.id, "type": chat.type, "title": chat.title}
    length = len(words.split(maxsplit=1)[0])
    return {
        "message_id": 900,
        "date": library.clock.now() // 1000,
        "chat": group,
        "text": words,
        "entities": [{"type": "bot_command", "offset": 0, "length": length}],
        **more,
    }


def next_webinar(library: Library) -> int:
    """The id of the soonest webinar with counted seats."""
    asked = "SELECT id FROM webinars WHERE status = 'published' AND capacity IS NOT NULL AND ends_at > ?"
    return int(library.rows(f"{asked} ORDER BY ends_at", library.clock.now())[0][0])


async def kept(library: Library) -> None:
    """Let a minute pass, and what stands in groups be brought up to date."""
    library.clock.move(61_000)
    assert library.app is not None
    await library.app.posts.keep()
    await library.rest()
