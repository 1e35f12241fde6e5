"""Asking the librarians, answering them, and what becomes of words that nobody asked for."""

from bot import linked
from bot.forms.all import ENGINE
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.gateway.typed import typed
from bot.screens import start, webinars
from bot.screens import threads as screens
from bot.screens.peace import muted
from bot.services.threads import LETTER, LONGEST
from bot.webinar_file.fields import is_visible
from storage.records import Role


async def ask(exchange: Exchange, webinar_id: int) -> None:
    """A question about a webinar, below its card."""
    view = await exchange.desk.services.webinars.view(webinar_id, exchange.person.id)
    if view is None:
        await exchange.show(webinars.gone(exchange.say))
        return
    await ENGINE.start(exchange, "question", {"webinar": webinar_id})


async def reply(exchange: Exchange, thread_id: int) -> None:
    """Write one more post, without knowing how to reply in Telegram."""
    problem = await exchange.desk.services.threads.may_write(exchange.person, thread_id)
    if problem is not None:
        await exchange.show(screens.said(exchange.say, problem), fresh=True)
        return
    await ENGINE.start(exchange, "reply", {"thread": thread_id}, below=True)


async def replied(exchange: Exchange, message_id: int) -> bool:
    """A reply to a message of a talk is a post in it; of a librarian outside a form it is meant to be one."""
    person, threads = exchange.person, exchange.desk.services.threads
    thread_id = await threads.find(person.id, message_id)
    if thread_id is not None:
        await _post(exchange, thread_id)
        return True
    if person.role.may(Role.LIBRARIAN) and person.form is None:
        await exchange.show(screens.reply_to_what(exchange.say))
        return True
    return False


async def free_text(exchange: Exchange) -> None:
    """Words outside a form: kept, so that one tap sends them to the librarians; never silence."""
    words = _words(exchange)
    if exchange.person.peace is not None:
        await exchange.show(muted(exchange.say))
    elif not words:
        await exchange.show(start.not_understood(exchange.say))
    elif linked.units(words) > LONGEST:
        await exchange.show(screens.too_long(exchange.say))
    elif exchange.act.replayed and exchange.person.form is None:
        await exchange.show(screens.received(exchange.say))
    else:
        kept = await exchange.desk.services.threads.keep_letter(exchange.act, exchange.person, words)
        await exchange.show(screens.letter(exchange.say, kept))


async def letter_send(exchange: Exchange) -> None:
    """The one tap."""
    threads = exchange.desk.services.threads
    said = await threads.send_letter(exchange.act, exchange.person, exchange.name)
    await exchange.show(screens.said(exchange.say, said))


async def letter_drop(exchange: Exchange) -> None:
    """It was not meant for anybody."""
    if exchange.person.form == LETTER:
        exchange.changed(await exchange.desk.services.forms.leave(exchange.act, exchange.person))
    await exchange.show(start.welcome(exchange.say))


async def _post(exchange: Exchange, thread_id: int) -> None:
    words = _words(exchange)
    if not words:
        await exchange.show(screens.words_needed(exchange.say))
    elif linked.units(words) > LONGEST:
        await exchange.show(screens.too_long(exchange.say))
    else:
        threads = exchange.desk.services.threads
        said = await threads.reply(exchange.act, exchange.person, thread_id, words)
        shown = screens.said_by_staff if exchange.role.may(Role.LIBRARIAN) else screens.said
        await exchange.show(shown(exchange.say, said))


def _words(exchange: Exchange) -> str:
    message = exchange.update.message
    words = typed(message).strip() if message is not None and message.text else ""
    return words if is_visible(words) else ""


FEATURE = Feature(
    taps={
        "ask": Tap(ask, (row_id,)),
        "reply": Tap(reply, (row_id,)),
        "letter_send": Tap(letter_send),
        "letter_drop": Tap(letter_drop),
    },
    forms={LETTER: free_text},
    replies=replied,
)
