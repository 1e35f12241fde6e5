"""The page on adding a language, followed step by step in a copy of the program: a folder is enough."""

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.page import DOCS, examples
from tests.docs.program import copied, run
from tests.docs.pseudo import translate
from tests.flows import test_each_language
from tests.texts.test_locale_files import differences

PAGE = DOCS / "developers" / "add-a-language.md"
COPY, TRY = examples(PAGE, "sh")
(ABOUT,) = examples(PAGE, "toml")
(NAME,) = examples(PAGE, "ftl")
LIVED = re.findall(r"def (test_\w+)", Path(test_each_language.__file__).read_text(encoding="utf-8"))
"""What a reader of each language lives through, test by test."""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy, with the language made up from the English texts."""
    folder = copied(tmp_path_factory.mktemp("program"))
    assert run(COPY, folder).returncode == 0
    german = folder / "bot" / "locales" / "de"
    (german / "language.toml").write_text(ABOUT, encoding="utf-8")
    translate(german)
    common = german / "common.ftl"
    words = common.read_text(encoding="utf-8")
    common.write_text(re.sub(r"^language-name = .*\n", NAME, words, flags=re.MULTILINE), encoding="utf-8")
    return folder


def test_a_first_reader_is_met_served_and_reminded_in_it(program: Path) -> None:
    tried = run(TRY, program)
    passed = re.findall(r"^PASSED \S+::(test_\w+)\[de\]", tried.stdout, re.MULTILINE)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert {*LIVED} <= {*passed}
    assert len(LIVED) > 4


def test_a_key_left_out_is_told_by_its_name_and_file(program: Path, tmp_path: Path) -> None:
    locales = tmp_path / "locales"
    shutil.copytree(program / "bot" / "locales", locales)
    file = locales / "de" / "common.ftl"
    file.write_text(file.read_text(encoding="utf-8").replace("to-start = ", "to-begin = "), encoding="utf-8")
    assert differences("de", "common", locales) == [
        "locales/de/common.ftl: to-start is missing",
        "locales/de/common.ftl: to-begin is asked for nowhere",
    ]
