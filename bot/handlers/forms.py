"""The buttons that every form has."""

from telegram import Message

from bot.forms.all import ENGINE, FORMS
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap
from bot.screens import start as screens


async def write(exchange: Exchange) -> None:
    """Words, a contact, a voice message: an answer to the question the person is at."""
    await ENGINE.write(exchange)


async def edited(exchange: Exchange, message: Message) -> bool:
    """An answer that was written is another one."""
    return await ENGINE.edited(exchange, message)


async def cancel(exchange: Exchange) -> None:
    """Leave the form; nothing half-done stays."""
    if not await ENGINE.cancel(exchange):
        await exchange.show(screens.cancelled(exchange.say))


def _form(word: str) -> str:
    if not any(form.name == word for form in FORMS):
        raise ValueError(word)
    return word


FEATURE = Feature(
    taps={
        "form_option": Tap(ENGINE.option, (_form, str, str)),
        "form_done": Tap(ENGINE.done, (_form, str)),
        "form_skip": Tap(ENGINE.skip, (_form, str)),
        "form_keep": Tap(ENGINE.keep, (_form, str)),
        "form_back": Tap(ENGINE.back, (_form, str)),
        "form_change": Tap(ENGINE.change, (_form, str)),
        "form_send": Tap(ENGINE.send, (_form,)),
        "form_continue": Tap(ENGINE.go_on, (_form,)),
        "form_again": Tap(ENGINE.again, (_form,)),
        "form_cancel": Tap(cancel),
    },
    forms={form.name: write for form in FORMS},
    edited=edited,
)
