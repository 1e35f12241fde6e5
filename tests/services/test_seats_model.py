"""Seats in any order of events: the services and a plain model of the rules must always say the same.

STRESS=1 tries 10,000 histories instead of some.
"""

import os
import shutil
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.services.kinds import Brief
from bot.services.webinars import view_of
from bot.texts import Texts
from storage.outbox import Settled
from storage.records import Delivery, WebinarStatus
from tests.services.office import DAY, HOUR, MINUTE, NOW, Office, webinar
from tests.services.seats_model import Guest, Held, Meeting

STRESS = os.environ.get("STRESS") == "1"
EXAMPLES = 10_000 if STRESS else 80
ZONES = {
    "Asia/Almaty": 300,
    "Europe/Minsk": 180,
    "Asia/Novokuznetsk": 420,
    "Asia/Kathmandu": 345,
    "America/Phoenix": -420,
}
PEOPLE = range(1, 7)
MEETINGS = ("a", "b")
people = st.sampled_from(PEOPLE)
meetings = st.sampled_from(MEETINGS)
spans = st.one_of(
    st.sampled_from((10 * MINUTE, 30 * MINUTE, HOUR, 12 * HOUR, DAY)),
    st.integers(0, 3 * HOUR),
    st.integers(0, 3 * DAY),
)


@cache
def texts() -> Texts:
    return Texts()


@cache
def empty_database() -> Path:
    """Migrated once, copied for each history."""
    path = Path(tempfile.mkdtemp(prefix="seats-")) / "empty.db"
    Office(path, texts()).leave()
    return path


