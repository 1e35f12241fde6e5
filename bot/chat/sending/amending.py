"""Changes what a notice said in a reader's chat, or takes it out of there."""

from collections.abc import Mapping
from dataclasses import replace

from bot.announcements.services.runs import RECALL_WITHIN
from bot.chat.routing.exchange import Desk
from bot.chat.sending.kinds import Brief
from bot.chat.sending.passage import Passage
from bot.chat.sending.wording import Wording
from bot.chat.telegram.errors import Stale, StaleKind
from bot.chat.telegram.show import message_of
from bot.desk.services.tellings import CORRECTED, RECALLED
from storage.outbox import Settled
from storage.records import Delivery
from storage.runs import Delivered

KINDS = frozenset({CORRECTED, RECALLED})
"""Notices that are no message of their own."""


async def amend(desk: Desk, wordings: Mapping[str, Wording], brief: Brief, passage: Passage) -> Settled:
    """Do it; raises the TelegramFault that prevented it."""
    delivered: Delivered = brief.subject
    if brief.notice.kind == RECALLED:
        return await _recall(brief, delivered, passage)
    return await _correct(desk, wordings, brief, delivered, passage)


async def _correct(
    desk: Desk, wordings: Mapping[str, Wording], brief: Brief, delivered: Delivered, passage: Passage
) -> Settled:
    notice, message_id = brief.notice, delivered.message_ids[0]
    as_said = replace(brief, notice=replace(notice, kind=brief.details["of"]))
    screen = wordings[as_said.notice.kind](desk.speaker(brief.person), as_said)
    try:
        await passage.call("editMessageText", {"message_id": message_id, **message_of(screen)})
    except Stale as fault:
        if fault.kind is not StaleKind.NOT_MODIFIED:
            return Settled(notice.id, Delivery.SKIPPED, "deleted by the reader")
    return Settled(notice.id, Delivery.SENT, message_ids=(message_id,))


async def _recall(brief: Brief, delivered: Delivered, passage: Passage) -> Settled:
    notice = brief.notice
    if brief.now - delivered.sent_at > RECALL_WITHIN:
        return Settled(notice.id, Delivery.SKIPPED, "too old")
    try:
        await passage.call("deleteMessage", {"message_id": delivered.message_ids[0]})
    except Stale:
        return Settled(notice.id, Delivery.SKIPPED, "deleted by the reader", recalled=notice.target_id)
    return Settled(notice.id, Delivery.SENT, recalled=notice.target_id)
