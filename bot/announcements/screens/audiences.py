"""To whom an announcement goes: the choices, and how many each of them means."""

from bot.announcements.services.announcements import Draft
from bot.announcements.services.audiences import OF_WEBINARS
from bot.chat.screens.paging import turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, column, tap
from bot.languages import HELPING
from bot.linked import shorten
from bot.people.services.places import Place
from bot.texts import LANGUAGES, Html, Speaker
from bot.webinars.screens.librarians import title_words
from bot.webinars.services.webinars import Page
from storage.audiences import Audience

WHO = ("everyone", "volunteers", "registered", "waiting", "attended", "missed", "unregistered")
INTERESTS = (
    *("events", "hosting", "technical", "design", "reading", "delivery", "digital", "eco", "translation"),
    "other",
)
SWAPPED = {"unregistered": "registered", "registered": "unregistered"}
SPOKEN = (*HELPING, "other")
TITLE_ON_BUTTON = 40


def whom(say: Speaker, shown: Draft) -> Screen:
    """Who is meant; the number beside it counts at once."""
    found = shown.announcement
    who = [_who_button(say, found.id, found.audience, each) for each in WHO]
    filters = [
        tap(_language_label(say, found.audience), "announce_language", found.id),
        tap(_city_label(say, found.audience), "announce_city", found.id),
    ]
    volunteers = (
        tap(_interest_label(say, found.audience), "announce_interest", found.id),
        tap(_spoken_label(say, found.audience), "announce_spoken", found.id),
    )
    more: Rows = (volunteers,) if found.audience.who == "volunteers" else ()
    text = PARAGRAPH.join_all(
        [say("announce-whom-title"), LINE.join_all([audience_line(say, shown), reach(say, shown)])]
    )
    return Screen(text, (*pairs(who), *more, *pairs(filters), (back(say, found.id),)))


def choose(
    say: Speaker, announcement_id: int, act: str, options: tuple[tuple[str, str], ...], text: str
) -> Screen:
    """One of some values, or any; `options`: value and label."""
    buttons = [tap(label, act, announcement_id, value) for value, label in options]
    every = tap(say.plain("announce-any"), act, announcement_id, "any")
    return Screen(say(text), (*pairs(buttons), (every,), (back(say, announcement_id, "announce_whom"),)))


def languages_of_readers(say: Speaker, announcement_id: int) -> Screen:
    """Only readers of one language."""
    options = tuple((each, own_name(say, each)) for each in LANGUAGES)
    return choose(say, announcement_id, "announce_language_is", options, "announce-which-language")


def interests(say: Speaker, announcement_id: int) -> Screen:
    """Only volunteers with one interest."""
    options = tuple((each, say.plain(f"volunteer-interests-{each}")) for each in INTERESTS)
    return choose(say, announcement_id, "announce_interest_is", options, "announce-which-interest")


def spoken(say: Speaker, announcement_id: int) -> Screen:
    """Only volunteers who can help in one language."""
    options = tuple((each, say.plain(f"volunteer-languages-{each}")) for each in SPOKEN)
    return choose(say, announcement_id, "announce_spoken_is", options, "announce-which-spoken")


def webinars(say: Speaker, announcement_id: int, purpose: str, page: Page, *, past: bool) -> Screen:
    """Which webinar; `purpose`: for a button, or whose people."""
    titles = [(each.id, shorten(title_words(say, each.title), TITLE_ON_BUTTON)) for each in page.webinars]
    rows = column(*(tap(title, "announce_of", announcement_id, purpose, each) for each, title in titles))
    act = ("announce_webinars", announcement_id, purpose, int(past))
    turned = turns(say, *act, number=page.number, pages=page.pages)
    other = tap(
        say.plain("announce-coming-webinars" if past else "announce-past-webinars"),
        "announce_webinars",
        announcement_id,
        purpose,
        int(not past),
        0,
    )
    none = [tap(say.plain("announce-no-button"), "announce_of", announcement_id, "button", 0)]
    before = back(say, announcement_id, "announce_draft" if purpose == "button" else "announce_whom")
    text = say("announce-which-webinar" if rows else "announce-no-webinars")
    rest = (tuple(none if purpose == "button" else ()), (other, before))
    return Screen(text, (*rows, *turned, *(row for row in rest if row)))


