"""A message is parsed when it is first said, once in a process, and reads as in its whole file."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot import locale_files
from bot.locale_files import LanguageTexts, entries
from bot.texts import LANGUAGES, LOCALES, Texts

ODD = """# said nowhere
first = one { second } and { -name }
second =
    { $count ->
        [one] a
       *[other] b = c
}
-name = a name
last = end
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_of_every_file_is_found_as_fluent_finds_it(language: str) -> None:
    for path in sorted((LOCALES / language).glob("*.ftl")):
        whole = FluentParser().parse(path.read_text(encoding="utf-8")).body
        named = [each for each in whole if isinstance(each, ftl.Message | ftl.Term)]
        ids = [f"-{each.id.name}" if isinstance(each, ftl.Term) else each.id.name for each in named]
        assert [name for name, _ in entries(path)] == ids, path.name


def test_a_message_may_speak_of_another_and_of_a_term(tmp_path: Path) -> None:
    (tmp_path / "odd.ftl").write_text(ODD, encoding="utf-8")
    spoken = LanguageTexts(tmp_path, "en-GB")
    assert spoken.said("first", {"count": 2}) == "one b = c and a name"
    assert spoken.said("first", {"count": 1}) == "one a and a name"
    with pytest.raises(LookupError):
        spoken.said("third", {})


@pytest.mark.parametrize(
    ("source", "values", "words"),
    [
        ("key = { $name }", {"name": "Asem"}, "Asem"),
        ("key = { $count }", {"count": 1234.5}, "1\xa0234,5"),
        ("key = { $who ->\n [one] a\n *[other] b\n }", {"who": "one"}, "a"),
        ("key = { 1234.5 }", {}, "1\xa0234,5"),
        ("key = { -much }\n-much = { NUMBER(1234.5) }", {}, "1\xa0234,5"),
        ("key = { $n ->\n [few] few\n *[other] other\n }", {"n": 3}, "few"),
    ],
)
def test_what_a_language_counts_by_is_read_before_it_counts(
    tmp_path: Path, source: str, values: dict[str, str | float], words: str
) -> None:
    (tmp_path / "some.ftl").write_text(f"plain = Plain\n{source}\n", encoding="utf-8")
    spoken = LanguageTexts(tmp_path, "ru")
    assert spoken.said("plain", {}) == "Plain"
    assert spoken.said("key", values) == words
    assert spoken.said("plain", {}) == "Plain"


def test_nothing_is_parsed_twice_whoever_says_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    parsed: list[str] = []
    parser = FluentParser(with_spans=False)

    class Noting:
        def parse(self, source: str) -> ftl.Resource:
            parsed.append(source)
            return parser.parse(source)

    monkeypatch.setattr(locale_files, "_PARSER", Noting())
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "some.ftl").write_text("hello = Hello\nother = Other\n", encoding="utf-8")
    for _ in range(2):
        assert Texts(tmp_path).plain("hello", "en") == "Hello"
    assert parsed == ["hello = Hello\n"]
