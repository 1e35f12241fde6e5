"""Language, time zone, reminders, quiet hours, news."""

from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.chat.forms.kept import Forms
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import Language, or_none, row_id
from bot.people.screens import settings as screens
from bot.people.services.people import People
from bot.people.services.places import Places

feature = Feature()

CITY = "city"
"""The form in which the next words are the name of a city."""


def zone_name(word: str) -> str:
    """A time zone."""
    try:
        return ZoneInfo(word).key
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(word) from error


def minute(word: str) -> int:
    """A minute of the day."""
    if row_id(word) >= 24 * 60:
        raise ValueError(word)
    return int(word)


Zone = Annotated[str | None, or_none(zone_name, "library")]
Minute = Annotated[int, minute]


@feature.command("settings", place=80)
@feature.tap("settings")
async def settings(exchange: Exchange) -> None:
    """What is set."""
    if exchange.person.form == CITY:
        exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
    await _show(exchange)


@feature.tap("languages")
async def languages(exchange: Exchange) -> None:
    """Which languages there are."""
    await exchange.show(screens.languages(exchange.say))


@feature.tap("language")
async def language(exchange: Exchange, chosen: Language) -> None:
    """Speak this language from now on."""
    people = exchange.service(People)
    exchange.changed(await people.choose_language(exchange.act, exchange.person, chosen))
    await _saved(exchange)


@feature.tap("zones")
async def zones(exchange: Exchange) -> None:
    """Some cities; what the person writes next is searched for too."""
    forms = exchange.service(Forms)
    exchange.changed(await forms.put(exchange.act, exchange.person, CITY, {}, CITY))
    await exchange.show(screens.zones(exchange.say, exchange.context.clock.now()))


@feature.tap("zone")
async def zone(exchange: Exchange, chosen: Zone) -> None:
    """Show times of this zone from now on."""
    people = exchange.service(People)
    exchange.changed(await people.choose_zone(exchange.act, exchange.person, chosen))
    await _saved(exchange)


@feature.tap("live_in")
async def live_in(exchange: Exchange, city_id: int, mark: int) -> None:
    """Show times of this city from now on; `mark`: under which of its names it was found."""
    place = await exchange.service(Places).named(city_id, mark)
    if place is None:
        await zones(exchange)
        return
    people = exchange.service(People)
    exchange.changed(await people.choose_city(exchange.act, exchange.person, place))
    await _saved(exchange)


@feature.form(CITY)
async def city(exchange: Exchange) -> None:
    """The person wrote a city or sent a location: what it may be."""
    message, now = exchange.update.message, exchange.context.clock.now()
    places = exchange.service(Places)
    if message is not None and message.location is not None:
        near = await places.nearest(message.location.latitude, message.location.longitude)
        found = screens.cities(exchange.say, [near], now) if near else screens.nowhere(exchange.say)
    elif message is not None and message.text:
        found = screens.cities(exchange.say, await places.search(message.text), now)
    else:
        found = screens.type_a_city(exchange.say)
    await exchange.show(found)


@feature.tap("leads")
async def leads(exchange: Exchange) -> None:
    """Which reminders there are."""
    await exchange.show(screens.reminders(exchange.say, exchange.person, exchange.context.settings.reminders))


@feature.tap("lead")
async def lead(exchange: Exchange, minutes: int, wanted: bool) -> None:
    """Want a reminder, or not any more."""
    people = exchange.service(People)
    exchange.changed(await people.choose_lead(exchange.act, exchange.person, minutes, wanted=wanted))
    toast = exchange.say.plain("settings-saved")
    await exchange.show(
        screens.reminders(exchange.say, exchange.person, exchange.context.settings.reminders, toast)
    )


@feature.tap("quiet_hours")
async def quiet_hours(exchange: Exchange) -> None:
    """Which quiet hours there are."""
    await exchange.show(screens.quiet_hours(exchange.say))


@feature.tap("quiet")
async def quiet(exchange: Exchange, begins: Minute, ends: Minute) -> None:
    """Be quiet in these hours from now on."""
    people = exchange.service(People)
    exchange.changed(await people.choose_quiet(exchange.act, exchange.person, (begins, ends)))
    await _saved(exchange)


@feature.tap("news")
async def news(exchange: Exchange, wanted: bool) -> None:
    """Want announcements, or not any more."""
    people = exchange.service(People)
    exchange.changed(await people.choose_announcements(exchange.act, exchange.person, wanted=wanted))
    await _saved(exchange)


async def _saved(exchange: Exchange) -> None:
    await _show(exchange, exchange.say.plain("settings-saved"))


async def _show(exchange: Exchange, toast: str | None = None) -> None:
    context = exchange.context
    screen = screens.settings(
        exchange.say,
        exchange.person,
        context.clock.now(),
        context.settings.reminders,
        context.settings.quiet_hours,
        toast,
    )
    await exchange.show(screen)
