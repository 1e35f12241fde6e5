"""Language, time zone, reminders, quiet hours, news."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.gateway.exchange import Exchange
from bot.gateway.routing import Command, Feature, Tap, row_id
from bot.screens import settings as screens
from bot.texts import LANGUAGES

CITY = "city"
"""The form in which the next words are the name of a city."""


async def settings(exchange: Exchange) -> None:
    """What is set."""
    if exchange.person.form == CITY:
        exchange.changed(await exchange.desk.services.forms.leave(exchange.act, exchange.person))
    await _show(exchange)


async def languages(exchange: Exchange) -> None:
    """Which languages there are."""
    await exchange.show(screens.languages(exchange.say))


async def language(exchange: Exchange, chosen: str) -> None:
    """Speak this language from now on."""
    people = exchange.desk.services.people
    exchange.changed(await people.choose_language(exchange.act, exchange.person, chosen))
    await _saved(exchange)


async def zones(exchange: Exchange) -> None:
    """Some cities; what the person writes next is searched for too."""
    forms = exchange.desk.services.forms
    exchange.changed(await forms.put(exchange.act, exchange.person, CITY, {}, CITY))
    await exchange.show(screens.zones(exchange.say, exchange.desk.clock.now()))


async def zone(exchange: Exchange, chosen: str | None) -> None:
    """Show times of this zone from now on."""
    people = exchange.desk.services.people
    exchange.changed(await people.choose_zone(exchange.act, exchange.person, chosen))
    await _saved(exchange)


async def live_in(exchange: Exchange, city_id: int, mark: int) -> None:
    """Show times of this city from now on; `mark`: under which of its names it was found."""
    place = await exchange.desk.services.places.named(city_id, mark)
    if place is None:
        await zones(exchange)
        return
    people = exchange.desk.services.people
    exchange.changed(await people.choose_city(exchange.act, exchange.person, place))
    await _saved(exchange)


async def city(exchange: Exchange) -> None:
    """The person wrote a city or sent a location: what it may be."""
    message, now = exchange.update.message, exchange.desk.clock.now()
    places = exchange.desk.services.places
    if message is not None and message.location is not None:
        near = await places.nearest(message.location.latitude, message.location.longitude)
        found = screens.cities(exchange.say, [near], now) if near else screens.nowhere(exchange.say)
    elif message is not None and message.text:
        found = screens.cities(exchange.say, await places.search(message.text), now)
    else:
        found = screens.type_a_city(exchange.say)
    await exchange.show(found)


async def leads(exchange: Exchange) -> None:
    """Which reminders there are."""
    await exchange.show(screens.reminders(exchange.say, exchange.person, exchange.desk.leads))


async def lead(exchange: Exchange, minutes: int, wanted: bool) -> None:
    """Want a reminder, or not any more."""
    people = exchange.desk.services.people
    exchange.changed(await people.choose_lead(exchange.act, exchange.person, minutes, wanted=wanted))
    toast = exchange.say.plain("settings-saved")
    await exchange.show(screens.reminders(exchange.say, exchange.person, exchange.desk.leads, toast))


async def quiet_hours(exchange: Exchange) -> None:
    """Which quiet hours there are."""
    await exchange.show(screens.quiet_hours(exchange.say))


async def quiet(exchange: Exchange, begins: int, ends: int) -> None:
    """Be quiet in these hours from now on."""
    people = exchange.desk.services.people
    exchange.changed(await people.choose_quiet(exchange.act, exchange.person, (begins, ends)))
    await _saved(exchange)


async def news(exchange: Exchange, wanted: bool) -> None:
    """Want announcements, or not any more."""
    people = exchange.desk.services.people
    exchange.changed(await people.choose_announcements(exchange.act, exchange.person, wanted=wanted))
    await _saved(exchange)


async def _saved(exchange: Exchange) -> None:
    await _show(exchange, exchange.say.plain("settings-saved"))


async def _show(exchange: Exchange, toast: str | None = None) -> None:
    desk = exchange.desk
    screen = screens.settings(
        exchange.say, exchange.person, desk.clock.now(), desk.leads, desk.quiet_hours, toast
    )
    await exchange.show(screen)


def _language(word: str) -> str:
    if word not in LANGUAGES:
        raise ValueError(word)
    return word


def _zone(word: str) -> str | None:
    if word == "library":
        return None
    try:
        return ZoneInfo(word).key
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(word) from error


def _minute(word: str) -> int:
    minute = row_id(word)
    if minute >= 24 * 60:
        raise ValueError(word)
    return minute


def _switch(word: str) -> bool:
    if word not in ("0", "1"):
        raise ValueError(word)
    return word == "1"


FEATURE = Feature(
    commands=(Command("settings", settings),),
    taps={
        "settings": Tap(settings),
        "languages": Tap(languages),
        "language": Tap(language, (_language,)),
        "zones": Tap(zones),
        "zone": Tap(zone, (_zone,)),
        "live_in": Tap(live_in, (row_id, row_id)),
        "leads": Tap(leads),
        "lead": Tap(lead, (row_id, _switch)),
        "quiet_hours": Tap(quiet_hours),
        "quiet": Tap(quiet, (_minute, _minute)),
        "news": Tap(news, (_switch,)),
    },
    forms={CITY: city},
)
