"""What PRODUCT.md says about seats, in the plainest words: lists and dictionaries, no database, no bot.

Written from the rules, not from the code. Instants are epoch milliseconds, UTC.
"""

from dataclasses import dataclass, field

MINUTE = 60_000
HOUR = 60 * MINUTE
LAST_HALF_HOUR = 30 * MINUTE
MARKS_FROM = 15 * MINUTE
NO_LIMIT = 10**9
NIGHT_BEGINS, NIGHT_ENDS = 21 * 60, 9 * 60


@dataclass
class Guest:
    """Somebody who may want a seat; `ahead` are the minutes their clocks are ahead of UTC, all year."""

    ahead: int = 300
    reachable: bool = True


@dataclass
class Held:
    """A seat held for somebody; `seat` tells it from other freed seats.

    `until` None: they were not told yet, and no clock runs.
    """

    number: int
    seat: int
    until: int | None = None


@dataclass
class Meeting:
    """One webinar with everybody's answers."""

    guests: dict[int, Guest]
    starts_at: int
    minutes: int
    capacity: int | None
    status: str = "published"
    seated: set[int] = field(default_factory=set)
    waiting: set[int] = field(default_factory=set)
    held: dict[int, Held] = field(default_factory=dict)
    declined: set[int] = field(default_factory=set)
    nameless: int = 0
    nameless_waiting: int = 0
    named: int = 0
    """Guests without Telegram who have a seat."""
    arrived: dict[int, int] = field(default_factory=dict)
    refused: dict[int, set[int]] = field(default_factory=dict)
    marked: bool = False
    """Somebody was marked as having been there."""
    marked_at: set[int] = field(default_factory=set)
    """Other starts for which somebody was."""
    counter: int = 0

    @property
    def ends_at(self) -> int:
        return self.starts_at + self.minutes * MINUTE

    @property
    def free(self) -> int:
        limit = NO_LIMIT if self.capacity is None else self.capacity
        return limit - len(self.seated) - len(self.held) - self.nameless - self.named

    @property
    def all_waiting(self) -> int:
        return len(self.waiting) + self.nameless_waiting

    def is_open(self, now: int) -> bool:
        return self.status == "published" and now < self.ends_at

    def in_last_half_hour(self, now: int) -> bool:
        return now >= self.starts_at - LAST_HALF_HOUR

    def line(self) -> list[int]:
        """Who waits, the first first."""
        return sorted(self.waiting, key=lambda each: self.arrived[each])

    def callable_line(self) -> list[int]:
        """Those of the line who can be told something."""
        return [each for each in self.line() if self.guests[each].reachable]

    def states(self) -> dict[int, str]:
        groups = {
            "seated": self.seated,
            "waiting": self.waiting,
            "offered": self.held,
            "cancelled": self.declined,
        }
        return {person: state for state, people in groups.items() for person in people}

    def register(self, person: int, now: int) -> None:
        if not self.is_open(now) or person in self.seated:
            return
        if person in self.held:
            del self.held[person]
            self.seated.add(person)
        elif self.free > 0 and (
            self.capacity is None or self.in_last_half_hour(now) or not self.callable_line()
        ):
            self._leave(person)
            self.seated.add(person)
        elif person not in self.waiting:
            self._leave(person)
            self._join_line(person)
            self.hand_on(now)

    def give_back(self, person: int, now: int) -> None:
        if not self.is_open(now) or person in self.declined:
            return
        held = self.held.get(person)
        had_seat = person in self.seated or held is not None
        self._leave(person)
        self.declined.add(person)
        if had_seat:
            self.hand_on(now, held.seat if held else None)

    def add_guest(self, now: int) -> None:
        """Somebody without Telegram takes a seat, if one is free; once it is over, they were there."""
        if self.is_open(now) and self.free > 0:
            self.named += 1
        elif self.status == "published" and not self.is_open(now):
            self.marked = True

    def remove_guest(self, now: int) -> None:
        """Their seat is free for others; after the end only the name goes."""
        self.named -= 1
        if now < self.ends_at:
            self.hand_on(now)
        else:
            self.nameless += 1

    def seat(self, person: int, now: int) -> None:
        """A librarian gives somebody who waits a seat, if one is free."""
        if self.is_open(now) and person in self.waiting and self.free > 0:
            self.waiting.discard(person)
            self.seated.add(person)

    def take_off(self, person: int, now: int) -> None:
        """A librarian takes somebody off the list: the same as if they could not come."""
        if person in self.seated or person in self.waiting or person in self.held:
            self.give_back(person, now)

    def hand_on(self, now: int, seat: int | None = None) -> None:
        """Give what is free to the line, as far as the rules give it."""
        if not self.is_open(now):
            return
        if self.capacity is None:
            self._seat_first(NO_LIMIT)
        elif self.in_last_half_hour(now):
            self.take_back_untold()
        else:
            while self.free > 0 and self.callable_line():
                self._give(self.callable_line()[0], seat)
                seat = None

    def tell(self, person: int, now: int) -> None:
        """The message of an offer has arrived: its clock begins to run."""
        held = self.held[person]
        held.until = held_until(now, self.starts_at, self.guests[person].ahead)

    def take_back_untold(self) -> None:
        """No seat is held for somebody who does not know of it."""
        for person, held in list(self.held.items()):
            if held.until is None:
                self.take_back(person)

    def lapse(self, person: int, now: int) -> None:
        seat = self.held.pop(person).seat
        self.declined.add(person)
        self.hand_on(now, seat)

    def take_back(self, person: int) -> None:
        """An offer is withdrawn, as if it had never been made; the place in the line stays."""
        held = self.held.pop(person)
        self.refused[held.seat].discard(person)
        self.waiting.add(person)

    def change(
        self,
        now: int,
        *,
        starts_at: int | None = None,
        capacity: int | None = None,
        status: str | None = None,
    ) -> None:
        """A librarian changes something. `capacity` -1: no limit any more."""
        capacity_before, status_before = self.capacity, self.status
        if capacity is not None:
            self.capacity = None if capacity < 0 else capacity
        moved = starts_at is not None and starts_at != self.starts_at and self._move(starts_at, now)
        self.status = status or self.status
        if self.status != "published":
            for person in list(self.held):
                self.take_back(person)
        elif moved or self.capacity != capacity_before or self.status != status_before:
            self._after_change(now, capacity_before, moved=moved)

    def forget(self, person: int, now: int) -> None:
        takes_seat = person in self.seated or person in self.held
        if person in self.waiting and now >= self.ends_at:
            self.nameless_waiting += 1
        self._leave(person)
        for people in self.refused.values():
            people.discard(person)
        if takes_seat and now >= self.ends_at:
            self.nameless += 1
        elif takes_seat:
            self.hand_on(now)

    def _move(self, starts_at: int, now: int) -> bool:
        """Whether it takes place then; one at which people were keeps its day, as do marks theirs."""
        if self.marked and self.ends_at <= now < starts_at + self.minutes * MINUTE:
            return False
        if self.marked and now < starts_at - MARKS_FROM:
            self.marked_at.add(self.starts_at)
            self.marked = False
        self.starts_at = starts_at
        self.marked = self.marked or starts_at in self.marked_at
        self.marked_at.discard(starts_at)
        return True

    def _after_change(self, now: int, capacity_before: int | None, *, moved: bool) -> None:
        if now < self.ends_at:
            self.nameless = self.nameless_waiting = 0
        if moved:
            latest = max(now + 10 * MINUTE, self.starts_at - LAST_HALF_HOUR)
            for held in self.held.values():
                if held.until is not None and held.until > latest:
                    held.until = None  # they are told anew
            if self.in_last_half_hour(now):
                self.take_back_untold()
        more = capacity_before is not None and (self.capacity is None or self.capacity > capacity_before)
        if more and now < self.ends_at:
            self.seated |= set(self.held)
            self.held.clear()
            self._seat_first(self.free)
        while self.free < 0 and self.held:
            self.take_back(max(self.held, key=lambda each: self.held[each].number))
        self.hand_on(now)

    def _seat_first(self, count: int) -> None:
        for person in self.callable_line()[: max(0, count)]:
            self.waiting.discard(person)
            self.seated.add(person)

    def _give(self, person: int, seat: int | None) -> None:
        self.waiting.discard(person)
        if seat is not None and person in self.refused[seat]:
            self.seated.add(person)
            return
        self.counter += 1
        number = self.counter
        seat = number if seat is None else seat
        self.refused.setdefault(seat, set()).add(person)
        self.held[person] = Held(number, seat)

    def _leave(self, person: int) -> None:
        for people in (self.seated, self.waiting, self.declined):
            people.discard(person)
        self.held.pop(person, None)

    def _join_line(self, person: int) -> None:
        self.waiting.add(person)
        self.counter += 1
        self.arrived[person] = self.counter


def held_until(now: int, starts_at: int, ahead: int) -> int:
    """Minute by minute: the night does not count."""
    left = max(10 * MINUTE, min(12 * HOUR, (starts_at - now) // 4))
    at = now
    while left > 0:
        to_next = MINUTE - at % MINUTE
        minute = (at // MINUTE + ahead) % (24 * 60)
        if NIGHT_ENDS <= minute < NIGHT_BEGINS:
            to_next = min(to_next, left)
            left -= to_next
        at += to_next
    return min(at, max(starts_at - LAST_HALF_HOUR, now + 10 * MINUTE))


def awake_at(now: int, ahead: int) -> int:
    """Minute by minute: the end of the night, or now."""
    at = now
    while not NIGHT_ENDS <= (at // MINUTE + ahead) % (24 * 60) < NIGHT_BEGINS:
        at += MINUTE - at % MINUTE
    return at
