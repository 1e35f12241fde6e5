"""A copy of the program, in which the steps of a page are done and tried."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.docs.page import ROOT


def copied(folder: Path) -> Path:
    """Everything that the bot and its tests are made of."""
    for room in ("bot", "storage", "tests"):
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("*.png", "page"))
    for file in ("pyproject.toml", ".env.example"):
        shutil.copy(ROOT / file, folder)
    return folder


def run(command: str, program: Path) -> subprocess.CompletedProcess[str]:
    """A line of a page, at the root of the copy."""
    line = command.replace(".venv/bin/python", sys.executable)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
    clean["PYTEST_ADDOPTS"] = "-rA"  # each test that passed is named
    return subprocess.run(
        line, shell=True, cwd=program, env=clean, capture_output=True, text=True, check=False
    )
