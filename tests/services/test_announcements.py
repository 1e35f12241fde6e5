"""Counts are those of the people meant, and the sums of a run are exact whatever happens in its middle."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.announcements.services.audiences import reach_of
from bot.announcements.services.runs import totals
from bot.people.services.local_hours import due_in
from bot.texts import Texts
from storage import Tables
from storage.announcements import Version
from storage.audiences import Audience
from storage.outbox import Settled
from storage.records import Delivery
from storage.runs import RunAct, RunState
from tests.services.office import HOUR, NOW, Office

AUTHOR = 1
LANGUAGES = ("ru", "kk", "en")
CITIES = (None, "c:1", "село")
PLAIN = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SomePerson = tuple[str, bool, bool, str | None, str | None]
"""Language, reachable, wants news, city in the settings, city as a volunteer."""
PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(LANGUAGES),
        st.booleans(),
        st.booleans(),
        st.sampled_from(CITIES),
        st.sampled_from(CITIES),
    ),
    max_size=12,
)
FATES = ("sent", "blocked", "failed", "unknown", "skipped", "forgotten", "waits")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    office = Office(Path(tmp_path_factory.mktemp("announcements")) / "library.db", Texts())
    yield office
    office.leave()


def begin(office: Office, people: list[SomePerson]) -> None:
    """These people and nobody else."""
    with sqlite3.connect(office.path, timeout=10) as connection:
        for table in ("outbox", "run_zones", "runs", "announcement_versions", "announcements", "volunteers"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("DELETE FROM people")
        for number, (language, reachable, news, city, volunteer) in enumerate(people, 100):
            connection.execute(
                "INSERT INTO people (id, language, reachable, announcements, city_key, created_at, seen_at)"
                " VALUES (?, ?, ?, ?, ?, 0, 0)",
                (number, language, reachable, news, city),
            )
            if volunteer is not None:
                connection.execute(
                    "INSERT INTO volunteers (person_id, state, age_group, name, city, city_key,"
                    " consent_version, consent_at, created_at, updated_at)"
                    " VALUES (?, 'accepted', '18p', 'A', 'x', ?, '1', 0, 0, 0)",
                    (number, volunteer),
                )
    connection.close()


def meant(people: list[SomePerson], audience: Audience) -> list[SomePerson]:
    """By hand: who is meant."""
    return [
        each
        for each in people
        if audience.language in (None, each[0])
        and (audience.who == "everyone" or each[4] is not None)
        and audience.city_key in (None, each[3], each[4])
    ]


def launch(office: Office, audience: Audience) -> int:
    async def begun() -> int:

        def work(tables: Tables) -> int:
            tables.announcements.add(AUTHOR, NOW)
            draft = tables.announcements.draft_of(AUTHOR)
            assert draft is not None
            tables.announcements.set_audience(draft.id, audience, NOW)
            tables.announcements.put_version(draft.id, Version("any", "text", (1,)))
            tables.announcements.launch(draft.id, NOW)
            return tables.runs.add(draft.id, RunAct.SEND, AUTHOR, NOW, NOW)

        return await office.storage.write(work)

    run_id = office.run(begun())
    office.run(office.services.running.proceed())
    return run_id


@PLAIN
@given(
    people=PEOPLE,
    who=st.sampled_from(("everyone", "volunteers")),
    language=st.sampled_from((None, *LANGUAGES)),
    city=st.sampled_from(CITIES),
)
def test_the_count_is_that_of_those_who_will_get_it(
    office: Office, people: list[SomePerson], who: str, language: str | None, city: str | None
) -> None:
    begin(office, people)
    audience = Audience(who, language=language, city_key=city)
    reach = office.run(office.storage.read(lambda tables: reach_of(tables, audience, NOW)))
    expected = meant(people, audience)
    assert reach.meant == len(expected)
    assert reach.told == sum(reachable and news for _, reachable, news, *_ in expected)
    assert reach.unwilling == sum(reachable and not news for _, reachable, news, *_ in expected)
    assert reach.unreachable == sum(not reachable for _, reachable, *_ in expected)
    run_id = launch(office, audience)
    assert office.rows("SELECT audience FROM runs WHERE id = ?", run_id) == [(reach.told,)]
    assert office.rows("SELECT count(*) FROM outbox WHERE run_id = ?", run_id) == [(reach.told,)]


@PLAIN
@given(fates=st.lists(st.sampled_from(FATES), min_size=1, max_size=20), stop=st.booleans())
def test_the_sums_are_exact_whatever_becomes_of_each(office: Office, fates: list[str], stop: bool) -> None:
    begin(office, [("ru", True, True, None, None)] * len(fates))
    run_id = launch(office, Audience())
    for number, fate in enumerate(fates, 100):
        befall(office, run_id, number, fate)
    if stop:
        office.run(stopped(office, run_id))
    office.run(office.services.running.proceed())
    announced = announcement(office, run_id)
    [run] = office.run(office.storage.read(lambda tables: tables.runs.of(announced)))
    gone = sum(fate in ("skipped", "forgotten") or (stop and fate == "waits") for fate in fates)
    assert (run.audience, run.skipped) == (len(fates), gone)
    for state in ("sent", "blocked", "failed", "unknown"):
        assert getattr(run, state) == fates.count(state)
    assert totals([run]).waiting == (0 if stop else fates.count("waits"))
    assert run.over == (stop or "waits" not in fates)
    assert run.state in (RunState.STOPPED, RunState.DONE, RunState.RUNNING)


def befall(office: Office, run_id: int, person_id: int, fate: str) -> None:
    if fate == "forgotten":
        office.forget(person_id)
    elif fate != "waits":
        office.run(settled(office, run_id, person_id, Delivery(fate)))


async def settled(office: Office, run_id: int, person_id: int, state: Delivery) -> None:
    [(row,)] = office.rows("SELECT id FROM outbox WHERE run_id = ? AND person_id = ?", run_id, person_id)

    def work(tables: Tables) -> None:
        tables.outbox.mark_sending([row])
        tables.outbox.settle([Settled(row, state, message_ids=(1,))], NOW)

    await office.storage.write(work)


async def stopped(office: Office, run_id: int) -> None:
    await office.storage.write(lambda tables: tables.runs.stop(run_id))


def announcement(office: Office, run_id: int) -> int:
    return int(office.rows("SELECT announcement_id FROM runs WHERE id = ?", run_id)[0][0])


def test_a_step_cut_short_by_a_kill_writes_nobody_down_twice(office: Office) -> None:
    begin(office, [("ru", True, True, None, None)] * 5)
    run_id = launch(office, Audience())
    with sqlite3.connect(office.path, timeout=10) as connection:
        connection.execute("UPDATE runs SET progress = 102, filled = 0 WHERE id = ?", (run_id,))
    connection.close()
    office.run(office.services.running.proceed())
    assert office.rows("SELECT count(*), count(DISTINCT person_id) FROM outbox") == [(5, 5)]
    assert office.rows("SELECT audience FROM runs") == [(5,)]


def test_notices_go_before_deliveries_and_runs_take_turns(office: Office) -> None:
    begin(office, [("ru", True, True, None, None)] * 5)
    first, second = launch(office, Audience()), launch(office, Audience())
    taken = [office.take(1)[0].run_id for _ in range(4)]
    assert taken == [first, second, first, second]
    with sqlite3.connect(office.path, timeout=10) as connection:
        connection.execute("UPDATE runs SET state = 'paused' WHERE id = ?", (second,))
    connection.close()
    assert [each.run_id for each in office.take(4)] == [first, first, first]


def test_refusals_of_everybody_fail_nobody_whichever_is_written_down_first(office: Office) -> None:
    begin(office, [("ru", True, True, None, None)] * 5)
    run_id = launch(office, Audience())
    rows = [row for (row,) in office.rows("SELECT id FROM outbox ORDER BY id")]
    refused = [Settled(each, Delivery.FAILED, "MEDIA_INVALID") for each in rows]
    record = office.services.notices.record
    office.run(record([], rows[:4]))
    office.run(record([refused[0]], ()))
    office.run(office.services.runs.halt(run_id, "refused: MEDIA_INVALID", rows[:2]))
    office.run(record([refused[1], refused[3]], ()))
    office.run(record([replace(refused[2], reason="our mistake")], ()))
    states = [
        state for (state,) in office.rows("SELECT state FROM outbox WHERE run_id = ? ORDER BY id", run_id)
    ]
    assert states == ["pending", "pending", "failed", "pending", "pending"]
    assert office.rows("SELECT failed FROM runs") == [(1,)]


@pytest.mark.parametrize(
    ("zone", "hours"), [("Europe/Minsk", 2), ("Asia/Novokuznetsk", -2), ("Asia/Almaty", 0)]
)
def test_an_hour_elsewhere_is_later_in_the_west(zone: str, hours: int) -> None:
    assert due_in(NOW, "Asia/Almaty", zone) == NOW + hours * HOUR
