"""People: anyone who pressed Start."""

import json
from collections.abc import Iterable

from storage.queries import Row, Table
from storage.records import Peace, Person, Role

ROLES = {None: Role.READER, 0: Role.LIBRARIAN, 1: Role.OWNER}
"""By the column `owner` of `librarians`."""


class PeopleTable(Table):
    """Typed queries of `people`."""

    noun = "people"

    def get(self, person_id: int) -> Person | None:
        """The person with this Telegram user id, if we know them."""
        row: Row | None = self.sql.get(self.link, person_id=person_id)
        return person_from(row) if row else None

    def meet(self, person_id: int, language: str, now: int) -> None:
        """Add them, or note that they are back and can be reached."""
        self.sql.meet(self.link, person_id=person_id, language=language, now=now)

    def set_language(self, person_id: int, language: str) -> None:
        """Their own choice from now on."""
        self.sql.set_language(self.link, person_id=person_id, language=language)

    def set_zone(self, person_id: int, zone: str | None) -> None:
        """An IANA name; None: the library's. Which city they live in is not known then."""
        self.sql.set_zone(self.link, person_id=person_id, zone=zone)

    def set_city(self, person_id: int, zone: str, city: str, city_key: str) -> None:
        """The city they live in, as they saw it written and as it is compared, and its zone."""
        self.sql.set_city(self.link, person_id=person_id, zone=zone, city=city, city_key=city_key)

    def set_quiet(self, person_id: int, quiet: tuple[int, int]) -> None:
        """Their own quiet hours, minutes after midnight; equal ones: none."""
        self.sql.set_quiet(self.link, person_id=person_id, quiet_from=quiet[0], quiet_until=quiet[1])

    def set_leads_off(self, person_id: int, leads: Iterable[int]) -> None:
        """Which reminders they do not want, minutes before the start."""
        self.sql.set_leads_off(self.link, person_id=person_id, leads_off=json.dumps(sorted(leads)))

    def set_announcements(self, person_id: int, *, wanted: bool) -> None:
        """Whether they want announcements."""
        self.sql.set_announcements(self.link, person_id=person_id, announcements=int(wanted))

    def set_reachable(self, person_id: int, *, reachable: bool) -> None:
        """Whether Telegram lets us write to them."""
        self.sql.set_reachable(self.link, person_id=person_id, reachable=int(reachable))

    def set_consent(self, person_id: int, version: str, name: str, now: int) -> None:
        """They agreed to this version of the text; from now on we may keep their name."""
        self.sql.set_consent(self.link, person_id=person_id, version=version, name=name, now=now)

    def withdraw_consent(self, person_id: int) -> None:
        """They agree no longer: their name goes too."""
        self.sql.withdraw_consent(self.link, person_id=person_id)

    def delete(self, person_id: int) -> None:
        """Remove the row; what refers to it must be gone already."""
        self.sql.delete(self.link, person_id=person_id)


def person_from(row: Row) -> Person:
    """A row of `people`, columns in the record's order."""
    id_, language, zone, name, reachable, version, consent_at, created_at, seen_at, *own = row
    quiet_from, quiet_until, leads_off, announcements, city, form, owner, staff_name, peace = own
    return Person(
        id_,
        language,
        zone,
        name,
        bool(reachable),
        version,
        consent_at,
        created_at,
        seen_at,
        quiet=None if quiet_from is None else (quiet_from, quiet_until),
        leads_off=frozenset(json.loads(leads_off)),
        announcements=bool(announcements),
        city=city,
        form=form,
        role=ROLES[owner],
        staff_name=staff_name,
        peace=Peace(peace) if peace and owner is None else None,
    )
