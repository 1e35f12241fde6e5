"""Volunteers: applying, deciding, pausing, leaving."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.languages import HELPING
from bot.people.services.places import fold, key_in
from bot.people.services.team import Team
from bot.volunteers.services.guardians import CONSENT_VERSION, GROWN, look_again
from storage import Storage, Tables
from storage.outbox import Telling
from storage.records import Notice, Person
from storage.transactions import applies, reads, writes
from storage.volunteers import Folded, Volunteer, VolunteerState

AGES = ("under14", "14-15", "16-17", "18p")
INTERESTS = (
    "events",
    "hosting",
    "technical",
    "design",
    "reading",
    "delivery",
    "digital",
    "eco",
    "translation",
    "other",
)
LANGUAGES = (*HELPING, "other")
DECLINED_KEPT = 90 * 24 * 3600 * 1000
"""Milliseconds after which the answers of a declined application are removed."""
AT_ONCE = 100
"""Applications removed in one transaction."""


class Volunteers:
    """What a person and a librarian do about volunteering."""

    def __init__(self, storage: Storage, clock: Clock, team: Team) -> None:
        self.storage = storage
        self._clock = clock
        self._team = team

    @reads
    def get(self, tables: Tables, person_id: int) -> Volunteer | None:
        """The application of this person, if there is one."""
        return tables.volunteers.get(person_id)

    @applies
    def apply(self, tables: Tables, person: Person, answers: Mapping[str, Any]) -> None:
        """Send or change the application; librarians hear of one that waits for them."""
        now = self._clock.now()
        known = tables.volunteers.get(person.id)
        state = state_after_change(known)
        volunteer = _volunteer(person.id, state, answers, now)
        tables.volunteers.put(volunteer, folded_of(volunteer), now)
        tables.volunteers.set_city_key(person.id, key_in(tables, volunteer.city))
        waited = known is not None and known.state is VolunteerState.APPLIED
        changed = waited or state is not VolunteerState.APPLIED
        tables.volunteers.add_step(person.id, "changed" if changed else "applied", now)
        tables.forms.remove(person.id)
        if not is_grown(volunteer):
            look_again(tables, person.id, now)
        if state is VolunteerState.APPLIED:
            staff = self._team.staff(tables)
            tables.outbox.add([_application(each, person.id, now) for each in staff], now)

    @applies
    def decide(
        self,
        tables: Tables,
        librarian: Person,
        person_id: int,
        was: VolunteerState,
        state: VolunteerState,
        word: str | None,
    ) -> Volunteer | None:
        """Accept, decline, pause or take back; the person is told. None if it is not as it was any more."""
        now = self._clock.now()
        known = tables.volunteers.get(person_id)
        tables.forms.remove(librarian.id)
        staff = self._team.is_staff(tables, librarian.id)
        if known is None or not staff or known.state is not was or state not in may_become(was):
            return None
        tables.volunteers.decide(person_id, state, word, librarian.id, now)
        tables.volunteers.add_step(person_id, step_of(was, state), now, word, librarian.id)
        tables.outbox.add([_decision(person_id, was, now)], now)
        tables.log.add(librarian.id, f"volunteer_{step_of(was, state)}", now, person_id=person_id)
        return tables.volunteers.get(person_id)

    @applies
    def set_state(self, tables: Tables, person: Person, state: VolunteerState) -> None:
        """Pause, come back, or leave; only what follows from the present state happens."""
        now = self._clock.now()
        known = tables.volunteers.get(person.id)
        if known is None or state not in allowed_from(known):
            return
        if state is VolunteerState.LEFT:  # the answers are kept as long as they volunteer
            tables.volunteers.remove_application(person.id)
            tables.traces.note(now)
        else:
            tables.volunteers.set_state(person.id, state, now)
            tables.volunteers.add_step(person.id, step_of(known.state, state), now)

    async def drop_declined(self) -> None:
        """Remove the answers of those who were declined long ago."""
        before = self._clock.now() - DECLINED_KEPT
        read = self.storage.read
        while people := await read(lambda tables: tables.volunteers.long_declined(before, AT_ONCE)):
            await self._drop(people)

    @writes
    def _drop(self, tables: Tables, people: Sequence[int]) -> None:
        for person_id in people:
            tables.volunteers.remove_application(person_id)
        tables.traces.note(self._clock.now())


def may_become(state: VolunteerState) -> tuple[VolunteerState, ...]:
    """What a librarian may make of a volunteer in this state."""
    accepted, declined, paused = VolunteerState.ACCEPTED, VolunteerState.DECLINED, VolunteerState.PAUSED
    steps = {
        VolunteerState.APPLIED: (accepted, declined),
        accepted: (paused, declined),
        paused: (accepted, declined),
        declined: (accepted,),
    }
    return steps.get(state, ())


def step_of(was: VolunteerState, state: VolunteerState) -> str:
    """What a change of state is called in the history."""
    back = was is VolunteerState.PAUSED and state is VolunteerState.ACCEPTED
    return "resumed" if back else state.value


def is_grown(volunteer: Volunteer) -> bool:
    """Whether they are 18 or older."""
    return volunteer.age_group == GROWN


def folded_of(volunteer: Volunteer) -> Folded:
    """A volunteer's name and city as they are compared, so that they are found in either order."""
    name, city = fold(volunteer.name), fold(volunteer.city)
    return Folded(f"{name} {city} {name}", city)


