"""The librarians' desk."""

from bot.gateway.exchange import Exchange
from bot.gateway.routing import Command, Feature, Tap
from bot.screens import manage as screens
from storage.records import Role


async def manage(exchange: Exchange) -> None:
    """/manage: what waits, and the way to everything a librarian does."""
    pending = await exchange.desk.services.manage.pending()
    await exchange.show(screens.desk(exchange.say, pending, exchange.person))


FEATURE = Feature(
    commands=(Command("manage", manage, role=Role.LIBRARIAN),),
    taps={"manage": Tap(manage, role=Role.LIBRARIAN)},
)
