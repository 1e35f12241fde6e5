"""What a person sends although nothing asked for it, and that is not in words."""

from bot.chat.routing.exchange import Exchange
from bot.people.screens import odd as screens


async def no_words(exchange: Exchange) -> None:
    """A sticker, a picture, a voice, a place, a contact, a poll: never silence."""
    message, say = exchange.update.message, exchange.say
    if message is not None and message.contact is not None:
        await exchange.show(screens.contact(say))
    elif message is not None and message.location is not None:
        await exchange.show(screens.place(say))
    else:
        await exchange.show(screens.picture(say))
