"""Carries deliveries of announcements: copies them, corrects them, takes them back."""

from collections.abc import Mapping, Sequence
from typing import Any

import structlog

from bot.announcements.screens import announcements as screens
from bot.announcements.sending.refusals import Refusals
from bot.announcements.services.announcements import CAPTIONED
from bot.announcements.services.deliveries import ANNOUNCEMENT, CORRECTION, RECALL, Parcel
from bot.announcements.services.runs import RECALL_WITHIN, Runs
from bot.chat.routing.exchange import Context
from bot.chat.screens.screen import Screen
from bot.chat.sending.carrying import Carrier
from bot.chat.sending.kinds import Brief
from bot.chat.sending.passage import Passage
from bot.chat.telegram import show
from bot.chat.telegram.errors import (
    Gone,
    NotCopied,
    Refused,
    Slow,
    SourceGone,
    Stale,
    StaleKind,
    TelegramFault,
    Unavailable,
)
from bot.texts import Speaker
from storage.announcements import Version
from storage.outbox import Settled
from storage.records import Delivery
from storage.runs import NOT_COPIED, REFUSED, SOURCE_GONE

log = structlog.get_logger(__name__)

Correction = Mapping[str, Any]
"""Other words, with their entities."""
PATIENCE = 3
"""How often a button is tried that belongs below an album already sent."""


