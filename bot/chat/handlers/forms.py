"""The buttons that every form has."""

from typing import Annotated

from telegram import Message

from bot.chat.forms.all import ENGINE, FORMS
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import one_of
from bot.people.screens import start as screens

feature = Feature()
NAMES = [form.name for form in FORMS]
Form = Annotated[str, one_of(NAMES)]


async def write(exchange: Exchange) -> None:
    """Words, a contact, a voice message: an answer to the question the person is at."""
    await ENGINE.write(exchange)


for name in NAMES:
    feature.form(name)(write)


@feature.edited
async def edited(exchange: Exchange, message: Message) -> bool:
    """An answer that was written is another one."""
    return await ENGINE.edited(exchange, message)


@feature.tap("form_option")
async def option(exchange: Exchange, form: Form, question: str, chosen: str) -> None:
    """An option was tapped."""
    await ENGINE.option(exchange, form, question, chosen)


@feature.tap("form_done")
async def done(exchange: Exchange, form: Form, question: str) -> None:
    """Enough is ticked."""
    await ENGINE.done(exchange, form, question)


@feature.tap("form_skip")
async def skip(exchange: Exchange, form: Form, question: str) -> None:
    """No answer to a question that needs none."""
    await ENGINE.skip(exchange, form, question)


@feature.tap("form_keep")
async def keep(exchange: Exchange, form: Form, question: str) -> None:
    """The answer given before stays."""
    await ENGINE.keep(exchange, form, question)


@feature.tap("form_back")
async def back(exchange: Exchange, form: Form, question: str) -> None:
    """To the question before."""
    await ENGINE.back(exchange, form, question)


@feature.tap("form_change")
async def change(exchange: Exchange, form: Form, question: str) -> None:
    """From the summary to one of its questions."""
    await ENGINE.change(exchange, form, question)


@feature.tap("form_send")
async def send(exchange: Exchange, form: Form) -> None:
    """All is answered."""
    await ENGINE.send(exchange, form)


@feature.tap("form_continue")
async def go_on(exchange: Exchange, form: Form) -> None:
    """The question the person is at."""
    await ENGINE.go_on(exchange, form)


@feature.tap("form_again")
async def again(exchange: Exchange, form: Form) -> None:
    """Begin anew."""
    await ENGINE.again(exchange, form)


@feature.tap("form_cancel")
async def cancel(exchange: Exchange) -> None:
    """Leave the form; nothing half-done stays."""
    if not await ENGINE.cancel(exchange):
        await exchange.show(screens.cancelled(exchange.say))
