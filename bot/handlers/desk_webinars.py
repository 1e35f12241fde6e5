"""The librarians' desk for webinars: lists, the card, a button for each field."""

from collections.abc import Awaitable, Callable

from bot.forms.all import ENGINE
from bot.forms.desk import step_for
from bot.forms.standing import state_of
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import desk_acts
from bot.screens import desk_webinars as screens
from bot.services.desk_webinars import Section
from bot.texts import LANGUAGES
from storage.records import Role

FIRST = "title"
"""What is asked first about a new draft."""
WORDED = ("title", "description", "host")


async def coming(exchange: Exchange, page: int) -> None:
    """The desk's first list."""
    await listed(exchange, Section.COMING, page)


async def listed(exchange: Exchange, section: Section, page: int) -> None:
    """One section."""
    found = await exchange.desk.services.desk_webinars.page(section, page)
    await exchange.show(screens.listed(exchange.say, found))


async def card(exchange: Exchange, webinar_id: int) -> None:
    """Everything about one webinar."""
    view = await exchange.desk.services.desk_webinars.view(webinar_id)
    await exchange.show(screens.card(exchange.say, view) if view else screens.gone(exchange.say))


async def new(exchange: Exchange) -> None:
    """A draft, and the first question about it; whoever is still at that question gets no second draft."""
    desk, language = exchange.desk.services.desk_webinars, exchange.say.language
    form = step_for(0, FIRST, language).form or ""
    if not await ENGINE.may_begin(exchange, form):
        return
    if not await _at_first_question(exchange, form):
        await desk.create(exchange.act, exchange.person, lambda new_id: step_for(new_id, FIRST, language))
    await ENGINE.go_on(exchange, form)


async def words(exchange: Exchange, webinar_id: int, field: str) -> None:
    """One text in every language."""
    view = await exchange.desk.services.desk_webinars.view(webinar_id)
    await exchange.show(desk_acts.words(exchange.say, view, field) if view else screens.gone(exchange.say))


async def word(exchange: Exchange, webinar_id: int, field: str, language: str) -> None:
    """One text in one language is asked for."""
    await _begin(exchange, "desk-words", webinar_id, field=field, language=language)


def _asks(form: str) -> Callable[[Exchange, int], Awaitable[None]]:
    """The handler that begins the form of one field."""

    async def begin(exchange: Exchange, webinar_id: int) -> None:
        await _begin(exchange, form, webinar_id)

    return begin


async def _begin(exchange: Exchange, form: str, webinar_id: int, **answers: str) -> None:
    if await exchange.desk.services.desk_webinars.view(webinar_id) is None:
        await exchange.show(screens.gone(exchange.say))
    else:
        await ENGINE.start(exchange, form, {"webinar": webinar_id, **answers})


async def _at_first_question(exchange: Exchange, form: str) -> bool:
    state = await state_of(exchange)
    if state is None or state.form != form or state.answers.get("step") != FIRST:
        return False
    return await exchange.desk.services.desk_webinars.view(state.answers["webinar"]) is not None


def _section(word: str) -> Section:
    return Section(word)


def _field(word: str) -> str:
    if word not in WORDED:
        raise ValueError(word)
    return word


def _language(word: str) -> str:
    if word not in (*LANGUAGES, "und"):
        raise ValueError(word)
    return word


FEATURE = Feature(
    taps={
        "desk_webinars": Tap(coming, (row_id,), role=Role.LIBRARIAN),
        "desk_list": Tap(listed, (_section, row_id), role=Role.LIBRARIAN),
        "desk_webinar": Tap(card, (row_id,), role=Role.LIBRARIAN),
        "desk_new": Tap(new, role=Role.LIBRARIAN),
        "desk_words": Tap(words, (row_id, _field), role=Role.LIBRARIAN),
        "desk_word": Tap(word, (row_id, _field, _language), role=Role.LIBRARIAN),
        "desk_start": Tap(_asks("desk-start"), (row_id,), role=Role.LIBRARIAN),
        "desk_duration": Tap(_asks("desk-duration"), (row_id,), role=Role.LIBRARIAN),
        "desk_capacity": Tap(_asks("desk-capacity"), (row_id,), role=Role.LIBRARIAN),
        "desk_link": Tap(_asks("desk-link"), (row_id,), role=Role.LIBRARIAN),
    },
)
