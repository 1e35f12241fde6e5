"""Language and time zone."""

from bot.screens.screen import Screen, column, tap
from bot.texts import LANGUAGES, Speaker

ZONES_OFFERED = (
    "Asia/Almaty",
    "Asia/Novokuznetsk",
    "Asia/Yekaterinburg",
    "Europe/Moscow",
    "Europe/Minsk",
    "Asia/Omsk",
    "Asia/Tashkent",
    "Asia/Bishkek",
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
)


def settings(say: Speaker, now: int, toast: str | None = None) -> Screen:
    """What is set; `now` in epoch milliseconds, so that a wrong zone is seen at once."""
    text = say("settings-title", language=say("language-name"), city=say.city(say.zone), time=say.time(now))
    buttons = column(
        tap(say.plain("settings-language"), "languages"),
        tap(say.plain("settings-zone"), "zones"),
        tap(say.plain("to-start"), "start"),
    )
    return Screen(text, buttons, toast)


def languages(say: Speaker) -> Screen:
    """Every language under its own name."""
    buttons = [tap(say.in_language(each).plain("language-name"), "language", each) for each in LANGUAGES]
    back = tap(say.plain("back"), "settings")
    return Screen(say("settings-language"), column(*buttons, back))


def zones(say: Speaker, now: int) -> Screen:
    """Some cities with the time it is there now, epoch milliseconds."""
    library = tap(say.plain("settings-zone-library", city=say.city(say.library.zone)), "zone", "library")
    buttons = [tap(f"{say.city(each)} {say.time(now, each)}", "zone", each) for each in ZONES_OFFERED]
    pairs = tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))
    return Screen(say("settings-choose-zone"), ((library,), *pairs, (tap(say.plain("back"), "settings"),)))
