"""Slows down who floods: their acts wait a while, then all of them count and the last one is answered."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.chat.arriving.floods import ActPace, Floods
from bot.clock import Clock
from storage.inbox import Received

HELD_FOR = 10_000
"""Milliseconds that the acts of somebody too fast wait."""
MOST_HELD = 500
"""Acts held in memory for one person; from there on they go through without waiting longer."""


@dataclass(slots=True)
class _Held:
    since: int
    acts: list[Received] = field(default_factory=list)


class Brake:
    """Stands between receiving and the lanes. What it holds is stored, so a crash loses none of it."""

    def __init__(self, floods: Floods, clock: Clock, hand_over: Callable[[Received], None]) -> None:
        self._floods = floods
        self._clock = clock
        self._hand_over = hand_over
        self._held: dict[int, _Held] = {}

    def put(self, received: Received) -> None:
        """An act of somebody: onward, or into the queue of those who are too fast."""
        held = self._held.get(received.person_id)
        pace = self._floods.pace(received.person_id)
        if held is None and (pace is ActPace.FINE or not received.stored):
            self._hand_over(received)
        elif held is None and pace is ActPace.WARN:
            self._held[received.person_id] = _Held(self._clock.now())
            self._hand_over(replace(received, hushed=True, warned=True))
        else:
            self._hold(received)

    def release(self) -> None:
        """Let go those who waited long enough; a clock that was put back keeps nobody waiting."""
        now = self._clock.now()
        for person_id, held in list(self._held.items()):
            if not 0 <= now - held.since < HELD_FOR:
                self._let_go(person_id)
        self._floods.tidy()

    def _hold(self, received: Received) -> None:
        held = self._held.setdefault(received.person_id, _Held(self._clock.now()))
        held.acts.append(received)
        if len(held.acts) >= MOST_HELD:
            self._let_go(received.person_id)

    def _let_go(self, person_id: int) -> None:
        """All of them count, in their order; what the last one shows stands for all."""
        held = self._held.pop(person_id)
        for each in held.acts[:-1]:
            self._hand_over(replace(each, hushed=True))
        for each in held.acts[-1:]:
            self._hand_over(each)
