"""The areas: their order stands in `bot.areas`, and the import contracts say the same."""

import tomllib
from pathlib import Path

import bot
from bot.areas import AREAS

ROOT = Path(bot.__file__).parents[1]


def contract(beginning: str) -> dict[str, list[str]]:
    """The import contract whose name begins so."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = [
        each for each in settings["tool"]["importlinter"]["contracts"] if each["name"].startswith(beginning)
    ]
    (only,) = found
    return dict(only)


def test_the_contract_has_the_areas_in_their_order() -> None:
    layers = [each.removeprefix("bot.") for each in contract("Imports go one way")["layers"]]
    assert [each for each in reversed(layers) if each in AREAS] == list(AREAS)


def test_rooms_of_every_area_are_looked_at() -> None:
    containers = {each.removeprefix("bot.") for each in contract("Inside an area")["containers"]}
    assert containers == set(AREAS) - {"chat"}


def test_every_folder_with_handlers_is_an_area() -> None:
    assert {each.parent.name for each in (ROOT / "bot").glob("*/handlers")} <= set(AREAS)


def test_no_folder_has_more_than_some_twenty_modules() -> None:
    folders = {each.parent for room in ("bot", "storage") for each in (ROOT / room).rglob("*.py")}
    many = {
        str(folder.relative_to(ROOT)): count
        for folder in folders
        if (count := len([each for each in folder.glob("*.py") if each.name != "__init__.py"])) > 24
    }
    assert many.keys() <= {"storage"}  # a module for each table
