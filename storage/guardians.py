"""Guardians: one-time links by which they agree, and consents on paper."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Guardian:
    """A one-time link by which a guardian agrees; `agreed_at` None: not yet.

    `short_code` are the digits by which a librarian finds it, to note a consent on paper; `signed_on` is the
    day of that paper in ISO form. `of_age`: how it is known that they are an adult, `said` or `known`;
    `doubted_at`: they have said since that they are not, and the consent does not count.
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
    of_age: str | None = None
    doubted_at: int | None = None


class GuardiansTable(Table):
    """Typed queries of `guardians`."""

    noun = "guardians"

    def add(self, guardian: Guardian, now: int) -> None:
        """A one-time link for the guardian of a child, and the digits that stand for it."""
        self.sql.add(
            self.link,
            code=guardian.code,
            short_code=guardian.short_code,
            child_id=guardian.child_id,
            age_group=guardian.age_group,
            now=now,
            until_at=guardian.until_at,
        )

    def get(self, code: str) -> Guardian | None:
        """The link of this code, used or not."""
        return _guardian(self.sql.get(self.link, code=code))

    def by_short(self, short_code: str) -> Guardian | None:
        """The link for which these digits stand, used or not."""
        return _guardian(self.sql.by_short(self.link, short_code=short_code))

    def open_of(self, child_id: int, now: int) -> Guardian | None:
        """A link of this child that still works at this instant (epoch milliseconds)."""
        return _guardian(self.sql.open_of(self.link, child_id=child_id, now=now))

    def agreed_of(self, child_id: int) -> Guardian | None:
        """The consent given for this child, if it counts."""
        return _guardian(self.sql.agreed_of(self.link, child_id=child_id))

    def doubted_of(self, child_id: int) -> Guardian | None:
        """The consent given for this child that does not count any more."""
        return _guardian(self.sql.doubted_of(self.link, child_id=child_id))

    def is_minor(self, person_id: int) -> bool:
        """Whether this person has said that they are under 18."""
        return bool(self.sql.is_minor(self.link, person_id=person_id))

    def is_adult(self, person_id: int) -> bool:
        """Whether the library knows this person as an adult."""
        return bool(self.sql.is_adult(self.link, person_id=person_id))

    def doubt(self, person_id: int, now: int) -> list[int]:
        """What this person agreed to does not count any more; gives the children."""
        rows: list[Row] = self.sql.given_by(self.link, person_id=person_id)
        self.sql.doubt(self.link, person_id=person_id, now=now)
        return [row[0] for row in rows]

    def agree(self, code: str, guardian_id: int, name: str, version: str, of_age: str, now: int) -> None:
        """The guardian agrees to this version of the text; the link is used up. `of_age`: `said`, `known`."""
        self.sql.agree(
            self.link,
            code=code,
            guardian_id=guardian_id,
            guardian_name=name,
            consent_version=version,
            of_age=of_age,
            now=now,
        )

    def record_paper(
        self, code: str, name: str, signed_on: str, recorded_by: int, version: str, now: int
    ) -> None:
        """A guardian signed on paper on a day (ISO form); the link is used up."""
        self.sql.record_paper(
            self.link,
            code=code,
            guardian_name=name,
            signed_on=signed_on,
            recorded_by=recorded_by,
            consent_version=version,
            now=now,
        )

    def forget(self, person_id: int) -> None:
        """Remove the person as a child, as a guardian, and as who noted a paper."""
        self.sql.forget_child(self.link, person_id=person_id)
        self.sql.forget_guardian(self.link, person_id=person_id)
        self.sql.forget_recorder(self.link, person_id=person_id)


def _guardian(row: Row | None) -> Guardian | None:
    return Guardian(*row) if row else None
