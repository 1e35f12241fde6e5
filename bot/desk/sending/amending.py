"""Changes what a notice said in a reader's chat, or takes it out of there."""

from collections.abc import Mapping
from dataclasses import replace

from bot.announcements.services.runs import RECALL_WITHIN
from bot.chat.routing.exchange import Context
from bot.chat.sending.carrying import Carrier
from bot.chat.sending.kinds import Brief
from bot.chat.sending.passage import Passage
from bot.chat.sending.wording import Wording
from bot.chat.telegram.errors import Stale, StaleKind
from bot.chat.telegram.show import message_of
from bot.desk.services.tellings import CORRECTED, RECALLED
from storage.outbox import Settled
from storage.records import Delivery
from storage.runs import Delivered


class Amending:
    """Says again what stands in a chat, as things are now, or takes it back."""

    def __init__(self, context: Context, wordings: Mapping[str, Wording]) -> None:
        self._context = context
        self._wordings = wordings

    @property
    def carriers(self) -> Mapping[str, Carrier]:
        """The kinds of notices that it carries."""
        return {CORRECTED: self._correct, RECALLED: self._recall}

    async def _correct(self, brief: Brief, passage: Passage) -> Settled:
        delivered: Delivered = brief.subject
        notice, message_id = brief.notice, delivered.message_ids[0]
        kind = brief.details["of"]
        as_said = replace(brief, notice=replace(notice, kind=kind))
        screen = self._wordings[kind](self._context.speaker(brief.person), as_said)
        try:
            await passage.call("editMessageText", {"message_id": message_id, **message_of(screen)})
        except Stale as fault:
            if fault.kind is not StaleKind.NOT_MODIFIED:
                return Settled(notice.id, Delivery.SKIPPED, "deleted by the reader")
        return Settled(notice.id, Delivery.SENT, message_ids=(message_id,))

    async def _recall(self, brief: Brief, passage: Passage) -> Settled:
        delivered: Delivered = brief.subject
        notice = brief.notice
        if brief.now - delivered.sent_at > RECALL_WITHIN:
            return Settled(notice.id, Delivery.SKIPPED, "too old")
        try:
            await passage.call("deleteMessage", {"message_id": delivered.message_ids[0]})
        except Stale:
            return Settled(notice.id, Delivery.SKIPPED, "deleted by the reader", recalled=notice.target_id)
        return Settled(notice.id, Delivery.SENT, recalled=notice.target_id)
