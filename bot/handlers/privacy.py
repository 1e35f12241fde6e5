"""What we keep about a person: telling it, handing it out, forgetting it."""

from bot.gateway.exchange import Exchange
from bot.gateway.routing import Command, Feature, Tap
from bot.screens import privacy as screens


async def privacy(exchange: Exchange) -> None:
    """What is kept, why, how long, who sees it."""
    await _show(exchange)


async def export(exchange: Exchange) -> None:
    """Everything about me, as a file."""
    made = await exchange.desk.services.privacy.export(exchange.person)
    await exchange.show(screens.exported(exchange.say, made))


async def withdraw(exchange: Exchange) -> None:
    """The first tap asks."""
    await exchange.show(screens.withdraw_sure(exchange.say))


async def withdraw_sure(exchange: Exchange) -> None:
    """The second one takes the consent back."""
    exchange.changed(await exchange.desk.services.privacy.withdraw(exchange.act, exchange.person))
    await _show(exchange, exchange.say.plain("privacy-withdrawn"))


async def keep(exchange: Exchange) -> None:
    """Back after a long time: that they tapped is enough, it was noted when they came."""
    await _show(exchange, exchange.say.plain("privacy-kept"))


async def delete(exchange: Exchange) -> None:
    """The first tap asks."""
    await exchange.show(screens.sure(exchange.say, exchange.person))


async def delete_sure(exchange: Exchange) -> None:
    """The second one deletes."""
    await exchange.desk.services.people.forget(exchange.act, exchange.person)
    await exchange.show(screens.deleted(exchange.say))


async def _show(exchange: Exchange, toast: str | None = None) -> None:
    months = exchange.desk.retention_months
    await exchange.show(screens.privacy(exchange.say, exchange.person, months, toast))


FEATURE = Feature(
    commands=(Command("privacy", privacy),),
    always=True,
    taps={
        "privacy": Tap(privacy),
        "export": Tap(export),
        "withdraw": Tap(withdraw),
        "withdraw_sure": Tap(withdraw_sure),
        "keep_data": Tap(keep),
        "delete": Tap(delete),
        "delete_sure": Tap(delete_sure),
    },
)
