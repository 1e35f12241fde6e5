"""Every act that the staff log may hold has its words, in each language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot.texts import LANGUAGES, Texts

BOT = Path(bot.__file__).parent
LOCALES = BOT / "locales"
TEXTS = Texts()


def acts() -> Iterator[str]:
    """What services note, as patterns: an f-string leaves gaps."""
    for path in sorted(BOT.glob("*/services/*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(module):
            if isinstance(function, ast.FunctionDef):
                for act in noted(function):
                    yield from patterns(act) if not isinstance(act, ast.Name) else given(module, function)


def noted(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """The acts that a function notes."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("tables.log.add"):
            yield next((each.value for each in node.keywords if each.arg == "act"), None) or node.args[1]


def given(module: ast.Module, function: ast.FunctionDef) -> Iterator[str]:
    """The acts that others give to a function that notes them."""
    found = [
        each.value
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(function.name)
        for each in node.args
        if isinstance(each, ast.Constant) and re.fullmatch(r"[a-z]+_[a-z_]+", str(each.value))
    ]
    assert found, f"{function.name} notes what nobody gives it"
    yield from map(str, found)


def patterns(act: ast.expr) -> Iterator[str]:
    if isinstance(act, ast.Constant):
        yield re.escape(str(act.value))
    elif isinstance(act, ast.JoinedStr):
        parts = [
            re.escape(str(each.value)) if isinstance(each, ast.Constant) else r"\w+" for each in act.values
        ]
        yield "".join(parts)
    else:
        assert isinstance(act, ast.IfExp), f"an act is named where it is noted: {ast.unparse(act)}"
        yield from (*patterns(act.body), *patterns(act.orelse))


def words(language: str) -> dict[str, str]:
    text = (LOCALES / language / "log.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^log-(\w+) = (.+)$", text, re.MULTILINE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_its_words(language: str) -> None:
    known = words(language)
    missing = [each for each in acts() if not any(re.fullmatch(each, act) for act in known)]
    assert missing == []
    assert sum(1 for _ in acts()) > 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_an_act_take_only_what_the_log_gives(language: str) -> None:
    details: dict[str, str | int] = {"count": 3, "why": "W"}
    for act in words(language):
        assert TEXTS.plain(f"log-{act}", language, actor="A", title="T", person="P", moment="M", **details)
