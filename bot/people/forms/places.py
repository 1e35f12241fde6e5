"""Which city: found by its name in three languages, a little misspelt, and chosen by a tap."""

from typing import Any

from telegram import Message

from bot.chat.forms.form import Answers, Prepared, Wrong
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.forms import FormChoice
from bot.people.screens.settings import ZONES_OFFERED, city_label
from bot.people.services.places import Place, Places, fold

FOUND = "found"
"""The cities that were found last, as answers keep them."""
USUAL = 4
"""So many time zones are offered before anything is typed."""


def asked_place(exchange: Exchange, answers: Answers, *, library: bool = False) -> Prepared:
    """Some cities to tap; `library`: its own first."""
    say, now = exchange.say, exchange.context.clock.now()
    if answers.get(FOUND):
        return Prepared()
    zones = [each for each in ZONES_OFFERED if each != say.library.zone][:USUAL] if library else []
    offered = [say.library.zone, *zones] if library else []
    return Prepared(
        choices=[FormChoice(f"z{each}", f"{say.city(each).bare} {say.time(now, each)}") for each in offered]
    )


async def read_place(exchange: Exchange, _answers: Answers, message: Message) -> object:
    """Cities that are called so; one is chosen by a tap, even if there is only one."""
    now = exchange.context.clock.now()
    if message.location is not None:
        near = await exchange.service(Places).nearest(message.location.latitude, message.location.longitude)
        places = [near] if near else []
    elif message.text:
        places = await exchange.service(Places).search(message.text)
    else:
        return Wrong("settings-type-city")
    typed = (message.text or "").strip()
    keep = {FOUND: [_kept(each, typed) for each in places]}
    if not places:
        return Wrong("settings-no-such-city", keep=keep)
    choices = [
        FormChoice(f"f{number}", city_label(exchange.say, each, now)) for number, each in enumerate(places)
    ]
    return Wrong("desk-city-choose", choices=choices, keep=keep)


async def picked_place(exchange: Exchange, answers: Answers, option: str) -> Any:  # noqa: ANN401 - a place, or None
    """The place of a tapped city: its name in the language it was found in, its country and zone."""
    kind, word = option[:1], option[1:]
    if kind == "f" and word.isascii() and word.isdigit():
        found = answers.get(FOUND) or []
        return found[int(word)] if int(word) < len(found) else None
    offered = (exchange.say.library.zone, *ZONES_OFFERED)
    return {"name": "", "country": "", "zone": word} if kind == "z" and word in offered else None


def _kept(place: Place, typed: str) -> dict[str, str]:
    """A city as answers keep it: spelt as it was typed (ё, a capital) where it is the same name."""
    same = typed[:1].isupper() and fold(typed) == fold(place.name)
    return {"name": typed if same else place.name, "country": place.country, "zone": place.zone}
