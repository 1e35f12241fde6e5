"""What a kind of notice is: what it speaks of, and when it still makes sense."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from storage import Tables
from storage.outbox import Settled
from storage.records import Notice, Person

Declared = TypeVar("Declared")


class Matter(Protocol):
    """What a notice is about, as its reader sees it."""

    def in_time(self, at: int) -> bool:
        """Whether news of it that is read at an instant is of use still."""


@dataclass(frozen=True, slots=True)
class Live:
    """A card that is kept up to date: its subject, and the message that may be changed into it, if any.

    Without a subject only that message is changed: if it is gone, nothing takes its place.
    """

    subject: str | None
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of notice.

    `load`: what else its words need; None from it: the subject is gone, the notice is not sent.
    `why_not`: why it should not be sent any more; None from it: it should.
    `late`: the same in a word when what it may be sent until is over.
    `overtaken`: whether something newer of its kind is said before an instant until which it would wait.
    `at_once`: it does not wait for the end of quiet hours.
    `waits_until`: how long it waits for it, by a rule of its own.
    `follow`: what follows from what became of it, in the same commit.
    `news`: who turned news off does not get it.
    `live`: it is a card that is kept up to date; given the time too.
    `to_banned`: it is sent even to somebody who is banned.
    `menu`: the reader's role changed, and with it the commands their menu shows.
    `goes_on`: whether it still goes out; False from it: it stays in line, what it belongs to stands still.
    `not_before`: the instant before which its reader does not get it, given their zone; quiet hours hold too.
    `repeatable`: done twice it is as done once: what is not known to have arrived is done again some times.
    `until_certain`: it is told again until it is certain that it arrived: something waits for that.
    A `thread` in the notice's details is the talk that a reply to it continues.
    """

    load: Callable[[Tables, Notice], object | None] | None = None
    at_once: bool = False
    news: bool = False
    live: Callable[[Tables, Notice, int], Live] | None = None
    menu: bool = False
    to_banned: bool = False
    waits_until: "Callable[[Brief], int] | None" = None
    follow: Callable[[Tables, Notice, Settled], None] | None = None
    why_not: "Callable[[Tables, Brief], str | None] | None" = None
    late: str = "too late"
    overtaken: "Callable[[Brief, int], bool] | None" = None
    goes_on: "Callable[[Brief], bool] | None" = None
    not_before: "Callable[[Brief, str], int] | None" = None
    repeatable: bool = False
    until_certain: bool = False


@dataclass(frozen=True, slots=True)
class Brief:
    """A notice with everything its words need. `now` is the instant of sending, epoch milliseconds."""

    notice: Notice
    person: Person
    now: int
    details: dict[str, Any]
    about: Matter | None = None
    """What the row of the outbox names as that, if anything."""
    subject: Any = None
    """What the kind's `load` brought."""
    live: Live | None = None
    menu: bool = False
    """Whether the reader's command menu changes with it."""


def each_once(*groups: Mapping[str, Declared]) -> dict[str, Declared]:
    """What several features declare of their kinds, as one; ValueError names a kind that two declare."""
    found: dict[str, Declared] = {}
    for group in groups:
        if twice := sorted(found.keys() & group.keys()):
            raise ValueError(f"declared twice: {', '.join(twice)}")
        found.update(group)
    return found
