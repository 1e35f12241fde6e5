"""What we keep about a person, and deleting it."""

from bot.gateway.exchange import Exchange
from bot.gateway.routing import Command, Feature, Tap
from bot.screens import privacy as screens


async def privacy(exchange: Exchange) -> None:
    """What is kept, why, how long, who sees it."""
    await exchange.show(screens.privacy(exchange.say, exchange.person, exchange.desk.retention_months))


async def delete(exchange: Exchange) -> None:
    """The first tap asks."""
    await exchange.show(screens.sure(exchange.say))


async def delete_sure(exchange: Exchange) -> None:
    """The second one deletes."""
    await exchange.desk.services.people.forget(exchange.act, exchange.person)
    await exchange.show(screens.deleted(exchange.say))


FEATURE = Feature(
    commands=(Command("privacy", privacy),),
    taps={"privacy": Tap(privacy), "delete": Tap(delete), "delete_sure": Tap(delete_sure)},
)
