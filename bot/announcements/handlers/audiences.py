"""To whom an announcement goes."""

from typing import Annotated, Literal

from bot.announcements.forms.announcement import (
    Interest,
    Spoken,
    aim,
    aim_at_city,
    ask,
    leave,
    show_draft,
    show_whom,
)
from bot.announcements.screens import audiences
from bot.announcements.services.announcements import Announcements
from bot.announcements.services.audiences import OF_WEBINARS
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import Language, one_of
from bot.people.services.places import Places
from bot.webinars.services.webinars import Webinars
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)

BUTTON = "button"
"""In the place of an audience: the webinar is chosen for the button."""
Purpose = Annotated[str, one_of((BUTTON, *OF_WEBINARS))]


@feature.tap("announce_whom")
async def whom(exchange: Exchange, announcement_id: int) -> None:
    """Who is meant."""
    await leave(exchange)
    announcements = exchange.service(Announcements)
    await show_whom(exchange, await announcements.draft(exchange.person, announcement_id))


@feature.tap("announce_who")
async def who(exchange: Exchange, announcement_id: int, chosen: Literal["everyone", "volunteers"]) -> None:
    """Everybody, or volunteers."""
    await aim(exchange, announcement_id, who=chosen)


@feature.tap("announce_webinars")
async def webinars(
    exchange: Exchange, announcement_id: int, purpose: Purpose, past: bool, number: int
) -> None:
    """Which webinar: for a button, or whose people are meant."""
    read = exchange.service(Webinars)
    page = await (read.archive(number) if past else read.coming(number))
    await exchange.show(audiences.webinars(exchange.say, announcement_id, purpose, page, past=past))


@feature.tap("announce_of")
async def of(exchange: Exchange, announcement_id: int, purpose: Purpose, webinar_id: int) -> None:
    """This webinar."""
    if purpose in OF_WEBINARS:
        await aim(exchange, announcement_id, who=purpose, webinar_id=webinar_id)
        return
    announcements = exchange.service(Announcements)
    await show_draft(
        exchange,
        await announcements.attach(exchange.act, exchange.person, announcement_id, webinar_id or None),
    )


@feature.tap("announce_button")
async def button(exchange: Exchange, announcement_id: int) -> None:
    """Which webinar's button."""
    await webinars(exchange, announcement_id, BUTTON, past=False, number=0)


@feature.tap("announce_language")
async def language(exchange: Exchange, announcement_id: int) -> None:
    """Readers of which language."""
    await exchange.show(audiences.languages_of_readers(exchange.say, announcement_id))


@feature.tap("announce_language_is")
async def language_is(exchange: Exchange, announcement_id: int, chosen: Language | None) -> None:
    """Of this language, or of any."""
    await aim(exchange, announcement_id, language=chosen)


@feature.tap("announce_interest")
async def interest(exchange: Exchange, announcement_id: int) -> None:
    """Volunteers with which interest."""
    await exchange.show(audiences.interests(exchange.say, announcement_id))


@feature.tap("announce_interest_is")
async def interest_is(exchange: Exchange, announcement_id: int, chosen: Interest | None) -> None:
    """With this interest, or any."""
    await aim(exchange, announcement_id, interest=chosen)


@feature.tap("announce_spoken")
async def spoken(exchange: Exchange, announcement_id: int) -> None:
    """Volunteers who help in which language."""
    await exchange.show(audiences.spoken(exchange.say, announcement_id))


@feature.tap("announce_spoken_is")
async def spoken_is(exchange: Exchange, announcement_id: int, chosen: Spoken | None) -> None:
    """In this language, or any."""
    await aim(exchange, announcement_id, spoken=chosen)


@feature.tap("announce_city")
async def city(exchange: Exchange, announcement_id: int) -> None:
    """The next words are a city."""
    await ask(exchange, announcement_id, "city")
    await exchange.show(audiences.ask_city(exchange.say, announcement_id))


@feature.tap("announce_city_is")
async def city_is(exchange: Exchange, announcement_id: int, city_id: int, mark: int) -> None:
    """This city."""
    place = await exchange.service(Places).named(city_id, mark)
    if place is None:
        await city(exchange, announcement_id)
        return
    await aim_at_city(exchange, announcement_id, place)


@feature.tap("announce_city_any")
async def city_any(exchange: Exchange, announcement_id: int) -> None:
    """Of any city."""
    await aim(exchange, announcement_id, city=None, city_key=None)
