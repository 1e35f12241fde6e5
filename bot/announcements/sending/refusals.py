"""Refusals of deliveries: whether they are about the reader, or about the message that all would get."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.announcements.services.deliveries import Parcel
from bot.chat.sending.kinds import Brief

SEVERAL = 3
"""So many people one after the other refused with the same words: it is not about them."""
_OF_THE_READER = re.compile(r"forbidden|privacy|not enough rights|have no rights")


@dataclass(slots=True)
class _Row:
    """The same refusal, again and again; by the person, the number of their delivery."""

    words: str
    deliveries: dict[int, int] = field(default_factory=dict)


class Refusals:
    """Counted per run since the last delivery that was taken; forgotten at a restart, and counted anew."""

    def __init__(self) -> None:
        self._rows: dict[int, _Row] = {}

    def of_the_message(self, brief: Brief, words: str) -> bool:
        """Whether this one, with those before it, is about the message."""
        if _OF_THE_READER.search(words.lower()):
            return False
        run_id = brief.notice.run_id or 0
        row = self._rows.get(run_id)
        if row is None or row.words != words:
            row = self._rows[run_id] = _Row(words)
        row.deliveries[brief.person.id] = brief.notice.id
        return len(row.deliveries) >= min(SEVERAL, _audience(brief))

    def refused(self, brief: Brief) -> Sequence[int]:
        """The deliveries of that run which were refused before this one."""
        row = self._rows.get(brief.notice.run_id or 0)
        return [each for each in row.deliveries.values() if each != brief.notice.id] if row else []

    def taken(self, brief: Brief) -> None:
        """Somebody got it: refusals before were about those people."""
        self._rows.pop(brief.notice.run_id or 0, None)


def _audience(brief: Brief) -> int:
    parcel: Parcel = brief.subject
    return max(1, parcel.run.audience if parcel.run else 1)
