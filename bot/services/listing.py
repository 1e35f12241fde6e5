"""A table before it is a file: heads and rows of words and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listing:
    """A plain table of any length; `name` says what it holds, without an ending."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str | int]]
