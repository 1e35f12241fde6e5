"""Files made to do harm, or by accident: refused, soon, and never by an exception."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.webinar_file import limits, source
from bot.webinar_file.reading import read_webinars
from tests.webinar_file.reading import NOW, SMALLEST, complaint, refused

PIECES = st.sampled_from([
    "webinars", "id", "title", "start", "zone", "talks", "partners", "ru", "kk", "2027-02-28", "T15:00",
    "Asia/Almaty", ": ", ":", "- ", "\n", "\n  ", "\n    ", "\t", "[", "]", "{", "}", ", ", "'", '"', "|",
    ">", "&a ", "*a", "!!int ", "? ", "---", "...", "%YAML 1.1", "#", "~", "\\u", "https://", "9" * 30, "é",
    "+2d 18:00", "\u2028", "\x85", "\x00",
])  # fmt: skip
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | PIECES, inner),
    max_leaves=20,
)
ANYTHING = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def survives(text: str) -> None:
    """Whatever comes back: no exception, webinars or problems, every problem where the file has a line."""
    webinars, problems = read_webinars(text, NOW, "Asia/Almaty")
    assert bool(webinars) != bool(problems)
    assert all(1 <= problem.line <= len(text) + 2 for problem in problems)
    assert all(problem.message for problem in problems)


@ANYTHING
@given(st.text())
def test_any_text_at_all_is_survived(text: str) -> None:
    survives(text)


@ANYTHING
@given(st.lists(PIECES).map("".join))
def test_any_heap_of_yaml_is_survived(text: str) -> None:
    survives(text)


@ANYTHING
@given(TREES)
def test_any_valid_yaml_is_survived(tree: object) -> None:
    survives(
        yaml.safe_dump({"webinars": [tree, {"id": tree, "start": tree, "talks": [tree]}]}, allow_unicode=True)
    )


@ANYTHING
@given(st.integers(0, len(SMALLEST)), st.integers(0, 20), st.lists(PIECES, max_size=3).map("".join))
def test_any_damage_to_a_good_file_is_survived(at: int, lost: int, pieces: str) -> None:
    survives(SMALLEST[:at] + pieces + SMALLEST[at + lost :])


@ANYTHING
@given(st.lists(PIECES).map("".join) | st.text())
def test_a_machine_without_libyaml_survives_too(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(source, "LOADER", yaml.SafeLoader)
        survives(text)


@pytest.mark.parametrize("loader", [yaml.SafeLoader, source.LOADER])
@pytest.mark.parametrize("escape", ["\\UFFFFFFFF", "\\U00110000", "\\ud800", "\\0"])
def test_a_character_that_does_not_exist_is_refused(
    escape: str, loader: type[yaml.SafeLoader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "LOADER", loader)
    assert refused(SMALLEST.replace("Club", f'"{escape}"'))


def test_references_that_would_multiply_are_refused() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    told = [problem.message for problem in refused("\n".join(lines))]
    assert sum("references are not read" in message for message in told) == 2 * 59


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_lists_inside_lists_without_end_are_refused(opening: str) -> None:
    assert complaint(opening * 100_000) == "line 1: more than 12 lists and mappings inside one another"


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    # Cyrillic takes two bytes a letter; the broken YAML at the end is not reached.
    assert (
        complaint("щ" * (limits.FILE // 2) + "\n: [")
        == "line 1: the file is too large: at most 5 MB are read"
    )


def test_a_file_of_too_many_values_is_refused() -> None:
    assert "more than 100,000 values; divide the file" in complaint("[" + "a," * 200_000 + "]")


def test_a_list_of_problems_stays_readable() -> None:
    problems = refused("webinars: [" + "x, " * 5_000 + "]")
    assert len(problems) == limits.PROBLEMS + 1
    assert problems[-1].message == "more than 200 problems; the rest is not listed"
