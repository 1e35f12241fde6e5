"""Who was forgotten stays forgotten, also in a backup that is put back and in databases kept beside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.privacy.services.forgetting import Forgetting
from bot.privacy.services.marks import mark_of
from storage import Storage, Tables
from storage.forgotten import marks_in, people_in
from storage.transactions import writes


@dataclass(frozen=True, slots=True)
class GoneSince:
    """People who are in a copy and were forgotten since; and the marks of all who were forgotten."""

    people: tuple[int, ...]
    marks: Mapping[str, int]


class Forgotten:
    """Forgets people whom another database has forgotten already."""

    def __init__(self, storage: Storage, forgetting: Forgetting) -> None:
        self.storage = storage
        self._forgetting = forgetting

    async def forget(self, gone: GoneSince) -> None:
        """Remove these people and what they leave in the files; note the marks."""
        for each in gone.people:
            await self._remove(each)
        await self._note(gone.marks)
        await self.storage.erase_traces()

    @writes
    def _remove(self, tables: Tables, person_id: int) -> None:
        self._forgetting.remove(tables, person_id)

    @writes
    def _note(self, tables: Tables, marks: Mapping[str, int]) -> None:
        for mark, at in marks.items():
            tables.forgotten.note(mark, at)


ForgottenOn = Callable[[Storage], Forgotten]
"""Makes it for another database."""


def gone_since(copy: Path, database: Path) -> GoneSince:
    """Who of a copy was forgotten by the database after they came; slow if many are in one of them only."""
    marks = marks_in(database)
    if not marks:
        return GoneSince((), marks)
    present = people_in(database)
    missing = {each: came for each, came in people_in(copy).items() if present.get(each) != came}
    found = (each for each, came in missing.items() if marks.get(mark_of(each), came - 1) >= came)
    return GoneSince(tuple(found), marks)


async def forget_in(copy: Path, gone: GoneSince, now: int, forgotten_on: ForgottenOn) -> None:
    """Remove these people from a copy, which then knows by their marks of all who were forgotten."""
    storage = Storage(copy)
    await storage.open(now)
    try:
        await forgotten_on(storage).forget(gone)
    finally:
        await storage.close()
