"""Who acts faster than a person can read, and which pictures came together; in memory, it is about now."""

from collections import OrderedDict, deque
from enum import Enum, auto

from bot.clock import Clock

MOST_ACTS = 30
WITHIN = 10_000
"""Milliseconds: more than `MOST_ACTS` acts in them are a flood; who ticks a list does two a second."""
TOLD_FOR = 10 * 60_000
"""Milliseconds until somebody is told again that they are too fast."""
ALBUMS_KEPT = 10_000


class ActPace(Enum):
    """How fast somebody acts: as people do, too fast for the first time, too fast still."""

    FINE = auto()
    WARN = auto()
    HOLD = auto()


class Floods:
    """Counts each person's acts by the wall clock, however it is moved. `most` None: nobody is too fast."""

    def __init__(self, clock: Clock, most: int | None = MOST_ACTS) -> None:
        self._clock = clock
        self._most = most
        self._acts: dict[int, deque[int]] = {}
        self._told_at: dict[int, int] = {}

    def pace(self, person_id: int) -> ActPace:
        """Note an act; what it makes of the person's pace."""
        if self._most is None:
            return ActPace.FINE
        now = self._clock.now()
        acts = self._acts.get(person_id)
        if acts is None:
            acts = self._acts[person_id] = deque(maxlen=self._most + 1)
        acts.append(now)
        if len(acts) <= self._most or not 0 <= now - acts[0] <= WITHIN:
            return ActPace.FINE
        if 0 <= now - self._told_at.get(person_id, -TOLD_FOR) < TOLD_FOR:
            return ActPace.HOLD
        self._told_at[person_id] = now
        return ActPace.WARN

    def tidy(self) -> None:
        """Forget those who are calm."""
        now = self._clock.now()
        self._acts = {each: acts for each, acts in self._acts.items() if 0 <= now - acts[-1] <= WITHIN}
        self._told_at = {each: at for each, at in self._told_at.items() if 0 <= now - at < TOLD_FOR}


class Albums:
    """An album comes as one message per picture; one answer is enough."""

    def __init__(self) -> None:
        self._last: OrderedDict[int, tuple[str, int]] = OrderedDict()

    def answered(self, person_id: int, album: str, update_id: int) -> bool:
        """Whether an earlier message of the same album was answered; trying one again does not count."""
        known, first = self._last.get(person_id, ("", 0))
        if known == album:
            return first != update_id
        self._last[person_id] = album, update_id
        self._last.move_to_end(person_id)
        if len(self._last) > ALBUMS_KEPT:
            self._last.popitem(last=False)
        return False
