"""The services and a plain model of the rules side by side, and what people hear meanwhile."""

import shutil
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path

from hypothesis.stateful import RuleBasedStateMachine

from bot.chat.sending.kinds import Brief
from bot.texts import Texts
from storage.outbox import Settled
from storage.records import Delivery, WebinarStatus
from tests.services.office import DAY, HOUR, MINUTE, NOW, Office, webinar
from tests.services.seats_model import LAST_HALF_HOUR, Guest, Held, Meeting, awake_at

MEETINGS = ("a", "b")


@cache
def texts() -> Texts:
    return Texts()


class SeatsWorld(RuleBasedStateMachine):
    """Both at the beginning of a history; its acts and invariants are the test's."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="seats-"))
        self.office = Office(self.folder / "library.db", texts())
        self.guests: dict[int, Guest] = {}
        self.model = {
            "a": Meeting(self.guests, NOW + 2 * DAY, 90, 2),
            "b": Meeting(self.guests, NOW + 5 * HOUR, 60, 1),
        }
        self.ids = {name: self.save(name) for name in MEETINGS}
        self.taken: dict[str, int] = dict.fromkeys(MEETINGS, 0)
        self.told: Counter[tuple[int, int]] = Counter()
        self.reminded: dict[tuple[int, int | None, int | None], list[int]] = {}
        self.uncertain: set[int] = set()
        self.steps = 0

    def teardown(self) -> None:
        self.office.leave()
        shutil.rmtree(self.folder)

    @property
    def now(self) -> int:
        return self.office.clock.at

    def save(self, name: str, starts_at: int | None = None) -> int:
        """`starts_at`: what the file says, if the webinar may stay on its day all the same."""
        meeting = self.model[name]
        status, start = WebinarStatus(meeting.status), starts_at or meeting.starts_at
        return self.office.save(
            webinar(name, start, meeting.capacity, status=status, duration=meeting.minutes)
        )

    def writes(self, person: int) -> None:
        """Whoever writes is known from then on, and can be told things again."""
        guest = self.guests.get(person)
        if guest is not None and guest.reachable:
            return
        self.guests[person] = guest or Guest()
        self.guests[person].reachable = True
        self.office.meet(person)
        self.tick()

    def set_clock(self, at: int) -> None:
        self.office.clock.at = at
        self.tick()

    def tick(self) -> None:
        self.office.tick()
        due = [
            (held.until, held.number, name, person)
            for name, meeting in self.model.items()
            for person, held in meeting.held.items()
            if held.until is not None and held.until <= self.now
        ]
        for _, _, name, person in sorted(due):
            if self.is_held(name, person):
                self.model[name].lapse(person, self.now)
        for meeting in self.model.values():
            if meeting.in_last_half_hour(self.now):
                meeting.take_back_untold()
            meeting.hand_on(self.now)

    def is_held(self, name: str, person: int) -> Held | None:
        return self.model[name].held.get(person)

    def deliver(self) -> None:
        newest: Counter[tuple[int, int | None]] = Counter()
        while notices := self.office.take():
            settled = []
            for notice in notices:
                found = self.office.brief(notice)
                if isinstance(found, Brief):
                    self._hear(found)
                    newest[found.person.id, notice.webinar_id] += notice.kind == "reminder"
                    self._tell(found)
                    found = Settled(notice.id, Delivery.SENT, message_ids=(1,), worded_at=found.now)
                settled += [found] if found else []
            self.office.settle(settled)
        assert max(newest.values(), default=0) <= 1, "two reminders of one webinar at once"

    def fail_to_deliver(self) -> None:
        """Everything whose turn it is is tried once, and certainly does not arrive."""
        settled = []
        while notices := self.office.take():
            for notice in notices:
                found = self.office.brief(notice)
                if isinstance(found, Brief):
                    found = Settled(notice.id, Delivery.PENDING, due_at=self.now, undelivered=True)
                settled += [found] if found else []
        self.office.settle(settled)

    def _tell(self, brief: Brief) -> None:
        """An offer has certainly arrived: what it says is what holds; nobody is woken for what can wait."""
        if brief.notice.kind != "offer":
            return
        person, meeting = brief.person.id, self._meeting(brief)
        meeting.tell(person, self.now)
        assert brief.subject.answer_by == meeting.held[person].until
        wakes_at = awake_at(self.now, self.guests[person].ahead)
        assert wakes_at == self.now or wakes_at + 10 * MINUTE > meeting.starts_at - LAST_HALF_HOUR

    def _meeting(self, brief: Brief) -> Meeting:
        return self.model[next(name for name, each in self.ids.items() if each == brief.notice.webinar_id)]

    def _hear(self, brief: Brief) -> None:
        """What a person is told must be true at that moment, and new to them."""
        notice, person = brief.notice, brief.person.id
        self.told[person, notice.id] += 1
        assert notice.kind == "offer" or self.told[person, notice.id] <= 1 + (notice.id in self.uncertain)
        meeting = self._meeting(brief)
        assert self.guests[person].reachable
        if notice.kind == "reminder":
            self._remind(meeting, brief)
        elif notice.kind == "seated":
            assert person in meeting.seated
        elif notice.kind == "offer":
            assert person in meeting.held
        elif notice.kind == "taken_off":
            assert person in meeting.declined
        elif notice.kind == "seat_free":
            assert person in meeting.waiting
        if notice.kind in ("moved", "back_on"):
            assert self.now < meeting.ends_at

    def _remind(self, meeting: Meeting, brief: Brief) -> None:
        notice, person = brief.notice, brief.person.id
        assert (notice.starts_at, meeting.status) == (meeting.starts_at, "published")
        assert person in meeting.seated
        assert self.now < meeting.starts_at
        leads = self.reminded.setdefault((person, notice.webinar_id, notice.starts_at), [])
        lead = notice.lead or 0
        again = notice.id in self.uncertain and lead in leads
        assert again or all(lead < each for each in leads), "an older reminder, or the same once more"
        leads.append(lead)
