"""What a picture of numbers shows, in the words of its reader's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands before it, how long it is, what stands behind it."""

    label: str
    people: int
    told: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under a title and a summary, all of it plain text. `name`: of the file, without its ending."""

    title: str
    summary: str
    bars: tuple[Bar, ...]
    name: str
