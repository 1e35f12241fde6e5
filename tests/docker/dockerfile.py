"""Reads a Dockerfile: its stages, each a list of instructions."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Step:
    word: str
    rest: str

    @property
    def words(self) -> list[str]:
        """What follows without its options; an exec form as its list."""
        if "[" in self.rest:
            return [str(each) for each in json.loads(self.rest[self.rest.index("[") :])]
        return [each for each in self.rest.split() if not each.startswith("--")]


@dataclass(slots=True)
class Stage:
    base: str
    steps: list[Step] = field(default_factory=list)

    def all(self, word: str) -> list[Step]:
        return [step for step in self.steps if step.word == word]

    def one(self, word: str) -> Step:
        (step,) = self.all(word)
        return step

    @property
    def environment(self) -> dict[str, str]:
        pairs = (pair for step in self.all("ENV") for pair in step.words)
        return {name: value.strip('"') for name, _, value in (pair.partition("=") for pair in pairs)}


def stages_of(text: str) -> list[Stage]:
    """The stages in order."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    stages: list[Stage] = []
    for line in re.sub(r"\\\n\s*", "", "\n".join(lines)).splitlines():
        word, _, rest = line.partition(" ")
        if word == "FROM":
            stages.append(Stage(rest))
        else:
            stages[-1].steps.append(Step(word, rest.strip()))
    return stages


def dockerfile() -> list[Stage]:
    """The stages of ours."""
    return stages_of((ROOT / "Dockerfile").read_text(encoding="utf-8"))
