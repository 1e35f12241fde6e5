"""Methods by which the bot describes itself: commands, names, descriptions."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from bot.sandbox.bot_api.method import Method
from bot.sandbox.bot_api.parameters import array, chat, check_fields, integer, string, structure
from bot.sandbox.bot_api.sending import find_source
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.text import units
from bot.sandbox.records.views import bot_view

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given, Reader
    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.profile import ByLanguage, Command
    from bot.sandbox.records.state import State

MAX_COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")
WIDE_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
SCOPES: dict[str, dict[str, Reader]] = {
    **{name: {} for name in WIDE_SCOPES},
    "chat": {"chat_id": chat},
    "chat_administrators": {"chat_id": chat},
    "chat_member": {"chat_id": chat, "user_id": integer},
}
PLACE: dict[str, Reader] = {"scope": structure, "language_code": string}
LIMITS = {"name": 64, "description": 512, "short_description": 120}


def set_my_commands(world: State, given: Given) -> object:
    """Set the menu of one scope and language."""
    if len(given["commands"]) > MAX_COMMANDS:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    world.bot.commands[_place(world, given)] = [_command(command) for command in given["commands"]]
    _tell_menus(world)
    return True


def delete_my_commands(world: State, given: Given) -> object:
    """Forget the menu of one scope and language."""
    world.bot.commands.pop(_place(world, given), None)
    _tell_menus(world)
    return True


def get_my_commands(world: State, given: Given) -> object:
    """Return the menu of exactly this scope and language."""
    return world.bot.commands.get(_place(world, given), [])


def _place(world: State, given: Given) -> tuple[str, str]:
    kind = str(given.get("scope", {}).get("type", "default"))
    if kind not in SCOPES:
        raise BadRequest("can't parse BotCommandScope: unsupported type specified")
    scope = check_fields(
        "BotCommandScope", given.get("scope", {"type": kind}), {"type": string, **SCOPES[kind]}, {}
    )
    if "chat_id" in scope:
        find_source(world, scope["chat_id"])
    return ":".join(str(part) for part in scope.values()), _language(given)


def _language(given: Given) -> str:
    language = given.get("language_code", "")
    if language and not LANGUAGE.fullmatch(language):
        raise BadRequest("invalid language code specified")
    return str(language)


def _command(value: object) -> Command:
    command = check_fields("BotCommand", value, {"command": string, "description": string}, {})
    command["command"] = command["command"].removeprefix("/")
    if not COMMAND.fullmatch(command["command"]):
        raise BadRequest("BOT_COMMAND_INVALID")
    if not 1 <= units(command["description"]) <= 256:
        raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
    return command


def _tell_menus(world: State) -> None:
    for person in world.people.values():
        world.changes.tell(partial(_menu, world, person))


def _menu(world: State, person: Account) -> Given:
    commands = world.bot.commands_for(person, world.chats[person.id])
    return {"kind": "commands", "person_id": person.id, "commands": commands}


def _texts(world: State, field: str) -> ByLanguage:
    return {
        "name": world.bot.names,
        "description": world.bot.descriptions,
        "short_description": world.bot.short_descriptions,
    }[field]


def _set_text(field: str, world: State, given: Given) -> object:
    words = given.get(field, "")
    if units(words) > LIMITS[field]:
        raise BadRequest(f"bot {field.replace('_', ' ')} is too long")
    texts, language = _texts(world, field), _language(given)
    texts.pop(language, None)
    if words:
        texts[language] = words
    world.changes.tell(lambda: {"kind": "bot", "bot": bot_view(world.bot)})
    for person in world.people.values():
        world.tell_person(person)
    return True


def _get_text(field: str, world: State, given: Given) -> object:
    texts = _texts(world, field)
    return {field: texts.get(_language(given)) or texts.get("", "")}


METHODS = {
    "setMyCommands": Method(set_my_commands, {"commands": array}, PLACE),
    "deleteMyCommands": Method(delete_my_commands, {}, PLACE),
    "getMyCommands": Method(get_my_commands, {}, PLACE),
    **{
        f"setMy{title}": Method(partial(_set_text, field), {}, {field: string, "language_code": string})
        for title, field in (
            ("Name", "name"),
            ("Description", "description"),
            ("ShortDescription", "short_description"),
        )
    },
    **{
        f"getMy{title}": Method(partial(_get_text, field), {}, {"language_code": string})
        for title, field in (
            ("Name", "name"),
            ("Description", "description"),
            ("ShortDescription", "short_description"),
        )
    },
}
