"""Forms under way: kept in the database, so that a person goes on where they were."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.clock import Clock
from storage import Storage, Tables
from storage.forms import FormState
from storage.records import Person
from storage.transactions import applies, reads, writes


class Forms:
    """What a person has answered so far; one form at a time."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @reads
    def get(self, tables: Tables, person: Person) -> FormState | None:
        """The form the person is in."""
        return tables.forms.get(person.id)

    @applies
    def put(
        self, tables: Tables, person: Person, form: str, answers: Mapping[str, Any], question: str | None
    ) -> Person:
        """Begin a form or go on in it; the next words the person writes answer `question`."""
        tables.forms.put(person.id, form, answers, question, self._clock.now())
        return replace(person, form=form)

    @applies
    def leave(self, tables: Tables, person: Person) -> Person:
        """The form is given up; nothing half-done stays."""
        tables.forms.remove(person.id)
        return replace(person, form=None)

    @writes
    def shown(self, tables: Tables, person: Person, card_id: int) -> None:
        """Remember which message shows the form; losing it costs a fresh card, nothing else."""
        tables.forms.set_card(person.id, card_id)
