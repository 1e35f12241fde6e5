"""A talk of the programme: a new one, and one of its texts in another language or other words."""

from typing import cast

from telegram import Message

from bot.chat.forms.form import Again, Answers, Form, Prepared, Question, Wrong
from bot.chat.forms.parse import line
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.forms import FormChoice
from bot.chat.screens.screen import Screen
from bot.desk.screens import talks as screens
from bot.desk.services.programme import Arranged, Field, Programmes
from bot.texts import LANGUAGES
from bot.webinar_file.limits import NAME, TITLE
from storage.records import Role

REMOVE = "remove"
"""The choice that takes a text away."""
LONGEST: dict[str, int] = {"title": TITLE, "speaker": NAME, "organisation": NAME}


async def _add(exchange: Exchange, answers: Answers) -> Screen:
    service = exchange.service(Programmes)
    said = {**answers, "title": answers["name"]}
    outcome, talk_id = await service.add(
        exchange.act, exchange.person, answers["webinar"], answers["language"], said
    )
    view = await service.talk(talk_id)
    return screens.talk(exchange.say, view) if view else await _programme(exchange, answers, outcome)


async def _programme(exchange: Exchange, answers: Answers, outcome: Arranged | None = None) -> Screen:
    handed = await exchange.service(Programmes).of(answers["webinar"])
    return screens.programme(exchange.say, handed, outcome) if handed else screens.gone(exchange.say)


async def _done(exchange: Exchange) -> Screen:
    """An old card of the form: which webinar it was is not known any more."""
    return screens.over(exchange.say)


TALK = Form(
    name="talk_new",
    questions=(
        Question(name="language", options=LANGUAGES),
        Question(name="name", parse=line(TITLE)),
        Question(name="speaker", parse=line(NAME), optional=True),
        Question(name="organisation", parse=line(NAME), optional=True),
    ),
    send=_add,
    after=_done,
    summary=False,
    role=Role.LIBRARIAN,
    leave=_programme,
    in_place=True,
)


async def _about(exchange: Exchange, answers: Answers) -> Prepared:
    """Which field, and what it says now."""
    view = await exchange.service(Programmes).talk(answers["talk"])
    words = getattr(view.kept.talk, answers["field"]) if view else {}
    field = exchange.say(f"talk-{answers['field']}")
    return Prepared({"field": field, "present": screens.in_languages(exchange.say, words)})


async def _about_words(exchange: Exchange, answers: Answers) -> Prepared:
    """The same for one language; a text that is there can be taken away, but not the last title."""
    view = await exchange.service(Programmes).talk(answers["talk"])
    words = getattr(view.kept.talk, answers["field"]) if view else {}
    language = answers["language"]
    removable = bool(words.get(language)) and (answers["field"] != "title" or len(words) > 1)
    choice = FormChoice(REMOVE, exchange.say.plain("talk_words-remove"), "danger")
    values = {
        "field": exchange.say(f"talk-{answers['field']}"),
        "language": screens.language_name(exchange.say, language),
        "present": words.get(language) or "—",
    }
    return Prepared(values, [choice] if removable else [])


async def _read(_exchange: Exchange, answers: Answers, message: Message) -> object:
    return line(LONGEST[answers["field"]])(message)


async def _pick(_exchange: Exchange, _answers: Answers, option: str) -> str | None:
    return "" if option == REMOVE else None


async def _word(exchange: Exchange, answers: Answers) -> Screen | Again:
    service, talk_id = exchange.service(Programmes), answers["talk"]
    field, language, text = cast("Field", answers["field"]), answers["language"], answers["words"] or None
    outcome = await service.word(exchange.act, exchange.person, talk_id, field, language, text)
    if outcome is Arranged.TITLE_NEEDED:
        return Again("words", Wrong("arranged-title-needed"))
    return await _talk(exchange, answers)


async def _talk(exchange: Exchange, answers: Answers) -> Screen:
    view = await exchange.service(Programmes).talk(answers["talk"])
    return screens.talk(exchange.say, view) if view else screens.gone(exchange.say, answers["webinar"])


TALK_WORDS = Form(
    name="talk_words",
    questions=(
        Question(name="language", options=LANGUAGES, prepare=_about),
        Question(name="words", prepare=_about_words, read=_read, pick=_pick),
    ),
    send=_word,
    after=_done,
    summary=False,
    role=Role.LIBRARIAN,
    leave=_talk,
    in_place=True,
)
