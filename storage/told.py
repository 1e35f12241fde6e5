"""What readers of a past webinar were told of, and what of it stands in their chats."""

from dataclasses import dataclass
from enum import StrEnum

from storage.queries import Row, Table


class What(StrEnum):
    """What they are told of; also the kind of the notice."""

    RECORDING = "recording"
    MATERIALS = "materials"


@dataclass(frozen=True, slots=True)
class Told:
    """`said`: what there was then, to be compared; `told_at` (epoch milliseconds) None: taken back since."""

    said: str
    times: int
    told_at: int | None


@dataclass(frozen=True, slots=True)
class ToldSums:
    """How many have got it, and how many still wait for it."""

    sent: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Standing:
    """In how many chats it stands; from how many of these it can be taken back."""

    held: int
    fresh: int


class ToldTableTable(Table):
    """Typed queries of `told`."""

    noun = "told"

    def get(self, webinar_id: int, what: What) -> Told | None:
        """What they were told; None: nothing ever."""
        row: Row | None = self.sql.get(self.link, webinar_id=webinar_id, what=what)
        return Told(*row) if row else None

    def tell(self, webinar_id: int, what: What, said: str, now: int) -> None:
        """They are told, once more if they were before."""
        self.sql.tell(self.link, webinar_id=webinar_id, what=what, said=said, now=now)

    def correct(self, webinar_id: int, what: What, said: str) -> None:
        """What they read says this from now on."""
        self.sql.correct(self.link, webinar_id=webinar_id, what=what, said=said)

    def take_back(self, webinar_id: int, what: What) -> None:
        """They may be told anew."""
        self.sql.take_back(self.link, webinar_id=webinar_id, what=what)

    def count_meant(self, webinar_id: int) -> int:
        """How many would be told."""
        return int(self.sql.count_meant(self.link, webinar_id=webinar_id))

    def sums(self, webinar_id: int, what: What, since: int) -> ToldSums:
        """What became of what was told since an instant."""
        row: Row = self.sql.sums(self.link, webinar_id=webinar_id, kind=what, since=since)
        return ToldSums(*row)

    def held(self, webinar_id: int, what: What, since: int, too_old: int) -> Standing:
        """Where it stands; what came before `too_old` can't be taken back."""
        held = self.sql.held
        row: Row = held(self.link, webinar_id=webinar_id, kind=what, since=since, too_old=too_old)
        return Standing(*row)

    def queue_corrections(self, webinar_id: int, what: What, since: int, now: int) -> None:
        """Each of the messages is said anew."""
        once = f"corrected:{what}:{webinar_id}:{now}"
        self.sql.queue_corrections(
            self.link, webinar_id=webinar_id, kind=what, since=since, once=once, now=now
        )

    def queue_recalls(self, webinar_id: int, what: What, too_old: int, now: int) -> None:
        """Each of the messages is taken back, and who waits for it does not get it."""
        once = f"recalled:{what}:{webinar_id}:{now}"
        self.sql.queue_recalls(
            self.link, webinar_id=webinar_id, kind=what, too_old=too_old, once=once, now=now
        )
        self.sql.drop_waiting(self.link, webinar_id=webinar_id, kind=what, now=now)
