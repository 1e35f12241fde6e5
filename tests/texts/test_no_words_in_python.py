"""No text for people stands in Python: all of it is in the locale files."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import bot
from bot.areas import AREAS
from bot.languages import LANGUAGES

BOT = Path(bot.__file__).parent
CYRILLIC = re.compile(r"[\u0400-\u04ff]{2,}")
CLASS = re.compile(r"\[[^\]]*\]")
"""Letters of a regular expression are an alphabet, no words."""
MAY_HAVE_CYRILLIC = {"settings.py", "commands/sandbox.py", "registrations/services/checkin_words.py"}
"""The library's default name; the people of the sandbox; the letters of keyboards."""
SHOWN_BY = {"Screen", "Html", "tap", "link", "Button", "acknowledge"}
"""What makes something a person sees."""


def strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """All string literals but docstrings."""
    docs = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node


def is_words(text: str) -> bool:
    """Two words, or one with a capital letter: something a person would read."""
    bare = re.sub(r"<[^>]*>|https?://\S+", "", text)
    return bool(re.search(r"[^\W\d_]{2,} [^\W\d_]|^[A-ZА-Я][^\W\d_]{2,}", bare))


def words_shown(source: str) -> list[str]:
    """Literals with words in them that are given to something a person sees."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in SHOWN_BY:
            arguments = [*node.args, *(each.value for each in node.keywords)]
            found += [each.value for part in arguments for each in strings(part) if is_words(str(each.value))]
    return [str(each) for each in found]


def test_no_cyrillic_word_stands_in_code() -> None:
    found = []
    for path in sorted(BOT.rglob("*.py")):
        name = path.relative_to(BOT).as_posix()
        if name in MAY_HAVE_CYRILLIC or name.startswith(("sandbox/page", "examples")):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [
            f"{name}:{each.lineno}"
            for each in strings(tree)
            if CYRILLIC.search(CLASS.sub("", str(each.value)))
        ]
    assert found == []


def test_no_language_is_named_in_code() -> None:
    found = [
        f"{path.relative_to(BOT)}:{each.lineno}"
        for path in sorted(BOT.rglob("*.py"))
        for each in strings(ast.parse(path.read_text(encoding="utf-8")))
        if each.value in LANGUAGES
    ]
    assert found == []


def test_nothing_a_person_sees_is_worded_in_code() -> None:
    modules = [each for area in ("chat", *AREAS) for each in sorted((BOT / area).rglob("*.py"))]
    assert len(modules) > 150
    for path in modules:
        assert words_shown(path.read_text(encoding="utf-8")) == [], path.name


def test_wording_in_code_would_be_noticed() -> None:
    """The control: each of these must be found."""
    for source in (
        'Screen(Html("You are registered"))',
        'tap("Register", "register", 1)',
        'Screen(say("key"), toast="it is saved")',
        'Html(f"<b>{title}</b> starts soon")',
        'exchange.acknowledge("Too late")',
    ):
        assert words_shown(source), source
    assert not words_shown('tap(say("button-register"), "register", webinar.id, style="primary")')
