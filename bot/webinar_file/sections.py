"""Places in a file, lists, and mappings with known keys.

What is read from a wrong place is a stand-in: a problem was noted, so nothing of the file will be used.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TypeVar

from bot.webinar_file.nodes import Node, Pairs, Scalar, Sequence, Unusable
from bot.webinar_file.problems import Problems, quoted, suggestion

T = TypeVar("T")
KINDS = {Scalar: "a single value", Sequence: "a list", Pairs: "a mapping"}


@dataclass(frozen=True, slots=True)
class Spot:
    """One value in the file and where it is."""

    node: Node
    path: str
    problems: Problems

    @property
    def is_given(self) -> bool:
        """Something stands there."""
        return not (isinstance(self.node, Scalar) and self.node.is_nothing)

    def problem(self, message: str) -> None:
        """Note what is wrong here."""
        self.problems.add(self.node.line, self.path, message)

    def expected(self, what: str) -> None:
        """Note that something else belongs here."""
        if isinstance(self.node, Unusable):
            return
        if not self.is_given:
            self.problem(f"{what} is expected, got nothing")
        elif isinstance(self.node, Scalar):
            self.problem(f"{what} is expected, got {quoted(self.node.value)}")
        else:
            self.problem(f"{what} is expected, got {KINDS[type(self.node)]}")

    def inner(self, node: Node, step: str) -> "Spot":
        """A value inside this one."""
        return Spot(node, f"{self.path}{step}" if self.path else step.lstrip("."), self.problems)


@dataclass(slots=True)
class FileSection:
    """A mapping with known keys; `broken`: it is something else, which has been noted."""

    spot: Spot
    broken: bool
    spots: dict[str, Spot] = field(default_factory=dict)

    def required(self, key: str, what: str, read: Callable[[Spot], T], stand_in: T) -> T:
        """The value of a key that must be there."""
        if key in self.spots and self.spots[key].is_given:
            return read(self.spots[key])
        if not self.broken:
            line = self.spots.get(key, self.spot).node.line
            self.spot.problems.add(
                line, self.spot.inner(self.spot.node, f".{key}").path, f"missing: {what} is expected"
            )
        return stand_in

    def optional(self, key: str, read: Callable[[Spot], T], default: T) -> T:
        """The value of a key that may be left out or left empty."""
        if key in self.spots and self.spots[key].is_given:
            return read(self.spots[key])
        return default


def section(spot: Spot, known: Collection[str], what: str) -> FileSection:
    """Open a mapping; note unknown keys and keys that are there twice."""
    if not isinstance(spot.node, Pairs):
        spot.expected(what)
        return FileSection(spot, broken=True)
    opened = FileSection(spot, broken=False)
    for key, value in spot.node.pairs:
        _enter(opened, key, value, known)
    return opened


def _enter(opened: FileSection, key: Node, value: Node, known: Collection[str]) -> None:
    spot = opened.spot
    if not isinstance(key, Scalar):
        spot.inner(key, "").expected(f"one of {', '.join(known)}")
    elif key.value in opened.spots:
        first = opened.spots[key.value].node.line
        spot.inner(key, f".{key.value}").problem(f"is here twice (first in line {first}); one is expected")
    elif key.value not in known:
        hint = suggestion(key.value, known) or f"; expected are {', '.join(known)}"
        spot.inner(key, "").problem(f"unknown key {quoted(key.value)}{hint}")
    else:
        opened.spots[key.value] = spot.inner(value, f".{key.value}")


def items(spot: Spot, what: str, most: int | None = None) -> list[Spot]:
    """The places in a list of at most so many entries."""
    if not isinstance(spot.node, Sequence):
        spot.expected(f"a list of {what}")
        return []
    found = spot.node.items
    if most is not None and len(found) > most:
        spot.problem(f"at most {most} {what} are expected, got {len(found)}")
    return [spot.inner(node, f"[{index}]") for index, node in enumerate(found[:most])]
