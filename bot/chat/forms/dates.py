"""A date and time that a person typed: read in their words, or what is needed so that it is clear."""

import asyncio
from collections.abc import Sequence

from telegram import Message, MessageEntity

from bot.chat.forms.form import Wrong
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.dates import labels
from bot.chat.screens.forms import FormChoice
from bot.dates_in_words import Unclear, Understood, of_entity, understand
from bot.texts import Speaker


async def read_date(
    exchange: Exchange, message: Message, zone: str, so_far: str = ""
) -> Understood | Unclear:
    """The moment that a message names, by the clocks of an IANA zone; `so_far`: what was typed before it.

    A `date_time` entity says it exactly. A day without its hour, or an hour without its day, is understood
    once the rest is typed.
    """
    now, language = exchange.context.clock.now(), exchange.person.language
    for entity in message.entities:
        if entity.type == MessageEntity.DATE_TIME and entity.unix_time is not None:
            return of_entity(int(entity.unix_time.timestamp()), now=now)
    text = message.text or ""
    read = await asyncio.to_thread(understand, text, language=language, zone=zone, now=now)
    if isinstance(read, Unclear) and so_far:
        both = f"{so_far} {text}"
        together = await asyncio.to_thread(understand, both, language=language, zone=zone, now=now)
        return together if isinstance(together, Understood) else read
    return read


def not_clear(read: Unclear, choices: Sequence[FormChoice] = ()) -> Wrong:
    """What is needed, with what may have been meant as buttons."""
    return Wrong(f"date-unclear-{read.why}", choices=choices)


def meant(say: Speaker, read: Unclear, zone: str) -> tuple[FormChoice, ...]:
    """What may have been meant, as buttons: the minute since 1970, with `d` behind a day alone."""
    options = (f"{each.at // 60_000}{'d' if each.date_only else ''}" for each in read.candidates)
    return tuple(
        FormChoice(option, label) for option, label in zip(options, labels(say, read, zone), strict=True)
    )
