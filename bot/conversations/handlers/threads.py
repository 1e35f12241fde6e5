"""Asking the librarians, answering them, and what becomes of words that nobody asked for."""

from telegram import Message

from bot import linked
from bot.chat.forms.kept import Forms
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.typed import typed
from bot.chat.screens.odd import muted
from bot.conversations.screens import threads as screens
from bot.conversations.services.edits import Edited, Edits
from bot.conversations.services.letters import LETTER, LONGEST
from bot.conversations.services.threads import Threads
from bot.people.screens import start
from bot.webinar_file.fields import is_visible
from bot.webinars.screens import webinars
from bot.webinars.services.webinars import Webinars
from storage.records import Role

feature = Feature()


@feature.tap("ask")
async def ask(exchange: Exchange, webinar_id: int) -> None:
    """A question about a webinar, below its card."""
    view = await exchange.service(Webinars).view(webinar_id, exchange.person.id)
    if view is None:
        await exchange.show(webinars.gone(exchange.say))
        return
    await exchange.context.dialogues.start(exchange, "question", {"webinar": webinar_id})


@feature.tap("reply")
async def reply(exchange: Exchange, thread_id: int) -> None:
    """Write one more post, without knowing how to reply in Telegram."""
    problem = await exchange.service(Threads).may_write(exchange.person, thread_id)
    if problem is not None:
        await exchange.show(screens.said(exchange.say, problem), fresh=True)
        return
    await exchange.context.dialogues.start(exchange, "reply", {"thread": thread_id}, below=True)


@feature.replied
async def replied(exchange: Exchange, message_id: int) -> bool:
    """A reply to a message of a talk is a post in it; of a librarian outside a form it is meant to be one."""
    person, threads = exchange.person, exchange.service(Threads)
    thread_id = await threads.find(person.id, message_id)
    if thread_id is not None:
        await _post(exchange, thread_id)
        return True
    if person.role.may(Role.LIBRARIAN) and person.form is None:
        await exchange.show(screens.reply_to_what(exchange.say))
        return True
    return False


@feature.form(LETTER)
async def free_text(exchange: Exchange) -> None:
    """Words outside a form: kept, so that one tap sends them to the librarians; never silence."""
    words = _words(exchange.update.message)
    if exchange.person.peace is not None:
        await exchange.show(muted(exchange.say))
    elif not words:
        await exchange.show(start.not_understood(exchange.say))
    elif linked.units(words) > LONGEST:
        await exchange.show(screens.too_long(exchange.say))
    elif exchange.act.replayed and exchange.person.form is None:
        await exchange.show(screens.received(exchange.say))
    else:
        threads, said_in = exchange.service(Threads), exchange.said_in
        kept = await threads.keep_letter(exchange.act, exchange.person, words, said_in)
        await exchange.show(screens.letter(exchange.say, kept))


@feature.tap("letter_send")
async def letter_send(exchange: Exchange) -> None:
    """The one tap."""
    threads = exchange.service(Threads)
    said = await threads.send_letter(exchange.act, exchange.person, exchange.name)
    await exchange.show(screens.said(exchange.say, said))


@feature.tap("letter_drop")
async def letter_drop(exchange: Exchange) -> None:
    """It was not meant for anybody."""
    if exchange.person.form == LETTER:
        exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
    await exchange.show(start.welcome(exchange.say))


async def _post(exchange: Exchange, thread_id: int) -> None:
    words = _words(exchange.update.message)
    if not words:
        await exchange.show(screens.words_needed(exchange.say))
    elif linked.units(words) > LONGEST:
        await exchange.show(screens.too_long(exchange.say))
    else:
        threads = exchange.service(Threads)
        said = await threads.reply(exchange.act, exchange.person, thread_id, words, exchange.said_in)
        shown = screens.said_by_staff if exchange.role.may(Role.LIBRARIAN) else screens.said
        await exchange.show(shown(exchange.say, said))


@feature.edited
async def edited(exchange: Exchange, message: Message) -> bool:
    """A message of a letter that is kept, or of a talk, says something else."""
    edits, person, words = exchange.service(Edits), exchange.person, _words(message)
    in_letter = person.form == LETTER and await edits.is_of_letter(person, message.message_id)
    if not in_letter and not await edits.is_of_a_talk(person, message.message_id):
        return False
    if not words or linked.units(words) > LONGEST:
        await exchange.show(screens.too_long(exchange.say) if words else screens.words_needed(exchange.say))
    elif in_letter:
        letter = await edits.letter(exchange.act, person, message.message_id, words)
        await exchange.show(screens.letter(exchange.say, letter.words if letter else words))
    else:
        await _post_edited(exchange, message.message_id, words)
    return True


async def _post_edited(exchange: Exchange, message_id: int, words: str) -> None:
    outcome = await exchange.service(Edits).post(exchange.act, exchange.person, message_id, words)
    if outcome is not None and outcome is not Edited.SAME:
        await exchange.show(screens.edited(exchange.say, outcome))


def _words(message: Message | None) -> str:
    words = typed(message).strip() if message is not None and message.text else ""
    return words if is_visible(words) else ""