class Seats(RuleBasedStateMachine):
    """Acts on the services and on the model alike."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="seats-"))
        shutil.copy(empty_database(), self.folder / "library.db")
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

    def save(self, name: str) -> int:
        meeting = self.model[name]
        status = WebinarStatus(meeting.status)
        return self.office.save(
            webinar(name, meeting.starts_at, meeting.capacity, status=status, duration=meeting.minutes)
        )

    @rule(person=people, name=meetings)
    def registers(self, person: int, name: str) -> None:
        self._writes(person)
        self.office.register(person, self.ids[name])
        self.model[name].register(person, self.now)

    @initialize(crowd=st.permutations(PEOPLE), left_out=st.sampled_from((0, 0, 0, 2, 5)))
    def some_register_at_first(self, crowd: list[int], left_out: int) -> None:
        for person in crowd[left_out:]:
            self.registers(person, "a")
            self.registers(person, "b")

    @rule(name=meetings)
    def everybody_registers(self, name: str) -> None:
        for person in PEOPLE:
            self.registers(person, name)

    @rule(person=people, name=meetings)
    def cannot_come(self, person: int, name: str) -> None:
        self._writes(person)
        self.office.cancel(person, self.ids[name])
        self.model[name].give_back(person, self.now)

    @rule(name=meetings, choice=st.integers(0, 5))
    def a_seated_person_cannot_come(self, name: str, choice: int) -> None:
        seated = sorted(self.model[name].seated)
        if seated:
            self.cannot_come(seated[choice % len(seated)], name)

    @rule(name=meetings, choice=st.integers(0, 5), accepts=st.booleans())
    def answers_an_offer(self, name: str, choice: int, accepts: bool) -> None:
        held = sorted(self.model[name].held)
        if held:
            answer = self.registers if accepts else self.cannot_come
            answer(held[choice % len(held)], name)

    @rule(name=meetings, capacity=st.sampled_from((1, 1, 2, 3, 4, -1)))
    def capacity_changes(self, name: str, capacity: int) -> None:
        self.model[name].change(self.now, capacity=capacity)
        self.save(name)

    @rule(name=meetings, later=st.one_of(spans, spans.map(lambda each: -each)))
    def webinar_moves(self, name: str, later: int) -> None:
        self.model[name].change(self.now, starts_at=self.now + later)
        self.save(name)

    @rule(name=meetings)
    def webinar_moves_by_a_day(self, name: str) -> None:
        self.model[name].change(self.now, starts_at=self.model[name].starts_at + DAY)
        self.save(name)

    @rule(name=meetings, off=st.sampled_from(("cancelled", "draft")))
    def is_called_off_or_on_again(self, name: str, off: str) -> None:
        status = off if self.model[name].status == "published" else "published"
        self.model[name].change(self.now, status=status)
        self.save(name)

    @rule(person=people, zone=st.sampled_from(sorted(ZONES)))
    def lives_elsewhere(self, person: int, zone: str) -> None:
        self._writes(person)
        self.office.choose_zone(person, zone)
        self.guests[person].ahead = ZONES[zone]

    @rule(person=people)
    def blocks_the_bot(self, person: int) -> None:
        if person in self.guests:
            self.guests[person].reachable = False
            self.office.block(person)
            for meeting in self.model.values():
                if held := meeting.held.get(person):
                    meeting.take_back(person)
                    meeting.hand_on(self.now, held.seat)

    @rule(person=people)
    def is_forgotten(self, person: int) -> None:
        self._writes(person)
        self.office.forget(person)
        for meeting in self.model.values():
            meeting.forget(person, self.now)
        del self.guests[person]
        self.reminded = {key: leads for key, leads in self.reminded.items() if key[0] != person}

    @rule(span=spans)
    def time_passes(self, span: int) -> None:
        self._set_clock(self.now + span)

    @rule(name=meetings, choice=st.integers(0, 5))
    def an_offer_runs_out(self, name: str, choice: int) -> None:
        ends = sorted(held.until for held in self.model[name].held.values())
        if ends:
            self._set_clock(max(self.now, ends[choice % len(ends)]))

    @rule(name=meetings, lead=st.sampled_from((24 * 60, 60, 31, 30, 10, 0, -90)))
    def a_moment_before_the_start_comes(self, name: str, lead: int) -> None:
        self._set_clock(max(self.now, self.model[name].starts_at - lead * MINUTE))

    @rule(span=spans)
    def the_clock_steps_back(self, span: int) -> None:
        self._set_clock(self.now - span)

    @rule()
    def restarts(self) -> None:
        self.office.restart()

    @rule(arrived=st.booleans())
    def is_killed_while_sending(self, arrived: bool) -> None:
        for notice in self.office.take():
            self.uncertain.add(notice.id)
            found = self.office.brief(notice)
            if arrived and isinstance(found, Brief):
                self._hear(found)
        self.office.restart()

    @rule()
    def notices_go_out(self) -> None:
        self._deliver()

    @invariant()
    def both_say_the_same(self) -> None:
        for name, meeting in self.model.items():
            event(f"{meeting.status}, held: {bool(meeting.held)}, waiting: {bool(meeting.waiting)}")
            rows = self.office.rows(
                "SELECT person_id, state FROM registrations WHERE webinar_id = ? AND person_id IS NOT NULL",
                self.ids[name],
            )
            assert dict(rows) == meeting.states(), name

    @invariant()
    def offers_are_held_as_long_as_the_rule_says(self) -> None:
        for name, meeting in self.model.items():
            rows = self.office.rows(
                "SELECT person_id, answer_by FROM offers WHERE webinar_id = ? AND state = 'open'",
                self.ids[name],
            )
            assert sorted(rows) == sorted((person, held.until) for person, held in meeting.held.items())

    @invariant()
    def never_more_than_the_capacity(self) -> None:
        for name, meeting in self.model.items():
            taken = len(meeting.seated) + len(meeting.held) + meeting.nameless
            counted = self.office.rows(
                "SELECT count(*) FROM registrations WHERE webinar_id = ? AND state IN ('seated', 'offered')",
                self.ids[name],
            )
            assert counted == [(taken,)]
            assert meeting.capacity is None or taken <= max(meeting.capacity, self.taken[name])
            self.taken[name] = taken

    @invariant()
    def the_line_is_in_order(self) -> None:
        for name, meeting in self.model.items():
            rows = self.office.rows(
                "SELECT person_id FROM registrations WHERE webinar_id = ? AND state = 'waiting' "
                "AND person_id IS NOT NULL ORDER BY place",
                self.ids[name],
            )
            assert [row[0] for row in rows] == meeting.line()

    @invariant()
    def no_seat_is_free_while_somebody_waits(self) -> None:
        for meeting in self.model.values():
            if meeting.is_open(self.now) and not meeting.in_last_half_hour(self.now):
                assert meeting.free <= 0 or not meeting.callable_line()

    @invariant()
    def nobody_is_offered_a_seat_twice(self) -> None:
        twice = (
            "SELECT seat, person_id FROM offers WHERE state <> 'withdrawn' GROUP BY 1, 2 HAVING count(*) > 1"
        )
        assert self.office.rows(twice) == []

    @invariant()
    def no_reminder_is_planned_for_another_start(self) -> None:
        rows = self.office.rows(
            "SELECT * FROM reminders AS r JOIN webinars AS w ON w.id = r.webinar_id "
            "WHERE r.state = 'planned' AND (r.starts_at <> w.starts_at OR w.status <> 'published')"
        )
        assert rows == []

    @invariant()
    def the_card_counts_what_is_there(self) -> None:
        self.steps += 1
        name, person = MEETINGS[self.steps % 2], PEOPLE[self.steps % len(PEOPLE)]
        meeting = self.model[name]
        view = self.office.run(view_of(self.office.storage.read, self.ids[name], person, self.now))
        assert (view is None) == (meeting.status == "draft")
        if view is not None:
            assert view.card.waiting == meeting.all_waiting
            assert view.card.free == (None if meeting.capacity is None else max(0, meeting.free))
            if person in meeting.waiting and not meeting.nameless_waiting:
                assert view.card.ahead == meeting.line().index(person)

    def _writes(self, person: int) -> None:
        """Whoever writes is known from then on, and can be told things again."""
        guest = self.guests.get(person)
        if guest is not None and guest.reachable:
            return
        self.guests[person] = guest or Guest()
        self.guests[person].reachable = True
        self.office.meet(person)
        self._tick()

    def _set_clock(self, at: int) -> None:
        self.office.clock.at = at
        self._tick()

    def _tick(self) -> None:
        self.office.tick()
        due = [
            (held.until, held.number, name, person)
            for name, meeting in self.model.items()
            for person, held in meeting.held.items()
            if held.until <= self.now
        ]
        for _, _, name, person in sorted(due):
            if self._is_held(name, person):
                self.model[name].lapse(person, self.now)
        for meeting in self.model.values():
            meeting.hand_on(self.now)

    def _is_held(self, name: str, person: int) -> Held | None:
        return self.model[name].held.get(person)

    def _deliver(self) -> None:
        newest: Counter[tuple[int, int | None]] = Counter()
        while notices := self.office.take():
            settled = []
            for notice in notices:
                found = self.office.brief(notice)
                if isinstance(found, Brief):
                    self._hear(found)
                    newest[found.person.id, notice.webinar_id] += notice.kind == "reminder"
                    found = Settled(notice.id, Delivery.SENT, message_ids=(1,))
                settled.append(found)
            self.office.settle(settled)
        assert max(newest.values(), default=0) <= 1, "two reminders of one webinar at once"

    def _hear(self, brief: Brief) -> None:
        """What a person is told must be true at that moment, and new to them."""
        notice, person = brief.notice, brief.person.id
        self.told[person, notice.id] += 1
        assert self.told[person, notice.id] <= (2 if notice.id in self.uncertain else 1)
        name = next(name for name, each in self.ids.items() if each == notice.webinar_id)
        meeting = self.model[name]
        assert self.guests[person].reachable
        if notice.kind == "reminder":
            self._remind(meeting, brief)
        elif notice.kind == "seated":
            assert person in meeting.seated
        elif notice.kind == "offer":
            assert meeting.held[person].until > self.now
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


Seats.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=40 if STRESS else 25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
TestSeats = Seats.TestCase
