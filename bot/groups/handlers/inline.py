"""Inline: webinars' cards shared into any chat."""

from typing import Any

import structlog
from telegram import ChosenInlineResult, InlineQuery

from bot.chat.arriving.outside import Outside
from bot.chat.routing.words import row_id
from bot.chat.telegram.errors import TelegramFault
from bot.chat.telegram.show import keyboard_of
from bot.groups.screens import groups as screens
from bot.groups.services.groups import Groups
from bot.texts import LANGUAGES
from bot.webinars.services.titles import Finder

log = structlog.get_logger(__name__)

CACHED = 10
"""Seconds that Telegram may give the same person the same results: seats change."""


async def asked(outside: Outside, query: InlineQuery) -> None:
    """`@bot words`: webinars in the reader's language; without words the coming ones."""
    say = await outside.speaker_of(query.from_user)
    views = await outside.context.service(Finder).find(query.query)
    results = [
        _article(f"{each.webinar.id}-{say.language}", screens.found(say, each, outside.context.link))
        for each in views
    ]
    answer = {"inline_query_id": query.id, "results": results, "is_personal": True, "cache_time": CACHED}
    if not results:
        answer["button"] = {"text": say.plain("inline-none"), "start_parameter": screens.HELLO}
    try:
        await outside.call("answerInlineQuery", answer)
    except TelegramFault as fault:
        log.info("inline query not answered", update_id=outside.update.update_id, fault=str(fault))


async def chosen(outside: Outside, result: ChosenInlineResult) -> None:
    """A card was shared: from now on it is kept up to date."""
    number, _, language = result.result_id.partition("-")
    if result.inline_message_id is None or language not in LANGUAGES:
        return
    try:
        webinar_id = row_id(number)
    except ValueError:
        return
    groups = outside.context.service(Groups)
    await groups.shared(outside.act, webinar_id, result.inline_message_id, language)


def _article(result_id: str, found: screens.InlineResult) -> dict[str, Any]:
    """An InlineQueryResultArticle that sends a card."""
    return {
        "type": "article",
        "id": result_id,
        "title": found.title,
        "description": found.description,
        "input_message_content": {
            "message_text": found.card.text,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
        **keyboard_of(found.card),
    }
