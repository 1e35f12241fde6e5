"""Forms: the question a person is at and what they answered so far, so that it survives a restart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class FormState:
    """A form under way; `question` None: its summary is shown. `updated_at` in epoch milliseconds."""

    form: str
    answers: Mapping[str, Any]
    question: str | None
    card_id: int | None
    updated_at: int


class FormsTable(Table):
    """Typed queries of `forms`."""

    noun = "forms"

    def get(self, person_id: int) -> FormState | None:
        """The form the person is in."""
        row: Row | None = self.sql.get(self.link, person_id=person_id)
        if row is None:
            return None
        form, answers, question, card_id, updated_at = row
        return FormState(form, json.loads(answers), question, card_id, updated_at)

    def put(
        self, person_id: int, form: str, answers: Mapping[str, Any], question: str | None, now: int
    ) -> None:
        """The person begins a form or goes on in it; `question` None: they are at its summary."""
        self.sql.put(
            self.link,
            person_id=person_id,
            form=form,
            answers=json.dumps(dict(answers), ensure_ascii=False),
            question=question,
            now=now,
        )

    def set_card(self, person_id: int, card_id: int) -> None:
        """Which message shows the form."""
        self.sql.set_card(self.link, person_id=person_id, card_id=card_id)

    def remove(self, person_id: int) -> None:
        """The form is done or given up."""
        self.sql.remove(self.link, person_id=person_id)
