"""Telling readers of the recording or the materials of a past webinar; correcting that, taking it back.

Nothing is told before a librarian has seen how many hear of it; an import has nobody to ask.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.announcements.services.runs import RECALL_WITHIN
from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.registrations.services.changes import Changes
from bot.webinars.services.saying import said_of
from storage import Storage, Tables
from storage.records import Notice, Person, Webinar, WebinarStatus
from storage.runs import Delivered
from storage.told import Standing, ToldSums, What
from storage.transactions import applies, reads

CORRECTED, RECALLED = "notice_corrected", "notice_recalled"


@dataclass(frozen=True, slots=True)
class TellingState:
    """Where one thing stands. `meant`: how many would hear of it; `times`: how often they were told.

    `sums` None: they have not been told, or it was taken back; `stale`: they were told of something else.
    """

    what: What
    there: bool
    meant: int
    times: int
    sums: ToldSums | None
    stale: bool
    standing: Standing

    @property
    def to_tell(self) -> int:
        """How many can be told of it now; materials also of more of them."""
        again = self.sums is None or (self.stale and (self.what is What.MATERIALS or not self.standing.held))
        return self.meant if self.there and again else 0

    @property
    def to_correct(self) -> int:
        """In how many chats another link stands than there is."""
        recording = self.what is What.RECORDING and self.there
        return self.standing.held if recording and self.stale and self.sums is not None else 0

    @property
    def to_recall(self) -> int:
        """From how many chats it can be taken back, or whom it has not reached yet."""
        return 0 if self.sums is None else self.standing.fresh + self.sums.waiting


class Tellings:
    """What librarians have readers told once a webinar is over."""

    def __init__(self, storage: Storage, clock: Clock, changes: Changes) -> None:
        self.storage = storage
        self._clock = clock
        self._changes = changes

    @reads
    def of(self, tables: Tables, webinar_id: int) -> Sequence[TellingState]:
        """The recording and the materials; nothing of a webinar that readers can't have been at yet."""
        webinar = self._over(tables, webinar_id)
        return [self._telling(tables, webinar, each) for each in What] if webinar else []

    async def one(self, webinar_id: int, what: What) -> TellingState | None:
        """One of them; None if there is nothing to tell of."""
        return next((each for each in await self.of(webinar_id) if each.what is what), None)

    @applies
    def tell(self, tables: Tables, librarian: Person, webinar_id: int, what: What, times: int) -> int:
        """Who registered is told, unless they were since; gives how many are."""
        webinar = self._over(tables, webinar_id)
        found = self._telling(tables, webinar, what) if webinar else None
        if webinar is None or found is None or found.times != times or not found.to_tell:
            return 0
        self._changes.told(tables, webinar, what)
        tables.log.add(librarian.id, f"{what}_told", self._clock.now(), webinar_id=webinar_id)
        return found.to_tell

    @applies
    def correct(self, tables: Tables, librarian: Person, webinar_id: int, what: What) -> int:
        """What stands in people's chats is said anew, as things are now; gives in how many."""
        webinar = self._over(tables, webinar_id)
        found = self._telling(tables, webinar, what) if webinar else None
        if webinar is None or found is None or not found.to_correct:
            return 0
        self._changes.corrected(tables, webinar, what)
        now = self._clock.now()
        tables.log.add(librarian.id, f"{what}_corrected", now, webinar_id=webinar_id)
        return found.to_correct

    @applies
    def recall(self, tables: Tables, librarian: Person, webinar_id: int, what: What) -> int:
        """It is taken out of people's chats; gives from how many."""
        now = self._clock.now()
        webinar = self._over(tables, webinar_id)
        found = self._telling(tables, webinar, what) if webinar else None
        if webinar is None or found is None or not found.to_recall:
            return 0
        tables.told.queue_recalls(webinar_id, what, now - RECALL_WITHIN, now)
        if found.stale and what is What.RECORDING:
            self._changes.corrected(tables, webinar, what)
        tables.told.take_back(webinar_id, what)
        tables.log.add(librarian.id, f"{what}_recalled", now, webinar_id=webinar_id)
        return found.to_recall

    def _telling(self, tables: Tables, webinar: Webinar, what: What) -> TellingState:
        told = tables.told.get(webinar.id, what)
        said, meant = said_of(tables, webinar, what), tables.told.count_meant(webinar.id)
        if told is None or told.told_at is None:
            return TellingState(
                what, bool(said), meant, told.times if told else 0, None, False, Standing(0, 0)
            )
        too_old = self._clock.now() - RECALL_WITHIN
        standing = tables.told.held(webinar.id, what, told.told_at, too_old)
        sums = tables.told.sums(webinar.id, what, told.told_at)
        return TellingState(what, bool(said), meant, told.times, sums, said != told.said, standing)

    def _over(self, tables: Tables, webinar_id: int) -> Webinar | None:
        found = tables.webinars.get(webinar_id)
        if found is None or found.status is not WebinarStatus.PUBLISHED:
            return None
        return found if found.ends_at <= self._clock.now() else None


def _delivered(tables: Tables, notice: Notice) -> Delivered | None:
    """The messages that are to be changed; None if they are not in the reader's chat."""
    found = tables.runs.messages_of(notice.target_id or 0)
    return found if found is not None and found.message_ids else None


KINDS: Mapping[str, Kind] = {
    CORRECTED: Kind(load=_delivered, at_once=True, repeatable=True),
    RECALLED: Kind(load=_delivered, at_once=True, repeatable=True),
}
