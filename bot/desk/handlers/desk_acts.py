"""What librarians do about a webinar as a whole: look at it, publish, copy, bring back, remove, pass on."""

from collections.abc import Callable

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import Language
from bot.chat.screens.screen import Screen
from bot.desk.screens import desk_acts as screens
from bot.desk.screens import desk_webinars as cards
from bot.desk.services.desk_webinars import Changed, DeskWebinars, Section
from bot.desk.services.webinar_edits import with_status
from bot.texts import Html
from bot.webinars.screens import librarians
from bot.webinars.services.webinars import WebinarView
from storage.records import Role, WebinarStatus

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("desk_preview")
async def preview(exchange: Exchange, webinar_id: int, language: Language) -> None:
    """As readers of a language see it."""
    view = await _view(exchange, webinar_id)
    await _show(exchange, view, lambda seen: screens.preview(exchange.say, seen, language))


@feature.tap("desk_publish")
async def publish(exchange: Exchange, webinar_id: int) -> None:
    """What is missing, and whether to publish."""
    view = await _view(exchange, webinar_id)
    await _show(exchange, view, lambda seen: screens.publish(exchange.say, seen))


@feature.tap("desk_publish_yes")
async def publish_yes(exchange: Exchange, webinar_id: int) -> None:
    """Readers see it from now on."""
    changed = await _set(exchange, webinar_id, WebinarStatus.PUBLISHED, WebinarStatus.DRAFT)
    note = screens.published(exchange.say, changed.view) if changed.view else None
    await _changed(exchange, changed, note)


@feature.tap("desk_more")
async def more(exchange: Exchange, webinar_id: int) -> None:
    """What is done seldom."""
    context, view = exchange.context, await _view(exchange, webinar_id)
    payload = f"w_{webinar_id}"
    links = (context.link(payload), context.group_link(payload))
    await _show(exchange, view, lambda seen: screens.more(exchange.say, seen, *links))


@feature.tap("desk_duplicate")
async def duplicate(exchange: Exchange, webinar_id: int) -> None:
    """The same for another day, as a draft."""
    copy = await exchange.service(DeskWebinars).duplicate(exchange.act, exchange.person, webinar_id)
    note = exchange.say("desk-duplicated")
    await _show(exchange, copy, lambda seen: cards.card(exchange.say, seen, note))


@feature.tap("desk_restore")
async def restore(exchange: Exchange, webinar_id: int) -> None:
    """Whether it takes place after all."""
    view = await _view(exchange, webinar_id)
    told = await exchange.service(DeskWebinars).count_told(webinar_id)
    await _show(exchange, view, lambda seen: screens.restore(exchange.say, seen, told))


@feature.tap("desk_restore_yes")
async def restore_yes(exchange: Exchange, webinar_id: int) -> None:
    """It takes place after all."""
    changed = await _set(exchange, webinar_id, WebinarStatus.PUBLISHED, WebinarStatus.CANCELLED)
    await _changed(exchange, changed, exchange.say("desk-restored"))


@feature.tap("desk_delete")
async def delete(exchange: Exchange, webinar_id: int) -> None:
    """Whether to remove a draft."""
    view = await _view(exchange, webinar_id)
    await _show(exchange, view, lambda seen: screens.delete(exchange.say, seen))


@feature.tap("desk_delete_yes")
async def delete_yes(exchange: Exchange, webinar_id: int) -> None:
    """The draft is no more."""
    context = exchange.service(DeskWebinars)
    changed = await context.remove(exchange.act, exchange.person, webinar_id)
    if changed.problem is None:
        page = await context.page(Section.DRAFTS, 0)
        await exchange.show(cards.listed(exchange.say, page, exchange.say("desk-deleted")))
    else:
        await exchange.show(cards.problem(exchange.say, changed.view, changed.problem))


async def _view(exchange: Exchange, webinar_id: int) -> WebinarView | None:
    return await exchange.service(DeskWebinars).view(webinar_id)


async def _set(exchange: Exchange, webinar_id: int, status: WebinarStatus, was: WebinarStatus) -> Changed:
    context = exchange.service(DeskWebinars)
    return await context.change(exchange.act, exchange.person, webinar_id, with_status(status, was))


async def _changed(exchange: Exchange, changed: Changed, note: Html | None) -> None:
    if changed.problem is not None:
        await exchange.show(cards.problem(exchange.say, changed.view, changed.problem))
    else:
        await _show(exchange, changed.view, lambda seen: cards.card(exchange.say, seen, note))


async def _show(
    exchange: Exchange, view: WebinarView | None, screen: Callable[[WebinarView], Screen]
) -> None:
    await exchange.show(screen(view) if view else librarians.gone(exchange.say))
