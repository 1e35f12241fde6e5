"""What a YAML file consists of, each part with its line (from 1)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it is written; `plain`: without quotes."""

    line: int
    value: str
    plain: bool

    @property
    def is_nothing(self) -> bool:
        """Nothing was written after the colon."""
        return self.plain and self.value in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    line: int
    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping with everything that is in the file, also what is there twice."""

    line: int
    pairs: "tuple[tuple[Node, Node], ...]"


@dataclass(frozen=True, slots=True)
class Unusable:
    """Something already reported as a problem."""

    line: int


Node = Scalar | Sequence | Pairs | Unusable
