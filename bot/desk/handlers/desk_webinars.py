"""The librarians' desk for webinars: lists, the card, a button for each field."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Literal

from bot.chat.forms.standing import state_of
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import one_of
from bot.desk.forms.desk import step_for
from bot.desk.screens import desk_acts
from bot.desk.screens import desk_webinars as screens
from bot.desk.services.desk_webinars import DeskWebinars, Section
from bot.texts import LANGUAGES
from bot.webinars.screens import librarians
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)

FIRST = "title"
"""What is asked first about a new draft."""
Words = Literal["title", "description", "host"]
Written = Annotated[str, one_of((*LANGUAGES, "und"))]
"""A language, or that it is one nobody named."""


@feature.tap("desk_webinars")
async def coming(exchange: Exchange, page: int) -> None:
    """The desk's first list."""
    await listed(exchange, Section.COMING, page)


@feature.tap("desk_list")
async def listed(exchange: Exchange, section: Section, page: int) -> None:
    """One section."""
    found = await exchange.service(DeskWebinars).page(section, page)
    await exchange.show(screens.listed(exchange.say, found))


@feature.tap("desk_webinar")
async def card(exchange: Exchange, webinar_id: int) -> None:
    """Everything about one webinar."""
    view = await exchange.service(DeskWebinars).view(webinar_id)
    await exchange.show(screens.card(exchange.say, view) if view else librarians.gone(exchange.say))


@feature.tap("desk_new")
async def new(exchange: Exchange) -> None:
    """A draft, and the first question about it; whoever is still at that question gets no second draft."""
    desk, language = exchange.service(DeskWebinars), exchange.say.language
    form = step_for(0, FIRST, language).form or ""
    if not await exchange.context.dialogues.may_begin(exchange, form):
        return
    if not await _at_first_question(exchange, form):
        await desk.create(exchange.act, exchange.person, lambda new_id: step_for(new_id, FIRST, language))
    await exchange.context.dialogues.go_on(exchange, form)


@feature.tap("desk_words")
async def words(exchange: Exchange, webinar_id: int, field: Words) -> None:
    """One text in every language."""
    view = await exchange.service(DeskWebinars).view(webinar_id)
    await exchange.show(desk_acts.words(exchange.say, view, field) if view else librarians.gone(exchange.say))


@feature.tap("desk_word")
async def word(exchange: Exchange, webinar_id: int, field: Words, language: Written) -> None:
    """One text in one language is asked for."""
    await _begin(exchange, "desk-words", webinar_id, field=field, language=language)


def _asks(form: str) -> Callable[[Exchange, int], Awaitable[None]]:
    """The handler that begins the form of one field."""

    async def begin(exchange: Exchange, webinar_id: int) -> None:
        await _begin(exchange, form, webinar_id)

    return begin


async def _begin(exchange: Exchange, form: str, webinar_id: int, **answers: str) -> None:
    if await exchange.service(DeskWebinars).view(webinar_id) is None:
        await exchange.show(librarians.gone(exchange.say))
    else:
        await exchange.context.dialogues.start(exchange, form, {"webinar": webinar_id, **answers})


async def _at_first_question(exchange: Exchange, form: str) -> bool:
    state = await state_of(exchange)
    if state is None or state.form != form or state.answers.get("step") != FIRST:
        return False
    return await exchange.service(DeskWebinars).view(state.answers["webinar"]) is not None


for fact in ("start", "duration", "capacity", "link"):
    feature.tap(f"desk_{fact}")(_asks(f"desk-{fact}"))
