"""Whatever a file or a chat may hold, no screen is more than Telegram takes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.chat.screens.screen import Screen, tap
from bot.people.screens import settings, start
from bot.registrations.screens import registrations
from bot.registrations.services.registrations import MyRegistrations
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.parse_html import parse_html
from bot.texts import LANGUAGES, Html, Library, Speaker, Texts
from bot.webinar_file import limits
from bot.webinar_file.limits import units
from bot.webinars.screens import webinars
from bot.webinars.services.webinars import Page, Programme, WebinarView
from storage.records import (
    Card,
    Partner,
    Registration,
    Seat,
    Talk,
    Webinar,
    WebinarStatus,
    Words,
)

TEXTS = Texts()
LIBRARY = Library(dict.fromkeys(LANGUAGES, "Ж<&" * 20), "Asia/Almaty")
NOW = 1_795_000_000_000
MINUTE = 60_000
ID = 999_999_999_999_999_999
ZONES = ("Asia/Almaty", "America/New_York")


def words(size: int, unit: str) -> Words:
    """So many UTF-16 units of text, in words of nine letters."""
    letters = (unit * 9 + " ") * (size // (9 * units(unit) + 1) + 1)
    while units(letters) > size:
        letters = letters[:-1]
    return dict.fromkeys(LANGUAGES, letters)


def webinar(unit: str, **changes: object) -> Webinar:
    """As long as a file may make it: title, description and organisations together `limits.CARD`."""
    full = Webinar(
        id=ID,
        import_id="id",
        status=WebinarStatus.PUBLISHED,
        title=words(limits.TITLE, unit),
        description=words(1400, unit),
        starts_at=NOW + 60 * 24 * 20 * MINUTE,
        zone="Asia/Novokuznetsk",
        date_only=False,
        duration=1439,
        ends_at=NOW + 60 * 24 * 21 * MINUTE,
        host=words(limits.NAME, unit),
        capacity=100,
        join_link="https://join.example/" + "j" * 900,
        recording="https://video.example/" + "v" * 900,
        revision=999,
    )
    return replace(full, **changes)  # type: ignore[arg-type]


def view(unit: str, seat: Seat | None, **changes: object) -> WebinarView:
    it = webinar(unit, **changes)
    registration = Registration(1, ID, 5, seat, 120, NOW, NOW) if seat else None
    card = Card(it, registration, 100, 21, 20, 30)
    partners = tuple(Partner(words(150, unit), words(30, unit), "KZ", "Asia/Almaty") for _ in range(10))
    return WebinarView(card, partners, NOW, NOW + MINUTE)


def talks(unit: str, size: int, materials: int, link: int) -> tuple[Talk, ...]:
    links = tuple(f"https://a.example/{number:02}".ljust(link, "x") for number in range(materials))
    return tuple(Talk(words(size, unit), words(10, unit), words(10, unit), links) for _ in range(30))


def screens(say: Speaker, unit: str) -> Iterator[tuple[str, Screen]]:
    """Every screen whose size depends on what people wrote."""
    for seat in (None, *Seat):
        for name, changes in (
            ("coming", {}),
            ("past", {"ends_at": NOW - 1}),
            ("date only", {"date_only": True}),
            ("cancelled", {"status": WebinarStatus.CANCELLED}),
        ):
            yield f"card {seat} {name}", webinars.card(say, view(unit, seat, **changes))
    page = Page((webinar(unit),) * 5, 199, 400)
    yield "coming", webinars.coming(say, page)
    yield "archive", webinars.archive(say, page)
    for size, materials, link in ((90, 0, 30), (90, 3, 30), (60, 10, 1000), (20, 10, 30)):
        told = Programme(webinar(unit), talks(unit, size, materials, link), False)
        yield f"programme {size} {materials} {link}", webinars.programme(say, told)
    yield (
        "mine",
        registrations.mine(say, MyRegistrations(tuple(view(unit, seat) for seat in Seat) * 5, 998, 1000)),
    )
    yield "why", registrations.why_waiting(say, view(unit, Seat.WAITING))
    yield "consent", registrations.consent(say, ID, 1200)
    yield "welcome", start.welcome(say)
    yield "help", start.help_screen(say, ["start", "webinars", "my", "settings", "privacy", "help", "cancel"])
    yield "languages", settings.languages(say)
    yield "zones", settings.zones(say, NOW)


def problems(screen: Screen) -> list[str]:
    """What Telegram would refuse, or quietly leave out."""
    try:
        text, entities = parse_html(screen.text)
    except BadRequest as refusal:
        return [str(refusal)]
    found = []
    if not 0 < units(text.strip()) <= 4096:
        found.append(f"{units(text)} units")
    if len(entities) > 100:
        found.append(f"{len(entities)} entities")
    buttons = [button for row in screen.rows for button in row]
    found += ["an empty row" for row in screen.rows if not row]
    found += ["an empty label" for each in buttons if not each.label.strip()]
    data = [each.value for each in buttons if each.field == "callback_data"]
    found += [f"data {each}" for each in data if not 0 < len(each.encode()) <= 64]
    found += [f"label {each.label}" for each in buttons if units(each.label) > 120]
    found += ["too many buttons"] if len(buttons) > 100 else []
    found += ["toast"] if units(screen.toast or "") > 200 else []
    return found


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("unit", ["ж", "<", "📚"], ids=["letters", "markup", "emoji"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_is_more_than_telegram_takes(language: str, unit: str, zone: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, zone)
    found = {name: problems(screen) for name, screen in screens(say, unit)}
    assert {name: each for name, each in found.items() if each} == {}


def test_what_is_too_much_would_be_noticed() -> None:
    """The control."""
    assert problems(Screen(Html("ж" * 4097)))
    assert problems(Screen(Html("📚" * 2049)))
    assert not problems(Screen(Html("&lt;" * 4096)))
    assert problems(Screen(Html("words"), ((tap("label", "act", "x" * 60),),)))
    assert problems(Screen(Html("<b>x</b>" * 101)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programme_as_long_as_a_file_may_make_it_is_shown_whole(language: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    told = Programme(webinar("ж"), talks("ж", 95, 0, 0), False)
    text, _ = parse_html(webinars.programme(say, told).text)
    assert "30. " in text
    assert "…" not in text
