"""Every act that the staff log may hold has its words, in each language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot.texts import LANGUAGES, Texts

SERVICES = Path(bot.__file__).parent / "services"
LOCALES = Path(bot.__file__).parent / "locales"
TEXTS = Texts()


def acts() -> Iterator[str]:
    """What services note, as patterns: an f-string leaves gaps."""
    for path in sorted(SERVICES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("tables.log.add"):
                yield from patterns(node.args[1])


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
    for act in words(language):
        assert TEXTS.plain(f"log-{act}", language, actor="A", title="T", person="P", moment="M")
