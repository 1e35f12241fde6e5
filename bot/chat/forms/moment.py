"""A day and an hour to come, typed in words: understood by the library's clock and shown back."""

from telegram import Message

from bot.chat.forms.dates import meant, not_clear, read_date
from bot.chat.forms.form import Answers, Wrong
from bot.chat.routing.exchange import Exchange
from bot.dates_in_words import Unclear

CENTURY = 36525 * 24 * 3600 * 1000
"""Milliseconds: a moment further off was not offered by us."""
MINUTE = 60_000
Moment = dict[str, int]
"""As a form keeps it: `at`, epoch milliseconds."""


async def coming(exchange: Exchange, _answers: Answers, message: Message) -> Moment | Wrong:
    """A moment to come; what is not clear is asked again, with what may have been meant."""
    zone = exchange.say.library.zone
    read = await read_date(exchange, message, zone)
    if isinstance(read, Unclear):
        choices = [each for each in meant(exchange.say, read, zone) if each.option.isdigit()]
        return not_clear(read, choices)
    return Wrong("form-moment-past") if read.past or read.date_only else {"at": read.at}


async def chosen(exchange: Exchange, _answers: Answers, option: str) -> Moment | Wrong:
    """One of the moments that may have been meant, by its button: the minute since 1970."""
    now = exchange.context.clock.now()
    at = int(option) * MINUTE if option.isascii() and option.isdigit() else 0
    return {"at": at} if now < at < now + CENTURY else Wrong("form-moment-past")
