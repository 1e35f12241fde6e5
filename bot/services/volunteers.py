"""Volunteers: applying, deciding, pausing, leaving; and the consent of guardians."""

import json
import secrets
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from bot.clock import Clock
from bot.services.kinds import Kind
from bot.services.places import key_in
from bot.services.team import Team
from storage import Act, Storage, Tables
from storage.outbox import Telling
from storage.records import Guardian, Notice, Person, Volunteer, VolunteerState

CONSENT_VERSION = "2026-11"
"""Names the wording of the volunteers' and guardians' consent in the locale files."""
LINK_WORKS = 7 * 24 * 3600 * 1000
"""Milliseconds."""
YOUNGEST_OF = {"under14": 0, "14-15": 14, "16-17": 16, "18p": 18}
"""The youngest age in years of each group."""


class GuardianAnswer(StrEnum):
    """What came of a guardian's link; each name is a text key (`guardian-agreed`)."""

    ASK = "ask"
    AGREED = "agreed"
    OWN_LINK = "own-link"
    USED = "used"
    OUT_OF_DATE = "out-of-date"


class Volunteers:
    """What a person and a librarian do about volunteering."""

    def __init__(self, storage: Storage, clock: Clock, team: Team) -> None:
        self._storage = storage
        self._clock = clock
        self._team = team

    async def get(self, person_id: int) -> Volunteer | None:
        """The application of this person, if there is one."""
        return await self._storage.read.volunteers.get(person_id)

    async def apply(self, act: Act, person: Person, answers: Mapping[str, Any]) -> None:
        """Send or change the application; librarians hear of one that waits for them."""
        now = self._clock.now()
        async with self._storage.transaction(act) as tables:
            known = await tables.volunteers.get(person.id)
            state = state_after_change(known)
            await tables.volunteers.put(_volunteer(person.id, state, answers, now), now)
            await tables.volunteers.set_city_key(person.id, await key_in(tables, answers["city"]))
            await tables.forms.remove(person.id)
            if state is VolunteerState.APPLIED:
                staff = await self._team.staff(tables)
                await tables.outbox.add([_application(each, person.id, now) for each in staff], now)

    async def decide(
        self, act: Act, librarian: Person, person_id: int, word: str | None, *, accept: bool
    ) -> Volunteer | None:
        """Accept or decline; the person is told. None if there is nothing to decide (any more)."""
        now = self._clock.now()
        state = VolunteerState.ACCEPTED if accept else VolunteerState.DECLINED
        async with self._storage.transaction(act) as tables:
            known = await tables.volunteers.get(person_id)
            await tables.forms.remove(librarian.id)
            staff = await self._team.is_staff(tables, librarian.id)
            if known is None or not staff or known.state is not VolunteerState.APPLIED:
                return None
            await tables.volunteers.decide(person_id, state, word, librarian.id, now)
            await tables.outbox.add([_decision(person_id, now)], now)
            await tables.log.add(librarian.id, f"volunteer_{state}", now, person_id=person_id)
            return await tables.volunteers.get(person_id)

    async def set_state(self, act: Act, person: Person, state: VolunteerState) -> None:
        """Pause, come back, or leave; only what follows from the present state happens."""
        async with self._storage.transaction(act) as tables:
            known = await tables.volunteers.get(person.id)
            if known is None or state not in allowed_from(known.state):
                return
            if state is VolunteerState.LEFT:  # the answers are kept as long as they volunteer
                await tables.volunteers.remove_application(person.id)
            else:
                await tables.volunteers.set_state(person.id, state, self._clock.now())

    async def guardian_code(self, child: Person, age_group: str) -> str | None:
        """The code of the guardian's link that still works; None if a guardian has agreed."""
        now = self._clock.now()
        async with self._storage.transaction() as tables:
            if await tables.volunteers.agreed_guardian(child.id):
                return None
            known = await tables.volunteers.open_guardian(child.id, now)
            if known is not None:
                return known.code
            code = secrets.token_urlsafe(12)
            guardian = Guardian(code, child.id, age_group, None, None, now + LINK_WORKS)
            await tables.volunteers.add_guardian(guardian, now)
            return code

    async def look(self, person: Person, code: str) -> GuardianAnswer:
        """What somebody who opens a guardian's link may do."""
        return _may(await self._storage.read.volunteers.guardian(code), person.id, self._clock.now())

    async def agree(self, act: Act, guardian: Person, name: str, code: str) -> GuardianAnswer:
        """The guardian agrees; the child is told and goes on."""
        now = self._clock.now()
        async with self._storage.transaction(act) as tables:
            link = await tables.volunteers.guardian(code)
            answer = _may(link, guardian.id, now)
            if answer is not GuardianAnswer.ASK or link is None:
                return answer
            await tables.volunteers.agree(code, guardian.id, name, CONSENT_VERSION, now)
            await tables.outbox.add([_agreed(link, now)], now)
            return GuardianAnswer.AGREED


def needs_guardian(age_group: str, guardian_age: int) -> bool:
    """Whether somebody of this group is younger than the age (years) from which they decide alone."""
    return YOUNGEST_OF[age_group] < guardian_age


def allowed_from(state: VolunteerState) -> frozenset[VolunteerState]:
    """What a volunteer may make of their own state."""
    steps = {
        VolunteerState.APPLIED: {VolunteerState.LEFT},
        VolunteerState.ACCEPTED: {VolunteerState.PAUSED, VolunteerState.LEFT},
        VolunteerState.PAUSED: {VolunteerState.ACCEPTED, VolunteerState.LEFT},
    }
    return frozenset(steps.get(state, ()))


def state_after_change(known: Volunteer | None) -> VolunteerState:
    """Who was accepted stays so when they change their answers; everybody else applies (anew)."""
    if known is not None and known.state in (VolunteerState.ACCEPTED, VolunteerState.PAUSED):
        return known.state
    return VolunteerState.APPLIED


async def load_applicant(tables: Tables, notice: Notice) -> Volunteer | None:
    """The application that a librarian hears of, while it waits."""
    person_id = json.loads(notice.details)["person_id"]
    volunteer = await tables.volunteers.get(person_id)
    waits = volunteer is not None and volunteer.state is VolunteerState.APPLIED
    return volunteer if waits else None


async def load_own(tables: Tables, notice: Notice) -> Volunteer | None:
    """The reader's own application."""
    return await tables.volunteers.get(notice.person_id)


KINDS: Mapping[str, Kind] = {
    "application": Kind(load=load_applicant),
    "decision": Kind(load=load_own),
    "guardian_agreed": Kind(),
}


def _may(link: Guardian | None, person_id: int, now: int) -> GuardianAnswer:
    if link is None or (link.agreed_at is None and now >= link.until_at):
        return GuardianAnswer.OUT_OF_DATE
    if link.child_id == person_id:
        return GuardianAnswer.OWN_LINK
    return GuardianAnswer.ASK if link.agreed_at is None else GuardianAnswer.USED


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


def _decision(person_id: int, now: int) -> Telling:
    key = f"decision:{person_id}:{now}"
    return Telling(person_id=person_id, kind="decision", once_key=key, due_at=now, deadline_at=now + 60_000)


def _agreed(link: Guardian, now: int) -> Telling:
    return Telling(
        person_id=link.child_id,
        kind="guardian_agreed",
        once_key=f"guardian_agreed:{link.code}",
        due_at=now,
        deadline_at=now + 60_000,
    )
