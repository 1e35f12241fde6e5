"""What is rarely needed is loaded when it is needed: a start holds none of the large libraries of files."""

import subprocess
import sys

import pytest

from tests.processes import ROOT

LARGE = ("matplotlib", "numpy", "PIL", "xlsxwriter", "icalendar", "openpyxl", "dateparser")


def loaded(program: str) -> set[str]:
    """Which of the large libraries a Python has loaded after this program."""
    asked = f"{program}\nimport sys\nprint(*(each for each in {LARGE!r} if each in sys.modules))"
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(said.stdout.split())


@pytest.mark.parametrize("module", ["bot.commands.run", "bot.app"])
def test_a_start_loads_none_of_the_large_libraries(module: str) -> None:
    assert loaded(f"import {module}") == set()


def test_one_that_is_loaded_would_be_noticed() -> None:
    assert "icalendar" in loaded("import bot.webinars.exports.ics")
