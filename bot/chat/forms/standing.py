"""Where a person stands in a form, and what keeps them from going on."""

from bot.chat.forms.form import Answers, Form
from bot.chat.forms.kept import Forms
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.rights import leave, not_for
from bot.chat.screens.odd import muted
from bot.chat.screens.screen import Screen
from storage.forms import FormState


async def state_of(exchange: Exchange) -> FormState | None:
    """The form the person is in."""
    return await exchange.service(Forms).get(exchange.person)


async def card_of(exchange: Exchange) -> int | None:
    """The message that shows that form."""
    state = await state_of(exchange)
    return state.card_id if state else None


async def closed(exchange: Exchange, form: Form, answers: Answers, name: str | None) -> Screen | None:
    """What must happen before this question is asked or answered."""
    return await form.gate(exchange, answers, name) if form.gate else None


async def refused(exchange: Exchange, form: Form | None) -> bool:
    """Whether the form is not for this person (any more): it is left, and nothing of it happens."""
    if form is None:
        return False
    if form.to_librarians and exchange.person.peace is not None:
        await leave(exchange, form.name)
        await exchange.show(muted(exchange.say))
        return True
    return await not_for(exchange, form.name, form.role)
