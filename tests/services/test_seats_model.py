"""Seats in any order of events: the services and a plain model of the rules must always say the same.

STRESS=1 tries 10,000 histories instead of some.
"""

import os

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from bot.chat.sending.kinds import Brief
from bot.webinars.services.webinars import view_of
from tests.services.office import DAY, HOUR, MINUTE
from tests.services.seats_world import MEETINGS, SeatsWorld

STRESS = os.environ.get("STRESS") == "1"
EXAMPLES = 10_000 if STRESS else 40
ZONES = {
    "Asia/Almaty": 300,
    "Europe/Minsk": 180,
    "Asia/Novokuznetsk": 420,
    "Asia/Kathmandu": 345,
    "America/Phoenix": -420,
}
PEOPLE = range(1, 7)
people = st.sampled_from(PEOPLE)
meetings = st.sampled_from(MEETINGS)
spans = st.one_of(
    st.sampled_from((10 * MINUTE, 30 * MINUTE, HOUR, 12 * HOUR, DAY)),
    st.integers(0, 3 * HOUR),
    st.integers(0, 3 * DAY),
)


class Seats(SeatsWorld):
    """Acts on the services and on the model alike."""

    @rule(person=people, name=meetings)
    def registers(self, person: int, name: str) -> None:
        self.writes(person)
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
        self.writes(person)
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

    @rule(name=meetings)
    def a_guest_is_added(self, name: str) -> None:
        self.office.add_guest(self.ids[name])
        self.model[name].add_guest(self.now)

    @rule(name=meetings)
    def a_guest_is_removed(self, name: str) -> None:
        guests = "SELECT id FROM registrations WHERE webinar_id = ? AND guest <> '' AND state = 'seated'"
        for (registration_id,) in self.office.rows(guests, self.ids[name])[:1]:
            self.office.remove_guest(registration_id)
            self.model[name].remove_guest(self.now)

    @rule(person=people, name=meetings)
    def a_librarian_gives_a_seat(self, person: int, name: str) -> None:
        self.office.seat(person, self.ids[name])
        self.model[name].seat(person, self.now)

    @rule(person=people, name=meetings)
    def a_librarian_takes_somebody_off(self, person: int, name: str) -> None:
        self.office.take_off(person, self.ids[name])
        self.model[name].take_off(person, self.now)

    @rule(name=meetings, capacity=st.sampled_from((1, 1, 2, 3, 4, -1)))
    def capacity_changes(self, name: str, capacity: int) -> None:
        self.model[name].change(self.now, capacity=capacity)
        self.save(name)

    @rule(name=meetings, later=st.one_of(spans, spans.map(lambda each: -each)))
    def webinar_moves(self, name: str, later: int) -> None:
        self.moves(name, self.now + later)

    @rule(name=meetings)
    def webinar_moves_by_a_day(self, name: str) -> None:
        self.moves(name, self.model[name].starts_at + DAY)

    def moves(self, name: str, starts_at: int) -> None:
        self.model[name].change(self.now, starts_at=starts_at)
        self.save(name, starts_at)

    @rule(name=meetings, off=st.sampled_from(("cancelled", "draft")))
    def is_called_off_or_on_again(self, name: str, off: str) -> None:
        status = off if self.model[name].status == "published" else "published"
        self.model[name].change(self.now, status=status)
        self.save(name)

    @rule(person=people, zone=st.sampled_from(sorted(ZONES)))
    def lives_elsewhere(self, person: int, zone: str) -> None:
        self.writes(person)
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
        self.writes(person)
        self.office.forget(person)
        for meeting in self.model.values():
            meeting.forget(person, self.now)
        del self.guests[person]
        self.reminded = {key: leads for key, leads in self.reminded.items() if key[0] != person}

    @rule(span=spans)
    def time_passes(self, span: int) -> None:
        self.set_clock(self.now + span)

    @rule(name=meetings, choice=st.integers(0, 5))
    def an_offer_runs_out(self, name: str, choice: int) -> None:
        ends = sorted(held.until for held in self.model[name].held.values() if held.until is not None)
        if ends:
            self.set_clock(max(self.now, ends[choice % len(ends)]))

    @rule(name=meetings, lead=st.sampled_from((24 * 60, 60, 31, 30, 10, 0, -90)))
    def a_moment_before_the_start_comes(self, name: str, lead: int) -> None:
        self.set_clock(max(self.now, self.model[name].starts_at - lead * MINUTE))

    @rule(span=spans)
    def the_clock_steps_back(self, span: int) -> None:
        self.set_clock(self.now - span)

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
        self.deliver()

    @rule(span=spans)
    def notices_go_out_later(self, span: int) -> None:
        self.set_clock(self.now + span)
        self.deliver()

    @rule(span=spans)
    def telegram_is_out_of_reach(self, span: int) -> None:
        """Whatever is tried meanwhile does not arrive; nobody loses anything by it."""
        before = {name: dict(meeting.held) for name, meeting in self.model.items()}
        self.fail_to_deliver()
        self.set_clock(self.now + span)
        self.fail_to_deliver()
        for name, held in before.items():
            untold = {person for person, each in held.items() if each.until is None}
            assert untold <= self.model[name].waiting | set(self.model[name].held)

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
            assert dict(rows) == {person: held.until for person, held in meeting.held.items()}

    @invariant()
    def never_more_than_the_capacity(self) -> None:
        for name, meeting in self.model.items():
            taken = len(meeting.seated) + len(meeting.held) + meeting.nameless + meeting.named
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
        now, webinar_id = self.now, self.ids[name]
        view = self.office.run(
            self.office.storage.read(lambda tables: view_of(tables, webinar_id, person, now))
        )
        assert (view is None) == (meeting.status == "draft")
        if view is not None:
            assert view.card.waiting == meeting.all_waiting
            assert view.card.free == (None if meeting.capacity is None else max(0, meeting.free))
            if person in meeting.waiting and not meeting.nameless_waiting:
                assert view.card.ahead == meeting.line().index(person)


Seats.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=40 if STRESS else 25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
TestSeats = Seats.TestCase
