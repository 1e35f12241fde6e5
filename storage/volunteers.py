"""Volunteers: applications, their state and history, and what librarians look for among them."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from storage.queries import Row, Table
from storage.rows import dump


class VolunteerState(StrEnum):
    """Where an application stands."""

    APPLIED = "applied"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    PAUSED = "paused"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Volunteer:
    """An application; `word` is what the librarian said to the decision.

    `held`: paused by a librarian, who also ends the pause.
    """

    person_id: int
    state: VolunteerState
    age_group: str
    name: str
    city: str
    organisation: str | None
    interests: tuple[str, ...]
    languages: tuple[str, ...]
    free_when: str | None
    phone: str | None
    about: str | None
    consent_version: str
    consent_at: int
    word: str | None
    decided_at: int | None
    updated_at: int
    created_at: int = 0
    held: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """What a librarian looks for; empty: anything. `city` and `words` as they were written."""

    state: str = ""
    interest: str = ""
    language: str = ""
    age_group: str = ""
    city: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Folded:
    """What is searched in, and by which cities are told apart."""

    words: str
    city: str


@dataclass(frozen=True, slots=True)
class ApplicationStep:
    """Something that happened to an application; `librarian` None: nobody of the staff, or forgotten."""

    step: str
    word: str | None
    from_staff: int
    librarian: str | None
    at: int


@dataclass(frozen=True, slots=True)
class VolunteerCity:
    """A city, how many volunteers live there, and one of them."""

    person_id: int
    city: str
    volunteers: int


class VolunteersTable(Table):
    """Typed queries of `volunteers` and of what belongs to them."""

    noun = "volunteers"

    def get(self, person_id: int) -> Volunteer | None:
        """The application of this person, in any state."""
        row: Row | None = self.sql.get(self.link, person_id=person_id)
        return volunteer_from(row) if row else None

    def put(self, volunteer: Volunteer, folded: Folded, now: int) -> None:
        """Store an application or changed answers."""
        self.sql.put(
            self.link,
            person_id=volunteer.person_id,
            state=volunteer.state,
            age_group=volunteer.age_group,
            name=volunteer.name,
            city=volunteer.city,
            organisation=volunteer.organisation,
            interests=dump(list(volunteer.interests)),
            languages=dump(list(volunteer.languages)),
            free_when=volunteer.free_when,
            phone=volunteer.phone,
            about=volunteer.about,
            consent_version=volunteer.consent_version,
            folded=folded.words,
            folded_city=folded.city,
            now=now,
        )

    def set_state(self, person_id: int, state: VolunteerState, now: int) -> None:
        """Paused, back, or left."""
        self.sql.set_state(self.link, person_id=person_id, state=state, now=now)

    def decide(
        self,
        person_id: int,
        state: VolunteerState,
        word: str | None,
        decided_by: int,
        now: int,
    ) -> None:
        """A librarian accepts, declines or pauses, with a word if they like."""
        self.sql.decide(
            self.link,
            person_id=person_id,
            state=state,
            held=int(state is VolunteerState.PAUSED),
            word=word,
            decided_by=decided_by,
            now=now,
        )

    def set_city_key(self, person_id: int, city_key: str | None) -> None:
        """The city of an application as it is compared; None: to be found out."""
        self.sql.set_city_key(self.link, person_id=person_id, city_key=city_key)

    def unkeyed(self, limit: int) -> list[tuple[int, str]]:
        """Applications (of whom, with which city) whose city has not been compared with the list yet."""
        rows: list[Row] = self.sql.unkeyed(self.link, limit=limit)
        return [(row[0], row[1]) for row in rows]

    def add_step(
        self, person_id: int, step: str, now: int, word: str | None = None, librarian_id: int | None = None
    ) -> None:
        """Note what happened to an application; without a librarian it was the volunteer."""
        self.sql.add_step(
            self.link,
            person_id=person_id,
            step=step,
            word=word,
            from_staff=int(librarian_id is not None),
            librarian_id=librarian_id,
            now=now,
        )

    def steps(self, person_id: int, limit: int) -> list[ApplicationStep]:
        """What happened to an application, the latest first."""
        rows: list[Row] = self.sql.steps(self.link, person_id=person_id, limit=limit)
        return [ApplicationStep(*row) for row in rows]

    def page(self, wanted: Filter, folded: Folded, limit: int, offset: int) -> list[Volunteer]:
        """Those a librarian looks for, who waits first; `folded`: what the filter says of name and city."""
        parameters = _parameters(wanted, folded)
        rows: list[Row] = self.sql.page(self.link, **parameters, limit=limit, offset=offset)
        return [volunteer_from(row) for row in rows]

    def count(self, wanted: Filter, folded: Folded) -> int:
        """How many `page` would give without a limit."""
        return int(self.sql.count(self.link, **_parameters(wanted, folded)))

    def count_waiting(self) -> int:
        """Applications that nobody has answered yet."""
        return int(self.sql.count_waiting(self.link))

    def cities(self, limit: int) -> list[VolunteerCity]:
        """Where volunteers live, most of them first."""
        rows: list[Row] = self.sql.cities(self.link, limit=limit)
        return [VolunteerCity(*row) for row in rows]

    def filter_of(self, librarian_id: int) -> Filter:
        """What this librarian looked for last."""
        row: Row | None = self.sql.filter_of(self.link, person_id=librarian_id)
        return Filter(*row) if row else Filter()

    def put_filter(self, librarian_id: int, wanted: Filter) -> None:
        """What this librarian looks for from now on."""
        self.sql.put_filter(self.link, person_id=librarian_id, **asdict(wanted))

    def is_minor(self, person_id: int) -> bool:
        """Whether we know that they are under 18."""
        return bool(self.sql.is_minor(self.link, person_id=person_id))

    def long_declined(self, before: int, limit: int) -> list[int]:
        """People whose application was declined at this instant or earlier."""
        rows: list[Row] = self.sql.long_declined(self.link, before=before, limit=limit)
        return [row[0] for row in rows]

    def remove_application(self, person_id: int) -> None:
        """Remove the application with all its answers and its history; a guardian's consent stays."""
        self.sql.remove_steps(self.link, person_id=person_id)
        self.sql.forget(self.link, person_id=person_id)

    def forget(self, person_id: int) -> None:
        """Remove the application; nobody's search names them any more."""
        self.remove_application(person_id)
        self.sql.forget_filter(self.link, person_id=person_id)
        self.sql.forget_searches(self.link)


def _parameters(wanted: Filter, folded: Folded) -> dict[str, Any]:
    return {
        "state": wanted.state,
        "interest": f'"{wanted.interest}"' if wanted.interest else "",
        "language": f'"{wanted.language}"' if wanted.language else "",
        "age_group": wanted.age_group,
        "city": folded.city,
        "words": "".join(f"%{word}" for word in folded.words.split()) + "%",
    }


def volunteer_from(row: Row) -> Volunteer:
    """A row of `volunteers`, columns in the record's order."""
    (person_id, state, age_group, name, city, organisation, interests, languages, *rest) = row
    *more, held = rest
    return Volunteer(
        person_id,
        VolunteerState(state),
        age_group,
        name,
        city,
        organisation,
        tuple(json.loads(interests)),
        tuple(json.loads(languages)),
        *(*more, bool(held)),
    )
