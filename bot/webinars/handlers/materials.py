"""What readers get from a webinar: materials, the recording, the poster."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.webinars.screens import materials as screens
from bot.webinars.screens import webinars
from bot.webinars.services.materials import Materials
from storage.materials import Purpose

feature = Feature()


@feature.tap("materials")
async def materials(exchange: Exchange, webinar_id: int) -> None:
    """What was handed out at a webinar."""
    handed = await exchange.service(Materials).handed(webinar_id)
    await exchange.show(screens.materials(exchange.say, handed) if handed else webinars.gone(exchange.say))


@feature.tap("files")
async def files(exchange: Exchange, webinar_id: int, page: int) -> None:
    """The files themselves, and below them the way on."""
    handed = await exchange.service(Materials).handed(webinar_id)
    media = screens.files(exchange.say, handed, page) if handed else []
    if handed is None or not media:
        await materials(exchange, webinar_id)
        return
    lost = await exchange.send(media)
    await exchange.show(screens.files_sent(exchange.say, handed, page, lost), fresh=True)


@feature.tap("recording")
async def recording(exchange: Exchange, webinar_id: int) -> None:
    """The recording as a file."""
    await _one(exchange, webinar_id, Purpose.RECORDING)


@feature.tap("poster")
async def poster(exchange: Exchange, webinar_id: int) -> None:
    """The poster, below the card."""
    await _one(exchange, webinar_id, Purpose.POSTER)


async def _one(exchange: Exchange, webinar_id: int, purpose: Purpose) -> None:
    handed = await exchange.service(Materials).handed(webinar_id)
    media = screens.one(exchange.say, handed, purpose) if handed else []
    if not media or await exchange.send(media):
        await exchange.show(screens.not_there(exchange.say, webinar_id), fresh=True)
