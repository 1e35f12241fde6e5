"""Forms under way: kept in the database, so that a person goes on where they were."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.clock import Clock
from storage import Act, Storage
from storage.forms import FormState
from storage.records import Person


class Forms:
    """What a person has answered so far; one form at a time."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    async def get(self, person: Person) -> FormState | None:
        """The form the person is in."""
        return await self._storage.read.forms.get(person.id)

    async def put(
        self, act: Act, person: Person, form: str, answers: Mapping[str, Any], question: str | None
    ) -> Person:
        """Begin a form or go on in it; the next words the person writes answer `question`."""
        async with self._storage.transaction(act) as tables:
            await tables.forms.put(person.id, form, answers, question, self._clock.now())
        return replace(person, form=form)

    async def leave(self, act: Act, person: Person) -> Person:
        """The form is given up; nothing half-done stays."""
        async with self._storage.transaction(act) as tables:
            await tables.forms.remove(person.id)
        return replace(person, form=None)

    async def shown(self, person: Person, card_id: int) -> None:
        """Remember which message shows the form; losing it costs a fresh card, nothing else."""
        async with self._storage.transaction() as tables:
            await tables.forms.set_card(person.id, card_id)