class Courier:
    """Makes one delivery of a run; what became of it, or the fault that prevented it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._refusals = Refusals()

    @property
    def carriers(self) -> Mapping[str, Carrier]:
        """The kinds of notices that it carries."""
        return dict.fromkeys((ANNOUNCEMENT, CORRECTION, RECALL), self.deliver)

    async def deliver(self, brief: Brief, passage: Passage) -> Settled:
        """Copy, correct or take back; raises the TelegramFault that prevented it."""
        try:
            settled = await self._deliver(brief, passage)
        except Refused as fault:
            if not self._refusals.of_the_message(brief, str(fault)):
                raise
            return await self._halt(brief, f"{REFUSED}{fault}")
        if settled.state is Delivery.SENT:
            self._refusals.taken(brief)
        return settled

    async def _halt(self, brief: Brief, why: str) -> Settled:
        """The run pauses; whom it would have failed waits with all others until the message is another."""
        again = self._refusals.refused(brief) if why.startswith(REFUSED) else ()
        await self._context.service(Runs).halt(brief.notice.run_id or 0, why, again)
        return Settled(brief.notice.id, Delivery.PENDING, why, due_at=brief.now, undelivered=True)

    async def _deliver(self, brief: Brief, passage: Passage) -> Settled:
        parcel: Parcel = brief.subject
        if brief.notice.kind == ANNOUNCEMENT:
            return await self._copy(brief, parcel, passage)
        if brief.notice.kind == CORRECTION:
            return await self._correct(brief, parcel, passage)
        return await self._recall(brief, parcel, passage)

    async def try_out(self, say: Speaker, person_id: int, parcel: Parcel) -> None:
        """Show an announcement to its author, every version of it, as readers will get it."""
        for version in parcel.versions.values():
            speaker = say if version.language == "any" else say.in_language(version.language)
            markup = self._markup(speaker, parcel)
            reply = self._context.outgoing.reply
            method, params = copying(parcel.source_id, version, markup)
            await reply(person_id, method, {"chat_id": person_id, **params})
            if markup and len(version.message_ids) > 1:
                await show.send(self._context.outgoing, person_id, self._below(speaker, parcel))

    async def _copy(self, brief: Brief, parcel: Parcel, passage: Passage) -> Settled:
        version = parcel.version_for(brief.person.language)
        say = self._context.speaker(brief.person)
        markup = self._markup(say, parcel)
        correction = parcel.corrections.get(version.language)
        method, params = copying(parcel.source_id, version, markup, correction)
        try:
            answer = await passage.call(method, params, count=len(version.message_ids))
        except (Gone, SourceGone) as fault:
            if isinstance(fault, Gone):
                await self._find_out(brief.person.id)
            return await self._halt(brief, NOT_COPIED if isinstance(fault, NotCopied) else SOURCE_GONE)
        ids = [int(each["message_id"]) for each in (answer if isinstance(answer, list) else [answer])]
        if len(ids) < len(
            version.message_ids
        ):  # a part of an album was deleted: the next ones would miss it too
            await self._context.service(Runs).halt(brief.notice.run_id or 0, SOURCE_GONE)
        elif len(ids) > 1:
            await self._recaption(passage, version, ids, correction)
            ids += await self._button(say, passage, parcel) if markup else []
        return Settled(brief.notice.id, Delivery.SENT, message_ids=tuple(ids), version=version.language)

    async def _recaption(
        self, passage: Passage, version: Version, ids: Sequence[int], correction: Correction | None
    ) -> None:
        """An album is copied with the words it had; those that took their place follow at once."""
        if correction is None:
            return
        method, params = correcting(version, correction)
        try:
            await passage.call(method, {"message_id": ids[version.captioned], **params})
        except TelegramFault as fault:
            log.warning("an album has its old words", chat_id=passage.chat_id, fault=str(fault))

    async def _button(self, say: Speaker, passage: Passage, parcel: Parcel) -> list[int]:
        """The button of an album, in a message right after it; the album counts whether it comes or not."""
        params = show.message_of(self._below(say, parcel))
        for _ in range(PATIENCE):
            try:
                return [int((await passage.call("sendMessage", params))["message_id"])]
            except Slow:
                continue
            except TelegramFault as fault:
                log.warning("an album has no button", chat_id=passage.chat_id, fault=str(fault))
                break
        return []

    async def _find_out(self, reader_id: int) -> None:
        """Raise Gone if it is the reader who is gone: Telegram says the same of the author's chat."""
        try:
            await self._context.outgoing.at_once("sendChatAction", {"chat_id": reader_id, "action": "typing"})
        except Gone:
            raise
        except TelegramFault as fault:
            raise Unavailable(str(fault)) from None  # nothing was sent: tried again

    async def _correct(self, brief: Brief, parcel: Parcel, passage: Passage) -> Settled:
        version = parcel.versions.get(brief.notice.version or "any")
        correction = parcel.corrections.get(brief.notice.version or "any")
        if version is None or correction is None or parcel.delivered is None:
            return Settled(brief.notice.id, Delivery.SKIPPED, "not corrected")
        say, single = self._context.speaker(brief.person), len(version.message_ids) == 1
        markup = self._markup(say, parcel) if single else {}
        message_id = parcel.delivered.message_ids[0 if single else version.captioned]
        method, params = correcting(version, correction)
        try:
            await passage.call(method, {"message_id": message_id, **params, **markup})
        except Stale as fault:
            if fault.kind is not StaleKind.NOT_MODIFIED:
                return Settled(brief.notice.id, Delivery.SKIPPED, "deleted by the reader")
        return Settled(brief.notice.id, Delivery.SENT, message_ids=(message_id,), version=version.language)

    async def _recall(self, brief: Brief, parcel: Parcel, passage: Passage) -> Settled:
        delivered = parcel.delivered
        if delivered is None or brief.now - delivered.sent_at > RECALL_WITHIN:
            return Settled(brief.notice.id, Delivery.SKIPPED, "too old")
        ids = list(delivered.message_ids)
        method = "deleteMessage" if len(ids) == 1 else "deleteMessages"
        params = {"message_id": ids[0]} if len(ids) == 1 else {"message_ids": ids}
        try:
            await passage.call(method, params)
        except Stale:
            log.info("a recalled message was gone already", notice_id=brief.notice.id)
        return Settled(brief.notice.id, Delivery.SENT, recalled=brief.notice.target_id)

    def _markup(self, say: Speaker, parcel: Parcel) -> dict[str, Any]:
        if parcel.button is None:
            return {}
        return show.keyboard_of(screens.button(say, parcel.button, self._context.link))

    def _below(self, say: Speaker, parcel: Parcel) -> Screen:
        if parcel.button is None:
            raise LookupError("no button")
        return screens.button(say, parcel.button, self._context.link)


def copying(
    source_id: int, version: Version, markup: Mapping[str, Any], correction: Correction | None = None
) -> tuple[str, dict[str, Any]]:
    """The call that copies a version, with other words if it was corrected; an album takes no buttons."""
    ids = list(version.message_ids)
    if len(ids) > 1:
        return "copyMessages", {"from_chat_id": source_id, "message_ids": ids}
    if correction is not None and version.form == "text":
        return "sendMessage", {"text": correction["text"], "entities": correction["entities"], **markup}
    copy = {"from_chat_id": source_id, "message_id": ids[0], **markup}
    return "copyMessage", copy | (correcting(version, correction)[1] if correction is not None else {})


def correcting(version: Version, correction: Correction) -> tuple[str, dict[str, Any]]:
    """The call that changes the words of a version."""
    if version.form in CAPTIONED:
        params = {"caption": correction["text"], "caption_entities": correction["entities"]}
        return "editMessageCaption", params
    return "editMessageText", {"text": correction["text"], "entities": correction["entities"]}
