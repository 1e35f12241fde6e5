"""Which notices about a webinar there are, and to whom each still makes sense."""

from collections.abc import Mapping

from bot.chat.sending.kinds import Kind
from bot.webinars.services.about import ANYBODY, COMING, REGISTERED, unless
from storage.records import Seat

WITH_LINK: Mapping[str, Kind] = {
    "seated": Kind(why_not=unless(COMING)),
    "back_on": Kind(why_not=unless(REGISTERED)),
}
"""Those that may carry the join link; so may reminders."""

ABOUT_WEBINARS: Mapping[str, Kind] = {
    "lapsed": Kind(why_not=unless(frozenset({Seat.CANCELLED}))),
    "no_longer_held": Kind(why_not=unless(frozenset({Seat.WAITING}))),
    "seat_free": Kind(why_not=unless(frozenset({Seat.WAITING})), at_once=True),
    "moved": Kind(why_not=unless(REGISTERED)),
    "called_off": Kind(why_not=unless(REGISTERED, only_if_on=False)),
    "taken_off": Kind(why_not=unless(frozenset({Seat.CANCELLED}))),
    "thanks": Kind(why_not=unless(ANYBODY, asked=True)),
    "recording": Kind(why_not=unless(REGISTERED)),
    "materials": Kind(why_not=unless(REGISTERED)),
}
