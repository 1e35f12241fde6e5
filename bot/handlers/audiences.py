"""To whom an announcement goes."""

from bot.forms.announcement import aim, aim_at_city, ask, leave, show_draft, show_whom
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import audiences
from bot.services.audiences import OF_WEBINARS
from bot.texts import LANGUAGES
from storage.records import Role

STAFF = Role.LIBRARIAN
BUTTON = "button"
"""In the place of an audience: the webinar is chosen for the button."""


async def whom(exchange: Exchange, announcement_id: int) -> None:
    """Who is meant."""
    await leave(exchange)
    announcements = exchange.desk.services.announcements
    await show_whom(exchange, await announcements.draft(exchange.person, announcement_id))


async def who(exchange: Exchange, announcement_id: int, chosen: str) -> None:
    """Everybody, or volunteers."""
    await aim(exchange, announcement_id, who=chosen)


async def webinars(exchange: Exchange, announcement_id: int, purpose: str, past: bool, number: int) -> None:
    """Which webinar: for a button, or whose people are meant."""
    read = exchange.desk.services.webinars
    page = await (read.archive(number) if past else read.coming(number))
    await exchange.show(audiences.webinars(exchange.say, announcement_id, purpose, page, past=past))


async def of(exchange: Exchange, announcement_id: int, purpose: str, webinar_id: int) -> None:
    """This webinar."""
    if purpose in OF_WEBINARS:
        await aim(exchange, announcement_id, who=purpose, webinar_id=webinar_id)
        return
    announcements = exchange.desk.services.announcements
    await show_draft(
        exchange,
        await announcements.attach(exchange.act, exchange.person, announcement_id, webinar_id or None),
    )


async def button(exchange: Exchange, announcement_id: int) -> None:
    """Which webinar's button."""
    await webinars(exchange, announcement_id, BUTTON, past=False, number=0)


async def language(exchange: Exchange, announcement_id: int) -> None:
    """Readers of which language."""
    await exchange.show(audiences.languages_of_readers(exchange.say, announcement_id))


async def language_is(exchange: Exchange, announcement_id: int, chosen: str | None) -> None:
    """Of this language, or of any."""
    await aim(exchange, announcement_id, language=chosen)


async def interest(exchange: Exchange, announcement_id: int) -> None:
    """Volunteers with which interest."""
    await exchange.show(audiences.interests(exchange.say, announcement_id))


async def interest_is(exchange: Exchange, announcement_id: int, chosen: str | None) -> None:
    """With this interest, or any."""
    await aim(exchange, announcement_id, interest=chosen)


async def spoken(exchange: Exchange, announcement_id: int) -> None:
    """Volunteers who help in which language."""
    await exchange.show(audiences.spoken(exchange.say, announcement_id))


async def spoken_is(exchange: Exchange, announcement_id: int, chosen: str | None) -> None:
    """In this language, or any."""
    await aim(exchange, announcement_id, spoken=chosen)


async def city(exchange: Exchange, announcement_id: int) -> None:
    """The next words are a city."""
    await ask(exchange, announcement_id, "city")
    await exchange.show(audiences.ask_city(exchange.say, announcement_id))


async def city_is(exchange: Exchange, announcement_id: int, city_id: int, mark: int) -> None:
    """This city."""
    place = await exchange.desk.services.places.named(city_id, mark)
    if place is None:
        await city(exchange, announcement_id)
        return
    await aim_at_city(exchange, announcement_id, place)


async def city_any(exchange: Exchange, announcement_id: int) -> None:
    """Of any city."""
    await aim(exchange, announcement_id, city=None, city_key=None)


def _who(word: str) -> str:
    if word not in ("everyone", "volunteers"):
        raise ValueError(word)
    return word


def _purpose(word: str) -> str:
    if word not in (BUTTON, *OF_WEBINARS):
        raise ValueError(word)
    return word


def _past(word: str) -> bool:
    if word not in ("0", "1"):
        raise ValueError(word)
    return word == "1"


def _language(word: str) -> str | None:
    if word not in ("any", *LANGUAGES):
        raise ValueError(word)
    return None if word == "any" else word


def _interest(word: str) -> str | None:
    if word not in ("any", *audiences.INTERESTS):
        raise ValueError(word)
    return None if word == "any" else word


def _spoken(word: str) -> str | None:
    if word not in ("any", *audiences.SPOKEN):
        raise ValueError(word)
    return None if word == "any" else word


FEATURE = Feature(
    taps={
        "announce_whom": Tap(whom, (row_id,), role=STAFF),
        "announce_who": Tap(who, (row_id, _who), role=STAFF),
        "announce_webinars": Tap(webinars, (row_id, _purpose, _past, row_id), role=STAFF),
        "announce_of": Tap(of, (row_id, _purpose, row_id), role=STAFF),
        "announce_button": Tap(button, (row_id,), role=STAFF),
        "announce_language": Tap(language, (row_id,), role=STAFF),
        "announce_language_is": Tap(language_is, (row_id, _language), role=STAFF),
        "announce_interest": Tap(interest, (row_id,), role=STAFF),
        "announce_interest_is": Tap(interest_is, (row_id, _interest), role=STAFF),
        "announce_spoken": Tap(spoken, (row_id,), role=STAFF),
        "announce_spoken_is": Tap(spoken_is, (row_id, _spoken), role=STAFF),
        "announce_city": Tap(city, (row_id,), role=STAFF),
        "announce_city_is": Tap(city_is, (row_id, row_id, row_id), role=STAFF),
        "announce_city_any": Tap(city_any, (row_id,), role=STAFF),
    }
)
