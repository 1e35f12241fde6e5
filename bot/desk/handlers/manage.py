"""The librarians' desk."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.desk.screens import manage as screens
from bot.desk.services.manage import Manage
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.command("manage", place=10)
@feature.tap("manage")
async def manage(exchange: Exchange) -> None:
    """/manage: what waits, and the way to everything a librarian does."""
    pending = await exchange.service(Manage).pending()
    await exchange.show(screens.desk(exchange.say, pending, exchange.person))
