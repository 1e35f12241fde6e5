"""What handlers say of themselves fits together: nothing is answered twice, every button is answered."""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import bot
from bot.areas import COMMANDS, FEATURES
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
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


def parsed() -> list[tuple[str, ast.Module]]:
    """Every module that makes buttons, by name."""
    modules = [each for room in ("screens", "forms") for each in sorted(SOURCES.glob(f"*/{room}/*.py"))]
    return [(f"{each.parent.name}.{each.stem}", ast.parse(each.read_text("utf-8"))) for each in modules]


def takers_of_acts(modules: Iterable[ast.Module]) -> set[tuple[str, int]]:
    """Functions that are told an act, as `tap` is, and which of their arguments it is."""
    functions = [node for module in modules for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]
    return {
        (each.name, place)
        for each in functions
        for place, argument in enumerate(each.args.args)
        if argument.arg == "act"
    }


def acts_of_buttons(module: ast.Module, takers: set[tuple[str, int]]) -> Iterator[str]:
    """The act of every button that a module makes, where it says it in letters."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            given = [value for place, value in enumerate(node.args) if (name, place) in takers]
            given += [each.value for each in node.keywords if each.arg == "act"]
            yield from (str(each.value) for each in given if isinstance(each, ast.Constant))


def made() -> list[tuple[str, str]]:
    """Every such act with the module that makes the button."""
    modules = parsed()
    takers = takers_of_acts(module for _, module in modules)
    return [(name, act) for name, module in modules for act in acts_of_buttons(module, takers)]


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
    module = ast.parse('tap("Go", "nowhere", 1)')
    assert list(acts_of_buttons(module, {("tap", 1)})) == ["nowhere"]


def test_commands_stand_in_the_menu_in_their_places() -> None:
    readers = ("webinars", "my", "volunteer", "feedback", "propose", "settings", "privacy")
    rest = ("start", "help", "cancel")
    assert COMMANDS[Role.READER] == (*readers, *rest)
    assert COMMANDS[Role.LIBRARIAN] == COMMANDS[Role.OWNER] == ("manage", "announce", *readers, *rest)
