"""Sending files that Telegram has already, by their ids."""

from collections.abc import Mapping, Sequence
from typing import Any

import structlog

from bot.chat.screens.screen import Media
from bot.chat.telegram.errors import Refused
from bot.chat.telegram.outgoing import Outgoing
from bot.chat.telegram.show import keyboard_of

log = structlog.get_logger(__name__)
MOST_IN_ALBUM = 10


async def send_media(outgoing: Outgoing, chat_id: int, media: Sequence[Media]) -> int:
    """Files in answer to a person, those of one kind as an album; gives how many Telegram did not find.

    An id that is no good (another bot's, say) costs that file alone.
    """
    lost = 0
    for album in albums(media):
        try:
            await _send(outgoing, chat_id, album)
        except Refused as fault:
            log.warning("files refused", count=len(album), fault=str(fault))
            lost += await _one_by_one(outgoing, chat_id, album) if len(album) > 1 else 1
    return lost


def albums(media: Sequence[Media]) -> list[Sequence[Media]]:
    """Files of one kind together, as many as an album takes, in their order."""
    kinds = dict.fromkeys(each.kind for each in media)
    alike = [[each for each in media if each.kind == kind] for kind in kinds]
    return [
        same[start : start + MOST_IN_ALBUM] for same in alike for start in range(0, len(same), MOST_IN_ALBUM)
    ]


async def _one_by_one(outgoing: Outgoing, chat_id: int, media: Sequence[Media]) -> int:
    lost = 0
    for each in media:
        try:
            await _send(outgoing, chat_id, [each])
        except Refused:
            lost += 1
    return lost


async def _send(outgoing: Outgoing, chat_id: int, album: Sequence[Media]) -> None:
    if len(album) > 1:
        items = [{"type": each.kind, "media": each.file_id, **_caption(each)} for each in album]
        await outgoing.reply(chat_id, "sendMediaGroup", {"chat_id": chat_id, "media": items})
        return
    (one,) = album
    params = {"chat_id": chat_id, one.kind: one.file_id, **_caption(one), **keyboard_of(one)}
    await outgoing.reply(chat_id, f"send{one.kind.title()}", params)


def _caption(media: Media) -> Mapping[str, Any]:
    return {"caption": media.caption, "parse_mode": "HTML"}
