"""All languages say the same things, about the same values, and only what the bot asks for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.areas import modules_of
from bot.chat.forms.form import Form
from bot.languages import ABOUT, FIRST, LANGUAGES, LOCALES

BOT = Path(bot.__file__).parent
APART = ("sandbox", "webinar_file", "examples")
"""Rooms that do not speak with the locale files."""


class Variables(Visitor):
    """Names of the values that a message speaks of, and how it chooses between its variants."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.variants: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - fluent's name for it
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 - fluent's name for it
        name = node.selector.id.name if isinstance(node.selector, ftl.VariableReference) else "?"
        keys = (each.key for each in node.variants)
        self.variants[name] = {each.name if isinstance(each, ftl.Identifier) else each.value for each in keys}
        self.generic_visit(node)


def messages(language: str, feature: str, locales: Path = LOCALES) -> dict[str, Variables]:
    path = locales / language / f"{feature}.ftl"
    found: dict[str, Variables] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body if path.exists() else ():
        assert not isinstance(entry, ftl.Junk), f"{language}/{feature}.ftl: {entry.content}"
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{language}/{feature}.ftl says {entry.id.name} twice"
            variables = found[entry.id.name] = Variables()
            variables.visit(entry)
    return found


FEATURES = sorted({path.stem for language in LANGUAGES for path in (LOCALES / language).glob("*.ftl")})
ALL = {key: each for feature in FEATURES for key, each in messages(FIRST, feature).items()}


def differences(language: str, feature: str, locales: Path = LOCALES) -> list[str]:
    """What a language does not say as the first one does: each with its file and its key."""
    first, other = (messages(each, feature, locales) for each in (FIRST, language))
    file = f"locales/{language}/{feature}.ftl"
    found = [f"{file}: {key} is missing" for key in first if key not in other]
    found += [f"{file}: {key} is asked for nowhere" for key in other if key not in first]
    if not found and list(first) != list(other):
        found.append(f"{file}: its messages stand in another order")
    return found + [
        f"{file}: {key} speaks of {sorted(other[key].names)}, not of {sorted(each.names)}"
        for key, each in first.items()
        if key in other and other[key].names != each.names
    ]


@pytest.mark.parametrize("feature", FEATURES)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_each_language_says_the_same_about_the_same_values(language: str, feature: str) -> None:
    assert differences(language, feature) == []


def test_no_message_stands_in_two_files() -> None:
    keys = [key for feature in FEATURES for key in messages(FIRST, feature)]
    assert len(keys) == len(set(keys))


ALIKE = {"kk", "tr", "az", "ky", "uz", "tt"}
"""Languages in which a counted noun does not change, though CLDR tells one from other."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_has_every_form_that_the_language_has(language: str) -> None:
    form = Locale.parse(ABOUT[language].locale).plural_form
    needed = {"other"} if language in ALIKE else {form(number) for number in range(200)}
    plurals = {"zero", "one", "two", "few", "many", "other"}
    for feature in FEATURES:
        for key, each in messages(language, feature).items():
            for name, variants in each.variants.items():
                if variants & plurals:
                    assert variants >= needed, f"{key} by {name}"
                    assert variants & plurals <= needed | {"other", "one"}, f"{key} by {name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_chooses_by_a_language(language: str) -> None:
    """It would have to be told of every further one."""
    found = [
        key
        for feature in FEATURES
        for key, each in messages(language, feature).items()
        if any(variants & set(LANGUAGES) for variants in each.variants.values())
    ]
    assert found == []


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(BOT.rglob("*.py")):
        if path.relative_to(BOT).parts[0] not in APART:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def said() -> Iterator[tuple[str, ast.Call]]:
    """Every call that asks for a message: `say(...)`, `say.plain(...)`, `texts.text(...)`."""
    for path, module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and node.args and _asks(node.func):
                yield f"{path.relative_to(BOT)}:{node.lineno}", node


def _asks(function: ast.expr) -> bool:
    words = ast.unparse(function).split(".")
    return words[-1] == "say" or (len(words) > 1 and words[-1] == "plain")


def pattern_of(node: ast.JoinedStr) -> str:
    """What an f-string can become, as a regular expression."""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w-]+" for part in node.values
    )


def test_every_message_the_code_asks_for_exists_and_gets_its_values() -> None:
    checked = 0
    for place, call in said():
        key = call.args[0]
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            continue
        assert key.value in ALL, f"{place}: {key.value}"
        given = {each.arg for each in call.keywords}
        if None not in given:
            assert given == ALL[key.value].names, f"{place}: {key.value}"
        checked += 1
    assert checked > 80


def forms() -> list[Form]:
    """Every form of the bot, found by itself."""
    values = (each for module in modules_of("forms") for each in vars(module).values())
    return [each for each in values if isinstance(each, Form)]


def keys_of(form: Form) -> Iterator[str]:
    """The messages whose names a form puts together."""
    yield f"{form.name}-title"
    for question in form.questions:
        key = f"{form.name}-{question.name}"
        yield key
        yield from (f"{key}-{option}" for option in question.options)


def summary_keys_of(form: Form) -> Iterator[str]:
    """Those that only its summary shows."""
    yield f"{form.name}-send"
    yield from (f"{form.name}-{question.name}-label" for question in form.questions)


FORM_KEYS = {key for form in forms() for key in (*keys_of(form), *summary_keys_of(form))}


def test_every_form_has_its_words() -> None:
    needed = {key for form in forms() for key in keys_of(form) if key.rpartition("-")[2] not in LANGUAGES}
    needed |= {key for form in forms() if form.summary for key in summary_keys_of(form)}
    assert needed - set(ALL) == set()


def test_every_message_is_asked_for_somewhere() -> None:
    constants, patterns = set(), []
    for _, module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Constant):
                constants.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                patterns.append(pattern_of(node))
    whole = [re.compile(each) for each in patterns if re.match(r"[a-z]+\\-", each)]
    idle = [key for key in ALL if key not in constants and not any(each.fullmatch(key) for each in whole)]
    assert [key for key in idle if key not in FORM_KEYS] == []
