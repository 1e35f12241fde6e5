"""Forgetting a person, and taking their name out: everything, in whatever area it lies."""

from bot.clock import Clock
from bot.conversations.services import proposals
from bot.conversations.services.feedback import Feedbacks
from bot.privacy.services.marks import mark
from bot.registrations.services.seats import Seats
from storage import Act, Storage, Tables
from storage.records import Peace, Person
from storage.transactions import applies


class Forgetting:
    """Removes what names a person; what counts, like a seat that was taken, stays without them."""

    def __init__(self, storage: Storage, clock: Clock, seats: Seats, feedback: Feedbacks) -> None:
        self.storage = storage
        self._clock = clock
        self._seats = seats
        self._feedback = feedback

    async def forget(self, act: Act, person: Person) -> None:
        """Remove everything that names the person; counts of past webinars stay, and a ban."""
        await self._forget(act, person, await mark(person.id))
        await self.storage.erase_traces()

    @applies
    def _forget(self, tables: Tables, person: Person, known_by: str) -> None:
        self.remove(tables, person.id)
        tables.forgotten.note(known_by, self._clock.now())
        if person.peace is Peace.BANNED:  # or two taps would undo it
            tables.peace.keep_banned(person.id, person.language, self._clock.now())

    def unname(self, tables: Tables, person_id: int) -> None:
        """Take the name out of what the person wrote to librarians."""
        self._feedback.unname(tables, person_id)

    def remove(self, tables: Tables, person_id: int) -> None:
        """The same as `forget` inside a transaction; what it leaves in the files is noted, to be erased."""
        freed = tables.registrations.holds(person_id)
        tables.registrations.forget(person_id, self._clock.now())
        tables.offers.forget(person_id)
        tables.forms.remove(person_id)
        tables.volunteers.forget(person_id)
        tables.guardians.forget(person_id)
        tables.threads.forget(person_id)
        self._feedback.forget(tables, person_id)
        proposals.forget(tables, person_id, self._clock.now())
        tables.calendars.forget(person_id)
        tables.checkins.forget(person_id)
        tables.outbox.forget(person_id)
        tables.runs.forget(person_id)
        tables.announcements.forget(person_id)
        tables.export.forget_mentions(person_id)
        tables.inbox.forget(person_id)
        tables.librarians.forget(person_id)
        tables.log.forget(person_id)
        tables.people.delete(person_id)
        tables.traces.note(self._clock.now())
        for webinar_id in freed:
            self._seats.hand_on(tables, webinar_id)