def ask_city(say: Speaker, announcement_id: int) -> Screen:
    """The librarian writes a city."""
    every = tap(say.plain("announce-any"), "announce_city_any", announcement_id)
    return Screen(say("announce-ask-city"), column(every, back(say, announcement_id, "announce_whom")))


def cities(say: Speaker, announcement_id: int, places: list[Place]) -> Screen:
    """Which of some cities was meant."""
    buttons = [
        tap(
            say.plain("announce-city", name=each.name, country=say.country(each.country)),
            "announce_city_is",
            announcement_id,
            each.id,
            each.mark,
        )
        for each in places
    ]
    return Screen(say("announce-which-city"), column(*buttons, back(say, announcement_id, "announce_whom")))


def reach(say: Speaker, shown: Draft) -> Html:
    """How many will get it, and how many of those meant will not."""
    if shown.announcement.audience.who in OF_WEBINARS and shown.of is None:
        return say("announce-choose-webinar")
    lines = [say("announce-reach", count=shown.reach.told)]
    if shown.reach.unwilling:
        lines.append(say("announce-unwilling", count=shown.reach.unwilling))
    if shown.reach.unreachable:
        lines.append(say("announce-unreachable", count=shown.reach.unreachable))
    return LINE.join_all(lines)


def audience_line(say: Speaker, shown: Draft) -> Html:
    """Everything that the audience must have in common."""
    audience = shown.announcement.audience
    title = shorten(title_words(say, shown.of.title), 80) if shown.of else "…"
    parts = [say(f"announce-who-{audience.who}", title=title)]
    parts += [say(f"volunteer-interests-{audience.interest}")] if audience.interest else []
    parts += [say(f"volunteer-languages-{audience.spoken}")] if audience.spoken else []
    parts += (
        [say("announce-filter-language", language=own_name(say, audience.language))]
        if audience.language
        else []
    )
    parts += [say("announce-filter-city", city=audience.city)] if audience.city else []
    return say("announce-to", audience=Html(" · ").join_all(parts))


def swap(say: Speaker, shown: Draft) -> Rows:
    """Of a webinar either those who know of it or those who do not yet: the others are one tap away."""
    found = shown.announcement
    other = SWAPPED.get(found.audience.who)
    if other is None or shown.of is None:
        return ()
    return ((tap(say.plain(f"announce-swap-{other}"), "announce_swap", found.id, other),),)


def _who_button(say: Speaker, announcement_id: int, audience: Audience, who: str) -> Button:
    mark = "✓ " if audience.who == who else ""
    label = mark + say.plain(f"announce-choose-{who}")
    if who in OF_WEBINARS:
        past = int(who in ("attended", "missed"))
        return tap(label, "announce_webinars", announcement_id, who, past, 0)
    return tap(label, "announce_who", announcement_id, who)


def _language_label(say: Speaker, audience: Audience) -> str:
    if audience.language is None:
        return say.plain("announce-by-language")
    return say.plain("announce-filter-language", language=own_name(say, audience.language))


def _city_label(say: Speaker, audience: Audience) -> str:
    if audience.city is None:
        return say.plain("announce-by-city")
    return say.plain("announce-filter-city", city=shorten(audience.city, 30))


def _interest_label(say: Speaker, audience: Audience) -> str:
    key = f"volunteer-interests-{audience.interest}" if audience.interest else "announce-by-interest"
    return say.plain(key)


def _spoken_label(say: Speaker, audience: Audience) -> str:
    return say.plain(f"volunteer-languages-{audience.spoken}" if audience.spoken else "announce-by-spoken")


def own_name(say: Speaker, language: str | None) -> str:
    """A language under its own name."""
    return say.in_language(language).plain("language-name") if language in LANGUAGES else ""


def told(say: Speaker, announcement_id: int, key: str) -> Screen:
    """Something short, and the way back to the draft."""
    return Screen(say(key), column(back(say, announcement_id)))


def back(say: Speaker, announcement_id: int, act: str = "announce_draft") -> Button:
    """To the draft, or to the choice before."""
    return tap(say.plain("back"), act, announcement_id)


def pairs(buttons: list[Button]) -> Rows:
    """Two buttons in a row."""
    return tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))
