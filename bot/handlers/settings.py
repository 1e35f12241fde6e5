"""Language and time zone."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.gateway.exchange import Exchange
from bot.gateway.routing import Command, Feature, Tap
from bot.screens import settings as screens
from bot.texts import LANGUAGES


async def settings(exchange: Exchange, *_words: str) -> None:
    """What is set."""
    await exchange.show(screens.settings(exchange.say, exchange.desk.clock.now()))


async def languages(exchange: Exchange) -> None:
    """Which languages there are."""
    await exchange.show(screens.languages(exchange.say))


async def language(exchange: Exchange, chosen: str) -> None:
    """Speak this language from now on."""
    exchange.changed(await exchange.desk.people.choose_language(exchange.act, exchange.person, chosen))
    await _saved(exchange)


async def zones(exchange: Exchange) -> None:
    """Which cities there are."""
    await exchange.show(screens.zones(exchange.say, exchange.desk.clock.now()))


async def zone(exchange: Exchange, chosen: str | None) -> None:
    """Show times of this zone from now on."""
    exchange.changed(await exchange.desk.people.choose_zone(exchange.act, exchange.person, chosen))
    await _saved(exchange)


async def _saved(exchange: Exchange) -> None:
    toast = exchange.say.plain("settings-saved")
    await exchange.show(screens.settings(exchange.say, exchange.desk.clock.now(), toast))


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


FEATURE = Feature(
    commands=(Command("settings", settings),),
    taps={
        "settings": Tap(settings),
        "languages": Tap(languages),
        "language": Tap(language, (_language,)),
        "zones": Tap(zones),
        "zone": Tap(zone, (_zone,)),
    },
)
