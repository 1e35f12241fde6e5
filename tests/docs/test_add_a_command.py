"""The page on adding a command, followed step by step in a copy of the program."""

import re
from pathlib import Path

import pytest

from tests.docs.page import DOCS, examples
from tests.docs.program import copied, run

PAGE = DOCS / "developers" / "add-a-command.md"
TRIED = '''
"""The made-up command, tried by readers of each language."""

import pytest

from bot.languages import ABOUT, LANGUAGES
from tests.flows.library import Library
from tests.flows.readers import reader


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_answered_and_stands_in_the_menu(library: Library, language: str) -> None:
    someone = await reader(library, language, ABOUT[language].reader)
    told = await library.says(someone.person, "/contacts")
    assert told.words == someone.words("contacts-none")
    assert "contacts" in [each["command"] for each in library.world.bot.commands_for(
        someone.person, someone.person.chat
    )]
'''
CHECKED = ".venv/bin/python -m pytest -q -p no:cacheprovider"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The copy, with every step of the page done."""
    folder = copied(tmp_path)
    (field,), (line,), (handler,) = (
        examples(PAGE, kind) for kind in ("python settings", "sh env", "python handler")
    )
    settings = folder / "bot" / "settings.py"
    text = settings.read_text(encoding="utf-8")
    (last,) = re.findall(r"^    log_format: .*\n", text, re.MULTILINE)
    settings.write_text(text.replace(last, last + field), encoding="utf-8")
    with (folder / ".env.example").open("a", encoding="utf-8") as file:
        file.write(line)
    (folder / "bot" / "people" / "handlers" / "contacts.py").write_text(handler, encoding="utf-8")
    for language in ("en", "ru", "kk"):
        (words,) = examples(PAGE, f"ftl {language}")
        (folder / "bot" / "locales" / language / "contacts.ftl").write_text(words, encoding="utf-8")
    return folder


def test_the_command_is_answered_in_each_language_and_listed(program: Path) -> None:
    (program / "tests" / "flows" / "test_contacts.py").write_text(TRIED, encoding="utf-8")
    tried = run(f"{CHECKED} tests/flows/test_contacts.py tests/test_settings.py", program)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert tried.stdout.count("PASSED tests/flows/test_contacts.py") == 3


def test_a_step_left_out_is_told(program: Path) -> None:
    (program / "bot" / "locales" / "kk" / "contacts.ftl").unlink()
    example = program / ".env.example"
    example.write_text(example.read_text(encoding="utf-8").replace("# CONTACTS=\n", ""), encoding="utf-8")
    tried = run(f"{CHECKED} tests/texts/test_locale_files.py tests/test_settings.py", program)
    assert tried.returncode == 1
    assert "locales/kk/contacts.ftl" in tried.stdout
    assert "CONTACTS" in tried.stdout
