"""Language, time zone, reminders, quiet hours, news."""

from collections.abc import Iterable, Sequence

from bot.chat.screens.screen import Screen, column, tap
from bot.people.services.places import Place
from bot.quiet import Hours
from bot.texts import LANGUAGES, Speaker
from storage.records import Person

ZONES_OFFERED = (
    "Asia/Almaty",
    "Asia/Novokuznetsk",
    "Asia/Yekaterinburg",
    "Europe/Moscow",
    "Europe/Minsk",
    "Asia/Tashkent",
    "Asia/Bishkek",
    "Europe/Berlin",
)
QUIET_OFFERED: Sequence[Hours] = ((21 * 60, 9 * 60), (22 * 60, 8 * 60), (23 * 60, 7 * 60), (20 * 60, 10 * 60))
NO_QUIET: Hours = (0, 0)
DAY = 24 * 60


def settings(
    say: Speaker, person: Person, now: int, leads: Sequence[int], quiet: Hours, toast: str | None = None
) -> Screen:
    """What is set; `now` in epoch milliseconds, so that a wrong zone is seen at once."""
    wanted = [span(say, lead) for lead in leads if lead not in person.leads_off]
    text = say(
        "settings-title",
        language=say("language-name"),
        city=person.city or say.city(say.zone),
        time=say.time(now),
        reminders=", ".join(wanted) or say("settings-no-reminders"),
        quiet=hours(say, person.quiet or quiet),
        news="on" if person.announcements else "off",
    )
    news = "settings-news-off" if person.announcements else "settings-news-on"
    rows = (
        (tap(say.plain("settings-language"), "languages"), tap(say.plain("settings-zone"), "zones")),
        (tap(say.plain("settings-reminders"), "leads"), tap(say.plain("settings-quiet"), "quiet_hours")),
        (tap(say.plain(news), "news", int(not person.announcements)),),
        (tap(say.plain("to-start"), "start"),),
    )
    return Screen(text, rows, toast)


def languages(say: Speaker) -> Screen:
    """Every language under its own name."""
    buttons = [tap(say.in_language(each).plain("language-name"), "language", each) for each in LANGUAGES]
    return Screen(say("settings-language"), column(*buttons, tap(say.plain("back"), "settings")))


def zones(say: Speaker, now: int) -> Screen:
    """Write a city, send a location, or choose from some cities with their time now, epoch milliseconds."""
    library = tap(say.plain("settings-zone-library", city=say.city(say.library.zone)), "zone", "library")
    buttons = [tap(f"{say.city(each)} {say.time(now, each)}", "zone", each) for each in ZONES_OFFERED]
    pairs = tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))
    back = tap(say.plain("back"), "settings")
    return Screen(say("settings-choose-zone"), ((library,), *pairs, (back,)))


def city_label(say: Speaker, place: Place, now: int) -> str:
    """A city on a button: its country, and the time there."""
    country, time = say.country(place.country), say.time(now, place.zone)
    return say.plain("settings-city", name=place.name, country=country, time=time)


def cities(say: Speaker, places: Iterable[Place], now: int) -> Screen:
    """The cities somebody may have meant, with the time there now; says so if there is none."""
    buttons = [tap(city_label(say, each, now), "live_in", each.id, each.mark) for each in places]
    text = say("settings-choose-city" if buttons else "settings-no-such-city")
    return Screen(text, column(*buttons, tap(say.plain("back"), "settings")))


def type_a_city(say: Speaker) -> Screen:
    """Something came that is neither words nor a location."""
    return Screen(say("settings-type-city"), column(tap(say.plain("back"), "settings")))


def nowhere(say: Speaker) -> Screen:
    """A location with no city near it."""
    return Screen(say("settings-nowhere"), column(tap(say.plain("back"), "settings")))


def reminders(say: Speaker, person: Person, leads: Sequence[int], toast: str | None = None) -> Screen:
    """Each reminder with a tick."""
    buttons = []
    for lead in leads:
        off = lead in person.leads_off
        words = say.plain("settings-lead-off" if off else "settings-lead-on", span=span(say, lead))
        buttons.append(tap(words, "lead", lead, int(off)))
    back = tap(say.plain("back"), "settings")
    return Screen(say("settings-which-reminders"), column(*buttons, back), toast)


def quiet_hours(say: Speaker) -> Screen:
    """Some usual nights, or none at all."""
    nights = [tap(hours(say, each), "quiet", *each) for each in QUIET_OFFERED]
    none = tap(say.plain("settings-quiet-none"), "quiet", *NO_QUIET)
    return Screen(say("settings-choose-quiet"), column(*nights, none, tap(say.plain("back"), "settings")))


def hours(say: Speaker, quiet: Hours) -> str:
    """Quiet hours in words."""
    begins, ends = quiet
    if begins == ends:
        return say.plain("settings-quiet-none")
    return say.plain("settings-quiet-hours", begins=_clock(begins), ends=_clock(ends))


def span(say: Speaker, minutes: int) -> str:
    """So many minutes in the largest unit that divides them."""
    if minutes % DAY == 0 and minutes > DAY:
        return say.plain("span-days", count=minutes // DAY)
    if minutes % 60 == 0:
        return say.plain("span-hours", count=minutes // 60)
    return say.plain("span-minutes", count=minutes)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
