"""Guardians: one-time links by which they agree, and consents on paper."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Guardian:
    """A one-time link by which a guardian agrees; `agreed_at` None: not yet.

    `short_code` are the digits by which a librarian finds it, to note a consent on paper; `signed_on` is the
    day of that paper in ISO form.
    """

    code: str
    child_id: int
    age_group: str
    guardian_id: int | None
    agreed_at: int | None
    until_at: int
    guardian_name: str | None = None
    consent_version: str | None = None
    short_code: str | None = None
    signed_on: str | None = None


class Guardians(Table):
    """Typed queries of `guardians`."""

    noun = "guardians"

    async def add(self, guardian: Guardian, now: int) -> None:
        """A one-time link for the guardian of a child, and the digits that stand for it."""
        await self.sql.add(
            self.link,
            code=guardian.code,
            short_code=guardian.short_code,
            child_id=guardian.child_id,
            age_group=guardian.age_group,
            now=now,
            until_at=guardian.until_at,
        )

    async def get(self, code: str) -> Guardian | None:
        """The link of this code, used or not."""
        return _guardian(await self.sql.get(self.link, code=code))

    async def by_short(self, short_code: str) -> Guardian | None:
        """The link for which these digits stand, used or not."""
        return _guardian(await self.sql.by_short(self.link, short_code=short_code))

    async def open_of(self, child_id: int, now: int) -> Guardian | None:
        """A link of this child that still works at this instant (epoch milliseconds)."""
        return _guardian(await self.sql.open_of(self.link, child_id=child_id, now=now))

    async def agreed_of(self, child_id: int) -> Guardian | None:
        """The consent given for this child."""
        return _guardian(await self.sql.agreed_of(self.link, child_id=child_id))

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

    async def record_paper(
        self, code: str, name: str, signed_on: str, recorded_by: int, version: str, now: int
    ) -> None:
        """A guardian signed on paper on a day (ISO form); the link is used up."""
        await self.sql.record_paper(
            self.link,
            code=code,
            guardian_name=name,
            signed_on=signed_on,
            recorded_by=recorded_by,
            consent_version=version,
            now=now,
        )

    async def forget(self, person_id: int) -> None:
        """Remove the person as a child, as a guardian, and as who noted a paper."""
        await self.sql.forget_child(self.link, person_id=person_id)
        await self.sql.forget_guardian(self.link, person_id=person_id)
        await self.sql.forget_recorder(self.link, person_id=person_id)


def _guardian(row: Row | None) -> Guardian | None:
    return Guardian(*row) if row else None
