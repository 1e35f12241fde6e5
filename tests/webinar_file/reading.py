"""Reads files the short way: at one fixed moment, with Almaty as the library's zone."""

from bot.webinar_file.problems import Problem
from bot.webinar_file.reading import read_webinars
from storage.records import WebinarFile

NOW = 1_795_424_400_000
"""Monday 23 November 2026, 14:00 in Almaty (UTC+5)."""

SMALLEST = """\
webinars:
  - id: club
    title: Club
    start: 2027-02-28T15:00
"""


def accepted(text: str, now: int = NOW) -> list[WebinarFile]:
    """The webinars of a file that has no problem."""
    webinars, problems = read_webinars(text, now, "Asia/Almaty")
    assert problems == []
    return webinars


def refused(text: str, now: int = NOW) -> list[Problem]:
    """The problems of a file; of such a file no webinar is read."""
    webinars, problems = read_webinars(text, now, "Asia/Almaty")
    assert webinars == []
    assert problems
    return problems


def complaint(text: str, now: int = NOW) -> str:
    """The one problem of a file, as it is printed."""
    [problem] = refused(text, now)
    return str(problem)


def with_start(start: str, zone: str = "Asia/Almaty") -> str:
    """A file of one webinar that starts as said."""
    return f"webinars:\n  - id: club\n    title: Club\n    zone: {zone}\n    start: {start}\n"


def with_line(line: str) -> str:
    """The smallest file with one more entry, in line 5."""
    return f"{SMALLEST}    {line}\n"
