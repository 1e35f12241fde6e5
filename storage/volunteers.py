"""Volunteers: applications, their state, and guardians' consents."""

import json

from storage.queries import Row, Table
from storage.records import Guardian, Volunteer, VolunteerState
from storage.webinars import dump


class Volunteers(Table):
    """Typed queries of `volunteers` and `guardians`."""

    noun = "volunteers"

    async def get(self, person_id: int) -> Volunteer | None:
        """The application of this person, in any state."""
        row: Row | None = await self.sql.get(self.link, person_id=person_id)
        return volunteer_from(row) if row else None

    async def put(self, volunteer: Volunteer, now: int) -> None:
        """Store an application or changed answers."""
        await self.sql.put(
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
            now=now,
        )

    async def set_state(self, person_id: int, state: VolunteerState, now: int) -> None:
        """Paused, back, or left."""
        await self.sql.set_state(self.link, person_id=person_id, state=state, now=now)

    async def decide(
        self, person_id: int, state: VolunteerState, word: str | None, decided_by: int, now: int
    ) -> None:
        """A librarian accepts or declines, with a word if they like."""
        decide = self.sql.decide
        await decide(self.link, person_id=person_id, state=state, word=word, decided_by=decided_by, now=now)

    async def set_city_key(self, person_id: int, city_key: str | None) -> None:
        """The city of an application as it is compared; None: to be found out."""
        await self.sql.set_city_key(self.link, person_id=person_id, city_key=city_key)

    async def unkeyed(self, limit: int) -> list[tuple[int, str]]:
        """Applications (of whom, with which city) whose city has not been compared with the list yet."""
        rows: list[Row] = await self.sql.unkeyed(self.link, limit=limit)
        return [(row[0], row[1]) for row in rows]

    async def add_guardian(self, guardian: Guardian, now: int) -> None:
        """A one-time link for the guardian of a child."""
        await self.sql.add_guardian(
            self.link,
            code=guardian.code,
            child_id=guardian.child_id,
            age_group=guardian.age_group,
            now=now,
            until_at=guardian.until_at,
        )

    async def guardian(self, code: str) -> Guardian | None:
        """The link of this code, used or not."""
        row: Row | None = await self.sql.guardian(self.link, code=code)
        return Guardian(*row) if row else None

    async def open_guardian(self, child_id: int, now: int) -> Guardian | None:
        """A link of this child that still works at this instant (epoch milliseconds)."""
        row: Row | None = await self.sql.open_guardian(self.link, child_id=child_id, now=now)
        return Guardian(*row) if row else None

    async def agreed_guardian(self, child_id: int) -> Guardian | None:
        """The consent given for this child."""
        row: Row | None = await self.sql.agreed_guardian(self.link, child_id=child_id)
        return Guardian(*row) if row else None

    async def agree(self, code: str, guardian_id: int, name: str, version: str, now: int) -> None:
        """The guardian agrees to this version of the text; the link is used up."""
        await self.sql.agree(
            self.link,
            code=code,
            guardian_id=guardian_id,
            guardian_name=name,
            consent_version=version,
            now=now,
        )

    async def remove_application(self, person_id: int) -> None:
        """Remove the application with all its answers; a guardian's consent stays."""
        await self.sql.forget(self.link, person_id=person_id)

    async def forget(self, person_id: int) -> None:
        """Remove the application, the person's guardians, and the person as a guardian."""
        await self.sql.forget(self.link, person_id=person_id)
        await self.sql.forget_child(self.link, person_id=person_id)
        await self.sql.forget_guardian(self.link, person_id=person_id)


def volunteer_from(row: Row) -> Volunteer:
    """A row of `volunteers`, columns in the record's order."""
    (person_id, state, age_group, name, city, organisation, interests, languages, *rest) = row
    return Volunteer(
        person_id,
        VolunteerState(state),
        age_group,
        name,
        city,
        organisation,
        tuple(json.loads(interests)),
        tuple(json.loads(languages)),
        *rest,
    )
