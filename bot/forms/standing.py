"""Where a person stands in a form, and what keeps them from going on."""

import structlog

from bot.forms.form import Answers, Form
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Handler
from bot.screens.peace import muted
from bot.screens.screen import Screen
from bot.screens.team import not_allowed
from storage.forms import FormState
from storage.records import Role

log = structlog.get_logger(__name__)


async def state_of(exchange: Exchange) -> FormState | None:
    """The form the person is in."""
    return await exchange.desk.services.forms.get(exchange.person)


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
        await _leave(exchange, form.name)
        await exchange.show(muted(exchange.say))
        return True
    return await not_for(exchange, form.name, form.role)


async def not_for(exchange: Exchange, name: str, role: Role) -> bool:
    """The same for what has no questions, such as sending files."""
    if exchange.role.may(role):
        return False
    log.warning("form refused", form=name, update_id=exchange.act.update_id, needs=role.value)
    await _leave(exchange, name)
    await exchange.show(not_allowed(exchange.say))
    return True


def form_for(role: Role, name: str, run: Handler) -> Handler:
    """A handler of what is written in a form without questions, for who has the role (still)."""

    async def checked(exchange: Exchange) -> None:
        if not await not_for(exchange, name, role):
            await run(exchange)

    return checked


async def _leave(exchange: Exchange, name: str) -> None:
    if exchange.person.form == name:
        exchange.changed(await exchange.desk.services.forms.leave(exchange.act, exchange.person))
