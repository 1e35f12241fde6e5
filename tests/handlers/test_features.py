"""What handlers say of themselves fits together: nothing is answered twice, every button is answered."""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import bot
from bot.gateway.exchange import Exchange
from bot.gateway.features import Feature
from bot.handlers import COMMANDS, FEATURES
from storage.records import Role

SOURCES = Path(bot.__file__).parent
TAPS = {act for feature in FEATURES for act in feature.taps}
IN_GROUPS = {"group_language"}
"""Acts that the doors answer to."""


def names(features: Iterable[Feature]) -> list[str]:
    """Everything that leads to a handler, with its kind; and the places in the menu."""
    found = []
    for feature in features:
        found += [f"command {each.word}" for each in feature.commands]
        found += [f"place {each.place}" for each in feature.commands if each.place is not None]
        found += [f"tap {each}" for each in feature.taps]
        found += [f"form {each}" for each in feature.forms]
        found += [f"payload {each}" for each in feature.payloads]
    return found


def twice(features: Iterable[Feature]) -> list[str]:
    return [name for name, count in Counter(names(features)).items() if count > 1]


async def nothing(exchange: Exchange) -> None:
    """Stands for a handler."""


def acts_of_buttons(source: str) -> Iterator[str]:
    """The act of every button that a module makes, where it says it in letters."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "tap":
            continue
        act = node.args[1] if len(node.args) > 1 else None
        if isinstance(act, ast.Constant) and isinstance(act.value, str):
            yield act.value


def made() -> list[tuple[str, str]]:
    """Every such act with the module that makes the button."""
    modules = [each for room in ("screens", "forms") for each in sorted((SOURCES / room).rglob("*.py"))]
    return [(each.name, act) for each in modules for act in acts_of_buttons(each.read_text("utf-8"))]


def test_each_act_belongs_to_one_feature() -> None:
    assert twice(FEATURES) == []


def test_an_act_of_two_features_would_be_noticed() -> None:
    one, other = Feature(), Feature()
    one.tap("withdraw")(nothing)
    other.tap("withdraw")(nothing)
    assert twice([one, other]) == ["tap withdraw"]


def test_an_act_is_declared_once_in_a_feature() -> None:
    feature = Feature()
    feature.tap("withdraw")(nothing)
    with pytest.raises(ValueError, match="withdraw"):
        feature.tap("withdraw")(nothing)


def test_every_button_that_a_screen_makes_is_answered() -> None:
    assert len(made()) > 150
    assert [(module, act) for module, act in made() if act not in TAPS | IN_GROUPS] == []


def test_a_button_without_a_handler_would_be_noticed() -> None:
    assert list(acts_of_buttons('tap("Go", "nowhere", 1)')) == ["nowhere"]


def test_commands_stand_in_the_menu_in_their_places() -> None:
    readers = ("webinars", "my", "volunteer", "feedback", "propose", "settings", "privacy")
    rest = ("start", "help", "cancel")
    assert COMMANDS[Role.READER] == (*readers, *rest)
    assert COMMANDS[Role.LIBRARIAN] == COMMANDS[Role.OWNER] == ("manage", "announce", *readers, *rest)
