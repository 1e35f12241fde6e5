"""What we keep about a person: telling it, handing it out, forgetting it."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.privacy.screens import privacy as screens
from bot.privacy.services.forgetting import Forgetting
from bot.privacy.services.privacy import Privacy

feature = Feature(always=True)


@feature.command("privacy", place=90)
@feature.tap("privacy")
async def privacy(exchange: Exchange) -> None:
    """What is kept, why, how long, who sees it."""
    await _show(exchange)


@feature.tap("export")
async def export(exchange: Exchange) -> None:
    """Everything about me, as a file."""
    made = await exchange.service(Privacy).export(exchange.person)
    await exchange.show(screens.exported(exchange.say, made))


@feature.tap("withdraw")
async def withdraw(exchange: Exchange) -> None:
    """The first tap asks."""
    await exchange.show(screens.withdraw_sure(exchange.say))


@feature.tap("withdraw_sure")
async def withdraw_sure(exchange: Exchange) -> None:
    """The second one takes the consent back."""
    exchange.changed(await exchange.service(Privacy).withdraw(exchange.act, exchange.person))
    await _show(exchange, exchange.say.plain("privacy-withdrawn"))


@feature.tap("keep_data")
async def keep(exchange: Exchange) -> None:
    """Back after a long time: that they tapped is enough, it was noted when they came."""
    await _show(exchange, exchange.say.plain("privacy-kept"))


@feature.tap("delete")
async def delete(exchange: Exchange) -> None:
    """The first tap asks."""
    await exchange.show(screens.sure(exchange.say, exchange.person))


@feature.tap("delete_sure")
async def delete_sure(exchange: Exchange) -> None:
    """The second one deletes."""
    await exchange.service(Forgetting).forget(exchange.act, exchange.person)
    await exchange.show(screens.deleted(exchange.say))


async def _show(exchange: Exchange, toast: str | None = None) -> None:
    months = exchange.context.settings.retention_months
    await exchange.show(screens.privacy(exchange.say, exchange.person, months, toast))
