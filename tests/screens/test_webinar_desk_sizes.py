"""However long what was typed is, the desk's screens are no more than Telegram takes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.chat.screens.screen import Screen
from bot.desk.screens import desk_acts, desk_partners, desk_webinars
from bot.desk.services.desk_webinars import DeskPage, Section
from bot.desk.services.webinar_edits import EditProblem
from bot.texts import LANGUAGES, Html, Speaker
from bot.webinars.services.webinars import WebinarView
from storage.records import WebinarStatus
from tests.screens.test_sizes import ID, LIBRARY, NOW, TEXTS, problems, view, webinar, words

LINK = "https://t.me/" + "b" * 32 + f"?start=w_{ID}"


def views(unit: str) -> Iterator[tuple[str, WebinarView]]:
    longest = {"description": words(3000, unit), "reason": words(500, unit)["ru"]}
    yield "draft", view(unit, None, status=WebinarStatus.DRAFT, **longest)
    yield "empty draft", view(unit, None, status=WebinarStatus.DRAFT, title={}, dated=False, host={})
    yield "coming", view(unit, None, capacity=10, **longest)
    yield "past", view(unit, None, ends_at=NOW - 1, date_only=True, **longest)
    yield "cancelled", view(unit, None, status=WebinarStatus.CANCELLED, **longest)


def screens(say: Speaker, unit: str) -> Iterator[tuple[str, Screen]]:
    for section in Section:
        page = DeskPage(section, (webinar(unit),) * 5, 199, 400, dict.fromkeys(Section, 1000))
        yield f"list {section}", desk_webinars.listed(say, page, Html("note"))
        yield f"empty {section}", desk_webinars.listed(say, replace(page, webinars=(), number=0, pages=1))
    for name, it in views(unit):
        yield f"card {name}", desk_webinars.card(say, it, say("desk-saved"))
        for problem in EditProblem:
            yield f"problem {problem} {name}", desk_webinars.problem(say, it, problem)
        for language in LANGUAGES:
            short = view(unit, None, status=it.webinar.status, dated=it.webinar.dated)
            yield f"preview {name} {language}", desk_acts.preview(say, short, language)
        yield f"publish {name}", desk_acts.publish(say, it)
        yield f"more {name}", desk_acts.more(say, it, LINK, LINK)
        yield f"restore {name}", desk_acts.restore(say, it, 1_000_000)
        yield f"delete {name}", desk_acts.delete(say, it)
        for field in ("title", "description", "host"):
            yield f"words {field} {name}", desk_acts.words(say, it, field, say("desk-saved"))
        yield f"partners {name}", desk_partners.partners(say, it, say("desk-saved"))
        yield f"partner {name}", desk_partners.partner(say, it, it.partners[1])
        yield f"remove {name}", desk_partners.remove(say, it, it.partners[1])


@pytest.mark.parametrize("unit", ["ж", "<", "📚"], ids=["letters", "markup", "emoji"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_of_the_desk_is_more_than_telegram_takes(language: str, unit: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    found = {name: problems(screen) for name, screen in screens(say, unit)}
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_whose_texts_are_as_long_as_may_be_still_says_what_is_missing(language: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    it = view("ж", None, status=WebinarStatus.DRAFT, dated=False)
    assert say("desk-missing-start").bare in desk_webinars.card(say, it).text.bare
