"""The librarians' desk."""

from bot.gateway.exchange import Exchange
from bot.gateway.features import Feature
from bot.screens import manage as screens
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.command("manage", place=10)
@feature.tap("manage")
async def manage(exchange: Exchange) -> None:
    """/manage: what waits, and the way to everything a librarian does."""
    pending = await exchange.desk.services.manage.pending()
    await exchange.show(screens.desk(exchange.say, pending, exchange.person))
