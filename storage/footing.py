"""On what footing an act stands with the storage: whether it may write yet, and whether it waits to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from storage.errors import PassingTrouble


@dataclass(slots=True)
class Footing:
    """`stored`: the update is; else it comes again, and whatever is written now would be written twice.

    `said`: something has gone out in its name, so it can't be begun anew without saying it twice.
    """

    stored: bool
    said: bool = False


_footing: ContextVar[Footing | None] = ContextVar("footing", default=None)


@contextmanager
def acting(*, stored: bool) -> Iterator[None]:
    """All that is done inside, in this task and in those it starts, is done for one update."""
    before = _footing.set(Footing(stored))
    try:
        yield
    finally:
        _footing.reset(before)


def has_said() -> None:
    """Something has gone out to people in the name of the update at hand, if there is one."""
    footing = _footing.get()
    if footing is not None:
        footing.said = True


def must_be_stored() -> None:
    """PassingTrouble if the update at hand is not stored: nothing may be written for it yet."""
    footing = _footing.get()
    if footing is not None and not footing.stored:
        raise PassingTrouble("database is locked: the update is not stored yet")


def waits() -> bool:
    """Whether a writing rather waits for the database, however long, than fail."""
    footing = _footing.get()
    return footing is not None and footing.said
