"""Who may do what, asked at the moment of the act.

A card on the screen proves nothing: rights end at once, wherever a button still stands.
"""

import structlog

from bot.chat.forms.kept import Forms
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.odd import not_allowed
from storage.records import Role

log = structlog.get_logger(__name__)


async def is_allowed(exchange: Exchange, role: Role, act: str) -> bool:
    """Whether the person has the role; all others hear that it is not theirs."""
    if role is Role.READER:
        return True
    if not exchange.role.may(role):
        log.warning("act refused", act=act, update_id=exchange.act.update_id, needs=role.value)
        await exchange.show(not_allowed(exchange.say))
        return False
    await exchange.context.team.known_as(exchange.person, exchange.name)
    return True


async def not_for(exchange: Exchange, form: str, role: Role) -> bool:
    """Whether a form is not for this person (any more): it is left, and nothing of it happens."""
    if exchange.role.may(role):
        return False
    log.warning("form refused", form=form, update_id=exchange.act.update_id, needs=role.value)
    await leave(exchange, form)
    await exchange.show(not_allowed(exchange.say))
    return True


async def leave(exchange: Exchange, form: str) -> None:
    """Out of a form, if the person is in it."""
    if exchange.person.form == form:
        exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