def allowed_from(volunteer: Volunteer) -> frozenset[VolunteerState]:
    """What a volunteer may make of their own state; a librarian's pause is not theirs to end."""
    back = set() if volunteer.held else {VolunteerState.ACCEPTED}
    steps = {
        VolunteerState.APPLIED: {VolunteerState.LEFT},
        VolunteerState.ACCEPTED: {VolunteerState.PAUSED, VolunteerState.LEFT},
        VolunteerState.PAUSED: {*back, VolunteerState.LEFT},
    }
    return frozenset(steps.get(volunteer.state, ()))


def state_after_change(known: Volunteer | None) -> VolunteerState:
    """Who was accepted stays so when they change their answers; everybody else applies (anew)."""
    if known is not None and known.state in (VolunteerState.ACCEPTED, VolunteerState.PAUSED):
        return known.state
    return VolunteerState.APPLIED


def load_applicant(tables: Tables, notice: Notice) -> Volunteer | None:
    """The application that a librarian hears of, while it waits."""
    person_id = json.loads(notice.details)["person_id"]
    volunteer = tables.volunteers.get(person_id)
    waits = volunteer is not None and volunteer.state is VolunteerState.APPLIED
    return volunteer if waits else None


def load_own(tables: Tables, notice: Notice) -> Volunteer | None:
    """The reader's own application."""
    return tables.volunteers.get(notice.person_id)


KINDS: Mapping[str, Kind] = {
    "application": Kind(load=load_applicant),
    "decision": Kind(load=load_own),
}


def _volunteer(person_id: int, state: VolunteerState, answers: Mapping[str, Any], now: int) -> Volunteer:
    return Volunteer(
        person_id=person_id,
        state=state,
        age_group=answers["age"],
        name=answers["name"],
        city=answers["city"],
        organisation=answers.get("organisation"),
        interests=tuple(answers["interests"]),
        languages=tuple(answers.get("languages") or ()),
        free_when=answers.get("free_when"),
        phone=answers.get("phone"),
        about=answers.get("about"),
        consent_version=CONSENT_VERSION,
        consent_at=now,
        word=None,
        decided_at=None,
        updated_at=now,
    )


def _application(librarian_id: int, person_id: int, now: int) -> Telling:
    return Telling(
        person_id=librarian_id,
        kind="application",
        details=json.dumps({"person_id": person_id}),
        once_key=f"application:{person_id}:{now}:{librarian_id}",
        due_at=now,
        deadline_at=now + 60_000,
    )


def _decision(person_id: int, was: VolunteerState, now: int) -> Telling:
    return Telling(
        person_id=person_id,
        kind="decision",
        details=json.dumps({"was": was}),
        once_key=f"decision:{person_id}:{now}",
        due_at=now,
        deadline_at=now + 60_000,
    )
