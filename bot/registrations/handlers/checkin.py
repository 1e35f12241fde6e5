"""Checking in by word, link and button; the librarian's word for the stream."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.registrations.forms.participants import word_screen
from bot.registrations.screens import checkin as screens
from bot.registrations.services.attendance import OPENS, Arrival, CheckedIn, CheckIns
from bot.registrations.services.stream_words import StreamWords
from bot.webinars.screens import webinars
from bot.webinars.services.attendance_times import BUTTON_OPENS
from bot.webinars.services.webinars import Webinars
from storage.records import Role

feature = Feature()
staff = Feature(role=Role.LIBRARIAN)


@feature.heard
async def heard(exchange: Exchange, asked: bool) -> bool:
    """Whether the words were a check-in word, and not the answer that a form asked for."""
    message, checkins = exchange.update.message, exchange.service(CheckIns)
    words = (message.text or "") if message else ""
    look = checkins.by_word_of_mine if asked else checkins.by_word
    told = await look(exchange.act, exchange.person, words)
    if told is None:
        return False
    await _show(exchange, told)
    return True


@feature.payload("c")
async def linked(exchange: Exchange, code: str) -> None:
    """A deep link `c_<code>`."""
    await _show(exchange, await exchange.service(CheckIns).by_link(exchange.act, exchange.person, code))


@feature.tap("checkin_agree")
async def agree(exchange: Exchange, code: str) -> None:
    """The consent, and with it the check-in."""
    checkins = exchange.service(CheckIns)
    await _show(exchange, await checkins.agree(exchange.act, exchange.person, exchange.name, code))


@feature.tap("here")
async def here(exchange: Exchange, webinar_id: int) -> None:
    """One tap below the last reminder or on the card, which shows it from then on."""
    told = await exchange.service(CheckIns).by_button(exchange.act, exchange.person, webinar_id)
    view = await exchange.service(Webinars).view(webinar_id, exchange.person.id)
    if told.webinar is None or view is None:
        await exchange.show(webinars.gone(exchange.say))
        return
    toast = screens.arrived(exchange.say, told.arrival, told.webinar, BUTTON_OPENS).bare
    if told.arrival is Arrival.EARLY:
        await exchange.acknowledge(toast)  # the reminder stays, and with it the button
    else:
        await exchange.show(webinars.card(exchange.say, view, toast))


@staff.tap("stream_word")
async def stream_word(exchange: Exchange, webinar_id: int) -> None:
    """The word of a webinar, and the ways to one."""
    await exchange.show(word_screen(exchange, await exchange.service(StreamWords).get(webinar_id)))


@staff.tap("stream_word_new")
async def new(exchange: Exchange, webinar_id: int) -> None:
    """Another word ends the one that is."""
    told = await exchange.service(StreamWords).get(webinar_id)
    if told is None or told.checkin is None:
        await exchange.show(word_screen(exchange, told))
    else:
        await exchange.show(screens.new_word(exchange.say, told.webinar, told.checkin))


@staff.tap("stream_word_invent")
async def invent(exchange: Exchange, webinar_id: int) -> None:
    """An easy word in the library's language."""
    context = exchange.context
    easy = context.texts.plain("word-easy", context.texts.default_language).split(", ")
    told = await context.service(StreamWords).invent(exchange.act, exchange.person, webinar_id, easy)
    await exchange.show(word_screen(exchange, told))


@staff.tap("stream_word_own")
async def own(exchange: Exchange, webinar_id: int) -> None:
    """A word of the librarian's own."""
    await exchange.context.dialogues.start(exchange, "checkword", {"webinar": webinar_id})


@staff.tap("stream_word_picture")
async def picture(exchange: Exchange, webinar_id: int) -> None:
    """The word as a picture."""
    told = await exchange.service(StreamWords).get(webinar_id)
    if told is None or told.checkin is None:
        await exchange.show(word_screen(exchange, told))
    else:
        await exchange.show(screens.picture(exchange.say, told, told.checkin, exchange.context.username()))


async def _show(exchange: Exchange, told: CheckedIn) -> None:
    months = exchange.context.settings.retention_months
    await exchange.show(screens.checked_in(exchange.say, told, months, OPENS))
