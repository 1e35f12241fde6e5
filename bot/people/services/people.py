"""People: who they are to us, and what they chose."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from bot.clock import Clock
from bot.people.services.local_hours import follow_reader
from bot.people.services.places import Place
from bot.quiet import Hours
from storage import Storage, Tables
from storage.records import Person
from storage.transactions import applies, reads, writes

CONSENT_VERSION = "2026-12"
"""Names the wording of the consent text in the locale files; change it together with that text."""

SEEN_FOR = 24 * 3600 * 1000
"""Milliseconds in which it is not noted again that somebody is there: one write a day at most."""


class HoldsSeats(Protocol):
    """Who holds seats for people, and therefore has to know whether they can be told of them."""

    def withdraw_from(self, tables: Tables, person_id: int) -> None:
        """Nothing reaches this person any more: what is held for them passes on."""

    def somebody_is_back(self) -> None:
        """Somebody whom nothing reached can be told again."""


class People:
    """What a person can decide about themselves."""

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        seats: HoldsSeats,
        supported: Callable[[str | None], str],
        zone: str,
    ) -> None:
        """`zone`: the library's, IANA."""
        self.storage = storage
        self._clock = clock
        self._seats = seats
        self._supported = supported
        self._zone = zone

    async def meet(self, person_id: int, language_code: str | None) -> Person:
        """The person who wrote; a new one starts in their Telegram language, a lost one is back."""
        person = await self._known(person_id)
        if person is not None and person.reachable and self._clock.now() - person.seen_at < SEEN_FOR:
            return person
        found = await self._meet(person_id, self._supported(language_code))
        if person is not None and not person.reachable:
            self._seats.somebody_is_back()
        return found

    @reads
    def _known(self, tables: Tables, person_id: int) -> Person | None:
        return tables.people.get(person_id)

    @writes
    def _meet(self, tables: Tables, person_id: int, language: str) -> Person:
        tables.people.meet(person_id, language, self._clock.now())
        found = tables.people.get(person_id)
        if found is None:
            raise LookupError(person_id)
        return found

    @reads
    def look(self, tables: Tables, person_id: int, language_code: str | None) -> Person:
        """The person who wrote, as far as we know them; nothing is stored about a stranger."""
        now = self._clock.now()
        known = tables.people.get(person_id)
        language = self._supported(language_code)
        return known or Person(person_id, language, None, None, True, None, None, now, now)

    @applies
    def choose_language(self, tables: Tables, person: Person, language: str) -> Person:
        """From now on everything is said in this language."""
        tables.people.set_language(person.id, language)
        return replace(person, language=language)

    @applies
    def choose_zone(self, tables: Tables, person: Person, zone: str | None) -> Person:
        """From now on times are shown in this IANA zone; None: the library's."""
        tables.people.set_zone(person.id, zone)
        follow_reader(tables, person.id, zone, self._zone, self._clock.now())
        tables.forms.remove(person.id)
        return replace(person, zone=zone, city=None, form=None)

    @applies
    def choose_city(self, tables: Tables, person: Person, place: Place) -> Person:
        """From now on times are shown as the clocks of this city show them."""
        tables.people.set_city(person.id, place.zone, place.name, place.key)
        follow_reader(tables, person.id, place.zone, self._zone, self._clock.now())
        tables.forms.remove(person.id)
        return replace(person, zone=place.zone, city=place.name, form=None)

    @applies
    def choose_quiet(self, tables: Tables, person: Person, hours: Hours) -> Person:
        """Their own quiet hours; equal ones: none."""
        tables.people.set_quiet(person.id, hours)
        follow_reader(tables, person.id, person.zone, self._zone, self._clock.now())
        return replace(person, quiet=hours)

    @applies
    def choose_lead(self, tables: Tables, person: Person, lead: int, *, wanted: bool) -> Person:
        """Want the reminder so many minutes before the start, or not any more."""
        leads = person.leads_off - {lead} if wanted else person.leads_off | {lead}
        tables.people.set_leads_off(person.id, leads)
        return replace(person, leads_off=leads)

    @applies
    def choose_announcements(self, tables: Tables, person: Person, *, wanted: bool) -> Person:
        """Want announcements, or not any more."""
        tables.people.set_announcements(person.id, wanted=wanted)
        return replace(person, announcements=wanted)

    @writes
    def reach(self, tables: Tables, person_id: int, *, reachable: bool) -> None:
        """Telegram says whether we may write to them; a seat held for who can't be told passes on."""
        tables.people.set_reachable(person_id, reachable=reachable)
        if not reachable:
            self._seats.withdraw_from(tables, person_id)


def has_consented(person: Person) -> bool:
    """Whether they agreed to the present wording."""
    return person.consent_version == CONSENT_VERSION
