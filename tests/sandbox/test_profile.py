"""Commands and descriptions: by scope and language, as people then see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram


def menu(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": name} for name in names]


async def test_everybody_sees_the_menu_of_the_narrowest_scope_and_own_language(
    telegram: Telegram, aigul: Person
) -> None:
    anna = telegram.world.add_person("Анна", "ru")
    anna.opens()
    await telegram.call("setMyCommands", commands=menu("start"))
    assert (aigul.commands, anna.commands) == (menu("start"), menu("start"))
    private = {"type": "all_private_chats"}
    await telegram.call("setMyCommands", commands=menu("help"), scope=private)
    await telegram.call("setMyCommands", commands=menu("komek"), scope=private, language_code="kk")
    assert (aigul.commands, anna.commands) == (menu("komek"), menu("help"))
    own = {"type": "chat", "chat_id": anna.id}
    await telegram.call("setMyCommands", commands=menu("manage"), scope=own)
    assert anna.commands == menu("manage")
    assert (await telegram.call("getMyCommands", scope=own)).result == menu("manage")
    assert (await telegram.call("getMyCommands", scope=own, language_code="ru")).result == []
    await telegram.call("deleteMyCommands", scope=own)
    assert anna.commands == menu("help")
    group = telegram.world.add_group("Readers", aigul, anna)
    assert telegram.world.bot.commands_for(anna, group) == menu("start")
    await telegram.call("setMyCommands", commands=menu("admin"), scope={"type": "all_chat_administrators"})
    assert telegram.world.bot.commands_for(aigul, group) == menu("admin")
    assert telegram.world.bot.commands_for(anna, group) == menu("start")


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"commands": menu("Start")}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": menu("a") * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "kaz"}, "invalid language code specified"),
        ({"commands": [], "scope": {"type": "moon"}}, "unsupported type specified"),
        ({"commands": [], "scope": {"type": "chat"}}, 'has no field "chat_id"'),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ({"commands": [{"command": "a"}]}, 'has no field "description"'),
    ],
)
async def test_a_wrong_menu_is_refused(
    telegram: Telegram, parameters: dict[str, Any], complaint: str
) -> None:
    assert complaint in (await telegram.call("setMyCommands", **parameters)).complaint


@pytest.mark.parametrize(
    ("title", "field", "limit"),
    [
        ("Description", "description", 512),
        ("ShortDescription", "short_description", 120),
        ("Name", "name", 64),
    ],
)
async def test_texts_of_the_profile_by_language(
    telegram: Telegram, title: str, field: str, limit: int
) -> None:
    await telegram.call(f"setMy{title}", **{field: "Library"})
    await telegram.call(f"setMy{title}", **{field: "Кітапхана", "language_code": "kk"})
    assert (await telegram.call(f"getMy{title}", language_code="kk")).result == {field: "Кітапхана"}
    assert (await telegram.call(f"getMy{title}", language_code="ru")).result == {field: "Library"}
    assert (await telegram.call(f"setMy{title}", **{field: "я" * limit})).result is True
    assert "too long" in (await telegram.call(f"setMy{title}", **{field: "я" * (limit + 1)})).complaint
    await telegram.call(f"setMy{title}", language_code="kk")
    assert (await telegram.call(f"getMy{title}", language_code="kk")).result == {field: "я" * limit}


async def test_a_newcomer_reads_the_description_in_their_language(telegram: Telegram, aigul: Person) -> None:
    await telegram.call("setMyDescription", description="Кітапхана", language_code="kk")
    (person,) = (await telegram.get("/sandbox/state"))["people"]
    assert person["description"] == "Кітапхана"


async def test_a_menu_of_ones_own_follows_the_language_and_ends_with_the_role(
    telegram: Telegram, aigul: Person
) -> None:
    own = {"type": "chat", "chat_id": aigul.id}
    await telegram.call("setMyCommands", commands=menu("help"))
    await telegram.call("setMyCommands", commands=menu("manage"), scope=own)
    await telegram.call("setMyCommands", commands=menu("basqaru"), scope=own, language_code="kk")
    assert aigul.commands == menu("basqaru")
    aigul.speaks("de")
    assert aigul.commands == menu("manage")
    for language in ("", "kk"):
        await telegram.call("deleteMyCommands", scope=own, language_code=language)
    assert aigul.commands == menu("help")
    stranger = telegram.world.add_person("Stranger", "en")
    scope = {"type": "chat", "chat_id": stranger.id}
    refused = await telegram.call("setMyCommands", commands=menu("manage"), scope=scope)
    assert refused.complaint == "400 Bad Request: chat not found"
