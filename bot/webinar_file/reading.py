"""A whole import file, read."""

from contextlib import suppress

from bot.webinar_file.problems import EnoughProblemsError, Problem, Problems
from bot.webinar_file.sections import Spot
from bot.webinar_file.source import read_source
from bot.webinar_file.webinars import all_webinars
from storage.records import WebinarFile


def read_webinars(text: str, now: int, default_zone: str) -> tuple[list[WebinarFile], list[Problem]]:
    """All webinars, or no webinar and all problems by line.

    `now` (epoch milliseconds) decides what `+2d` is and what is past; `default_zone` is a valid IANA name for
    webinars that name none. Nothing is raised, whatever the text.
    """
    problems = Problems()
    read: list[WebinarFile] = []
    with suppress(EnoughProblemsError):  # the list itself says that it ends early
        read = all_webinars(Spot(read_source(text, problems), "", problems), now, default_zone)
    return ([] if problems.found else read), problems.in_order()
