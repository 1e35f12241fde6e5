"""New words for an announcement that went out, kept until they are confirmed."""

from collections.abc import Mapping
from typing import Any

from telegram import Message

from bot.announcements.screens import announcements
from bot.announcements.screens import runs as screens
from bot.announcements.services.announcements import CAPTIONED
from bot.announcements.services.runs import Report, Runs
from bot.chat.forms.kept import Forms
from bot.chat.routing.exchange import Exchange

CORRECTION = "correction"
"""The form in which the next words take the place of those sent."""
LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
"""UTF-16 units."""


async def start(exchange: Exchange, announcement_id: int, language: str) -> None:
    """The next words are those of this version."""
    answers = {"announcement": announcement_id, "language": language}
    forms = exchange.service(Forms)
    exchange.changed(await forms.put(exchange.act, exchange.person, CORRECTION, answers, "words"))


async def leave(exchange: Exchange) -> None:
    """Nothing is corrected."""
    if exchange.person.form == CORRECTION:
        exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))


async def corrections_of(exchange: Exchange, announcement_id: int) -> Mapping[str, Any]:
    """What was written, by version; nothing if it was about another announcement."""
    state = await exchange.service(Forms).get(exchange.person)
    if state is None or state.form != CORRECTION or state.answers["announcement"] != announcement_id:
        return {}
    words = state.answers.get("words")
    return {state.answers["language"]: words} if words else {}


async def take(exchange: Exchange) -> None:
    """The new words, with their formatting."""
    message = exchange.update.message
    if message is not None:
        await _taken(exchange, message)


async def edited(exchange: Exchange, message: Message) -> bool:
    """The new words are others before they are confirmed."""
    if exchange.person.form != CORRECTION:
        return False
    state = await exchange.service(Forms).get(exchange.person)
    if state is None or state.answers.get("said_in") != str(message.message_id):
        return False
    await _taken(exchange, message)
    return True


async def _taken(exchange: Exchange, message: Message) -> None:
    state = await exchange.service(Forms).get(exchange.person)
    if state is None:
        return
    announcement_id, language = int(state.answers["announcement"]), str(state.answers["language"])
    runs, say = exchange.service(Runs), exchange.say
    report = await runs.report(announcement_id)
    if report is None or language not in report.versions:
        await exchange.show(announcements.gone(say))
        return
    problem = _problem(report, language, message.text)
    if problem is not None:
        await exchange.show(screens.ask_correction(say, report, report.versions[language], problem))
        return
    words = {"text": message.text, "entities": [each.to_dict() for each in message.entities]}
    answers = {**state.answers, "words": words, "said_in": str(message.message_id)}
    forms = exchange.service(Forms)
    exchange.changed(await forms.put(exchange.act, exchange.person, CORRECTION, answers, "words"))
    held = await runs.held(announcement_id, language)
    await exchange.show(screens.correct_sure(say, report, language, message.text or "", held))


def _problem(report: Report, language: str, text: str | None) -> str | None:
    if not text:
        return "run-correct-words"
    longest = LONGEST_CAPTION if report.versions[language].form in CAPTIONED else LONGEST_TEXT
    return "run-correct-long" if len(text.encode("utf-16-le")) // 2 > longest else None
