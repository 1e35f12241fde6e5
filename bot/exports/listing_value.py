"""A table before it is a file: heads and rows of words and numbers."""

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass

Lines = Sequence[Sequence[str | int]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A plain table of any length; `name` says what it holds, without an ending.

    `stretches` reads it from the beginning, a part at a time: the whole is never in memory.
    """

    name: str
    heads: Sequence[str]
    stretches: Callable[[], AsyncGenerator[Lines, None]]
